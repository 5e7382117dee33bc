"""The small view in Panel. Usage: panel_app.py PORT."""

import sys

import panel as pn
from figures import SHARES, STATIC, choropleth, headline, ranking

pn.extension("plotly")


def view():
    """A page of its own for each reader."""
    service = pn.widgets.RadioBoxGroup(options=list(SHARES))
    return pn.Column(
        service,
        pn.pane.HTML(pn.bind(lambda chosen: f"<h3>{headline(chosen)}</h3>", service), css_classes=["headline"]),
        pn.pane.Plotly(pn.bind(choropleth, service), config={"topojsonURL": "/assets/"}),
        pn.pane.Plotly(pn.bind(ranking, service)),
    )


pn.serve(view, port=int(sys.argv[1]), show=False, static_dirs={"assets": str(STATIC)})
