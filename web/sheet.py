"""One country on one sheet of A4: what is known, how sure it is, and what is not known. Plain HTML, no script."""

from __future__ import annotations

import pandas as pd
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import Route

from coverage import measures, tables
from coverage.figures import theme as themes
from coverage.measures.headlines import ALL
from coverage.paths import STATIC
from coverage.wording import Language, sentences, shares
from pages.parts import cached
from web import first_paint, paper

ESTIMATES, LAWS, SOURCES = 10, 4, 8
"""How many of each find room on one side; how many more there are is said."""

TITLE = 64
"""Characters of a source's title."""


def sheet(request: Request) -> HTMLResponse:
    """The sheet of the country in the link, in the reader's language."""
    lang = first_paint.language(request)
    choice, _, problems = paper.chosen(request, "country", lang)
    area, service = choice.area, choice.service
    headlines, estimates, _, _ = cached.country(area, choice.years, choice.rule, service)
    estimates = estimates.sort_values(["grade", "year"], ascending=[True, False])
    sources = estimates.drop_duplicates("source_id")
    laws = measures.instruments(tables.recognition())
    laws = laws[laws["area"].eq(area)].sort_values("year", ascending=False)
    overall = headlines[headlines["operator_type"].eq(ALL)].to_dict("records")
    return paper.page(
        "sheet.html",
        lang,
        title=lang.area(area),
        problems=problems,
        back=f"/country?{request.url.query}",
        words=_words(lang),
        sentence=sentences.country(lang, overall[0] if overall else None, area, ALL, service),
        company=sentences.company(lang, overall[0]) if overall else None,
        context=sentences.context(lang, cached.context(area)),
        map=(STATIC / "outlines" / f"{area}.svg").read_text(encoding="utf-8"),
        composition=[_bar(lang, row) for row in headlines.to_dict("records")],
        heads=_heads(lang),
        estimates=[_line(lang, row) for row in estimates.head(ESTIMATES).to_dict("records")],
        more=_more(lang, len(estimates) - ESTIMATES),
        laws=[_law(lang, row) for row in laws.head(LAWS).to_dict("records")],
        more_laws=_more(lang, len(laws) - LAWS),
        gaps=_gaps(lang, headlines),
        sources=[_source(row) for row in sources.head(SOURCES).to_dict("records")],
        more_sources=_more(lang, len(sources) - SOURCES),
        citation=sentences.citation(lang),
    )


routes = [Route("/sheet", sheet)]


def _words(lang: Language) -> dict[str, str]:
    say = lang.say
    return {
        "back": say("Back to the country's page; print this one with Ctrl+P"),
        "composition": say("Who serves how many, by operator type"),
        "how_to_read": say("Filled: served. Hatched: what a bound leaves open. Then year and best grade."),
        "nothing": say("No published figure on this service can be turned into a share of all people."),
        "estimates": say("Every estimate as a share of all people"),
        "recognition": say("Recognition in law"),
        "no_law": say("None found yet: a gap of the search, not of the law."),
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
    }


def _gaps(lang: Language, headlines: pd.DataFrame) -> str:
    """The small-scale types on which there is no comparable figure."""
    missing = [kind for kind in measures.parts_of(ALL)[1:] if kind not in set(headlines["operator_type"])]
    if not missing:
        return lang.say("There is a comparable figure on every type of small-scale operator.")
    names = lang.listed([lang.inside("operator_type", kind) for kind in missing])
    return lang.say("No comparable figure on: {types}.", types=names)


def _source(row: dict) -> dict[str, object]:
    year = int(row["source_year"]) if pd.notna(row["source_year"]) else None
    title = themes.shortened(row["source_title"], TITLE)
    return {"title": title, "publisher": row["publisher"], "url": row["url"], "year": year}
