"""The agenda of one country, once a room has filled it in: all of it in words, which page and file only draw.

What the room said stands beside what is published, and each is told from the other.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from coverage import measures, tables
from coverage.exports.room.published import gap_section, law_section, source_section
from coverage.exports.room.sections import Part, Section, Span
from coverage.exports.room.transcript import Transcript, question_text
from coverage.measures.sums import ALL
from coverage.wording import Language, dictionary, parts, rooms, sentences, source_names
from coverage.workshop import ShareQuestion


@dataclass(frozen=True)
class Agenda:
    """A country's agenda in one language.

    ``room`` is the title of the room, ``opened`` and ``taken`` say on which days it was opened and was as it is here
    (``day``). ``answers`` has what the room said beside the published headlines, ``published`` what is published on the
    country besides. ``behind`` has the ``source_id`` of each row that ``answers`` quotes.
    """

    lang: Language
    area: str
    title: str
    room: str
    opened: str
    taken: str
    day: date
    not_published: str
    answers: tuple[Section, ...]
    published: tuple[Section, ...]
    citation: str
    behind: pd.DataFrame

    @property
    def sections(self) -> tuple[Section, ...]:
        """All sections, in the order in which they are read."""
        return self.answers + self.published


def agenda(
    transcript: Transcript, area: str, gaps: pd.DataFrame, conflicts: Mapping[tuple[str, str], Sequence[str]]
) -> Agenda:
    """The agenda of one country of a room.

    Parameters
    ----------
    area
        The country, by its ISO alpha-3 code.
    gaps
        Rows of `coverage.measures.gaps`.
    conflicts
        What contradicts the published headlines of the country, in sentences, by operator type and service.
    """
    lang, words = transcript.lang, rooms.headings(transcript.lang)
    instruments = measures.within(measures.instruments(tables.recognition()), tables.areas(), area)
    laws = measures.newest_first(instruments)
    votes = transcript.votes[transcript.votes["area"].eq(area)]
    cited = [_headlines_behind(transcript, area), votes[["source_id"]].dropna()]
    return Agenda(
        lang=lang,
        area=area,
        title=rooms.agenda(lang, area),
        room=transcript.room.title,
        opened=f"{words['opened']} {transcript.opened_on.isoformat()}",
        taken=f"{words['taken']} {transcript.day.isoformat()}",
        day=transcript.day,
        not_published=rooms.not_published(lang),
        answers=(
            _shares(transcript, area, conflicts),
            *(_ballots(transcript, area, votes, kind) for kind in ("factors", "steps")),
        ),
        published=(
            law_section(lang, laws),
            gap_section(lang, gaps[gaps["area"].eq(area)]),
            source_section(lang, *cited, laws),
        ),
        citation=sentences.citation(lang),
        behind=pd.concat([dictionary.source_ids_of(rows) for rows in cited]).to_frame("source_id"),
    )


def _shares(transcript: Transcript, area: str, conflicts: Mapping[tuple[str, str], Sequence[str]]) -> Section:
    """Each question about a share.

    What the room answered, what is published, how sure that is, what contradicts it.
    """
    lang, words = transcript.lang, rooms.headings(transcript.lang)
    beside = transcript.beside[transcript.beside["area"].eq(area)].set_index("number")
    headlines = transcript.headlines[transcript.headlines["area"].eq(area)]
    by_cell = {(row["operator_type"], row["service"]): row for row in headlines.to_dict("records")}
    answered = []
    for number, question in enumerate(transcript.room.questions, 1):
        if isinstance(question, ShareQuestion) and number in beside.index:
            headline = by_cell.get(cell := (question.operator_type, question.service))
            published = [words["published"], sentences.country(lang, headline, area, *cell)]
            if headline:
                counted = parts.sentence(lang, headline)
                published += [sentences.company(lang, headline), *([counted] if counted else [])]
            published += conflicts.get(cell, ())
            range_of_room = rooms.elicited(lang, beside.loc[number].to_dict())
            lines = (Span(range_of_room, is_strong=True),), (Span(" ".join(published)),)
            answered.append(Part(question_text(lang, question, area), lines))
    return Section("shares", words["shares"], tuple(answered) or (Part(nothing=words["not_asked"]),))


def _headlines_behind(transcript: Transcript, area: str) -> pd.DataFrame:
    """The headlines of which the shares of a country speak.

    Where all types were asked for, each of them too.
    """
    asked = transcript.headlines[transcript.headlines["area"].eq(area)]
    around = transcript.around[transcript.around["area"].eq(area)]
    of_all = asked.loc[asked["operator_type"].eq(ALL), "service"]
    is_part = around["operator_type"].isin(measures.parts_of(ALL))
    return pd.concat([asked, around[around["service"].isin(of_all) & is_part]])


def _ballots(transcript: Transcript, area: str, votes: pd.DataFrame, kind: str) -> Section:
    """Each question with items of a kind.

    The items, most votes first, with whose words they are.
    """
    lang, words = transcript.lang, rooms.headings(transcript.lang)
    asked = [
        Part(
            question_text(lang, question, area),
            heads=(words["item"], words["whose"], words["votes"]),
            rows=_items(lang, votes[votes["number"].eq(number)]),
            nothing=words["none"],
        )
        for number, question in enumerate(transcript.room.questions, 1)
        if question.kind == kind
    ]
    return Section(kind, words[kind], tuple(asked) or (Part(nothing=words["not_asked"]),))


def _items(lang: Language, votes: pd.DataFrame) -> tuple[tuple[str, str, str], ...]:
    """The words of each item, whose they are, and its votes.

    The words are the room's, a publisher's or the atlas's.
    """
    publishers = tables.sources().set_index("source_id")["publisher"]
    return tuple(
        (
            row["said"],
            source_names.worded(lang, publishers.get(row["source_id"], "")) or rooms.whose(lang, row["whose"]),
            lang.count("one vote", "{n} votes", row["votes"]),
        )
        for row in votes.to_dict("records")
    )
