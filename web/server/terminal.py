"""Messages on the terminal of whoever starts the atlas: where it opens, when that changes, and what is wrong."""

from __future__ import annotations

import asyncio
import os
import sys
from dataclasses import dataclass, field

from starlette.requests import Request

from coverage import addresses
from coverage.wording import Language, refusals
from coverage.wording import addresses as words
from coverage.workshop import Store

EVERY = 1.0
"""Seconds between two looks at the addresses of this computer; a look takes a fifth of a millisecond."""


@dataclass(frozen=True)
class Warnings:
    """Warnings on the terminal, each of which is written once."""

    _written: dict[str, object] = field(default_factory=dict)

    def write(self, text: str) -> None:
        """Write a warning unless it is written already."""
        mine = object()
        if self._written.setdefault(text, mine) is mine:  # one step, as several threads come here
            print(f"  {text}", flush=True)


def warnings_of(request: Request) -> Warnings:
    """The warnings that a request may write on the terminal."""
    return request.state.warnings


def language() -> Language:
    """The language of the terminal."""
    return Language.of_browser(os.environ.get("LC_ALL") or os.environ.get("LANG", "").partition(".")[0])


def greet(lang: Language, title: str, opened: str, port: int) -> None:
    """Say where the atlas opens, here and for others around.

    Here is ``opened``, on this computer; others are those in the room.
    """
    base = addresses.base(opened, port)
    lines = [title, f"{lang.say('On this computer')}: {opened}", *_in_the_room(lang, base)]
    if (text := addresses.unusable()) is not None:
        lines.append(words.unusable(lang, text))
    _write(lines, base)
    print(f"  {lang.say('Stop with Ctrl+C')}\n", flush=True)


async def follow(lang: Language, opened: str, port: int) -> None:
    """Say it again whenever the address for others changes.

    It is the one at which they have to open the atlas. This ends only when it is cancelled.
    """
    before = addresses.base(opened, port)
    while True:
        await asyncio.sleep(EVERY)
        if (base := addresses.base(opened, port)) != before:
            _write(_in_the_room(lang, base), base)
            before = base


def tell_of_rooms(store: Store, is_back: bool) -> None:
    """Say that the rooms' database was replaced, or is back.

    It is not the one that was opened or, if it ``is_back``, that one is there again.
    """
    words = (refusals.back if is_back else refusals.replaced)(language(), str(store.engine.url.database))
    print(f"\n  {words}\n", flush=True)


def _in_the_room(lang: Language, base: addresses.Base) -> list[str]:
    lines = [words.warning(lang, base)]
    if base.reach != "loopback":
        lines.insert(0, f"{lang.say('In this room')}: {base.url}")
    return list(filter(None, lines))


def _write(lines: list[str], base: addresses.Base) -> None:
    print("\n" + "\n".join(f"  {line}" for line in lines), flush=True)
    can_draw = "utf" in (sys.stdout.encoding or "").lower()  # else the terminal has no blocks to draw with
    if can_draw and base.reach not in ("loopback", "link_local"):
        print(f"\n{addresses.characters(base.url)}", flush=True)
