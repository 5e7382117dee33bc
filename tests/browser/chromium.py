"""Which Chromium drives the browser tests? `python -m tests.browser.chromium` installs one where there is none.

The one without a window of its own comes first: it draws the same and takes two thirds of the time.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

HEADLESS = "chromium-headless-shell"
NAMES = (HEADLESS, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

ARGS = [
    "--headless",
    "--no-sandbox",  # Chromium refuses to start as root otherwise
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",  # these three: it asks no address but the ones the test asks
    "--disable-component-update",
    "--disable-sync",
]

MISSING = (
    "The browser tests need Chromium: install it (Debian and Ubuntu: apt-get install chromium), "
    "or name one in the environment variable CHROMIUM."
)


def find() -> str | None:
    """The path of a Chromium, the one named in $CHROMIUM first; None where there is none."""
    return next(filter(None, map(shutil.which, filter(None, (os.environ.get("CHROMIUM"), *NAMES)))), None)


def install() -> None:
    """Install Debian's Chromium, where apt-get is there and may be used."""
    root = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if shutil.which("apt-get") and (not root or subprocess.run([*root, "true"], check=False).returncode == 0):
        subprocess.run([*root, "apt-get", "update", "-qq"], check=True)
        names = subprocess.run(["apt-cache", "pkgnames", HEADLESS], capture_output=True, text=True, check=True).stdout
        package = HEADLESS if HEADLESS in names.split() else "chromium"  # older systems do not have it
        subprocess.run([*root, "apt-get", "install", "-y", "-qq", package], check=True)


if __name__ == "__main__":
    if not find():
        install()
    if not find():
        sys.exit(MISSING)
    print(f"browser tests: {find()}")
