"""Every message is translated, in all its forms, with nothing missing, left over or broken."""

import string

import pytest
from babel.messages import Catalog

from coverage.tables import catalog
from coverage.wording import LANGUAGES, catalogs


def faults(messages: Catalog, catalog: Catalog) -> list[str]:
    """What is wrong with a catalog, one line each, beginning with the kind of fault."""
    said, translated = ({message.id: message for message in one if message.id} for one in (messages, catalog))
    found = [f"missing: {text}" for text in said.keys() - translated.keys()]
    found += [f"unused: {text}" for text in translated.keys() - said.keys()]
    for text, message in translated.items():
        forms = message.string if message.pluralizable else (message.string,)
        if len(forms) != (catalog.num_plurals if message.pluralizable else 1) or not all(forms):
            found.append(f"untranslated: {text}")
        elif message.fuzzy:
            found.append(f"uncertain: {text}")
        else:
            found += [f"placeholders: {text}" for wanted in [fields(text)] for form in forms if not fits(form, wanted)]
    return sorted(found)


def fields(text: str | tuple[str, ...]) -> tuple[set[str], set[str]]:
    """The names in braces that every form must have, and those that any form may have."""
    forms = (text,) if isinstance(text, str) else text
    names = [{name for _, name, _, _ in string.Formatter().parse(form) if name is not None} for form in forms]
    return set.intersection(*names), set.union(*names)


def fits(form: str, wanted: tuple[set[str], set[str]]) -> bool:
    """Whether a translation has the placeholders that it must have, and no others."""
    names, _ = fields(form)
    return wanted[0] <= names <= wanted[1]


def catalog_of(*translations) -> Catalog:
    """A Spanish catalog with the given messages and translations."""
    catalog = Catalog(locale="es")
    for message, translation in translations:
        catalog.add(message, translation)
    return catalog


@pytest.mark.parametrize("language", catalogs.TRANSLATED)
def test_each_message_of_the_code_is_translated(language):
    assert faults(catalogs.messages(), catalogs.read(language)) == []


SENTENCE = 6
"""Words; what is shorter may mean one thing here and another there."""


def test_a_sentence_is_written_once():
    files_of = {}
    for path in catalogs.files():
        for message in catalogs.messages_in(path.read_text(encoding="utf-8")):
            files_of.setdefault(message, []).append(path.name)
    several = {message: names for message, names in files_of.items() if len(names) > 1}
    assert {message: names for message, names in several.items() if len(str(message).split()) >= SENTENCE} == {}
    assert "Sources" in several


def test_the_name_of_a_column_is_written_in_the_data_package_only():
    columns = (*catalog.table("estimates").fields, *catalog.package().computed)
    messages = {message.id for message in catalogs.messages()}
    assert [column.name for column in columns if column.title("en") in messages] == []


def test_every_language_of_the_screen_but_english_has_a_catalog():
    assert {path.parent.name for path in catalogs.LOCALES.glob("*/atlas.po")} == {*LANGUAGES} - {"en"}


@pytest.mark.parametrize("language", catalogs.TRANSLATED)
def test_bringing_a_catalog_up_to_date_twice_changes_nothing(language, tmp_path, monkeypatch):
    path = tmp_path / language / "atlas.po"
    path.parent.mkdir()
    before = (catalogs.LOCALES / language / "atlas.po").read_bytes()
    path.write_bytes(before)
    monkeypatch.setattr(catalogs, "LOCALES", tmp_path)
    catalogs.update(language)
    assert path.read_bytes() == before


def test_a_new_message_comes_in_empty_and_an_unused_one_goes(tmp_path, monkeypatch):
    (tmp_path / "es").mkdir()
    path = tmp_path / "es" / "atlas.po"
    path.write_text('msgid "Old"\nmsgstr "Viejo"\n\nmsgid "Kept"\nmsgstr "Queda"\n', encoding="utf-8")
    monkeypatch.setattr(catalogs, "LOCALES", tmp_path)
    monkeypatch.setattr(catalogs, "messages", lambda: catalog_of(("Kept", ""), ("New", "")))
    catalogs.update("es")
    assert path.read_text(encoding="utf-8") == (
        'msgid ""\nmsgstr ""\n"Language: es\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'
        '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
        'msgid "Kept"\nmsgstr "Queda"\n\nmsgid "New"\nmsgstr ""\n\n'
    )


@pytest.mark.parametrize(
    ("message", "translation", "fault"),
    [
        ("A made-up message", "", "untranslated: A made-up message"),
        ("{n} of {all}", "{n} de todos", "placeholders: {n} of {all}"),
        ("{n} of {all}", "{n} de {todos}", "placeholders: {n} of {all}"),
        (("one row", "{n} rows"), ("una fila", ""), "untranslated: ('one row', '{n} rows')"),
        (("one row", "{n} rows"), ("una fila", "{m} filas"), "placeholders: ('one row', '{n} rows')"),
    ],
)
def test_a_translation_that_is_empty_or_has_other_placeholders_is_found(message, translation, fault):
    catalog = catalog_of((message, translation))
    assert faults(catalog, catalog) == [fault]


def test_a_message_without_an_entry_and_an_entry_without_a_message_are_found():
    assert faults(catalog_of(("A made-up message", "")), catalog_of()) == ["missing: A made-up message"]
    assert faults(catalog_of(), catalog_of(("Nobody says so", "Nadie lo dice"))) == ["unused: Nobody says so"]


def test_a_plural_may_spell_out_the_one_but_not_drop_what_both_forms_name():
    message = ("{who}: one row", "{who}: {n} rows")
    good, bad = catalog_of((message, ("{who}: una", "{who}: {n}"))), catalog_of((message, ("una", "{who}: {n}")))
    assert faults(good, good) == []
    assert faults(bad, bad) == [f"placeholders: {message}"]


def test_messages_are_found_wherever_they_are_said():
    code = """
page = frame("country", "What is known?")
lang.say("a" "b"), lang.count("one", "many", n), View(_("Menu"))
f"<p>{lang.say('inside')}</p>"
lang.say(question), text.count(","), "no message", other("no message")
"""
    assert sorted(catalogs.messages_in(code), key=str) == [("one", "many"), "Menu", "What is known?", "ab", "inside"]
