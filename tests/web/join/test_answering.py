"""Is what a participant says kept, shown again, and acknowledged only then?"""

from concurrent.futures import ThreadPoolExecutor

import pytest

from coverage import workshop
from coverage.workshop import NotStored, Store
from tests.databases import in_sqlite
from tests.web.join.phones import FACTORS, SHARE, STEPS, WHO, Phone, chosen, filled, share, words


def answers(store, room):
    return workshop.shares(store, room.id)


@in_sqlite  # words do not depend on the database
@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("es", ["Perú: ¿qué proporción de toda la población recibe agua potable de organizaciones comunitarias?",
                "Más probable", "¿Cómo lo sabe?", "Experiencia en el terreno", "Guardar", "Ver si hay otra pregunta"]),
        ("en", ["What share of all people in Peru get drinking water from community organisations?",
                "Most likely", "How do you know?", "Experience in the field", "Save", "Look for the next question"]),
        ("pt", ["Peru: que parcela de toda a população recebe água potável de organizações comunitárias?",
                "Mais provável", "Como você sabe?", "Experiência em campo", "Salvar", "Ver se há outra pergunta"]),
    ],
)  # fmt: skip
def test_the_question_that_the_room_is_at_is_asked_in_each_language(store, opened, lang, said):
    phone = Phone(store, opened(SHARE)).join()
    phone.say(WHO, area="PER", role="operator")
    shown = phone.look(lang)
    assert [text for text in said if text not in words(shown)] == []
    assert f'action="{phone.address}/{phone.ids[SHARE]}?lang={lang}"' in shown.text
    assert chosen(shown)[0] == "PER"  # as said before
    assert words(shown).index(said[0]) < words(shown).index("(")


def test_questions_come_as_the_room_moves_on(store, opened):
    room = opened(WHO)
    phone = Phone(store, room).join()
    assert "get drinking water" not in words(phone.look()) and "<details" not in phone.look().text
    workshop.go_to(store, room.id, FACTORS)
    shown = phone.look().text
    places = [shown.index(f'id="q{phone.ids[place]}"') for place in (FACTORS, SHARE, WHO)]
    assert places == sorted(places) and shown.count("<details") == 2
    assert f'id="q{phone.ids[STEPS]}"' not in shown


def test_who_somebody_is_is_kept_and_stands_in_the_form(store, room, phone):
    answer = phone.say(WHO, area="COL", role="municipality")
    where = f"{phone.address}?lang=en&said={phone.ids[WHO]}#q{phone.ids[WHO]}"
    assert (answer.status_code, answer.headers["location"]) == (303, where)
    assert chosen(phone.look())[-2:] == ["COL", "municipality"]
    phone.say(WHO, area="other", role="research")
    assert chosen(phone.look())[-2:] == ["other", "research"]
    people = workshop.people(store, room.id)
    assert people["area"].isna().all() and people["role"].tolist() == ["research"]


def test_an_answer_is_kept_said_to_be_and_can_be_revised(store, room, phone):
    answer = phone.say(SHARE, **share(source="Register of 2024", source_url="https://example.org/r"))
    assert answer.status_code == 303
    shown = phone.look(said=phone.ids[SHARE])
    assert words(shown).count("Saved.") == 1 and f'id="q{phone.ids[SHARE]}" open' in shown.text
    assert [filled(shown, name) for name in ("lowest", "likely", "highest")] == [["10"], ["12.5"], ["40"]]
    assert filled(phone.look("es"), "likely") == ["12,5"]
    assert filled(shown, "source") == ["Register of 2024"] and "(answered)" in words(shown)
    phone.say(SHARE, **share(likely=".5", lowest="0", area="COL"))
    assert answers(store, room)[["area", "likely"]].to_numpy().tolist() == [["COL", 0.5]]


def test_a_post_sent_twice_is_one_answer(store, room, phone):
    for _ in range(2):
        assert phone.say(SHARE, **share()).status_code == 303
        assert phone.say(STEPS, area="PER", text="A census").status_code == 303
    assert len(answers(store, room)) == 1
    assert workshop.votes(store, room.id)["text"].dropna().tolist() == ["A census"]


