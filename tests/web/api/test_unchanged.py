"""Programs of others get from the API, byte for byte, what was recorded."""

import pytest

from tests.web.api.record import RECORDED, REQUESTS, files, recorded
from web.api.endpoints import ENDPOINTS

REMEDY = "If the data or its wording changed, record it with `python -m tests.web.api.record` and read the diff."


@pytest.mark.parametrize("name", REQUESTS)
def test_an_answer_is_the_one_that_was_recorded(name):
    said, kept = files(REQUESTS[name]), recorded(name)
    assert sorted(said) == sorted(kept)
    changed = [file for file in said if said[file] != kept[file]]
    assert not changed, f"{REQUESTS[name]} is answered otherwise ({', '.join(changed)}). {REMEDY}"


def test_every_kind_of_rows_is_recorded_in_every_form_and_nothing_else_is_kept():
    asked = {path.partition("?")[0] for path in REQUESTS.values()}
    assert {f"{one.name}.{form}" for one in ENDPOINTS.values() for form in one.forms} <= asked
    assert {folder.name for folder in RECORDED.iterdir()} == set(REQUESTS)
