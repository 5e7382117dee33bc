"""What the figures say, word for word, in each language; shares and people worked out by hand."""

import dataclasses

import pandas as pd
import pytest

from coverage import measures
from coverage.measures import Summary
from coverage.wording import sentences
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
        "en los 18 países con cifras comparables.",
        "Small-scale operators bring drinking water to at least 48.1 million people, "
        "in the 18 countries with comparable figures.",
        "Os operadores de pequena escala prestam serviços de água potável para pelo menos 48,1 milhões de pessoas, "
        "nos 18 países com números comparáveis.",
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
        "en los 2 países con cifras comparables.",
        "Tanker or cart vendor: drinking water for between 1.2 million and 3 million people, "
        "in the 2 countries with comparable figures.",
        "Carro-pipa ou carroceiro: água potável para entre 1,2 milhão e 3 milhões de pessoas, "
        "nos 2 países com números comparáveis.",
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
        "La evidencia es débil: una fuente independiente (20 %), mejor grado C, cifra más reciente de 2010.",
        "The evidence is weak: one independent source (20%), best grade C, newest figure 2010.",
        "A evidência é fraca: uma fonte independente (20%), melhor grau C, número mais recente de 2010.",
    ]


def test_company_of_a_headline_from_several_sources():
    assert in_each(sentences.company, headline({"low": 15}, {"low": 33, "grade": "A"})) == [
        "La evidencia es moderada: 2 fuentes independientes (15 % a 33 %), mejor grado A, cifra más reciente de 2010.",
        "The evidence is moderate: 2 independent sources (15% to 33%), best grade A, newest figure 2010.",
        "A evidência é moderada: 2 fontes independentes (15% a 33%), melhor grau A, número mais recente de 2010.",
    ]


def method(lang, **cells):
    """The sentence on how one estimate was converted."""
    return sentences.method(lang, measures.comparable(estimates(cells), PEOPLE).iloc[0])


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


def conflicts(lang, *rows):
    """The conflicts among the given estimates of one area, one a line."""
    return "\n".join(sentences.conflicts(lang, headlines(*rows)))


DIRECT = {"low": 10, "qualifier": "approximate", "operator_type": ALL}


def test_a_direct_estimate_beside_one_type():
    assert in_each(conflicts, DIRECT, {"low": 20}) == [
        "Perú: según la estimación directa de todos los operadores de pequeña escala, alrededor de 10 % (2010); "
        "según el único tipo publicado por separado, al menos 20 %.",
        "Peru: by the direct estimate of all small-scale operators, about 10% (2010); "
        "by the one type published by itself, at least 20%.",
        "Peru: segundo a estimativa direta de todos os operadores de pequena escala, cerca de 10% (2010); "
        "segundo o único tipo publicado em separado, pelo menos 20%.",
    ]


def test_a_direct_estimate_beside_several_types():
    assert in_each(conflicts, DIRECT, {"low": 20}, {"low": 12, "operator_type": "tanker"}) == [
        "Perú: según la estimación directa de todos los operadores de pequeña escala, alrededor de 10 % (2010); "
        "según la suma de los 2 tipos publicados por separado, al menos 32 %.",
        "Peru: by the direct estimate of all small-scale operators, about 10% (2010); "
        "by the sum of the 2 types published one by one, at least 32%.",
        "Peru: segundo a estimativa direta de todos os operadores de pequena escala, cerca de 10% (2010); "
        "segundo a soma dos 2 tipos publicados em separado, pelo menos 32%.",
    ]


def test_types_that_add_up_to_more_than_everybody():
    assert in_each(conflicts, {"low": 60}, {"low": 50, "operator_type": "tanker"}) == [
        "Perú: los tipos suman más que toda la población; no todas las cifras pueden ser ciertas.",
        "Peru: the types add up to more than everybody; they cannot all be true.",
        "Peru: os tipos somam mais que toda a população; nem todos os números podem estar certos.",
    ]


def test_where_nothing_conflicts_nothing_is_said():
    assert in_each(conflicts, {"low": 20}) == ["", "", ""]
    assert in_each(conflicts, DIRECT) == ["", "", ""]


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


def disagreement(lang, *rows):
    comparable = measures.comparable(estimates(*rows), PEOPLE)
    found = measures.headlines(comparable, as_of=2026)
    found = found[found["operator_type"].eq("community")].to_dict("records")
    return sentences.disagreement(lang, found[0] if found else None, measures.voices(comparable), "water")


