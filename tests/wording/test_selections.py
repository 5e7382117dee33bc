"""Selections without figures, word for word, in each language."""

from coverage.measures import Selection
from coverage.wording import selections
from tests.wording.each import in_each

PERU_TANKERS = Selection(("PER",), (1998, 2001), ("sanitation",), ("tanker",))


def test_a_selection_without_figures_names_what_is_missing_and_what_is_nearest():
    ways = [{"services": ("water",)}, {"years": (2004, 2022), "operator_types": ("utility", "community")}]
    assert in_each(selections.nothing_found, PERU_TANKERS, ways) == [
        "No hay ninguna cifra para esta selección: Perú, 1998–2001, Saneamiento, Camión cisterna o carretero. Lo más "
        "cercano con cifras: servicio «Agua potable»; año «2004–2022» + tipo de operador «Empresa prestadora o "
        "cualquier red y Organización comunitaria».",
        "No figure for this selection: Peru, 1998–2001, Sanitation, Tanker or cart vendor. The nearest with figures: "
        "service “Drinking water”; year “2004–2022” + operator type “Utility or any "
        "network and Community organisation”.",
        "Não há nenhum número para esta seleção: Peru, 1998–2001, Esgotamento sanitário, Carro-pipa ou carroceiro. "
        "O mais próximo com números: serviço “Água potável”; ano “2004–2022” + tipo de operador “Empresa prestadora ou "
        "qualquer rede e Organização comunitária”.",
    ]


def test_where_nothing_is_near_only_what_is_missing_is_said():
    assert in_each(selections.nothing_found, Selection(("HTI/cap-haitien",), (2001, 2001)), [])[1] == (
        "No figure for this selection: Cap-Haïtien, Haiti, 2001."
    )


def test_figures_of_an_unknown_year_are_missed_by_that_name():
    assert in_each(selections.nothing_found, Selection(("HTI",), ("unknown",), ("water",)), []) == [
        "No hay ninguna cifra para esta selección: Haití, sin año, Agua potable.",
        "No figure for this selection: Haiti, no year, Drinking water.",
        "Não há nenhum número para esta seleção: Haiti, sem ano, Água potável.",
    ]


def test_of_many_values_the_first_are_named():
    areas = ("PER", "BOL", "CHL", "BRA", "URY", "PRY", "ARG")
    assert in_each(selections.way, {"areas": areas})[1] == "area “Peru, Bolivia, Chile, Brazil, Uruguay, Paraguay, …”"


def test_years_are_said_as_they_are_chosen():
    assert in_each(selections.years, (2010, 2020)) == ["2010–2020"] * 3
    assert in_each(selections.years, (2010, 2010)) == ["2010"] * 3
    assert in_each(selections.years, (2010, None)) == ["2010 o después", "2010 or later", "2010 ou depois"]
    assert in_each(selections.years, (None, 2010)) == ["2010 o antes", "2010 or earlier", "2010 ou antes"]
    assert in_each(selections.years, (2010, None, "unknown")) == [
        "2010 o después o desconocido",
        "2010 or later or unknown",
        "2010 ou depois ou desconhecido",
    ]
    assert in_each(selections.years, ("unknown",)) == ["desconocido", "unknown", "desconhecido"]
