"""Is every page small enough for a weak line?"""

from coverage import tables, workshop
from coverage.wording import LANGUAGES
from coverage.workshop import NewQuestion
from tests.databases import in_sqlite
from tests.web.join.phones import STEPS_OFFERED, Phone, share
from web.join.question_form import MOST_OFFERED

LARGEST = 20_000
"""Bytes of a page before it is packed."""


@in_sqlite
def test_pages_stay_small_with_every_country_many_items_and_all_results(store, opened):
    areas = tables.areas()
    countries = tuple(areas.loc[areas["kind"].eq("country"), "area"])
    assert len(countries) == 22
    asked = (
        NewQuestion("who"),
        NewQuestion("share", "community", "water"),
        NewQuestion("share", "all_small_scale", "sanitation"),
        NewQuestion("factors", "municipal_small"),
        NewQuestion("steps", offered=STEPS_OFFERED),
    )
    room = opened(title="Un taller con un nombre bastante largo, en Ayacucho", countries=countries, asked=asked)
    for place, country in enumerate([*countries, *countries]):
        phone = Phone(store, room).join()
        for question in (1, 2):
            assert phone.say(question, **share(area=country)).status_code == 303
        text = f"Capacitar a las juntas y acompañarlas después de la obra, y volver al año: idea {place}"
        assert phone.say(3, area="PER", text=text).status_code == 303
        last = workshop.ballot_items(store, room.id, phone.ids[3])[-1].id
        assert phone.say(3, area="PER", item=last).status_code == 303
    for question in phone.ids:
        workshop.reveal(store, room.id, question)
    for lang in LANGUAGES:
        shown = [phone.look(lang, area="PER", open=question) for question in ("", *phone.ids)]
        said = [phone.say(1), phone.say(3, area="PER", item="0"), Phone(store, room).look(lang), phone.get("/join")]
        assert [len(answer.content) for answer in (*shown, *said) if len(answer.content) > LARGEST] == []
        opened_one = phone.look(lang, open=phone.ids[3])
        assert f'id="q{phone.ids[3]}" open' in opened_one.text and opened_one.text.count("&amp;open=") == 3
        assert opened_one.text.count('name="item"') == MOST_OFFERED + 1  # the own one, which came last


def test_questions_of_a_usual_room_are_all_on_one_page(phone):
    assert len(phone.look(area="PER").content) <= LARGEST and "open=" not in phone.look(area="PER").text