def test_how_far_independent_sources_disagree():
    years = population(*(("PER", year, 2_000_000, 800_000) for year in (2008, 2020)))
    comparable = measures.comparable(estimates({"low": 20, "year": 2008}, {"low": 34, "year": 2020}), years)
    row = measures.headlines(comparable, as_of=2026).iloc[1].to_dict()
    assert row["operator_type"] == "community"
    assert in_each(sentences.disagreement, row, measures.voices(comparable), "water") == [
        "Perú, organización comunitaria: 2 fuentes independientes sobre agua potable, 20 % a 34 %, para los años 2008 "
        "a 2020. La cifra más alta es 1,7 veces la más baja.",
        "Peru, community organisation: 2 independent sources on drinking water, 20% to 34%, for the years 2008 to "
        "2020. "
        "The highest figure is 1.7 times the lowest.",
        "Peru, organização comunitária: 2 fontes independentes sobre água potável, 20% a 34%, para os anos 2008 a "
        "2020. "
        "A razão entre o número mais alto e o mais baixo é de 1,7.",
    ]


def test_one_source_cannot_disagree_and_an_open_interval_has_no_ratio():
    assert in_each(disagreement, {"low": 20, "qualifier": "at_least"}) == [
        "Perú, organización comunitaria: una fuente independiente sobre agua potable, al menos 20 % (2010).",
        "Peru, community organisation: one independent source on drinking water, at least 20% (2010).",
        "Peru, organização comunitária: uma fonte independente sobre água potável, pelo menos 20% (2010).",
    ]


def test_where_nobody_speaks_it_is_said():
    assert in_each(disagreement, {"measure": "connections"}) == [
        "Nadie ha publicado una cifra sobre esto que se pueda comparar.",
        "Nobody has published a figure on this that can be compared.",
        "Ninguém publicou um número sobre isto que se possa comparar.",
    ]


@pytest.mark.parametrize(
    ("n", "said"),
    [
        (
            0,
            [
                "Con la regla «La más reciente» todas las cifras principales quedan como están.",
                "By the rule “Newest” every headline stays what it is.",
                "Com a regra «O mais recente» todos os números principais ficam como estão.",
            ],
        ),
        (
            1,
            [
                "Con la regla «La más reciente» habla otra estimación en un país o una región.",
                "By the rule “Newest” another estimate speaks in one country or region.",
                "Com a regra «O mais recente» fala outra estimativa em um país ou uma região.",
            ],
        ),
        (
            4,
            [
                "Con la regla «La más reciente» habla otra estimación en 4 países y regiones.",
                "By the rule “Newest” another estimate speaks in 4 countries and regions.",
                "Com a regra «O mais recente» fala outra estimativa em 4 países e regiões.",
            ],
        ),
    ],
)
def test_what_another_rule_changes(n, said):
    assert in_each(sentences.changes, n, "newest") == said


REGION = {
    "area": "013",
    "people_low": 12_000_000.0,
    "people_high": 12_000_000.0,
    "bound": "at_least",
    "countries": 6,
    "population_share": 84.4,
    "first_year": 2004,
    "last_year": 2024,
}


def claims(*verdicts):
    return pd.DataFrame({"verdict": pd.Series(verdicts, dtype="str")})


def test_a_region_as_its_countries_add_up_and_what_is_published_for_it():
    assert in_each(sentences.region, REGION, claims("possible", None, "possible")) == [
        "América Central: al menos 12 millones de personas, en los 6 países con cifras (2004 a 2024), donde vive el "
        "84 % de su población. Las 2 cifras publicadas para toda la región son compatibles.",
        "Central America: at least 12 million people, in the 6 countries with figures (2004 to 2024), where 84% of its "
        "people live. All 2 figures published for the whole region are compatible.",
        "América Central: pelo menos 12 milhões de pessoas, nos 6 países com números (2004 a 2024), onde vivem 84% da "
        "sua população. Os 2 números publicados para toda a região são compatíveis.",
    ]


