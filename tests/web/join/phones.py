"""Phones in a room, and what a room is usually asked."""

import re
from html import unescape

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from coverage.workshop import LocalStore, NewQuestion
from web import join
from web.server.state import WithState

FORM = {"content-type": "application/x-www-form-urlencoded"}

FACTORS_OFFERED = (("PER", "agenda_items:training"), ("PER", "agenda_items:subsidies"), ("COL", "agenda_items:trust"))
STEPS_OFFERED = (("PER", "settled_by:register"), ("PER", "settled_by:question"), ("COL", "settled_by:statement"))
ASKED = (
    NewQuestion("who"),
    NewQuestion("share", "community", "water"),
    NewQuestion("factors", "community", offered=FACTORS_OFFERED),
    NewQuestion("steps", offered=STEPS_OFFERED),
)
WHO, SHARE, FACTORS, STEPS = range(len(ASKED))


class Phone(TestClient):
    """A browser at the door of a room; ``ids`` are the questions."""

    def __init__(self, store, room, **settings):
        app = Starlette(routes=join.routes, middleware=[Middleware(WithState, LocalStore(store))])
        super().__init__(app, follow_redirects=False, **settings)
        self.address, self.ids = f"/join/{room.code}", [question.id for question in room.questions]

    def submit(self, address, fields=None, headers=FORM, **more):
        return self.post(address, data=fields or None, headers=headers, **more)

    def join(self):
        self.submit(self.address)
        return self

    def look(self, lang="en", **query):
        return self.get(self.address, params={"lang": lang, **query})

    def of(self, place):
        return f"{self.address}/{self.ids[place]}?lang=en"

    def say(self, place, **fields):
        return self.submit(self.of(place), fields)


def share(**changes):
    """The fields of a good answer, but for ``changes``."""
    return {"area": "PER", "lowest": "10", "likely": "12,5", "highest": "40 %", "basis": "experience"} | changes


def words(answer):
    """What a reader sees, without markup."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", answer.text.partition("</head>")[2])).split())


def filled(answer, name):
    """The texts in the fields of this name."""
    return [unescape(value) for value in re.findall(rf'<input name="{name}" value="([^"]*)"', answer.text)]


def chosen(answer):
    """What is chosen, of all lists."""
    options = re.findall(r'<option value="?(\w+)"? selected>', answer.text)
    return options + re.findall(r'name="\w+" value="(\w+)" checked', answer.text)
