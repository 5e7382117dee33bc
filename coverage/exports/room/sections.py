"""Sections of an agenda in words: lists and tables under headings, in the order in which they are read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Span:
    """A piece of a line.

    Strong, a link where it has a ``url``, else plain. It brings its own spaces along.
    """

    text: str
    is_strong: bool = False
    url: str | None = None


Line = tuple[Span, ...]


@dataclass(frozen=True)
class Part:
    """A list of ``lines`` or a table.

    ``nothing`` says why there is neither.

    ``heading`` is empty where the title of the section says it already; ``heads`` are those of the columns of ``rows``.
    """

    heading: str = ""
    lines: tuple[Line, ...] = ()
    heads: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    nothing: str = ""

    @property
    def text(self) -> str:
        """All but the table, as one paragraph.

        Examples
        --------
        >>> Part("Who?", lines=((Span("You", is_strong=True), Span(" and I.")), (Span("They."),))).text
        'Who? You and I. They.'
        >>> Part(nothing="None yet.").text
        'None yet.'
        """
        lines = ["".join(span.text for span in line) for line in self.lines]
        return " ".join(filter(None, [self.heading, *lines, "" if lines or self.rows else self.nothing]))


@dataclass(frozen=True)
class Section:
    """Parts under one title.

    ``name`` is one that no other section has. There is always a part.
    """

    name: str
    title: str
    parts: tuple[Part, ...]
