"""Key numbers in each language, and where they are from."""

import pandas as pd

from coverage import measures
from coverage.wording import LANGUAGES, Language, key_numbers


def known(vintage="jmp-2021"):
    people = pd.DataFrame({"iso3": ["NIC"], "year": [2024], "total": [6_900_000], "rural": [2_829_000]})
    use = pd.DataFrame(
        {
            "iso3": ["NIC"] * 3,
            "year": [2020] * 3,
            "service": ["sanitation", "water", "water"],
            "residence": ["national", "national", "rural"],
            "share": [73.4, 81.6, 59.2],
            "vintage": [vintage] * 3,
        }
    )
    return measures.context(people, use, "NIC")


def spaced(text):
    return text.replace("\N{NO-BREAK SPACE}", " ")


def test_a_country_has_its_population_and_its_use_of_basic_services():
    said = [tuple(map(spaced, fact)) for fact in key_numbers.of_country(Language("en"), known())]
    assert said == [
        ("Population", "6.9 million", "41% rural, 2024"),
        ("Use at least a basic drinking water service", "82%", "59% of rural people, 2020"),
        ("Use at least a basic sanitation service", "73%", "all people, 2020"),
    ]


def test_they_are_said_in_each_language():
    assert len({key_numbers.of_country(Language(code), known())[1] for code in LANGUAGES}) == len(LANGUAGES)


def test_their_sources_are_those_of_the_catalog_each_once_with_what_it_is_used_for():
    found = key_numbers.sources_of_country(Language("en"))
    assert [one.url for one in found] == ["https://data.worldbank.org/", "https://washdata.org/"]
    assert [one.title.partition(",")[0] for one in found] == ["World Bank", "WHO/UNICEF JMP (2021)"]
    assert "Population" in found[0].about and "Population" not in found[1].about


def test_they_stand_in_one_line_as_each_door_writes_them():
    lang = Language("en")
    said = key_numbers.source_of_country(lang, known(), lambda one: f"<{one.url}>")
    assert said == (
        "Whoever provides the service. Sources: JMP 2021 · <https://data.worldbank.org/> · <https://washdata.org/>."
    )
    assert "World Bank" in key_numbers.source_of_country(lang, known())
