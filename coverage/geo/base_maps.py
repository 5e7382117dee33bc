"""Base maps of countries and of their subdivisions, as TopoJSON in the form that plotly expects."""

import json
from collections.abc import Iterator
from itertools import chain

import numpy as np
import pandas

from coverage import tables
from coverage.geo.layers import BOUNDARIES, SUBDIVISIONS, subdivisions
from coverage.paths import STATIC

BASE_MAP = STATIC / "world_50m.json"
SUBDIVISIONS_MAP = STATIC / "world_110m.json"
"""Plotly has names for two base maps of the world; its name for the coarser one stands for the subdivisions."""

# Layers that plotly looks up in every base map, whether it draws them or not.
EMPTY_LAYERS = ("coastlines", "ocean", "lakes", "rivers", "subunits")


def base_map() -> str:
    """Return the boundaries as the TopoJSON that plotly expects.

    Every arc stays as it is.

    ``countries`` holds the countries and their neighbours under their ISO 3166-1 alpha-3 ids, ``land`` the same
    shapes. A country carries its label point as ``ct``, where plotly hangs the hover box; the neighbours have none.
    """
    topology = json.loads(BOUNDARIES.read_text(encoding="utf-8"))
    points = tables.areas().set_index("area")[["lon", "lat"]]
    shapes = [
        _shape(shape, {"ct": points.loc[shape["id"]].tolist()} if shape["id"] in points.index else {})
        for layer in ("countries", "context")
        for shape in topology["objects"][layer]["geometries"]
    ]
    return _for_plotly(topology, shapes)


def subdivisions_map() -> str:
    """Return subdivisions and neighbouring land as the TopoJSON that plotly expects.

    As `base_map`, with the subdivisions under their ISO 3166-2 codes in place of the countries. Each carries its
    ``name``, its country (``iso3``) and its label point: that of `tables.areas`, else a point inside. The neighbours
    stand on the grid of the subdivisions.
    """
    topology, world = (json.loads(file.read_text(encoding="utf-8")) for file in (SUBDIVISIONS, BOUNDARIES))
    inside = subdivisions().set_index("area")["geometry"].representative_point().round(2)
    points = pandas.DataFrame({"lon": inside.x, "lat": inside.y})
    points.update(tables.areas().set_index("area")[["lon", "lat"]])
    shapes = [
        _shape(shape, {name: shape["properties"][name] for name in ("iso3", "name")} | {"ct": points.loc[id_].tolist()})
        for shape in topology["objects"]["subdivisions"]["geometries"]
        for id_ in [shape["id"]]
    ]
    context = world["objects"]["context"]["geometries"]
    used = sorted({max(number, ~number) for shape in context for number in _numbers(shape["arcs"])})
    renumbered = {number: len(topology["arcs"]) + place for place, number in enumerate(used)}
    renumbered |= {~old: ~new for old, new in renumbered.items()}
    shapes += [_shape(shape | {"arcs": _with_numbers(shape["arcs"], renumbered)}, {}) for shape in context]
    topology["arcs"] += [_on_grid(world["arcs"][number], world["transform"], topology["transform"]) for number in used]
    return _for_plotly(topology, shapes)


def _shape(shape: dict, properties: dict) -> dict:
    return {"type": shape["type"], "id": shape["id"], "arcs": shape["arcs"], "properties": properties}


def _for_plotly(topology: dict, shapes: list[dict]) -> str:
    """The topology with the layers that plotly looks up."""
    land = [{"type": shape["type"], "arcs": shape["arcs"]} for shape in shapes]
    layers = {"countries": shapes, "land": land} | {name: [] for name in EMPTY_LAYERS}
    topology["objects"] = {
        name: {"type": "GeometryCollection", "geometries": geometries} for name, geometries in layers.items()
    }
    return json.dumps(topology, separators=(",", ":"), ensure_ascii=False)


def _numbers(arcs: list | int) -> Iterator[int]:
    """The numbers of the arcs in the rings of a shape."""
    if isinstance(arcs, int):
        yield arcs
    else:
        yield from chain.from_iterable(map(_numbers, arcs))


def _with_numbers(arcs: list | int, new: dict[int, int]) -> list | int:
    """The rings of a shape with other numbers for their arcs."""
    return new[arcs] if isinstance(arcs, int) else [_with_numbers(part, new) for part in arcs]


def _on_grid(arc: list, old: dict, new: dict) -> list:
    """An arc of one topology on the grid (``transform``) of another."""
    degrees = np.cumsum(arc, axis=0) * old["scale"] + old["translate"]
    steps = np.rint((degrees - new["translate"]) / new["scale"]).astype(int)
    return np.diff(steps, axis=0, prepend=[[0, 0]]).tolist()
