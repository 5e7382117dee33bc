"""Whether a page draws all that a table brings along."""

from types import SimpleNamespace

import pandas as pd
from streamlit.testing.v1 import AppTest

from coverage.views import Table
from coverage.views.sections import Column
from coverage.wording import Language
from pages.parts import listing

PAGE = SimpleNamespace(lang=Language("en"))
"""All that a table asks of its page."""


def drawn(draw, page, table):
    draw(page, table)


def test_a_table_behind_its_title_has_its_note_source_and_both_downloads():
    data = pd.DataFrame({"area": ["PER"], "year": [2008]})
    about = {"note": "How to read it.", "source": "Source: INEI.", "whole": data, "whole_name": "all"}
    table = Table([Column("Area", ["Peru"])], "figures", "Figures", data=data, form="inline", **about)
    app = AppTest.from_function(drawn, args=(listing.table, PAGE, table))
    app.session_state["figures"] = True
    app.run()
    assert not app.exception
    assert [text.value for text in app.markdown] == ["How to read it."]
    assert [text.value for text in app.caption] == ["Source: INEI."]
    assert list(app.dataframe[0].value) == ["Area", "Year"]
    assert [button.key for button in app.get("download_button")] == ["figures-csv", "all-csv"]
