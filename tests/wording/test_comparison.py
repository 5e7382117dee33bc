"""Countries side by side in words."""

import pytest

from coverage.wording import Language, comparison

PERU = {
    "area": "PER",
    "operator_type": "all_small_scale",
    "share_low": 10.0,
    "share_high": 10.0,
    "bound": None,
    "qualifier": "approximate",
    "year": 2008,
    "method": "share_of_all",
    "contradicted": False,
    "strength": "weak",
    "figure_grade": "D",
    "origins": 1,
}
BOLIVIA = PERU | {"area": "BOL", "share_high": 100.0, "bound": "at_least", "strength": "strong", "origins": 3}


@pytest.mark.parametrize(
    ("code", "answer", "company"),
    [
        (
            "es",
            "Proporción de toda la población que recibe servicios de saneamiento de operadores de pequeña escala: "
            "Perú, alrededor de 10 % (2008); Bolivia, al menos 10 % (2008); Cuba, sin cifra comparable.",
            "Solidez de la evidencia: Perú, débil (cifra de grado D, una fuente independiente); Bolivia, fuerte (cifra "
            "de grado D, 3 fuentes independientes).",
        ),
        (
            "en",
            "Share of all people who get sanitation from small-scale operators: Peru, about 10% (2008); Bolivia, at "
            "least 10% (2008); Cuba, no comparable figure.",
            "Strength of the evidence: Peru, weak (figure of grade D, one independent source); Bolivia, strong (figure "
            "of grade D, 3 independent sources).",
        ),
        (
            "pt",
            "Proporção de toda a população que recebe serviços de esgotamento sanitário de operadores de pequena "
            "escala: Peru, cerca de 10% (2008); Bolívia, pelo menos 10% (2008); Cuba, sem número comparável.",
            "Solidez da evidência: Peru, fraca (número de grau D, uma fonte independente); Bolívia, forte (número de "
            "grau D, 3 fontes independentes).",
        ),
    ],
)
def test_each_country_is_named_with_its_figure_and_how_sure_it_is_or_that_it_has_none(code, answer, company):
    lang, headlines = Language(code), {"PER": PERU, "BOL": BOLIVIA, "CUB": None}
    assert comparison.answer(lang, headlines, "sanitation").replace("\N{NO-BREAK SPACE}", " ") == answer
    assert comparison.company(lang, headlines).replace("\N{NO-BREAK SPACE}", " ") == company


def test_countries_without_any_figure_are_said_to_have_none():
    said = comparison.answer(Language("en"), {"CUB": None, "BLZ": None}, "water")
    assert said == "Cuba and Belize: no comparable figure on drinking water from small-scale operators."
    assert comparison.company(Language("en"), {"CUB": None, "BLZ": None}) is None


def test_a_headline_in_a_cell_says_what_contradicts_it():
    row = PERU | {"contradicted": True, "types_low": 24.3}
    assert comparison.headline(Language("en"), row) == (
        "about 10% (its types add up to at least 24.3%); 2008; evidence: weak (figure of grade D, one independent "
        "source)"
    )


@pytest.mark.parametrize(
    ("chosen", "compared", "said"),
    [
        ((), ("PER", "NIC"), None),
        (("BOL", "CUB"), ("BOL", "CUB"), None),
        (("BOL",), ("BOL", "PER"), "Only one country is chosen; Peru stands beside it until another one is."),
        (
            ("BOL", "CUB", "CHL"),
            ("BOL", "CUB"),
            "At most 2 countries stand side by side. Left out, until others are taken away: Chile.",
        ),
    ],
)
def test_what_was_added_or_left_out_is_named(chosen, compared, said):
    assert comparison.shown(Language("en"), chosen, compared, 2) == said