def test_posts_sent_at_once_are_all_acknowledged_and_count_once(store, room, phone):
    others = [Phone(store, room).join() for _ in range(3)]
    voted = items(store, room, FACTORS)

    def say(one):
        answers = [one.say(SHARE, **share()), one.say(FACTORS, area="PER", item=voted, text="Trust \x00 🚰")]
        return {answer.status_code for answer in answers}

    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(say, [phone, *others] * 3)) == [{303}] * 12
    assert len(answers(store, room)) == 4
    votes = workshop.votes(store, room.id)
    assert votes.loc[voted, "votes"].tolist() == [4, 4]
    assert votes["text"].dropna().tolist() == ["Trust 🚰"] * 4


def test_what_is_acknowledged_is_there_when_the_store_is_opened_anew(url, room, phone):
    phone.say(SHARE, **share())
    again = Store(url)
    assert answers(again, room)["likely"].tolist() == [12.5]
    again.close()


def items(store, room, place, area="PER"):
    return [item.id for item in workshop.ballot_items(store, room.id, room.questions[place].id) if item.area == area]


def test_items_of_the_own_country_are_chosen_and_an_idea_is_added(store, room, phone):
    phone.say(WHO, area="PER", role="operator")
    shown = phone.look()
    assert "Training" in words(shown) and "Trust" not in words(shown)
    assert "A register that also counts people" in words(shown)
    first, second = items(store, room, FACTORS)
    assert phone.say(FACTORS, area="PER", item=[first, second], text="Trust").status_code == 303
    voted = workshop.votes(store, room.id)
    assert voted[voted["votes"].eq(1)].index.tolist() == [first, second]
    shown = phone.look()
    assert {str(first), str(second)} <= set(chosen(shown)) and "<bdi>Trust</bdi>" in shown.text
    phone.say(FACTORS, area="PER", item=[second])
    voted = workshop.votes(store, room.id)
    assert voted[voted["votes"].eq(1)].index.tolist() == [second]


def test_an_idea_comes_back_into_its_field_and_can_be_worded_anew(store, room, phone):
    phone.say(FACTORS, area="PER", text="Meters")
    shown = phone.look(area="PER")
    assert "Meters" in filled(shown, "text") and words(shown).count("(answered)") == 1
    assert "Meters" not in filled(phone.look(area="COL"), "text")
    phone.say(FACTORS, area="PER", text="Water meters")
    (idea,) = workshop.votes(store, room.id)["text"].dropna().items()
    assert idea[1] == "Water meters"
    workshop.vote(store, workshop.join(store, room.id)[0], phone.ids[FACTORS], [idea[0]])
    answer = phone.say(FACTORS, area="PER", text="Something else")
    assert answer.status_code == 422 and "Others have voted for your idea" in words(answer)
    assert workshop.votes(store, room.id)["text"].dropna().tolist() == ["Water meters"]


def test_an_idea_can_be_emptied_while_it_is_still_ticked(store, room, phone):
    first = items(store, room, FACTORS)[0]
    phone.say(FACTORS, area="PER", text="Meters")
    own = items(store, room, FACTORS)[-1]
    phone.say(FACTORS, area="PER", item=[first, own], text="Meters")
    assert phone.say(FACTORS, area="PER", item=[first, own], text="").status_code == 303
    assert items(store, room, FACTORS)[-1] != own and chosen(phone.look(area="PER")).count(str(first)) == 1


def test_votes_in_one_country_are_not_lost_by_a_look_at_another(store, room, phone):
    of_peru, of_colombia = items(store, room, FACTORS)[0], items(store, room, FACTORS, "COL")[0]
    phone.say(FACTORS, area="PER", item=of_peru)
    shown = phone.look(area="COL")
    assert str(of_peru) in chosen(shown) and "Training (Peru)" in words(shown) and "Trust (" not in words(shown)
    phone.say(FACTORS, area="COL", item=[of_peru, of_colombia])
    voted = workshop.votes(store, room.id)
    assert set(voted[voted["votes"].eq(1)].index) == {of_peru, of_colombia}


