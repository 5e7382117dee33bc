"""Where do the atlas's own files lie?"""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "data"
STATIC = ROOT / "static"
LOCALES = ROOT / "locales"
