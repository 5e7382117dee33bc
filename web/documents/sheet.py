"""One country on one sheet of A4: what is known, how sure it is, and what is not known. Plain HTML, no script."""

from __future__ import annotations

import pandas as pd
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import Route

from coverage import measures, queries, tables
from coverage.figures import theme as themes
from coverage.measures.headlines import ALL
from coverage.paths import STATIC
from coverage.wording import Language, dictionary, doubts, rooms, sentences, shares
from coverage.wording.dictionary import Cited
from web.documents import html
from web.server.language import language
from web.views import Look, Snapshot, opened

ESTIMATES, LAWS = 10, 4
"""How many of each find room on one side; how many more there are is said."""

NOTICE = 2
"""Estimates whose room a notice takes."""

TITLE = 64
"""Characters of a source's title."""


def sheet(request: Request) -> HTMLResponse:
    """The sheet of the country in the link, in the reader's language."""
    lang = language(request)
    snapshot, choice, _, problems = opened("country", Look(lang), request.query_params)
    area = choice.area
    headlines, estimates, _, others = queries.country(area, choice.years, choice.rule, choice.service)
    room = max(0, ESTIMATES - NOTICE * len([*problems, *snapshot.notices]))
    shown = estimates.sort_values(["grade", "year"], ascending=[True, False]).head(room)
    laws = measures.instruments(measures.sourced(tables.recognition(), tables.sources()))
    laws = measures.newest_first(laws[laws["area"].eq(area)])
    return html.page(
        "sheet.html",
        lang,
        title=snapshot.question,
        problems=problems,
        back=f"/country?{request.url.query}",
        words=_words(lang),
        snapshot=snapshot,
        map=(STATIC / "outlines" / f"{area}.svg").read_text(encoding="utf-8"),
        composition=[_bar(lang, row) for row in headlines.to_dict("records")],
        heads=_heads(lang),
        estimates=[_line(lang, row) for row in shown.to_dict("records")],
        more=_more(lang, len(estimates) - len(shown)),
        more_others=lang.number(len(others)) if len(others) else None,
        laws=[_law(lang, row) for row in laws.head(LAWS).to_dict("records")],
        more_laws=_more(lang, len(laws) - LAWS),
        gaps=_gaps(lang, headlines),
        names=[_name(row) for row in tables.local_names().query("iso3 == @area").to_dict("records")],
        sources=_sources(lang, snapshot, headlines, shown),
        citation=sentences.citation(lang),
    )


routes = [Route("/sheet", sheet)]


def _words(lang: Language) -> dict[str, str]:
    say = lang.say
    return {
        "back": say("Back to the country's page; print this one with Ctrl+P"),
        "composition": say("Who serves how many, by operator type"),
        "how_to_read": say("Filled: served. Hatched: what a bound or a range leaves open. Then year and best grade."),
        "estimates": say("Every estimate as a share of all people"),
        "others": say("Other published figures: counts, samples, parts, provinces and cities"),
        "names": say("What they are called here"),
        "no_name": sentences.no_local_name(lang),
        "recognition": say("Recognition in law"),
        "no_law": rooms.headings(lang)["no_law"],
        "gaps": say("What do we not know?"),
        "sources": say("Sources"),
    }


def _heads(lang: Language) -> list[str]:
    say = lang.say
    figure, share = say("Published figure"), say("Share of all people")
    return [say("Year"), say("Operator type"), figure, share, say("Grade"), say("Publisher")]


def _bar(lang: Language, row: dict) -> dict[str, object]:
    return {
        "name": lang.label("operator_type", row["operator_type"]),
        "low": round(row["share_low"], 1),
        "high": round(row["share_high"], 1),
        "share": shares.share(lang, row),
        "year": int(row["year"]),
        "grade": row["grade"],
    }


def _line(lang: Language, row: dict) -> list[object]:
    kind = lang.label("operator_type", row["operator_type"])
    figure, share = shares.published(lang, row), shares.share(lang, row)
    return [int(row["year"]), kind, figure, share, row["grade"], row["publisher"]]


def _more(lang: Language, n: int) -> str | None:
    return lang.count("One more is in the atlas.", "{n} more are in the atlas.", n) if n > 0 else None


def _law(lang: Language, row: dict) -> dict[str, object]:
    return {
        "year": int(row["year"]) if pd.notna(row["year"]) else lang.say("no year"),
        "name": row[f"instrument_{lang.code}"],
        "effect": row[f"effect_{lang.code}"],
        "publisher": row["publisher"],
        "url": row["url"],
    }


def _name(row: dict) -> str:
    """What operators are called, with what the letters stand for."""
    known = [row[column] for column in ("acronym", "full_name") if pd.notna(row[column])]
    return " · ".join(known)


def _gaps(lang: Language, headlines: pd.DataFrame) -> str:
    """The small-scale types on which there is no comparable figure."""
    missing = [kind for kind in measures.parts_of(ALL)[1:] if kind not in set(headlines["operator_type"])]
    if not missing:
        return doubts.no_gap(lang)
    names = lang.listed([lang.inside("operator_type", kind) for kind in missing])
    return lang.say("No comparable figure on: {types}.", types=names)


def _sources(lang: Language, snapshot: Snapshot, *frames: pd.DataFrame) -> list[Cited]:
    """Where the figures on the sheet and its key numbers are from; laws name theirs themselves."""
    found = [dictionary.cited(lang, row) for row in dictionary.sources_of(*frames).to_dict("records")]
    return [one._replace(title=themes.shortened(one.title, TITLE)) for one in (*found, *snapshot.facts.cited)]
