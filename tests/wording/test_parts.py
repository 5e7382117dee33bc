"""Parts, word for word, in each language."""

from coverage.wording import Language, parts
from tests.wording.each import in_each

SISAR = {
    "area": "BRA",
    "estimate_id": "BR-CE-2025-community-water-01",
    "method": "part_of_area",
    "share_low": 0.52,
    "share_high": 100.0,
    "bound": "at_least",
    "qualifier": "exact",
}


def test_the_headline_of_a_part_names_whose_part_it_is():
    assert in_each(parts.headline, SISAR) == [
        "al menos 0,5 % (solo se cuenta una parte: SISAR, Ceará)",
        "at least 0.5% (only a part is counted: SISAR, Ceará)",
        "pelo menos 0,5% (só uma parte é contada: SISAR, Ceará)",
    ]
    assert in_each(parts.sentence, SISAR) == [
        "Nadie ha publicado una cifra del país completo; solo se cuenta una parte: SISAR, Ceará.",
        "Nobody has published a figure for the whole country; only a part is counted: SISAR, Ceará.",
        "Ninguém publicou um número do país inteiro; só uma parte é contada: SISAR, Ceará.",
    ]


def test_a_sum_of_whole_figures_is_of_no_part():
    assert parts.sentence(Language("en"), {**SISAR, "method": "sum_of_types"}) is None


def test_a_sum_of_parts_alone_is_of_a_part_and_not_of_some_types():
    alone = {**SISAR, "method": "largest_part"}
    assert in_each(parts.sentence, alone) == in_each(parts.sentence, SISAR)


def test_a_headline_of_a_whole_area_has_no_part():
    whole = {**SISAR, "method": "people_count", "estimate_id": "PER-2008-all_small_scale-water-01", "area": "PER"}
    assert parts.headline(Language("en"), whole) == "at least 0.5%"
    assert in_each(parts.named, whole) == ["", "", ""]


def test_countries_of_which_only_a_part_is_counted_are_named_with_it():
    whole = {**SISAR, "method": "people_count", "estimate_id": "PER-2008-all_small_scale-water-01", "area": "PER"}
    assert in_each(parts.of_countries, [whole, SISAR]) == [
        "Solo se cuenta una parte del país: Brasil (SISAR, Ceará).",
        "Only a part of the country is counted: Brazil (SISAR, Ceará).",
        "Só uma parte do país é contada: Brasil (SISAR, Ceará).",
    ]
    assert parts.of_countries(Language("en"), [whole]) is None


def test_the_part_of_one_gap_is_its_figure_as_published():
    assert in_each(parts.published, "BRA", SISAR["estimate_id"]) == [
        "al menos 1.100.000 (personas atendidas) · SISAR, Ceará",
        "at least 1,100,000 (people served) · SISAR, Ceará",
        "pelo menos 1.100.000 (pessoas atendidas) · SISAR, Ceará",
    ]
    assert parts.published(Language("en"), "BRA", None) is None
