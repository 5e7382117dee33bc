"""Is every chart and every number whole, at any width?"""

import pytest
from playwright.sync_api import expect

from tests.browser.laid import WIDTHS, at_width, cut_numbers, faults

LEAST = 0.55
"""The part of a chart's width that its plot has."""

SPANISH = {  # the longest words; the number of charts on each
    "/": 2,
    "/country?area=PER": 3,
    "/country?area=GTM": 2,
    "/country?area=BRA": 2,
    "/country?area=BOL": 3,
    "/operators": 3,
    "/evidence?area=NIC": 1,
    "/evidence?area=419": 1,
    "/gaps": 1,
    "/agenda": 1,
    "/explore": 0,
    "/upload": 0,
    "/workshop": 0,
    "/methods": 0,
}
OTHERS = {"/": 2, "/country?area=CHL": 2, "/operators": 3}


def addresses():
    """Path, language and number of charts of each page."""
    yield from ((path, "es", charts) for path, charts in SPANISH.items())
    yield from ((path, lang, charts) for lang in ("en", "pt") for path, charts in OTHERS.items())


@pytest.mark.parametrize(("path", "lang", "charts"), addresses())
def test_no_chart_collapses_no_text_lies_on_another_and_no_number_is_cut(open_page, path, lang, charts):
    page = open_page(f"{path}{'&' if '?' in path else '?'}lang={lang}", width=WIDTHS[0])
    expect(page.locator(".plot[data-laid]")).to_have_count(charts)
    wrong = {}
    for width in WIDTHS:
        at_width(page, width)
        wrong[width] = faults(page, LEAST) + [f"{text!r} is cut" for text in cut_numbers(page)]
    assert {width: found for width, found in wrong.items() if found} == {}
