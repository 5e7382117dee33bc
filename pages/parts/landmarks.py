"""Names of a page's parts, for those who do not see them."""

from __future__ import annotations

from coverage.views import VIEWS
from coverage.wording import Language
from pages.parts.scripts import component

_page = component("page", "page.js")


def name(view: str, lang: Language) -> None:
    """Tell the browser the page, its language, and some names.

    They are the names that Streamlit lacks or has in English.
    """
    say = lang.say
    names = {"menu": say("Pages"), "skip": say("Skip to the content")}
    file = {"choose": say("Choose a file"), "forget": say("Forget my table")}
    _page(key="page", data={"lang": lang.code, "current": list(VIEWS).index(view), **names, **file})
