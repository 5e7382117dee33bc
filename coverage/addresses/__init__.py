"""Addresses at which others in the room open the atlas: this computer's own, those that are chosen, and QR codes."""

from coverage.addresses.base import ENVIRONMENT, Base, By, base, passed_on, unusable
from coverage.addresses.interfaces import Address, Interface, offered, own
from coverage.addresses.qr import characters, named, picture
from coverage.addresses.written import NotAnAddress, parse

__all__ = [
    "ENVIRONMENT",
    "Address",
    "Base",
    "By",
    "Interface",
    "NotAnAddress",
    "base",
    "characters",
    "named",
    "offered",
    "own",
    "parse",
    "passed_on",
    "picture",
    "unusable",
]
