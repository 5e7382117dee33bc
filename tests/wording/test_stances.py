"""Is what the law gives said in full, and what was not found as a gap of the search?"""

import pandas as pd

from coverage.wording import Language, stances
from tests.wording.each import in_each

KNOWN = pd.DataFrame(
    [
        ("PER", "recognition", "mixed", 4),
        ("PER", "regulation", "supports", 3),
        ("PER", "representation", None, 0),
        ("PER", "planning", "supports", 1),
        ("PER", "financing", "proposed", 1),
        ("PER", "technical_assistance", None, 0),
    ],
    columns=["area", "theme", "stance", "entries"],
)


def test_the_stances_of_a_country_are_one_paragraph_with_the_gaps_of_the_search_at_its_end():
    assert in_each(stances.summary, KNOWN) == [
        "+ Apoya: regulación (3), un lugar en la planificación (1). ± Mixto: reconocimiento formal (4). ○ Propuesto: "
        "financiamiento (1). Entre paréntesis: entradas; una ley puede tener varias. No se encontró nada, lo que es "
        "un vacío de la búsqueda y no de la ley: representación, "
        "asistencia técnica.",
        "+ Supports: regulation (3), a place in planning (1). ± Mixed: formal recognition (4). ○ Proposed: financing "
        "(1). In brackets: entries; a law may have several. Nothing found, a gap of the search and not of the law: "
        "representation, technical assistance.",
        "+ Apoia: regulação (3), um lugar no planejamento (1). ± Misto: reconhecimento formal (4). ○ Proposto: "
        "financiamento (1). Entre parênteses: entradas; uma lei pode ter várias. Nada foi encontrado, o que é uma "
        "lacuna da busca e não da lei: representação, assistência "
        "técnica.",
    ]


def test_where_every_theme_has_an_instrument_no_gap_is_said():
    assert "gap" not in stances.summary(Language("en"), KNOWN.dropna(subset="stance"))


INSTRUMENTS = pd.DataFrame(
    [
        ("PER", "recognition", 1962, "Old", "supports"),
        ("PER", "recognition", None, "Undated", "mixed"),
        ("PER", "recognition", 2024, "New", "limits"),
    ],
    columns=["country", "theme", "year", "instrument_en", "stance"],
).astype({"year": "Int64"})
INSTRUMENTS = INSTRUMENTS.assign(publisher="A publisher", url="https://example.org/a")


def test_the_table_has_each_instrument_newest_first_and_a_row_for_a_theme_without_one():
    table = stances.table(Language("en"), KNOWN[:1].assign(entries=3), INSTRUMENTS)
    assert list(table) == [
        *("What the workshop asked for", "What the law gives", "Year", "Instrument", "Stance", "Publisher", "Link"),
    ]
    assert table.iloc[:, 1:5].astype("object").where(table.iloc[:, 1:5].notna(), None).to_numpy().tolist() == [
        ["± mixed (3)", 2024, "New", "Limits"],
        ["± mixed (3)", 1962, "Old", "Supports"],
        ["± mixed (3)", None, "Undated", "Mixed"],
    ]
    (row,) = stances.table(Language("en"), KNOWN[2:3], INSTRUMENTS).to_dict("records")
    assert row.pop("What the workshop asked for") == "Representation"
    assert row.pop("What the law gives") == "nothing found" and all(map(pd.isna, row.values()))


def test_several_countries_have_their_names_before_their_themes():
    known = pd.concat([KNOWN[:1], KNOWN[:1].assign(area="BOL", stance=None, entries=0)])
    table = stances.table(Language("es"), known, INSTRUMENTS.assign(instrument_es="Ley"), of_several=True)
    assert list(table["País"]) == ["Perú"] * 3 + ["Bolivia"]


def test_an_instrument_without_a_year_is_named_without_one():
    names = [stances.instrument(Language("en"), row) for row in INSTRUMENTS.to_dict("records")]
    assert names == ["1962 · Old", "Undated", "2024 · New"]
