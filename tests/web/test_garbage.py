import asyncio
import gc
import tomllib

import pytest

from coverage.paths import ROOT
from tests.loops import run
from web.server import garbage


class Garbage:
    """A circle of references: only a search finds it."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def searches(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The generation of each search; time passes as soon as it is waited for, and Python does not search by itself."""
    found = []
    monkeypatch.setattr(gc, "collect", lambda generation=2: found.append(generation))
    return found


def after(looks: list[float], monkeypatch: pytest.MonkeyPatch) -> None:
    """Run the search for as long as ``looks`` last: seconds of work that each look at the process sees."""
    clock, left, sleep = [0.0], list(looks), asyncio.sleep

    async def passed(seconds: float) -> None:
        if seconds == garbage.LOOK:
            if not left:
                raise asyncio.CancelledError
            clock[0] += left.pop(0)
        await sleep(0)

    monkeypatch.setattr(garbage.asyncio, "sleep", passed)
    monkeypatch.setattr(garbage.time, "process_time", lambda: clock[0])
    with pytest.raises(asyncio.CancelledError):
        run(garbage.collect_when_idle())


def test_garbage_is_searched_for_in_each_idle_moment(searches: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    after([0.0, 0.01], monkeypatch)
    assert searches == [2, 2]


def test_no_search_begins_while_a_reader_waits(searches: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    after([0.9, 0.5], monkeypatch)
    assert searches == []


def test_the_search_comes_when_the_work_is_done(searches: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    after([0.9, 0.0], monkeypatch)
    assert searches == [2]


def test_a_run_of_a_page_does_not_search() -> None:
    config = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    assert config["runner"]["postScriptGC"] is False


def test_what_is_kept_is_passed_over() -> None:
    kept = [Garbage()]
    garbage.keep()
    try:
        assert not any(one is kept[0] for one in gc.get_objects())
    finally:
        gc.unfreeze()
