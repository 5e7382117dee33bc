"""Zip files that are the same whenever they are made of the same."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Mapping
from datetime import date


def packed(files: Mapping[str, bytes], day: date) -> bytes:
    """A zip of ``files`` in their order, all of one ``day``.

    By their names.
    """
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, data)
    return content.getvalue()


def hashes(files: Mapping[str, bytes]) -> str:
    """The lines of a Markdown table: each file and its SHA-256."""
    return "\n".join(f"| `{name}` | `{hashlib.sha256(content).hexdigest()}` |" for name, content in files.items())
