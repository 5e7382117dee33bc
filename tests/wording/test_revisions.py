"""What has changed since a link was made, word for word, in each language."""

import pandas as pd

from coverage.wording.revisions import revision_sentence
from tests.wording.each import in_each


def revisions(*rows):
    return pd.DataFrame(rows, columns=["change", "estimate_id"])


def test_what_has_changed_since_a_link_was_made_is_counted_by_estimate():
    found = revisions(("corrected", "a"), ("corrected", "a"), ("withdrawn", "b"), ("added", "c"), ("added", "d"))
    assert in_each(revision_sentence, "2026.11", "2027.02", found) == [
        "Este enlace se hizo con la versión 2026.11 de los datos; ahora es la 2027.02. De las estimaciones detrás de "
        "esta vista: Añadida: 2; Corregida: 1; Retirada: 1.",
        "This link was made with data version 2026.11; the data is now 2027.02. Of the estimates behind this view: "
        "Added: 2; Corrected: 1; Withdrawn: 1.",
        "Este link foi feito com a versão 2026.11 dos dados; agora é a 2027.02. Das estimativas por trás desta vista: "
        "Acrescentada: 2; Corrigida: 1; Retirada: 1.",
    ]


def test_where_nothing_has_changed_it_is_said():
    assert in_each(revision_sentence, "2026.11", "2027.02", revisions())[1].endswith(
        "No estimate behind this view has changed."
    )
