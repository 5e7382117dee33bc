"""Page, file to keep, wall and printed sheet: is what a document says said by all, and what one says by the others?

A reader who has only one of them must not miss what contradicts a figure, what it is made of, or where it is from.
"""

from html import escape
from urllib.parse import urlencode

import pandas as pd
import pytest

from coverage import queries, tables
from coverage.tables import catalog
from coverage.views import Look, Table, opened
from coverage.views.sections import MISSING
from coverage.wording import LANGUAGES, Language, dictionary, lists, sentences
from tests.pages.screen import start, unfolded
from tests.web.doors import CLIENT, KINDS, kept, other_doors, plain, printed, said_by, words_of

CHOICES = [
    ("overview", {}),
    ("overview", {"service": "sanitation", "operator_type": "tanker", "rule": "newest"}),
    ("overview", {"service": "sanitation", "operator_type": "cooperative"}),
    ("overview", {"operator_type": "prettiest", "years": "2000-2010", "rule": "median"}),
    ("country", {"area": "PER"}),
    ("country", {"area": "PER", "service": "sanitation"}),
    ("country", {"area": "HND", "rule": "newest"}),
    ("country", {"area": "NIC", "rule": "highest"}),
    ("country", {"area": "BOL", "rule": "lowest", "years": "1990-2015"}),
    ("country", {"area": "CUB"}),
    ("country", {"area": "URY", "service": "sanitation", "rule": "median"}),
    ("country", {"area": "Atlantis"}),
    ("operators", {}),
    ("operators", {"service": "sanitation"}),
    ("operators", {"years": "1998-1999"}),
    ("evidence", {"area": "PER"}),
    ("evidence", {"area": "SLV"}),
    ("evidence", {"area": "NIC", "rule": "newest", "what_if": "30"}),
    ("evidence", {"area": "NIC", "operator_type": "community", "rule": "lowest"}),
    ("evidence", {"area": "013", "rule": "highest"}),
    ("evidence", {"area": "HND/tegucigalpa", "operator_type": "tanker"}),
    ("evidence", {"area": "CUB", "service": "sanitation"}),
    ("gaps", {"area": "PER"}),
    ("gaps", {"area": "CUB", "rule": "median"}),
    ("agenda", {"area": "PER"}),
    ("agenda", {"area": "HTI"}),
    ("agenda", {"area": "CUB"}),
    ("explore", {"table": "headlines", "areas": "PER,013"}),
    ("explore", {"areas": "CUB", "services": "sanitation"}),
    ("compare", {}),
    ("compare", {"areas": "DOM,SLV,CRI,NIC", "rule": "highest"}),
    ("compare", {"areas": "PER,HTI", "service": "sanitation"}),
    ("compare", {"areas": "CUB,GUY"}),
    ("compare", {"areas": "BLZ", "years": "1990-2015"}),
    ("methods", {}),
]
"""A link for each branch: a contradiction, no figures, a region, a place, each rule, sanitation, nonsense."""

EVERY_CHOICE = [(view, link, LANGUAGES[place % len(LANGUAGES)]) for place, (view, link) in enumerate(CHOICES)]
EVERY_CHOICE += [(view, {"area": "PER"}, code) for view in ("country", "evidence") for code in LANGUAGES]


@pytest.mark.parametrize(("view", "link", "code"), EVERY_CHOICE)
def test_what_the_page_says_of_its_figures_is_on_every_door(view, link, code):
    said = said_by(unfolded(view, code, **link), Language(code))
    for door, words in other_doors(view, code, **link).items():
        assert [one for one in said if one[0] in (*KINDS, "source") and one[1] not in words] == [], door


def test_these_choices_reach_every_kind_of_what_a_page_says():
    said = {
        kind for view, link, code in EVERY_CHOICE for kind, _ in said_by(unfolded(view, code, **link), Language(code))
    }
    assert said == {*KINDS, "source"}


EVERY_LANGUAGE = [(view, link, code) for view, link in CHOICES for code in LANGUAGES]


def contents(document, lang):
    """Every answer, notice, number, title, paragraph, note and source of a document."""
    yield from (document.answer, document.company, *(notice.text for notice in document.notices))
    if document.facts:
        yield from (word for fact in document.facts.facts for word in fact)
        yield from (document.facts.source, *(document.facts.picture or ())[1:])
    for section in document.shown:
        yield from (section.title, section.note, section.source, *getattr(section, "paragraphs", ()))
    yield from (source.title for source in document.sources(lang))


