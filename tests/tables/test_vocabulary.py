"""Every value has a name on screen and a definition, in three languages."""

import pytest

from coverage import tables
from coverage.errors import UnknownName
from coverage.tables import vocabulary


def test_a_value_is_named_in_the_language_asked_for():
    assert vocabulary.label("qualifier", "at_most", "en") == "Up to"
    assert vocabulary.label("qualifier", "at_most", "es") == "Hasta"
    assert vocabulary.label("qualifier", "at_most", "pt") == "Até"


def test_the_same_value_of_two_fields_keeps_its_two_meanings():
    assert vocabulary.label("residence", "rural", "en") == "Rural"
    assert vocabulary.label("base", "rural", "en") == "Rural people"


def test_operator_types_are_named_by_their_own_table():
    assert vocabulary.label("operator_type", "community", "pt") == "Organização comunitária"
    assert vocabulary.definition("operator_type", "self_supply", "en").startswith("Households that get water")
    assert vocabulary.values("operator_type") == tuple(tables.operator_types()["operator_type"])


def test_values_come_in_display_order():
    assert vocabulary.values("strength") == ("strong", "moderate", "weak")
    assert vocabulary.values("rule") == ("best", "newest", "median", "lowest", "highest")


@pytest.mark.parametrize(
    ("look_up", "listed"),
    [
        (lambda: vocabulary.label("colour", "red", "en"), "service, residence"),
        (lambda: vocabulary.label("grade", "E", "en"), "A, B, C, D"),
        (lambda: vocabulary.definition("grade", "A", "fr"), "es, en, pt"),
        (lambda: vocabulary.values("colour"), "service, residence"),
    ],
)
def test_an_unknown_field_value_or_language_lists_those_there_are(look_up, listed):
    with pytest.raises(UnknownName, match=listed):
        look_up()
