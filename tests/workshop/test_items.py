"""Is each idea there once, and does nobody have more than three votes?"""

import pytest

from coverage import workshop
from coverage.workshop import Item, Refused
from tests.workshop.rooms import joined, opened


def refusal(act, *arguments):
    with pytest.raises(Refused) as refused:
        act(*arguments)
    return refused.value.reason, refused.value.field


@pytest.fixture
def factors(room):
    return room.questions[2].id


def test_an_idea_is_shown_after_what_is_offered(store, room, factors):
    idea = workshop.submit_idea(store, joined(store, room), factors, "COL", " Juntas\tfuertes ")
    assert idea == Item(idea.id, factors, "COL", None, "Juntas fuertes", False)
    assert workshop.ballot_items(store, room.id, factors)[-1] == idea


def test_an_idea_posted_ten_times_is_there_once(store, room, factors):
    who = joined(store, room)
    revision = store.revision(room.id)
    ideas = {workshop.submit_idea(store, who, factors, "PER", "meters") for _ in range(10)}
    assert len(ideas) == 1 and store.revision(room.id) == revision + 1


def test_a_participant_has_one_idea_for_each_country_and_may_word_it_anew_or_drop_it(store, room, factors):
    who = joined(store, room)
    first = workshop.submit_idea(store, who, factors, "PER", "meters")
    workshop.vote(store, who, factors, [first.id])
    again = workshop.submit_idea(store, who, factors, "PER", "water meters")
    assert (again.id, again.text) == (first.id, "water meters")
    assert workshop.own_votes(store, who, factors) == {first.id}
    workshop.submit_idea(store, who, factors, "COL", "wells")
    assert workshop.own_ideas(store, who, factors) == {"PER": "water meters", "COL": "wells"}
    assert workshop.submit_idea(store, who, factors, "PER", " ") is None
    assert workshop.own_ideas(store, who, factors) == {"COL": "wells"}
    assert workshop.own_votes(store, who, factors) == frozenset()


def test_the_words_that_others_voted_for_do_not_change_under_their_votes(store, room, factors):
    who, other = joined(store, room), joined(store, room)
    idea = workshop.submit_idea(store, who, factors, "PER", "meters")
    workshop.vote(store, other, factors, [idea.id])
    for text in ("rude", ""):
        assert refusal(workshop.submit_idea, store, who, factors, "PER", text) == ("voted", "text")
    assert workshop.submit_idea(store, who, factors, "PER", "meters") == idea
    workshop.withdraw(store, who, factors)
    assert workshop.own_votes(store, other, factors) == frozenset()


def test_a_hidden_item_is_not_shown_and_does_not_come_back_when_posted_again(store, room, factors):
    who = joined(store, room)
    idea = workshop.submit_idea(store, who, factors, "PER", "rude")
    workshop.hide_item(store, room.id, idea.id)
    for text in ("rude", "ruder", ""):
        workshop.submit_idea(store, who, factors, "PER", text)
    assert workshop.own_ideas(store, who, factors) == {}
    workshop.submit_idea(store, who, factors, "PER", "rude")
    assert "rude" not in [item.text for item in workshop.ballot_items(store, room.id, factors)]
    workshop.hide_item(store, room.id, idea.id, False)
    assert workshop.ballot_items(store, room.id, factors)[-1] == idea


def test_an_idea_that_is_hidden_with_its_votes_stands_in_nobodys_way(store, room, factors):
    who, other = joined(store, room), joined(store, room)
    idea = workshop.submit_idea(store, who, factors, "PER", "rude")
    workshop.vote(store, other, factors, [idea.id])
    workshop.hide_item(store, room.id, idea.id)
    assert workshop.submit_idea(store, who, factors, "PER", "").id == idea.id
    assert refusal(workshop.submit_idea, store, who, factors, "PER", "polite") == ("voted", "text")


def test_an_idea_needs_a_country_of_the_room_and_a_question_with_items(store, room, factors):
    who = joined(store, room)
    assert refusal(workshop.submit_idea, store, who, factors, "PER", 281 * "x") == ("too_long", "text")
    assert refusal(workshop.submit_idea, store, who, factors, "BOL", "x") == ("unknown", "area")
    assert refusal(workshop.submit_idea, store, who, room.questions[1].id, "PER", "x") == ("unknown", "question")
    assert refusal(workshop.submit_idea, store, who, opened(store).questions[2].id, "PER", "x") == (
        "unknown",
        "question",
    )


def test_votes_are_replaced_as_a_set(store, room, factors):
    who = joined(store, room)
    one, two, three, four, _ = (item.id for item in workshop.ballot_items(store, room.id, factors))
    workshop.vote(store, who, factors, [one, two, three, three])
    workshop.vote(store, who, factors, [three, four])
    assert workshop.own_votes(store, who, factors) == {three, four}
    revision = store.revision(room.id)
    for _ in range(10):
        workshop.vote(store, who, factors, [four, three])
    assert store.revision(room.id) == revision
    workshop.vote(store, who, factors, [])
    assert workshop.own_votes(store, who, factors) == frozenset()


def test_a_fourth_vote_is_refused_and_the_votes_before_stand(store, room, factors):
    who = joined(store, room)
    offered = [item.id for item in workshop.ballot_items(store, room.id, factors)]
    workshop.vote(store, who, factors, offered[:1])
    assert refusal(workshop.vote, store, who, factors, offered[:4]) == ("too_many_votes", "items")
    assert workshop.own_votes(store, who, factors) == {offered[0]}


def test_each_question_has_its_own_three_votes(store, room, factors):
    who, steps = joined(store, room), room.questions[3].id
    ideas = [workshop.submit_idea(store, joined(store, room), steps, "PER", text).id for text in ("a", "b", "c")]
    offered = [item.id for item in workshop.ballot_items(store, room.id, factors)][:3]
    workshop.vote(store, who, steps, ideas)
    workshop.vote(store, who, factors, offered)
    assert workshop.own_votes(store, who, steps) == set(ideas)
    assert workshop.own_votes(store, who, factors) == set(offered)


def test_a_vote_for_what_is_not_offered_is_refused_as_a_whole(store, room, factors):
    who = joined(store, room)
    one, two = (item.id for item in workshop.ballot_items(store, room.id, factors)[:2])
    elsewhere = workshop.submit_idea(store, who, room.questions[3].id, "PER", "x").id
    workshop.hide_item(store, room.id, two)
    for item in (two, elsewhere, 0, 10**30):
        assert refusal(workshop.vote, store, who, factors, [one, item]) == ("unknown", "items")
    assert workshop.own_votes(store, who, factors) == frozenset()


def test_a_closed_room_takes_neither_ideas_nor_votes(store, room, factors):
    who = joined(store, room)
    workshop.close(store, room.id)
    assert refusal(workshop.submit_idea, store, who, factors, "PER", "late") == ("closed", "room")
    assert refusal(workshop.vote, store, who, factors, []) == ("closed", "room")


def test_items_of_another_room_are_not_shown(store, room):
    assert workshop.ballot_items(store, room.id, opened(store).questions[2].id) == ()
