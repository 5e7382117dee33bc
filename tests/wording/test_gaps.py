"""Gaps, word for word, in each language."""

import pandas as pd
import pytest

from coverage.wording.gaps import gap_sentence
from tests.wording.each import in_each


def cells(*services, method="people_count", part=None):
    """Cells of a table: headlines by ``method``, or gaps of which ``part`` is known."""
    return pd.DataFrame({"service": services, "method": method, "part": part}, dtype="str")


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
    assert in_each(gap_sentence, known, cells("water", "sanitation", "sanitation")) == said


def test_where_only_a_part_of_a_country_is_counted_nothing_is_known_of_the_whole_and_it_is_said():
    known = pd.concat([cells("water"), cells("water", method="part_of_area")])
    unknown = pd.concat([cells("water", part="BR-CE-2025-community-water-01"), cells("sanitation", "sanitation")])
    (spanish, english, portuguese) = in_each(gap_sentence, known, unknown)
    assert english == (
        "Of 4 combinations of country, service and small-scale operator type, one has a comparable figure "
        "(Drinking water: 1; Sanitation: 0). Of one more only a part of the country is counted."
    )
    assert spanish.endswith(" De una más se cuenta solo una parte del país.")
    assert portuguese.endswith(" De mais uma se conta só uma parte do país.")
