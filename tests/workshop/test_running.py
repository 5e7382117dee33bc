"""Does a facilitator's act do what it says, once, and to the own room only?"""

import pytest

from coverage import workshop
from coverage.workshop import NewQuestion, Refused
from tests.workshop.rooms import answer, joined, opened


def now(store, room):
    return workshop.by_code(store, room.code)


def test_the_question_shown_is_the_one_gone_to(store, room):
    workshop.go_to(store, room.id, 3)
    assert now(store, room).place == 3


@pytest.mark.parametrize("place", [-1, 4, 10**30])
def test_there_is_no_going_to_a_question_that_is_not_there(store, room, place):
    with pytest.raises(Refused) as refused:
        workshop.go_to(store, room.id, place)
    assert (refused.value.reason, refused.value.found, refused.value.allowed) == ("out_of_range", place, (0, 3))
    assert now(store, room) == room


def test_answers_are_revealed_and_held_back(store, room):
    question = room.questions[1].id
    workshop.reveal(store, room.id, question)
    assert [one.revealed for one in now(store, room).questions] == [False, True, False, False]
    workshop.reveal(store, room.id, question, False)
    assert [one.revealed for one in now(store, room).questions] == [False] * 4


def test_a_room_is_closed_and_opened_again(store, room):
    workshop.close(store, room.id)
    assert now(store, room).state == "closed"
    workshop.reopen(store, room.id)
    assert now(store, room).state == "open"


def test_each_change_raises_the_revision_by_one_and_a_repeated_one_by_none(store, room):
    who, question = joined(store, room), room.questions[1].id
    workshop.answer_share(store, who, question, answer())
    (number,) = workshop.shares(store, room.id).index
    item = workshop.ballot_items(store, room.id, room.questions[2].id)[0].id
    before = store.revision(room.id)
    acts = [
        lambda: workshop.go_to(store, room.id, 1),
        lambda: workshop.reveal(store, room.id, question),
        lambda: workshop.hide_answer(store, room.id, number),
        lambda: workshop.hide_item(store, room.id, item),
        lambda: workshop.close(store, room.id),
        lambda: workshop.reopen(store, room.id),
    ]
    for done, act in enumerate(acts, 1):
        act()
        act()
        assert store.revision(room.id) == now(store, room).revision == before + done


def test_a_hidden_answer_stays_hidden_when_revised_until_it_is_shown_again(store, room):
    who, question = joined(store, room), room.questions[1].id
    workshop.answer_share(store, who, question, answer())
    (number,) = workshop.shares(store, room.id).index
    workshop.hide_answer(store, room.id, number)
    workshop.answer_share(store, who, question, answer(likely=25))
    shares = workshop.shares(store, room.id)
    assert (shares.at[number, "hidden"], shares.at[number, "likely"]) == (True, 25)
    workshop.hide_answer(store, room.id, number, False)
    assert not workshop.shares(store, room.id).at[number, "hidden"]


def test_a_facilitator_cannot_touch_another_room(store, room):
    other = opened(store, "Cali")
    workshop.answer_share(store, joined(store, room), room.questions[1].id, answer())
    (number,) = workshop.shares(store, room.id).index
    item = workshop.ballot_items(store, room.id, room.questions[2].id)[0].id
    for act, named in (
        (workshop.reveal, room.questions[0].id),
        (workshop.hide_answer, number),
        (workshop.hide_item, item),
        (workshop.reveal, 10**30),
        (workshop.hide_item, 0),
    ):
        with pytest.raises(Refused, match="unknown"):
            act(store, other.id, named)
    assert store.revision(other.id) == 0


def test_a_deleted_room_is_gone_and_its_number_is_given_to_no_other(store):
    gone = opened(store)
    who = joined(store, gone)
    workshop.delete_room(store, gone.id)
    later = opened(store)
    assert later.id > gone.id
    assert workshop.by_code(store, gone.code) is None
    for act in (
        lambda: workshop.delete_room(store, gone.id),
        lambda: workshop.close(store, gone.id),
        lambda: workshop.join(store, gone.id),
        lambda: workshop.introduce(store, who, "PER", "operator"),
        lambda: store.revision(gone.id),
    ):
        with pytest.raises(Refused) as refused:
            act()
        assert (refused.value.reason, refused.value.field) == ("unknown", "room")


def test_deleting_a_room_leaves_the_others_as_they_are(store, room):
    workshop.submit_idea(store, joined(store, room), room.questions[2].id, "PER", "keep me")
    before = workshop.votes(store, room.id)
    workshop.delete_room(store, opened(store, "Cali").id)
    assert workshop.votes(store, room.id).equals(before)


def test_a_room_is_listed_only_while_it_is_published(store, room):
    assert not room.published and workshop.published_rooms(store) == ()
    later = opened(store, title="Later")
    for one in (room, later):
        workshop.publish(store, one.id)
    assert [one.title for one in workshop.published_rooms(store)] == ["Later", "Lima"]
    assert now(store, room).revision == room.revision + 1
    workshop.publish(store, later.id, published=False)
    assert workshop.published_rooms(store) == (now(store, room),)


def test_the_address_for_the_phones_is_kept_as_it_is_meant_and_can_be_left_to_the_atlas_again(store, room):
    assert now(store, room).address is None
    workshop.set_address(store, room.id, " HTTPS://Atlas.example.org/ ")
    assert (now(store, room).address, now(store, room).revision) == ("https://atlas.example.org", room.revision + 1)
    workshop.set_address(store, room.id, None)
    assert now(store, room).address is None


def test_what_is_no_address_is_refused_and_the_one_before_stays(store, room):
    workshop.set_address(store, room.id, "192.168.1.7")
    with pytest.raises(Refused) as refused:
        workshop.set_address(store, room.id, "192.168.1.7/join")
    assert (refused.value.field, refused.value.found) == ("address", "192.168.1.7/join")
    assert now(store, room).address == "192.168.1.7"


def test_a_room_may_be_opened_with_an_address(store):
    assert (
        workshop.open_room(store, "Lima", "es", ["PER"], [NewQuestion("who")], "laptop.local")[0].address
        == "laptop.local"
    )
    with pytest.raises(Refused, match="address"):
        workshop.open_room(store, "Lima", "es", ["PER"], [NewQuestion("who")], "a b")
