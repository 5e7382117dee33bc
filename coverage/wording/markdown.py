"""Words of other people inside Markdown, where they stay words."""

from __future__ import annotations

import re

MARKS = frozenset(r"\`*_[]<>#$~:|!&")
"""What CommonMark, its tables and the formulas, colours and icons of Streamlit take for their own."""

LINKED = frozenset(".@")
"""What turns bare words into a link: ``example.org``, ``name@example.org``."""

LISTED = re.compile(r"^(\d{0,9})([-+.)])(?= )")
"""What makes words the item of a list where they stand first: ``+ supports``, ``1. First``."""

LONGEST = 60
"""Characters of somebody's words that are repeated as code."""


def escaped(text: str, links: bool = True) -> str:
    r"""``text`` with every character harmless that Markdown takes for its own.

    Without ``links`` no bare address in it becomes a link either.

    >>> print(escaped("+ supports (4)"), escaped("1. First"))
    \+ supports (4) 1\. First
    >>> print(escaped("[5 % *of all*](x) at example.org"), escaped("example.org", links=False))
    \[5 % \*of all\*\](x) at example.org example\.org
    """
    marks = MARKS if links else MARKS | LINKED
    harmless = "".join("\\" + character if character in marks else character for character in text)
    return LISTED.sub(r"\1\\\2", harmless)


def one_line(text: str) -> str:
    """``text`` as one line, cut to 60 characters and without backticks.

    >>> one_line("a `b`  c"), one_line("``")
    ('a b c', ' ')
    """
    words = " ".join(text.replace("`", " ").split())
    return words[:LONGEST] or " "


def as_code(text: str) -> str:
    """`one_line` of ``text``, as code in Markdown.

    >>> as_code("a `b`  c"), as_code("``")
    ('`a b c`', '` `')
    """
    return f"`{one_line(text)}`"
