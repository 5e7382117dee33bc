"""The data API by itself, without the pages."""

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from web import api


@pytest.fixture(scope="session")
def client():
    """Somebody's program."""
    with TestClient(Starlette(routes=api.routes), base_url="http://atlas.test") as client:
        yield client
