"""One thread at a time: work that several threads want is done by the first of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from threading import RLock
from typing import ParamSpec, TypeVar

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")


def one_at_a_time(remembered: Callable[Arguments, Result]) -> Callable[Arguments, Result]:
    """The function ``remembered``, for one thread at a time.

    It is one that takes long. `functools.lru_cache` lets every thread work out what none has finished. Fifty readers
    who come at once would then wait for the same work fifty times. What is remembered must not ask, on its way, for
    what asks for it.
    """
    lock = RLock()

    @wraps(remembered)
    def held(*args: Arguments.args, **kwargs: Arguments.kwargs) -> Result:
        with lock:
            return remembered(*args, **kwargs)

    return held
