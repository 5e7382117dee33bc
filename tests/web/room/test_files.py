"""Who may take home what a room said, and as which files?"""

import io
import re
import zipfile

import pytest
from docx import Document
from openpyxl import load_workbook

from coverage import uploads, workshop
from coverage.wording import LANGUAGES
from tests.exports.room import filled as rooms
from tests.exports.room.filled import HIDDEN, unpacked
from tests.web.room.browsers import browser, leading

PATHS = ("home.xlsx", "home.zip", "proposals.csv", "agenda/PER", "agenda/PER.docx")


@pytest.fixture
def filled(tmp_path):
    filled = rooms.copied(tmp_path / "filled.sqlite", title="Taller <b>Ayacucho</b>")
    yield filled
    filled.store.close()


def leader(room):
    """A browser that leads this room."""
    return leading(room.store, room.room, room.secrets[0])


def taken(room, path, **asked):
    return leader(room).get(f"/room/{room.room.code}/{path}", params=asked)


@pytest.mark.parametrize("path", PATHS)
def test_nobody_else_takes_a_file(filled, path):
    assert browser(filled.store).get(f"/room/{filled.room.code}/{path}").status_code == 404
    other = rooms.empty(filled.store)
    assert leader(other).get(f"/room/{filled.room.code}/{path}").status_code == 404
    assert leader(filled).get(f"/room/AAAAAA/{path}").status_code == 404


@pytest.mark.parametrize("path", PATHS)
def test_no_copy_is_kept_and_no_secret_or_hidden_word_is_in_it(filled, path):
    answer = taken(filled, path)
    assert answer.status_code == 200 and answer.headers["cache-control"] == "no-store"
    content = unpacked(answer.content)
    assert [word for word in (*filled.secrets, *HIDDEN) if word.encode() in content] == []


@pytest.mark.parametrize("path", PATHS)
def test_an_empty_room_has_each_file(store, path):
    assert taken(rooms.empty(store), path).status_code == 200


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("home.xlsx", r"room-{}-\d{{4}}-\d\d-\d\d\.xlsx"),
        ("home.zip", r"room-{}-\d{{4}}-\d\d-\d\d\.zip"),
        ("proposals.csv", r"proposals-{}-\d{{4}}-\d\d-\d\d\.csv"),
        ("agenda/NIC.docx", r"agenda-NIC-{}-\d{{4}}-\d\d-\d\d\.docx"),
    ],
)
def test_a_file_is_named_after_the_room_and_the_day(filled, path, name):
    given = taken(filled, path).headers["content-disposition"]
    assert re.fullmatch(f'attachment; filename="{name.format(filled.room.code)}"', given)


def test_each_file_is_what_it_says(filled):
    assert len(load_workbook(io.BytesIO(taken(filled, "home.xlsx").content)).sheetnames) == 4
    assert zipfile.ZipFile(io.BytesIO(taken(filled, "home.zip").content)).testzip() is None
    assert Document(io.BytesIO(taken(filled, "agenda/PER.docx").content)).paragraphs
    proposed = uploads.check(uploads.read(taken(filled, "proposals.csv").content))
    assert len(proposed.rows) == 3 and proposed.problems == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_an_agenda_is_in_the_language_of_the_link_else_of_the_room(filled, code):
    words = {"es": "Agenda de Perú", "en": "Agenda for Peru", "pt": "Agenda: Peru"}[code]
    page = taken(filled, "agenda/PER", lang=code)
    assert f"<h1>{words}</h1>" in page.text and f'<html lang="{code}">' in page.text
    assert "Agenda de Perú" in taken(filled, "agenda/PER").text
    assert Document(io.BytesIO(taken(filled, "agenda/PER.docx", lang=code).content)).paragraphs[0].text == words


def test_an_agenda_has_no_script_and_what_people_wrote_is_text(filled):
    page = taken(filled, "agenda/PER")
    assert "<script" not in page.text and "<b>Ayacucho" not in page.text
    assert "&lt;script&gt;alert(1)" in page.text and "🚰" in page.text and "=1+1" in page.text
    assert "script-src" not in page.headers["content-security-policy"]
    assert "default-src 'none'" in page.headers["content-security-policy"]


@pytest.mark.parametrize("area", ["BRA", "per", "XXX"])
def test_a_country_that_is_not_of_the_room_has_no_agenda(filled, area):
    client = leader(filled)
    for path in (f"agenda/{area}", f"agenda/{area}.docx"):
        assert client.get(f"/room/{filled.room.code}/{path}").status_code == 404


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_console_links_to_each_file_in_its_language(filled, code):
    client = leader(filled)
    page = client.get(f"/room/{filled.room.code}/console", params={"lang": code}).text
    title = {"es": "Para llevar", "en": "Take it home", "pt": "Para levar"}[code]
    links = re.findall(r'href="(/room/[^"]+)"', page.partition(f"<h2>{title}</h2>")[2])
    assert len(links) == 7  # three files, two agendas in two forms
    for address in links:
        assert client.get(address).status_code == 200
        assert ("lang=" in address) is (code != "es")


def test_the_facilitator_publishes_a_room_and_takes_it_back(filled):
    client, code = leader(filled), filled.room.code
    for action, published in (("publish", True), ("take_back", False)):
        assert f'value="{action}"' in client.get(f"/room/{code}/console").text
        assert client.post(f"/room/{code}/lead", data={"action": action}).status_code == 303
        assert bool(workshop.published_rooms(filled.store)) is published
    assert browser(filled.store).post(f"/room/{code}/lead", data={"action": "publish"}).status_code == 403
    assert workshop.published_rooms(filled.store) == ()
