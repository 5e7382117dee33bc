"""Lists: frames in words, under titles of columns, for every door alike.

Columns have titles in the reader's language. Years and counts stay numbers; ``Link`` has the address of what stands in
the column before it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

import pandas as pd

from coverage import tables
from coverage.measures.headlines import RULES
from coverage.tables import catalog
from coverage.wording import dictionary, disagreement, parts, shares, source_names
from coverage.wording.gaps import example_of
from coverage.wording.language import Language
from coverage.wording.regions import verdict


def changes(lang: Language, moves: pd.DataFrame, rule: str) -> pd.DataFrame:
    """Which headlines ``rule`` changes.

    Columns: area, the headline by the default rule and by ``rule`` (in words, with its year), percentage points (a
    number), publisher and estimate of both.

    ``moves`` are those of `coverage.measures.changes`.
    """
    say = lang.say
    by = {"before": lang.label("rule", RULES[0]), "after": lang.label("rule", rule)}
    worded = {
        f"{by[side]}": [
            f"{shares.share(lang, _side(row, side))} ({int(row[f'year_{side}'])})" for row in moves.to_dict("records")
        ]
        for side in by
    }
    return pd.DataFrame(
        {
            dictionary.title(lang, "area"): moves["area"].map(lang.area),
            **worded,
            say("Percentage points"): moves["moved"],
            say("Publisher before"): _named(lang, moves["publisher_before"]),
            say("Publisher now"): _named(lang, moves["publisher_after"]),
            say("Estimate before"): moves["estimate_id_before"],
            say("Estimate now"): moves["estimate_id_after"],
        }
    )


def estimates_of_changes(moves: pd.DataFrame) -> pd.DataFrame:
    """``estimate_id`` of every estimate in ``moves``, before and after."""
    both = pd.concat([moves["estimate_id_before"], moves["estimate_id_after"]], ignore_index=True)
    return both.to_frame("estimate_id")


def claims(lang: Language, published: pd.DataFrame) -> pd.DataFrame:
    """What is published for a whole region, each claim once.

    Columns: figure, operator type, year, whether it is compatible with the countries, pages that say so, grade, and
    title, publisher and link of its source.

    ``published`` are those of `coverage.measures.tested`, with their sources.
    """
    title = partial(dictionary.title, lang)
    say, rows = lang.say, published.to_dict("records")
    return pd.DataFrame(
        {
            say("Published figure"): [shares.published(lang, row) for row in rows],
            title("operator_type"): _labels(lang, published, "operator_type"),
            title("year"): published["year"],
            say("With the countries"): [verdict(lang, row["verdict"]) for row in rows],
            say("Pages that say so"): published["pages"],
            title("grade"): _labels(lang, published, "grade"),
            say("Title"): _named(lang, published["source_title"]),
            title("publisher"): _named(lang, published["publisher"]),
            say("Link"): published["url"],
        }
    )


def oldest(lang: Language, headlines: pd.DataFrame) -> pd.DataFrame:
    """Headlines that rest on old figures, in their order.

    Columns: year, area, service, operator type, headline (in words), grade of its figure, publisher, link.
    """
    say, title = lang.say, partial(dictionary.title, lang)
    return pd.DataFrame(
        {
            title("year"): headlines["year"],
            title("area"): headlines["area"].map(lang.area),
            title("service"): _labels(lang, headlines, "service"),
            title("operator_type"): _labels(lang, headlines, "operator_type"),
            say("Headline"): [parts.headline(lang, row) for row in headlines.to_dict("records")],
            catalog.computed("figure_grade").title(lang.code): [
                lang.label("grade", grade) for grade in headlines["figure_grade"]
            ],
            title("publisher"): _named(lang, headlines["publisher"]),
            say("Link"): headlines["url"],
        }
    )


def gap_table(lang: Language, gaps: pd.DataFrame, comparable: pd.DataFrame) -> pd.DataFrame:
    """What is not known, and what would settle each gap.

    Columns: service, operator type, what is known of a part, how many figures are published all the same, what settles
    it, an example, and its grade and title, publisher and link of its source, missing where there is none.

    ``gaps`` are as `coverage.measures.gaps` finds them among the estimates ``comparable``, with their sources.
    """
    title = partial(dictionary.title, lang)
    say, examples = lang.say, examples_of(gaps, comparable)
    return pd.DataFrame(
        {
            title("service"): _labels(lang, gaps, "service"),
            title("operator_type"): _labels(lang, gaps, "operator_type"),
            catalog.computed("part").title(lang.code): [
                parts.published(lang, row["area"], row["part"]) for row in gaps.to_dict("records")
            ],
            catalog.computed("published").title(lang.code): gaps["published"],
            catalog.computed("settled_by").title(lang.code): _labels(lang, gaps, "settled_by"),
            catalog.computed("example").title(lang.code): [
                example_of(lang, row) for row in examples.to_dict("records")
            ],
            title("grade"): examples["grade"].map(partial(lang.label, "grade"), na_action="ignore").to_numpy(),
            say("Title"): _named(lang, examples["source_title"]).to_numpy(),
            title("publisher"): _named(lang, examples["publisher"]).to_numpy(),
            say("Link"): examples["url"].to_numpy(),
        }
    )


def examples_of(gaps: pd.DataFrame, comparable: pd.DataFrame) -> pd.DataFrame:
    """The estimate that shows how each gap was settled elsewhere.

    Columns as in ``comparable``, missing where it was settled nowhere.
    """
    return comparable.set_index("estimate_id").reindex(gaps["example"])


def local_names(lang: Language, areas: Sequence[str]) -> pd.DataFrame:
    """What the operators of ``areas`` are called.

    Columns: country if there are several, operator type, acronym, full name, note; missing where the table has
    none.
    """
    names = tables.local_names()
    names = names[names["iso3"].isin(areas)]
    of_country = {lang.say("Country"): names["iso3"].map(lang.area)} if len(areas) > 1 else {}
    return pd.DataFrame(
        {
            **of_country,
            dictionary.title(lang, "operator_type"): _labels(lang, names, "operator_type"),
            lang.say("Acronym"): names["acronym"],
            lang.say("Full name"): names["full_name"],
            lang.say("Note"): names[f"note_{lang.code}"],
        }
    )


def contradictions(lang: Language, rows: pd.DataFrame) -> pd.DataFrame:
    """Figures that cannot all be true, side by side.

    Columns: area, operator type, service, what contradicts what, and the ids of the estimates. ``rows`` are those
    of `coverage.measures.audit`.
    """
    say, title = lang.say, partial(dictionary.title, lang)
    return pd.DataFrame(
        {
            title("area"): rows["area"].map(lang.area),
            title("operator_type"): _labels(lang, rows, "operator_type"),
            title("service"): _labels(lang, rows, "service"),
            say("Contradiction"): [disagreement.contradiction(lang, row) for row in rows.to_dict("records")],
            catalog.computed("estimate_id").title(lang.code): rows["estimate_id"],
        }
    )


def sources(lang: Language, frame: pd.DataFrame) -> pd.DataFrame:
    """Every source with its address.

    Columns: title, publisher, year, kind of source, link; missing stays missing. ``frame`` has rows of the table of
    sources.
    """
    say, title = lang.say, partial(dictionary.title, lang)
    return pd.DataFrame(
        {
            say("Title"): _named(lang, frame["title"]),
            title("publisher"): _named(lang, frame["publisher"]),
            title("year"): frame["year"],
            title("source_kind"): _labels(lang, frame.rename(columns={"kind": "source_kind"}), "source_kind"),
            say("Link"): frame["url"],
        }
    )


def left_out(lang: Language, frame: pd.DataFrame) -> pd.DataFrame:
    """The rows that were read and not taken, with the reason.

    Columns: area, year, figure, reason. ``frame`` has rows of the table of these.
    """
    title = partial(dictionary.title, lang)
    return pd.DataFrame(
        {
            title("area"): frame["area"].map(lang.area),
            title("year"): frame["year"],
            lang.say("Figure"): frame[f"estimate_{lang.code}"],
            lang.say("Reason"): frame[f"reason_{lang.code}"],
        }
    )


def revisions(lang: Language, rows: pd.DataFrame) -> pd.DataFrame:
    """What was added, corrected or withdrawn, and why.

    Columns: version, change, estimate, column, what stood there before and after, reason; missing where nothing was
    corrected. ``rows`` are of the table of revisions.
    """
    shown = ["version", "change", "estimate_id", "column", "before", "after", f"reason_{lang.code}"]
    worded = dictionary.readable(rows[shown], lang, "revisions")
    titles = {field.name: field.title(lang.code) for field in catalog.table("estimates").fields}
    column = catalog.field("revisions", "column").title(lang.code)
    return worded.assign(**{column: worded[column].map(titles)})


def _labels(lang: Language, frame: pd.DataFrame, name: str) -> list[str]:
    """A column of codes, in words."""
    return [lang.label(name, value) for value in frame[name]]


def _side(row: Mapping, side: str) -> dict:
    return {name: row[f"{name}_{side}"] for name in ("share_low", "share_high", "bound", "qualifier")}


def _named(lang: Language, names: pd.Series) -> pd.Series:
    """Publishers or titles, those parts that describe them in the reader's language."""
    return names.map(lambda name: source_names.worded(lang, name), na_action="ignore")
