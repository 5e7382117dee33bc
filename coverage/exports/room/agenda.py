"""What does the agenda of one country say, once a room has filled it in?

What the room said stands beside what is published, and each is told from the other. All of it in words, so that page
and document say the same.
"""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from coverage import measures, tables
from coverage.exports.room.transcript import Told, in_words
from coverage.measures.headlines import ALL
from coverage.wording import Language, dictionary, doubts, rooms, sentences


@dataclass(frozen=True)
class Share:
    """A question about a share: what the room answered, what is published, how sure that is, and who contradicts it."""

    question: str
    room: str
    published: str
    company: str | None
    notices: tuple[str, ...]

    @property
    def known(self) -> str:
        """All that is said of what is published, in one paragraph."""
        return " ".join(filter(None, (self.published, self.company, *self.notices)))


@dataclass(frozen=True)
class Voted:
    """An item with its votes in words; ``whose`` words it has: the room's, a publisher's, or, empty, the atlas's."""

    said: str
    votes: str
    whose: str


@dataclass(frozen=True)
class Ballot:
    """A question with items, most votes first."""

    question: str
    items: tuple[Voted, ...]


@dataclass(frozen=True)
class Law:
    """An instrument that names small-scale operators, with its source."""

    year: str
    name: str
    effect: str
    publisher: str
    url: str


@dataclass(frozen=True)
class Gap:
    """What is not known, and what would settle it."""

    service: str
    operators: str
    settled_by: str


@dataclass(frozen=True)
class Source:
    """A publication behind what is said of what is published."""

    title: str
    publisher: str
    year: str
    url: str


@dataclass(frozen=True)
class Agenda:
    """A country's agenda in words, in one language."""

    lang: Language
    area: str
    title: str
    room: str
    opened_on: str
    taken_on: str
    shares: tuple[Share, ...]
    factors: tuple[Ballot, ...]
    steps: tuple[Ballot, ...]
    laws: tuple[Law, ...]
    gaps: tuple[Gap, ...]
    sources: tuple[Source, ...]
    not_published: str
    citation: str


def agenda(told: Told, area: str, gaps: pd.DataFrame) -> Agenda:
    """The agenda of one country of a room.

    Parameters
    ----------
    area
        The country.
    gaps
        Rows of `coverage.measures.gaps`.
    """
    lang = told.lang
    instruments = measures.instruments(tables.recognition())
    laws = measures.newest_first(instruments[instruments["area"].eq(area)])
    return Agenda(
        lang=lang,
        area=area,
        title=lang.say("Agenda for {country}", country=lang.area(area)),
        room=told.room.title,
        opened_on=told.opened_on.isoformat(),
        taken_on=told.day.isoformat(),
        shares=_shares(told, area),
        factors=_ballots(told, area, "factors"),
        steps=_ballots(told, area, "steps"),
        laws=_laws(lang, laws),
        gaps=_gaps(lang, gaps[gaps["area"].eq(area)]),
        sources=_sources(lang, _behind(told, area), told.votes[told.votes["area"].eq(area)], laws),
        not_published=rooms.not_published(lang),
        citation=sentences.citation(lang),
    )


def _shares(told: Told, area: str) -> tuple[Share, ...]:
    lang, said = told.lang, told.beside[told.beside["area"].eq(area)].set_index("number")
    found = told.headlines[told.headlines["area"].eq(area)]
    rows = {(row["operator_type"], row["service"]): row for row in found.to_dict("records")}
    around, shares = told.around[told.around["area"].eq(area)], []
    for number, question in enumerate(told.room.questions, 1):
        if question.kind == "share" and number in said.index:
            headline = rows.get(cell := (question.operator_type, question.service))
            of_service = around[around["service"].eq(question.service)]
            shares.append(
                Share(
                    in_words(lang, question, area),
                    rooms.elicited(lang, said.loc[number].to_dict()),
                    sentences.country(lang, headline, area, *cell),
                    sentences.company(lang, headline) if headline else None,
                    tuple(doubts.conflicts(lang, of_service)) if question.operator_type == ALL else (),
                )
            )
    return tuple(shares)


def _behind(told: Told, area: str) -> pd.DataFrame:
    """The headlines of which the shares of a country speak: where all types were asked for, each of them too."""
    asked = told.headlines[told.headlines["area"].eq(area)]
    of_all = asked.loc[asked["operator_type"].eq(ALL), "service"]
    parts = told.around["operator_type"].isin(measures.parts_of(ALL))
    return pd.concat([asked, told.around[told.around["area"].eq(area) & told.around["service"].isin(of_all) & parts]])


def _ballots(told: Told, area: str, kind: str) -> tuple[Ballot, ...]:
    of_country = told.votes[told.votes["area"].eq(area)]
    return tuple(
        Ballot(in_words(told.lang, question, area), _items(told.lang, of_country[of_country["number"].eq(number)]))
        for number, question in enumerate(told.room.questions, 1)
        if question.kind == kind
    )


def _items(lang: Language, votes: pd.DataFrame) -> tuple[Voted, ...]:
    publishers, from_room = tables.sources().set_index("source_id")["publisher"], rooms.headings(lang)["from_room"]
    return tuple(
        Voted(
            row["said"],
            lang.count("one vote", "{n} votes", row["votes"]),
            from_room if row["whose"] == "room" else publishers.get(row["source_id"], ""),
        )
        for row in votes.to_dict("records")
    )


def _laws(lang: Language, laws: pd.DataFrame) -> tuple[Law, ...]:
    known = tables.sources().set_index("source_id")
    return tuple(
        Law(
            str(int(row["year"])) if pd.notna(row["year"]) else lang.say("no year"),
            row[f"instrument_{lang.code}"],
            row[f"effect_{lang.code}"],
            known.at[row["source_id"], "publisher"],
            known.at[row["source_id"], "url"],
        )
        for row in laws.to_dict("records")
    )


def _gaps(lang: Language, gaps: pd.DataFrame) -> tuple[Gap, ...]:
    return tuple(
        Gap(
            lang.label("service", row["service"]),
            lang.label("operator_type", row["operator_type"]),
            lang.label("settled_by", row["settled_by"]),
        )
        for row in gaps.to_dict("records")
    )


def _sources(lang: Language, headlines: pd.DataFrame, *others: pd.DataFrame) -> tuple[Source, ...]:
    """The sources behind the headlines, then those of the other rows, each once."""
    found = pd.concat(
        [dictionary.sources_of(headlines), *(dictionary.sources_of(rows[["source_id"]].dropna()) for rows in others)]
    )
    return tuple(
        Source(
            row["title"],
            row["publisher"],
            str(int(row["year"])) if pd.notna(row["year"]) else lang.say("no year"),
            row["url"],
        )
        for row in found.drop_duplicates("source_id").to_dict("records")
    )
