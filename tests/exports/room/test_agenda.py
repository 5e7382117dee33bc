"""Does a country's agenda tell the room's words from what is published, in each language?"""

import pytest

from coverage import measures, queries, tables, workshop
from coverage.exports import room as home
from coverage.measures.headlines import RULES
from coverage.measures.sums import ALL
from coverage.views import rooms
from coverage.views.notices import conflicts
from coverage.wording import LANGUAGES, Language
from coverage.workshop import NewQuestion
from tests.exports.room.filled import COUNTRIES, DAY, HIDDEN, HOSTILE, Filled, gaps


def agenda(room, area="PER", code="en"):
    return home.agenda(room.transcript(code), area, gaps(), {})


def section(made, name):
    return next(section for section in made.sections if section.name == name)


def lines(part):
    return ["".join(span.text for span in line) for line in part.lines]


def urls(made, name):
    return [span.url for part in section(made, name).parts for line in part.lines for span in line if span.url]


def test_the_range_of_the_room_stands_against_the_published_headline_in_words(filled):
    water, sanitation = section(agenda(filled), "shares").parts
    assert water.heading == "What share of all people in Peru get drinking water from community organisations?"
    of_room, published = lines(water)
    assert of_room == "The room: most likely 23.3%, between 15% and 33.3%, by 3 answers."
    assert published.startswith("Published. Peru, ") and "at least 9.6% of all people (2017)" in published
    assert "The evidence is moderate" in published
    of_room, published = lines(sanitation)
    assert of_room == "Nobody in the room answered this."
    assert published == "Published. Peru: no comparable figure on sanitation from small-scale operators."


def test_what_the_room_said_is_strong_and_what_is_published_is_not(filled):
    for part in section(agenda(filled), "shares").parts:
        (of_room,), (published,) = part.lines
        assert of_room.is_strong and not published.is_strong


def test_what_contradicts_the_published_headline_stands_beside_it_with_its_sources(store):
    asked = (NewQuestion("share", ALL, "water"), NewQuestion("share", "community", "water"))
    room, _ = workshop.open_room(store, "Lima", "en", ("PER",), asked)
    made = rooms.agenda_of(store, room, Language("en"), "PER")
    of_all, of_communities = (lines(part)[1] for part in section(made, "shares").parts)
    assert "about 10%" in of_all and "at least 24.3%" in of_all
    assert "about 10%" not in of_communities
    publishers = {"Water and Sanitation Program (World Bank)", "Ojo", "Journal of Environment & Development"}
    sources = " ".join(lines(section(made, "sources").parts[0]))
    assert [publisher for publisher in publishers if publisher not in sources] == []
    behind = tables.sources().set_index("source_id").loc[made.behind["source_id"], "publisher"]
    assert publishers <= set(behind)


def test_a_contradiction_stands_beside_the_headline_of_its_cell_and_beside_no_other(filled):
    handed = {(ALL, "sanitation"): ("First sentence.", "Second sentence."), ("community", "sanitation"): ("Other.",)}
    made = home.agenda(filled.transcript("en"), "PER", gaps(), handed)
    water, sanitation = (lines(part)[1] for part in section(made, "shares").parts)
    assert sanitation.endswith(" from small-scale operators. First sentence. Second sentence.")
    assert "sentence." not in water and "Other." not in water + sanitation


def test_the_contradictions_are_those_that_are_handed_over_and_no_others(store):
    room, secret = workshop.open_room(store, "Lima", "en", ("PER",), (NewQuestion("share", ALL, "water"),))
    (sentence,) = conflicts("PER", None, RULES[0], "water", Language("en"))
    with_it, without = rooms.agenda_of(store, room, Language("en"), "PER"), agenda(Filled(store, room, (secret,)))
    said = [lines(section(made, "shares").parts[0])[1] for made in (with_it, without)]
    assert "about 10%" in said[1] and said[0] == f"{said[1]} {sentence}"


def test_the_part_that_is_counted_is_named_beside_the_published_headline(store):
    asked = (NewQuestion("share", ALL, "water"), NewQuestion("share", "community", "water"))
    room, _ = workshop.open_room(store, "Fortaleza", "pt", ("BRA", "PER"), asked)
    known = home.transcript(store, room, Language("en"), queries.headlines(None, RULES[0]), DAY)
    named = "Nobody has published a figure for the whole country; only a part is counted: SISAR, Ceará."
    made = {area: section(home.agenda(known, area, gaps(), {}), "shares") for area in ("BRA", "PER")}
    said = {area: [lines(part)[1] for part in shares.parts] for area, shares in made.items()}
    assert all(named in published for published in said["BRA"])
    assert not any("only a part" in published for published in said["PER"])


def test_one_answer_is_said_to_be_one(filled):
    of_room, _ = lines(section(agenda(filled, "NIC"), "shares").parts[1])
    assert of_room == "The room: most likely 7%, between 7% and 7%, by one answer."


def test_items_stand_most_votes_first_and_those_of_the_room_are_marked(filled):
    (steps,), (factors,) = (section(agenda(filled), name).parts for name in ("steps", "factors"))
    assert steps.heads == factors.heads == ("Item", "In whose words", "Votes")
    assert steps.rows == (("A question in the census or a household survey", "the atlas's", "2 votes"),)
    assert {words for words, whose, _ in factors.rows if whose == "the room's"} == set(HOSTILE[:3])
    (offered,) = (row for row in factors.rows if row[0] == "Subsidies")
    assert offered[1:] == (tables.sources().set_index("source_id").at["siwi-2024", "publisher"], "0 votes")
    assert not any(words in HIDDEN for words, *_ in factors.rows)


def test_what_was_not_asked_or_not_answered_is_said(store):
    asked = (NewQuestion("who"), NewQuestion("factors"))
    room, _ = workshop.open_room(store, "Lima", "en", ("PER",), asked)
    texts = {section.name: [part.text for part in section.parts] for section in agenda(Filled(store, room, ())).answers}
    assert texts == {
        "shares": ["The room was not asked this."],
        "factors": ["What does the success of small-scale operators in Peru depend on? None yet."],
        "steps": ["The room was not asked this."],
    }


@pytest.mark.parametrize("area", COUNTRIES)
def test_laws_gaps_and_sources_are_those_of_the_country(filled, area):
    made = agenda(filled, area)
    laws = measures.instruments(tables.recognition()).query("area == @area")
    assert len(urls(made, "recognition")) == len(laws)
    assert len(section(made, "gaps").parts[0].rows) == gaps()["area"].eq(area).sum()
    offered = ["siwi-2024"] if area == "PER" else []
    behind = set(tables.sources().set_index("source_id").loc[[*laws["source_id"], *offered], "url"])
    sources = urls(made, "sources")
    assert behind <= set(sources) and len(set(sources)) == len(sources)


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
    answers = [lines(part)[0] for part in section(made, "shares").parts]
    assert answers == ["Nobody in the room answered this."] * 2
    assert urls(made, "recognition") and {row[2] for row in section(made, "steps").parts[0].rows} == {"0 votes"}
