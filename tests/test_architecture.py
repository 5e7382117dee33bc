"""Imports point downward only, and each library stays behind its own door (DESIGN: "The house")."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from coverage.paths import ROOT

FLOORS = [
    ["coverage.paths", "coverage.errors"],
    ["coverage.tables", "coverage.addresses"],
    ["coverage.measures"],
    ["coverage.queries", "coverage.wording"],
    ["coverage.figures", "coverage.uploads", "coverage.workshop"],
    ["coverage.exports"],
    ["coverage.views"],
    ["pages.parts", "web"],
    ["app", "pages"],
    ["serve"],
]
"""From the ground up: a module imports from its own package and from the floors below, and not from one beside it."""

NOT_BELOW = {
    "coverage.figures": ["coverage.queries"],
    "coverage.uploads": ["coverage.queries"],
    "coverage.workshop": ["coverage.queries"],
    "coverage.exports": ["coverage.queries"],
    "app": ["web"],
    "pages": ["web"],
}
"""What stands below and is not imported all the same: queries by what is given its frames, and the other door."""

DOORS = {
    "streamlit": ["app", "serve", "pages"],
    "starlette": ["serve", "web"],
    "plotly": ["coverage.figures"],
    "geopandas": ["coverage.geo"],
    "sqlalchemy": ["coverage.workshop"],
    "alembic": ["coverage.workshop"],
    "docx": ["coverage.exports"],
    "markdown_it": ["coverage.wording"],
    "psutil": ["coverage.addresses"],
    "segno": ["coverage.addresses"],
}


LONGEST = 12
"""Words of the first line of a docstring."""

SAYS_ERRORS = re.compile(r"NotStored|Errors as|errors as|Raises as")
"""In a docstring: what is raised where a store fails, or which function says it."""

STORES_NOT_ASKED = ["web.server.terminal.tell_of_rooms"]
"""Functions that only name their store."""

VAGUE = ("one", "said", "found", "made")


def modules() -> Iterator[tuple[str, str]]:
    """Name and source of every module of the atlas, tests and benchmarks aside."""
    files = [ROOT / "app.py", ROOT / "serve.py"]
    for folder in ("coverage", "pages", "web"):
        files += sorted((ROOT / folder).rglob("*.py"))
    for file in files:
        name = ".".join(file.relative_to(ROOT).with_suffix("").parts)
        yield name, file.read_text(encoding="utf-8")


def imported(name: str, source: str) -> Iterator[str]:
    """Absolute names that a module imports, wherever in it the import stands."""
    package = name.split(".")[:-1]
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            origin = ".".join([*base, *filter(None, [node.module])])
            yield from (f"{origin}.{alias.name}" for alias in node.names)


def inside(name: str, package: str) -> bool:
    """Whether ``name`` is ``package`` or lies in it."""
    return name == package or name.startswith(f"{package}.")


def place(name: str) -> tuple[int, str] | None:
    """The floor of a module and its package there; the longest name that fits counts. None for what has no floor."""
    fitting = [(len(part), level, part) for level, parts in enumerate(FLOORS) for part in parts if inside(name, part)]
    return max(fitting)[1:] if fitting else None


def climbs(name: str, source: str) -> list[str]:
    """Imports of a module from a floor above its own."""
    return [f"{name} imports {target}" for target, here, there in _placed(name, source) if there[0] > here[0]]


def crosses(name: str, source: str) -> list[str]:
    """Imports of a module from what stands beside its package, and from below what it is to be given."""
    return [
        f"{name} imports {target}"
        for target, here, there in _placed(name, source)
        if (there[0] == here[0] and there != here) or there[1] in NOT_BELOW.get(here[1], ())
    ]


def _placed(name: str, source: str) -> Iterator[tuple[str, tuple[int, str], tuple[int, str]]]:
    """What a module imports, with its own place and that of the other, where both have one."""
    here = place(name)
    for target in imported(name, source):
        there = place(target)
        if here and there:
            yield target, here, there


def trespasses(name: str, source: str) -> list[str]:
    """Imports of a library by a module that is not its door."""
    return [
        f"{name} imports {target}"
        for target in imported(name, source)
        for library, doors in DOORS.items()
        if inside(target, library) and not any(inside(name, door) for door in doors)
    ]


def code_in_init(name: str, source: str) -> list[str]:
    """Statements of a package's ``__init__`` other than its docstring, imports and ``__all__``."""
    if Path(name.replace(".", "/")).name != "__init__":
        return []
    return [
        f"{name}, line {node.lineno}"
        for node in ast.parse(source).body
        if not isinstance(node, ast.Import | ast.ImportFrom)
        and not (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))
        and not (isinstance(node, ast.Assign) and [ast.unparse(target) for target in node.targets] == ["__all__"])
    ]


