"""Is every bar what the note beneath it says, whatever is chosen, on page, wall and file?"""

from __future__ import annotations

import re
from functools import cache
from itertools import product
from typing import NamedTuple
from xml.etree import ElementTree

import pandas as pd
import plotly.graph_objects as go
import pytest

from coverage import figures, measures, tables
from coverage.figures.ranking import point_value, whole_region
from coverage.figures.svg.axes import Scale
from coverage.figures.theme import LIGHT, OPEN_LEFT, OPEN_RIGHT
from coverage.measures.headlines import RULES
from coverage.measures.sums import ALL, SUM
from coverage.measures.voices import CELL
from coverage.tables import vocabulary
from coverage.wording import Language, chart_notes

EN = Language("en")
WIDTH = 960
COMPARABLE = measures.comparable(tables.estimates(), tables.population())
VOICES = measures.voices(COMPARABLE)
VOICES_OF = dict(list(VOICES.groupby(["area", "service"])))
TYPES = vocabulary.values("operator_type")
OF_RESIDENCE = ("share_of_rural", "share_of_urban")
ENDS = {"at_least": ("share_low", "share_low"), "at_most": ("share_high", "share_high")}
SVG = "{http://www.w3.org/2000/svg}"


class Drawn(NamedTuple):
    """Of one row: the ends of its bar, and the tips of its arrows, missing where there is none."""

    low: float
    high: float
    left: float | None
    right: float | None


def opens(voices: list[dict]) -> tuple[bool, bool]:
    """Whether these voices leave room below the lowest and above the highest number that they state."""
    _, high, _, _ = bounds_of(voices)
    upper = [row for row in voices if row["bound"] == "at_most"]
    capped = [row for row in upper if row["method"] != "share_of_rural" and row["share_high"] >= high]
    lower = [row for row in voices if row["bound"] == "at_least" and row["share_high"] > high]
    return len(upper) == len(voices), len(lower) > 0 and not capped


def bounds_of(voices: list[dict]) -> tuple[float, float, float, float]:
    """The lowest and highest number that any of these voices states, then how low and how high they leave room."""
    said = [row for row in voices if row["bound"] != "at_most" or row["method"] not in OF_RESIDENCE]
    ends = [[row[name] for name in ENDS.get(row["bound"], ("share_low", "share_high"))] for row in said or voices]
    return (
        min(low for low, _ in ends),
        max(high for _, high in ends),
        min(row["share_low"] for row in voices),
        max(row["share_high"] for row in voices),
    )


def by_operator_type(headline: dict, of_area: pd.DataFrame) -> dict[str, list[dict]]:
    """The voices that a headline weighs."""
    voices = measures.voices_of(headline, of_area, VOICES_OF[headline["area"], headline["service"]])
    return {kind: rows.to_dict("records") for kind, rows in voices.groupby("operator_type")}


def said(headline: dict, of_area: pd.DataFrame, by_type: dict[str, list[dict]]) -> tuple[float, float, float, float]:
    """What the note promises for a row: the ends of its bar, and how far its arrows may go.

    ``of_area`` are the headlines of its area and service, ``by_type`` the voices that it weighs.
    """
    own = by_type.get(headline["operator_type"])
    by_type = {kind: rows for kind, rows in by_type.items() if kind != headline["operator_type"]}
    known = [rows for rows in by_type.values() if any(row["share_low"] > 0 for row in rows)]
    highest = min(sum(bounds_of(rows)[1] for rows in known), 100)
    if own is not None:
        low, high, least, most = bounds_of(own)
        low, high = min(low, point_value(headline)), max(high, point_value(headline))
        return (low, highest, least, 100) if highest > high else (low, high, least, most)
    added = set(of_area.loc[of_area["share_low"].gt(0), "operator_type"])
    types = [bounds_of(rows) for kind, rows in by_type.items() if kind in added]
    low, _, least, _ = (min(sum(ends), 100) for ends in zip(*types, strict=True))
    return low, highest, least, 100


def drawn(figure: go.Figure) -> dict[int, Drawn]:
    """Bars and arrows of a figure, by row."""
    (bars,) = (trace for trace in figure.data if trace.mode == "lines" and trace.line.dash is None)
    (dots,) = (trace for trace in figure.data if trace.mode == "lines" and trace.line.dash == "dot")
    tips = {
        symbol: dict(zip(trace.y, trace.x, strict=True))
        for trace in figure.data
        for symbol in (OPEN_LEFT, OPEN_RIGHT)
        if trace.marker.symbol == symbol
    }
    rows = {
        bars.y[i]: Drawn(bars.x[i], bars.x[i + 1], tips[OPEN_LEFT].get(bars.y[i]), tips[OPEN_RIGHT].get(bars.y[i]))
        for i in range(0, len(bars.x), 3)
    }
    dotted = [(dots.y[i], dots.x[i], dots.x[i + 1]) for i in range(0, len(dots.x), 3)]
    left = [(y, row.low, row.left) for y, row in rows.items() if row.left is not None]
    right = [(y, row.high, row.right) for y, row in rows.items() if row.right is not None]
    assert sorted(dotted) == sorted(left + right)  # each arrow starts where the bar ends
    return rows


