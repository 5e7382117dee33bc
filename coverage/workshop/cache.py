"""Cache of what is worked out of the rooms of a store."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from concurrent.futures import Future
from threading import Lock

MOST = 64
"""So many things are kept in all, those that were asked for last; of each thing, one revision."""


class Cache:
    """Things by their room and name, for all threads of the process."""

    def __init__(self) -> None:
        self._turn = Lock()
        self._kept: OrderedDict[tuple[int, Hashable], tuple[int, Future]] = OrderedDict()
        self._gone: set[int] = set()

    def claim(self, room: int, revision: int, name: Hashable) -> tuple[Future, bool]:
        """What there is at this revision, and whether to work it out.

        It may still be worked out by another; the caller does so where it is said to.
        """
        key = room, name
        with self._turn:
            kept = self._kept.get(key)
            if kept and kept[0] == revision:
                self._kept.move_to_end(key)
                return kept[1], False
            future: Future = Future()
            if room not in self._gone:
                self._kept[key] = revision, future
                self._kept.move_to_end(key)
                if len(self._kept) > MOST:
                    self._kept.popitem(last=False)
            return future, True

    def drop(self, future: Future) -> None:
        """Keep this no longer."""
        with self._turn:
            for key in [key for key, (_, kept) in self._kept.items() if kept is future]:
                del self._kept[key]

    def forget(self, room: int) -> None:
        """Keep nothing of a room that was deleted.

        Nor what somebody works out of it who has read it before.
        """
        with self._turn:
            self._gone.add(room)
            for key in [key for key in self._kept if key[0] == room]:
                del self._kept[key]
