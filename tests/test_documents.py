"""What the documents promise is true: commands, files, pages, links, examples and versions."""

import ast
import doctest
import importlib
import json
import pkgutil
import re
import shutil

import pytest

from coverage import errors, geo
from coverage.paths import DATA, ROOT
from coverage.tables import catalog, load
from coverage.views import VIEWS, parameters
from coverage.wording import Language, sentences
from pages.parts.session import page_of

DOCUMENTS = ["README.md", "CONTRIBUTING.md", "ARCHITECTURE.md", "CHANGELOG.md"]
SUFFIX = r"\.(?:py|csv|json|md|po|toml|txt|png|sh)"
HEADINGS = re.compile("^#+ (.+)$", re.MULTILINE)


def text(document):
    """The whole document."""
    return (ROOT / document).read_text(encoding="utf-8")


def section(document, heading):
    """What stands under a heading, up to the next one of any level."""
    return re.search(rf"^#+ {re.escape(heading)}\n(.*?)(?=^#+ |\Z)", text(document), re.MULTILINE | re.DOTALL)[1]


def fences(words, language):
    """The blocks of code in one language, without the indentation they have in a list."""
    found = re.findall(rf"^( *)```{language}\n(.*?)^ *```$", words, re.MULTILINE | re.DOTALL)
    return [re.sub(f"^{indent}", "", block, flags=re.MULTILINE) for indent, block in found]


