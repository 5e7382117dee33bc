"""What the figures say, word for word, in each language; shares and people worked out by hand."""

import dataclasses

import pandas as pd
import pytest

from coverage import measures
from coverage.measures import Summary
from coverage.wording import Language, sentences
from tests.measures.frames import estimates, population
from tests.wording.each import in_each

PEOPLE = population(("PER", 2010, 2_000_000, 800_000), ("HND", 2010, 1_000_000, 400_000))
ALL = "all_small_scale"


def headlines(*rows):
    """The headlines of the given estimates, seen from 2026."""
    return measures.headlines(measures.comparable(estimates(*rows), PEOPLE), as_of=2026)


def headline(*rows, operator_type="community"):
    """The one headline of an operator type."""
    frame = headlines(*rows)
    return frame[frame["operator_type"].eq(operator_type)].iloc[0].to_dict()


SUMMARY = Summary(
    countries=18,
    countries_of_region=22,
    people_low=48_100_000,
    people_high=52_000_000,
    is_lower_bound=True,
    is_upper_bound=False,
    population_share=90.0,
    origins=40,
    newest_year=2024,
)


def summary(**changed):
    """A summary that differs from the one above."""
    return dataclasses.replace(SUMMARY, **changed)


def test_overview_of_all_small_scale_operators():
    assert in_each(sentences.overview, SUMMARY, ALL, "water") == [
        "Los operadores de pequeña escala prestan servicios de agua potable para al menos 48,1 millones de personas, "
        "al sumar los 18 países con cifras comparables.",
        "Small-scale operators bring drinking water to at least 48.1 million people, "
        "added up over the 18 countries with comparable figures.",
        "Os operadores de pequena escala prestam serviços de água potável para pelo menos 48,1 milhões de pessoas, "
        "ao somar os 18 países com números comparáveis.",
    ]


def test_overview_of_one_operator_type_in_one_country():
    one = summary(countries=1, people_low=25_000, people_high=25_000, is_lower_bound=False)
    assert in_each(sentences.overview, one, "cooperative", "sanitation") == [
        "Cooperativa: saneamiento para alrededor de 25.000 personas, en el único país con cifras comparables.",
        "Cooperative: sanitation for about 25,000 people, in the one country with comparable figures.",
        "Cooperativa: esgotamento sanitário para cerca de 25.000 pessoas, no único país com números comparáveis.",
    ]


def test_overview_says_a_range_where_upper_bounds_are_among_the_figures():
    some = summary(countries=2, people_low=1_200_000, people_high=3_000_000, is_lower_bound=False, is_upper_bound=True)
    assert in_each(sentences.overview, some, "tanker", "water") == [
        "Camión cisterna o carretero: agua potable para entre 1,2 millones y 3 millones de personas, "
        "al sumar los 2 países con cifras comparables.",
        "Tanker or cart vendor: drinking water for between 1.2 million and 3 million people, "
        "added up over the 2 countries with comparable figures.",
        "Carro-pipa ou carroceiro: água potável para entre 1,2 milhão e 3 milhões de pessoas, "
        "ao somar os 2 países com números comparáveis.",
    ]


@pytest.mark.parametrize(
    ("countries", "said"),
    [
        (
            1,
            [
                "Autoabastecimiento: sobre agua potable solo se publican límites superiores, para un país.",
                "Self-supply: for drinking water, only upper bounds are published, for one country.",
                "Autoabastecimento: sobre água potável só se publicam limites superiores, para um país.",
            ],
        ),
        (
            3,
            [
                "Autoabastecimiento: sobre agua potable solo se publican límites superiores, para 3 países.",
                "Self-supply: for drinking water, only upper bounds are published, for 3 countries.",
                "Autoabastecimento: sobre água potável só se publicam limites superiores, para 3 países.",
            ],
        ),
    ],
)
def test_overview_of_upper_bounds_only_names_no_number_of_people(countries, said):
    bounds = summary(countries=countries, people_low=0, is_lower_bound=False, is_upper_bound=True)
    assert in_each(sentences.overview, bounds, "self_supply", "water") == said


