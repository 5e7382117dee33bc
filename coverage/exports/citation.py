"""Citations of an extract: as text, in BibTeX, in CSL-JSON."""

from __future__ import annotations

import json
import re

from coverage.exports.extract import Extract
from coverage.tables import catalog
from coverage.wording import Language

PUBLISHER = "OLPE Atlas"

_SPECIAL = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
_SPECIAL |= {character: f"\\{character}" for character in "&%$#_{}"}
"""What LaTeX would take for its own."""


def heading(lang: Language) -> str:
    """What stands above a citation."""
    return lang.say("How to cite")


def text(extract: Extract) -> str:
    """One sentence after another: title, version, filters, link, day.

    The day is written as ISO 8601 has it, the same in every language.
    """
    return extract.lang.say(
        "{title}. Data version {version}. {filters}. {link} (taken on {day}).",
        title=extract.title,
        version=extract.version,
        filters=extract.chosen_by,
        link=extract.link,
        day=extract.taken.isoformat(),
    )


def bibtex(extract: Extract) -> str:
    """One entry of the type ``misc``, which every style has."""
    fields = {
        "author": f"{{{PUBLISHER}}}",
        "title": f"{{{_escaped(extract.title)}}}",
        "year": str(catalog.year_of_version()),
        "version": extract.version,
        "note": _escaped(extract.chosen_by),
        "howpublished": rf"\url{{{extract.link}}}",
        "urldate": extract.taken.isoformat(),
    }
    lines = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items())
    return f"@misc{{{_key(extract)},\n{lines}\n}}\n"


def csl_json(extract: Extract) -> str:
    """A CSL-JSON list of one ``dataset``, for reference managers."""
    day = [extract.taken.year, extract.taken.month, extract.taken.day]
    item = {
        "id": _key(extract),
        "type": "dataset",
        "title": extract.title,
        "author": [{"literal": PUBLISHER}],
        "publisher": PUBLISHER,
        "issued": {"date-parts": [[int(part) for part in extract.version.split(".")]]},
        "version": extract.version,
        "note": extract.chosen_by,
        "URL": extract.link,
        "accessed": {"date-parts": [day]},
        "language": extract.lang.code,
    }
    return json.dumps([item], ensure_ascii=False, indent=2) + "\n"


def _key(extract: Extract) -> str:
    return re.sub(r"\W", "-", f"olpe-atlas-{extract.version}-{extract.view}")


def _escaped(words: str) -> str:
    return "".join(_SPECIAL.get(character, character) for character in words)
