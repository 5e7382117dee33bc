"""The rows with their places: GeoJSON and GeoPackage."""

from __future__ import annotations

from types import ModuleType

from coverage.exports import citation
from coverage.exports.extract import Extract

LAYER = "rows"


def geojson(extract: Extract) -> bytes:
    """A FeatureCollection (RFC 7946), one feature per row.

    Version and citation stand beside the features.
    """
    geo = _geo()
    return geo.as_geojson(geo.placed(extract.rows), version=extract.version, citation=citation.text(extract))


def geopackage(extract: Extract) -> bytes:
    """One layer called ``rows``, WGS 84."""
    geo = _geo()
    return geo.as_geopackage(geo.placed(extract.rows), LAYER)


def _geo() -> ModuleType:
    """The library of shapes.

    It takes as much memory as ten readers, and most of them never ask for shapes.
    """
    from coverage import geo  # noqa: PLC0415

    return geo
