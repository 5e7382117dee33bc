"""Whether readers who come at once wait for one answer, not each for their own."""

from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from threading import Barrier, Event

from coverage.queries.once import one_at_a_time

READERS = 8


def test_what_many_want_at_once_is_worked_out_once():
    asked, begun, go = Barrier(READERS + 1), Event(), Event()
    worked_out = []

    @one_at_a_time
    @lru_cache(maxsize=10)
    def answer(question: int) -> int:
        begun.set()
        go.wait()
        worked_out.append(question)
        return question * 2

    def ask() -> int:
        asked.wait()
        return answer(21)

    with ThreadPoolExecutor(READERS) as readers:
        answers = [readers.submit(ask) for _ in range(READERS)]
        asked.wait()
        begun.wait()
        go.set()
        assert [one.result() for one in answers] == [42] * READERS
    assert worked_out == [21]


def test_an_answer_may_ask_for_another_of_its_own_kind():
    @one_at_a_time
    @lru_cache(maxsize=10)
    def factorial(n: int) -> int:
        return n * factorial(n - 1) if n else 1

    assert factorial(5) == 120
