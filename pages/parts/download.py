"""Downloads of rows: as a file, by a program, and with a citation."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import streamlit as st

from coverage.exports import FORMS, Extract, citation
from coverage.views import Document
from coverage.views.choice import query_string
from coverage.wording import Language
from pages.parts import session
from pages.parts.frame import Frame

API = "/api/v1"


def offer(page: Frame, document: Document) -> None:
    """The downloads of a document's rows, if it has any."""
    if document.rows.empty:
        return
    extract = document.extract(session.absolute(page.view), date.today(), page.lang)
    as_file(page, extract)
    by_program(page, extract.view)
    citation_of(page, extract)


def as_file(page: Frame, extract: Extract) -> None:
    """A choice of forms, and a button that writes the file.

    The file is written when the button is pressed, whole or not at all.
    """
    say = page.lang.say
    words = {
        "csv": say("CSV for programs"),
        "comma": _for_spreadsheet(page.lang, "1,5"),
        "point": _for_spreadsheet(page.lang, "1.5"),
        "xlsx": say("Workbook with dictionary and sources (XLSX)"),
        "parquet": "Parquet",
        "geojson": "GeoJSON",
        "geopackage": "GeoPackage",
        "bundle": say("Rows, dictionary, sources and citation in one file (ZIP)"),
    }
    with st.container(horizontal=True, vertical_alignment="bottom"):
        name = st.selectbox(say("File"), list(words), format_func=words.__getitem__, key="form", width=420)
        form = FORMS[name]
        st.download_button(
            say("Download"),
            lambda: form.write(extract),
            f"olpe-atlas-{extract.view}.{form.ending}",
            form.media_type,
            key=f"take-{name}",
            on_click="ignore",
            icon=":material/download:",
        )


def _for_spreadsheet(lang: Language, number: str) -> str:
    return lang.say("CSV for a spreadsheet that writes {number}", number=number)


def by_program(page: Frame, view: str) -> None:
    """The line that reads the same rows in a program.

    It is in Python, in R and for curl; it is there where the server answers programs.
    """
    if API not in page.routes:
        return
    say = page.lang.say
    asked = {name: text for name, text in session.of("explore").items() if name not in ("table", "version")}
    if view != "headlines":
        asked.pop("rule", None)
    address = f"{session.origin()}{API}/{view}.csv?{query_string(asked)}"
    lines = {
        # the codes of regions begin with a zero, which a number would lose
        "Python": f'import pandas\n\nrows = pandas.read_csv("{address}", dtype={{"area": str}})',
        "R": f'rows <- read.csv("{address}", colClasses = c(area = "character"))',
        "curl": f'curl --output rows.csv "{address}"',
    }
    st.header(say("The same rows in a program"), anchor=False)
    for tab, (language, line) in zip(st.tabs(list(lines)), lines.items(), strict=True):
        tab.code(line, language={"curl": "bash"}.get(language, language.lower()), wrap_lines=True)
    st.markdown(f"[{say('What else a program can ask for')}](<{API}/?lang={page.lang.code}>)")


def citation_of(page: Frame, extract: Extract) -> None:
    """How to cite these rows, as text and for reference managers."""
    st.header(page.lang.say("How to cite these rows"), anchor=False)
    forms = {
        page.lang.say("Text"): (citation.text(extract), None),
        "BibTeX": (citation.bibtex(extract), "latex"),
        "CSL-JSON": (citation.csl_json(extract), "json"),
    }
    for tab, (text, language) in zip(st.tabs(list(forms)), forms.values(), strict=True):
        tab.code(text, language=language, wrap_lines=True)


def when_pressed(label: str, write: Callable[[], bytes], name: str) -> None:
    """A button that writes the file ``name`` when it is pressed."""
    st.download_button(label, write, name, key=name, on_click="ignore", icon=":material/download:")
