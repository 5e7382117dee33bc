"""What is told in lists instead of charts: context, what a rule changes, claims, gaps, revisions."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from coverage import exports
from coverage.measures import Context
from coverage.measures.headlines import RULES
from coverage.tables import catalog
from coverage.wording import dictionary, doubts, facts, reading, shares
from pages.parts import reference
from pages.parts.cached import comparable
from pages.parts.frame import Frame
from pages.parts.show import cards, download, grid, plain, sources_behind


def context(page: Frame, known: Context) -> None:
    """Population and basic-service use of one country, as cards."""
    lang, say = page.lang, page.lang.say
    cards("context", facts.of_country(lang, known))
    vintages = [lang.label("vintage", vintage) for vintage in known.basic_access["vintage"].unique()]
    publishers = [one for name in ("population", "basic_access") for one in catalog.table(name).sources]
    links = {one["path"]: f"[{plain(one['title'])}](<{one['path']}>)" for one in publishers}
    named = " · ".join([*vintages, *links.values()])
    st.caption(say("Whoever provides the service. Sources: {sources}.", sources=named))


def changes(page: Frame, moves: pd.DataFrame, rule: str) -> None:
    """Which headlines a rule changes: from what to what, by how much, and which estimates they are."""
    lang, say = page.lang, page.lang.say
    by = {"before": lang.label("rule", RULES[0]), "after": lang.label("rule", rule)}
    worded = {
        f"{by[side]}": [
            f"{shares.share(lang, _side(row, side))} ({int(row[f'year_{side}'])})" for row in moves.to_dict("records")
        ]
        for side in by
    }
    frame = pd.DataFrame(
        {
            say("Area"): moves["area"].map(lang.area),
            **worded,
            say("Percentage points"): moves["moved"],
            say("Publisher before"): moves["publisher_before"],
            say("Publisher now"): moves["publisher_after"],
            say("Estimate before"): moves["estimate_id_before"],
            say("Estimate now"): moves["estimate_id_after"],
        }
    )
    grid(page, frame, key="changes")
    fold = st.expander(say("Sources"), key="changes-sources", on_change="rerun")
    if fold.open:
        with fold:
            both = pd.concat([moves["estimate_id_before"], moves["estimate_id_after"]], ignore_index=True)
            sources_behind(page, both.to_frame("estimate_id"))


def _side(row: dict, side: str) -> dict:
    return {name: row[f"{name}_{side}"] for name in ("share_low", "share_high", "bound", "qualifier")}


def claims(page: Frame, published: pd.DataFrame, key: str) -> None:
    """What is published for a whole region, folded away: each claim once, its source, and whether it is compatible."""
    lang, say = page.lang, page.lang.say
    label = lang.count("Published for the region: one figure", "Published for the region: {n} figures", len(published))
    fold = st.expander(label, key=key, on_change="rerun")
    if not fold.open:
        return
    rows = published.to_dict("records")
    frame = pd.DataFrame(
        {
            say("Published figure"): [shares.published(lang, row) for row in rows],
            say("Operator type"): [lang.label("operator_type", row["operator_type"]) for row in rows],
            say("Year"): published["year"],
            say("With the countries"): [doubts.verdict(lang, row["verdict"]) for row in rows],
            say("Pages that say so"): published["pages"],
            say("Grade"): [lang.label("grade", grade) for grade in published["grade"]],
            say("Title"): published["source_title"],
            say("Publisher"): published["publisher"],
            say("Link"): published["url"],
        }
    )
    with fold:
        grid(page, frame, key=f"{key}-grid")


def completeness(page: Frame, scores: pd.DataFrame) -> None:
    """How much is known about each country, the least known first, and how that is counted."""
    grid(page, doubts.completeness(page.lang, scores), key="completeness")
    st.caption(reading.completeness(page.lang, scores["cells"].max()))


def revisions(page: Frame, found: pd.DataFrame) -> None:
    """What was added, corrected or withdrawn, estimate by estimate, and why."""
    shown = ["version", "change", "estimate_id", "column", "before", "after", f"reason_{page.lang.code}"]
    worded = dictionary.readable(found[shown], page.lang, "revisions")
    titles = {field.name: field.title(page.lang.code) for field in catalog.table("estimates").fields}
    column = catalog.field("revisions", "column").title(page.lang.code)
    grid(page, worded.assign(**{column: worded[column].map(titles)}), key="revisions-grid")


def oldest(page: Frame, headlines: pd.DataFrame) -> None:
    """Headlines that rest on old figures."""
    lang, say = page.lang, page.lang.say
    rows = headlines.to_dict("records")
    frame = pd.DataFrame(
        {
            say("Year"): headlines["year"],
            say("Area"): headlines["area"].map(lang.area),
            say("Operator type"): [lang.label("operator_type", row["operator_type"]) for row in rows],
            say("Headline"): [shares.share(lang, row) for row in rows],
            say("Grade"): [lang.label("grade", grade) for grade in headlines["grade"]],
            say("Publisher"): headlines["publisher"],
            say("Link"): headlines["url"],
        }
    )
    grid(page, frame, key="oldest")


def gaps(page: Frame, found: pd.DataFrame, area: str) -> None:
    """What is not known about one country, what would settle each gap, and where that was done; all gaps as a file."""
    lang, say = page.lang, page.lang.say
    of_area, settled_by = found[found["area"].eq(area)], catalog.computed("settled_by").title(lang.code)
    if of_area.empty:
        st.caption(say("There is a comparable figure on every type of small-scale operator."))
    else:
        rows = of_area.to_dict("records")
        examples = comparable().set_index("estimate_id").reindex(of_area["example"])
        worded = [doubts.example(lang, row) for row in examples.to_dict("records")]
        frame = pd.DataFrame(
            {
                say("Service"): [lang.label("service", row["service"]) for row in rows],
                say("Operator type"): [lang.label("operator_type", row["operator_type"]) for row in rows],
                catalog.computed("published").title(lang.code): of_area["published"],
                settled_by: [lang.label("settled_by", row["settled_by"]) for row in rows],
                catalog.computed("example").title(lang.code): worded,
                say("Title"): examples["source_title"].to_numpy(),
                say("Publisher"): examples["publisher"].to_numpy(),
                say("Link"): examples["url"].to_numpy(),
            }
        )
        grid(page, frame, key="gaps-of-area")
    download(page, exports.csv(found), "all-gaps")
    reference.definitions(page, [(settled_by, "settled_by")])
