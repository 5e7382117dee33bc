"""The small view in Dash. Usage: dash_app.py PORT."""

import sys

from dash import Dash, Input, Output, dcc, html
from figures import SHARES, STATIC, choropleth, headline, ranking

app = Dash(assets_folder=str(STATIC))
services = list(SHARES)
app.layout = html.Div(
    [
        dcc.RadioItems(services, services[0], id="service"),
        html.H3(headline(services[0]), id="headline"),
        dcc.Graph(id="map", figure=choropleth(services[0]), config={"topojsonURL": "/assets/"}),
        dcc.Graph(id="ranking", figure=ranking(services[0])),
    ]
)


@app.callback(
    Output("headline", "children"), Output("map", "figure"), Output("ranking", "figure"), Input("service", "value")
)
def choose(service):
    """Everything that depends on the filter."""
    return headline(service), choropleth(service), ranking(service)


app.run(port=int(sys.argv[1]), debug=False)
