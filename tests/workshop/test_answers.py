"""Is each answer taken once, as it was meant, or refused with the reason?"""

import math

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coverage import workshop
from coverage.workshop import Answer, Refused
from tests.databases import in_sqlite
from tests.workshop.rooms import answer, joined, opened


def refusal(act):
    with pytest.raises(Refused) as refused:
        act()
    return refused.value


def test_an_answer_comes_back_as_it_was_given(store, room):
    who, question = joined(store, room), room.questions[1].id
    given_ = Answer("COL", 0, 12.5, 100, "own_records", " Acta\n2024 ", "https://example.org/acta")
    workshop.answer_share(store, who, question, given_)
    expected = Answer("COL", 0.0, 12.5, 100.0, "own_records", "Acta 2024", "https://example.org/acta")
    assert workshop.own_answer(store, who, question) == expected
    assert workshop.own_answer(store, joined(store, room), question) is None


def test_a_post_repeated_ten_times_is_one_answer_and_one_change(store, room):
    who = joined(store, room)
    before = store.revision(room.id)
    for _ in range(10):
        workshop.answer_share(store, who, room.questions[1].id, answer())
    assert len(workshop.shares(store, room.id)) == 1
    assert store.revision(room.id) == before + 1


def test_a_revised_answer_takes_the_place_of_the_first(store, room):
    who, question = joined(store, room), room.questions[1].id
    workshop.answer_share(store, who, question, answer(source="first"))
    (number,) = workshop.shares(store, room.id).index
    workshop.answer_share(store, who, question, answer(likely=11, area="COL"))
    assert workshop.own_answer(store, who, question) == answer(likely=11, area="COL")
    assert list(workshop.shares(store, room.id).index) == [number]


WRONG = [
    ({"lowest": -0.1}, "out_of_range", "lowest", -0.1, (0, 100)),
    ({"highest": 100.5}, "out_of_range", "highest", 100.5, (0, 100)),
    ({"highest": 10**400}, "out_of_range", "highest", 10**400, (0, 100)),
    ({"highest": math.inf}, "out_of_range", "highest", math.inf, (0, 100)),
    ({"likely": 9}, "not_in_order", "likely", (10, 9, 30), None),
    ({"likely": 31}, "not_in_order", "likely", (10, 31, 30), None),
    ({"area": "BOL"}, "unknown", "area", "BOL", ("PER", "COL")),
    ({"basis": "dream"}, "unknown", "basis", "dream", workshop.BASES),
    ({"source": 281 * "x"}, "too_long", "source", 281, 280),
    ({"source_url": "https://" + 280 * "x"}, "too_long", "source_url", 288, 280),
    ({"source_url": "javascript:alert(1)"}, "unknown", "source_url", "javascript:alert(1)", ("https://", "http://")),
]


@in_sqlite  # refused before any database is asked
@pytest.mark.parametrize(("changed", "reason", "field", "found", "allowed"), WRONG)
def test_a_wrong_answer_is_refused_by_name_and_the_one_before_stands(
    store, room, changed, reason, field, found, allowed
):
    who, question = joined(store, room), room.questions[1].id
    workshop.answer_share(store, who, question, answer())
    refused = refusal(lambda: workshop.answer_share(store, who, question, answer(**changed)))
    assert (refused.reason, refused.field, refused.found, refused.allowed) == (reason, field, found, allowed)
    assert workshop.own_answer(store, who, question) == answer()


def test_not_a_number_is_refused(store, room):
    refused = refusal(
        lambda: workshop.answer_share(store, joined(store, room), room.questions[1].id, answer(likely=math.nan))
    )
    assert (refused.reason, refused.field) == ("out_of_range", "likely")


def test_a_share_is_taken_for_a_question_about_a_share_of_the_own_room_only(store, room):
    who, other = joined(store, room), opened(store, "Cali")
    for question in (room.questions[0].id, room.questions[2].id, other.questions[1].id, 0, -1, 2**31, 10**30):
        refused = refusal(lambda question=question: workshop.answer_share(store, who, question, answer()))
        assert (refused.reason, refused.field) == ("unknown", "question")


def test_a_closed_room_takes_no_answer_and_gives_none_back(store, room):
    who, question = joined(store, room), room.questions[1].id
    workshop.answer_share(store, who, question, answer())
    workshop.close(store, room.id)
    assert refusal(lambda: workshop.answer_share(store, who, question, answer(likely=25))).reason == "closed"
    assert refusal(lambda: workshop.withdraw(store, who, question)).reason == "closed"
    assert workshop.own_answer(store, who, question) == answer()


def test_what_is_withdrawn_is_gone_and_the_rest_stays(store, room):
    who, other = joined(store, room), joined(store, room)
    _, share, factors, steps = (question.id for question in room.questions)
    offered = workshop.ballot_items(store, room.id, factors)[0].id
    for person in (who, other):
        workshop.answer_share(store, person, share, answer())
        workshop.vote(store, person, factors, [offered])
    idea = workshop.submit_idea(store, who, factors, "PER", "mine")
    workshop.submit_idea(store, who, steps, "PER", "elsewhere")
    workshop.vote(store, other, factors, [offered, idea.id])
    workshop.withdraw(store, who, factors)
    assert workshop.own_votes(store, who, factors) == frozenset()
    assert workshop.own_votes(store, other, factors) == {offered}
    assert "mine" not in [item.text for item in workshop.ballot_items(store, room.id, factors)]
    assert [item.text for item in workshop.ballot_items(store, room.id, steps)] == ["elsewhere"]
    workshop.withdraw(store, who, share)
    assert workshop.own_answer(store, who, share) is None and workshop.own_answer(store, other, share) == answer()
    revision = store.revision(room.id)
    workshop.withdraw(store, who, share)
    assert store.revision(room.id) == revision


numbers = st.one_of(st.floats(), st.floats(0, 100), st.integers())


@given(numbers, numbers, numbers)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
def test_any_three_numbers_are_refused_or_stored_in_order(store, room, lowest, likely, highest):
    who, question = joined(store, room), room.questions[1].id
    try:
        workshop.answer_share(store, who, question, answer(lowest=lowest, likely=likely, highest=highest))
    except Refused as refused:
        assert refused.reason in ("out_of_range", "not_in_order")
        assert workshop.own_answer(store, who, question) is None
        return
    kept = workshop.own_answer(store, who, question)
    assert (kept.lowest, kept.likely, kept.highest) == (lowest, likely, highest)
    assert 0 <= kept.lowest <= kept.likely <= kept.highest <= 100
