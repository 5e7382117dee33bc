"""Is every note true of all that stands above it? Those on bars: tests/figures/test_bars.py."""

import re

import pytest

from coverage import figures, measures, tables
from coverage.figures import map as maps
from coverage.figures.theme import LIGHT
from coverage.measures.company import MODERATE_VOICES, STRONG_GRADES, STRONG_SPREAD, STRONG_VOICES, STRONG_YEARS
from coverage.wording import Language, chart_marks, chart_notes
from tests.figures.frames import (
    ALL_KINDS,
    AT_LEAST,
    AT_MOST,
    CENTRAL_AMERICA,
    PEOPLE,
    POINT,
    RANGE,
    comparable,
    headlines,
    recognition,
)
from tests.measures.frames import estimates, population
from tests.wording.each import in_each

EN = Language("en")


KINDS = {"figure": POINT, "bound": AT_LEAST, "range": RANGE}


@pytest.mark.parametrize(
    ("kinds", "said"),
    [
        (["figure"], "Filled mark: a figure."),
        (["bound"], "Hollow mark: a bound."),
        (["range"], "Hollow mark: the middle of a range."),
        (["figure", "bound"], "Filled mark: a figure. Hollow mark: a bound."),
        (["bound", "range"], "Hollow mark: a bound or the middle of a range."),
    ],
)
def test_marks_are_explained_that_are_drawn_and_no_others(kinds, said):
    rows = [KINDS[kind] for kind in kinds]
    counted = [{**row, "high": row.get("high", row["low"]), "measure": "operators", "base": None} for row in rows]
    assert chart_notes.counts(EN, measures.counts(comparable(*counted))) == f"One mark for each origin. {said}"
    assert " ".join(re.findall(r"\w+ mark: [^.]+\.", chart_notes.headlines(EN, headlines(*rows)))) == said


def test_of_counts_the_filled_marks_are_those_that_are_exact_or_about():
    rows = [{**row, "measure": "operators", "low": 10 + row["low"], "high": 40} for row in ALL_KINDS]
    rows = [row if row.get("qualifier") == "range" else {**row, "high": row["low"]} for row in rows]
    counted = measures.counts(comparable(*rows))
    figure = figures.counts(counted, EN, LIGHT)
    assert len(counted) == sum(len(trace.x) for trace in figure.data)
    exact = sum(row.get("qualifier", "exact") in ("exact", "approximate") for row in rows)
    assert sum(not symbol.endswith("-open") for trace in figure.data for symbol in trace.marker.symbol) == exact


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([POINT], ""),
        ([POINT, {"low": 30}], "Bar: from the lowest to the highest figure of all independent sources"),
        ([POINT, {"low": 40, "qualifier": "at_least"}], "Dotted arrow: a source says “at least”."),
        ([AT_MOST], "Dotted arrow: a source says “at most”."),
        ([AT_LEAST, AT_MOST], "Dotted arrow: a source says “at least” or “at most”."),
    ],
)
def test_a_bar_and_an_arrow_are_explained_where_one_is_drawn(rows, said):
    note = chart_notes.headlines(EN, headlines(*rows))
    assert said in note
    for words in ("Bar: ", "Dotted arrow: "):
        if words not in said and words + "a source says" not in said:
            assert words not in note or (words == "Bar: " and len(rows) == 2 and rows[0] is POINT)


def test_a_sum_of_types_is_explained_where_one_is_drawn():
    types = [{"low": 20}, {"low": 25}, {"low": 5, "operator_type": "tanker"}]
    found = measures.headlines(measures.comparable(estimates(*types), PEOPLE), as_of=2026)
    summed = found[found["operator_type"].eq("all_small_scale")]  # 25 to 30
    assert in_each(chart_notes.headlines, summed) == [
        "Marca hueca: un límite. Barra: de la suma de las cifras más bajas a la de las más altas de los tipos que se "
        "suman. Flecha punteada: pueden faltar tipos en la suma.",
        "Hollow mark: a bound. Bar: from the sum of the lowest to the sum of the highest figures of the types added "
        "up. Dotted arrow: types may be missing from the sum.",
        "Marca vazada: um limite. Barra: da soma dos números mais baixos à dos mais altos dos tipos que se somam. "
        "Seta pontilhada: podem faltar tipos na soma.",
    ]
    assert "; where types are added up, from the sum of their lowest to that" in chart_notes.headlines(EN, found)
    assert "sum" not in chart_notes.headlines(EN, found[found["operator_type"].ne("all_small_scale")])


