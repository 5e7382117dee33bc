"""An event loop of its own for a coroutine that is tested: the one of the browser tests runs in their thread."""

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor


def run(coroutine: Coroutine) -> None:
    """Run ``coroutine`` to its end, in a thread; what it raises is raised."""
    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, coroutine).result()
