"""The rooms are moved or replaced under a running atlas: nothing is acknowledged that a restart would lose."""

import http.client
import shutil

import pytest

from benchmarks.room import Phone, opened
from coverage import workshop
from coverage.workshop import Store
from tests.browser.served import served

ENDS = ("", "-wal", "-shm")


@pytest.fixture
def folder(tmp_path):
    """Where the rooms are, with one room in it, and a folder beside it."""
    for name in ("data", "away"):
        (tmp_path / name).mkdir()
    return tmp_path / "data"


def looked(phone, path):
    """The status of a page."""
    connection = http.client.HTTPConnection(phone.netloc, timeout=60)
    connection.request("GET", path, headers={"cookie": phone.cookie})
    return connection.getresponse().status


def move(source, target):
    for end in ENDS:
        if (source / f"rooms.sqlite{end}").exists():
            (source / f"rooms.sqlite{end}").rename(target / f"rooms.sqlite{end}")


def test_no_phone_is_told_that_its_answer_is_saved_while_it_is_not(folder, tmp_path):
    environment, away = {"ATLAS_DATA": str(folder), "LANG": "en_US.UTF-8", "LC_ALL": ""}, tmp_path / "away"
    store = Store(f"sqlite:///{folder / 'rooms.sqlite'}")
    room = opened(store)
    store.close()
    shutil.copyfile(folder / "rooms.sqlite", tmp_path / "older.sqlite")

    def all_is_refused(phone, likely):
        assert not phone.answer(room, likely)
        assert Phone(phone.netloc).post(f"/join/{room.code}") == 503
        pages = (f"/join/{room.code}", f"/room/{room.code}", f"/room/{room.code}/live.json")
        assert [looked(phone, page) for page in pages] == [503] * 3

    with served(tmp_path / "first.log", environment=environment) as server:
        phone = Phone(server.url.partition("//")[2])
        phone.join(room)
        assert phone.answer(room, 11)
        move(folder, away)
        all_is_refused(phone, 12)
        shutil.copyfile(tmp_path / "older.sqlite", folder / "rooms.sqlite")
        all_is_refused(phone, 13)
        (folder / "rooms.sqlite").unlink()
        (folder / "rooms.sqlite").mkdir()
        all_is_refused(phone, 14)
        (folder / "rooms.sqlite").rmdir()
        move(away, folder)
        assert phone.answer(room, 15)
        said = server.log.read_text()
        assert said.count("Rooms are neither shown nor saved: ") == said.count("Rooms are saved again: ") == 1
        shutil.rmtree(folder)
        all_is_refused(phone, 16)
        assert not folder.exists()
        assert server.log.read_text().count("Rooms are neither shown nor saved: ") == 2


def test_what_was_acknowledged_before_the_folder_was_away_is_there_after_a_restart(folder, tmp_path):
    store = Store(f"sqlite:///{folder / 'rooms.sqlite'}")
    room = opened(store)
    store.close()
    environment = {"ATLAS_DATA": str(folder)}
    with served(tmp_path / "first.log", environment=environment) as server:
        phone = Phone(server.url.partition("//")[2])
        phone.join(room)
        assert phone.answer(room, 11)
        folder.rename(tmp_path / "elsewhere")
        assert not phone.answer(room, 12)
    (tmp_path / "elsewhere").rename(folder)
    with served(tmp_path / "second.log", environment=environment) as server:
        phone.netloc = server.url.partition("//")[2]
        store = Store(f"sqlite:///{folder / 'rooms.sqlite'}")
        assert workshop.shares(store, room.id)["likely"].to_list() == [11]
        assert phone.answer(room, 13)
        assert workshop.shares(store, room.id)["likely"].to_list() == [13]


def test_when_the_atlas_has_stopped_all_is_in_the_one_file_that_is_to_be_copied(folder, tmp_path):
    store = Store(f"sqlite:///{folder / 'rooms.sqlite'}")
    room = opened(store)
    store.close()
    with served(tmp_path / "first.log", environment={"ATLAS_DATA": str(folder)}) as server:
        phone = Phone(server.url.partition("//")[2])
        phone.join(room)
        assert phone.answer(room, 11)
        assert len(list(folder.iterdir())) == len(ENDS)
    assert [file.name for file in folder.iterdir()] == ["rooms.sqlite"]
    shutil.copyfile(folder / "rooms.sqlite", tmp_path / "copy.sqlite")
    copy = Store(f"sqlite:///{tmp_path / 'copy.sqlite'}")
    assert workshop.shares(copy, room.id)["likely"].to_list() == [11]
    copy.close()


def test_an_older_copy_in_the_place_of_the_file_is_left_as_it_is_when_the_atlas_stops(folder, tmp_path):
    store = Store(f"sqlite:///{folder / 'rooms.sqlite'}")
    room = opened(store)
    store.close()
    older = (folder / "rooms.sqlite").read_bytes()
    with served(tmp_path / "first.log", environment={"ATLAS_DATA": str(folder)}) as server:
        phone = Phone(server.url.partition("//")[2])
        phone.join(room)
        assert phone.answer(room, 11)
        (folder / "rooms.sqlite").unlink()
        (folder / "rooms.sqlite").write_bytes(older)
    assert (folder / "rooms.sqlite").read_bytes() == older
