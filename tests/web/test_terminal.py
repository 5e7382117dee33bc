"""Does the terminal say where others open the atlas, and say it again, once, when that changes?"""

import asyncio

import pytest

from coverage.wording import Language
from tests.loops import run
from tests.networks import LINK_LOCAL, OTHER_WIFI, WIFI, Network
from web.server import terminal

HERE = "http://localhost:8501"
ENGLISH = Language("en")


@pytest.fixture
def network(monkeypatch):
    made = Network(monkeypatch)
    made.is_now(WIFI)
    return made


def greeted(capsys):
    terminal.greet(ENGLISH, "OLPE Atlas", HERE, 8501)
    return capsys.readouterr().out


def test_it_greets_with_the_address_on_this_computer_the_one_in_the_room_and_a_code(network, capsys):
    said = greeted(capsys)
    assert f"On this computer: {HERE}\n" in said and "In this room: http://192.168.1.7:8501\n" in said and "▀" in said


@pytest.mark.parametrize(("found", "words"), [([], "Only this computer"), ([LINK_LOCAL], "Perhaps nobody reaches")])
def test_where_nobody_gets_in_it_says_so_and_draws_no_code(network, capsys, found, words):
    network.is_now(*found)
    said = greeted(capsys)
    assert words in said and "▀" not in said


def test_what_is_set_for_all_is_the_address_in_the_room(network, capsys, monkeypatch):
    monkeypatch.setenv("ATLAS_ADDRESS", "https://atlas.example.org")
    assert "In this room: https://atlas.example.org\n" in greeted(capsys)
    monkeypatch.setenv("ATLAS_ADDRESS", "192.168.9.9")
    assert "ATLAS_ADDRESS: Phones are sent to http://192.168.9.9:8501, which is not," in greeted(capsys)
    monkeypatch.setenv("ATLAS_ADDRESS", "a b")
    assert "ATLAS_ADDRESS: “a b” is no address." in greeted(capsys)


def test_a_new_address_is_said_once_and_none_while_nothing_changes(network, capsys, monkeypatch):
    looks = []

    async def sleep(_seconds):
        looks.append(capsys.readouterr().out)
        if len(looks) == 2:
            network.is_now(OTHER_WIFI)
        if len(looks) == 5:
            raise asyncio.CancelledError

    monkeypatch.setattr(terminal.asyncio, "sleep", sleep)
    with pytest.raises(asyncio.CancelledError):
        run(terminal.follow(ENGLISH, HERE, 8501))
    assert "In this room: http://192.168.50.20:8501\n" in looks[2]
    assert [bool(said) for said in looks] == [False, False, True, False, False]


def test_a_warning_is_written_once_and_again_by_an_atlas_that_starts_anew(capsys):
    warnings = terminal.Warnings()
    for text in ("one", "other", "one"):
        warnings.write(text)
    terminal.Warnings().write("one")
    assert capsys.readouterr().out == "  one\n  other\n  one\n"
