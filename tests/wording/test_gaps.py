"""Gaps, word for word, in each language."""

import pandas as pd
import pytest

from coverage.wording.gaps import gap_sentence
from tests.wording.each import in_each


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
    assert in_each(gap_sentence, known, cells("water", "sanitation", "sanitation")) == said
