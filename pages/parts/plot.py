"""How does a figure get into the page? Through plotly itself, on a place of its own that stays.

Streamlit's own chart brings all of plotly (4.7 MB, of which the atlas uses a quarter) and draws a changed figure
anew. Here plotly's smaller bundle lies in ``static/``, and a changed figure is brought up to date where it stands.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass

from pages.parts.scripts import component

_PLACES = '<div class="plot"></div><p class="plot-wide" hidden></p><div class="plot-files"></div>'

_plot = component("plot", "plot.js", _PLACES)


@dataclass(frozen=True)
class Picture:
    """What a chart carries along when it is taken away as a file: its ``name``, what stands above and beneath it.

    ``paper``, ``ink`` and ``muted`` are colours.
    """

    name: str
    title: str
    beneath: tuple[str, ...]
    paper: str
    ink: str
    muted: str


def plot(figure: str, key: str, alt: str, picture: Picture, words: dict[str, str], clicks: bool = False) -> str | None:
    """Draw ``figure`` (JSON), named ``alt`` for those who cannot see it, with buttons that save it.

    ``words`` has what these are called (``png``, ``svg``) and what stands under a chart ``wider`` than its place.
    With ``clicks`` the ``customdata`` of the mark that was clicked comes back, once; else None.
    """
    data = {"figure": figure, "alt": alt, "clicks": clicks, "picture": asdict(picture), "words": words}
    return _plot(key=key, data=data, on_clicked_change=_nothing).clicked


def _nothing() -> None:
    """Streamlit reports an event only to those who name what to do first."""
