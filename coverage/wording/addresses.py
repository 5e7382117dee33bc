"""Addresses in words: what a facilitator and the terminal read of where phones join a room."""

from __future__ import annotations

from coverage.addresses import ENVIRONMENT, Address, Base, By
from coverage.wording.language import Language

MOST_SHOWN = 60
"""Characters of what somebody wrote that are shown again."""


def by_itself(lang: Language, by: By) -> str:
    """Where the address comes from unless the facilitator has chosen one."""
    if by == "environment":
        return lang.say("As {name} says, for every room.", name=ENVIRONMENT)
    return lang.say("The likeliest of this computer; it follows the Wi-Fi.")


def of_interface(lang: Language, address: Address) -> str:
    """Where an address of this computer comes from, and who reaches it."""
    if address.kind == "loopback":
        return lang.say("This computer only.")
    about = {
        "network": lang.say("It seems to be this computer's own hotspot.") if address.is_first else "",
        "virtual": lang.say("VPN or virtual network: phones in the room rarely reach it."),
        "link_local": lang.say("Self-assigned for want of a network (link-local): perhaps nobody reaches it."),
    }[address.kind]
    return " · ".join(filter(None, (address.interface, about)))


def warning(lang: Language, base: Base) -> str:
    """Why phones may not get in at ``base``, and what to do.

    Empty where nothing speaks against it.
    """
    url = base.url
    if base.reach == "elsewhere":
        sentence = lang.say(
            "Phones are sent to {address}, which is not, or no longer, an address of this computer."
            " Choose another, unless a router or proxy passes it on.",
            address=url,
        )
        return f"{ENVIRONMENT}: {sentence}" if base.by == "environment" else sentence
    if base.reach == "loopback":
        return lang.say(
            "Only this computer can open {address}. Join a Wi-Fi or open a hotspot, or choose another address.",
            address=url,
        )
    if base.reach == "link_local":
        return lang.say(
            "Perhaps nobody reaches {address}, self-assigned for want of a network (link-local)."
            " Join a Wi-Fi or open a hotspot, or choose another address.",
            address=url,
        )
    if base.reach == "virtual" and base.by == "interfaces":
        return lang.say(
            "{address} is of a VPN or virtual network, and phones in the room rarely reach it."
            " Join a Wi-Fi or open a hotspot, or choose another address.",
            address=url,
        )
    return ""


def unusable(lang: Language, text: str) -> str:
    """Why what ``ATLAS_ADDRESS`` says is not used."""
    return f"{ENVIRONMENT}: {not_an_address(lang, text)}"


def not_an_address(lang: Language, text: str) -> str:
    """Why something is no address, and how one is written."""
    return lang.say(
        "“{found}” is no address. Write a name or IP address (192.168.1.7), with a port if need be (192.168.1.7:8501),"
        " or a whole address (https://atlas.example.org), and nothing after it.",
        found=text if len(text) <= MOST_SHOWN else f"{text[:MOST_SHOWN]}…",
    )
