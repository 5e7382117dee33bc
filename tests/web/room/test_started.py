"""Does whoever starts the atlas read at once if its database can keep rooms, and nobody a password?"""

import urllib.request
from urllib.error import HTTPError

from coverage import workshop
from coverage.workshop import NewQuestion, Store
from tests.browser.served import served
from tests.databases import in_postgresql

WRONG = "postgresql://atlas:SECRETO@localhost/olpe"


def asked(server, path):
    """Status and text of a page."""
    try:
        with urllib.request.urlopen(f"{server.url}{path}?lang=en") as answer:
            return answer.status, answer.read().decode()
    except HTTPError as answer:
        return answer.code, answer.read().decode()


def started(tmp_path, url):
    """An atlas whose terminal is in English."""
    return served(tmp_path / "log", environment={"ATLAS_DATABASE_URL": url, "LC_ALL": "en"})


def test_an_address_that_is_wrong_is_told_on_the_terminal_once_and_a_phone_reads_that_the_room_is_away(tmp_path):
    with started(tmp_path, WRONG) as server:
        pages = [asked(server, path) for path in ("/join/BCDFGH", "/room/BCDFGH", "/view/overview")]
    log = server.log.read_text()
    assert [status for status, _ in pages] == [503, 503, 200]
    assert log.count("Rooms cannot be kept: ATLAS_DATABASE_URL") == 1 and "postgresql+pg8000://" in log
    assert "Traceback" not in log
    assert "SECRETO" not in log + "".join(text for _, text in pages)


def test_a_file_that_cannot_be_opened_is_named_on_the_terminal_once_and_left_as_it_is(tmp_path):
    file = tmp_path / "rooms.sqlite"
    file.write_text("no database")
    with started(tmp_path, "") as server:
        pages = [asked(server, path) for path in ("/join/BCDFGH", "/room/BCDFGH", "/view/overview")]
    log = server.log.read_text()
    assert [status for status, _ in pages] == [503, 503, 200]
    assert log.count(f"{file} cannot be opened") == 1 and "Traceback" not in log
    assert file.read_text() == "no database"


@in_postgresql
def test_a_room_in_another_database_is_there_when_the_atlas_is_started(tmp_path, url, postgresql):
    store = Store(url)
    room, _ = workshop.open_room(store, "Lima", "es", ["PER"], [NewQuestion("who")])
    store.close()
    with started(tmp_path, url) as server:
        status, text = asked(server, f"/join/{room.code}")
    assert status == 200 and "Lima" in text
    log = server.log.read_text()
    assert "Rooms cannot be kept" not in log and postgresql.password not in log
