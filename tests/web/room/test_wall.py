"""What is seen on the wall of a room: nothing too early, nothing twice, and published figures beside the answers."""

from coverage import tables, workshop
from coverage.measures.sums import ALL
from coverage.wording import Language
from coverage.workshop import NewQuestion
from tests.web.room.browsers import answered, lead, wall_state
from tests.web.room.conftest import COUNTRIES
from web.room import request, wall


def test_what_was_answered_is_held_back_until_it_is_revealed(store, opened, anybody, leader):
    room, _ = opened
    lead(leader, room, action="go_to", of="1")
    answered(store, room, 5, 10, 20)
    held = wall_state(anybody, room)
    assert "figure" not in held and held["title"] == "una respuesta"
    assert held["invitation"]["picture"].startswith("<svg") and held["invitation"]["code"] == room.code
    assert held["invitation"]["address"].endswith("/join")
    assert lead(leader, room, action="turn").status_code == 200
    shown = wall_state(anybody, room)
    assert [trace["x"] for trace in shown["figure"]["data"] if trace.get("marker", {}).get("symbol") == "circle"] == [
        [10]
    ]
    lead(leader, room, action="turn")
    assert "figure" not in wall_state(anybody, room)


def test_a_room_that_is_deleted_while_it_is_looked_at_is_no_room(store, opened, anybody, monkeypatch):
    workshop.reveal(store, opened[0].id, opened[0].questions[0].id)
    room = workshop.by_code(store, opened[0].code)
    workshop.delete_room(store, room.id)
    monkeypatch.setattr(request, "_find_room", lambda _request: room)
    assert anybody.get(f"/room/{room.code}/live.json").status_code == 404


def test_a_new_answer_is_seen_at_the_next_look_and_nothing_travels_in_between(store, opened, anybody, leader):
    room, _ = opened
    lead(leader, room, action="go_to", of="1")
    lead(leader, room, action="turn")
    first = anybody.get(f"/room/{room.code}/live.json")
    asked = {"if-none-match": first.headers["etag"]}
    assert anybody.get(f"/room/{room.code}/live.json", headers=asked).status_code == 304
    answered(store, room, 5, 10, 20)
    again = anybody.get(f"/room/{room.code}/live.json", headers=asked)
    assert again.status_code == 200 and again.json()["revision"] > first.json()["revision"]


def test_the_published_figure_stands_beside_the_room(store, opened, anybody, leader):
    room, _ = opened
    lead(leader, room, action="go_to", of="1")
    lead(leader, room, action="turn")
    answered(store, room, 10, 20, 30, "NIC")
    answered(store, room, 20, 40, 60, "NIC")
    shown = wall_state(anybody, room, lang="en")
    words = [one["text"] for one in shown["figure"]["layout"]["annotations"]]
    assert words == ["Published: ≥ 15.2%", "This room: 30% (15% to 45%)<br>2 answers"]
    assert "Red CAPS Nicaragua" in shown["source"] and "Hemming" in shown["note"]


def test_what_contradicts_the_published_figure_stands_beside_it_on_the_wall(store, leader):
    room, secret = workshop.open_room(store, "Lima", "es", COUNTRIES, (NewQuestion("share", ALL, "water"),))
    leader.get(f"/facilitate/{secret}")
    lead(leader, room, action="turn")
    for area in COUNTRIES:
        answered(store, room, 10, 20, 30, area, place=0)
    shown = wall_state(leader, room, lang="en")
    (notice,) = shown["notices"]
    assert "Instituto de Gobierno" in shown["source"], "who published the types that are added up"
    assert "about 10% (2008)" in notice and "at least 24.3%" in notice


