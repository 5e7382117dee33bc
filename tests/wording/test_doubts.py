"""Where figures disagree and what they leave open, word for word, in each language; numbers worked out by hand."""

import pandas as pd
import pytest

from coverage import measures
from coverage.measures import Selection
from coverage.wording import doubts
from tests.measures.frames import estimates, population
from tests.wording.each import in_each

ALL = "all_small_scale"
PEOPLE = population(("PER", 2010, 2_000_000, 800_000), ("HND", 2010, 1_000_000, 400_000))


def headlines(*rows):
    """The headlines of the given estimates, seen from 2026."""
    return measures.headlines(measures.comparable(estimates(*rows), PEOPLE), as_of=2026)


DIRECT = {"low": 10, "qualifier": "approximate", "operator_type": ALL}


def conflicts(lang, *rows):
    """The conflicts among the given estimates of one area, one a line."""
    return "\n".join(doubts.conflicts(lang, headlines(*rows)))


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


def disagreement(lang, *rows):
    comparable = measures.comparable(estimates(*rows), PEOPLE)
    found = measures.headlines(comparable, as_of=2026)
    found = found[found["operator_type"].eq("community")].to_dict("records")
    return doubts.disagreement(lang, found[0] if found else None, measures.voices(comparable), "water")


def test_how_far_independent_sources_disagree():
    years = population(*(("PER", year, 2_000_000, 800_000) for year in (2008, 2020)))
    comparable = measures.comparable(estimates({"low": 20, "year": 2008}, {"low": 34, "year": 2020}), years)
    row = measures.headlines(comparable, as_of=2026).iloc[1].to_dict()
    assert row["operator_type"] == "community"
    assert in_each(doubts.disagreement, row, measures.voices(comparable), "water") == [
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
    assert in_each(doubts.changes, n, "newest") == said


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
    assert in_each(doubts.region, REGION, claims("possible", None, "possible")) == [
        "América Central: al menos 12 millones de personas, en los 6 países con cifras (2004 a 2024), donde vive el "
        "84 % de su población. Las 2 cifras publicadas para toda la región son compatibles.",
        "Central America: at least 12 million people, in the 6 countries with figures (2004 to 2024), where 84% of its "
        "people live. All 2 figures published for the whole region are compatible.",
        "América Central: pelo menos 12 milhões de pessoas, nos 6 países com números (2004 a 2024), onde vivem 84% da "
        "sua população. Os 2 números publicados para toda a região são compatíveis.",
    ]


def test_a_claim_that_does_not_go_with_the_countries_is_said_not_to():
    assert in_each(doubts.region, {**REGION, "countries": 1}, claims("too_few", "possible")) == [
        "América Central: al menos 12 millones de personas, en el único país con cifras (2004), donde vive el 84 % de "
        "su población. Una de las 2 cifras publicadas para toda la región no es compatible.",
        "Central America: at least 12 million people, in the one country with figures (2004), where 84% of its people "
        "live. One of the 2 figures published for the whole region is not compatible.",
        "América Central: pelo menos 12 milhões de pessoas, no único país com números (2004), onde vivem 84% da sua "
        "população. Um dos 2 números publicados para toda a região não é compatível.",
    ]


def test_a_region_for_which_nothing_is_published_has_one_sentence():
    (_, english, _) = in_each(doubts.region, REGION, claims())
    assert english.count(".") == 1


def cells(*services):
    """Cells of a table of which only the service matters."""
    return pd.DataFrame({"service": services}, dtype="str")


@pytest.mark.parametrize(
    ("known", "said"),
    [
        (
            cells("water"),
            [
                "De 4 combinaciones de país, servicio y tipo de operador de pequeña escala, una tiene una cifra "
                "comparable (Agua potable: 1; Saneamiento: 0).",
                "Of 4 combinations of country, service and small-scale operator type, one has a comparable figure "
                "(Drinking water: 1; Sanitation: 0).",
                "De 4 combinações de país, serviço e tipo de operador de pequena escala, uma tem um número comparável "
                "(Água potável: 1; Esgotamento sanitário: 0).",
            ],
        ),
        (
            cells("water", "sanitation", "water"),
            [
                "De 6 combinaciones de país, servicio y tipo de operador de pequeña escala, 3 tienen una cifra "
                "comparable (Agua potable: 2; Saneamiento: 1).",
                "Of 6 combinations of country, service and small-scale operator type, 3 have a comparable figure "
                "(Drinking water: 2; Sanitation: 1).",
                "De 6 combinações de país, serviço e tipo de operador de pequena escala, 3 têm um número comparável "
                "(Água potável: 2; Esgotamento sanitário: 1).",
            ],
        ),
    ],
)
def test_how_much_is_known_of_what_could_be(known, said):
    assert in_each(doubts.gaps, known, cells("water", "sanitation", "sanitation")) == said


def revisions(*rows):
    return pd.DataFrame(rows, columns=["change", "estimate_id"])


def test_what_has_changed_since_a_link_was_made_is_counted_by_estimate():
    found = revisions(("corrected", "a"), ("corrected", "a"), ("withdrawn", "b"), ("added", "c"), ("added", "d"))
    assert in_each(doubts.revised, "2026.11", "2027.02", found) == [
        "Este enlace se hizo con la versión 2026.11 de los datos; ahora es la 2027.02. De las estimaciones detrás de "
        "esta vista: Añadida: 2; Corregida: 1; Retirada: 1.",
        "This link was made with data version 2026.11; the data is now 2027.02. Of the estimates behind this view: "
        "Added: 2; Corrected: 1; Withdrawn: 1.",
        "Este link foi feito com a versão 2026.11 dos dados; agora é a 2027.02. Das estimativas por trás desta vista: "
        "Acrescentada: 2; Corrigida: 1; Retirada: 1.",
    ]


def test_where_nothing_has_changed_it_is_said():
    assert in_each(doubts.revised, "2026.11", "2027.02", revisions())[1].endswith(
        "No estimate behind this view has changed."
    )


def by_type(lang, *rows):
    found = headlines(*rows)
    return doubts.by_type(lang, found[found["operator_type"].ne(ALL)])


def test_behind_a_sum_each_type_has_its_own_interval():
    rows = ({"low": 15}, {"low": 33}, {"low": 2, "operator_type": "tanker", "qualifier": "at_least"})
    assert in_each(by_type, *rows) == [
        "Por tipo de operador: organización comunitaria, 2 fuentes independientes: 15 % a 33 %; camión cisterna o "
        "carretero, una fuente independiente: al menos 2 %.",
        "By operator type: community organisation, 2 independent sources: 15% to 33%; tanker or cart vendor, one "
        "independent source: at least 2%.",
        "Por tipo de operador: organização comunitária, 2 fontes independentes: 15% a 33%; carro-pipa ou carroceiro, "
        "uma fonte independente: pelo menos 2%.",
    ]


PERU_TANKERS = Selection(("PER",), (1998, 2001), ("sanitation",), ("tanker",))


def test_a_selection_without_figures_names_what_is_missing_and_what_is_nearest():
    ways = [{"services": ("water",)}, {"years": (2004, 2022), "operator_types": ("utility", "community")}]
    assert in_each(doubts.nothing, PERU_TANKERS, ways) == [
        "No hay ninguna cifra para esta selección: Perú, 1998–2001, Saneamiento, Camión cisterna o carretero. Lo más "
        "cercano con cifras: servicio «Agua potable»; año «2004–2022» + tipo de operador «Empresa prestadora y "
        "Organización comunitaria».",
        "No figure for this selection: Peru, 1998–2001, Sanitation, Tanker or cart vendor. The nearest with figures: "
        "service “Drinking water”; year “2004–2022” + operator type “Utility and Community organisation”.",
        "Não há nenhum número para esta seleção: Peru, 1998–2001, Esgotamento sanitário, Carro-pipa ou carroceiro. "
        "O mais próximo com números: serviço “Água potável”; ano “2004–2022” + tipo de operador “Empresa prestadora e "
        "Organização comunitária”.",
    ]


def test_where_nothing_is_near_only_what_is_missing_is_said():
    assert in_each(doubts.nothing, Selection(("HTI/cap-haitien",), (2001, 2001)), [])[1] == (
        "No figure for this selection: Cap-Haïtien, Haiti, 2001."
    )


def test_of_many_values_the_first_are_named():
    areas = ("PER", "BOL", "CHL", "BRA", "URY", "PRY", "ARG")
    assert in_each(doubts.way, {"areas": areas})[1] == "area “Peru, Bolivia, Chile, Brazil, Uruguay, Paraguay, …”"


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
            "types_exceed_direct",
            24.3,
            [
                "Los tipos de pequeña escala suman 24,3 %, más que la estimación directa de todos ellos, 20 %.",
                "The small-scale types add up to 24.3%, more than the direct estimate of all of them, 20%.",
                "Os tipos de pequena escala somam 24,3%, mais que a estimativa direta de todos eles, 20%.",
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
    assert in_each(doubts.contradiction, {"conflict": conflict, "at_least": at_least, "at_most": 20}) == said


def test_a_supposition_is_said_to_be_one():
    row = {**REGION, "countries_without": 1}
    assert in_each(doubts.what_if, row, 20, {"people_low": 12_500_000.0, "people_high": 12_500_000.0}) == [
        "América Central, supuesto: con el 20 % de la población del único país sin cifras serían al menos 12,5 "
        "millones "
        "de personas.",
        "Central America, supposed: with 20% of the people in the one country without figures it would be at least "
        "12.5 million people.",
        "América Central, suposição: com 20% da população do único país sem números seriam pelo menos 12,5 milhões de "
        "pessoas.",
    ]
