"""The commands, versions and colours that are written in two places say the same."""

import re
import subprocess
import tomllib

import pytest

from coverage.figures.theme import DARK, LIGHT
from coverage.paths import ROOT

CONFIG = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))


def targets():
    listed = subprocess.run(["make", "--silent", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return set(re.findall(r"^make ([a-z]+)", listed, flags=re.MULTILINE))


def pins(name):
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    return dict(re.findall(r"^([\w.-]+)(?:\[[\w,]+\])?==(\S+)", "\n".join(lines), flags=re.MULTILINE))


def test_make_alone_lists_the_targets():
    assert {"run", "test", "lint", "bench", "data", "clean"} <= targets()


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md", "ARCHITECTURE.md"])
def test_every_make_target_that_is_written_about_exists(document):
    text = (ROOT / document).read_text(encoding="utf-8")
    assert set(re.findall(r"`make ([a-z]+)", text)) <= targets()


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_what_is_required_is_what_is_pinned(name):
    pinned = {package.lower(): version for package, version in pins("constraints.txt").items()}
    assert pins(name)
    assert {package: pinned.get(package.lower()) for package in pins(name)} == pins(name)


def test_the_types_of_all_that_runs_are_checked():
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["ty"]
    assert "exclude" not in settings["src"]
    packages = {path.parent.name for path in ROOT.glob("*/__init__.py")}
    scripts = {path.name for path in ROOT.glob("*.py")}
    assert set(settings["src"]["include"]) == {*packages, *scripts, "pages"}


def test_nothing_is_required_that_shares_a_name_with_our_package():
    assert not {"coverage", "pytest-cov", "numba"} & set(pins("constraints.txt"))


def test_nothing_leaves_the_machine_and_no_traceback_reaches_a_reader():
    assert CONFIG["browser"]["gatherUsageStats"] is False
    assert CONFIG["logger"]["hideWelcomeMessage"] is True
    assert CONFIG["client"]["showErrorDetails"] == "none"


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_the_frame_has_the_colours_of_the_figures(theme):
    frame = CONFIG["theme"][theme.name]
    expected = (theme.paper, theme.ink, theme.line, theme.accent)
    assert tuple(frame[key] for key in ("backgroundColor", "textColor", "borderColor", "linkColor")) == expected


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_text_of_the_frame_can_be_read(theme):
    """WCAG AA, 4.5: on either ground. Streamlit writes the chosen option and a slider's value in the accent."""
    frame = CONFIG["theme"][theme]
    for background in (frame["backgroundColor"], frame["secondaryBackgroundColor"]):
        assert contrast(frame["textColor"], background) >= 4.5
        assert contrast(frame["linkColor"], background) >= 4.5
        assert contrast(frame["primaryColor"], background) >= 4.5
    assert contrast(frame["dataframeHeaderTextColor"], frame["dataframeHeaderBackgroundColor"]) >= 4.5


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_black_on_white_has_the_contrast_that_wcag_says():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