def test_a_claim_that_does_not_go_with_the_countries_is_said_not_to():
    assert in_each(sentences.region, {**REGION, "countries": 1}, claims("too_few", "possible")) == [
        "América Central: al menos 12 millones de personas, en el único país con cifras (2004), donde vive el 84 % de "
        "su población. Una de las 2 cifras publicadas para toda la región no es compatible.",
        "Central America: at least 12 million people, in the one country with figures (2004), where 84% of its people "
        "live. One of the 2 figures published for the whole region is not compatible.",
        "América Central: pelo menos 12 milhões de pessoas, no único país com números (2004), onde vivem 84% da sua "
        "população. Um dos 2 números publicados para toda a região não é compatível.",
    ]


def test_a_region_for_which_nothing_is_published_has_one_sentence():
    (_, english, _) = in_each(sentences.region, REGION, claims())
    assert english.count(".") == 1


@pytest.mark.parametrize(
    ("known", "said"),
    [
        (
            1,
            [
                "Saneamiento: de 132 pares de país y tipo de operador de pequeña escala, uno tiene una cifra "
                "comparable.",
                "Sanitation: of 132 pairs of country and small-scale operator type, one has a comparable figure.",
                "Esgotamento sanitário: de 132 pares de país e tipo de operador de pequena escala, um tem um número "
                "comparável.",
            ],
        ),
        (
            27,
            [
                "Saneamiento: de 132 pares de país y tipo de operador de pequeña escala, 27 tienen una cifra "
                "comparable.",
                "Sanitation: of 132 pairs of country and small-scale operator type, 27 have a comparable figure.",
                "Esgotamento sanitário: de 132 pares de país e tipo de operador de pequena escala, 27 têm um número "
                "comparável.",
            ],
        ),
    ],
)
def test_how_much_is_known_of_what_could_be(known, said):
    assert in_each(sentences.gaps, known, 132, "sanitation") == said


@pytest.mark.parametrize(
    ("conflict", "at_least", "said"),
    [
        (
            "bounds_cross",
            33.4,
            [
                "Una fuente dice al menos 33,4 %, otra como máximo 20 %.",
                "One source says at least 33.4%, another at most 20%.",
                "Uma fonte diz pelo menos 33,4%, outra no máximo 20%.",
            ],
        ),
        (
            "types_exceed_all",
            110,
            [
                "Los tipos de pequeña escala suman 110 % de toda la población.",
                "The small-scale types add up to 110% of all people.",
                "Os tipos de pequena escala somam 110% de toda a população.",
            ],
        ),
        (
            "utility_and_small_scale",
            105,
            [
                "La empresa prestadora y los operadores de pequeña escala juntos atienden a 105 % de toda la "
                "población.",
                "Utility and small-scale operators together serve 105% of all people.",
                "A empresa prestadora e os operadores de pequena escala juntos atendem 105% de toda a população.",
            ],
        ),
    ],
)
def test_figures_that_cannot_all_be_true(conflict, at_least, said):
    assert in_each(sentences.contradiction, {"conflict": conflict, "at_least": at_least, "at_most": 20}) == said


def test_the_law_in_one_sentence():
    laws = pd.DataFrame({"area": ["PER", "PER", "BOL"], "year": pd.array([1990, 2010, None], dtype="Int64")})
    assert in_each(sentences.agenda, laws) == [
        "3 leyes, decretos y otros instrumentos en 2 países nombran a los operadores de pequeña escala, de 1990 a "
        "2010.",
        "3 laws, decrees and other instruments in 2 countries name small-scale operators, from 1990 to 2010.",
        "3 leis, decretos e outros instrumentos em 2 países nomeiam os operadores de pequena escala, de 1990 a 2010.",
    ]
    assert in_each(sentences.agenda, laws[:1]) == [
        "Una ley, un decreto u otro instrumento en un país nombra a los operadores de pequeña escala, de 1990.",
        "One law, decree or other instrument in one country names small-scale operators, from 1990.",
        "Uma lei, um decreto ou outro instrumento em um país nomeia os operadores de pequena escala, de 1990.",
    ]


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


def test_a_supposition_is_said_to_be_one():
    row = {**REGION, "countries_without": 1}
    assert in_each(sentences.what_if, row, 20, {"people_low": 12_500_000.0, "people_high": 12_500_000.0}) == [
        "América Central, supuesto: con el 20 % de la población del único país sin cifras serían al menos 12,5 "
        "millones "
        "de personas.",
        "Central America, supposed: with 20% of the people in the one country without figures it would be at least "
        "12.5 million people.",
        "América Central, suposição: com 20% da população do único país sem números seriam pelo menos 12,5 milhões de "
        "pessoas.",
    ]
