"""Encodings: the letters for which the bytes of a text stand."""

from __future__ import annotations

import codecs
import re
import unicodedata

from coverage.uploads.report import Note, Refused

BOMS = {
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
    codecs.BOM_UTF8: "utf-8-sig",
}
"""How a file may say its encoding; a longer mark before the one that it begins with."""

SINGLE_BYTE = {"cp1252": "Windows-1252", "mac_roman": "Mac Roman", "cp850": "DOS 850"}
"""What spreadsheets of the region write beside Unicode, the likeliest first."""

PADDING = b"\x00\x1a"
"""What old systems fill the end of a file with."""

LETTERS = frozenset("áéíóúüñàèìòùâêîôûãõäëïöçÁÉÍÓÚÜÑÀÈÌÒÙÂÊÎÔÛÃÕÄËÏÖÇªº")
SIGNS = frozenset("¿¡«»“”‘’„–—…•°²³½¼¾§€£$±·´®©×µ\N{NO-BREAK SPACE}")

INVISIBLE = re.compile("[\ufeff\u200b\u200c\u200d\u200e\u200f\u2060]")
"""Marks of order, width and joining, which have no meaning in the languages of the region."""

SEEN = 3
"""Invisible letters that are named."""

TWICE = re.compile("[ÂÃ][\u0080-\u00bfŒœŠšŸŽžƒˆ\u02dc\u2013-\u203a€™]")
"""UTF-8 that was taken for Windows-1252 and written as UTF-8 again."""


def decoded(content: bytes) -> tuple[str, tuple[Note, ...]]:
    """The text of a file, and notes on what was assumed.

    By its mark, else UTF-8, else line by line the single-byte encoding that makes letters of the region of it.

    Raises
    ------
    Refused
        ``encoding`` if no encoding fits, ``wrong_type`` if it is no text.
    """
    text, notes = _decoded(content)
    text = text.rstrip("\x00\x1a").replace("\v", " ").replace("\f", " ")
    if any(ord(character) < 32 and character not in "\t\r\n" for character in set(text)):
        raise Refused("wrong_type")
    return INVISIBLE.sub("", text), (*notes, *invisible(INVISIBLE.findall(text)))


def invisible(letters: list[str]) -> list[Note]:
    """A note on the invisible letters that were found and left out.

    None if there were none.
    """
    names = [f"U+{ord(letter):04X} {unicodedata.name(letter)}" for letter in dict.fromkeys(letters)]
    return [Note("invisible", len(letters), ", ".join(names[:SEEN]))] if letters else []


def untwisted(text: str) -> str | None:
    """What was meant by a text whose accents were encoded twice.

    None if they were not.

    >>> untwisted("ComitÃ© de agua"), untwisted("Comité de agua")
    ('Comité de agua', None)
    """
    if not TWICE.search(text):
        return None
    try:
        meant = b"".join(_byte(letter) for letter in text).decode("utf-8")
    except UnicodeError:
        return None
    return meant if meant != text else None


def _byte(letter: str) -> bytes:
    """The byte of a letter in Windows-1252.

    The five that it does not use stand for themselves.
    """
    return bytes([ord(letter)]) if ord(letter) in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else letter.encode("cp1252")


def _decoded(content: bytes) -> tuple[str, tuple[Note, ...]]:
    marked = next((coding for mark, coding in BOMS.items() if content.startswith(mark)), None)
    coding = marked or _unmarked_utf16(content) or "utf-8"
    try:
        text = content.decode(coding)
    except UnicodeDecodeError:
        if coding != "utf-8":
            raise Refused("encoding") from None
        return _by_line(content)
    return text, () if marked or coding == "utf-8" else (Note("encoding", 1, "UTF-16", _example(text)),)


def _unmarked_utf16(content: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of Western text is zero."""
    start = content.rstrip(PADDING)[:1000]
    if b"\x00" not in start:
        return None
    even, odd = (start[first::2].count(0) / max(len(start[first::2]), 1) for first in (0, 1))
    if max(even, odd) < 0.5 or min(even, odd) > 0.1:
        raise Refused("wrong_type")
    return "utf-16-be" if even > odd else "utf-16-le"


def _by_line(content: bytes) -> tuple[str, tuple[Note, ...]]:
    """Each line in UTF-8 if it is, else in one other encoding.

    It is the one that fits all others best.
    """
    lines = content.split(b"\n")
    unicode = [_utf8(line) for line in lines]
    others = b"\n".join(line for line, text in zip(lines, unicode, strict=True) if text is None)
    coding = _single_byte(others)
    texts = [line.decode(coding) if text is None else text for line, text in zip(lines, unicode, strict=True)]
    mixed = sum(text is not None and not text.isascii() for text in unicode)
    name = SINGLE_BYTE[coding]
    if mixed:
        return "\n".join(texts), (Note("mixed_encodings", mixed, f"UTF-8, {name}"),)
    return "\n".join(texts), () if coding == "cp1252" else (Note("encoding", 1, name, _example(others.decode(coding))),)


def _utf8(line: bytes) -> str | None:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _single_byte(content: bytes) -> str:
    """The encoding by which fewest letters are odd.

    Another than the usual one only if none is.
    """
    odd = {}
    for coding in SINGLE_BYTE:
        try:
            odd[coding] = _odd(content.decode(coding))
        except UnicodeDecodeError:
            continue
    best = min(odd, key=odd.__getitem__)
    if odd[best] == 0 or "cp1252" not in odd:
        if odd[best]:
            raise Refused("encoding")
        return best
    return "cp1252"


def _odd(text: str) -> int:
    """How many letters and signs look misread.

    Letters that are not of the region, and signs inside of a word.
    """
    strange = sum(not (letter.isascii() or letter in LETTERS or letter in SIGNS) for letter in text)
    return strange + len(re.findall(r"(?<=[a-zA-Z])[^\x00-\x7f’·´\w\s](?=[a-zA-Z])", text))


def _example(text: str) -> str:
    """The first word beyond ASCII, or the first of all."""
    words = re.findall(r"\w+", text)
    return next((word for word in words if not word.isascii()), words[0] if words else "")
