"""Computers with networks of their own, for as long as a test lasts: network namespaces of Linux."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from itertools import count

from coverage.paths import ROOT

IP = shutil.which("ip") or shutil.which("ip", path="/usr/sbin:/sbin")
NUMBERS = count(1)


class Computer:
    """A namespace: what runs in it sees its interfaces and no others."""

    def __init__(self, name: str) -> None:
        self.name = name

    def ip(self, command: str) -> None:
        """Run ``ip`` in it: ``computer.ip("addr add 10.42.0.1/24 dev wlan0")``."""
        _ip("-n", self.name, *command.split())

    def inside(self, *command: str) -> tuple[str, ...]:
        """A command, as it has to be written to run in it."""
        return (IP, "netns", "exec", self.name, *command)

    def python(self, code: str, *arguments: str) -> str:
        """What a program prints that runs in it; CalledProcessError where it fails."""
        command = self.inside(sys.executable, "-c", code, *arguments)
        return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True, timeout=60).stdout

    def has(self, interface: str, *addresses: str) -> None:
        """Give it an interface, up, with these addresses; the other end of its cable is in the same computer."""
        self.ip(f"link add {interface} type veth peer name {interface}-end")
        self.ip(f"link set {interface}-end up")
        for address in addresses:
            self.ip(f"addr add {address} dev {interface}{' nodad' if ':' in address else ''}")
        self.ip(f"link set {interface} up")


@contextmanager
def computer() -> Iterator[Computer]:
    """A computer in no network, with its loopback only."""
    made = Computer(f"olpe-{os.getpid()}-{next(NUMBERS)}")
    _ip("netns", "add", made.name)
    try:
        made.ip("link set lo up")
        yield made
    finally:
        _ip("netns", "delete", made.name)


def connect(one: Computer, other: Computer, interface: str = "wlan0") -> None:
    """Put both in the same Wi-Fi: what one sends from ``interface`` arrives at the other's."""
    _ip("link", "add", interface, "netns", one.name, "type", "veth", "peer", "name", interface, "netns", other.name)
    for each in (one, other):
        each.ip(f"link set {interface} up")


@cache
def why_not() -> str:
    """Why there can be no such computer on this machine; empty where there can."""
    if not IP:
        return "network namespaces need the program ip (Debian: apt-get install iproute2)"
    try:
        with computer() as one, computer() as other:
            connect(one, other)
    except subprocess.CalledProcessError as error:
        return f"no network namespaces here, so no real network was tried: {error.stderr.strip()}"
    return ""


def _ip(*arguments: str) -> None:
    subprocess.run([IP, *arguments], check=True, capture_output=True, text=True)
