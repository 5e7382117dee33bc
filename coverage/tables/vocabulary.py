"""Vocabulary: labels and definitions of the values of closed lists.

The words stand in ``data/vocabulary.csv``; those of the operator types in ``data/operator_types.csv``, beside what
else is known of them, and are looked up here under the field ``operator_type``.
"""

from functools import cache

from coverage.errors import UnknownName
from coverage.tables import catalog, load


def label(field: str, value: str, language: str) -> str:
    """Return the short name of a value as shown on screen.

    Parameters
    ----------
    field : str
        Field of the vocabulary, such as ``measure`` or ``source_kind``, or ``operator_type``.
    value : str
        A value of its closed list.
    language : str
        "en", "es" or "pt".

    Raises
    ------
    UnknownName
        The field, the value or the language does not exist; the message lists those that do.

    Examples
    --------
    >>> label("qualifier", "at_most", "es")
    'Hasta'
    """
    return _words(field, value)[_suffixed("label", language)]


def definition(field: str, value: str, language: str) -> str:
    """Return what a value means in one or two sentences.

    Arguments and errors as in `label`.
    """
    return _words(field, value)[_suffixed("definition", language)]


def values(field: str) -> tuple[str, ...]:
    """Return the closed list of a field in display order.

    Examples
    --------
    >>> values("grade")
    ('A', 'B', 'C', 'D')
    """
    return tuple(_of(field))


def _words(field: str, value: str) -> dict[str, str]:
    words = _of(field)
    if value not in words:
        raise UnknownName(f"value of {field}", value, words)
    return words[value]


def _of(field: str) -> dict[str, dict[str, str]]:
    entries = _entries()
    if field not in entries:
        raise UnknownName("field of the vocabulary", field, entries)
    return entries[field]


def _suffixed(name: str, language: str) -> str:
    if language not in catalog.LANGUAGES:
        raise UnknownName("language", language, catalog.LANGUAGES)
    return f"{name}_{language}"


@cache
def _entries() -> dict[str, dict[str, dict[str, str]]]:
    types = load.operator_types().rename(columns={"operator_type": "value"}).assign(field="operator_type")
    entries = {}
    for frame in (load.vocabulary(), types):
        for row in frame.sort_values("order", kind="stable").to_dict("records"):
            entries.setdefault(row["field"], {})[row["value"]] = row
    return entries