def test_a_direct_estimate_that_is_more_than_its_types_is_open_for_what_its_source_says_alone():
    direct = {"operator_type": "all_small_scale", "low": 30, "qualifier": "at_least"}
    for community, said in ((10, "“at least”."), (40, "“at least”, or types may be missing from the sum.")):
        found = measures.headlines(measures.comparable(estimates(direct, {"low": community}), PEOPLE), as_of=2026)
        note = chart_notes.headlines(EN, found[found["operator_type"].eq("all_small_scale")])
        assert f"Dotted arrow: a source says {said}" in note


def test_single_estimates_have_a_line_for_a_range_and_a_dotted_arrow_for_a_bound_and_no_bar_over_all():
    assert chart_notes.estimates(EN, comparable(POINT, AT_LEAST, RANGE)) == (
        "Filled mark: a figure. Hollow mark: a bound, open towards the dotted arrow, or the middle of a range, which "
        "the line shows."
    )
    assert chart_notes.estimates(EN, comparable(POINT)) == "Filled mark: a figure."
    assert chart_notes.estimates(EN, comparable(AT_MOST)) == "Hollow mark: a bound, open towards the dotted arrow."
    assert chart_notes.estimates(EN, comparable(RANGE)) == "Hollow mark: the middle of a range, which the line shows."
    figure = figures.dot_range(comparable(POINT, AT_LEAST, RANGE), EN, LIGHT)
    lines = [(tuple(trace.x), trace.line.dash) for trace in figure.data if trace.mode == "lines+markers"]
    assert sorted(lines) == [((4, 8), "solid"), ((45, 100), "dot")]


def test_an_area_is_coloured_by_the_number_stated_or_by_the_strength_of_its_evidence():
    def colours(lang, *rows, by="share"):
        return " ".join(chart_marks.colours(lang, headlines(*rows)["bound"], by))

    assert in_each(colours, AT_LEAST, RANGE, AT_MOST) == [
        "El color sigue el número que se declara: el de «al menos», o el medio de un intervalo. «Como máximo» no tiene "
        "color de ninguna clase: no se sabe a cuántas personas por debajo se atiende.",
        "The colour goes by the number that is stated: that of “at least”, or the middle of a range. “At most” has the "
        "colour of no class: how many are served below it is not known.",
        "A cor segue o número que se declara: o de “pelo menos”, ou o meio de um intervalo. “No máximo” não tem cor de "
        "nenhuma classe: não se sabe quantas pessoas abaixo disso são atendidas.",
    ]
    assert colours(EN, POINT) == "The colour goes by the number that is stated."
    assert colours(EN, POINT, AT_LEAST).endswith("is stated, by that of “at least” too.")
    assert colours(EN, POINT, RANGE).endswith("is stated, or by the middle of a range.")
    assert colours(EN, AT_MOST).startswith("“At most” has the colour of no class") and colours(EN) == ""
    assert colours(EN, AT_MOST, by=maps.By.STRENGTH) == (
        "The colour says how strong the evidence is, and not how many are served."
    )
    upper = {"area": "SLV", "low": 55, "qualifier": "at_most"}
    known = headlines({"low": 9, "qualifier": "at_least"}, {**RANGE, "low": 18, "high": 26}, upper)
    figure = figures.coverage_map(known, tables.areas(), EN, LIGHT)
    coloured = next(trace for trace in figure.data if trace.type == "choropleth" and "PER" in (trace.locations or ()))
    assert dict(zip(coloured.locations, coloured.z, strict=True)) == {"PER": 0, "CHL": 2}  # below 10, and 22


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([POINT], None),
        ([POINT, AT_MOST], "Hatched: a bound, not a figure."),
        ([POINT, RANGE], "Hatched: a range, not a figure."),
        ([AT_LEAST, RANGE], "Hatched: a bound or a range, not a figure."),
        ([POINT, CENTRAL_AMERICA], None),  # written into the sea
    ],
)
def test_a_map_explains_hatching_where_an_area_is_hatched(rows, said):
    note = chart_notes.map_of(EN, headlines(*rows))
    assert said in note if said else "Hatched" not in note
    assert "Where labels would lie on each other" in note


