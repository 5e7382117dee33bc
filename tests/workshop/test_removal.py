"""Does whoever is removed go with all that they said, and does nobody else lose anything?"""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import func, select

from coverage import workshop
from coverage.workshop import Refused, schema
from tests.workshop.rooms import answer, joined, opened

WHO, SHARE, FACTORS, STEPS = range(4)


@pytest.fixture
def talk(store, room):
    """Two participants, of whom each answered, had an idea, and voted for both ideas."""
    people = [joined(store, room) for _ in range(2)]
    steps = room.questions[STEPS].id
    ideas = [workshop.submit_idea(store, who, steps, "PER", text) for who, text in zip(people, "ab", strict=True)]
    for number, who in enumerate(people):
        workshop.answer_share(store, who, room.questions[SHARE].id, answer(20 + number))
        workshop.vote(store, who, steps, [idea.id for idea in ideas])
    return people, ideas


def left(store, room):
    """What is left of the talk: the answers, and the votes of each idea."""
    voted = workshop.votes(store, room.id).dropna(subset=["text"])
    return workshop.shares(store, room.id)["likely"].tolist(), dict(zip(voted["text"], voted["votes"], strict=True))


def test_the_facilitator_sees_when_each_joined_and_how_much_they_said(store, room, talk):
    (first, second), _ = talk
    workshop.introduce(store, second, "PER", "operator")
    newest = joined(store, room)
    joined(store, opened(store, "Cali"))
    rows = workshop.joined(store, room.id)
    assert [(row.id, row.area, row.role) for row in rows] == [
        (newest.id, None, None), (second.id, "PER", "operator"), (first.id, None, None),
    ]  # fmt: skip
    assert [(row.answers, row.ideas, row.votes) for row in rows] == [(0, 0, 0), (1, 1, 2), (1, 1, 2)]
    assert all(timedelta() <= datetime.now(UTC) - row.joined_at < timedelta(hours=1) for row in rows)


def test_all_that_somebody_said_goes_with_them_and_nothing_else(store, room, talk):
    (first, second), _ = talk
    assert left(store, room) == ([20, 21], {"a": 2, "b": 2})
    workshop.remove(store, room.id, [second.id])
    assert left(store, room) == ([20], {"a": 1})
    assert workshop.counts(store, room.id).joined == 1 and len(workshop.joined(store, room.id)) == 1
    with store.reading() as connection:
        for table in (schema.answers, schema.items, schema.votes):
            of = select(func.count()).where(table.c.participant == second.id)
            assert connection.scalar(of) == 0
    workshop.answer_share(store, first, room.questions[SHARE].id, answer(25))
    with pytest.raises(Refused, match="participant"):
        workshop.answer_share(store, second, room.questions[SHARE].id, answer(25))


@pytest.mark.parametrize("by", ["answer", "item"])
def test_whoever_said_something_is_removed_without_being_named(store, room, talk, by):
    _, ideas = talk
    if by == "answer":
        workshop.remove_by_answer(store, room.id, int(workshop.shares(store, room.id).index[1]))
    else:
        workshop.remove_by_item(store, room.id, ideas[1].id)
    assert left(store, room) == ([20], {"a": 1})


def test_what_nobody_here_said_removes_nobody(store, room, talk):
    other = opened(store, "Cali")
    stranger = joined(store, other)
    workshop.answer_share(store, stranger, other.questions[SHARE].id, answer())
    theirs = int(workshop.shares(store, other.id).index[0])
    offered = workshop.ballot_items(store, room.id, room.questions[FACTORS].id)[0].id
    for act in (
        lambda: workshop.remove_by_answer(store, room.id, theirs),
        lambda: workshop.remove_by_answer(store, room.id, 2**40),
        lambda: workshop.remove_by_item(store, room.id, offered),
        lambda: workshop.remove_by_item(store, room.id, -1),
    ):
        with pytest.raises(Refused, match="unknown"):
            act()
    before = store.revision(room.id)
    workshop.remove(store, room.id, [stranger.id, -1, 0, 2**40])
    assert store.revision(room.id) == before and len(workshop.joined(store, other.id)) == 1


def test_a_token_that_was_removed_joins_no_more_until_it_is_let(store, room):
    who, token = workshop.join(store, room.id)
    workshop.remove(store, room.id, [who.id])
    assert workshop.participant(store, room.id, token) is None
    assert workshop.is_removed(store, room.id, token) and workshop.removed(store, room.id) == 1
    assert not workshop.is_removed(store, opened(store, "Cali").id, token)
    with pytest.raises(Refused, match="removed"):
        workshop.join(store, room.id, token)
    workshop.readmit(store, room.id)
    assert not workshop.is_removed(store, room.id, token) and workshop.removed(store, room.id) == 0
    assert workshop.join(store, room.id, token)[0].id != who.id


def test_removing_raises_the_revision_once_and_twice_is_as_once(store, room, talk):
    people, _ = talk
    before = store.revision(room.id)
    for _ in range(2):
        workshop.remove(store, room.id, [who.id for who in people])
        assert store.revision(room.id) == before + 1
    assert left(store, room) == ([], {})


def test_a_locked_room_takes_nobody_new_and_the_answers_of_those_inside(store, room):
    who, token = workshop.join(store, room.id)
    workshop.lock(store, room.id)
    assert workshop.by_code(store, room.code).locked
    with pytest.raises(Refused) as refused:
        workshop.join(store, room.id)
    assert (refused.value.reason, refused.value.field) == ("locked", "room")
    assert workshop.join(store, room.id, token)[0] == who  # the button was pressed twice
    workshop.answer_share(store, who, room.questions[SHARE].id, answer())
    workshop.lock(store, room.id, locked=False)
    joined(store, room)
