"""The scripts in static/ are checked where there is Node, and nobody needs it."""

import json
import re
import shutil
import subprocess

import pytest

from coverage.paths import ROOT, STATIC

TOOLS = ROOT / ".node"
SCRIPTS = sorted(path for path in STATIC.glob("*.js") if path.name != "plotly-geo.min.js")


@pytest.fixture
def check(tmp_path):
    """Runs the check where nothing is installed, with the programs given as shell scripts, and no other."""
    folder, programs = tmp_path / ".node", tmp_path / "bin"
    folder.mkdir()
    programs.mkdir()
    for name in ("check", "package.json", "package-lock.json"):
        shutil.copy(TOOLS / name, folder)

    def run(**scripts):
        for name, script in scripts.items():
            (programs / name).write_text(f"#!/bin/sh\n{script}\n")
            (programs / name).chmod(0o755)
        alone = {"PATH": str(programs)}
        return subprocess.run([folder / "check"], env=alone, capture_output=True, text=True, check=False)

    return run


def installs(biome, tsc):
    """An npm that installs tools which end with these codes."""
    tools = f"printf '#!/bin/sh\\nexit {biome}' > biome; printf '#!/bin/sh\\nexit {tsc}' > tsc"
    return f"PATH=/bin:/usr/bin; mkdir -p node_modules/.bin; cd node_modules/.bin; {tools}; chmod +x biome tsc"


def test_without_node_the_check_says_that_it_was_skipped(check):
    done = check()
    assert done.returncode == 0
    assert done.stdout.startswith("The scripts in static/ were not checked: that needs Node with npm")


def test_what_npm_cannot_install_is_skipped_for_the_reason_that_npm_gives(check):
    done = check(npm="echo ENOTFOUND >&2; exit 1")
    assert done.returncode == 0
    assert "were not checked: npm could not install" in done.stdout
    assert done.stderr == "ENOTFOUND\n"


@pytest.mark.parametrize(("biome", "tsc", "code"), [(0, 0, 0), (1, 0, 1), (0, 2, 2)])
def test_what_biome_or_the_types_find_fails_the_check(check, biome, tsc, code):
    assert check(npm=installs(biome, tsc)).returncode == code


def test_the_versions_of_the_tools_are_exact():
    pins = json.loads((TOOLS / "package.json").read_text(encoding="utf-8"))["devDependencies"]
    locked = json.loads((TOOLS / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    assert {name: locked[f"node_modules/{name}"]["version"] for name in pins} == pins


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_the_types_of_every_script_of_ours_are_checked(path):
    assert re.match(r"// @ts-check\n// [A-Z].*\w", path.read_text(encoding="utf-8"))


def test_nothing_of_node_is_served():
    assert not [path for path in STATIC.rglob("*") if path.name in ("package.json", "node_modules", "biome.json")]