def test_overview_without_any_country_says_so():
    assert in_each(sentences.overview, summary(countries=0), ALL, "water") == [
        "No hay ninguna cifra comparable para esta selección.",
        "There is no comparable figure for this selection.",
        "Não há nenhum número comparável para esta seleção.",
    ]


def test_country_with_an_estimate_of_all_small_scale_operators():
    row = headline({"low": 10, "qualifier": "approximate", "operator_type": ALL}, operator_type=ALL)
    assert in_each(sentences.country, row, "PER", ALL, "water") == [
        "Perú: alrededor de 10 % de toda la población recibe agua potable de operadores de pequeña escala (2010), "
        "es decir, alrededor de 200.000 personas.",
        "Peru: about 10% of all people get drinking water from small-scale operators (2010), "
        "that is, about 200,000 people.",
        "Peru: cerca de 10% de toda a população recebe água potável de operadores de pequena escala (2010), "
        "ou seja, cerca de 200.000 pessoas.",
    ]


def test_country_with_a_lower_bound_of_one_operator_type():
    row = headline({"low": 50, "base": "rural", "service": "sanitation"})
    assert in_each(sentences.country, row, "PER", "community", "sanitation") == [
        "Perú, organización comunitaria: saneamiento para al menos 20 % de toda la población (2010), "
        "es decir, al menos 400.000 personas.",
        "Peru, community organisation: sanitation for at least 20% of all people (2010), "
        "that is, at least 400,000 people.",
        "Peru, organização comunitária: esgotamento sanitário para pelo menos 20% de toda a população (2010), "
        "ou seja, pelo menos 400.000 pessoas.",
    ]


def test_country_with_an_upper_bound_names_no_number_of_people():
    row = headline({"low": 50, "qualifier": "at_most"})
    assert in_each(sentences.country, row, "PER", "community", "water") == [
        "Perú, organización comunitaria: agua potable para como máximo 50 % de toda la población (2010).",
        "Peru, community organisation: drinking water for at most 50% of all people (2010).",
        "Peru, organização comunitária: água potável para no máximo 50% de toda a população (2010).",
    ]


def test_region_without_population_has_a_share_and_no_people():
    row = headline({"area": "013", "low": 50, "qualifier": "at_most", "operator_type": ALL}, operator_type=ALL)
    assert in_each(sentences.country, row, "013", ALL, "water")[1] == (
        "Central America: at most 50% of all people get drinking water from small-scale operators (2010)."
    )


def test_country_without_a_figure():
    assert in_each(sentences.country, None, "DOM", ALL, "sanitation") == [
        "República Dominicana: no hay ninguna cifra comparable sobre saneamiento de operadores de pequeña escala.",
        "Dominican Republic: no comparable figure on sanitation from small-scale operators.",
        "República Dominicana: não há nenhum número comparável sobre esgotamento sanitário "
        "de operadores de pequena escala.",
    ]
    assert in_each(sentences.country, None, "HTI", "tanker", "water") == [
        "Haití, camión cisterna o carretero: no hay ninguna cifra comparable sobre agua potable.",
        "Haiti, tanker or cart vendor: no comparable figure on drinking water.",
        "Haiti, carro-pipa ou carroceiro: não há nenhum número comparável sobre água potável.",
    ]


def test_company_of_a_headline_from_one_source():
    assert in_each(sentences.company, headline({"low": 20, "grade": "C"})) == [
        "La evidencia es débil: una fuente independiente (20 %), grado C por la cifra que habla por ella, cifra más "
        "reciente de 2010.",
        "The evidence is weak: one independent source (20%), grade C by the figure that speaks for it, newest figure "
        "2010.",
        "A evidência é fraca: uma fonte independente (20%), grau C pelo número que fala por ela, número mais recente "
        "de 2010.",
    ]


