"""How phones join a room: the address of now, and the others that its facilitator may choose."""

from __future__ import annotations

from dataclasses import dataclass, replace

from starlette.requests import Request

from coverage import addresses
from coverage.wording import Language
from coverage.wording import addresses as words
from coverage.workshop import Room
from web.server import address, terminal


@dataclass(frozen=True)
class Option:
    """An address to choose for the phones.

    ``value`` is what the form sends, ``url`` how the link begins, ``about`` what is said about it.
    """

    value: str
    url: str
    about: str
    is_chosen: bool


def path(room: Room, lang: Language) -> str:
    """The path at which phones join, in this language."""
    return f"/join/{room.code}" + ("" if lang.code == room.lang else f"?lang={lang.code}")


def base(request: Request, room: Room) -> addresses.Base:
    """Where phones join this room.

    What speaks against it is said on the terminal too, once.
    """
    link_base = address.base(request, room)
    if warning := words.warning(terminal.language(), link_base):
        terminal.warnings_of(request).write(f"{room.title}: {warning}")
    return link_base


def warnings(lang: Language, link_base: addresses.Base) -> list[str]:
    """What speaks against the address that was found, in the facilitator's words."""
    unusable = addresses.unusable()
    return list(filter(None, (words.warning(lang, link_base), unusable and words.unusable(lang, unusable))))


def options(request: Request, room: Room, lang: Language) -> list[Option]:
    """The addresses that the facilitator may choose.

    They are none at all, one of this computer or of this page, and what was written. Each address is there once, with
    all that is said about it, that of the choice of now where it is one of several.
    """
    about = {"": words.by_itself(lang, address.base(request).by)}
    about |= {interface.host: words.of_interface(lang, interface) for interface in addresses.offered(addresses.own())}
    if opened := addresses.passed_on(address.opened(request)):
        about[opened] = lang.say("This page was opened at it.")
    if room.address and room.address not in about:
        about[room.address] = lang.say("Not of this computer, or a name: try it with a phone.")
    by_url: dict[str, Option] = {}
    for value, sentence in about.items():
        url = address.base(request, replace(room, address=value)).url
        option = Option(value, url, sentence, value == (room.address or ""))
        if other := by_url.get(url):
            kept = option if option.is_chosen else other
            option = replace(kept, about=" ".join(filter(None, (other.about, sentence))))
        by_url[url] = option
    return list(by_url.values())
