"""Is everything said in a room that can be chosen, asked and refused in it?"""

from pathlib import Path

import pandas as pd
import pytest

from coverage import tables, workshop
from coverage.tables import vocabulary
from coverage.wording import LANGUAGES, Language, refusals, rooms
from tests.wording.each import in_each


def test_a_question_on_a_share_names_country_service_and_operators():
    assert in_each(rooms.question, "share", "community", "water", "PER") == [
        "Perú: ¿qué proporción de toda la población recibe agua potable de organizaciones comunitarias?",
        "What share of all people in Peru get drinking water from community organisations?",
        "Peru: que parcela de toda a população recebe água potável de organizações comunitárias?",
    ]
    assert in_each(rooms.question, "share", "tanker", "sanitation") == [
        "¿Qué proporción de toda la población recibe saneamiento de camiones cisterna y carreteros?",
        "What share of all people get sanitation from tanker and cart vendors?",
        "Que parcela de toda a população recebe esgotamento sanitário de carros-pipa e carroceiros?",
    ]


def test_the_other_questions_speak_of_all_small_scale_operators_where_no_type_is_named():
    assert in_each(rooms.question, "factors")[1] == "What does the success of small-scale operators depend on?"
    assert in_each(rooms.question, "steps", None, None, "BOL") == [
        "Bolivia: ¿qué hacer primero a favor de operadores de pequeña escala?",
        "What should be done first for small-scale operators in Bolivia?",
        "Bolívia: o que fazer primeiro em favor de operadores de pequena escala?",
    ]


@pytest.mark.parametrize("lang", [Language(code) for code in LANGUAGES])
def test_every_code_has_a_name_of_its_own(lang):
    for named, codes in ((rooms.kind, workshop.KINDS), (rooms.role, workshop.ROLES), (rooms.basis, workshop.BASES)):
        assert len({named(lang, code) for code in codes}) == len(codes)
    types = vocabulary.values("operator_type")
    assert len({rooms.operators(lang, one) for one in types}) == len(types)
    for kind in workshop.KINDS:
        assert rooms.question(lang, kind, "community", "water", "PER")


def test_an_offered_item_has_the_words_of_its_table():
    for item in tables.agenda_items().to_dict("records"):
        assert rooms.text_of(f"agenda_items:{item['item_id']}", Language("pt")) == item["item_pt"]
        assert rooms.source_of(f"agenda_items:{item['item_id']}") == item["source_id"]
    assert rooms.text_of("settled_by:register", Language("es")) == "Un registro que también cuente personas"
    assert rooms.source_of("settled_by:register") is None


def test_a_step_that_no_law_supports_is_said_for_each_theme_and_is_the_workshops_own():
    assert in_each(lambda lang: rooms.text_of("theme:planning", lang)) == [
        "Incluir a los operadores de pequeña escala en la planificación",
        "Include small-scale operators in planning",
        "Incluir os operadores de pequena escala no planejamento",
    ]
    keys = [f"theme:{theme}" for theme in vocabulary.values("theme")]
    assert len({rooms.text_of(key, Language("en")) for key in keys}) == len(keys)
    assert {rooms.source_of(key) for key in keys} == {"wsp-care-2008"}


@pytest.mark.parametrize(
    "key", ["recognition:2", "agenda_items:x", "agenda_items:", "settled_by:x", "theme:x", "law", "", ":"]
)
def test_an_item_that_is_no_longer_there_is_said_to_be_so(key):
    assert rooms.text_of(key, Language("en")) == "no longer in the atlas"
    assert rooms.source_of(key) is None


def test_items_in_the_same_words_are_one_with_the_votes_of_both():
    """The second and the third say the same of Peru, the fourth of Nicaragua; the last is the atlas's own."""
    rows = [
        (1, "PER", None, "training", 1),
        (1, "PER", None, "meters", 2),
        (1, "PER", None, "meters", 3),
        (1, "NIC", None, "meters", 1),
        (1, "PER", "settled_by:register", None, 0),
    ]
    votes = pd.DataFrame(rows, columns=["question", "area", "key", "text", "votes"])
    found = rooms.item_votes(Language("en"), votes)
    assert found[["area", "said", "whose", "votes"]].to_numpy().tolist() == [
        ["PER", "meters", "room", 5],
        ["PER", "training", "room", 1],
        ["NIC", "meters", "room", 1],
        ["PER", "A register that also counts people", "atlas", 0],
    ]
    assert found["source_id"].isna().all() and rooms.item_votes(Language("en"), votes[:0]).empty


def test_a_refusal_says_what_to_do():
    def refused(*arguments):
        return refusals.refused(Language("en"), *arguments)

    assert refused("out_of_range", "likely", 101, (0, 100)) == "Write a number from 0 to 100."
    assert refused("too_long", "title", 300, 280) == "This has 300 characters; at most 280 are kept. Shorten it."
    assert refused("too_many_votes", "items", 4, 3) == "You chose 4; choose at most 3."
    assert refused("unknown", "role", "x", ("other",)) == "Choose one of the list."
    assert refused("unknown", "source_url", "x", ()) == "An address begins with https:// or http://."
    for reason in ("not_in_order", "closed", "empty", "unknown"):
        assert refused(reason, "title")
    for reason in ("locked", "full", "replaced", "broken"):
        assert refusals.not_stored(Language("es"), reason).startswith("No se guardó: ")


def test_who_starts_the_atlas_is_told_why_no_room_can_be_kept():
    def told(reason, said="", file=None):
        return in_each(refusals.not_opened, reason, said, file)[1]

    assert "begins with sqlite:/// or postgresql+pg8000://" in told("misnamed")
    assert "needs the Python package pg8000" in told("no_driver")
    assert told("broken", 'database "x" does not exist').endswith('cannot be opened. database "x" does not exist')
    assert told("broken").endswith("cannot be opened.")
    assert "rooms.sqlite cannot be opened" in told("broken", file=Path("rooms.sqlite"))
    assert in_each(refusals.not_stored, "misnamed") == in_each(refusals.not_opened, "misnamed", "")
