"""Which own rows are new, which agree and which contradict? Worked out by hand."""

from coverage import measures, uploads
from tests.measures.frames import estimates, population

PEOPLE = population(("PER", 2010, 1000, 400), ("BOL", 2010, 1000, 400))
PUBLISHED = measures.headlines(measures.comparable(estimates({"low": 20}, {"low": 33}), PEOPLE))


def compared(*rows):
    return uploads.compare(measures.comparable(estimates(*rows), PEOPLE), PUBLISHED)


def ids(frame):
    return list(frame["estimate_id"])


def test_a_row_within_the_published_interval_agrees_and_one_outside_contradicts():
    found = compared({"low": 25}, {"low": 20}, {"low": 33.5}, {"low": 5})
    assert (ids(found.agreeing), ids(found.contradicting), ids(found.new)) == (
        ["row-0", "row-1"],
        ["row-2", "row-3"],
        [],
    )


def test_a_bound_contradicts_only_where_it_leaves_no_room():
    found = compared(
        {"low": 30, "qualifier": "at_least"}, {"low": 40, "qualifier": "at_least"}, {"low": 10, "qualifier": "at_most"}
    )
    assert (ids(found.agreeing), ids(found.contradicting)) == (["row-0"], ["row-1", "row-2"])


def test_a_cell_without_a_published_headline_is_new():
    assert ids(compared({"area": "BOL"}, {"operator_type": "cooperative"}, {"service": "sanitation"}).new) == [
        "row-0",
        "row-1",
        "row-2",
    ]


def test_what_gives_no_share_is_not_compared():
    found = compared({"measure": "operators", "base": None}, {"year": None})
    assert ids(found.not_comparable) == ["row-0", "row-1"] and found.new.empty and found.agreeing.empty


def test_nothing_compares_to_nothing():
    found = compared()
    assert all(frame.empty for frame in (found.new, found.agreeing, found.contradicting, found.not_comparable))


def test_what_only_a_published_bound_leaves_room_for_neither_agrees_nor_contradicts():
    published = measures.comparable(estimates({"low": 20}, {"low": 33}, {"low": 15, "qualifier": "at_least"}), PEOPLE)
    own = measures.comparable(estimates({"low": 40}, {"low": 5}, {"low": 33}), PEOPLE)
    found = uploads.compare(own, measures.headlines(published))
    lists = (ids(found.agreeing), ids(found.left_open), ids(found.contradicting))
    assert lists == (["row-2"], ["row-0"], ["row-1"])
    row = found.left_open.iloc[0]
    assert (row["stated_low"], row["stated_high"], row["interval_high"]) == (15, 33, 100)


def test_about_of_the_published_figure_is_beside_an_own_row_whatever_that_is():
    published = measures.comparable(estimates({"low": 20, "qualifier": "approximate"}), PEOPLE)
    own = measures.comparable(estimates({"low": 20}), PEOPLE)
    row = uploads.compare(own, measures.headlines(published)).agreeing.iloc[0]
    assert (row["qualifier"], row["published_qualifier"]) == ("exact", "approximate")
