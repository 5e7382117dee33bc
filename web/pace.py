"""May this be done now, or has it been done too often within a minute?"""

from __future__ import annotations

from dataclasses import dataclass

from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

KEPT = MovingWindowRateLimiter(MemoryStorage())
"""What was done within the last minute, in this process alone."""


@dataclass(frozen=True)
class Pace:
    """At most so many times a minute, for each of those who do it.

    Examples
    --------
    >>> once = Pace("example", 1)
    >>> once.is_left("ana"), once.take("ana"), once.take("ana"), once.is_left("ana"), once.take("luis")
    (True, True, False, False, True)
    """

    what: str
    per_minute: int

    def take(self, who: object) -> bool:
        """Whether ``who`` may do it now; if so, it counts as done."""
        return KEPT.hit(self._item, self.what, str(who))

    def is_left(self, who: object) -> bool:
        """Whether ``who`` may do it now; nothing is counted."""
        return KEPT.test(self._item, self.what, str(who))

    @property
    def _item(self) -> RateLimitItemPerMinute:
        return RateLimitItemPerMinute(self.per_minute)
