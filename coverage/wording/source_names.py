"""Names of sources that describe instead of naming, in the reader's language; what is a name stays as it is."""

from __future__ import annotations

from functools import cache, lru_cache

from coverage.wording.language import Language


@lru_cache(maxsize=4096)
def worded(lang: Language, text: str) -> str:
    """Publishers or titles with what describes them in the reader's language.

    One of them or several: "Autor no nombrado (copia de vdocuments)" for "Unnamed author (vdocuments copy)"; names, and
    titles in their own language, stay.
    """
    for part, translated in _parts(lang).items():
        text = text.replace(part, translated)
    return text


def stop(title: str) -> str:
    """The full stop that a sentence needs behind a title.

    Empty where the title ends in one of its own.
    """
    return "" if title.endswith((".", "…", "?", "!")) else "."


@cache
def _parts(lang: Language) -> dict[str, str]:
    """What describes sources in the table, with the reader's word for it.

    By the text of the table; the values are in the reader's language.
    """
    say = lang.say
    return {
        "Unnamed author (vdocuments copy)": say("Unnamed author (vdocuments copy)"),
        "Cooperatives of Santa Fe (Slideplayer copy)": say("Cooperatives of Santa Fe (Slideplayer copy)"),
        "CLAD catalogue": say("CLAD catalogue"),
        "Community leader on the water law": say("Community leader on the water law"),
        "FESAN: brief of activities 2009-2015": say("FESAN: brief of activities 2009-2015"),
        "FUNASA (Brazil)": say("FUNASA (Brazil)"),
        "Government of Paraguay": say("Government of Paraguay"),
        "Grandydier and Tinta": say("Grandydier and Tinta"),
        "Peace Corps volunteer blog": say("Peace Corps volunteer blog"),
        "(IRC library)": say("(IRC library)"),
        "(abstract on the author's page)": say("(abstract on the author's page)"),
        "(blog, text by Daniel Benítez)": say("(blog, text by Daniel Benítez)"),
        "(column)": say("(column)"),
        "(copy of the Gobierno Regional del Callao)": say("(copy of the Gobierno Regional del Callao)"),
        "(copy of the IIES, Universidad de Los Andes)": say("(copy of the IIES, Universidad de Los Andes)"),
        "(copy of the article)": say("(copy of the article)"),
        "(exhibition text, AECID / OSE)": say("(exhibition text, AECID / OSE)"),
        "(interview with Esther Reyes)": say("(interview with Esther Reyes)"),
        "(investor's page)": say("(investor's page)"),
        "(legal record)": say("(legal record)"),
        "(opinion)": say("(opinion)"),
        "(press digest)": say("(press digest)"),
        "(press note)": say("(press note)"),
        "(press release)": say("(press release)"),
        "(project report)": say("(project report)"),
        "(project sheet)": say("(project sheet)"),
        "(repackaged by dankkom-datahoarding)": say("(repackaged by dankkom-datahoarding)"),
        "(slides)": say("(slides)"),
        "(summary)": say("(summary)"),
        "(thesis)": say("(thesis)"),
        "(translation of a press note)": say("(translation of a press note)"),
        "(OOCUR conference slides)": say("(OOCUR conference slides)"),
        "(slides, RWSN Forum)": say("(slides, RWSN Forum)"),
        "(resumen de prensa, enero de 2009)": say("(press digest, January 2009)"),
        "(nota sobre el censo de 2012)": say("(note on the census of 2012)"),
        "(nota de Granma Internacional, diciembre de 2008)": say("(note of Granma Internacional, December 2008)"),
        "(texto consolidado)": say("(consolidated text)"),
        "(28 de septiembre de 2016)": say("(28 September 2016)"),
        "(marzo de 1993)": say("(March 1993)"),
    }