def table(words):
    """The rows of the first table, cells as text, without its head."""
    lines = [line for line in words.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def named_files(words):
    """Files and folders that a document names as code or leads to; none that a reader is to make, or has in .venv."""
    code = [name for name in re.findall(r"`([\w./-]+)`", words) if "/" in name or re.search(f"{SUFFIX}$", name)]
    links = re.findall(r"\]\(([^)#]+)\)", words)
    code = [name for name in code if not name.startswith(("/", ".venv"))]
    return {*code, *(address for address in links if "://" not in address)}


def anchors(document):
    """The anchors of a document's headings, as Markdown viewers make them."""
    plain = (re.sub(r"[^\w -]", "", heading.lower()) for heading in HEADINGS.findall(text(document)))
    return {heading.replace(" ", "-") for heading in plain}


def spoken_of(words):
    """The make targets in code, in a line or in a block."""
    return set(re.findall(r"(?:`|^)make ([a-z]+)", words, re.MULTILINE))


def with_examples(*packages):
    """The name of every module of some packages that has an example in a docstring."""
    for package in packages:
        for file in sorted((ROOT / package).rglob("*.py")):
            if ">>> " in file.read_text(encoding="utf-8"):
                yield ".".join(file.relative_to(ROOT).with_suffix("").parts)


def test_the_readme_explains_each_make_target_and_no_other():
    targets = set(re.findall(r"^([a-z]+):.*##", text("Makefile"), re.MULTILINE))
    explained = [row[0] for row in table(section("README.md", "Tests and benchmarks"))]
    assert sorted(explained) == sorted(f"`make {target}`" for target in targets)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_make_target_a_document_speaks_of_exists(document):
    assert spoken_of(text(document)) <= set(re.findall(r"^([a-z]+):", text("Makefile"), re.MULTILINE))


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_file_and_folder_a_document_names_exists(document):
    assert [name for name in sorted(named_files(text(document))) if not (ROOT / name).exists()] == []


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_name_from_the_library_in_a_document_exists(document):
    for name in sorted(set(re.findall(r"`(coverage(?:\.\w+)+)`", text(document)))):
        pkgutil.resolve_name(name)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_link_inside_a_document_leads_to_a_heading(document):
    assert set(re.findall(r"\]\(#([^)]+)\)", text(document))) <= anchors(document)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_picture_has_words_for_those_who_do_not_see_it(document):
    assert all(len(words) > 20 for words in re.findall(r"!\[(.*?)\]\(", text(document)))


def test_the_first_screen_has_the_question_one_picture_and_the_two_commands():
    first = text("README.md").partition("\n## ")[0]
    assert question("app.py") in first
    assert len(re.findall(r"!\[.*?\]\(", first)) == 1
    assert [line.split()[:2] for line in fences(first, "sh")[0].splitlines()] == [["make", "run"], ["make", "test"]]
    assert len(first.splitlines()) <= 25


def test_the_readme_lists_each_page_with_its_question_and_no_other():
    files = {"app.py", *(f"pages/{file.name}" for file in (ROOT / "pages").glob("*.py"))}
    assert files == {page_of(name) for name in VIEWS}
    listed = table(section("README.md", "Pages"))
    assert listed == [
        [view.name, f"`{address(page_of(name))}`", view.question.rstrip("."), f"`{page_of(name)}`"]
        for name, view in VIEWS.items()
    ]
    assert [question(page_of(name)) for name in VIEWS] == [row[2] for row in listed]
    described = re.findall(r"^- \*\*(\w+)\*\*:", section("README.md", "Pages"), re.MULTILINE)
    assert described == [row[0] for row in listed]


def address(file):
    """Where the server has a page."""
    return "/" if file == "app.py" else f"/{file.removeprefix('pages/').removesuffix('.py')}"


def question(file):
    """The first line of a page's docstring, without a full stop."""
    return ast.get_docstring(ast.parse(text(file))).splitlines()[0].rstrip(".")


def test_the_readme_lists_each_parameter_of_a_link_with_its_pages_and_no_other():
    listed = {name.strip("`"): pages for name, pages, _, _ in table(section("README.md", "Links"))}
    assert list(listed) and set(listed) == set(parameters.PARAMETERS)
    for name, pages in listed.items():
        assert pages == (
            "all" if name in parameters.ALWAYS else ", ".join(view for view in VIEWS if name in VIEWS[view].parameters)
        )


def test_the_defaults_of_a_link_are_those_the_readme_tells():
    for name, _, _, default in table(section("README.md", "Links")):
        parameter = parameters.PARAMETERS[name.strip("`")]
        if parameter.many:
            assert (default, parameter.default()) == ("all", [])
        elif default.startswith("`"):
            assert default == f"`{parameter.default()}`"
        else:
            assert name in ("`lang`", "`version`", "`years`")


def test_the_link_in_the_readme_is_one_that_the_atlas_understands():
    (address,) = re.findall(r"`/country\?(\S+)`", text("README.md"))
    for name, value in (part.split("=") for part in address.split("&")):
        assert name == "lang" or name in VIEWS["country"].parameters
        assert parameters.PARAMETERS[name].parse(value) == value


def test_the_readme_credits_each_table_of_the_data_and_no_other():
    files = {f"`data/{table.path}`" for table in catalog.package().tables}
    listed = {row[0] for row in table(section("README.md", "The data"))}
    assert listed == files | {f"`data/{shapes.name}`" for shapes in (geo.BOUNDARIES, geo.SUBDIVISIONS)}


def test_the_examples_of_the_readme_print_what_they_say():
    example = "\n".join(fences(text("README.md"), "pycon"))
    test = doctest.DocTestParser().get_doctest(example, {}, "README.md", "README.md", 0)
    result = doctest.DocTestRunner().run(test)
    assert result.attempted
    assert not result.failed


@pytest.mark.parametrize("name", list(with_examples("coverage", "web")))
def test_the_examples_in_docstrings_print_what_they_say(name):
    result = doctest.testmod(importlib.import_module(name))
    assert result.attempted
    assert not result.failed


def test_the_data_version_is_the_same_wherever_it_is_told():
    published = [heading for heading in HEADINGS.findall(text("CHANGELOG.md")) if heading.startswith("[")]
    assert published[0].startswith(f"[{catalog.version()}] - ")
    assert f"**{catalog.version()}**" in section("README.md", "The data")
    assert f"> {sentences.citation(Language('en'))}\n" in section("README.md", "How to cite")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (",wsp-care-2008,B,", ",wsp-care-2008,E,"),
        (",wsp-care-2008,wsp", ",wsp-care-2009,wsp"),
        (",50,50,at_most,", ",50,60,at_most,"),
    ],
)
def test_a_fault_in_a_table_is_reported_as_contributing_shows_it(before, after, tmp_path):
    folder = shutil.copytree(DATA, tmp_path / "data")
    path = folder / "estimates.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(before, after, 1), encoding="utf-8", newline="")
    with pytest.raises(errors.TableError) as caught:
        load.read("estimates", folder)
    assert str(caught.value) in fences(text("CONTRIBUTING.md"), "text")[0].splitlines()


