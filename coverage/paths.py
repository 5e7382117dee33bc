"""Folders of the atlas's own files."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "data"
STATIC = ROOT / "static"
LOCALES = ROOT / "locales"
