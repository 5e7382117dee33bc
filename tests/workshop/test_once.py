"""Is what all look at worked out once, for the revision that it is of, and gone with its room?"""

import gc
import weakref
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from coverage import workshop
from coverage.workshop import Refused, once
from coverage.workshop.cache import MOST
from tests.databases import in_sqlite
from tests.workshop.rooms import answer, joined, opened


class Found:
    """What was worked out."""


def again(store, room):
    """The room as it is now."""
    return workshop.by_code(store, room.code)


def test_many_who_ask_at_once_get_what_one_of_them_works_out(store, room):
    asked, worked = Barrier(20), []

    def look(_):
        asked.wait()
        return once(store, room, "shares", lambda: worked.append(1) or Found())

    with ThreadPoolExecutor(20) as threads:
        found = list(threads.map(look, range(20)))
    assert len(worked) == 1 and len(set(map(id, found))) == 1
    assert once(store, room, "shares", Found) is found[0]


def test_each_thing_is_kept_by_its_name_and_each_room_by_itself(store, room):
    other = workshop.open_room(store, "Cali", "es", ["COL"], [workshop.NewQuestion("who")])[0]
    kept = {(of.id, name): once(store, of, name, Found) for of in (room, other) for name in ("es", "en")}
    assert len(set(map(id, kept.values()))) == 4
    assert once(store, other, "en", Found) is kept[other.id, "en"]


def test_what_was_said_before_a_change_is_shown_to_nobody_after_it(store, room):
    who, question = joined(store, room), room.questions[1].id
    for likely in (11, 12, 13):
        workshop.answer_share(store, who, question, answer(likely))
        now = again(store, room)
        seen = once(store, now, "said", lambda: workshop.shares(store, room.id))
        assert seen["likely"].to_list() == [likely]


def test_what_is_read_after_a_change_is_not_kept_for_the_revision_before_it(store, room):
    old = again(store, room)
    joined(store, room)
    first = once(store, old, "here", Found)
    assert once(store, old, "here", Found) is not first
    assert once(store, again(store, room), "here", Found) is not first


def test_what_is_worked_out_is_read_at_one_moment(store, room):
    def twice():
        before = workshop.counts(store, room.id).joined
        joined(store, room)
        return before, workshop.counts(store, room.id).joined

    assert once(store, room, "joined", twice) == (0, 0)
    assert workshop.counts(store, room.id).joined == 1


def test_an_error_is_not_kept(store, room):
    with pytest.raises(ZeroDivisionError):
        once(store, room, "share", lambda: 1 / 0)
    assert once(store, room, "share", lambda: 1) == 1


@in_sqlite
def test_nothing_of_a_deleted_room_stays_in_the_process(store, room):
    kept = weakref.ref(once(store, room, "texts", Found))
    gc.collect()
    assert kept() is not None
    workshop.delete_room(store, room.id)
    gc.collect()
    assert kept() is None
    with pytest.raises(Refused):
        once(store, room, "texts", Found)


@in_sqlite
def test_what_was_read_before_a_room_was_deleted_is_not_kept_either(url):
    store = workshop.Store(url, busy_seconds=0.1)  # the file is not made small while somebody reads
    room = opened(store)
    with store.one_moment():
        assert again(store, room)
        with ThreadPoolExecutor(1) as facilitator:
            facilitator.submit(workshop.delete_room, store, room.id).result()
        kept = weakref.ref(once(store, room, "texts", Found))
    gc.collect()
    assert kept() is None
    store.close()


@in_sqlite
def test_what_was_asked_for_last_is_kept_and_no_more_than_fits(store, room):
    first = once(store, room, 0, Found)
    for name in range(1, MOST):
        once(store, room, name, Found)
        assert once(store, room, 0, Found) is first
    second = once(store, room, 1, Found)
    once(store, room, MOST, Found)
    assert once(store, room, 1, Found) is second and once(store, room, 0, Found) is first
    for name in range(MOST + 1, 3 * MOST):
        once(store, room, name, Found)
    assert once(store, room, 0, Found) is not first