def long_first_lines(name: str, source: str) -> list[str]:
    """Functions and classes whose docstring says in more than twelve words what comes back or what is done."""
    return [
        f"{name}.{node.name}"
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
        and len((ast.get_docstring(node) or "").partition("\n")[0].split()) > LONGEST
    ]


def unsaid_errors(name: str, source: str) -> list[str]:
    """Functions that ask a store and say neither themselves nor by their module what they raise where it fails."""
    tree = ast.parse(source)
    if SAYS_ERRORS.search(ast.get_docstring(tree) or ""):
        return []
    return [
        f"{name}.{node.name}"
        for node in tree.body
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and not node.name.startswith("_")
        and any(isinstance(kind := argument.annotation, ast.Name) and kind.id == "Store" for argument in node.args.args)
        and not SAYS_ERRORS.search(ast.get_docstring(node) or "")
        and f"{name}.{node.name}" not in STORES_NOT_ASKED
    ]


def vague_locals(name: str, source: str) -> list[str]:
    """Variables that are not called by what they hold."""
    nodes = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Name))
    return [f"{name}: {node.id}" for node in nodes if isinstance(node.ctx, ast.Store) and node.id in VAGUE]


def found(check) -> list[str]:
    """What ``check`` finds in the atlas."""
    return [fault for name, source in modules() for fault in check(name, source)]


def test_imports_point_downward_only():
    assert found(climbs) == []


def test_neither_door_imports_from_the_other_nor_any_package_from_what_stands_beside_it():
    assert found(crosses) == []


def test_each_library_stays_behind_its_door():
    assert found(trespasses) == []


def test_a_package_hands_on_names_and_holds_no_code():
    assert found(code_in_init) == []


def test_what_a_function_does_is_said_in_twelve_words_first():
    assert found(long_first_lines) == []


def test_a_function_that_asks_a_store_says_what_it_raises():
    assert found(unsaid_errors) == []


def test_a_variable_is_called_by_what_it_holds():
    assert found(vague_locals) == []


def test_every_module_of_the_library_stands_on_a_floor():
    """But for tools that are run by hand and for what is not built on by the rest."""
    loose = ["coverage.__init__", "coverage.geo"]
    names = [name for name, _ in modules() if not any(inside(name, part) for part in loose)]
    assert [name for name in names if place(name) is None] == []


def test_the_checks_see_what_they_are_for():
    assert climbs("coverage.measures.headlines", "from coverage import figures") == [
        "coverage.measures.headlines imports coverage.figures"
    ]
    assert climbs("coverage.tables.load", "def f():\n    import coverage.wording.language") != []
    assert climbs("coverage.tables.load", "from ..wording import Language") != []
    assert climbs("pages.parts.show", "from pages import country") != []
    assert climbs("coverage.figures.map", "from coverage.wording import Language") == []
    assert climbs("pages.country", "from pages.parts import draw") == []
    assert crosses("web.documents.wall", "from pages.parts import draw") == [
        "web.documents.wall imports pages.parts.draw"
    ]
    assert crosses("pages.parts.draw", "from web.documents import wall") != []
    assert crosses("app", "from web import api") != []
    assert crosses("pages.country", "from web import api") != []
    assert climbs("web.documents.wall", "from pages import country") != []
    assert climbs("pages.country", "import serve") != []
    for floor in FLOORS:
        beside = [(one, other) for one in floor for other in floor if one != other]
        assert all(crosses(f"{one}.module", f"from {other} import name") for one, other in beside)
        assert not any(crosses(f"{one}.module", f"from {one} import name") for one in floor)
    assert crosses("coverage.wording.rooms", "from coverage import queries") == [
        "coverage.wording.rooms imports coverage.queries"
    ]
    assert crosses("coverage.workshop.offers", "from coverage import queries") != []
    assert crosses("coverage.views.notices", "from coverage import queries") == []
    assert crosses("serve", "from web import api") == []
    assert trespasses("coverage.wording.language", "import streamlit as st") != []
    assert trespasses("pages.country", "from starlette.requests import Request") != []
    assert trespasses("pages.parts.show", "import plotly.express as px") != []
    assert trespasses("coverage.measures.regions", "import geopandas") != []
    assert trespasses("coverage.geo", "import geopandas") == []
    assert trespasses("web.rooms", "from sqlalchemy import select") != []
    assert code_in_init("coverage.__init__", '"""Docstring."""\nfrom coverage import x\n__all__ = ["x"]\n') == []
    assert long_first_lines("app", f'def f():\n    """{"word " * 13}"""') == ["app.f"]
    assert long_first_lines("app", f'def f():\n    """{"word " * 12}\n\n    {"word " * 40}"""') == []
    asks = 'def f(store: Store):\n    """The rooms.{}"""'
    assert unsaid_errors("web.rooms", asks.format("")) == ["web.rooms.f"]
    assert unsaid_errors("web.rooms", asks.format(" Raises `NotStored`.")) == []
    assert unsaid_errors("web.rooms", f'"""All raise `NotStored`."""\n{asks.format("")}') == []
    assert vague_locals("app", "rows = [one for one in found]") == ["app: one"]
    assert code_in_init("coverage.__init__", "VERSION = 1") == ["coverage.__init__, line 1"]


