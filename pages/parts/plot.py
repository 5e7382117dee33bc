"""Plotly figures in a page, each in a place of its own that stays.

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
    """What a chart carries along when it is saved as a file.

    That is its ``name``, and what stands above it (``title``) and ``beneath`` it. ``paper``, ``ink`` and ``muted`` are
    colours.
    """

    name: str
    title: str
    beneath: tuple[str, ...]
    paper: str
    ink: str
    muted: str


def plot(figure: str, key: str, alt: str, picture: Picture, words: dict[str, str], clicks: bool = False) -> str | None:
    """Draw ``figure`` (JSON), with buttons that save it.

    ``alt`` names it for those who cannot see it. ``words`` has what the buttons are called (``png``, ``svg``) and what
    stands under a chart ``wider`` than its place. With ``clicks`` the ``customdata`` of the mark that was clicked comes
    back, once; else None.
    """
    data = {"figure": figure, "alt": alt, "clicks": clicks, "picture": asdict(picture), "words": words}
    return _plot(key=key, data=data, on_clicked_change=_nothing).clicked


def _nothing() -> None:
    """Do nothing on an event.

    Streamlit reports one only to those who name what to do first.
    """
