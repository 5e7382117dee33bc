"""Bundle of an extract in one file: rows, contract, sources, citation, and a README that says what it is."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping

from coverage.exports import citation
from coverage.exports.csv import csv
from coverage.exports.extract import Extract
from coverage.exports.packing import hashes, packed
from coverage.tables import catalog
from coverage.tables.catalog import Field
from coverage.wording import documents

ROWS, SOURCES = "rows.csv", "sources.csv"


def bundle(extract: Extract) -> bytes:
    """A zip of the rows as CSV, with all that describes them.

    Their data package, their sources, a README and the citation.

    The data package is a valid one by itself: its tables are those of the zip, with the dictionary of their columns.
    The same rows, taken on the same day, make the same bytes.
    """
    sources = extract.sources()
    files = {ROWS: csv(extract.rows), SOURCES: csv(sources)}
    files["datapackage.json"] = _package(extract, list(sources), files)
    files["citation.bib"] = citation.bibtex(extract).encode("utf-8")
    files["citation.json"] = citation.csl_json(extract).encode("utf-8")
    files["README.md"] = _readme(extract, files)
    return packed(files, extract.taken)


def _package(extract: Extract, of_sources: list[str], files: Mapping[str, bytes]) -> bytes:
    """The contract of the two tables, cut to their columns."""
    package = catalog.package()
    rows = {"fields": [_contract(field) for field in extract.fields()]}
    if "source_id" in extract.rows:
        reference = {"resource": "sources", "fields": ["source_id"]}
        rows["foreignKeys"] = [{"fields": ["source_id"], "reference": reference}]
    known = {field.name: field for field in catalog.table("sources").fields}
    sources = {"fields": [_contract(known[name]) for name in of_sources], "primaryKey": ["source_id"]}
    described = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "olpe-atlas-extract",
        "title": extract.title,
        "description": f"{extract.chosen_by}. {extract.link}",
        "version": extract.version,
        "created": f"{extract.taken.isoformat()}T00:00:00Z",
        "licenses": [dict(license_) for license_ in package.licenses],
        "sources": [dict(source) for source in package.sources],
        "resources": [
            _resource("rows", ROWS, extract.title, rows, files[ROWS]),
            _resource("sources", SOURCES, catalog.table("sources").title(extract.lang.code), sources, files[SOURCES]),
        ],
    }
    return (json.dumps(described, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def _resource(name: str, path: str, title: str, schema: dict, content: bytes) -> dict:
    return {
        "name": name,
        "path": path,
        "type": "table",
        "title": title,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "schema": schema,
    }


def _contract(field: Field) -> dict:
    """A column as the data package describes it, in all languages."""
    words = {code: {"title": field.title(code), "description": field.description(code)} for code in catalog.LANGUAGES}
    more = {"unit": field.unit, "vocabulary": field.vocabulary, "constraints": dict(field.constraints)}
    return {
        "name": field.name,
        "type": field.type,
        **words.pop("en"),
        **{name: value for name, value in more.items() if value},
        "translations": words,
    }


def _readme(extract: Extract, files: Mapping[str, bytes]) -> bytes:
    licenses = ", ".join(f"[{license_['title']}]({license_['path']})" for license_ in catalog.package().licenses)
    credits = "\n".join(f"- [{source['title']}]({source['path']})" for source in catalog.package().sources)
    return documents.extract(
        extract.lang,
        title=extract.title,
        version=extract.version,
        day=extract.taken.isoformat(),
        rows=extract.lang.number(len(extract.rows)),
        filters="\n".join(f"- {name}: {chosen}" for name, chosen in extract.filters) or f"- {extract.chosen_by}",
        link=extract.link,
        citation=citation.text(extract),
        licenses=licenses,
        credits=credits,
        hashes=hashes(files),
    ).encode("utf-8")
