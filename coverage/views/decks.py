"""Decks: views in an order, to be presented one after the other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from coverage import queries, tables
from coverage.measures import SERVICES
from coverage.measures.headlines import RULES
from coverage.measures.sums import ALL
from coverage.tables import catalog
from coverage.views import cases
from coverage.views.choice import query_string, written
from coverage.views.registry import VIEWS
from coverage.wording import Language

FORM = "olpe-atlas-deck/1"
"""What the file of a deck says that it is."""


class Slide(NamedTuple):
    """One view in a deck: its name there, and its address."""

    name: str
    address: str


@dataclass(frozen=True)
class Deck:
    """Views in an order, under a name."""

    name: str
    slides: tuple[Slide, ...]

    def as_file(self) -> dict[str, object]:
        """What is written into the file of a deck."""
        slides = [slide._asdict() for slide in self.slides]
        return {"form": FORM, "name": self.name, "version": catalog.version(), "slides": slides}


def ready(lang: Language) -> dict[str, Deck]:
    """The decks that come with the atlas.

    One on the region, and one on each country of the workshop.
    """
    areas = tables.areas()
    countries = areas.loc[areas["kind"].eq("country") & areas["workshop_country"], "area"]
    of_countries = {area: of_country(lang, area) for area in sorted(countries, key=lang.area)}
    return {"fifteen-minutes": fifteen_minutes(lang), **of_countries}


def fifteen_minutes(lang: Language) -> Deck:
    """Small-scale operators, for a room that has never heard of them."""
    say = lang.say
    return Deck(
        say("Small-scale operators in fifteen minutes"),
        (
            _slide(lang, say("Where are they?"), "overview", chart="map"),
            _slide(lang, say("How much, and how sure?"), "overview", chart="ranking"),
            _slide(lang, say("Community organisations alone"), "overview", chart="map", operator_type="community"),
            _slide(lang, say("Who serves where?"), "operators", chart="matrix"),
            _slide(lang, say("Who says so? The example of Nicaragua"), "evidence", chart="voices", area="NIC"),
            _slide(lang, say("How sure is that?"), "overview", chart="map", colour="strength"),
            _slide(lang, say(VIEWS["gaps"].question), "gaps", chart="gaps"),
            _slide(lang, say("What does the law say?"), "agenda", chart="time-line"),
        ),
    )


def of_country(lang: Language, area: str) -> Deck:
    """One country between its neighbours, as far as there are figures."""
    say = lang.say
    headlines, shown, inside, _ = queries.country(area, None, RULES[0], SERVICES[0])
    evidence = queries.evidence(area, None, RULES[0], SERVICES[0], ALL)
    slides = [_slide(lang, say("Between the neighbours"), "overview", chart="map")]
    if len(headlines):
        slides.append(_slide(lang, say("Who serves how many?"), "country", chart="composition", area=area))
    if len(shown):
        slides.append(_slide(lang, say("What has been published?"), "country", chart="estimates", area=area))
    if len(evidence.estimates):
        slides.append(_slide(lang, say(VIEWS["evidence"].question), "evidence", chart="voices", area=area))
    if len(inside):
        slides.append(_slide(lang, say("Provinces and cities"), "country", chart="places", area=area))
    if len(cases.in_country(area)):
        slides.append(_slide(lang, cases.title(lang), "country", chart=cases.SECTION, area=area))
    slides.append(_slide(lang, say(VIEWS["gaps"].question), "gaps", chart="gaps", area=area))
    gaps = queries.gaps(None, RULES[0]).gaps
    if gaps["area"].eq(area).any():
        slides.append(_slide(lang, say("What would settle it?"), "gaps", chart="of-country", area=area))
    slides.append(_slide(lang, say("What does the law say?"), "agenda", chart="time-line", area=area))
    return Deck(lang.area(area), tuple(slides))


def _slide(lang: Language, name: str, view: str, *, chart: str, **chosen: str) -> Slide:
    address = {"lang": lang.code, "version": catalog.version(), **written(chosen), "chart": chart}
    return Slide(name, f"/{view}?{query_string(address)}")