def drawn_in_picture(figure: go.Figure) -> list[tuple[float, float]]:
    """The ends of the bars in the picture of a figure, from the top, read off its axis."""
    root = ElementTree.fromstring(figures.svg(figure, WIDTH, "bars", "bars"))
    words = [text for text in root.iter(f"{SVG}text") if text.get("text-anchor") == "middle"]
    ticks = {float(text.text.removesuffix("%")): float(text.get("x")) for text in words}
    (low, start), (high, end) = min(ticks.items()), max(ticks.items())
    across = Scale(start, end, low, high)
    (path,) = (one for one in root.iter(f"{SVG}path") if one.get("stroke-width") == "9")
    bars = [(float(y), float(x), float(to)) for x, y, to in re.findall(r"M(\S+) (\S+)L(\S+) ", path.get("d"))]
    return [(across(x), across(to)) for _, x, to in sorted(bars)]


@cache
def headlines_by(rule: str) -> pd.DataFrame:
    return measures.headlines(COMPARABLE, rule)


class Chart(NamedTuple):
    """A figure, the same on the wall, the headlines that it shows, and of each of them what the note promises and the
    voices on its own operator type, if there are any.
    """

    figure: go.Figure
    on_wall: go.Figure
    shown: list[dict]
    said: list[tuple[float, float, float, float]]
    own: list[list[dict] | None]


@cache
def charts(rule: str) -> list[Chart]:
    """Every ranking of an operator type, and every composition of an area."""
    headlines, places, made = headlines_by(rule), tables.areas(), []
    of_areas = dict(list(headlines.groupby(["area", "service"])))
    ranked = headlines[headlines["area"].isin(places.loc[places["kind"].isin(["country", "region"]), "area"])]
    for service, kind in product(measures.SERVICES, TYPES):
        shown = ranked[ranked["service"].eq(service) & ranked["operator_type"].eq(kind)]
        if len(shown):
            made.append(chart(figures.ranking(shown, EN, LIGHT), shown, of_areas))
    made += [chart(figures.composition(shown, EN, LIGHT), shown, of_areas) for shown in of_areas.values()]
    return made


def chart(figure: go.Figure, shown: pd.DataFrame, of_areas: dict) -> Chart:
    rows = [(row, of_areas[row["area"], row["service"]]) for row in shown.to_dict("records")]
    weighed = [by_operator_type(row, of_area) for row, of_area in rows]
    own = [by_type.get(row["operator_type"]) for (row, _), by_type in zip(rows, weighed, strict=True)]
    promises = [said(*row, by_type) for row, by_type in zip(rows, weighed, strict=True)]
    return Chart(figure, figures.on_wall(figure), [row for row, _ in rows], promises, own)


def key(headline: dict, figure: go.Figure) -> int:
    """The row in which a headline is drawn."""
    (marks,) = (trace for trace in figure.data if trace.customdata is not None)
    area = headline["area"]
    (name,) = {
        whole_region(EN, area) if area.isdigit() else EN.area(area),
        EN.label("operator_type", headline["operator_type"]),
    } & {re.match("<b>(.+?)</b>", text)[1] for text in marks.text}
    return next(y for y, text in zip(marks.y, marks.text, strict=True) if text.startswith(f"<b>{name}</b>"))


@pytest.mark.parametrize("rule", RULES)
def test_the_bar_is_from_the_lowest_to_the_highest_figure_of_all_independent_sources(rule):
    assert (
        "Bar: from the lowest to the highest figure of all independent sources; where types are added up, from the sum "
        "of their lowest to that of their highest. A direct estimate reaches the sum of its types too if that is "
        "higher." in chart_notes.headlines(EN, headlines_by(rule))
    )
    seen = 0
    for figure, on_wall, shown, promises, _ in charts(rule):
        rows, wall, picture = drawn(figure), drawn(on_wall), drawn_in_picture(figure)
        wall_picture = drawn_in_picture(on_wall)
        assert len(rows) == len(wall) == len(picture) == len(shown)
        for headline, (low, high, _, _) in zip(shown, promises, strict=True):
            y = key(headline, figure)
            for ends in (rows[y][:2], wall[y][:2], picture[y], wall_picture[y]):
                assert ends == pytest.approx((low, high), abs=0.01), (headline, y)
            seen += 1
    assert seen > 100


