"""Rate limits on joining a room, sending an answer, and naming a wrong code.

They are kept in this process alone and last no longer than the minutes they are about. They run on a clock that nobody
can set back, unlike those of the libraries for this, and forget whoever came longest ago once many have come.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from ipaddress import IPv6Address, ip_address
from math import ceil
from threading import Lock

from starlette.requests import Request

from coverage.workshop import letters_of

MOST_KEPT = 10_000
"""How many of those who do something are remembered for each limit: addresses come without end, memory does not."""

TURN = Lock()
"""Threads look and count one after the other."""


class Recent(OrderedDict):
    """What was set last, at most `MOST_KEPT` of it."""

    def __setitem__(self, key: Hashable, value: float | None) -> None:
        super().__setitem__(key, value)
        self.move_to_end(key)
        if len(self) > MOST_KEPT:
            self.popitem(last=False)


class RateLimit:
    """At most ``at_once`` in one go, then ``per_minute``.

    Each of those who do it has a bucket of tokens that fills steadily; what is refused takes none (the generic cell
    rate algorithm).

    Examples
    --------
    >>> now = [0.0]
    >>> limit = RateLimit(at_once=2, per_minute=60, clock=lambda: now[0])
    >>> limit.hit("ana"), limit.hit("ana"), limit.hit("ana"), limit.hit("luis")
    (0, 0, 1, 0)
    >>> now[0] = 1.0
    >>> limit.wait("ana"), limit.hit("ana"), limit.wait("ana")
    (0, 0, 1)
    """

    def __init__(self, at_once: int, per_minute: float, clock: Callable[[], float] = time.monotonic) -> None:
        self.at_once, self.per_minute, self._clock = at_once, per_minute, clock
        self._interval = 60 / per_minute
        self._full_at = Recent()  # when each bucket is full again

    def hit(self, who: Hashable) -> int:
        """The seconds that ``who`` has to wait.

        If it is 0, they do it now and it counts.
        """
        with TURN:
            seconds, full_at = self._look(who)
            if not seconds:
                self._full_at[who] = full_at + self._interval
            return seconds

    def wait(self, who: Hashable) -> int:
        """The seconds that ``who`` has to wait; nothing is counted.

        It is 0 if they may do it now.
        """
        with TURN:
            return self._look(who)[0]

    def clear(self) -> None:
        """Forget everybody."""
        with TURN:
            self._full_at.clear()

    def _look(self, who: Hashable) -> tuple[int, float]:
        now = self._clock()
        full_at = max(now, self._full_at.get(who, now))
        over = full_at + self._interval - now - self.at_once * self._interval
        return ceil(over - 1e-6) if over > 1e-6 else 0, full_at


ANSWERS = RateLimit(at_once=30, per_minute=30)
"""What a participant sends. Nothing that others do counts here, so that nobody can silence those who are in."""

JOINS = RateLimit(at_once=150, per_minute=60)
"""Who joins a room from one address: behind one router a whole hall has the same, and comes in two minutes."""

JOINS_OF_ROOM = RateLimit(at_once=600, per_minute=300)
"""Who joins a room from all addresses; far more than one address is let, so that one alone cannot use it up."""

WRONG_CODES = RateLimit(at_once=20, per_minute=20)
"""Codes of no room, named from one address."""

LIMITS = (ANSWERS, JOINS, JOINS_OF_ROOM, WRONG_CODES)


class TooManyRequests(Exception):
    """Something was done too often; in ``seconds`` it may be done again."""

    def __init__(self, seconds: int) -> None:
        super().__init__(f"wait {seconds} s")
        self.seconds = seconds


def join(request: Request, room: int) -> None:
    """Count somebody who joins the room of this ``id``.

    Raises `TooManyRequests` if they have to wait.
    """
    if seconds := JOINS.hit((address(request), room)) or JOINS_OF_ROOM.hit(room):
        raise TooManyRequests(seconds)


def name_code(request: Request, code: str, is_right: bool) -> None:
    """Count a wrong code.

    Raises `TooManyRequests` for whoever guesses, as long as they do, also where this code is right. A code that was
    right once is no guess at the address that asked for it: whatever others there do, its walls and phones go on, also
    after the room is deleted.
    """
    here = address(request)
    is_known = (here, letters_of(code)) in KNOWN
    if not is_known and (seconds := WRONG_CODES.wait(here) if is_right else WRONG_CODES.hit(here)):
        raise TooManyRequests(seconds)
    if is_right:
        know_code(request, code)


def know_code(request: Request, code: str) -> None:
    """Let this code be no guess from the address that asks.

    Somebody asks there who leads the room of the code or has joined it.
    """
    with TURN:
        KNOWN[address(request), letters_of(code)] = None


def address(request: Request) -> str:
    """The network address that asks.

    Of IPv6 it is the first 64 bits, of which one device has all the others. It is that of the connection, whatever
    ``X-Forwarded-For`` says, but for the proxies that uvicorn trusts: those in ``FORWARDED_ALLOW_IPS``, as they are
    seen here (``::ffff:127.0.0.1``), else ``::1`` alone.
    """
    host = request.client.host if request.client else ""
    try:
        ip = ip_address(host.partition("%")[0])
    except ValueError:
        return host
    if not isinstance(ip, IPv6Address):
        return str(ip)
    return str(ip.ipv4_mapped or IPv6Address(int(ip) >> 64 << 64))


KNOWN = Recent()
"""Addresses, each with a code that was right when they asked for it."""


def clear() -> None:
    """Forget everybody who did anything."""
    for kept in (*LIMITS, KNOWN):
        kept.clear()