@pytest.mark.parametrize("years", [(2010, 2010), (2010, 2010, 2010)])
def test_the_estimates_of_a_cell_have_a_ground_a_dark_name_and_a_triangle_explained_where_there_are_any(years):
    same = comparable(*({"year": year, "origin": "a-survey", "low": 20 + n} for n, year in enumerate(years)))
    note = chart_notes.voices(EN, same, ["row-0"], ["row-0"])
    assert note.startswith(
        "Rows on one ground: one origin, which counts once. Name that is not grey: speaks for its origin. ▸"
    )
    apart = comparable(POINT, {"low": 30})
    note = chart_notes.voices(EN, apart, ["row-0", "row-1"], [])
    assert note == "With each: the figure as published. Filled mark: a figure."


def test_a_line_over_time_joins_one_origin_whose_count_may_be_repeated_and_is_named_where_there_is_one():
    rows = comparable(POINT, {"low": 21}, AT_LEAST)
    assert in_each(chart_notes.over_time, rows, 1, False)[1] == (
        "Each mark stands at the year of its figure, those of one year side by side. Filled mark: a figure. Hollow "
        "mark: a bound, open towards the dotted arrow. A dashed line joins what one origin said in several years: it "
        "may be the same count, repeated, and nothing is said of the years between. Bounds are not joined."
    )
    for note in in_each(chart_notes.over_time, comparable(POINT), 0, False):
        assert not re.search("dashed|discontinua|tracejada|side by side|al lado|lado a lado", note)
    assert "Bounds" not in chart_notes.over_time(EN, comparable(POINT), 1, False)


def test_the_wall_of_a_room_explains_what_stands_above_and_below_where_something_does():
    note = chart_notes.room(EN, headlines(POINT, AT_LEAST, RANGE), True)
    assert note.startswith(
        "Above: published, the bar over all sources; hollow: a bound or a range; dotted arrow: open beyond. Below: this"
    )
    assert chart_notes.room(EN, headlines(POINT), False) == "Above: published. With one independent source: Peru."
    assert chart_notes.room(EN, headlines(AT_MOST), False) == (
        "Above: published; hollow: a bound; dotted arrow: open beyond. With one independent source: El Salvador."
    )
    assert "independent" not in chart_notes.room(EN, headlines(POINT, {"low": 21}), False)
    assert chart_notes.room(EN, headlines(POINT)[:0], True).startswith("Below: this room; dots are its answers")


def test_a_time_line_says_how_many_entries_have_no_year():
    known = recognition({"year": 2004}, {"area": "BOL"}).assign(year=[2004, None]).astype({"year": "Int64"})
    assert in_each(chart_notes.undated, known) == [
        "Una entrada sin año no se dibuja.",
        "One entry without a year is not drawn.",
        "Uma entrada sem ano não é desenhada.",
    ]
    assert chart_notes.undated(EN, known.dropna(subset="year")) is None
    drawn = figures.time_line(known, EN, LIGHT)
    assert sum(len(trace.x) for trace in drawn.data) == 1
    real = measures.instruments(tables.recognition())
    shown = sum(len(trace.x) for trace in figures.time_line(real, EN, LIGHT).data)
    assert f"{len(real) - shown} entries" in chart_notes.undated(EN, real)


def cells(*rows):
    """What stands in the cells of the matrix of gaps for Peru's water."""
    frame = measures.comparable(estimates(*rows), PEOPLE)
    known = measures.headlines(frame, as_of=2026, parts=measures.area_parts(frame, PEOPLE, tables.areas()))
    unknown = measures.gaps(frame, known, ("PER",), ("community", "tanker"))
    (trace,) = figures.gap_matrix(known, unknown, ("community", "tanker"), 2026, EN, LIGHT).data
    texts = [text for _, text in sorted(zip(trace.x, trace.text, strict=True))]
    note = chart_notes.gaps(EN, known[known["operator_type"].isin(["community", "tanker"])], unknown)
    for words, is_drawn in {
        "the best grade may be that of another": any("·" in text for text in texts),
        "In brackets: how many figures were found that give no share of all people": any("(" in text for text in texts),
        "A dash: none was found for the years chosen.": "–" in texts,
        "“A part”: people are counted in a part of the country only.": "a part" in texts,
    }.items():
        assert (words in note) == is_drawn, (words, texts)
    return texts


