"""Regions, word for word, in each language."""

import pandas as pd

from coverage.wording.regions import region_sentence, what_if_sentence
from tests.wording.each import in_each

REGION = {
    "area": "013",
    "people_low": 12_000_000.0,
    "people_high": 12_000_000.0,
    "bound": "at_least",
    "countries": 6,
    "population_share": 84.4,
    "first_year": 2004,
    "last_year": 2024,
    "partly": 0,
}


def claims(*verdicts):
    return pd.DataFrame({"verdict": pd.Series(verdicts, dtype="str")})


def test_a_region_as_its_countries_add_up_and_what_is_published_for_it():
    assert in_each(region_sentence, REGION, claims("possible", None, "possible")) == [
        "América Central: al menos 12 millones de personas, en los 6 países con cifras (2004 a 2024), donde vive el "
        "84 % de su población. Las 2 cifras publicadas para toda la región son compatibles.",
        "Central America: at least 12 million people, in the 6 countries with figures (2004 to 2024), where 84% of its "
        "people live. All 2 figures published for the whole region are compatible.",
        "América Central: pelo menos 12 milhões de pessoas, nos 6 países com números (2004 a 2024), onde vivem 84% da "
        "sua população. Os 2 números publicados para toda a região são compatíveis.",
    ]


def test_a_claim_that_does_not_go_with_the_countries_is_said_not_to():
    assert in_each(region_sentence, {**REGION, "countries": 1}, claims("too_few", "possible")) == [
        "América Central: al menos 12 millones de personas, en el único país con cifras (2004), donde vive el 84 % de "
        "su población. Una de las 2 cifras publicadas para toda la región no es compatible.",
        "Central America: at least 12 million people, in the one country with figures (2004), where 84% of its people "
        "live. One of the 2 figures published for the whole region is not compatible.",
        "América Central: pelo menos 12 milhões de pessoas, no único país com números (2004), onde vivem 84% da sua "
        "população. Um dos 2 números publicados para toda a região não é compatível.",
    ]


def test_a_region_for_which_nothing_is_published_has_one_sentence():
    (_, english, _) = in_each(region_sentence, REGION, claims())
    assert english.count(".") == 1


def test_a_supposition_is_said_to_be_one():
    row = {**REGION, "countries_without": 1}
    assert in_each(what_if_sentence, row, 20, {"people_low": 12_500_000.0, "people_high": 12_500_000.0}) == [
        "América Central, supuesto: con el 20 % de la población del único país sin cifras serían al menos 12,5 "
        "millones "
        "de personas.",
        "Central America, supposed: with 20% of the people in the one country without figures it would be at least "
        "12.5 million people.",
        "América Central, suposição: com 20% da população do único país sem números seriam pelo menos 12,5 milhões de "
        "pessoas.",
    ]
