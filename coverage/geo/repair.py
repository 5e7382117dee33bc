"""First-level subdivisions as Natural Earth has them, with their codes, names and shapes put right.

``python -m coverage.geo.repair SOURCE TARGET`` reads Natural Earth's 1:10m states and provinces as GeoJSON and writes
those of the atlas's countries; mapshaper then makes ``data/subdivisions.topojson.json`` of them, as CONTRIBUTING says.
An unrepaired join would paint one province's figures onto another.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import shapely
from shapely.geometry import mapping, shape

from coverage import tables

CODES = {
    # two provinces of Ecuador stand in each other's place
    "ECU-1289": "EC-T",
    "ECU-1290": "EC-N",
    # eight of the ten regions of Guyana stand in another's place
    "GUY-671": "GY-EB",
    "GUY-673": "GY-UD",
    "GUY-674": "GY-UT",
    "GUY-676": "GY-CU",
    "GUY-677": "GY-DE",
    "GUY-678": "GY-ES",
    "GUY-679": "GY-MA",
    "GUY-680": "GY-PM",
    # two codes are given twice: Bogotá has that of Cundinamarca, the province of Lima that of the department
    "COL-1399": "CO-DC",
    "PER-587": "PE-LMA",
}
"""ISO 3166-2 codes by the number (``adm1_code``) of the shape, where Natural Earth has another one."""

GUATEMALA = "GU PR SA CM ES SR SO TO QZ SU RE SM HU QC BV AV PE IZ ZA CQ JA JU"
"""The letters of its departments in the order of the numbers that ISO 3166-2 now gives them."""

RECODED = {f"GT-{letters}": f"GT-{number:02}" for number, letters in enumerate(GUATEMALA.split(), 1)}
RECODED["MX-DIF"] = "MX-CMX"
"""Codes that ISO 3166-2 has given up, and those in their place."""

NAMES = {
    "AR-C": "Ciudad Autónoma de Buenos Aires",
    "CL-AI": "Aisén del General Carlos Ibañez del Campo",
    "CL-BI": "Biobío",
    "CL-MA": "Magallanes",
    "CO-DC": "Distrito Capital de Bogotá",
    "CU-03": "La Habana",
    "CO-SAP": "San Andrés, Providencia y Santa Catalina",
    "DO-01": "Distrito Nacional (Santo Domingo)",
    "DO-03": "Baoruco",
    "DO-07": "Elías Piña",
    "DO-08": "El Seibo",
    "DO-19": "Hermanas Mirabal",
    "EC-B": "Bolívar",
    "EC-M": "Manabí",
    "EC-R": "Los Ríos",
    "EC-U": "Sucumbíos",
    "GT-09": "Quetzaltenango",
    "HT-AR": "Artibonite",
    "HT-GA": "Grande’Anse",
    "MX-CMX": "Ciudad de México",
    "MX-COA": "Coahuila de Zaragoza",
    "MX-MIC": "Michoacán de Ocampo",
    "MX-VER": "Veracruz de Ignacio de la Llave",
    "NI-AN": "Costa Caribe Norte",
    "NI-AS": "Costa Caribe Sur",
    "NI-SJ": "Río San Juan",
    "PA-8": "Panamá",
    "PA-KY": "Guna Yala",
    "PA-NB": "Ngäbe-Buglé",
    "PE-ANC": "Ancash",
    "PE-CAL": "El Callao",
    "VE-X": "La Guaira",
    "PE-LIM": "Lima",
    "PE-LMA": "Municipalidad Metropolitana de Lima",
    "CO-CUN": "Cundinamarca",
}
"""Names in ISO 3166-2 where Natural Earth writes another, or gives one code two."""


def repaired(source: dict) -> dict:
    """The subdivisions of the atlas's countries, as a FeatureCollection.

    Properties: ``iso``, ``iso3`` and ``name``. ``source`` is Natural Earth's FeatureCollection. Slivers without a name
    are dropped, invalid shapes made valid.
    """
    areas = tables.areas()
    countries = set(areas.loc[areas["kind"].eq("country"), "area"])
    named = [
        feature
        for feature in source["features"]
        if feature["properties"]["adm0_a3"] in countries and feature["properties"]["name"]
    ]
    # names stand beside the right code, also where both stand in another's place
    names = {_recoded(feature): feature["properties"]["name"] for feature in named} | NAMES
    return {"type": "FeatureCollection", "features": [_feature(feature, names) for feature in named]}


def _recoded(feature: dict) -> str:
    code = feature["properties"]["iso_3166_2"]
    return RECODED.get(code, code)


def _feature(feature: dict, names: dict[str, str]) -> dict:
    about = feature["properties"]
    code = CODES.get(about["adm1_code"], _recoded(feature))
    geometry = feature["geometry"]
    if not shape(geometry).is_valid:
        geometry = mapping(shapely.make_valid(shape(geometry)))
    return {
        "type": "Feature",
        "properties": {"iso": code, "iso3": about["adm0_a3"], "name": names[code]},
        "geometry": geometry,
    }


if __name__ == "__main__":
    source, target = map(Path, sys.argv[1:])
    collection = repaired(json.loads(source.read_text(encoding="utf-8")))
    target.write_text(json.dumps(collection, ensure_ascii=False), encoding="utf-8")
