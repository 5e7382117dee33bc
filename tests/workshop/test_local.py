"""The store of this computer: found where the environment says, opened once, when it is first asked for."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import platformdirs
import pytest

from coverage.workshop import LocalStore, NotStored, Store, local_store
from tests.workshop.rooms import opened


@pytest.fixture
def local():
    local = LocalStore()
    yield local
    local.close()


def file_of(store):
    return Path(store.engine.url.database)


def test_it_is_where_the_environment_says(local, tmp_path, monkeypatch):
    monkeypatch.delenv("ATLAS_DATABASE_URL", raising=False)
    monkeypatch.setenv("ATLAS_DATA", str(tmp_path / "a new" / "folder"))
    store = local.open()
    assert file_of(store) == local.file == tmp_path / "a new" / "folder" / "rooms.sqlite"
    assert local.file.exists() and local.open() is store
    local.close()
    monkeypatch.setenv("ATLAS_DATABASE_URL", f"sqlite:///{tmp_path / 'other.sqlite'}")
    assert file_of(local.open()) == tmp_path / "other.sqlite" and local.file is None


def test_without_a_word_of_the_environment_it_is_in_the_users_folder(local, tmp_path, monkeypatch):
    monkeypatch.delenv("ATLAS_DATABASE_URL", raising=False)
    monkeypatch.delenv("ATLAS_DATA", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    file = platformdirs.user_data_path("olpe-atlas") / "rooms.sqlite"
    assert file_of(local.open()) == file and file.exists()


def test_many_who_need_it_at_once_open_it_once(empty_url, local, monkeypatch):
    """As when the atlas was started anew in the midst of a workshop: each opening writes the files anew."""
    monkeypatch.setenv("ATLAS_DATABASE_URL", empty_url)
    start = Barrier(20)

    def open_it(_):
        start.wait()
        return local.open()

    with ThreadPoolExecutor(20) as threads:
        stores = list(threads.map(open_it, range(20)))
    assert len(set(map(id, stores))) == 1


def test_where_it_could_not_be_opened_it_is_tried_again(local, tmp_path, monkeypatch):
    monkeypatch.setenv("ATLAS_DATABASE_URL", f"sqlite:///{tmp_path / 'later' / 'rooms.sqlite'}")
    with pytest.raises(NotStored):
        local.open()
    (tmp_path / "later").mkdir()
    assert opened(local.open())


def test_a_folder_that_cannot_be_made_is_broken(local, tmp_path, monkeypatch):
    (tmp_path / "file").touch()
    monkeypatch.delenv("ATLAS_DATABASE_URL", raising=False)
    monkeypatch.setenv("ATLAS_DATA", str(tmp_path / "file"))
    with pytest.raises(NotStored, match="broken"):
        local.open()


def test_who_only_reads_makes_none(local, tmp_path, monkeypatch):
    monkeypatch.delenv("ATLAS_DATABASE_URL", raising=False)
    monkeypatch.setenv("ATLAS_DATA", str(tmp_path / "new"))
    assert local.open_if_made() is None and list(tmp_path.iterdir()) == []
    store = local.open()
    assert local.open_if_made() is store


def test_a_file_that_is_gone_while_it_is_open_is_no_want_of_rooms(local, tmp_path, monkeypatch):
    monkeypatch.delenv("ATLAS_DATABASE_URL", raising=False)
    monkeypatch.setenv("ATLAS_DATA", str(tmp_path))
    store = local.open()
    for file in tmp_path.iterdir():
        file.unlink()
    with pytest.raises(NotStored, match="replaced"), local.open_if_made().reading():
        pass
    assert local.open_if_made() is store


def test_once_closed_all_is_in_one_file(local, tmp_path, monkeypatch):
    monkeypatch.delenv("ATLAS_DATABASE_URL", raising=False)
    monkeypatch.setenv("ATLAS_DATA", str(tmp_path))
    opened(local.open())
    assert len(list(tmp_path.iterdir())) == 3
    local.close()
    assert [file.name for file in tmp_path.iterdir()] == ["rooms.sqlite"]
    local.close()  # a second time there is nothing to let go of


def test_one_that_is_open_already_stands_for_that_of_the_environment(url):
    store = Store(url)
    local = LocalStore(store)
    assert local.open() is store and local.open_if_made() is store
    local.close()


def test_a_process_has_one():
    assert local_store() is local_store()
