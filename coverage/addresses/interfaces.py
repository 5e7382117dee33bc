"""Addresses of this computer's network interfaces, likeliest to be reached first; the network is not asked."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from ipaddress import IPv4Interface, IPv6Interface, ip_interface, ip_network
from socket import AF_INET, AF_INET6
from typing import Literal

import psutil

Kind = Literal["network", "virtual", "link_local", "loopback"]
KINDS: tuple[Kind, ...] = ("network", "virtual", "link_local", "loopback")
"""From what phones in the room reach most likely to what they never do."""

VIRTUAL = re.compile(
    # VPNs and tunnels
    r"^(tun|tap|wg|utun|ppp|ipsec|gif|stf|gre|sit|vti|ip6tnl|tailscale|zt|nordlynx|proton|wireguard|hamachi)|vpn|anyconnect"
    # bridges and cables of virtual machines and containers
    r"|^(docker|br-[0-9a-f]{12}$|virbr|veth|vethernet|vnet|vmnet|vmenet|vboxnet|lxc|lxd|cni|cali|flannel|cilium|podman|kube"
    r"|waydroid|dummy|ifb)|virtual|vmware|hyper-v|loopback",
    re.IGNORECASE,
)
"""Names of interfaces that lead to no device in the room, on Linux, macOS and Windows."""

OF_MACHINES = (ip_network("192.168.56.0/24"), ip_network("192.168.64.0/24"))
"""Networks of VirtualBox and of macOS's virtual machines, whose interfaces have names like any other's."""

WIRELESS = re.compile(r"^(wl|wi-?fi|ath\d|ap\d|en0$)", re.IGNORECASE)
"""Names of interfaces by which phones come in; ``en0`` is the Wi-Fi of a laptop with macOS."""


@dataclass(frozen=True)
class Interface:
    """An interface that is up, and its addresses with their networks."""

    name: str
    addresses: tuple[IPv4Interface | IPv6Interface, ...]
    is_point_to_point: bool = False


@dataclass(frozen=True)
class Address:
    """An address of this computer.

    ``host`` is an IP address without brackets; ``is_first`` says that it is the first of its network, as of a computer
    that is the hotspot itself.
    """

    host: str
    interface: str
    kind: Kind
    is_first: bool = False


def interfaces() -> tuple[Interface, ...]:
    """The interfaces that are up.

    None where the system does not tell them.
    """
    try:
        listed, stats = psutil.net_if_addrs(), psutil.net_if_stats()
    except OSError:  # a container may forbid to ask; what the facilitator or ATLAS_ADDRESS says still holds
        return ()
    up = {name: stat.flags.split(",") for name, stat in stats.items() if stat.isup}
    return tuple(
        Interface(
            name,
            tuple(_with_network(row.address, row.netmask) for row in listed[name] if row.family in (AF_INET, AF_INET6)),
            "pointopoint" in flags,
        )
        for name, flags in up.items()
        if name in listed
    )


def own(network_interfaces: Iterable[Interface] | None = None) -> tuple[Address, ...]:
    """The addresses of ``network_interfaces``, likeliest first.

    By default those of the interfaces that there are now.

    Link-local addresses of IPv6 are left out: in a link they need the name of the other device's interface.

    Examples
    --------
    >>> lan, vpn = ip_interface("192.168.1.7/24"), ip_interface("10.8.0.2/24")
    >>> [address.host for address in own([Interface("tun0", (vpn,)), Interface("eth0", (lan,))])]
    ['192.168.1.7', '10.8.0.2']
    """
    pairs = [
        (address, interface)
        for interface in (interfaces() if network_interfaces is None else network_interfaces)
        for address in interface.addresses
        if not (address.version == 6 and address.is_link_local) and not address.is_unspecified
    ]
    return tuple(
        Address(str(address.ip), interface.name, _kind(address, interface), _is_first(address))
        for address, interface in sorted(pairs, key=lambda pair: _unlikely(*pair))
    )


def offered(addresses: Iterable[Address]) -> tuple[Address, ...]:
    """Those of ``addresses`` to choose from.

    IPv6 only where it is all that an interface has, as it is long to type.
    """
    addresses = tuple(addresses)
    short = {address.interface for address in addresses if ":" not in address.host}
    return tuple(address for address in addresses if ":" not in address.host or address.interface not in short)


def _with_network(address: str, netmask: str | None) -> IPv4Interface | IPv6Interface:
    if ":" in address:
        return ip_interface(address.partition("%")[0])
    return ip_interface(f"{address}/{netmask or 32}")


def _kind(address: IPv4Interface | IPv6Interface, interface: Interface) -> Kind:
    if address.is_loopback:
        return "loopback"
    if address.is_link_local:
        return "link_local"
    is_of_machines = any(address.ip in network for network in OF_MACHINES) and not WIRELESS.search(interface.name)
    is_virtual = interface.is_point_to_point or VIRTUAL.search(interface.name) or is_of_machines
    return "virtual" if is_virtual else "network"


def _is_first(address: IPv4Interface | IPv6Interface) -> bool:
    return (
        address.version == 4 and address.network.num_addresses > 2 and address.ip == address.network.network_address + 1
    )


def _unlikely(address: IPv4Interface | IPv6Interface, interface: Interface) -> tuple:
    """Sorts addresses, likeliest first, and always in the same order.

    By kind, then IPv4, private, our own hotspot and Wi-Fi first.
    """
    kind = KINDS.index(_kind(address, interface))
    likely = (address.version == 4, address.is_private, _is_first(address), bool(WIRELESS.search(interface.name)))
    return kind, *(not yes for yes in likely), interface.name, address.ip.packed
