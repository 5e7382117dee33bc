"""Do the frames have what was said, all of it, and nothing that leads to a participant?"""

import pytest

from coverage import workshop
from coverage.workshop import Counts, pooled
from tests.workshop.rooms import answer, joined, opened

SHARES = [
    *("area", "operator_type", "service", "question", "lowest", "likely", "highest"),
    *("basis", "source", "source_url", "role", "hidden"),
]
TYPES = {"area": "str", "question": "int64", "lowest": "float64", "source": "str", "role": "str", "hidden": "bool"}


def test_shares_have_one_row_per_answer(store, room):
    who, question = joined(store, room), room.questions[1].id
    workshop.introduce(store, who, "PER", "research")
    workshop.answer_share(store, who, question, answer(source="census"))
    workshop.answer_share(store, joined(store, room), question, answer(area="COL"))
    workshop.answer_share(store, joined(store, opened(store)), question + 4, answer())
    shares = workshop.shares(store, room.id)
    assert list(shares) == SHARES and shares.index.name == "answer"
    colombian, peruvian = shares.to_dict("records")
    assert (colombian["area"], colombian["role"] == "research") == ("COL", False)
    assert shares[["source", "source_url", "role"]].isna().to_numpy().tolist() == [[True] * 3, [False, True, False]]
    del peruvian["source_url"]
    assert peruvian == {
        "area": "PER",
        "operator_type": "community",
        "service": "water",
        "question": question,
        "lowest": 10.0,
        "likely": 20.0,
        "highest": 30.0,
        "basis": "experience",
        "source": "census",
        "role": "research",
        "hidden": False,
    }


def test_a_hidden_answer_is_in_the_frame_and_not_in_the_pooled_range(store, room):
    for likely in (11, 29):
        workshop.answer_share(store, joined(store, room), room.questions[1].id, answer(likely=likely))
    workshop.hide_answer(store, room.id, workshop.shares(store, room.id).index[1])
    shares = workshop.shares(store, room.id)
    assert list(shares["hidden"]) == [False, True]
    assert pooled(shares)[["likely", "n"]].to_numpy().tolist() == [[11, 1]]


def test_votes_have_one_row_per_item_those_with_most_votes_first(store, room):
    factors = room.questions[2].id
    people = [joined(store, room) for _ in range(3)]
    law, tariff = (item.id for item in workshop.ballot_items(store, room.id, factors)[:2])
    idea = workshop.submit_idea(store, people[0], factors, "PER", "meters")
    workshop.vote(store, people[0], factors, [idea.id, tariff])
    workshop.vote(store, people[1], factors, [idea.id])
    workshop.hide_item(store, room.id, law)
    votes = workshop.votes(store, room.id)
    assert list(votes) == ["question", "area", "key", "text", "hidden", "votes"] and votes.index.name == "item"
    assert list(votes["area"]) == ["COL", *["PER"] * 5]
    peruvian = votes[votes["area"] == "PER"]
    assert list(peruvian["votes"]) == [2, 1, 0, 0, 0]
    assert list(peruvian.index[:3]) == [idea.id, tariff, law]
    assert votes.at[idea.id, "text"] == "meters" and votes["key"].isna().sum() == 1
    assert list(votes.index[votes["hidden"]]) == [law]


def test_people_are_counted_by_country_and_role(store, room):
    for _ in range(2):
        workshop.introduce(store, joined(store, room), "PER", "operator")
    workshop.introduce(store, joined(store, room), "COL", "utility")
    joined(store, room)
    people = workshop.people(store, room.id)
    assert dict(zip(people["area"].fillna("?") + people["role"].fillna("?"), people["people"], strict=True)) == {
        "PERoperator": 2,
        "COLutility": 1,
        "??": 1,
    }


def test_whoever_said_anything_to_a_question_is_counted_once(store, room):
    who, share, factors, steps = (question.id for question in room.questions)
    assert workshop.counts(store, room.id) == Counts(0, {who: 0, share: 0, factors: 0, steps: 0})
    one, two, _ = (joined(store, room) for _ in range(3))
    workshop.introduce(store, one, None, "other")
    workshop.answer_share(store, one, share, answer())
    workshop.answer_share(store, two, share, answer())
    idea = workshop.submit_idea(store, one, factors, "PER", "meters")
    workshop.vote(store, one, factors, [idea.id])
    workshop.vote(store, two, factors, [idea.id])
    assert workshop.counts(store, room.id) == Counts(3, {who: 1, share: 2, factors: 2, steps: 0})


@pytest.mark.parametrize("frame", [workshop.shares, workshop.votes, workshop.people])
def test_a_room_in_which_nothing_was_said_has_empty_frames_of_the_same_types(store, frame):
    room = opened(store)
    who = joined(store, room)
    workshop.introduce(store, who, "PER", "operator")
    workshop.answer_share(store, who, room.questions[1].id, answer(source="x", source_url="http://x.org"))
    workshop.submit_idea(store, who, room.questions[2].id, "PER", "x")
    full, empty = frame(store, room.id), frame(store, room.id + 1)
    assert empty.empty and not full.empty
    assert full.dtypes.astype(str).to_dict() == empty.dtypes.astype(str).to_dict()
    assert full.dtypes.astype(str).to_dict().items() >= {n: t for n, t in TYPES.items() if n in full}.items()


def test_no_column_names_a_participant(store, room):
    for frame in (workshop.shares, workshop.votes, workshop.people):
        assert not {"participant", "token", "token_hash"} & {*frame(store, room.id).reset_index()}


def test_all_that_was_said_is_read_at_one_moment(store, room):
    who = joined(store, room)
    workshop.answer_share(store, who, room.questions[1].id, answer())
    said = workshop.results(store, room.id)
    assert said.room == workshop.by_code(store, room.code) and said.joined == 1
    assert said.shares.equals(workshop.shares(store, room.id)) and said.votes.equals(workshop.votes(store, room.id))
    workshop.delete_room(store, room.id)
    with pytest.raises(workshop.Refused, match="unknown"):
        workshop.results(store, room.id)
