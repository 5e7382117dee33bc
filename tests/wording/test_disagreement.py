"""Where figures disagree, word for word, in each language; numbers worked out by hand."""

import pytest

from coverage import measures
from coverage.wording import Language, disagreement
from tests.measures.frames import estimates, population
from tests.wording.each import in_each

ALL = "all_small_scale"
PEOPLE = population(("PER", 2010, 2_000_000, 800_000), ("HND", 2010, 1_000_000, 400_000))


def headlines(*rows):
    """The headlines of the given estimates, seen from 2026."""
    return measures.headlines(measures.comparable(estimates(*rows), PEOPLE), as_of=2026)


DIRECT = {"low": 40, "qualifier": "approximate", "operator_type": ALL}


def conflicts(lang, *rows):
    """The conflicts among the given estimates of one area, one a line."""
    found = headlines(*rows)
    added = measures.sums_of_types(found).to_dict("records")
    direct = found[found["operator_type"].eq(ALL) & found["method"].ne("sum_of_types")].to_dict("records")
    return "\n".join(disagreement.conflicts(lang, added[0] if added else None, direct[0] if direct else None))


def test_a_direct_estimate_beside_one_type():
    assert in_each(conflicts, DIRECT, {"low": 20}) == [
        "Perú: según la estimación directa de todos los operadores de pequeña escala, alrededor de 40 % (2010); "
        "según el único tipo publicado por separado, al menos 20 %.",
        "Peru: by the direct estimate of all small-scale operators, about 40% (2010); "
        "by the one type published by itself, at least 20%.",
        "Peru: segundo a estimativa direta de todos os operadores de pequena escala, cerca de 40% (2010); "
        "segundo o único tipo publicado em separado, pelo menos 20%.",
    ]


def test_a_direct_estimate_beside_several_types():
    assert in_each(conflicts, DIRECT, {"low": 20}, {"low": 12, "operator_type": "tanker"}) == [
        "Perú: según la estimación directa de todos los operadores de pequeña escala, alrededor de 40 % (2010); "
        "según la suma de los 2 tipos publicados por separado, al menos 32 %.",
        "Peru: by the direct estimate of all small-scale operators, about 40% (2010); "
        "by the sum of the 2 types published one by one, at least 32%.",
        "Peru: segundo a estimativa direta de todos os operadores de pequena escala, cerca de 40% (2010); "
        "segundo a soma dos 2 tipos publicados em separado, pelo menos 32%.",
    ]


def test_a_direct_estimate_below_the_one_type_or_the_sum_of_its_types():
    below = {**DIRECT, "low": 10}
    assert in_each(conflicts, below, {"low": 20}) == [
        "Perú: la estimación directa de todos los operadores de pequeña escala, alrededor de 10 % (2010), es menor que "
        "el único tipo publicado por separado, al menos 20 % (cifra más reciente: 2010); no pueden ser ciertas las dos "
        "para un mismo año.",
        "Peru: the direct estimate of all small-scale operators, about 10% (2010), is below the one type published by "
        "itself, at least 20% (newest figure 2010); they cannot both be true of one year.",
        "Peru: a estimativa direta de todos os operadores de pequena escala, cerca de 10% (2010), é menor que o único "
        "tipo publicado em separado, pelo menos 20% (número mais recente: 2010); as duas não podem ser verdadeiras "
        "para um mesmo ano.",
    ]
    assert in_each(conflicts, below, {"low": 20}, {"low": 12, "operator_type": "tanker"}) == [
        "Perú: la estimación directa de todos los operadores de pequeña escala, alrededor de 10 % (2010), es menor que "
        "la suma de los 2 tipos publicados por separado, al menos 32 % (cifra más reciente: 2010); no pueden ser todas "
        "ciertas para un mismo año.",
        "Peru: the direct estimate of all small-scale operators, about 10% (2010), is below the sum of the 2 types "
        "published one by one, at least 32% (newest figure 2010); they cannot all be true of one year.",
        "Peru: a estimativa direta de todos os operadores de pequena escala, cerca de 10% (2010), é menor que a soma "
        "dos 2 tipos publicados em separado, pelo menos 32% (número mais recente: 2010); não podem ser todas "
        "verdadeiras para um mesmo ano.",
    ]


def below_types(lang, *rows):
    found = headlines(*rows)
    return disagreement.below_types(lang, found[found["operator_type"].eq(ALL)])


def test_the_areas_with_a_direct_estimate_below_the_sum_of_its_types_are_counted():
    below = ({**DIRECT, "low": 10}, {"low": 20})
    assert in_each(below_types, *below) == [
        "En un país la estimación directa es menor que la suma de sus tipos: Perú, alrededor de 10 % "
        "(2010) frente a al menos 20 %.",
        "In one country the direct estimate is below the sum of its types: Peru, about 10% (2010) against "
        "at least 20%.",
        "Em um país a estimativa direta é menor que a soma de seus tipos: Peru, cerca de 10% (2010) "
        "contra pelo menos 20%.",
    ]
    two = [*below, *({**row, "area": "HND"} for row in below)]
    assert below_types(Language("en"), *two).startswith("In 2 countries the direct estimate is below")
    region = [{**row, "area": "013"} for row in below]
    assert below_types(Language("en"), *region).startswith("In one region the direct estimate is below")
    assert below_types(Language("en"), *two, *region).startswith("In 3 countries and regions the direct estimate is")
    assert below_types(Language("en"), DIRECT, {"low": 20}) is None