@pytest.mark.parametrize("rule", RULES)
def test_every_voice_of_a_cell_lies_in_the_bar_and_none_of_a_part_is_beyond_the_bar_of_the_whole(rule):
    headlines, seen = headlines_by(rule), 0
    bars = {tuple(row[name] for name in CELL): row for row in headlines.to_dict("records")}
    for row in VOICES.to_dict("records"):
        low, high, least, most = bounds_of([row])
        own = bars[row["area"], row["operator_type"], row["service"]]
        if row["bound"] != "at_most" or row["method"] == "share_of_all":  # else nobody states it of the whole
            assert own["stated_low"] <= low <= high <= own["stated_high"], row
        assert own["interval_low"] <= least <= most <= own["interval_high"], row
        whole = bars.get((row["area"], ALL, row["service"]))
        if whole and row["operator_type"] in measures.parts_of(ALL):
            assert row["share_low"] <= whole["stated_high"], row
            seen += 1
    assert seen > 20


@pytest.mark.parametrize("rule", RULES)
def test_a_dotted_arrow_says_that_a_source_is_a_bound_or_that_types_may_be_missing(rule):
    assert (
        "Dotted arrow: a source says “at least” or “at most”, or types may be missing from the sum."
        in chart_notes.headlines(EN, headlines_by(rule))
    )
    opened = 0
    for figure, on_wall, shown, promises, voices in charts(rule):
        end = figure.layout.xaxis.range[1]
        for rows in (drawn(figure), drawn(on_wall)):
            for headline, (_, high, least, most), own in zip(shown, promises, voices, strict=True):
                row = rows[key(headline, figure)]
                if headline["method"] != SUM and high == max(bounds_of(own)[1], point_value(headline)):
                    assert (row.left is not None, row.right is not None) == opens(own), headline
                else:
                    assert row.left is None and (row.right is not None) == (most > high), headline
                assert row.left is None or row.left == pytest.approx(least)
                assert row.right is None or high < row.right <= min(most, end)
                opened += row.right is not None
    assert opened


@pytest.mark.parametrize("rule", RULES)
def test_the_note_explains_the_bars_arrows_and_marks_of_its_chart_and_no_others(rule):
    seen = set()
    for figure, _, shown, *_ in charts(rule):
        note, rows = chart_notes.headlines(EN, pd.DataFrame(shown)), drawn(figure).values()
        (marks,) = (trace.marker.symbol for trace in figure.data if trace.customdata is not None)
        sums = [headline["method"] == SUM for headline in shown]
        is_drawn = {
            "Bar: ": any(row.low < row.high for row in rows),
            "Dotted arrow: ": any(row.left is not None or row.right is not None for row in rows),
            "Filled mark: ": not all(symbol.endswith("-open") for symbol in marks),
            "Hollow mark: ": any(symbol.endswith("-open") for symbol in marks),
            "†": any(headline["contradicted"] for headline in shown),
        }
        for words, is_there in is_drawn.items():
            assert (words in note) == is_there, (words, shown)
            seen.add((words, is_there))
        assert "added up" not in note or any(sums)
        assert "a source says “at most”" not in note or any(row.left is not None for row in rows)
    assert len(seen) == 10  # each is drawn on a chart and missing on another


@pytest.mark.parametrize("rule", RULES)
def test_a_headline_that_is_at_least_has_a_bar_or_an_arrow_to_its_right(rule):
    seen = 0
    for figure, on_wall, shown, *_ in charts(rule):
        for rows, picture in ((drawn(figure), figure), (drawn(on_wall), on_wall)):
            (marks,) = (trace for trace in picture.data if trace.customdata is not None)
            for headline in (row for row in shown if row["bound"] == "at_least"):
                row, mark = rows[key(headline, figure)], marks.x[key(headline, figure)]
                assert row.left is None and (row.high > mark or row.right > mark), headline
                seen += 1
    assert seen > 50


@pytest.mark.parametrize("rule", RULES)
def test_a_filled_mark_is_a_figure_and_a_hollow_one_a_bound_or_a_range_and_each_is_in_its_bar(rule):
    assert "Filled mark: a figure. Hollow mark: a bound or the middle of a range." in chart_notes.headlines(
        EN, headlines_by(rule)
    )
    for figure, _, shown, *_ in charts(rule):
        rows = drawn(figure)
        (marks,) = (trace for trace in figure.data if trace.customdata is not None)
        for headline in shown:
            y = key(headline, figure)
            assert marks.marker.symbol[y].endswith("-open") == (headline["bound"] in ("at_least", "at_most", "range"))
            assert rows[y].low <= marks.x[y] <= rows[y].high, headline