@pytest.mark.parametrize(
    ("place", "fields", "left"),
    [
        (WHO, {"area": "PER", "role": "operator"}, lambda store, room: workshop.people(store, room)["role"].dropna()),
        (SHARE, share(), workshop.shares),
        (FACTORS, {"area": "PER", "text": "Meters"}, lambda store, room: workshop.votes(store, room)["text"].dropna()),
    ],
)
def test_what_was_said_can_be_taken_back(store, room, phone, place, fields, left):
    assert "Take back what I said" not in words(phone.look())
    phone.say(place, **fields)
    assert len(left(store, room.id)) == 1 and "Take back what I said" in words(phone.look())
    assert phone.say(place, take_back="1").status_code == 303
    assert len(left(store, room.id)) == 0
    assert "Nothing of yours is kept on this question." in words(phone.look(said=phone.ids[place]))


def test_who_has_named_no_country_is_asked_on_which(store, room, phone):
    shown = phone.look()
    assert words(shown).count("On which country?") == 2 and 'name="item"' not in shown.text
    assert "Trust" in words(phone.look(area="COL"))
    (of_colombia,) = items(store, room, STEPS, "COL")
    phone.say(STEPS, area="COL", item=of_colombia)
    assert str(of_colombia) in chosen(phone.look())


def test_a_room_of_one_country_does_not_ask_for_it(store, opened):
    room = opened(
        countries=("PER",), asked=[workshop.NewQuestion("share", "tanker", "sanitation"), workshop.NewQuestion("steps")]
    )
    phone = Phone(store, room).join()
    assert "<select" not in phone.look().text
    assert "people in Peru get sanitation from tanker and cart vendors?" in words(phone.look())
    assert "Nothing is offered yet" in words(phone.look())
    assert phone.say(1, text="A census").status_code == 422  # the country comes with the form
    assert phone.say(1, area="PER", text="A census").status_code == phone.say(0, **share()).status_code == 303


REFUSED = [
    (SHARE, share(likely="50"), "The most likely must lie between the lowest and the highest."),
    (SHARE, share(lowest="-1"), "Write a number from 0 to 100."),
    (SHARE, share(highest="101"), "Write a number from 0 to 100."),
    (SHARE, share(likely="many"), "Write a number from 0 to 100."),
    (SHARE, share(likely="nan"), "Write a number from 0 to 100."),
    (SHARE, share(likely="9" * 4000), "Write a number from 0 to 100."),
    (SHARE, share(likely=" "), "Please fill this in."),
    (SHARE, share(basis=""), "Choose one."),
    (SHARE, share(basis="x"), "Choose one of the list."),
    (SHARE, share(area=""), "Choose a country."),
    (SHARE, share(area="other"), "Choose one of the list."),
    (SHARE, share(source="x" * 281), "This has 281 characters; at most 280 are kept."),
    (SHARE, share(source_url="javascript:alert(1)"), "An address begins with https:// or http://."),
    (WHO, {"area": "PER"}, "Choose one."),
    (WHO, {"area": "BRA", "role": "operator"}, "Choose one of the list."),
    (WHO, {}, "Choose a country."),
    (FACTORS, {"area": "PER", "item": "7777"}, "One of these is offered no more."),
    (FACTORS, {"area": "PER", "item": "x"}, "One of these is offered no more."),
    (FACTORS, {"area": "PER", "item": ["1", "2", "3", "4"]}, "You chose 4; choose at most 3."),
    (FACTORS, {"area": "PER", "text": "x" * 281}, "This has 281 characters"),
    (STEPS, {"area": "BRA", "text": "A census"}, "Choose one of the list."),
    (STEPS, {"text": "A census"}, "Choose a country."),
]


