"""Description of the API, for programs (OpenAPI 3.1) and for readers."""

from __future__ import annotations

from functools import cache

from starlette.requests import Request
from starlette.responses import HTMLResponse

from coverage import measures
from coverage.figures import theme as themes
from coverage.tables import catalog
from coverage.tables.catalog import Field
from coverage.views.parameter_kinds import Parameter, Span
from coverage.views.parameters import SINGLES
from coverage.wording import Language, dictionary
from web.api import forms, problems
from web.api.endpoints import BUNDLE, ENDPOINTS, Endpoint, rows
from web.documents import html
from web.server.language import language

MEDIA_TYPES = {name: form.media_type for name, form in forms.FORMS.items()}
MEDIA_TYPES |= {"geojson": "application/geo+json", "zip": "application/zip"}

TYPES = {"string": "string", "date": "string", "integer": "integer", "number": "number", "boolean": "boolean"}
"""Of the data package, and what they are in a JSON schema."""


YEARS = (
    "One year, a span, or an open span keep the rows with a year inside, whatever years there are. Rows without a year "
    "are there while no years are asked for, and by name: `unknown` asks for them only, `,unknown` behind a span for "
    "both."
)
"""What the parameter of years keeps, for the description."""


LEFT_OUT = "atlas-left-out"
"""The header that says how many rows without a year a span leaves out."""


@cache
def openapi(address: str) -> dict:
    """The OpenAPI 3.1 document.

    It is made of the endpoints, the parameters of the links and the dictionary.
    """
    package = catalog.package()
    return {
        "openapi": "3.1.0",
        "info": {
            "title": package.title("en"),
            "description": package.description("en"),
            "version": package.version,
            "license": {"name": package.licenses[0]["title"], "url": package.licenses[0]["path"]},
        },
        "servers": [{"url": address}],
        "paths": {
            f"/{endpoint.name}.{form}": {"get": _operation(endpoint, form)}
            for endpoint in ENDPOINTS.values()
            for form in endpoint.forms
        },
        "components": {
            "schemas": {
                "problem": _problem(),
                **{name: _row(name) for name in ENDPOINTS if name != BUNDLE},
            },
            "parameters": {
                _key(*item): _parameter(*item)
                for endpoint in ENDPOINTS.values()
                for item in endpoint.parameters().items()
            },
            "responses": {
                "problem": {
                    "description": "A parameter or value that does not exist; what is allowed is named.",
                    "content": {problems.MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/problem"}}},
                },
                "unchanged": {"description": "The data is the one that the tag or the day of the request names."},
            },
        },
    }


def _operation(endpoint: Endpoint, form: str) -> dict:
    lang = Language("en")
    about = "How many rows without a year the years leave out, and how to ask for them; absent where none are."
    headers = {LEFT_OUT: {"description": about, "schema": {"type": "string"}}}
    content = {"schema": {"type": "array", "items": {"$ref": f"#/components/schemas/{endpoint.name}"}}}
    return {
        "operationId": f"{endpoint.name}_{form}",
        "summary": f"{endpoint.title(lang)} ({form})",
        "parameters": [{"$ref": f"#/components/parameters/{_key(*item)}"} for item in endpoint.parameters().items()],
        "responses": {
            "200": {
                "description": endpoint.title(lang),
                "content": {MEDIA_TYPES[form]: content if form == "json" else {}},
                **({"headers": headers} if "years" in endpoint.filters and not endpoint.has_rule else {}),
            },
            "304": {"$ref": "#/components/responses/unchanged"},
            "400": {"$ref": "#/components/responses/problem"},
        },
    }


def _key(name: str, parameter: Parameter) -> str:
    """What a parameter is called among the components.

    A span has its first choice behind its name, as spans differ from table to table.
    """
    return f"{name}-{parameter.choices()[0]}" if isinstance(parameter, Span) else name


def _parameter(name: str, parameter: Parameter) -> dict:
    single = name in SINGLES or not parameter.many
    values = {"type": "string", "enum": list(parameter.values())}
    described = {"name": name, "in": "query", "required": False, "description": _meaning(name)}
    if isinstance(parameter, Span):
        values = {"type": "string", "enum": parameter.texts(), "examples": parameter.choices()}
        described["description"] += f" {YEARS}"
    if single:
        return {**described, "schema": values}
    return {**described, "schema": {"type": "array", "items": values, "minItems": 1}, "style": "form", "explode": False}


def _meaning(name: str) -> str:
    """What a parameter narrows, in the words of the dictionary."""
    criterion = SINGLES.get(name, name)
    if criterion in measures.CRITERIA:
        return dictionary.column(measures.column_of(criterion)).description("en")
    return {
        "rule": "Which of several estimates becomes the headline.",
        "lang": "Language of the notes in the rows, and of titles.",
        "table": "Which rows: estimates as published, comparable shares, or headlines.",
    }[name]


def _row(name: str) -> dict:
    """One row as a JSON schema."""
    frame = rows(name, measures.Selection(), "best", Language("en"))
    table = "estimates" if name in ("estimates", "comparable", "headlines") else name
    fields = dictionary.fields(frame, of_headlines=name == "headlines", table=table)
    return {"type": "object", "properties": {field.name: _property(field) for field in fields}}


def _property(field: Field) -> dict:
    return {"type": [TYPES[field.type], "null"], "description": field.description("en")}


def _problem() -> dict:
    text = {"type": "string"}
    return {
        "type": "object",
        "required": ["type", "title", "status", "detail", "parameter", "allowed"],
        "properties": {
            **dict.fromkeys(("type", "title", "detail", "parameter"), text),
            "status": {"const": 400},
            "value": {"type": ["string", "null"]},
            "allowed": {"type": "array", "items": text},
        },
    }


def page(request: Request) -> HTMLResponse:
    """All of it for a reader, in the reader's language."""
    lang = language(request)
    say = lang.say
    page = html.PAGES.get_template("api.html").render(
        lang=lang.code,
        theme=themes.LIGHT,
        title=say("The rows for programs"),
        about=say(
            "The same rows, filters and codes as on the page “{page}”. Several values are separated by commas. Answers "
            "carry the version of the data as their tag, so that a program asks again without fetching again.",
            page=say("Explore"),
        ),
        example=f"{request.base_url}api/v1/headlines.csv?operator_type=community",
        openapi=say("Description for programs (OpenAPI 3.1)"),
        back=say("Explore"),
        heads=[say("Parameter"), say("Allowed"), say("Default")],
        none=say("No parameters."),
        endpoints=[
            {
                "title": endpoint.title(lang),
                "addresses": [f"{endpoint.name}.{form}" for form in endpoint.forms],
                "parameters": [
                    (name, parameter.allowed(), parameter.format(parameter.default()) or say("All"))
                    for name, parameter in endpoint.parameters().items()
                ],
            }
            for endpoint in ENDPOINTS.values()
        ],
    )
    return HTMLResponse(page, headers={"content-language": lang.code, "vary": "Accept-Language"})
