"""Does nothing that anybody sends break a page, or come to be kept against the rules?"""

from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coverage import workshop
from coverage.workshop import BASES, MOST_VOTES, ROLES
from tests.databases import in_sqlite
from tests.web.join.phones import FORM, Phone
from web.server import rate_limit

NAMES = st.sampled_from(
    ["area", "role", "lowest", "likely", "highest", "basis", "source", "source_url", "item", "text", "take_back"]
)
VALUES = st.one_of(
    st.text(st.characters(codec="utf-8"), max_size=300),
    st.sampled_from(["PER", "COL", "other", *ROLES, *BASES, "0", "50", "1,5", "100", "-1", "1e1", "nan", "1_0", "٣"]),
    st.integers(-5, 2**70).map(str),
)
FIELDS = st.dictionaries(st.one_of(NAMES, st.text(st.characters(codec="utf-8"))), VALUES, max_size=12)
OFTEN = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def keeps_the_rules(store, room):
    shares, voted = workshop.shares(store, room.id), workshop.votes(store, room.id)
    assert len(shares) <= 1 and shares["area"].isin(room.countries).all() and shares["basis"].isin(BASES).all()
    assert (shares["lowest"].ge(0) & shares["highest"].le(100)).all()
    assert (shares["lowest"].le(shares["likely"]) & shares["likely"].le(shares["highest"])).all()
    assert shares["source_url"].dropna().str.match("https?://").all()
    assert voted["area"].isin(room.countries).all() and voted["text"].dropna().str.len().between(1, 280).all()
    assert voted.groupby("question")["votes"].sum().le(MOST_VOTES).all()
    assert workshop.people(store, room.id)["role"].dropna().isin(ROLES).all()


@pytest.fixture
def sent(store, room, phone):
    """Send to the question at ``place``, and look at the room again."""

    def send(place, **what):
        rate_limit.clear()
        assert phone.post(phone.of(place), headers=FORM, **what).status_code in (303, 400, 413, 422)
        assert phone.look(area="PER").status_code == 200
        keeps_the_rules(store, room)

    return send


@OFTEN
@given(place=st.integers(0, 3), fields=FIELDS)
def test_any_fields_are_answered_and_leave_the_rules_whole(sent, place, fields):
    sent(place, data=fields or None)


@in_sqlite  # what is no form is refused before any database is asked
@OFTEN
@given(place=st.integers(0, 3), body=st.binary(max_size=400))
def test_any_bytes_are_answered_and_leave_the_rules_whole(sent, place, body):
    sent(place, content=body)


@OFTEN
@given(fields=st.dictionaries(st.sampled_from(["token", "area"]), VALUES))
def test_any_token_joins_as_somebody_new_or_is_refused(store, room, fields):
    rate_limit.clear()
    before = workshop.counts(store, room.id).joined
    answer = Phone(store, room).submit(f"/join/{room.code}", fields)
    assert answer.status_code in (303, 400)
    assert workshop.counts(store, room.id).joined - before == (answer.status_code == 303)


@OFTEN
@given(code=st.text(st.characters(codec="utf-8", exclude_characters="/?#\\."), min_size=1, max_size=12))
def test_any_code_is_answered(store, room, code):
    rate_limit.clear()
    for address in ("/join", f"/join/{quote(code)}", f"/join/{room.code}"):
        answer = Phone(store, room).get(address, params={"code": code, "lang": code, "said": code, "area": code})
        assert answer.status_code in (200, 303, 404)
