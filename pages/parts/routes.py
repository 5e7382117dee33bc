"""Routes that this server has beside the pages; ``serve.py`` says which, and ``streamlit run app.py`` has none.

They are kept for the process: Streamlit runs a page as a script of its own, to which no server hands anything.
"""

from __future__ import annotations

from collections.abc import Iterable

_served: set[str] = set()


def serve(paths: Iterable[str]) -> None:
    """Let pages lead to these paths, as routes have them (``/room/{code}``)."""
    _served.update(paths)


def served() -> frozenset[str]:
    """The paths that pages may lead to."""
    return frozenset(_served)
