"""Tables of a room, and the workbook of them."""

from __future__ import annotations

import pandas as pd

from coverage.exports.room.transcript import Transcript
from coverage.wording import Language, dictionary, rooms


def tables(transcript: Transcript) -> dict[str, pd.DataFrame]:
    """The tables by the names of their files.

    What the room is, answers, ranges beside what is published, votes; the first has two columns, the others those of
    the transcript.
    """
    return {
        "room": _facts(transcript),
        "answers": transcript.answers,
        "beside": transcript.beside,
        "votes": transcript.votes,
    }


def workbook(transcript: Transcript) -> bytes:
    """The tables as a workbook, with heads and values in words.

    In the language of ``transcript``.
    """
    from coverage.exports.workbook import workbook as of_sheets  # noqa: PLC0415 - as in coverage/exports/xlsx.py

    lang = transcript.lang
    names = {
        "room": lang.say("Room"),
        "answers": lang.say("Answers"),
        "beside": lang.say("Room and published"),
        "votes": lang.say("Votes"),
    }
    sheets = {names[name]: readable(frame, lang) for name, frame in tables(transcript).items()}
    return of_sheets(sheets, links=[heads(lang, transcript.beside)["url"]])


def readable(frame: pd.DataFrame, lang: Language) -> pd.DataFrame:
    """A table of a room with its heads and codes in words.

    Rows and order stay; numbers stay numbers.
    """
    titles = heads(lang, frame)
    ours = [name for name in frame if name in _own(lang)]
    theirs = frame.drop(columns=ours)
    worded = dictionary.readable(theirs, lang).set_axis(theirs.columns, axis=1)
    words = {name: _said(frame[name], lang) if name in ours else worded[name] for name in frame}
    return pd.DataFrame(words, index=frame.index).rename(columns=titles)


def heads(lang: Language, frame: pd.DataFrame) -> dict[str, str]:
    """The title of each column of a table of a room."""
    own, of_headlines = _own(lang), "strength" in frame
    return {name: own.get(name) or dictionary.title(lang, name, of_headlines) for name in frame}


def _own(lang: Language) -> dict[str, str]:
    """The columns of a room, which the data package does not know."""
    say, words = lang.say, rooms.headings(lang)
    return {
        "what": say("What"),
        "value": say("Value"),
        "number": say("Question number"),
        "question": say("Question"),
        "kind": say("Kind of question"),
        "lowest": say("Room: lowest (% of all people)"),
        "likely": say("Room: most likely (% of all people)"),
        "highest": say("Room: highest (% of all people)"),
        "n": say("Answers"),
        "basis": say("What it rests on"),
        "source": say("Source, as written in the room"),
        "source_url": say("Address of that source"),
        "said": words["item"],
        "whose": words["whose"],
        "votes": words["votes"],
    }


def _said(column: pd.Series, lang: Language) -> pd.Series:
    """Values of a column of a room, codes in words."""
    if column.name == "basis":
        return column.map(lambda code: rooms.basis(lang, code))
    if column.name == "kind":
        return column.map(lambda code: rooms.kind(lang, code))
    if column.name == "whose":
        return column.map(lambda code: rooms.whose(lang, code))
    return column


def _facts(transcript: Transcript) -> pd.DataFrame:
    """What the room is, in two columns."""
    lang, say = transcript.lang, transcript.lang.say
    facts = [
        (say("Title"), transcript.room.title),
        (say("Code of the room"), transcript.room.code),
        (say("Language"), lang.locale.languages[transcript.room.lang]),
        (say("Countries"), lang.listed([lang.area(area) for area in transcript.room.countries])),
        (say("Opened on"), transcript.opened_on.isoformat()),
        (say("People who joined"), transcript.joined),
        (say("Taken on"), transcript.day.isoformat()),
        (say("Data version"), transcript.version),
        (say("How the range is put together"), rooms.method(lang)),
        (say("What this is"), rooms.not_published(lang)),
        *((say("Question {number}", number=place), question) for place, question in enumerate(transcript.questions, 1)),
    ]
    return pd.DataFrame(facts, columns=["what", "value"], dtype="object")
