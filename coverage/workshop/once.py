"""Whatever is the same for all who look at a room, worked out once until the room changes.

When a question is revealed, every phone of a room asks for the same at once: the first works it out, the others wait.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TypeVar

from coverage.workshop.rooms import Room
from coverage.workshop.store import Store

T = TypeVar("T")


def once(store: Store, room: Room, name: Hashable, work: Callable[[], T]) -> T:
    """What ``work`` returns for ``room``, once per revision.

    It is worked out in one reading, and nobody may change it. Raises `NotStored` where the database cannot be read, and
    ``Refused("unknown", "room")`` for a room that is gone.

    ``name`` tells it from other things of the room, and has whatever else it depends on, such as the language; data of
    the atlas stay the same while a process runs. An error of ``work`` is raised by all who wait for it; who asks next
    tries again.

    Raises
    ------
    Refused
        ``unknown``: the room has been deleted.
    NotStored
        The database cannot be read.
    """
    future, is_to_do = store.cache.claim(room.id, room.revision, name)
    if not is_to_do:
        return future.result()
    is_of_revision = False
    try:
        with store.one_moment():
            is_of_revision = store.revision(room.id) == room.revision
            result = work()
    except BaseException as error:
        future.set_exception(error)
        raise
    else:
        future.set_result(result)
        return result
    finally:
        if not is_of_revision or future.exception():  # a room that was changed since it was read would have another's
            store.cache.drop(future)
