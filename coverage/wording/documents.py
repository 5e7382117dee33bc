"""Texts of several paragraphs, one Markdown file per language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import pandas as pd
from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from coverage.paths import LOCALES
from coverage.wording.language import Language


@dataclass(frozen=True)
class Block:
    """Paragraphs or table rows under their heading.

    The heads of a table are the first of ``rows``. ``markdown`` is the same as it is written, with emphasis and lists.
    """

    heading: str
    paragraphs: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    markdown: str = ""


def methods(lang: Language) -> str:
    """How published figures become comparable shares and headlines, and the atlas's limits."""
    return _text(lang, "methods")


def agenda(lang: Language) -> str:
    """The workshop's conclusions for all countries, in the atlas's own words.

    The workshop is that of WSP and CARE.
    """
    return _text(lang, "agenda")


def sources_of_agenda() -> pd.DataFrame:
    """``source_id`` of the text of the workshop's conclusions."""
    return pd.DataFrame({"source_id": ["wsp-care-2008"]})


def extract(lang: Language, **facts: str) -> str:
    """The README of an extract, its ``{names}`` filled with ``facts``."""
    return _text(lang, "extract").format(**facts)


def room(lang: Language, **facts: str) -> str:
    """The README of what a room takes home.

    Its ``{names}`` are filled with ``facts``.
    """
    return _text(lang, "room").format(**facts)


def blocks(text: str) -> list[Block]:
    """A document as plain text, for who draws no Markdown.

    An item of a list is a paragraph, emphasis is left out.

    >>> blocks("Who *is* it?\\n\\n- You\\n- I\\n\\n## Why")
    [Block(heading='', paragraphs=('Who is it?', 'You', 'I'), rows=(), markdown='Who *is* it?\\n\\n- You\\n- I')]
    """
    sections, heading, lines = [], "", text.splitlines()
    for node in SyntaxTreeNode(MarkdownIt().enable("table").parse(text)).children:
        if node.type == "heading":
            heading = _plain(node)
            continue
        markdown = "\n".join(lines[slice(*(node.map or (0, 0)))]).strip()
        if node.type == "table":
            rows = [part for part in node.walk() if part.type == "tr"]
            cells = tuple(tuple(_plain(cell) for cell in row.children) for row in rows)
            sections.append(Block(heading, rows=cells, markdown=markdown))
        else:
            paragraphs = tuple(_plain(part) for part in (node.children if node.type == "bullet_list" else [node]))
            if sections and sections[-1].heading == heading and sections[-1].paragraphs:
                before = sections.pop()
                paragraphs, markdown = before.paragraphs + paragraphs, f"{before.markdown}\n\n{markdown}"
            sections.append(Block(heading, paragraphs, markdown=markdown))
    return sections


def _plain(node: SyntaxTreeNode) -> str:
    words = (part for part in node.walk() if part.type in ("text", "code_inline", "softbreak"))
    return "".join(" " if part.type == "softbreak" else part.content for part in words)


@cache
def _text(lang: Language, name: str) -> str:
    return (LOCALES / lang.code / f"{name}.md").read_text(encoding="utf-8")
