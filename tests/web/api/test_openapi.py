"""Is the description true? Every request that it allows is answered as it says, and so is every one it does not."""

import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from openapi_spec_validator import validate
from starlette.applications import Starlette

from coverage.tables import catalog
from web import api
from web.api.endpoints import ENDPOINTS

CONFIG = schemathesis.Config.from_dict({"phases": {"coverage": {"enabled": False}}})
"""Each value of each closed list once would be thousands of requests that ask nothing new."""

SCHEMA = schemathesis.openapi.from_asgi("/api/v1/openapi.json", Starlette(routes=api.routes), config=CONFIG)


@SCHEMA.parametrize()
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
def test_what_is_asked_within_or_against_the_description_is_answered_as_described(case):
    case.call_and_validate()


@pytest.fixture(scope="module")
def document(client):
    """The description."""
    return client.get("/api/v1/openapi.json").json()


def test_the_document_is_valid_openapi(document):
    validate(document)
    assert document["openapi"].startswith("3.1")
    assert document["info"]["version"] == catalog.version()


def test_every_address_is_described_with_every_parameter(document):
    assert set(document["paths"]) == {f"/{one.name}.{form}" for one in ENDPOINTS.values() for form in one.forms}
    for endpoint in ENDPOINTS.values():
        for form in endpoint.forms:
            described = document["paths"][f"/{endpoint.name}.{form}"]["get"]["parameters"]
            known = [document["components"]["parameters"][one["$ref"].rpartition("/")[2]] for one in described]
            assert [one["name"] for one in known] == list(endpoint.parameters())
            assert all(one["description"] for one in known)
