"""Routes of the API, each of which gives one kind of rows in one form."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterable
from dataclasses import replace
from datetime import date
from functools import lru_cache

from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Mount, Route

from coverage import exports, measures, queries
from coverage.exports import Extract
from coverage.tables import catalog
from coverage.views.choice import link
from coverage.views.parameters import PARAMETERS, YEARS
from coverage.wording import selections
from web.api import conditional, description, forms, problems, query
from web.api.endpoints import ENDPOINTS, Endpoint, rows
from web.api.lines import lines
from web.api.problems import BadRequest
from web.api.query import ApiQuery

ADDRESS = "/api/v1"

READY = ("estimates", "comparable")
"""Rows that lie ready as lines of CSV."""

KEPT = 2_000
"""Answers of at most so many rows are kept ready."""


def answer(endpoint: Endpoint, form: str) -> Callable[[Request], Response]:
    """What answers for one kind of rows in one form."""

    def respond(request: Request) -> Response:
        try:
            wanted = query.read(endpoint, request.query_params.multi_items())
        except BadRequest as problem:
            return problems.response(problem)
        headers = conditional.headers()
        if conditional.is_known(request.headers, headers):
            return Response(status_code=304, headers=headers)
        headers["content-disposition"] = f'inline; filename="olpe-atlas-{endpoint.name}.{form}"'
        headers |= _left_out(wanted)
        if form in forms.FORMS:
            return _rows(wanted, form, headers)
        written = exports.FORMS["bundle" if form == "zip" else form]
        body = written.write(extract(wanted, str(request.base_url)))
        return Response(body, headers=headers, media_type=written.media_type)

    return respond


def _left_out(wanted: ApiQuery) -> dict[str, str]:
    """A header about the rows without a year that are left out.

    It says how many a span of years leaves out, and how to ask for them; none where there are none.
    """
    years = wanted.selection.years
    if measures.keeps_unknown(years) or wanted.view == "headlines":  # no headline rests on a figure without a year
        return {}
    undated = replace(wanted, selection=replace(wanted.selection, years=(measures.UNKNOWN,)))
    n = _many(undated)
    asked = YEARS.format(measures.with_unknown(years))
    return {description.LEFT_OUT: f"{n} rows without a year; years={asked} has them too"} if n else {}


@lru_cache(maxsize=256)
def _many(wanted: ApiQuery) -> int:
    """How many rows are asked for."""
    if wanted.view in READY:
        return int(measures.matching(queries.comparable(), wanted.selection).sum())
    return len(rows(wanted.view, wanted.selection, wanted.rule, wanted.lang))


def _rows(wanted: ApiQuery, form: str, headers: dict[str, str]) -> Response:
    media_type = forms.FORMS[form].media_type
    body = _small(wanted, form)
    if body is not None:
        return Response(body, headers=headers, media_type=media_type)
    if form == "csv" and wanted.view in READY:
        keep = measures.matching(queries.comparable(), wanted.selection).to_numpy()
        pieces = _on_the_loop(lines(wanted.view, wanted.lang.code).selected(keep))
    else:
        pieces = forms.FORMS[form].pieces(rows(wanted.view, wanted.selection, wanted.rule, wanted.lang))
    return StreamingResponse(pieces, headers=headers, media_type=media_type)


async def _on_the_loop(pieces: Iterable[bytes | memoryview]) -> AsyncIterator[bytes | memoryview]:
    """``pieces``, which are ready at once, without a thread for each.

    A thread for each, as Starlette takes it, would cost more than the piece.
    """
    for piece in pieces:
        yield piece


@lru_cache(maxsize=256)
def _small(wanted: ApiQuery, form: str) -> bytes | None:
    """A whole body for an answer of few rows.

    None for one of many, which is sent in pieces.
    """
    if wanted.view in READY and _many(wanted) > KEPT:
        return None
    chosen = rows(wanted.view, wanted.selection, wanted.rule, wanted.lang)
    return b"".join(forms.FORMS[form].pieces(chosen)) if len(chosen) <= KEPT else None


def extract(wanted: ApiQuery, base: str) -> Extract:
    """The rows with what must be known to cite them.

    ``base`` is where the atlas was asked.
    """
    rule = wanted.rule if wanted.view == "headlines" else None
    chosen = {"table": wanted.view, "rule": rule, **wanted.selection.criteria()}
    always = {"lang": wanted.lang.code, "version": catalog.version()}
    query = {name: PARAMETERS[name].format(value) for name, value in chosen.items() if value}
    return Extract(
        view=wanted.view,
        rows=rows(wanted.view, wanted.selection, wanted.rule, wanted.lang),
        filters=selections.filters(wanted.lang, wanted.selection, rule),
        link=f"{base.rstrip('/')}{link('explore', {**always, **query})}",
        taken=date.today(),
        lang=wanted.lang,
    )


def openapi(request: Request) -> Response:
    """The description of all this for programs."""
    headers = conditional.headers()
    if conditional.is_known(request.headers, headers):
        return Response(status_code=304, headers=headers)
    return JSONResponse(description.openapi(ADDRESS), headers=headers)


def nothing(_request: Request) -> Response:
    """What is answered where there is nothing."""
    addresses = [f"{ADDRESS}/{endpoint.name}.{form}" for endpoint in ENDPOINTS.values() for form in endpoint.forms]
    return problems.not_found([*addresses, f"{ADDRESS}/openapi.json"])


routes = [
    Mount(
        ADDRESS,
        routes=[
            *(
                Route(f"/{endpoint.name}.{form}", answer(endpoint, form))
                for endpoint in ENDPOINTS.values()
                for form in endpoint.forms
            ),
            Route("/openapi.json", openapi),
            Route("/", description.page),
            Route("/{address:path}", nothing),
        ],
        middleware=[
            Middleware(
                CORSMiddleware,
                allow_origins=["*"],
                allow_methods=["GET", "HEAD"],
                expose_headers=["ETag", description.LEFT_OUT],
            ),
            Middleware(GZipMiddleware, minimum_size=1000),
        ],
    )
]