def test_the_atlas_is_really_read():
    names = [name for name, _ in modules()]
    assert {"app", "serve", "coverage.measures.headlines", "pages.parts.frame", "web.server.headers"} <= set(names)


ALONE = ["coverage.geo", "coverage.workshop", "web"]
SILENT = {
    "coverage.addresses": ["streamlit", "starlette", "plotly", "geopandas", "sqlalchemy", "pandas"],
    "coverage.tables": ["streamlit", "starlette", "plotly", "geopandas", "sqlalchemy", "babel", "markdown_it", "docx"],
    "coverage.measures": ["streamlit", "starlette", "plotly", "geopandas", "sqlalchemy", "babel", "docx"],
    "coverage.queries": ["streamlit", "starlette", "plotly", "geopandas", "sqlalchemy", "babel", "docx"],
    "coverage.wording": ["streamlit", "starlette", "plotly", "geopandas", "sqlalchemy", "docx"],
    "coverage.uploads": ["streamlit", "starlette", "plotly", "geopandas", "sqlalchemy", "docx"],
    "coverage.figures": ["streamlit", "starlette", "geopandas", "sqlalchemy", "docx"],
    "coverage.exports": ["streamlit", "starlette", "geopandas", "docx", "openpyxl"],
    "coverage.views": ["streamlit", "starlette", "geopandas", "docx", "openpyxl", "pyproj"],
    "coverage.geo": ["streamlit", "starlette", "sqlalchemy", "docx"],
    "coverage.workshop": ["streamlit", "starlette", "plotly", "geopandas", "docx"],
    "web": ["streamlit", "pages", "geopandas", "docx", "openpyxl", "pyproj"],
}
"""What is not loaded by importing a package and all of its modules."""

LATE = [
    *("coverage.uploads.sheet", "coverage.uploads.template", "coverage.exports.workbook", "coverage.exports.room.word"),
    "coverage.figures.svg.maps",
]
"""Modules that are loaded when somebody first sends or takes such a file, or a map is drawn without a browser."""

TOGETHER = [[name for name in SILENT if name not in ALONE], *([name] for name in ALONE)]
"""Packages that are imported one after the other in one interpreter, since each may load what those before it do."""

LOADED = """
import importlib, pkgutil, sys
for name, silent in {silent!r}.items():
    package = importlib.import_module(name)
    for found in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        if ".migrations" not in found.name and not found.name.endswith("__main__") and found.name not in {late!r}:
            importlib.import_module(found.name)
    print(*(f"{{name}}:{{library}}" for library in silent if library in sys.modules))
"""


def test_importing_a_package_leaves_what_is_not_its_own_alone():
    """In interpreters of their own, since here everything is loaded."""
    codes = [LOADED.format(silent={name: SILENT[name] for name in names}, late=LATE) for names in TOGETHER]
    started = [
        subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE, text=True) for code in codes
    ]
    assert [process.communicate()[0].split() for process in started] == [[]] * len(TOGETHER)
    assert {process.returncode for process in started} == {0}


def test_every_package_of_the_library_and_the_web_is_looked_at():
    packages = {f"coverage.{folder.parent.name}" for folder in (ROOT / "coverage").glob("*/__init__.py")}
    assert set(SILENT) == {*packages, "web"}
