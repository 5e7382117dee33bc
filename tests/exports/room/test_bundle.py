"""Is the bundle of a room complete, readable by itself, and the same when it is made again?"""

import hashlib
import io
import re
import zipfile

import pandas as pd
import pytest

from coverage.exports import room as home
from coverage.exports.room import sheets
from coverage.wording import LANGUAGES
from tests.exports.room import filled as rooms

FILES = ["room.csv", "answers.csv", "beside.csv", "votes.csv", "README.md"]


def files(transcript):
    with zipfile.ZipFile(io.BytesIO(home.bundle(transcript))) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_tables_come_back(filled):
    transcript = filled.transcript()
    found = files(transcript)
    assert list(found) == FILES
    for name, frame in sheets.tables(transcript).items():
        back = pd.read_csv(io.BytesIO(found[f"{name}.csv"]))
        assert list(back) == list(frame) and len(back) == len(frame)
    answers = pd.read_csv(io.BytesIO(found["answers.csv"]))
    assert answers["likely"].tolist() == transcript.answers["likely"].tolist()
    assert "'=1+1" in answers["source"].tolist()


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_readme_has_the_questions_the_method_and_the_hash_of_each_file(filled, code):
    transcript = filled.transcript(code)
    found = files(transcript)
    readme = found.pop("README.md").decode()
    assert dict(re.findall(r"\| `(\S+)` \| `([0-9a-f]{64})` \|", readme)) == {
        name: hashlib.sha256(content).hexdigest() for name, content in found.items()
    }
    for words in (*transcript.questions, transcript.version, "IDEA", filled.room.code, "2026-11-25"):
        assert words in readme
    assert "{" not in readme


def test_the_readme_says_the_same_in_each_language(filled):
    readmes = [files(filled.transcript(code))["README.md"].decode().splitlines() for code in LANGUAGES]
    assert len({len(one) for one in readmes}) == 1
    shapes = [[re.match(r"#+|-|\\||\d+\.|", line).group() for line in one] for one in readmes]
    assert shapes[0] == shapes[1] == shapes[2]


def test_markup_in_the_title_of_a_room_is_text_in_the_readme(store):
    readme = files(rooms.filled(store, title="<script>x</script> {day} [a](b)").transcript())["README.md"].decode()
    assert readme.startswith(r"# \<script\>x\</script\> {day} \[a\](b)")


def test_the_same_words_on_the_same_day_make_the_same_bytes(filled):
    assert home.bundle(filled.transcript()) == home.bundle(filled.transcript())


def test_the_order_in_which_people_answered_makes_no_difference(filled, store, monkeypatch):
    monkeypatch.setattr(rooms, "ANSWERS", rooms.ANSWERS[::-1])
    other = rooms.filled(store).transcript()
    first = filled.transcript()
    assert other.answers.equals(first.answers) and other.beside.equals(first.beside)
