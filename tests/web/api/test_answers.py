"""What does the API say beside the rows: age, packing, permission, and what was wrong?"""

import pytest

from coverage.tables import catalog
from web.api.endpoints import ENDPOINTS

CSV = "/api/v1/headlines.csv"


def test_an_answer_carries_the_version_and_the_day_of_the_data(client):
    headers = client.get(CSV).headers
    assert headers["etag"].startswith(f'W/"{catalog.version()}-')
    assert headers["last-modified"] == "Thu, 26 Nov 2026 00:00:00 GMT"
    assert headers["cache-control"] == "public, no-cache"


def tag(client):
    return client.get(CSV).headers["etag"]


@pytest.mark.parametrize(
    "known",
    [
        lambda client: {"if-none-match": tag(client)},
        lambda client: {"if-none-match": f'"other", {tag(client).removeprefix("W/")}'},
        lambda client: {"if-none-match": "*"},
        lambda _: {"if-modified-since": "Fri, 27 Nov 2026 10:00:00 GMT"},
    ],
)
@pytest.mark.parametrize("path", [CSV, "/api/v1/bundle.zip", "/api/v1/openapi.json"])
def test_who_has_it_already_is_told_so_and_sent_nothing(client, known, path):
    answer = client.get(path, headers=known(client))
    assert (answer.status_code, answer.content) == (304, b"")
    assert answer.headers["etag"] == tag(client)


@pytest.mark.parametrize(
    "headers",
    [
        {"if-none-match": 'W/"2020.01-000000000000"'},
        {"if-modified-since": "Sun, 22 Nov 2026 00:00:00 GMT"},
        {"if-modified-since": "last week"},
        {"if-none-match": 'W/"older"', "if-modified-since": "Fri, 27 Nov 2026 10:00:00 GMT"},
    ],
)
def test_who_has_something_older_or_says_nonsense_gets_the_rows(client, headers):
    assert client.get(CSV, headers=headers).status_code == 200


def test_head_gives_the_headers_only(client):
    head, whole = client.head(CSV), client.get(CSV)
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["content-type"] == whole.headers["content-type"]


def test_answers_are_packed_for_those_who_can_unpack(client):
    assert client.get(CSV, headers={"accept-encoding": "gzip"}).headers["content-encoding"] == "gzip"
    assert "content-encoding" not in client.get(CSV, headers={"accept-encoding": "identity"}).headers


def test_pages_of_other_sites_may_read(client):
    assert client.get(CSV, headers={"origin": "https://example.org"}).headers["access-control-allow-origin"] == "*"


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_nothing_can_be_written(client, method):
    assert getattr(client, method)(CSV).status_code == 405


WRONG = [
    ("estimates.csv?aera=PER", "aera", "PER", "areas"),
    ("estimates.csv?area=PRU", "area", "PRU", "PER"),
    ("estimates.csv?areas=PER,PRU", "areas", "PRU", "BOL"),
    ("estimates.csv?area=PER,BOL", "area", "PER,BOL", "areas"),
    ("estimates.csv?lang=es&lang=en", "lang", "en", "one value"),
    ("headlines.csv?rule=best&rule=newest", "rule", "newest", "one value"),
    ("estimates.csv?years=2020-2010", "years", "2020-2010", "1990-2026"),
    ("estimates.csv?years=2020-2010", "years", "2020-2010", "1990-2026,unknown"),
    ("population.csv?years=unknown", "years", "unknown", "1990-"),
    ("estimates.csv?rule=best", "rule", "best", "areas"),
    ("headlines.csv?rule=prettiest", "rule", "prettiest", "best"),
    ("population.csv?years=1890-1990", "years", "1890-1990", "1990-2024"),
    ("sources.csv?grades=A", "grades", "A", "source_kinds"),
    ("areas.csv?lang=en", "lang", "en", None),
    ("headlines.geojson?services=", "services", "", "water"),
    ("bundle.zip?table=everything", "table", "everything", "headlines"),
]


@pytest.mark.parametrize(("path", "parameter", "value", "allowed"), WRONG)
def test_what_is_wrong_is_named_with_what_is_allowed(client, path, parameter, value, allowed):
    answer = client.get(f"/api/v1/{path}")
    assert (answer.status_code, answer.headers["content-type"]) == (400, "application/problem+json")
    problem = answer.json()
    assert (problem["status"], problem["parameter"], problem["value"]) == (400, parameter, value)
    assert allowed in problem["allowed"] if allowed else problem["allowed"] == []
    assert parameter in problem["detail"] and repr(value) in problem["detail"]


@pytest.mark.parametrize("path", ["/api/v1/estimates.exe", "/api/v1/nothing", "/api/v1/estimates", "/api/v1/a/b"])
def test_where_there_is_nothing_the_addresses_that_exist_are_named(client, path):
    answer = client.get(path)
    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json")
    allowed = answer.json()["allowed"]
    assert "/api/v1/headlines.geojson" in allowed
    assert len(allowed) == 1 + sum(len(one.forms) for one in ENDPOINTS.values())


@pytest.mark.parametrize(
    ("lang", "title"),
    [("es", "Las filas para programas"), ("en", "The rows for programs"), ("pt", "As linhas para programas")],
)
def test_a_page_tells_a_reader_what_can_be_asked_for(client, lang, title):
    page = client.get("/api/v1/", headers={"accept-language": lang}).text
    assert f"<h1>{title}</h1>" in page
    for endpoint in ENDPOINTS.values():
        assert all(f"/api/v1/{endpoint.name}.{form}" in page for form in endpoint.forms)
        assert all(f"<code>{name}</code>" in page for name in endpoint.parameters())