def test_types_that_add_up_to_more_than_everybody():
    assert in_each(conflicts, {"low": 60}, {"low": 50, "operator_type": "tanker"}) == [
        "Perú: los tipos suman más que toda la población; no todas las cifras pueden ser ciertas.",
        "Peru: the types add up to more than everybody; they cannot all be true.",
        "Peru: os tipos somam mais que toda a população; nem todos os números podem estar certos.",
    ]


def test_where_nothing_conflicts_nothing_is_said():
    assert in_each(conflicts, {"low": 20}) == ["", "", ""]
    assert in_each(conflicts, DIRECT) == ["", "", ""]


def between_sources(lang, *rows):
    comparable = measures.comparable(estimates(*rows), PEOPLE)
    found = measures.headlines(comparable, as_of=2026)
    found = found[found["operator_type"].eq("community")].to_dict("records")
    return disagreement.between_sources(lang, found[0] if found else None, measures.voices(comparable), "water")


def test_how_far_independent_sources_disagree():
    years = population(*(("PER", year, 2_000_000, 800_000) for year in (2008, 2020)))
    comparable = measures.comparable(estimates({"low": 20, "year": 2008}, {"low": 34, "year": 2020}), years)
    row = measures.headlines(comparable, as_of=2026).iloc[1].to_dict()
    assert row["operator_type"] == "community"
    assert in_each(disagreement.between_sources, row, measures.voices(comparable), "water") == [
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
    assert in_each(between_sources, {"low": 20, "qualifier": "at_least"}) == [
        "Perú, organización comunitaria: una fuente independiente sobre agua potable, al menos 20 % (2010).",
        "Peru, community organisation: one independent source on drinking water, at least 20% (2010).",
        "Peru, organização comunitária: uma fonte independente sobre água potável, pelo menos 20% (2010).",
    ]


def test_the_ends_of_the_range_of_one_source_are_not_its_highest_and_lowest_figure():
    sentence = between_sources(Language("en"), {"qualifier": "range", "low": 20, "high": 30})
    assert sentence == "Peru, community organisation: one independent source on drinking water, 20% to 30% (2010)."


def test_where_nobody_speaks_it_is_said():
    assert in_each(between_sources, {"measure": "connections"}) == [
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
    assert in_each(disagreement.changes, n, "newest") == said


def by_type(lang, *rows):
    found = headlines(*rows)
    return disagreement.by_type(lang, found[found["operator_type"].ne(ALL)])


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


@pytest.mark.parametrize(
    ("conflict", "at_least", "said"),
    [
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
    assert in_each(disagreement.contradiction, {"conflict": conflict, "at_least": at_least, "at_most": 20}) == said


@pytest.mark.parametrize(
    ("conflict", "more", "less", "said"),
    [
        (
            "bounds_cross",
            "at_least",
            "at_most",
            [
                "Una fuente dice al menos 33,4 % (2012); otra, como máximo 20 % (2009).",
                "One source says at least 33.4% (2012), another at most 20% (2009).",
                "Uma fonte diz pelo menos 33,4% (2012); outra, no máximo 20% (2009).",
            ],
        ),
        (
            "bound_and_figure",
            "at_least",
            "approximate",
            [
                "Una fuente dice al menos 33,4 % (2012); otra, alrededor de 20 % (2009).",
                "One source says at least 33.4% (2012), another about 20% (2009).",
                "Uma fonte diz pelo menos 33,4% (2012); outra, cerca de 20% (2009).",
            ],
        ),
        (
            "bound_and_figure",
            "exact",
            "at_most",
            [
                "Una fuente dice 33,4 % (2012); otra, como máximo 20 % (2009).",
                "One source says 33.4% (2012), another at most 20% (2009).",
                "Uma fonte diz 33,4% (2012); outra, no máximo 20% (2009).",
            ],
        ),
    ],
)
def test_two_sources_that_cannot_both_be_true_of_one_year(conflict, more, less, said):
    row = {
        "conflict": conflict,
        "at_least": 33.4,
        "at_least_qualifier": more,
        "at_least_year": 2012,
        "at_most": 20,
        "at_most_qualifier": less,
        "at_most_year": 2009,
    }
    assert in_each(disagreement.contradiction, row) == said


def test_people_of_a_part_are_no_direct_estimate_beside_the_sum_of_types():
    rows = headlines({"low": 6}, {"low": 30, "operator_type": ALL})
    direct = rows[rows["operator_type"].eq(ALL)].iloc[0].to_dict()
    added = measures.sums_of_types(rows).iloc[0].to_dict()
    assert disagreement.conflicts(Language("en"), added, direct)
    assert disagreement.conflicts(Language("en"), added, {**direct, "method": "part_of_area"}) == []
