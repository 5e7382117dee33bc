"""Where do the countries lie? The one place that knows their shapes.

``python -m coverage.geo`` writes ``static/world_50m.json``, the base map that the browser fetches once: plotly asks a
public address for it otherwise, and draws nothing where there is no internet.
"""

import json

import geopandas

from coverage import tables
from coverage.paths import DATA, STATIC

BOUNDARIES = DATA / "boundaries.topojson.json"
BASE_MAP = STATIC / "world_50m.json"

# Layers that plotly looks up in every base map, whether it draws them or not.
EMPTY_LAYERS = ("coastlines", "ocean", "lakes", "rivers", "subunits")


def countries() -> geopandas.GeoDataFrame:
    """Return the 22 countries of the atlas: iso3 and geometry, WGS 84 (EPSG:4326).

    Far islands belong to their country's shape; take label points from `tables.areas`, not from centroids. Borders
    are Natural Earth's de facto lines (public domain); the atlas takes no position on them.
    """
    return _layer("countries")


def context() -> geopandas.GeoDataFrame:
    """Return the neighbouring land to draw under the map, clipped at its frame; columns and CRS as `countries`."""
    return _layer("context")


def base_map() -> str:
    """Return the boundaries as the TopoJSON that plotly expects of a base map; every arc stays as it is.

    ``countries`` holds the countries and their neighbours under their ISO 3166-1 alpha-3 ids, ``land`` the same
    shapes. A country carries its label point as ``ct``, where plotly hangs the hover box; the neighbours have none.
    """
    topology = json.loads(BOUNDARIES.read_text(encoding="utf-8"))
    points = tables.areas().set_index("area")[["lon", "lat"]]
    shapes = [
        {
            "type": shape["type"],
            "id": shape["id"],
            "arcs": shape["arcs"],
            "properties": {"ct": points.loc[shape["id"]].tolist()} if shape["id"] in points.index else {},
        }
        for layer in ("countries", "context")
        for shape in topology["objects"][layer]["geometries"]
    ]
    land = [{"type": shape["type"], "arcs": shape["arcs"]} for shape in shapes]
    layers = {"countries": shapes, "land": land} | {name: [] for name in EMPTY_LAYERS}
    topology["objects"] = {
        name: {"type": "GeometryCollection", "geometries": geometries} for name, geometries in layers.items()
    }
    return json.dumps(topology, separators=(",", ":"))


def _layer(name):
    frame = geopandas.read_file(BOUNDARIES, layer=name)
    # TopoJSON carries no CRS of its own.
    return frame[["iso3", "geometry"]].set_crs(4326)


if __name__ == "__main__":
    BASE_MAP.write_text(base_map(), encoding="utf-8")
