"""Do benchmarks still ask the atlas for what it has?"""

from benchmarks import reveal
from coverage.workshop import Store, by_code


def test_the_room_that_is_measured_is_opened_and_answered(sqlite):
    store = Store(sqlite)
    room, phones = reveal.opened(store)
    assert len(phones) == 300
    assert [question.kind for question in by_code(store, room.code).questions][-1] == "steps"
    store.close()
