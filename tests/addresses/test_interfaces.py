"""Which of its own addresses does a computer offer first, and which last?"""

import socket
from types import SimpleNamespace

import psutil
import pytest

from coverage.addresses import offered, own
from tests.networks import DOCKER, HOTSPOT, LINK_LOCAL, LOOPBACK, VPN, WIFI, up

TUNNELS = (
    "tun0",
    "tap0",
    "wg0",
    "utun4",
    "ppp0",
    "ztabc",
    "Tailscale",
    "OpenVPN Wintun",
    "ProtonVPN",
    "Cisco AnyConnect",
)
BRIDGES = ("docker0", "br-0123456789ab", "virbr0", "veth1a2b", "vmnet8", "vboxnet0", "Loopback Pseudo-Interface 1")
OF_WINDOWS = ("vEthernet (WSL)", "VirtualBox Host-Only Network", "VMware Network Adapter VMnet1")
WIRELESS = ("wlan0", "wlp3s0", "wlx001122", "Wi-Fi", "WLAN", "en0")
CABLES = ("eth0", "enp0s31f6", "enx0011", "usb0", "br0", "Ethernet 2")
HOTSPOTS = ("bridge100", "Conexión de área local* 10", "Local Area Connection* 10")


def hosts(*found):
    return [one.host for one in own(found)]


def kinds(*found):
    return [(one.host, one.kind) for one in own(found)]


def test_a_laptop_with_docker_and_a_vpn_offers_its_wifi_first_and_the_loopback_last():
    assert kinds(LOOPBACK, DOCKER, VPN, LINK_LOCAL, WIFI) == [
        ("192.168.1.7", "network"),
        ("fd00::7", "network"),
        ("172.17.0.1", "virtual"),
        ("10.8.0.2", "virtual"),
        ("169.254.17.3", "link_local"),
        ("127.0.0.1", "loopback"),
        ("::1", "loopback"),
    ]


@pytest.mark.parametrize("name", [*TUNNELS, *BRIDGES, *OF_WINDOWS])
def test_tunnels_and_the_networks_of_machines_come_after_a_cable(name):
    assert hosts(up(name, "10.0.0.7/24"), up("eth0", "192.168.9.9/24")) == ["192.168.9.9", "10.0.0.7"]


@pytest.mark.parametrize("name", [*WIRELESS, *CABLES, *HOTSPOTS])
def test_wifi_cables_and_hotspots_of_each_system_come_before_a_vpn(name):
    assert hosts(up("a-vpn", "10.0.0.7/24"), up(name, "192.168.9.9/24")) == ["192.168.9.9", "10.0.0.7"]


def test_a_tunnel_is_known_by_what_it_is_where_its_name_does_not_tell():
    assert kinds(up("work", "10.9.0.2/32", is_point_to_point=True)) == [("10.9.0.2", "virtual")]


def test_the_own_hotspot_comes_before_the_wifi_of_the_house_and_both_before_its_cable():
    windows = up("Local Area Connection* 10", "192.168.137.1/24")
    assert hosts(up("Ethernet", "192.168.1.3/24"), up("Wi-Fi", "192.168.1.7/24"), windows) == [
        "192.168.137.1",
        "192.168.1.7",
        "192.168.1.3",
    ]
    assert [one.is_first for one in own([HOTSPOT, WIFI]) if ":" not in one.host] == [True, False]


@pytest.mark.parametrize("address", ["192.168.56.1/24", "192.168.64.1/24"])
def test_the_network_of_a_virtual_machine_is_not_taken_for_a_hotspot_but_a_wifi_may_have_its_numbers(address):
    host = address.partition("/")[0]
    assert kinds(up("Ethernet 2", address)) == [(host, "virtual")]
    assert kinds(up("Wi-Fi", address)) == [(host, "network")]


def test_a_public_address_comes_after_a_private_one():
    assert hosts(up("eth0", "8.8.4.4/24"), up("eth1", "192.168.1.2/24")) == ["192.168.1.2", "8.8.4.4"]


def test_a_link_local_address_of_ipv6_is_offered_to_nobody():
    assert hosts(up("eth0", "fe80::1/64")) == []


def test_ipv6_is_offered_only_where_an_interface_has_nothing_shorter():
    only = up("eth1", "fd00::9/64")
    assert [one.host for one in offered(own([WIFI, only]))] == ["192.168.1.7", "fd00::9"]


def test_a_computer_without_any_interface_offers_nothing():
    assert own([]) == ()


def test_the_order_is_the_same_whatever_the_system_lists_first():
    one, other = up("eth0", "192.168.1.2/24"), up("eth1", "192.168.1.3/24")
    assert hosts(one, other) == hosts(other, one)


def test_what_is_down_is_left_out_and_what_the_system_says_is_read(monkeypatch):
    def address(text, netmask, family=socket.AF_INET):
        return SimpleNamespace(family=family, address=text, netmask=netmask)

    listed = {
        "wlan0": [address("192.168.1.7", "255.255.255.0"), address("02:00:00:00:00:01", None, psutil.AF_LINK)],
        "eth0": [address("192.168.2.7", "255.255.255.0")],
        "work": [address("10.9.0.2", None)],
        "eth1": [address("fe80::1%eth1", "ffff::", socket.AF_INET6), address("fd00::9", None, socket.AF_INET6)],
    }
    up_or_not = {
        "wlan0": (True, "up,running"),
        "eth0": (False, ""),
        "work": (True, "up,pointopoint"),
        "eth1": (True, ""),
    }
    stats = {name: SimpleNamespace(isup=is_up, flags=flags) for name, (is_up, flags) in up_or_not.items()}
    monkeypatch.setattr(psutil, "net_if_addrs", lambda: listed)
    monkeypatch.setattr(psutil, "net_if_stats", lambda: stats)
    assert [(one.host, one.kind) for one in own()] == [
        ("192.168.1.7", "network"),
        ("fd00::9", "network"),
        ("10.9.0.2", "virtual"),
    ]


def test_a_system_that_does_not_tell_its_interfaces_has_none(monkeypatch):
    def forbidden():
        raise PermissionError

    monkeypatch.setattr(psutil, "net_if_addrs", forbidden)
    assert own() == ()


def test_nothing_is_sent_and_no_name_is_looked_up(monkeypatch):
    def asked(*_args, **_kwargs):
        raise AssertionError("the network was asked")

    for name in ("getaddrinfo", "gethostbyname", "gethostbyname_ex"):
        monkeypatch.setattr(socket, name, asked)
    monkeypatch.setattr(socket.socket, "connect", asked)
    assert all(one.kind for one in own())