def test_company_of_a_headline_from_several_sources():
    assert in_each(sentences.company, headline({"low": 15}, {"low": 33, "grade": "A"})) == [
        "La evidencia es moderada: 2 fuentes independientes (15 % a 33 %), mejor grado A entre las cifras que hablan "
        "por ellas, cifra más reciente de 2010.",
        "The evidence is moderate: 2 independent sources (15% to 33%), best grade A of the figures that speak for "
        "them, newest figure 2010.",
        "A evidência é moderada: 2 fontes independentes (15% a 33%), melhor grau A entre os números que falam por "
        "elas, número mais recente de 2010.",
    ]


def test_the_grade_is_that_of_the_figures_that_speak_and_of_a_sum_that_of_its_weakest_type():
    same = {"origin": "a-survey", "measure": "people_served", "base": None}
    said = headline({**same, "low": 400_000, "grade": "C"}, {**same, "low": 90, "grade": "B", "qualifier": "at_least"})
    said = sentences.company(Language("en"), said)
    assert "one independent source (20%), grade C by the figure that speaks for it" in said
    total = headline({"low": 20, "grade": "A"}, {"low": 5, "grade": "D", "operator_type": "tanker"}, operator_type=ALL)
    assert "best grade A of the figures that speak, D of this one" in sentences.company(Language("en"), total)
    direct = {"low": 10, "grade": "C", "operator_type": ALL}
    beside = headline(direct, {"low": 20, "grade": "A"}, operator_type=ALL)
    assert beside["origins"] == 2
    assert "best grade A of the figures that speak, C of this one" in sentences.company(Language("en"), beside)


def method(lang, **cells):
    """The sentence on how one estimate was converted."""
    return sentences.method(lang, measures.comparable(estimates(cells), PEOPLE).iloc[0])


def test_the_company_tells_the_best_grade_from_that_of_the_figure_that_speaks():
    rows = [{"low": 11.5, "grade": "C", "year": 2024}, {"low": 9, "grade": "A", "year": 2018}]
    assert in_each(sentences.company, headline(*rows)) == [
        "La evidencia es moderada: 2 fuentes independientes (9 % a 11,5 %), mejor grado A entre las cifras que hablan, "
        "C el de esta, cifra más reciente de 2024.",
        "The evidence is moderate: 2 independent sources (9% to 11.5%), best grade A of the figures that speak, "
        "C of this one, newest figure 2024.",
        "A evidência é moderada: 2 fontes independentes (9% a 11,5%), melhor grau A entre os números que falam, C o "
        "deste, número mais recente de 2024.",
    ]


def test_method_of_a_share_names_people_inhabitants_year_and_source():
    assert in_each(lambda lang: method(lang, low=10.0)) == [
        "200.000 personas ÷ 2 millones de habitantes en 2010, Banco Mundial",
        "200,000 people ÷ 2 million inhabitants in 2010, World Bank",
        "200.000 pessoas ÷ 2 milhões de habitantes em 2010, Banco Mundial",
    ]


def test_method_keeps_the_bound_and_names_the_year_of_the_population():
    assert in_each(lambda lang: method(lang, low=50.0, base="rural", year=2012, area="HND")) == [
        "al menos 200.000 personas ÷ 1 millón de habitantes en 2010, Banco Mundial",
        "at least 200,000 people ÷ 1 million inhabitants in 2010, World Bank",
        "pelo menos 200.000 pessoas ÷ 1 milhão de habitantes em 2010, Banco Mundial",
    ]


def test_method_without_population_is_the_name_of_the_conversion():
    assert in_each(lambda lang: method(lang, low=50.0, area="013")) == [
        "Proporción de toda la población, como se publicó",
        "Share of all people, as published",
        "Proporção de toda a população, como publicada",
    ]


def test_method_of_what_is_not_converted_is_the_reason():
    assert in_each(lambda lang: method(lang, low=300.0, measure="operators", base=None))[0] == (
        "La cifra cuenta hogares, conexiones, operadores o sistemas; no se convierte en personas."
    )


DIRECT = {"low": 10, "qualifier": "approximate", "operator_type": ALL}


