"""Languages of the screen: messages from the catalogs, numbers and names from CLDR."""

from __future__ import annotations

import gettext
import io
from dataclasses import dataclass
from functools import cache
from math import ceil, log10

from babel import Locale, core, lists, negotiate_locale, numbers
from babel.messages import mofile, pofile

from coverage import tables
from coverage.paths import LOCALES
from coverage.tables import vocabulary
from coverage.tables.catalog import LANGUAGES

NAMES = {"es": "Español", "en": "English", "pt": "Português"}
"""Each language under its own name, as its speakers look for it."""

MILLION = 1_000_000

ROUNDED_TO_NOTHING = 0.05
"""Percent: what is less would be 0 with one decimal."""


@dataclass(frozen=True)
class Language:
    """One language of the screen.

    Messages are written in English where they are used and looked up in ``locales/``; numbers, lists and
    country names take their form from CLDR through Babel.
    """

    code: str

    @classmethod
    def of_browser(cls, preferred: str | None) -> Language:
        """The screen language nearest to what a browser asks for.

        Spanish if none is near.

        >>> [Language.of_browser(asked).code for asked in ("pt_BR", "en-US,es;q=0.9", "fr", None)]
        ['pt', 'en', 'es', 'es']
        """
        wanted = [part.partition(";")[0].strip() for part in (preferred or "").lower().replace("_", "-").split(",")]
        return cls(negotiate_locale(wanted, LANGUAGES, sep="-") or LANGUAGES[0])

    @property
    def locale(self) -> Locale:
        """The CLDR locale."""
        return Locale(self.code)

    def say(self, message: str, /, **values: object) -> str:
        """``message`` in this language, its ``{names}`` filled with ``values``."""
        return _catalog(self.code).gettext(message).format(**values)

    def count(self, singular: str, plural: str, n: int, /, **values: object) -> str:
        """``singular`` or ``plural`` as this language counts ``n``.

        Both may name it as ``{n}``.
        """
        return _catalog(self.code).ngettext(singular, plural, n).format(n=self.number(n), **values)

    def number(self, value: float, digits: int = 0) -> str:
        """A number with this language's separators, rounded to at most ``digits`` decimals.

        >>> Language("es").number(1234567), Language("en").number(9.55, 1)
        ('1.234.567', '9.6')
        """
        return numbers.format_decimal(round(value, digits), "#,##0." + "#" * digits, locale=self.locale)

    def percent(self, value: float) -> str:
        """A share given in percent, with at most one decimal.

        Of less than 0.05% as many as its first digit needs, since few people are not nobody.

        >>> Language("en").percent(10.0), Language("pt").percent(9.6), Language("en").percent(0.0168)
        ('10%', '9,6%', '0.02%')
        """
        digits = 1 if value == 0 or abs(value) >= ROUNDED_TO_NOTHING else ceil(-log10(abs(value)))
        pattern = f"#,##0.{'#' * digits} %" if self.code == "es" else f"#,##0.{'#' * digits}%"
        return numbers.format_percent(value / 100, pattern.replace(" ", "\N{NO-BREAK SPACE}"), self.locale)

    def amount(self, value: float) -> str:
        """A count of people in the form that is read aloud.

        In millions from one million on.

        >>> Language("es").amount(1_234_567), Language("es").amount(25_000)
        ('1,2 millones', '25.000')
        """
        spoken = _spoken(value)
        if spoken < MILLION:
            return self.number(spoken)
        return numbers.format_compact_decimal(spoken, format_type="long", locale=self.locale, fraction_digits=1)

    def people(self, value: float) -> str:
        """``value`` persons in words ("1.2 million people")."""
        if _spoken(value) < MILLION:
            return self.count("{n} person", "{n} people", _spoken(value))
        return self.say("{millions} people", millions=self.amount(value))

    def inhabitants(self, value: float) -> str:
        """``value`` inhabitants in words ("5.6 million inhabitants")."""
        if _spoken(value) < MILLION:
            return self.count("{n} inhabitant", "{n} inhabitants", _spoken(value))
        return self.say("{millions} inhabitants", millions=self.amount(value))

    def label(self, field: str, value: str) -> str:
        """The short label of a value of a closed list.

        Raises `UnknownName` for a value that the vocabulary does not have.
        """
        return vocabulary.label(field, value, self.code)

    def inside(self, field: str, value: str) -> str:
        """The label of a value as it stands inside a sentence."""
        return self.label(field, value).lower()

    def definition(self, field: str, value: str) -> str:
        """What a value of a closed list means."""
        return vocabulary.definition(field, value, self.code)

    def area(self, code: str) -> str:
        """The name of an area.

        CLDR's for a country, ours for regions, subdivisions and cities.
        """
        return _area_names(self.code)[code]

    def place(self, code: str) -> str:
        """The name of an area, with the country it lies in.

        "Cochabamba, Bolivia"; a country or region stands alone.
        """
        country = _countries().get(code, code)
        return self.area(code) if country == code else f"{self.area(code)}, {self.area(country)}"

    def listed(self, items: list[str]) -> str:
        """``items`` as an enumeration ("Peru, Chile and Brazil")."""
        return lists.format_list(items, locale=self.locale)

    def one_of(self, items: list[str]) -> str:
        """``items`` as a choice ("Peru, Chile or Brazil")."""
        return lists.format_list(items, style="or", locale=self.locale)


def _spoken(value: float) -> int:
    """``value`` rounded as `Language.amount` says it.

    Three digits, or a tenth of a million below 100 millions.

    It is rounded first and worded afterwards, because the words go by what is said: 1.98 million is two *milhões*.
    """
    spoken = round(float(f"{value:.3g}"))
    return spoken if spoken < MILLION else int(round(value, -5 if value < 100 * MILLION else -6))


@cache
def _catalog(code: str) -> gettext.NullTranslations:
    """The messages of a language.

    English is what the messages are written in.
    """
    if code == "en":
        return gettext.NullTranslations()
    compiled = io.BytesIO()
    with (LOCALES / code / "atlas.po").open("rb") as file:
        mofile.write_mo(compiled, pofile.read_po(file, locale=code))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


@cache
def _countries() -> dict[str, str]:
    """The country of each area that lies in one."""
    return tables.areas().set_index("area")["iso3"].dropna().to_dict()


@cache
def _area_names(code: str) -> dict[str, str]:
    areas = tables.areas().set_index("area")
    names = areas[f"name_{code}"].to_dict()
    territories, two_letters = Locale(code).territories, core.get_global("territory_aliases")
    for country in areas.index[areas["kind"].eq("country")]:
        names[country] = territories[two_letters[country][0]]
    return names
