"""Is a bundle complete, valid by itself, and the same when it is made again?"""

import hashlib
import io
import json
import re
import zipfile

import frictionless
import pandas as pd
import pytest

from coverage import exports
from coverage.exports import TABLES, citation
from coverage.wording import LANGUAGES
from tests.exports.taken import same, taken

FILES = ["rows.csv", "sources.csv", "datapackage.json", "citation.bib", "citation.json", "README.md"]


def unpacked(extract, folder):
    with zipfile.ZipFile(io.BytesIO(exports.bundle(extract))) as archive:
        assert archive.namelist() == FILES and archive.testzip() is None
        archive.extractall(folder)
    return folder


@pytest.mark.parametrize("view", TABLES)
@pytest.mark.parametrize("code", LANGUAGES)
def test_frictionless_finds_no_fault_in_an_unpacked_bundle(view, code, tmp_path):
    report = frictionless.validate(str(unpacked(taken(view, code=code), tmp_path) / "datapackage.json"))
    assert report.valid, report.flatten(["fieldName", "note"])
    assert report.stats["tasks"] == 2


@pytest.mark.parametrize("view", TABLES)
def test_the_rows_come_back(view, tmp_path):
    extract = taken(view)
    folder = unpacked(extract, tmp_path)
    types = {field.name: field.type for field in extract.fields()}
    texts = {name: "str" for name, kind in types.items() if kind in ("string", "date")}
    same(pd.read_csv(folder / "rows.csv", dtype=texts), extract.rows)
    assert (folder / "rows.csv").read_bytes() == exports.csv(extract.rows)


def test_the_sources_are_those_of_the_rows(tmp_path):
    extract = taken("estimates")
    listed = pd.read_csv(unpacked(extract, tmp_path) / "sources.csv")
    assert set(listed["source_id"]) == set(extract.rows["source_id"])


def test_the_readme_says_what_it_is_and_has_the_hash_of_each_file(tmp_path):
    extract = taken("headlines", code="es")
    folder = unpacked(extract, tmp_path)
    readme = (folder / "README.md").read_text(encoding="utf-8")
    for words in (extract.title, extract.version, extract.link, citation.text(extract), str(len(extract.rows))):
        assert words in readme
    for name, chosen in extract.filters:
        assert f"- {name}: {chosen}" in readme
    hashes = dict(re.findall(r"\| `(\S+)` \| `([0-9a-f]{64})` \|", readme))
    assert list(hashes) == FILES[:-1]
    for name, digest in hashes.items():
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest


def test_the_data_package_has_the_version_the_day_and_the_dictionary_in_three_languages(tmp_path):
    extract = taken("comparable")
    package = json.loads((unpacked(extract, tmp_path) / "datapackage.json").read_text(encoding="utf-8"))
    assert (package["version"], package["created"][:10]) == (extract.version, "2026-11-24")
    rows = package["resources"][0]
    assert [field["name"] for field in rows["schema"]["fields"]] == list(extract.rows)
    assert all(set(field["translations"]) == {"es", "pt"} for field in rows["schema"]["fields"])


def test_the_same_extract_makes_the_same_bytes():
    assert exports.bundle(taken("headlines")) == exports.bundle(taken("headlines"))
