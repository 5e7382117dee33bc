"""Bundle of a room's tables in one file, with a README that says what it is."""

from __future__ import annotations

from coverage.exports.csv import csv
from coverage.exports.packing import hashes, packed
from coverage.exports.room.sheets import heads, tables
from coverage.exports.room.transcript import Transcript
from coverage.tables import catalog
from coverage.wording import documents, markdown, rooms
from coverage.workshop import MOST_VOTES


def bundle(transcript: Transcript) -> bytes:
    """A zip of the tables as CSV, and a README.

    For programs, codes as in the dictionary.

    The same words of a room, taken on the same day, make the same bytes.
    """
    files = {f"{name}.csv": csv(frame) for name, frame in tables(transcript).items()}
    return packed({**files, "README.md": _readme(transcript, files)}, transcript.day)


def _readme(transcript: Transcript, files: dict[str, bytes]) -> bytes:
    lang = transcript.lang
    columns = {name: title for frame in tables(transcript).values() for name, title in heads(lang, frame).items()}
    return documents.room(
        lang,
        title=markdown.escaped(transcript.room.title),
        code=transcript.room.code,
        opened=transcript.opened_on.isoformat(),
        day=transcript.day.isoformat(),
        version=transcript.version,
        countries=lang.listed([lang.area(area) for area in transcript.room.countries]),
        questions="\n".join(f"{place}. {question}" for place, question in enumerate(transcript.questions, 1)),
        method=rooms.method(lang),
        votes=lang.number(MOST_VOTES),
        not_published=rooms.not_published(lang),
        licenses=", ".join(f"[{license_['title']}]({license_['path']})" for license_ in catalog.package().licenses),
        columns="\n".join(f"| `{name}` | {title} |" for name, title in columns.items()),
        hashes=hashes(files),
    ).encode("utf-8")
