"""What is told in lists instead of charts: context, laws, names, sources, definitions."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from coverage import exports, measures, tables
from coverage.exports.room import Agenda
from coverage.exports.room.agenda import Ballot
from coverage.measures import Context
from coverage.measures.headlines import RULES
from coverage.tables import catalog
from coverage.tables.catalog import Table
from coverage.wording import dictionary, doubts, facts, rooms, sentences, shares
from pages.parts import agendas
from pages.parts.cached import comparable
from pages.parts.frame import Frame
from pages.parts.show import cards, download, grid, plain, source, sources_behind


def context(page: Frame, known: Context) -> None:
    """Population and basic-service use of one country, as cards."""
    lang, say = page.lang, page.lang.say
    cards("context", facts.of_country(lang, known))
    vintages = [lang.label("vintage", vintage) for vintage in known.basic_access["vintage"].unique()]
    publishers = [one for name in ("population", "basic_access") for one in catalog.table(name).sources]
    links = {one["path"]: f"[{plain(one['title'])}](<{one['path']}>)" for one in publishers}
    named = " · ".join([*vintages, *links.values()])
    st.caption(say("Whoever provides the service. Sources: {sources}.", sources=named))


def recognition(page: Frame, area: str) -> None:
    """Laws, decrees and bills of one country, newest first, each with its source."""
    rows = measures.instruments(tables.recognition())
    rows = rows[rows["area"].eq(area)]
    if rows.empty:
        st.caption(rooms.headings(page.lang)["no_law"])
    _findings(page, rows)


def factors(page: Frame, rows: pd.DataFrame) -> None:
    """What studies found to help or to hold back small operators, newest first, each with its source."""
    if rows.empty:
        st.caption(sentences.not_published_here(page.lang))
    _findings(page, rows, with_area=rows["area"].nunique() > 1)


def _findings(page: Frame, rows: pd.DataFrame, with_area: bool = False) -> None:
    lang = page.lang
    known = tables.sources().set_index("source_id")
    for row in measures.newest_first(rows).to_dict("records"):
        year = int(row["year"]) if pd.notna(row["year"]) else lang.say("no year")
        place = f"{lang.area(row['area'])} · " if with_area else ""
        st.markdown(
            f"**{place}{year} · {plain(row[f'instrument_{lang.code}'])}**  \n{plain(row[f'effect_{lang.code}'])}  \n"
            f"{source(page, known.loc[row['source_id']])}"
        )


def room(page: Frame, said: Agenda) -> None:
    """The filled agenda of one room: ranges beside what is published, factors and steps with their votes."""
    words = rooms.headings(page.lang)
    with st.container(border=True):
        st.markdown(f"**{_spoken(said.room)}** · {words['opened']} {said.opened_on}")
        st.caption(said.not_published)
        for share in said.shares:
            st.markdown(f"{plain(share.question)}  \n**{plain(share.room)}** {words['published']} {share.published}")
        left, right = st.columns(2, gap="large")
        with left:
            _ballots(words, words["factors"], said.factors)
        with right:
            _ballots(words, words["steps"], said.steps)


def _ballots(words: dict[str, str], title: str, ballots: Sequence[Ballot]) -> None:
    st.markdown(f"**{title}**")
    items = agendas.items(ballots)
    for votes, said in items:
        st.markdown(f"- {votes} · {_spoken(said)}")
    if not items:
        st.caption(agendas.nothing(words, ballots))


def _spoken(text: str) -> str:
    """The words of a participant as text: no address in them becomes a link."""
    return "".join("\\" + character if character in ".@" else character for character in plain(text))


def local_names(page: Frame, areas: list[str]) -> None:
    """What the operators are called, by country and operator type."""
    names = tables.local_names()
    names = names[names["iso3"].isin(areas)]
    if names.empty:
        st.caption(page.lang.say("No local name in the pages read so far."))
        return
    lang = page.lang
    frame = pd.DataFrame(
        {
            lang.say("Country"): names["iso3"].map(lang.area),
            lang.say("Operator type"): [lang.label("operator_type", kind) for kind in names["operator_type"]],
            lang.say("Acronym"): names["acronym"],
            lang.say("Full name"): names["full_name"],
            lang.say("Note"): names[f"note_{lang.code}"],
        }
    )
    if len(areas) == 1:
        frame = frame.drop(columns=lang.say("Country"))
    grid(page, frame, key="local-names")


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


def contradictions(page: Frame, found: pd.DataFrame) -> None:
    """Figures that cannot all be true, side by side."""
    lang, say = page.lang, page.lang.say
    if found.empty:
        st.caption(say("No figures contradict each other."))
        return
    rows = found.to_dict("records")
    frame = pd.DataFrame(
        {
            say("Area"): found["area"].map(lang.area),
            say("Operator type"): [lang.label("operator_type", row["operator_type"]) for row in rows],
            say("Service"): [lang.label("service", row["service"]) for row in rows],
            say("Contradiction"): [doubts.contradiction(lang, row) for row in rows],
            catalog.computed("estimate_id").title(lang.code): found["estimate_id"],
        }
    )
    grid(page, frame, key="contradictions")


def completeness(page: Frame, scores: pd.DataFrame) -> None:
    """How much is known about each country, the least known first, and how that is counted."""
    lang, say = page.lang, page.lang.say
    scores = scores.assign(name=scores["area"].map(lang.area)).sort_values(["score", "name"])
    frame = pd.DataFrame(
        {
            say("Country"): scores["name"],
            say("Score"): scores["score"].map(lang.percent),
            say("With a headline"): scores["known"],
            say("Recent and of grade A or B"): scores["good"],
        }
    )
    grid(page, frame, key="completeness")
    st.caption(
        say(
            "Score: of the {cells} pairs of small-scale operator type and service, the percentage with a headline. One "
            "that is older than {years} years, or of grade C or D, counts half.",
            cells=lang.number(scores["cells"].max()),
            years=measures.RECENT_YEARS,
        )
    )


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
        worded = [_example(page, row) for row in examples.to_dict("records")]
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
    definitions(page, [(settled_by, "settled_by")])


def _example(page: Frame, row: dict) -> str | None:
    """Where and when a figure that serves as an example was settled, and for which operator type."""
    if not isinstance(row["area"], str):
        return None
    kind = page.lang.label("operator_type", row["operator_type"])
    return f"{page.lang.area(row['area'])} {int(row['year'])} · {kind}"


def definitions(page: Frame, fields: list[tuple[str, str]]) -> None:
    """What the words of the vocabulary mean: a title and the field for each list."""
    for title, field in fields:
        st.subheader(title, anchor=False)
        for label, meaning in dictionary.definitions(page.lang, field):
            st.markdown(f"**{label}.** {meaning}")


def fields(page: Frame, table: Table) -> None:
    """The columns of one table: title, meaning, unit, allowed values and the name in files."""
    lang, say = page.lang, page.lang.say
    fold = st.expander(f"{table.title(lang.code)} · {table.path}", key=f"fields-{table.name}", on_change="rerun")
    if not fold.open:
        return
    with fold:
        st.markdown(table.description(lang.code))
        rows = [
            {
                say("Column"): field.title(lang.code),
                say("Meaning"): field.description(lang.code),
                say("Unit"): lang.label("unit", field.unit) if field.unit else None,
                say("Allowed"): ", ".join(field.enum) or None,
                say("Name in files"): field.name,
            }
            for field in table.fields
        ]
        grid(page, pd.DataFrame(rows), key=f"fields-{table.name}-grid")


def sources(page: Frame, frame: pd.DataFrame) -> None:
    """Every source with its address."""
    lang, say = page.lang, page.lang.say
    grid(
        page,
        pd.DataFrame(
            {
                say("Title"): frame["title"],
                say("Publisher"): frame["publisher"],
                say("Year"): frame["year"],
                say("Kind of source"): [lang.label("source_kind", kind) for kind in frame["kind"]],
                say("Link"): frame["url"],
            }
        ),
        key="sources",
    )


def left_out(page: Frame, frame: pd.DataFrame) -> None:
    """The rows that were read and not taken, with the reason."""
    lang, say = page.lang, page.lang.say
    grid(
        page,
        pd.DataFrame(
            {
                say("Area"): frame["area"].map(lang.area),
                say("Year"): frame["year"],
                say("Figure"): frame[f"estimate_{lang.code}"],
                say("Reason"): frame[f"reason_{lang.code}"],
            }
        ),
        key="left-out",
    )