def test_the_type_documented_in_most_countries():
    frame = headlines({"low": 20}, {"low": 20, "area": "HND"}, {"low": 5, "operator_type": "tanker"}, DIRECT)
    assert in_each(sentences.operators, frame, "water") == [
        "Agua potable: «Organización comunitaria» es el tipo más documentado, con cifras comparables en 2 países.",
        "Drinking water: “Community organisation” is the type documented most widely, "
        "with comparable figures in 2 countries.",
        "Água potável: “Organização comunitária” é o tipo mais documentado, com números comparáveis em 2 países.",
    ]


def test_the_type_documented_in_one_country():
    assert in_each(sentences.operators, headlines({"low": 20}), "water") == [
        "Agua potable: «Organización comunitaria» es el tipo más documentado, con cifras comparables en un país.",
        "Drinking water: “Community organisation” is the type documented most widely, "
        "with comparable figures in one country.",
        "Água potável: “Organização comunitária” é o tipo mais documentado, com números comparáveis em um país.",
    ]


def test_no_type_is_documented_in_an_empty_frame_or_by_a_direct_estimate_alone():
    silence = "There is no comparable figure for this selection."
    assert in_each(sentences.operators, headlines(DIRECT), "water")[1] == silence
    assert in_each(sentences.operators, headlines({"low": 20}).head(0), "water")[1] == silence


def test_rows_are_counted():
    assert in_each(sentences.rows, 1) == ["Coincide una fila.", "One row matches.", "Uma linha corresponde."]
    assert in_each(sentences.rows, 1010) == [
        "Coinciden 1.010 filas.",
        "1,010 rows match.",
        "1.010 linhas correspondem.",
    ]


def test_the_citation_names_the_version_of_the_data(monkeypatch):
    monkeypatch.setattr(sentences.catalog, "version", lambda: "2099.01")
    assert in_each(sentences.citation) == [
        "Atlas OLPE: operadores de pequeña escala de agua y saneamiento en América Latina y el Caribe. "
        "Versión de los datos: 2099.01.",
        "OLPE Atlas: small-scale water and sanitation operators in Latin America and the Caribbean. "
        "Data version 2099.01.",
        "Atlas OLPE: operadores de pequena escala de água e esgotamento sanitário na América Latina e no Caribe. "
        "Versão dos dados: 2099.01.",
    ]


def test_the_law_in_one_sentence():
    laws = pd.DataFrame({"area": ["PER", "PER", "BOL"], "year": pd.array([1990, 2010, None], dtype="Int64")})
    assert in_each(sentences.agenda, laws) == [
        "3 entradas sobre leyes, decretos y otros instrumentos en 2 países, de 1990 a 2010; una ley puede tener "
        "varias.",
        "3 entries on laws, decrees and other instruments in 2 countries, from 1990 to 2010; a law may have several.",
        "3 entradas sobre leis, decretos e outros instrumentos em 2 países, de 1990 a 2010; uma lei pode ter várias.",
    ]
    assert in_each(sentences.agenda, laws[:1]) == [
        "Una entrada sobre leyes, decretos y otros instrumentos en un país, de 1990.",
        "One entry on laws, decrees and other instruments in one country, of 1990.",
        "Uma entrada sobre leis, decretos e outros instrumentos em um país, de 1990.",
    ]


def test_the_law_of_a_province_is_of_no_country_more():
    laws = pd.DataFrame({"area": ["MX-TLA", "MEX"], "year": pd.array([1990, 2010], dtype="Int64")})
    assert "in one country, from 1990 to 2010" in in_each(sentences.agenda, laws)[1]


def test_the_sheet_of_a_country_says_why_it_is_open():
    at_workshop = in_each(sentences.open_sheet, "PER")
    elsewhere = in_each(sentences.open_sheet, "BRA")
    assert at_workshop[1] == (
        "Peru took part in the workshop of WSP and CARE. What it wrote there was not published with the text that the "
        "atlas has, so this sheet stays open for a room to fill."
    )
    assert elsewhere[0] == (
        "Brasil no participó en el taller de WSP y CARE. Esta hoja está abierta para que una sala la llene."
    )
    assert all("WSP" in said for said in (*at_workshop, *elsewhere))
