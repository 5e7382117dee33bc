"""The databases that may keep the rooms: a test that asks for ``url``, or for what needs it, runs in each of them."""

import os

import pytest

from coverage.workshop.databases import KINDS
from tests import postgresql as server


@pytest.fixture(scope="session")
def postgresql():
    """One server for all tests; where none of them needs it, it is never started."""
    with server.served() as served, pytest.MonkeyPatch.context() as patch:
        patch.setenv("SSL_CERT_FILE", os.devnull)  # its driver reads all of them for each connection: 25 ms
        yield served


@pytest.fixture(params=KINDS)
def url(request, tmp_path):
    """The address of a database with nothing in it."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'rooms.sqlite'}"
    postgresql = request.getfixturevalue("postgresql")
    postgresql.empty()
    return postgresql.address()
