"""Does a country's agenda tell the room's words from what is published, in each language?"""

import pytest

from coverage import measures, tables, workshop
from coverage.exports import room as home
from coverage.measures.headlines import ALL
from coverage.wording import LANGUAGES, Language
from coverage.workshop import Asked
from tests.exports.room.filled import COUNTRIES, HIDDEN, HOSTILE, Filled, gaps


def agenda(room, area="PER", code="en"):
    return home.agenda(room.told(code), area, gaps())


def test_the_range_of_the_room_stands_against_the_published_headline_in_words(filled):
    water, sanitation = agenda(filled).shares
    assert water.question == "What share of all people in Peru get drinking water from community organisations?"
    assert water.room == "The room: most likely 23.3%, between 15% and 33.3%, by 3 answers."
    assert "at least 9.6% of all people (2017)" in water.published and "moderate" in water.company
    assert sanitation.room == "Nobody in the room answered this."
    assert sanitation.company is None and "no comparable figure" in sanitation.published


def test_what_contradicts_the_published_headline_stands_beside_it_with_its_sources(store):
    asked = (Asked("share", ALL, "water"), Asked("share", "community", "water"))
    room, secret = workshop.open_room(store, "Lima", "en", ("PER",), asked)
    made = agenda(Filled(store, room, (secret,)))
    of_all, of_communities = made.shares
    (notice,) = of_all.notices
    assert "about 10%" in of_all.published and "at least 24.3%" in notice
    assert of_all.known == f"{of_all.published} {of_all.company} {notice}"
    assert of_communities.notices == ()
    publishers = {one.publisher for one in made.sources}
    assert {"Water and Sanitation Program (World Bank)", "Ojo", "Journal of Environment & Development"} <= publishers


def test_one_answer_is_said_to_be_one(filled):
    assert agenda(filled, "NIC").shares[1].room == "The room: most likely 7%, between 7% and 7%, by one answer."


def test_items_stand_most_votes_first_and_those_of_the_room_are_marked(filled):
    (steps,), (factors,) = agenda(filled).steps, agenda(filled).factors
    assert [(one.votes, one.whose) for one in steps.items] == [("2 votes", "")]
    assert {one.said for one in factors.items if one.whose == "in the room's words"} == set(HOSTILE[:3])
    (offered,) = (one for one in factors.items if one.said == "Subsidies")
    assert offered.whose == tables.sources().set_index("source_id").at["siwi-2024", "publisher"]
    assert not any(one.said in HIDDEN for one in factors.items)


@pytest.mark.parametrize("area", COUNTRIES)
def test_laws_gaps_and_sources_are_those_of_the_country(filled, area):
    made = agenda(filled, area)
    laws = measures.instruments(tables.recognition()).query("area == @area")
    assert len(made.laws) == len(laws) and all(law.url.startswith("http") for law in made.laws)
    assert len(made.gaps) == gaps()["area"].eq(area).sum()
    offered = ["siwi-2024"] if area == "PER" else []
    behind = set(tables.sources().set_index("source_id").loc[[*laws["source_id"], *offered], "url"])
    assert behind <= {source.url for source in made.sources}
    assert len({source.url for source in made.sources}) == len(made.sources)


@pytest.mark.parametrize("code", LANGUAGES)
def test_it_says_in_each_language_what_it_is_not(filled, code):
    made = agenda(filled, code=code)
    first = {
        "en": "These are that room's words, not published figures.",
        "es": "Estas son las palabras de esa sala, no cifras publicadas.",
        "pt": "Estas são as palavras dessa sala, não números publicados.",
    }[code]
    assert made.not_published.startswith(first) and Language(code).area("PER") in made.title


def test_the_agenda_of_an_empty_room_has_the_published_side_and_no_vote(empty):
    made = agenda(empty)
    assert [share.room for share in made.shares] == ["Nobody in the room answered this."] * 2
    assert made.laws and {item.votes for ballot in made.steps for item in ballot.items} == {"0 votes"}
