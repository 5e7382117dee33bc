"""What a server does once, after its start, is not each reader's wait."""

from __future__ import annotations

import time

import psutil

from tests.browser.served import Served

STILL, PATIENCE = 1.0, 60
"""Seconds without work after which a server is ready, and after which it is said that it never was."""


def ready(server: Served) -> None:
    """Come back when the server has got ready: it used the processor for less than a twentieth of a second."""
    process = psutil.Process(server.pid)
    begun = time.monotonic()
    while time.monotonic() - begun < PATIENCE:
        before = sum(process.cpu_times()[:2])
        time.sleep(STILL)
        if sum(process.cpu_times()[:2]) - before < STILL / 20:
            return
    msg = f"the server was still at work after {PATIENCE} s; its log says:\n{server.log.read_text()}"
    raise RuntimeError(msg)
