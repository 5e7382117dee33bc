"""The server is killed while a room answers: what was acknowledged is there, once, and the phones go on."""

import os
import signal
import threading

from benchmarks.room import Phone, opened
from coverage import workshop
from coverage.workshop import Store
from tests.browser.served import served

PHONES, ANSWERS_BEFORE = 12, 30


def test_what_was_acknowledged_outlives_a_kill_and_no_phone_joins_again(tmp_path):
    store = Store(f"sqlite:///{tmp_path / 'rooms.sqlite'}")
    room = opened(store)
    acknowledged, enough = {}, threading.Event()

    def answer_on(number, phone):
        likely = number
        while not enough.is_set():
            likely += 0.25
            try:
                if phone.answer(room, likely % 60):
                    acknowledged[number] = [*acknowledged.get(number, []), likely % 60]
            except OSError:  # the server is gone
                return
            if sum(map(len, acknowledged.values())) >= ANSWERS_BEFORE:
                enough.set()

    with served(tmp_path / "first.log") as server:
        phones = [Phone(server.url.partition("//")[2]) for _ in range(PHONES)]
        for phone in phones:
            phone.join(room)
        threads = [threading.Thread(target=answer_on, args=one) for one in enumerate(phones)]
        for thread in threads:
            thread.start()
        enough.wait(60)
        os.kill(server.pid, signal.SIGKILL)
        for thread in threads:
            thread.join()
    stored = workshop.shares(store, room.id)["likely"].tolist()
    last = [answers[-1] for answers in acknowledged.values()]
    assert len(stored) <= PHONES  # each phone once
    # an answer that was stored and not yet acknowledged may stand in place of the one before it
    assert all(any(abs(one - answer) <= 0.25 for one in stored) for answer in last)
    assert len(stored) >= len(last)

    with served(tmp_path / "second.log") as server:
        for number, phone in enumerate(phones):
            phone.netloc = server.url.partition("//")[2]
            assert phone.answer(room, 50 + number / 10)
    after = workshop.shares(store, room.id)["likely"].tolist()
    assert sorted(after) == [50 + number / 10 for number in range(PHONES)]
    assert workshop.counts(store, room.id).joined == PHONES
