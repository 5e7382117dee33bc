"""Is an address at which no rooms can be kept told from one that does not answer, and its password told to nobody?"""

import socket
import sys
import traceback
from dataclasses import replace

import pytest

from coverage.workshop import NotStored, Store, databases

PASSWORD = "SECRETO"
POSTGRESQL = f"postgresql+pg8000://atlas:{PASSWORD}@127.0.0.1"


def refusal(url, caplog):
    """Why a store was not opened; that has the password nowhere, nor has what was logged."""
    with pytest.raises(NotStored) as refused:
        Store(url)
    told = "".join(traceback.format_exception(refused.value)) + refused.value.said + caplog.text
    assert PASSWORD not in told
    return refused.value.reason


@pytest.mark.parametrize(
    "url",
    [
        "rooms.sqlite",
        " ",
        "sqlite://",
        f"//atlas:{PASSWORD}@localhost/olpe",
        f"mysql://atlas:{PASSWORD}@localhost/olpe",
        f"postgresql://atlas:{PASSWORD}@localhost/olpe",
        f"postgresql+nothing://atlas:{PASSWORD}@localhost/olpe",
        f"{POSTGRESQL}:{PASSWORD}/olpe",
        f"{POSTGRESQL}/olpe?sslmode=require",
        "postgresql+pg8000://127.0.0.1/olpe",
    ],
)
def test_an_address_of_no_database_that_the_atlas_knows_is_said_to_be_one(url, caplog):
    assert refusal(url, caplog) == "misnamed"


def test_a_driver_that_is_not_installed_is_missed(monkeypatch, caplog):
    monkeypatch.setitem(sys.modules, "pg8000", None)
    assert refusal(f"{POSTGRESQL}/olpe", caplog) == "no_driver"


@pytest.fixture
def silent():
    """The port of a server that never says anything."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def test_a_server_that_does_not_answer_is_given_up(monkeypatch, silent, caplog):
    impatient = replace(databases.POSTGRESQL, options={"timeout": 0.2})
    monkeypatch.setitem(databases.KINDS, "postgresql+pg8000", impatient)
    assert refusal(f"{POSTGRESQL}:{silent}/olpe", caplog) == "broken"


def test_a_password_that_is_taken_for_a_host_is_not_told_either():
    with pytest.raises(NotStored, match=r"^Nothing was stored: the database is broken\.$") as refused:
        Store(f"postgresql+pg8000://atlas:with@{PASSWORD}@127.0.0.1:1/olpe")
    assert refused.value.said == ""
