"""Is what a room said put down as it was said, without who said it and without what was hidden?"""

import pandas as pd
import pytest

from coverage import workshop
from coverage.exports import room as home
from coverage.wording import LANGUAGES
from coverage.workshop import Answer, Refused
from tests.exports.room.filled import HIDDEN, HOSTILE, Filled


def test_answers_stand_in_the_order_of_what_they_say_and_have_no_role(filled):
    answers = filled.transcript().answers
    assert answers["likely"].tolist() == [10, 20, 40, 7]
    assert answers["number"].tolist() == [2, 2, 2, 3]
    assert answers.index.tolist() == [0, 1, 2, 3] and "role" not in answers


def test_the_range_of_the_room_stands_beside_what_is_published(filled):
    beside = filled.transcript("en").beside.set_index(["number", "area"])
    here = beside.loc[(2, "PER")]
    assert here[["n", "lowest", "highest"]].tolist() == [3, 15, pytest.approx(100 / 3)]
    assert here["likely"] == pytest.approx(70 / 3)
    assert (here["bound"], here["publisher"]) == ("at_least", "Journal of Environment & Development")
    assert here["share_low"] == here["interval_low"] > 9


def test_where_nobody_answered_the_range_is_missing_and_not_zero(filled):
    beside = filled.transcript().beside.set_index(["number", "area"])
    assert len(beside) == 4  # two questions, two countries
    assert beside.loc[(2, "NIC"), "n"] == 0 and pd.isna(beside.loc[(2, "NIC"), "likely"])
    assert pd.isna(beside.loc[(3, "PER"), "publisher"])


def test_votes_stand_most_first_and_say_whose_the_words_are(filled):
    votes = filled.transcript("en").votes
    steps = votes[votes["kind"].eq("steps") & votes["area"].eq("PER")]
    assert steps[["said", "whose", "votes"]].to_numpy().tolist() == [
        ["A question in the census or a household survey", "atlas", 2]
    ]
    factors = votes[votes["kind"].eq("factors")]
    assert factors["votes"].tolist() == [1, 1, 1, 0] and factors["whose"].tolist() == ["room"] * 3 + ["atlas"]


def test_the_same_idea_of_two_is_one_item_with_the_votes_of_both(filled):
    factors = filled.room.questions[3].id
    for _ in range(2):
        who, _ = workshop.join(filled.store, filled.room.id)
        workshop.vote(
            filled.store,
            who,
            factors,
            [workshop.submit_idea(filled.store, who, factors, "NIC", "meters").id],
        )
    votes = filled.transcript().votes
    assert votes.loc[votes["said"].eq("meters"), "votes"].tolist() == [2]


def test_what_is_hidden_is_in_no_table(filled):
    transcript = filled.transcript()
    cells = {
        str(cell)
        for frame in (transcript.answers, transcript.votes, transcript.beside)
        for cell in frame.to_numpy().ravel()
    }
    assert not set(HIDDEN) & cells and set(HOSTILE[:3]) <= cells


@pytest.mark.parametrize("code", LANGUAGES)
def test_questions_are_in_words_of_each_language(filled, code):
    first = {"es": "¿De dónde", "en": "Where do", "pt": "De onde"}[code]
    assert filled.transcript(code).questions[0].startswith(first) and len(filled.transcript(code).questions) == 5


def test_an_empty_room_has_the_same_columns_of_the_same_types(filled, empty):
    full, nothing = filled.transcript(), empty.transcript()
    assert nothing.answers.empty and nothing.votes["votes"].sum() == 0 and nothing.joined == 0
    for name in ("answers", "beside", "votes"):
        assert getattr(nothing, name).dtypes.equals(getattr(full, name).dtypes), name


def test_a_question_that_is_asked_twice_keeps_its_answers_apart(store):
    asked = [workshop.NewQuestion("share", "community", "water")] * 2
    room, _ = workshop.open_room(store, "Twice", "es", ["PER"], asked)
    who, _ = workshop.join(store, room.id)
    workshop.answer_share(store, who, room.questions[1].id, Answer("PER", 1, 2, 3, "guess"))
    assert Filled(store, room, ()).transcript().beside["n"].tolist() == [0, 1]


def test_a_room_that_is_gone_is_told_by_nobody(filled):
    workshop.delete_room(filled.store, filled.room.id)
    with pytest.raises(Refused, match="unknown"):
        filled.transcript()


def test_the_files_are_the_public_names_of_the_package():
    assert {"transcript", "workbook", "bundle", "proposals", "agenda", "document"} <= set(home.__all__)