def test_the_matrix_of_gaps_has_newest_year_and_best_grade_brackets_and_dashes_as_its_note_says():
    people = [{"year": 2010, "grade": "D"}, {"year": 2010, "grade": "B", "qualifier": "at_least"}]
    assert cells(*people)[0] == "2010 · B"
    uninformative = {"qualifier": "at_most", "base": "rural", "low": 100, "operator_type": "tanker"}
    counted = {"measure": "operators", "base": None, "operator_type": "tanker"}
    assert cells(uninformative, counted)[:2] == ["–", "(2)"]
    assert cells({**people[0], "measure": "people_served", "base": None, "scope": "partial"})[0] == "a part"
    everything = [
        {**row, "service": service}
        for service in measures.SERVICES
        for row in (POINT, {**POINT, "operator_type": "tanker"})
    ]
    assert "–" not in cells(*everything)


@pytest.mark.parametrize(
    ("rows", "score"),
    [
        ([{"year": 2020, "grade": "B"}], 25),
        ([{"year": 2020, "grade": "C"}, {"year": 2010, "grade": "A"}], 25),  # by the newest, but an A is there
        ([{"year": 2020, "grade": "C"}], 12.5),
        ([{"year": 2010, "grade": "B"}], 12.5),
    ],
)
def test_a_headline_counts_half_if_it_is_old_or_no_source_has_a_good_grade(rows, score):
    assert "older than 10 years, or without a source of grade A or B, counts half" in chart_notes.completeness(EN, 4)
    years = population(*(("PER", year, 1000, 400) for year in (2010, 2020)))
    found = measures.headlines(measures.comparable(estimates(*rows), years), "newest", 2026)
    scores = measures.completeness(found, ("PER",), ("community", "tanker"), as_of=2026)
    assert scores["score"].tolist() == [score]


@pytest.mark.parametrize(
    ("code", "three", "spread"), [("en", "Three", "1.5"), ("es", "Tres", "1,5"), ("pt", "Três", "1,5")]
)
def test_strength_is_defined_by_the_numbers_that_decide_it(code, three, spread):
    assert (STRONG_VOICES, MODERATE_VOICES, STRONG_YEARS, STRONG_SPREAD) == (3, 2, 10, 1.5)
    assert STRONG_GRADES == ("A", "B")
    said = Language(code).definition("strength", "strong")
    assert said.startswith(three) and " 10 " in said and f" {spread} " in said
    assert re.search(r"\bA (or|o|ou) B\b", said) and re.search(
        r"\bC (or|o|ou) D\b", Language(code).definition("strength", "weak")
    )


def test_a_headline_with_a_mark_has_its_meaning_beneath_and_no_other_has():
    direct = {"low": 10, "operator_type": "all_small_scale"}
    found = measures.headlines(measures.comparable(estimates(direct, {"low": 20}), PEOPLE), as_of=2026)
    said = "† The types published one by one add up to more."
    for note in (chart_notes.headlines, chart_notes.ranking, chart_notes.map_of, chart_notes.matrix):
        assert said in note(EN, found) and said not in note(EN, headlines(*ALL_KINDS))
    figure = figures.ranking(found[found["operator_type"].eq("all_small_scale")], EN, LIGHT)
    assert [words.text.split("<br>")[0] for words in figure.layout.annotations] == ["10%†"]


def test_a_map_names_whose_figure_has_grade_d_and_whose_a_single_source_as_no_label_says_so():
    rows = [{"grade": "D"}, {"area": "BOL", "grade": "C"}, {"area": "BOL", "low": 21, "grade": "C"}]
    note = chart_notes.map_of(EN, headlines(*rows))
    assert "Figure of grade D, the lowest: Peru. With one independent source: Peru." in note
    found = headlines(*rows, {"area": "BOL", "operator_type": "utility"})
    assert "With one independent source: Bolivia (utility or any network) and Peru." in chart_notes.map_of(EN, found)
    assert not chart_marks.weakest_named(EN, headlines(*rows[1:]))


def test_the_figure_of_a_sum_has_the_grade_of_its_weakest_type_and_the_strength_of_those_that_make_most_of_it():
    assert "strong types make two thirds of it" in EN.definition("strength", "strong")
    assert "weak types make more than a third" in EN.definition("strength", "weak")
    people = population(("PER", 2010, 1000, 400))
    rows = [{"grade": "A"}, {"grade": "B"}, {"operator_type": "tanker", "low": 5, "grade": "D"}]
    found = measures.headlines(measures.comparable(estimates(*rows), people), as_of=2012)
    total = found.set_index("operator_type").loc["all_small_scale"]
    assert (total["strength"], total["figure_grade"]) == ("moderate", "D")  # 20 of 25 by two voices, of A and B
    assert total["grade"] == "A"
