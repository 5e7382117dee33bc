"""Do pooled ranges and votes follow from the answers, each counting the same?"""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coverage.workshop import pooled, ranges_by_country, votes_over_countries

COLUMNS = ["question", "area", "lowest", "likely", "highest", "n"]


def frame(*triples, hidden=False, question=1, area="PER"):
    shares = pd.DataFrame(triples, columns=["lowest", "likely", "highest"], dtype=float)
    return shares.assign(question=question, area=area, hidden=hidden)


def ranges(shares):
    return [tuple(row) for row in pooled(shares).itertuples(index=False)]


def test_each_number_is_the_mean_of_what_was_named():
    assert ranges(frame((10, 20, 30), (20, 40, 90), (0, 30, 30))) == [(1, "PER", 10, 30, 50, 3)]


def test_one_answer_is_the_range():
    assert ranges(frame((10, 20, 30))) == [(1, "PER", 10, 20, 30, 1)]


def test_no_answer_has_no_range():
    assert ranges(frame()) == [] and list(pooled(frame())) == COLUMNS


def test_hidden_answers_do_not_count():
    assert ranges(frame((10, 20, 30), (90, 95, 100), hidden=[False, True])) == [(1, "PER", 10, 20, 30, 1)]
    assert ranges(frame((10, 20, 30), hidden=True)) == []


def test_questions_and_countries_are_kept_apart_in_the_order_of_their_first_answers():
    first, second = frame((1, 2, 3), (3, 4, 5), area=["PER", "NIC"], question=2), frame((5, 6, 7), (7, 8, 9))
    assert ranges(pd.concat([first, second, first])) == [
        (2, "PER", 1, 2, 3, 2),
        (2, "NIC", 3, 4, 5, 2),
        (1, "PER", 6, 7, 8, 2),
    ]


triples = st.tuples(*[st.floats(0, 100)] * 3).map(sorted)


@given(st.lists(triples, min_size=1, max_size=40))
def test_the_range_is_in_order_and_within_what_was_named(named):
    ((_, _, lowest, likely, highest, n),) = ranges(frame(*named))
    assert lowest <= likely + 1e-9 and likely <= highest + 1e-9 and n == len(named)
    assert lowest == pytest.approx(sum(number for number, _, _ in named) / len(named))


def by_country(shares, *countries):
    rows = ranges_by_country(shares, countries)
    return list(rows[["area", "likely", "n"]].itertuples(index=False, name=None))


def test_the_country_with_most_answers_stands_first_and_one_without_an_answer_nowhere():
    shares = frame((1, 2, 3), (10, 20, 30), (20, 40, 60), area=["BOL", "PER", "PER"])
    assert by_country(shares, "NIC", "BOL", "PER") == [("PER", 30, 2), ("BOL", 2, 1)]


def test_countries_with_as_many_answers_stand_in_the_order_of_the_room():
    shares = frame((1, 2, 3), (4, 5, 6), area=["PER", "BOL"])
    assert by_country(shares, "BOL", "PER") == [("BOL", 5, 1), ("PER", 2, 1)]


def test_where_no_country_was_answered_for_each_stands_there_without_a_number():
    rows = ranges_by_country(frame((1, 2, 3), hidden=True), ["NIC", "PER"])
    assert rows["area"].tolist() == ["NIC", "PER"] and rows["n"].tolist() == [0, 0]
    assert rows[["lowest", "likely", "highest"]].isna().all(axis=None)
    assert ranges_by_country(frame((1, 2, 3)), ["PER"]).columns.tolist() == rows.columns.tolist()


def test_answers_to_two_questions_on_one_country_are_no_range_of_it():
    shares = pd.concat([frame((1, 2, 3)), frame((4, 5, 6), question=2)])
    with pytest.raises(ValueError, match="duplicate"):
        ranges_by_country(shares, ["PER"])


def test_an_item_of_several_countries_has_the_votes_of_all_and_ties_keep_their_order():
    said, votes = ["meters", "training", "subsidies", "training"], [2, 1, 3, 2]
    items = pd.DataFrame({"area": ["PER", "PER", "NIC", "NIC"], "said": said, "votes": votes})
    assert votes_over_countries(items).to_numpy().tolist() == [["training", 3], ["subsidies", 3], ["meters", 2]]
    assert votes_over_countries(items[:0]).columns.tolist() == ["said", "votes"]
