"""Errors of the workshop, whose reasons are codes; their words are made where they are shown."""

from typing import Any

from coverage.errors import AtlasError


class Refused(AtlasError):
    """What somebody entered cannot be taken, and nothing of it was kept.

    Parameters
    ----------
    reason : str
        ``too_long``, ``out_of_range``, ``not_in_order``, ``unknown``, ``closed``, ``locked``, ``removed``,
        ``too_many_votes``, ``voted`` or ``empty``.
    field : str
        The name of what was entered, as the argument is called: ``title``, ``area``, ``likely``.
    found : any type
        What was entered; of a text that is too long, how many characters it has.
    allowed : any type
        The most, the limits or the closed list; None where nothing short can be said.
    """

    def __init__(self, reason: str, field: str, found: Any = None, allowed: Any = None) -> None:
        self.reason, self.field, self.found, self.allowed = reason, field, found, allowed
        limits = "" if allowed is None else f" Allowed: {allowed}."
        super().__init__(f"{field} was refused: {reason}, found {found!r}.{limits}")


class NotStored(AtlasError):
    """The database did not do what it was asked to.

    It is as it was before.

    Where a server is lost in the very moment of storing, nobody can know: to send the same again does no harm.

    Parameters
    ----------
    reason : str
        ``locked`` (somebody else held it too long: try again), ``full`` (the disk is), ``misnamed`` (its address is of
        no kind that the atlas knows), ``no_driver`` (the package that speaks to it is not installed), ``replaced``
        (it is not the database that was opened, or an older copy of it) or ``broken`` (anything else).
    said : str
        The database's own words, for whoever runs the atlas; never its address, which has a password.
    """

    def __init__(self, reason: str, said: str = "") -> None:
        self.reason, self.said = reason, said
        super().__init__(f"Nothing was stored: the database is {reason}.")
