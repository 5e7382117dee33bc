"""Answers of the API to a fixed set of requests, as they are kept beside the tests.

``python -m tests.web.api.record`` records them anew; what changed is then in the diff.
"""

from __future__ import annotations

import io
import json
import shutil
import sys
import zipfile
from datetime import date
from pathlib import Path
from unittest import mock

from pyarrow import parquet
from starlette.applications import Starlette
from starlette.testclient import TestClient

from web import api

RECORDED = Path(__file__).parent / "recorded"

HOST = "http://atlas.test"

REQUESTS = {
    "estimates": "estimates.csv?area=NIC",
    "estimates-es": "estimates.json?area=NIC&lang=es",
    "estimates-pt": "estimates.parquet?area=NIC&lang=pt",
    "estimates-areas": "estimates.csv?areas=NIC,CRI",
    "estimates-areas-twice": "estimates.csv?areas=NIC&areas=CRI",
    "estimates-area-twice": "estimates.csv?area=NIC&area=CRI&areas=NIC",
    "estimates-every-filter": (
        "estimates.csv?service=water&operator_types=community,cooperative&measures=population_share"
        "&residences=rural&residences=urban&grades=D&grades=B,C&source_kinds=international_agency,academic&years=2000-2026"
    ),
    "estimates-none": "estimates.json?areas=CUB&operator_types=tanker",
    "comparable": "comparable.csv?area=NIC",
    "comparable-pt": "comparable.json?area=013&lang=pt",
    "comparable-types": "comparable.parquet?area=NIC",
    "headlines": "headlines.csv?areas=PER,NIC",
    "headlines-newest": "headlines.json?area=PER&rule=newest&lang=es",
    "headlines-types": "headlines.parquet?area=PER&rule=lowest",
    "headlines-shapes": "headlines.geojson?area=SLV&lang=es",
    "sources": "sources.csv?source_kinds=regulator",
    "sources-two": "sources.json?source_kinds=utility,encyclopedia",
    "sources-types": "sources.parquet?source_kinds=regulator",
    "areas": "areas.csv",
    "areas-objects": "areas.json",
    "areas-types": "areas.parquet",
    "population": "population.csv?area=PER&years=1990-1992",
    "population-objects": "population.json?areas=PER,BOL&years=2023-2024",
    "population-types": "population.parquet?area=PER&years=1990-1992",
    "recognition": "recognition.csv?area=PER",
    "recognition-objects": "recognition.json?area=PER&years=2016-2018",
    "recognition-types": "recognition.parquet?area=PER",
    "cases": "cases.csv?areas=CL-VS",
    "cases-objects": "cases.json?service=sanitation",
    "cases-types": "cases.parquet?areas=CL-VS,HTI",
    "bundle": "bundle.zip?area=CRI",
    "bundle-es": "bundle.zip?table=headlines&area=NIC&lang=es&rule=newest",
    "bundle-pt": "bundle.zip?table=comparable&area=SLV&lang=pt",
    "no-such-parameter": "estimates.csv?aera=PER",
    "no-such-value": "estimates.csv?areas=PER,PRU",
    "no-value": "headlines.geojson?services=",
    "one-area-only": "estimates.csv?area=PER,BOL",
    "one-language-only": "estimates.csv?lang=es&lang=en",
    "one-rule-only": "headlines.csv?rule=best&rule=newest",
    "no-such-rule": "headlines.csv?rule=prettiest",
    "no-such-language": "comparable.json?lang=fr",
    "one-year": "estimates.csv?area=NIC&years=2008",
    "years-or-unknown": "estimates.csv?area=NIC&years=2014-,unknown",
    "unknown-years": "estimates.csv?area=NIC&years=unknown",
    "no-span": "estimates.csv?years=2020-2010",
    "span-of-another-table": "population.csv?years=1890-1990",
    "no-such-table": "bundle.zip?table=everything",
    "no-filter-of-this-table": "sources.csv?grades=A",
    "no-parameters": "areas.csv?lang=en",
    "no-such-address": "estimates.exe",
    "openapi": "openapi.json",
}
"""By the name under which the answer is kept: each kind of rows in each form, and each kind of refusal."""


class Day(date):
    """The day on which all this was asked, whatever the calendar says."""

    @classmethod
    def today(cls) -> Day:
        """Return the same day, always."""
        return cls(2026, 11, 26)


def answer(path: str):
    """What the API says to a request; neither the day nor the host is that of this machine."""
    with mock.patch.object(sys.modules["web.api.routes"], "date", Day):
        return TestClient(Starlette(routes=api.routes), base_url=HOST).get(f"{api.ADDRESS}/{path}")


def files(path: str) -> dict[str, bytes]:
    """What is kept of an answer, by the names of its files.

    A body of text is kept byte for byte. A zip is kept as the files in it, and Parquet as its types and rows: how they
    are packed, and by which version of which library, is not the atlas's to promise.
    """
    said = answer(path)
    kind = said.headers["content-type"]
    head = {
        "request": path,
        "status": said.status_code,
        **{name: said.headers.get(name) for name in ("content-type", "content-disposition")},
    }
    kept = {"head.json": (json.dumps(head, indent=2) + "\n").encode()}
    if kind == "application/zip":
        with zipfile.ZipFile(io.BytesIO(said.content)) as archive:
            return kept | {entry.filename: archive.read(entry) for entry in archive.infolist()}
    if kind == "application/vnd.apache.parquet":
        table = parquet.read_table(io.BytesIO(said.content))
        types = {field.name: str(field.type) for field in table.schema}
        return kept | {"table.json": json.dumps({"types": types, "rows": table.to_pylist()}, indent=1).encode()}
    return kept | {f"body.{'csv' if kind.startswith('text/csv') else 'json'}": said.content}


def recorded(name: str) -> dict[str, bytes]:
    """What was kept of an answer when it was recorded."""
    return {file.name: file.read_bytes() for file in (RECORDED / name).iterdir()}


def record() -> None:
    """Keep every answer anew, in place of what was kept before."""
    shutil.rmtree(RECORDED, ignore_errors=True)
    for name, path in REQUESTS.items():
        (RECORDED / name).mkdir(parents=True)
        for file, content in files(path).items():
            (RECORDED / name / file).write_bytes(content)


if __name__ == "__main__":
    record()
