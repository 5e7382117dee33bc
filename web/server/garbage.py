"""Python's garbage collection, without what is kept for good, and while no reader waits."""

from __future__ import annotations

import asyncio
import gc
import time

PERIOD = 60
"""Seconds between two searches, at least."""

APART = 20_000
"""New objects from one search of Python's own to the next: a view makes tens of thousands that stay (Python: 700)."""

LOOK, BUSY = 1.0, 0.1
"""How long the process is watched, in seconds, and how much processor time in it counts as work, in seconds."""


def keep() -> None:
    """Let garbage collection pass over all that is loaded by now.

    That is tables, figures and libraries, which stay for good.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(APART)


async def collect_when_idle() -> None:
    """Search for garbage about once a minute, while nothing else is done.

    It has no end. Streamlit would search after each run of a page (``runner.postScriptGC``), a third of a run's
    processor time and just while others wait. Where no moment is idle, Python's own search, which begins as objects
    pile up, is left.
    """
    while True:
        await asyncio.sleep(PERIOD)
        while await _is_busy():
            pass
        gc.collect()


async def _is_busy() -> bool:
    """Whether this process works; the answer comes after `LOOK` seconds."""
    before = time.process_time()
    await asyncio.sleep(LOOK)
    return time.process_time() - before > BUSY
