"""Is a participant known by a token alone, and by nothing else about them?"""

import pytest

from coverage import workshop
from coverage.workshop import Participant, Refused, schema
from tests.workshop.rooms import joined, opened


def test_a_participant_is_known_by_the_token_in_the_own_room_only(store, room):
    who, token = workshop.join(store, room.id)
    other = opened(store, "Cali")
    assert workshop.participant(store, room.id, token) == who == Participant(who.id, room.id)
    assert workshop.participant(store, other.id, token) is None
    assert workshop.participant(store, room.id, token + "x") is None
    assert workshop.participant(store, room.id, "\ud800") is None


def test_nothing_of_a_person_is_kept_but_country_role_and_when_they_joined():
    assert set(schema.participants.c.keys()) == {"id", "room", "token_hash", "area", "role", "joined_at"}


def test_country_and_role_may_be_said_and_said_again(store, room):
    who, token = workshop.join(store, room.id)
    workshop.introduce(store, who, "PER", "operator")
    workshop.introduce(store, who, None, "cooperation")
    assert workshop.participant(store, room.id, token) == Participant(who.id, room.id, None, "cooperation")


@pytest.mark.parametrize(("area", "role", "field"), [("BOL", "operator", "area"), ("PER", "king", "role")])
def test_another_country_or_role_is_refused_with_what_is_allowed(store, room, area, role, field):
    with pytest.raises(Refused) as refused:
        workshop.introduce(store, joined(store, room), area, role)
    assert (refused.value.reason, refused.value.field) == ("unknown", field)
    assert set(refused.value.allowed) == set(workshop.ROLES if field == "role" else room.countries)


def test_nobody_joins_or_says_anything_in_a_closed_room(store, room):
    who = joined(store, room)
    workshop.close(store, room.id)
    before = store.revision(room.id)
    for act in (lambda: workshop.join(store, room.id), lambda: workshop.introduce(store, who, "PER", "operator")):
        with pytest.raises(Refused) as refused:
            act()
        assert (refused.value.reason, refused.value.field) == ("closed", "room")
    assert store.revision(room.id) == before
    workshop.reopen(store, room.id)
    workshop.introduce(store, who, "PER", "operator")


def test_a_participant_of_another_room_is_refused(store, room):
    stranger = joined(store, opened(store, "Cali"))
    with pytest.raises(Refused, match="participant"):
        workshop.introduce(store, Participant(stranger.id, room.id), "PER", "operator")


def test_joining_and_introducing_raise_the_revision_once_each(store, room):
    who = joined(store, room)
    assert store.revision(room.id) == 1
    workshop.introduce(store, who, "PER", "operator")
    workshop.introduce(store, who, "PER", "operator")
    assert store.revision(room.id) == 2