def test_whose_part_is_counted_stands_beside_the_published_figure_on_the_wall(store, leader):
    room, secret = workshop.open_room(store, "Fortaleza", "pt", ("BRA", "PER"), (NewQuestion("share", ALL, "water"),))
    leader.get(f"/facilitate/{secret}")
    lead(leader, room, action="turn")
    answered(store, room, 10, 20, 30, "BRA", place=0)
    (notice,) = wall_state(leader, room, lang="en")["notices"]
    assert notice == "Only a part of the country is counted: Brazil (SISAR, Ceará)."
    answered(store, room, 10, 20, 30, "PER", place=0)
    assert wall_state(leader, room, lang="en")["notices"][0] == notice


def test_votes_are_counted_over_all_countries(store, opened, anybody, leader):
    room, _ = opened
    factors = room.questions[2].id
    for area in COUNTRIES:
        somebody, _ = workshop.join(store, room.id)
        idea = workshop.submit_idea(store, somebody, factors, area, "Formar a <i>las</i> juntas")
        workshop.vote(store, somebody, factors, [idea.id])
    lead(leader, room, action="go_to", of="2")
    lead(leader, room, action="turn")
    figure = wall_state(anybody, room)["figure"]
    first = figure["layout"]["yaxis"]["ticktext"][0].replace("<br>", " ")
    assert first == "Formar a &lt;i&gt;las&lt;/i&gt; juntas" and figure["data"][0]["x"][:2] == [0, 2]


def test_what_has_no_place_on_the_wall_is_said(store, opened, anybody, leader):
    everywhere = tables.areas().query("kind == 'country'")["area"].tolist()[: wall.MOST_COUNTRIES + 1]
    room, _ = workshop.open_room(store, "Lima", "en", everywhere, [NewQuestion("share", "community", "water")])
    workshop.reveal(store, room.id, room.questions[0].id)
    for area in everywhere:
        answered(store, room, 1, 2, 3, area, place=0)
    last = Language("en").area(everywhere[-1])
    assert f"Not shown here, but in the files: {last}." in wall_state(anybody, room, lang="en")["note"]


def test_a_hidden_answer_and_a_hidden_idea_are_seen_no_more(store, opened, anybody, leader):
    room, _ = opened
    lead(leader, room, action="go_to", of="1")
    lead(leader, room, action="turn")
    answered(store, room, 10, 20, 30)
    answered(store, room, 80, 90, 95)
    number = workshop.shares(store, room.id).index[1]
    lead(leader, room, action="hide_answer", of=str(number))
    words = [one["text"] for one in wall_state(anybody, room, lang="en")["figure"]["layout"]["annotations"]]
    assert words[1] == "This room: 20% (10% to 30%)<br>one answer"
    lead(leader, room, action="show_answer", of=str(number))
    words = [one["text"] for one in wall_state(anybody, room, lang="en")["figure"]["layout"]["annotations"]]
    assert words[1].endswith("2 answers")


def test_before_anybody_answers_each_country_stands_there_and_no_number_of_the_room(opened, anybody, leader):
    room, _ = opened
    lead(leader, room, action="go_to", of="1")
    lead(leader, room, action="turn")
    figure = wall_state(anybody, room, lang="en")["figure"]
    words = [annotation["text"] for annotation in figure["layout"]["annotations"]]
    assert sum("This room: no answer yet" in text for text in words) == len(COUNTRIES)
    diamonds = [trace["x"] for trace in figure["data"] if trace.get("marker", {}).get("symbol") == "diamond"]
    assert diamonds == [[]]


def test_who_is_here_counts_only_those_who_said_it_and_names_another_country(store, opened, anybody, leader):
    room, _ = opened
    for area in ("PER", "PER", None, "silent"):
        somebody, _ = workshop.join(store, room.id)
        if area != "silent":
            workshop.introduce(store, somebody, area, workshop.ROLES[0])
    lead(leader, room, action="turn")
    shown = wall_state(anybody, room, lang="en")
    assert shown["title"] == "3 answers"
    assert shown["figure"]["layout"]["yaxis"]["ticktext"] == ["Peru", "Another country"]
    assert [words["text"] for words in shown["figure"]["layout"]["annotations"]] == ["2", "1"]
