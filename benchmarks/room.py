"""Does a room of two hundred phones get its answers in, and do the walls keep up? `make bench` measures this too."""

from __future__ import annotations

import http.client
import random
import statistics
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode, urlsplit

from coverage import workshop
from coverage.workshop import NewQuestion, Room, Store
from tests.browser.served import served

PHONES, PRESENTERS, SECONDS = 200, 3, 100
"""Phones that join within so many seconds and answer at once, and walls that watch them."""

LOOK = 1.0
"""Seconds between two looks of a wall, as static/room.js has it."""

SEED = 20261125

WORDED = {
    "posts": ("posts of 200 phones within two minutes, 95th percentile", "ms", "≤ 200"),
    "slowest": ("the slowest of them", "ms", ""),
    "lost": ("acknowledged answers that were lost", "", "0"),
    "stale": ("from an acknowledged answer to the last of three walls", "s", "≤ 3"),
}


@dataclass
class Phone:
    """A phone in the room: its cookie, how long what it asked took, and what was acknowledged when."""

    netloc: str
    cookie: str = ""
    milliseconds: list[float] = field(default_factory=list)

    def post(self, path: str, **said: object) -> int:
        """Send a form, as a browser does; the status of the answer."""
        return self._ask("POST", path, urlencode(said), {"content-type": "application/x-www-form-urlencoded"})

    def look(self, room: Room) -> int:
        """Load the page of the room; the status of the answer."""
        return self._ask("GET", f"/join/{room.code}", None, {"accept-encoding": "gzip"})

    def _ask(self, method: str, path: str, body: str | None, headers: dict[str, str]) -> int:
        connection = http.client.HTTPConnection(self.netloc, timeout=60)
        start = time.perf_counter()
        connection.request(method, path, body, headers | {"cookie": self.cookie})
        answer = connection.getresponse()
        answer.read()
        self.milliseconds.append((time.perf_counter() - start) * 1000)
        if set_cookie := answer.getheader("set-cookie"):
            self.cookie = set_cookie.partition(";")[0]
        connection.close()
        return answer.status

    def join(self, room: Room) -> None:
        """Join the room."""
        if self.post(f"/join/{room.code}") != 303:
            msg = "a phone could not join"
            raise RuntimeError(msg)

    def answer(self, room: Room, likely: float, area: str = "PER") -> bool:
        """Answer the question about a share; whether that was acknowledged."""
        numbers = {"lowest": likely / 2, "likely": likely, "highest": likely * 1.5}
        question = next(question.id for question in room.questions if question.kind == "share")
        return self.post(f"/join/{room.code}/{question}", area=area, basis="guess", **numbers) == 303


def opened(store: Store) -> Room:
    """A room with the questions that matter here."""
    room, _ = workshop.open_room(
        store, "Load", "es", ("PER", "NIC"), [NewQuestion("share", "community", "water"), NewQuestion("who")]
    )
    workshop.reveal(store, room.id, room.questions[0].id)
    return room


def measure(folder: Path) -> dict[str, float]:
    """All figures of one run; ``folder`` is a new one."""
    data = folder / "rooms"
    data.mkdir()
    store = Store(f"sqlite:///{data / 'rooms.sqlite'}")
    room, chance = opened(store), random.Random(SEED)
    with served(folder / "room.log", environment={"ATLAS_DATA": str(data)}) as server:
        netloc, done = urlsplit(server.url).netloc, threading.Event()
        seen: list[list[tuple[float, int]]] = [[] for _ in range(PRESENTERS)]
        walls = [threading.Thread(target=watch, args=(netloc, room, views, done)) for views in seen]
        acknowledged: list[tuple[float, int]] = []
        phones = [Phone(netloc) for _ in range(PHONES)]
        plans = [(chance.uniform(0, SECONDS), chance.uniform(5, 60)) for _ in phones]
        hands = [
            threading.Thread(target=visit, args=(phone, room, store, plan, acknowledged))
            for phone, plan in zip(phones, plans, strict=True)
        ]
        for thread in (*walls, *hands):
            thread.start()
        for thread in hands:
            thread.join()
        time.sleep(2 * LOOK)
        done.set()
        for thread in walls:
            thread.join()
    posts = [one for phone in phones for one in phone.milliseconds]
    return {
        "posts": statistics.quantiles(posts, n=20)[-1],
        "slowest": max(posts),
        "lost": len(acknowledged) - len(workshop.shares(store, room.id)),
        "stale": max(behind(views, acknowledged) for views in seen),
    }


def visit(
    phone: Phone, room: Room, store: Store, plan: tuple[float, float], acknowledged: list[tuple[float, int]]
) -> None:
    """Join after a while, answer, and revise."""
    wait, likely = plan
    time.sleep(wait)
    phone.join(room)
    for attempt, number in enumerate((likely, likely * 1.1)):
        if phone.answer(room, number):
            now = time.perf_counter()
            if attempt == 0:
                acknowledged.append((now, store.revision(room.id)))
        time.sleep(1)


def watch(netloc: str, room: Room, views: list[tuple[float, int]], done: threading.Event) -> None:
    """Look as a wall does, and note when which revision was there."""
    tag, connection = "", http.client.HTTPConnection(netloc, timeout=60)
    while not done.wait(LOOK):
        connection.request("GET", f"/room/{room.code}/live.json", headers={"if-none-match": tag} if tag else {})
        answer = connection.getresponse()
        body = answer.read()
        if answer.status == 200:
            tag = answer.getheader("etag")
            views.append((time.perf_counter(), int(body.partition(b'"revision":')[2].partition(b",")[0])))


def behind(views: list[tuple[float, int]], acknowledged: list[tuple[float, int]]) -> float:
    """The longest time from an acknowledgement until a wall had it, in seconds; infinite if it never had."""
    return max(
        next((when - then for when, had in views if had >= revision), float("inf")) for then, revision in acknowledged
    )


if __name__ == "__main__":
    import tempfile

    with tempfile.TemporaryDirectory() as name:
        print(measure(Path(name)))
