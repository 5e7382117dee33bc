"""Does a citation say what, which version, chosen by what, where and when?"""

import json
import re

from coverage.exports import citation
from coverage.measures import Selection
from tests.exports.taken import LINK, of_frame, taken
from tests.wording.each import in_each

PERU = Selection(("PER",), (2000, 2020))


def test_the_text_has_title_version_filters_link_and_day_in_each_language():
    said = in_each(lambda lang: citation.text(taken("comparable", PERU, lang.code)))
    assert said == [
        "Atlas OLPE: Proporciones comparables. Versión de los datos 2026.12. Área: Perú; Año: 2000–2020. "
        f"{LINK} (tomado el 2026-11-24).",
        f"OLPE Atlas: Comparable shares. Data version 2026.12. Area: Peru; Year: 2000–2020. {LINK} "
        "(taken on 2026-11-24).",
        "Atlas OLPE: Proporções comparáveis. Versão dos dados 2026.12. Área: Peru; Ano: 2000–2020. "
        f"{LINK} (obtido em 2026-11-24).",
    ]


def test_the_rule_of_headlines_is_a_filter_too():
    assert "Headline rule: Best documented" in citation.text(taken("headlines", PERU))


def test_everything_is_said_to_be_everything():
    assert ". No filter: all rows. " in citation.text(of_frame(taken("estimates").rows))


def test_bibtex_is_one_entry_with_balanced_braces_and_nothing_that_latex_would_run():
    entry = citation.bibtex(taken("headlines", Selection(operator_types=("tanker",), source_kinds=("ngo",))))
    assert re.match(r"@misc\{[\w-]+,\n", entry) and entry.endswith("}\n")
    depth = 0
    for character in re.sub(r"\\.", "", entry):
        depth += {"{": 1, "}": -1}.get(character, 0)
        assert depth >= 0
    assert depth == 0
    fields = dict(re.findall(r"^  (\w+) = \{(.*)\},?$", entry, re.MULTILINE))
    assert fields["version"] == "2026.12" and fields["urldate"] == "2026-11-24" and LINK in fields["howpublished"]


def test_latex_s_own_characters_are_escaped():
    extract = taken("estimates")
    odd = type(extract)(extract.view, extract.rows, [("A & B", "50% of #1_{x}")], LINK, extract.taken, extract.lang)
    assert r"A \& B: 50\% of \#1\_\{x\}" in citation.bibtex(odd)


def test_csl_json_is_a_dataset_with_its_day():
    (item,) = json.loads(citation.csl_json(taken("estimates")))
    assert (item["type"], item["URL"], item["version"]) == ("dataset", LINK, "2026.12")
    assert item["issued"]["date-parts"] == [[2026, 12]] and item["accessed"]["date-parts"] == [[2026, 11, 24]]
