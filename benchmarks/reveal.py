"""Does a full room see a result once it is revealed, and do posts get in meanwhile? `make bench` measures this too."""

from __future__ import annotations

import multiprocessing
import random
import statistics
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from itertools import repeat
from pathlib import Path
from urllib.parse import urlsplit

import psutil

from benchmarks.ready import ready
from benchmarks.room import SEED, Phone
from coverage import queries, workshop
from coverage.workshop import Answer, NewQuestion, Room, Store, offers
from tests.browser.served import served

PHONES, SECONDS, POSTING = 300, 10, 60
"""Phones that look within so many seconds of a reveal, and how many of them also answer anew."""

PROCESSES = 2
"""The phones are in processes of their own, so that they do not wait for each other."""

COUNTRIES = ("PER", "NIC", "BOL", "COL", "HND", "PRY")

WORDED = {
    "looks": ("300 phones that reload within ten seconds of a reveal, 95th percentile", "ms", "≤ 500"),
    "slowest_look": ("the slowest of them", "ms", ""),
    "posts_meanwhile": ("posts meanwhile, 95th percentile", "ms", "≤ 200"),
    "cpu": ("what all of that took of the server's CPU", "s", ""),
}


def opened(store: Store) -> tuple[Room, list[tuple[str, str]]]:
    """A room at its last question, everything of which was answered by all; the token and country of each phone."""
    steps = offers.steps(list(COUNTRIES), queries.gaps(None, "best").gaps, queries.stances())
    asked = [
        NewQuestion("share", "community", "water"),
        NewQuestion("share", "all_small_scale", "sanitation"),
        NewQuestion("factors", offered=offers.factors(list(COUNTRIES))),
        NewQuestion("steps", offered=steps),
    ]
    room, _ = workshop.open_room(store, "Load", "es", COUNTRIES, asked)
    workshop.go_to(store, room.id, len(asked) - 1)
    items = {question.id: workshop.ballot_items(store, room.id, question.id) for question in room.questions[2:]}
    chance, phones = random.Random(SEED), []
    for _ in range(PHONES):
        area = chance.choice(COUNTRIES)
        who, token = workshop.join(store, room.id)
        phones.append((token, area))
        for question in room.questions[:2]:
            likely = chance.uniform(5, 60)
            answer = Answer(area, likely / 2, likely, likely * 1.5, "guess")
            workshop.answer_share(store, who, question.id, answer)
        for question, among in items.items():
            of_area = [item.id for item in among if item.area == area]
            workshop.vote(store, who, question, chance.sample(of_area, min(3, len(of_area))))
    return workshop.by_code(store, room.code), phones


def measure(folder: Path) -> dict[str, float]:
    """All figures of one run, which keeps its rooms in ``folder``."""
    data = folder / "revealed"
    data.mkdir()
    store = Store(f"sqlite:///{data / 'rooms.sqlite'}")
    room, phones = opened(store)
    spawned = multiprocessing.get_context("spawn")
    with (
        served(folder / "revealed.log", environment={"ATLAS_DATA": str(data)}) as server,
        ProcessPoolExecutor(PROCESSES, spawned) as processes,
    ):
        ready(server)
        netloc = urlsplit(server.url).netloc
        list(
            processes.map(visit, [netloc] * PROCESSES, repeat(room), [phones[:1]] * PROCESSES, repeat(0))
        )  # all is ready
        for question in room.questions:
            workshop.reveal(store, room.id, question.id)
        parts = [phones[nth::PROCESSES] for nth in range(PROCESSES)]
        server_process = psutil.Process(server.pid)
        before = sum(server_process.cpu_times()[:2])
        took = [one for part in processes.map(visit, repeat(netloc), repeat(room), parts) for one in part]
        cpu = sum(server_process.cpu_times()[:2]) - before
    looks, posts = [look for look, _ in took], [post for _, post in took if post is not None]
    return {
        "looks": statistics.quantiles(looks, n=20)[-1],
        "slowest_look": max(looks),
        "posts_meanwhile": statistics.quantiles(posts, n=20)[-1],
        "cpu": cpu,
    }


def visit(
    netloc: str, room: Room, phones: list[tuple[str, str]], seconds: float = SECONDS
) -> list[tuple[float, float | None]]:
    """How long the look of each phone took and, of some, the post before it, in ms, all within so many ``seconds``."""
    chance, posting = random.Random(SEED), len(phones) * POSTING // PHONES

    def one(nth: int, wait: float) -> tuple[float, float | None]:
        token, area = phones[nth]
        phone = Phone(netloc, f"olpe-room-{room.code}={token}")
        time.sleep(wait)
        if nth < posting and not phone.answer(room, 10 + wait, area):
            msg = "an answer was not taken"
            raise RuntimeError(msg)
        if (status := phone.look(room)) != 200:
            msg = f"a page did not come: {status}"
            raise RuntimeError(msg)
        *posted, looked = phone.milliseconds
        return looked, next(iter(posted), None)

    with ThreadPoolExecutor(len(phones)) as hands:
        return list(hands.map(one, range(len(phones)), [chance.uniform(0, seconds) for _ in phones]))


if __name__ == "__main__":
    import tempfile

    with tempfile.TemporaryDirectory() as name:
        print(measure(Path(name)))