def missing(document, lang, words):
    """What of a document is not among the ``words`` of a door."""
    return [text for text in contents(document, lang) if text and plain(text) not in words]


@pytest.mark.parametrize(("view", "link", "code"), EVERY_LANGUAGE)
def test_a_page_says_all_that_its_document_says(view, link, code):
    lang = Language(code)
    document = opened(view, Look(lang), link.items()).document
    assert missing(document, lang, words_of(unfolded(view, code, **link))) == []


@pytest.mark.parametrize(("view", "link", "code"), EVERY_LANGUAGE)
def test_file_wall_and_sheet_say_all_that_the_document_says(view, link, code):
    lang = Language(code)
    document = opened(view, Look(lang), link.items()).document
    for door, words in other_doors(view, code, **link).items():
        assert missing(document, lang, words) == [], door


@pytest.mark.parametrize(
    ("code", "direct", "summed", "interval"),
    [
        (
            "es",
            "alrededor de 10 % (2008)",
            "la suma de los 3 tipos publicados por separado, al menos 24,3 %",
            "10 % a 24,3 %, o más",
        ),
        (
            "en",
            "about 10% (2008)",
            "the sum of the 3 types published one by one, at least 24.3%",
            "10% to 24.3%, or more",
        ),
        (
            "pt",
            "cerca de 10% (2008)",
            "a soma dos 3 tipos publicados em separado, pelo menos 24,3%",
            "10% a 24,3%, ou mais",
        ),
    ],
)
def test_peru_is_said_everywhere_to_have_two_figures_that_disagree(code, direct, summed, interval):
    """By hand: at least 9.6 (community) + 2.9 (tanker) + at least 11.8 (municipal) = at least 24.3."""
    for view in ("country", "evidence"):
        doors = {"page": words_of(unfolded(view, code, area="PER")), **other_doors(view, code, area="PER")}
        assert set(doors) == {"page", "wall", "file", *(["sheet"] if view == "country" else [])}
        for door, words in doors.items():
            assert f"{direct}," in words and summed in words, (view, door)
            assert interval in words, (view, door)


@pytest.mark.parametrize("code", LANGUAGES)
def test_file_and_sheet_say_by_what_their_figures_were_chosen(code):
    link = {"area": "NIC", "service": "sanitation", "rule": "highest", "years": "1990-2015"}
    filters = opened("country", Look(Language(code)), link.items()).document.filters
    assert len(filters) == 4
    for words in (kept, lambda query: printed(query.partition("?")[2])):
        page = words(f"country?{urlencode({'lang': code, **link})}")
        assert all(plain(f"{name}: {value}") in page for name, value in filters)


@pytest.mark.parametrize(
    ("view", "query", "chosen"),
    [
        ("country", "area=NIC&service=sanitation", None),
        ("country", "rule=highest&years=1990-2015", "Year: 1990–2015; Headline rule: Highest"),
        ("overview", "rule=newest&operator_type=tanker", "Headline rule: Newest"),
        ("gaps", "years=2000-,unknown", "Year: 2000 or later or unknown"),
        ("agenda", "rule=highest&years=1990-2015", None),
        ("explore", "years=1990-2015", None),
    ],
)
def test_the_wall_says_years_and_rule_where_the_link_chooses_them(view, query, chosen):
    assert CLIENT.get(f"/present/{view}.json?lang=en&{query}").json()["chosen"] == chosen


LATER = "2027.02"


@pytest.fixture
def a_newer_version(monkeypatch):
    """The data as it will be some day: one figure of Peru corrected since its first version."""
    now = tables.revisions().query("version == '2026.11'")
    row = {"version": LATER, "change": "corrected", "estimate_id": "PER-2008-all_small_scale-water-01", "area": "PER"}
    row |= {"service": "water", "operator_type": "all_small_scale", "column": "low", "before": "11", "after": "10"}
    row |= {f"reason_{code}": "A misprint." for code in LANGUAGES}
    revisions = pd.concat([now, pd.DataFrame([row])], ignore_index=True)[list(now)]
    monkeypatch.setattr(tables, "revisions", lambda: revisions)
    monkeypatch.setattr(catalog, "version", lambda: LATER)


@pytest.mark.parametrize(
    "view", ["overview", "country", "operators", "evidence", "gaps", "agenda", "explore", "compare"]
)
def test_every_door_says_what_has_changed_since_an_older_link_was_made(view, a_newer_version):
    link = {"version": "2026.11"}
    app = start(view, lang="en", unfold=["revisions"], **link)
    (notice,) = [box.value for box in app.info if "This link was made with" in box.value]
    assert notice.endswith("Corrected: 1.")
    assert "A misprint." in words_of(app)
    for door, words in other_doors(view, "en", **link).items():
        assert plain(notice) in words, door
        assert "A misprint." in words or door == "sheet", door


