"""Files made of the shapes, written by ``python -m coverage.geo``.

The base maps that the browser fetches once, ``static/world_50m.json`` with the countries and ``static/world_110m.json``
with their subdivisions: plotly asks a public address for them otherwise, and draws nothing where there is no internet.
And a small picture of each country into ``static/outlines/``.
"""

from coverage import geo

if __name__ == "__main__":
    geo.BASE_MAP.write_text(geo.base_map(), encoding="utf-8")
    geo.SUBDIVISIONS_MAP.write_text(geo.subdivisions_map(), encoding="utf-8")
    geo.OUTLINES.mkdir(exist_ok=True)
    for country in geo.countries()["iso3"]:
        (geo.OUTLINES / f"{country}.svg").write_text(geo.outline(country), encoding="utf-8")
