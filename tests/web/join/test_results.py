"""Does a room see what it said, once it is shown, beside what is published?"""

from coverage import queries, tables, workshop
from coverage.measures.headlines import RULES
from coverage.measures.sums import ALL
from coverage.views.notices import conflicts
from coverage.wording import Language, shares
from coverage.workshop import NewQuestion
from tests.databases import in_sqlite
from tests.web.join.phones import SHARE, STEPS, Phone, share, words
from web.join import results

pytestmark = in_sqlite  # the same frames come from every database: tests/workshop/test_results.py


def test_nothing_is_shown_before_it_is_revealed(store, room, phone):
    phone.say(SHARE, **share())
    assert "What the room says" not in words(phone.look())
    workshop.reveal(store, room.id, phone.ids[SHARE])
    assert "What the room says" in words(phone.look())


def test_a_country_has_the_mean_of_its_answers_beside_the_published_share(store, room, phone):
    """10, 12.5, 40 and 20, 37.5, 60 have the means 15, 25 and 50."""
    phone.say(SHARE, **share())
    Phone(store, room).join().say(SHARE, **share(lowest="20", likely="37.5", highest="60"))
    Phone(store, room).join().say(SHARE, **share(area="COL"))
    workshop.reveal(store, room.id, phone.ids[SHARE])
    rows = queries.headlines(None, RULES[0])
    cell = rows["area"].eq("PER") & rows["operator_type"].eq("community") & rows["service"].eq("water")
    share_of_all = shares.share(Language("en"), rows[cell].to_dict("records")[0])
    published = f"{share_of_all} (Journal of Environment & Development, 2017)"
    said = words(phone.look())
    sure = "The evidence is moderate: one independent source"
    assert f"Peru: 25% (15% to 50%), 2 answers. Published: {published} {sure}" in said
    assert said.index("Colombia: 12.5% (10% to 40%), 1 answer.") < said.index("Peru: 25%")


def test_what_contradicts_the_published_share_is_said_beside_it(store, opened):
    room = opened(asked=(NewQuestion("share", ALL, "water"),), countries=("PER", "NIC"))
    phone = Phone(store, room).join()
    phone.say(SHARE - 1, **share())
    Phone(store, room).join().say(SHARE - 1, **share(area="NIC"))
    workshop.reveal(store, room.id, phone.ids[0])
    said = words(phone.look())
    (notice,) = conflicts("PER", None, RULES[0], "water", Language("en"))
    assert "at least 24.3%" in notice
    assert f"Published: about 10% (Water and Sanitation Program (World Bank), 2008) {notice}" in said
    assert said.count("the direct estimate") == 1
    assert "The evidence is" not in said  # both have several sources, and figures of grade B and C


def test_items_stand_by_their_votes_most_first(store, room, phone):
    one, two, _ = [item.id for item in workshop.ballot_items(store, room.id, phone.ids[STEPS])]
    phone.say(STEPS, area="PER", item=[two])
    Phone(store, room).join().say(STEPS, area="PER", item=[one, two])
    workshop.reveal(store, room.id, phone.ids[STEPS])
    said = words(phone.look()).partition("What the room says")[2]
    register, census = "A register that also counts people (Peru): 1 vote", "household survey (Peru): 2 votes"
    assert said.index(census) < said.index(register)
    assert "width:100%" in phone.look().text and "width:50%" in phone.look().text


def test_the_same_idea_of_two_is_one_with_the_votes_of_both(store, room, phone):
    for _ in range(2):
        who, _ = workshop.join(store, room.id)
        idea = workshop.submit_idea(store, who, phone.ids[STEPS], "PER", "meters")
        workshop.vote(store, who, phone.ids[STEPS], [idea.id])
    workshop.reveal(store, room.id, phone.ids[STEPS])
    said = words(phone.look()).partition("What the room says")[2]
    assert "meters (Peru): 2 votes" in said and said.count("meters (Peru)") == 1


def test_hidden_answers_and_items_are_not_counted(store, room, phone):
    phone.say(SHARE, **share())
    first = workshop.ballot_items(store, room.id, phone.ids[STEPS])[0].id
    phone.say(STEPS, area="PER", item=first)
    workshop.hide_answer(store, room.id, int(workshop.shares(store, room.id).index[0]))
    workshop.hide_item(store, room.id, first)
    for place in (SHARE, STEPS):
        workshop.reveal(store, room.id, phone.ids[place])
    assert words(phone.look()).count("No answers yet.") == 2


def test_results_are_worked_out_once_for_all_phones_and_anew_when_something_changed(store, room, phone, monkeypatch):
    worked, work = [], results._revealed
    monkeypatch.setattr(results, "_revealed", lambda *of: worked.append(of) or work(*of))
    phone.say(SHARE, **share())
    workshop.reveal(store, room.id, phone.ids[SHARE])
    others = [Phone(store, room).join() for _ in range(5)]
    assert all("12.5% (10% to 40%), 1 answer" in words(other.look()) for other in (phone, *others))
    assert len(worked) == 1
    others[0].say(SHARE, **share(likely="22.5"))
    assert all("17.5% (10% to 40%), 2 answers" in words(other.look()) for other in (phone, *others))
    assert len(worked) == 2
    assert "17,5%" in words(phone.look("pt")) and len(worked) == 3
    workshop.reveal(store, room.id, phone.ids[SHARE], revealed=False)
    assert "17.5%" not in words(phone.look())


def test_more_items_than_are_listed_are_counted(store, opened):
    offered = tuple(("PER", f"agenda_items:{item}") for item in tables.agenda_items()["item_id"][:14])
    room = opened(asked=[workshop.NewQuestion("steps", offered=offered)])
    items = [item.id for item in workshop.ballot_items(store, room.id, room.questions[0].id)]
    for start in range(0, 14, 3):
        Phone(store, room).join().say(0, area="PER", item=items[start : start + 3])
    workshop.reveal(store, room.id, room.questions[0].id)
    assert "2 more have votes." in words(Phone(store, room).join().look())
