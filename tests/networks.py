"""Interfaces of computers as they stand in a room, for tests without a network."""

from ipaddress import ip_interface

import pytest

from coverage.addresses import Interface
from coverage.addresses import interfaces as module


def up(name, *addresses, is_point_to_point=False):
    """An interface that is up."""
    return Interface(name, tuple(map(ip_interface, addresses)), is_point_to_point)


LOOPBACK = up("lo", "127.0.0.1/8", "::1/128")
WIFI = up("wlan0", "192.168.1.7/24", "fd00::7/64", "fe80::7/64")
OTHER_WIFI = up("wlan0", "192.168.50.20/24")
HOTSPOT = up("wlan0", "10.42.0.1/24")
VPN = up("tun0", "10.8.0.2/24", is_point_to_point=True)
DOCKER = up("docker0", "172.17.0.1/16")
LINK_LOCAL = up("eth0", "169.254.17.3/16")


class Network:
    """What the interfaces of this computer are said to be, until the test ends."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._found = ()
        monkeypatch.setattr(module, "interfaces", lambda: self._found)
        monkeypatch.delenv("ATLAS_ADDRESS", raising=False)

    def is_now(self, *found: Interface) -> None:
        """Change to these and the loopback."""
        self._found = (LOOPBACK, *found)