@in_sqlite  # refused before any database is asked
@pytest.mark.parametrize(("place", "fields", "message"), REFUSED)
def test_what_is_refused_comes_back_with_a_message_and_all_that_was_typed(store, room, phone, place, fields, message):
    before = workshop.by_code(store, room.code).revision
    answer = phone.say(place, **fields)
    assert answer.status_code == 422
    assert words(answer).count(message) == 1
    for name in ("lowest", "likely", "highest", "source", "source_url"):
        assert filled(answer, name) == ([fields.get(name, "")] if place == SHARE else [])
    kept = {fields.get(name) for name in ("area", "role", "basis")} & {"PER", "experience"}
    assert kept <= set(chosen(answer)) | ({"PER"} if place == FACTORS else set())
    assert workshop.by_code(store, room.code).revision == before


def test_what_could_not_be_stored_comes_back_too(store, room, phone, monkeypatch):
    def fail(*_):
        raise NotStored("full")

    for name in ("answer_share", "vote", "introduce"):
        monkeypatch.setattr(workshop, name, fail)
    answer = phone.say(SHARE, **share(source="Register"))
    assert answer.status_code == 503 and "has no space left" in words(answer) and "Saved" not in words(answer)
    assert filled(answer, "source") == ["Register"] and filled(answer, "likely") == ["12,5"]
    (first, _) = items(store, room, FACTORS)
    answer = phone.say(FACTORS, area="PER", item=first, text="Trust")
    assert answer.status_code == 503
    assert str(first) in chosen(answer) and filled(answer, "text") == ["Trust"]
    assert phone.say(WHO, area="PER", role="other").status_code == 503


def test_a_store_that_cannot_be_read_is_said_so(phone, monkeypatch):
    def fail(*_):
        raise NotStored("broken")

    monkeypatch.setattr(workshop, "by_code", fail)
    for answer in (phone.look(), phone.say(SHARE, **share())):
        assert answer.status_code == 503 and "cannot be reached" in words(answer)


def test_a_closed_room_takes_nothing_and_still_shows_what_was_said(store, room, phone):
    phone.say(SHARE, **share())
    workshop.close(store, room.id)
    answer = phone.say(SHARE, **share(likely="30"))
    assert answer.status_code == 409 and words(answer).count("The room is closed") == 1
    assert filled(answer, "likely") == ["30"] and ">Save<" not in answer.text
    shown = phone.look()
    assert filled(shown, "likely") == ["12.5"] and "<fieldset disabled" in shown.text and ">Save<" not in shown.text


def test_a_question_that_is_not_of_this_room_is_told_so(store, opened, phone):
    other = Phone(store, opened()).join()
    for question in (*other.ids, 10**12, "x", "-1", "%00"):
        answer = phone.submit(f"{phone.address}/{question}?lang=en", share())
        assert answer.status_code == 404 and "There is no such question" in words(answer)
        assert f'href="{phone.address}?lang=en"' in answer.text


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "🚰 agua", "שלום \u202eabc", "\"'><b>", "{{ 7*7 }}"])
def test_what_somebody_writes_stays_text(store, opened, text):
    room = opened(title=text)
    phone = Phone(store, room).join()
    phone.say(STEPS, area="PER", text=text)
    workshop.reveal(store, room.id, phone.ids[STEPS])
    phone.say(STEPS, area="PER", item=items(store, room, STEPS)[-1])
    phone.say(SHARE, **share(source=text))
    shown = phone.look(area="PER")
    plain = text.replace("\u202e", "")
    assert words(shown).count(plain) == 3  # the title, the item, the result
    assert filled(shown, "source") == [plain] and plain in filled(shown, "text")
    assert "<script" not in shown.text and '<b>"' not in shown.text and "49" not in words(shown)
    assert shown.text.count("<bdi>") >= 3 and "\u202e" not in shown.text
    refused = phone.say(SHARE, **share(source=text, likely="x"))
    assert filled(refused, "source") == [text] and "<script" not in refused.text
