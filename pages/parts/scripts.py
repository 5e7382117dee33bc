"""Components whose script is a file of ours in ``static/``."""

from __future__ import annotations

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

# Streamlit runs a component's script from a text, not from an address: this one hands over to the file at once.
_HAND_OVER = """
const {{ default: draw }} = await import(new URL("/app/static/{file}", location.origin));
export default draw;
"""


def component(name: str, file: str, html: str = "") -> ComponentRenderer:
    """What mounts ``html`` as the component ``name``.

    The mounted element is given to the function that ``file`` exports.
    """
    return st.components.v2.component(name, html=html, js=_HAND_OVER.format(file=file), isolate_styles=False)