def test_a_link_of_today_says_nothing_of_versions(a_newer_version):
    for door, words in other_doors("country", "en", version=LATER).items():
        assert "This link was made with" not in words, door


def test_file_wall_and_sheet_lead_to_the_page_with_the_version_of_the_readers_link(a_newer_version):
    given = "lang=en&version=2026.11&area=NIC&years=2000-2010,unknown"
    assert f'href="http://testserver/country?{escape(given)}"' in CLIENT.get(f"/view/country?{given}").text
    assert f'href="/country?{escape(given)}"' in CLIENT.get(f"/sheet?{given}").text
    assert CLIENT.get(f"/present/country.json?{given}").json()["link"] == f"/country?{given}"


def test_file_and_wall_lead_from_a_link_without_a_version_to_that_of_now(a_newer_version):
    link = f"/country?lang=en&version={LATER}&area=NIC"
    assert f'href="http://testserver{escape(link)}"' in CLIENT.get("/view/country?area=NIC&lang=en").text
    assert CLIENT.get("/present/country.json?area=NIC&lang=en").json()["link"] == link


def test_the_oldest_headlines_have_their_service_and_grade_on_page_and_wall():
    heads = ["Year", "Area", "Service", "Operator type", "Headline", "Grade of the figure", "Publisher"]
    (listed,) = [one.value for one in unfolded("gaps", "en").dataframe if "Headline" in one.value]
    assert list(listed) == [*heads, "Link"]
    slide = CLIENT.get("/present/gaps.json?lang=en&chart=oldest").json()
    assert slide["heads"] == heads
    oldest = lists.oldest(Language("en"), queries.gaps(None, "best").oldest)
    assert [row[2] for row in slide["rows"]] == list(oldest["Service"])


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_the_atlas_alone_says_has_its_citation_once_in_a_row_on_page_and_file(code):
    """Of the gaps it is under the scores; of the methods under text and words, and under what was read."""
    citation = sentences.citation(Language(code))
    for view, times in (("gaps", 1), ("methods", 2)):
        page = [caption.value for caption in unfolded(view, code).caption]
        assert page.count(citation) == times
        assert CLIENT.get(f"/view/{view}?lang={code}").text.count(f"{citation}</p>") == times
        for name in ("completeness", "settled_by") if view == "gaps" else ("text-1", "grade", "left-out"):
            assert CLIENT.get(f"/present/{view}.json?lang={code}&chart={name}").json()["source"] == citation


def tables_of(document):
    """Every table of a document by its name, those under charts too."""
    for section in document.shown:
        if table := section if isinstance(section, Table) else getattr(section, "table", None):
            yield section.name, section.rows, table


@pytest.mark.parametrize(("view", "link"), CHOICES)
def test_rows_that_have_a_grade_say_it_in_the_file_and_on_the_wall(view, link):
    """Countries side by side have no such head: there each cell says its grade in words."""
    grade, of_figure = (dictionary.column(name).title("en") for name in ("grade", "figure_grade"))
    for name, rows, table in tables_of(opened(view, Look(Language("en")), link.items()).document):
        if rows is None or "grade" not in rows or table.as_sheets:
            continue
        if (view, name) == ("compare", "headlines"):
            cells = [cell for row in table.cells(Language("en")) for cell in row[1:]]
            assert all("figure of grade" in cell or cell == MISSING for cell in cells)
        else:
            head = of_figure if "figure_grade" in rows else grade
            for heads in (table.heads, table.on_wall().heads):
                assert head in heads and heads.index(head) < heads.index("Publisher"), name


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_is_published_for_a_whole_region_is_on_wall_and_file_too(code):
    lang = Language(code)
    claims = {region.summed["area"]: region.claims for region in queries.regions_of(None, "best", "water", "community")}
    slide = CLIENT.get(f"/present/evidence.json?lang={code}&operator_type=community&chart=claims-013").json()
    said = lists.claims(lang, claims["013"])
    assert [row[0] for row in slide["rows"]] == list(said[lang.say("Published figure")]) != []
    assert [row[3] for row in slide["rows"]] == list(said[lang.say("With the countries")])
    words = kept(f"evidence?lang={code}&operator_type=community")
    assert all(plain(figure) in words for figure in said[lang.say("Published figure")])