def test_the_recipe_for_a_country_moves_its_shape_out_of_the_neighbours(tmp_path, monkeypatch):
    monkeypatch.setattr(geo, "BOUNDARIES", shutil.copy(geo.BOUNDARIES, tmp_path / "world.topojson.json"))
    before = json.loads(geo.BOUNDARIES.read_text(encoding="utf-8"))
    (recipe,) = fences(section("CONTRIBUTING.md", "Add a country"), "python")
    exec(recipe, {})
    after = json.loads(geo.BOUNDARIES.read_text(encoding="utf-8"))
    old, new = ({name: ids(world, name) for name in ("countries", "context")} for world in (before, after))
    assert new["countries"] == sorted([*old["countries"], "SUR"])
    assert new["context"] == [code for code in old["context"] if code != "SUR"]
    assert after["arcs"] == before["arcs"]


def ids(world, layer):
    """The codes of the shapes of a layer, in their order."""
    return [shape["id"] for shape in world["objects"][layer]["geometries"]]


def test_the_page_in_the_recipe_for_one_is_made_of_parts_that_exist():
    (recipe,) = fences(section("CONTRIBUTING.md", "Add a page"), "python")
    tree = ast.parse(recipe)
    scope = {}
    exec(
        compile(ast.Module([node for node in tree.body if isinstance(node, ast.ImportFrom)], []), "recipe", "exec"),
        scope,
    )
    called = [node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call)]
    assert called == ["frame", "answer", "foot"] and all(callable(scope[name]) for name in called)
    whole = (ROOT / "pages" / "gaps.py").read_text(encoding="utf-8")
    assert ast.dump(ast.Module(tree.body[1:], [])).replace("laws", "gaps") == ast.dump(
        ast.Module(ast.parse(whole).body[1:], [])
    )


def test_the_recipe_for_a_language_names_every_file_that_lists_languages():
    recipe = section("CONTRIBUTING.md", "Add a language")
    files = [file for folder in ("coverage", "pages", "web", "tests") for file in (ROOT / folder).rglob("*.py")]
    listing = [file for file in files if re.search("^LANGUAGES = ", file.read_text(encoding="utf-8"), re.MULTILINE)]
    assert [name for file in listing if f"`{(name := file.relative_to(ROOT).as_posix())}`" not in recipe] == []


def test_the_recipe_for_a_language_names_every_table_with_texts_in_several():
    recipe = section("CONTRIBUTING.md", "Add a language")
    worded = [one.path for one in catalog.package().tables if any(f.name.endswith("_pt") for f in one.fields)]
    assert {f"data/{path}" for path in worded} == set(re.findall(r"`(data/\w+\.csv)`", recipe))


def test_the_checks_see_what_they_are_for():
    words = "`coverage/geo.py`, `make run`, `/country`, `.venv/bin/python`, [x](LICENSE), [y](https://z)"
    assert named_files(words) == {"coverage/geo.py", "LICENSE"}
    assert spoken_of("`make run`\n\n```sh\nmake test    # all\n```\nto make things") == {"run", "test"}
    assert fences("1. a\n\n   ```python\n   x = 1\n   ```\n", "python") == ["x = 1\n"]
    assert table("| a | b |\n|---|---|\n| `c` | d |\n") == [["`c`", "d"]]
