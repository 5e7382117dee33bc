"""Does each filter change what it should? Expected values come from the pandas layer on the same selection."""

import json
import re

import pytest

from coverage import measures, tables
from coverage.measures import Selection
from coverage.tables import catalog, vocabulary
from coverage.views import Choice, Look, build, parameters
from coverage.wording import Language, chart_marks, parts, sentences
from coverage.wording.gaps import gap_sentence
from tests.pages import expected
from tests.pages.screen import chart, charts, headline, marks, start, texts, unfolded, well

EN = Language("en")


def choose(app, name, value):
    """Set one filter and let the page answer."""
    if name == "years":
        app.slider(key=name).set_range(*value)
    elif name in ("table", "service", "colour"):
        app.segmented_control(key=name).set_value(value)
    else:
        app.selectbox(key=name).set_value(value)
    return well(app.run())


def ids(app):
    """The estimates in the only table of the page, in order."""
    (table,) = app.dataframe
    heads = {catalog.table("estimates").fields[0].title("en"), catalog.computed("estimate_id").title("en")}
    (head,) = heads & set(table.value)
    return list(table.value[head])


OVERVIEW = [
    ("service", "sanitation", {"operator_type": "utility"}),
    ("operator_type", "community", {}),
    ("rule", "highest", {}),
    ("years", (2010, 2026), {}),
]
"""A filter, what it is set to, and the link of the page on which it is set."""


@pytest.mark.parametrize(("name", "value", "opened"), OVERVIEW)
def test_each_filter_of_the_overview_changes_map_ranking_numbers_and_sentence(name, value, opened):
    app = choose(start(lang="en", **opened), name, value)
    rows = expected.of_overview(**opened, **{name: value})
    assert len(rows) and not rows.equals(expected.of_overview(**opened))
    assert marks(app, "ranking") == pytest.approx(expected.places(rows, "area"))

    chosen = {"service": "water", "operator_type": "all_small_scale", **opened, name: value}
    summary = expected.summary(rows, **chosen)
    assert app.metric[1].value == f"{summary.countries} of 22"
    assert app.metric[2].value == str(summary.origins)
    assert app.metric[3].value == str(summary.newest_year)
    assert headline(app) == sentences.overview(EN, summary, chosen["operator_type"], chosen["service"])

    with_figure = set(rows["area"]) & set(parameters.countries())
    silent = "No comparable figure for this selection"
    told = [zip(trace["locations"], trace["text"], strict=True) for trace in chart(app, "map")["data"] if "z" in trace]
    assert {area for trace in told for area, text in trace if silent not in text} == with_figure


def test_the_map_is_coloured_by_strength_on_request_and_nothing_else_changes():
    by_share = start(lang="en")
    ranking, said = marks(by_share, "ranking"), headline(by_share)
    by_strength = choose(start(lang="en"), "colour", "strength")
    shapes = [trace for trace in chart(by_strength, "map")["data"] if trace["type"] == "choropleth"]
    known = next(trace for trace in shapes if set(trace["locations"]) & set(ranking))
    strengths = expected.of_overview().set_index("area")["strength"]
    assert dict(zip(known["locations"], known["z"], strict=True)) == {
        area: {"weak": 0, "moderate": 2, "strong": 4}[strengths[area]] for area in known["locations"]
    }
    assert (marks(by_strength, "ranking"), headline(by_strength)) == (ranking, said)


def test_the_filters_of_the_overview_work_together():
    app = start(lang="en")
    for name, value in {"rule": "lowest", "operator_type": "community", "years": (2000, 2020)}.items():
        choose(app, name, value)
    rows = expected.of_overview(rule="lowest", operator_type="community", years=(2000, 2020))
    assert len(rows) and marks(app, "ranking") == pytest.approx(expected.places(rows, "area"))


def test_the_table_under_a_chart_has_exactly_the_rows_of_the_chart():
    app = unfolded("overview", "en")
    rows = expected.of_overview()
    for table in app.dataframe:
        assert list(table.value[catalog.computed("estimate_id").title("en")]) == list(rows["estimate_id"])
    assert {fold.label for fold in app.expander} == {f"Table and download: {len(rows)} rows"}


def test_a_selection_without_figures_says_so_and_draws_nothing():
    app = start(lang="en", operator_type="utility", years="1998-1998")
    assert expected.of_overview(operator_type="utility", years=(1998, 1998)).empty
    assert headline(app).startswith(
        "No figure for this selection: 1998, Drinking water, Utility or any network. The nearest with "
    )
    assert charts(app) == [] and len(app.metric) == 0


def country(area="PER", service="water", years=None):
    """The comparable estimates of the country page."""
    services = ("water", "water_and_sanitation") if service == "water" else (service,)
    rows = measures.rows(expected.comparable(), Selection((area,), years, services))
    return rows[rows["is_comparable"]]


COUNTRY = [("area", "GTM"), ("service", "sanitation"), ("years", (2015, 2026))]


@pytest.mark.parametrize(("name", "value"), COUNTRY)
def test_each_filter_of_the_country_page_changes_the_estimates_drawn(name, value):
    opened = {"area": "URY"} if name == "service" else {}
    app = choose(start("country", lang="en", **opened), name, value)
    chosen = {**opened, name: value}
    rows, before = country(**chosen), country(**opened)
    assert len(rows) and set(rows["estimate_id"]) != set(before["estimate_id"])
    assert marks(app, "estimates") == pytest.approx(expected.places(rows, "estimate_id"))
    assert headline(app).startswith(EN.area(chosen.get("area", "PER")))


def test_the_rule_changes_the_composition_of_a_country_and_not_its_estimates():
    def stated(rule):
        rows = expected.headlines(Selection(("NIC",), services=("water",)), rule)
        return sorted(expected.places(rows, "operator_type").values())

    app = start("country", lang="en", area="NIC")
    estimates = marks(app, "estimates")
    choose(app, "rule", "highest")
    assert stated("highest") != stated("best")
    drawn = next(trace["x"] for trace in chart(app, "composition")["data"] if "customdata" in trace)
    assert sorted(drawn) == pytest.approx(stated("highest"))
    assert marks(app, "estimates") == estimates


def test_a_country_without_comparable_figures_says_so_and_still_shows_what_is_published():
    area = next(code for code in parameters.countries() if country(code, "sanitation").empty)
    app = start("country", lang="en", area=area, service="sanitation")
    said = f"No figure for this selection: {EN.area(area)}, Sanitation."
    assert any(box.value.startswith(said) for box in app.info)
    assert headline(app).startswith(f"{EN.area(area)}: no comparable figure on sanitation")


def matrix(app):
    """The share of each country and type in the matrix, as written."""
    trace = chart(app, "matrix")["data"][0]
    return sorted(trace["text"])


@pytest.mark.parametrize(("name", "value"), [("service", "sanitation"), ("rule", "lowest"), ("years", (2012, 2026))])
def test_each_filter_of_the_operators_page_changes_the_matrix(name, value):
    app = choose(start("operators", lang="en"), name, value)
    service = value if name == "service" else "water"
    options = {name: value} if name != "service" else {}
    rows = expected.headlines(Selection(expected.areas("country"), services=(service,)), **options)
    before = expected.headlines(Selection(expected.areas("country"), services=("water",)))
    assert len(rows) and not rows.equals(before)
    assert matrix(app) == sorted(chart_marks.number(EN, row) for row in rows.to_dict("records"))
    assert headline(app) == sentences.operators(EN, rows, service)


def test_the_years_of_the_operators_page_choose_the_counts_too():
    app = choose(start("operators", lang="en"), "years", (2015, 2026))
    whole = measures.rows(expected.comparable(), Selection(expected.areas("country")))
    counted = measures.counts(measures.rows(whole, Selection(years=(2015, 2026))))
    drawn = sum(len(trace["x"]) for trace in chart(app, "counts")["data"])
    assert drawn == len(counted) < len(measures.counts(whole))


EXPLORE = {
    "areas": ["PER", "013"],
    "services": ["sanitation"],
    "operator_types": ["cooperative", "tanker"],
    "residences": ["rural"],
    "measures": ["operators"],
    "grades": ["A"],
    "source_kinds": ["regulator"],
}


def test_each_choice_of_several_on_the_explore_page_keeps_exactly_its_rows():
    assert set(EXPLORE) == {name for name, parameter in parameters.PARAMETERS.items() if parameter.many}
    app = start("explore", lang="en")
    assert len(ids(app)) == len(tables.estimates())
    for name, values in EXPLORE.items():
        app.multiselect(key=name).set_value(values)
        well(app.run())
        rows = measures.rows(expected.comparable(), Selection(**{name: tuple(values)}))
        assert 0 < len(rows) < len(tables.estimates()), name
        assert ids(app) == list(rows["estimate_id"]), name
        assert headline(app) == f"{len(rows)} rows match."
        app.multiselect(key=name).set_value([])


def test_choices_of_several_filters_are_taken_together():
    app = start("explore", lang="en", areas="PER,BOL", operator_types="community,cooperative")
    app.multiselect(key="grades").set_value(["B"])
    well(app.run())
    chosen = Selection(("PER", "BOL"), operator_types=("community", "cooperative"), grades=("B",))
    rows = measures.rows(expected.comparable(), chosen)
    assert len(rows) and ids(app) == list(rows["estimate_id"])


def test_rows_without_a_year_are_there_until_the_years_are_narrowed():
    without = set(tables.estimates().loc[tables.estimates()["year"].isna(), "estimate_id"])
    app = start("explore", lang="en")
    assert without and without <= set(ids(app))
    choose(app, "years", (2000, 2026))
    rows = measures.rows(expected.comparable(), Selection(years=(2000, 2026)))
    assert ids(app) == list(rows["estimate_id"])


def test_rows_that_a_span_leaves_out_for_want_of_a_year_are_counted_and_one_click_away():
    without = int(tables.estimates()["year"].isna().sum())
    app = start("explore", lang="en", years="2000-2026")
    said = f"{without} figures without a year are left out; a link with years=2000-2026,unknown shows them too."
    assert said in [text.value for text in app.markdown]
    app.button(key="undated").click()
    well(app.run())
    assert app.query_params["years"] == "2000-2026,unknown"
    rows = measures.rows(expected.comparable(), Selection(years=(2000, 2026, "unknown")))
    assert ids(app) == list(rows["estimate_id"]) and rows["year"].isna().sum() == without
    app.button(key="undated").click()
    assert well(app.run()).query_params["years"] == "2000-2026"


def test_from_the_rows_without_a_year_alone_one_click_leads_back_to_all():
    app = start("explore", lang="en", years="unknown")
    rows = measures.rows(expected.comparable(), Selection(years=("unknown",)))
    assert ids(app) == list(rows["estimate_id"])
    assert "Only figures without a year are shown." in [text.value for text in app.markdown]
    app.button(key="undated").click()
    assert "years" not in well(app.run()).query_params


def test_where_no_figure_lacks_a_year_nothing_is_said_of_it():
    app = start("explore", lang="en", years="2000-2026", table="headlines")
    assert [button for button in app.button if button.key == "undated"] == []


@pytest.mark.parametrize("table", ["estimates", "comparable", "headlines"])
def test_the_kind_of_rows_decides_columns_and_count(table):
    app = choose(start("explore", lang="en", areas="PER,BOL", services="water"), "table", table)
    chosen = Selection(("PER", "BOL"), services=("water",))
    rows = expected.headlines(chosen) if table == "headlines" else measures.rows(expected.comparable(), chosen)
    assert len(rows) and ids(app) == list(rows["estimate_id"])
    share, strength = catalog.computed("share_low").title("en"), catalog.computed("strength").title("en")
    heads = set(app.dataframe[0].value)
    assert (share in heads, strength in heads) == (table != "estimates", table == "headlines")
    assert ("rule" in {box.key for box in app.selectbox}) == (table == "headlines")


def test_the_rule_of_the_explore_page_chooses_the_headlines():
    app = choose(start("explore", lang="en", table="headlines", areas="CHL"), "rule", "newest")
    rows = expected.headlines(Selection(("CHL",)), "newest")
    assert ids(app) == list(rows["estimate_id"]) != list(expected.headlines(Selection(("CHL",)))["estimate_id"])


def test_headlines_are_chosen_among_the_estimates_selected():
    app = start("explore", lang="en", table="headlines", areas="PER", grades="B", operator_types="community")
    among = measures.rows(expected.comparable(), Selection(("PER",), grades=("B",)))
    rows = measures.rows(measures.headlines(among), Selection(operator_types=("community",)))
    assert len(rows) and ids(app) == list(rows["estimate_id"])


def test_the_explore_page_shows_how_to_cite_what_is_chosen_in_three_forms():
    app = start("explore", lang="en", areas="PER,013", table="headlines", rule="newest")
    text, entry, item = (block.value for block in app.code[-3:])
    for cited in (text, entry, item):
        assert "Area: Peru and Central America" in cited and "Headline rule: Newest" in cited
    assert entry.startswith("@misc{") and item.startswith("[")


def test_each_filter_offers_every_allowed_value_in_words():
    app = start("explore", lang="es")
    for name, field in {"grades": "grade", "measures": "measure", "operator_types": "operator_type"}.items():
        words = [vocabulary.label(field, value, "es") for value in vocabulary.values(field)]
        assert app.multiselect(key=name).options == words
    assert len(app.multiselect(key="areas").options) == len(tables.areas())


def test_no_filter_of_several_offers_all_in_the_words_of_streamlit():
    offered = start("explore", lang="es").multiselect
    assert len(offered) == 7 and not any(one.proto.select_all for one in offered)


def test_the_methods_page_prints_the_whole_dictionary_and_all_sources():
    app = unfolded("methods", "en")
    lengths = [len(table.value) for table in app.dataframe]
    fields = [len(table.fields) for table in catalog.package().tables]
    found = measures.audit(expected.voices(), expected.headlines(Selection()))
    assert lengths == [*fields, len(found), len(tables.sources()), len(tables.excluded())]


NOTHING = [
    (
        "overview",
        {"service": "sanitation", "operator_type": "cooperative"},
        ["service “Drinking water”", "operator type “Utility or any network”"],
    ),
    ("overview", {"operator_type": "utility", "years": "1998-1998"}, ["year “2000–2025”"]),
    ("country", {"area": "PAN", "service": "sanitation"}, ["service “Drinking water”"]),
    ("compare", {"areas": "BLZ,BOL", "service": "sanitation"}, ["area “Argentina”", "service “Drinking water”"]),
    ("operators", {"years": "1999-1999"}, ["year “2000–2026”"]),
    ("evidence", {"area": "CUB", "operator_type": "tanker"}, ["area “Brazil”"]),
    ("explore", {"areas": "PAN", "grades": "A", "services": "sanitation"}, ["area “Brazil”"]),
    ("explore", {"table": "headlines", "areas": "CUB", "operator_types": "tanker"}, ["area “Brazil”"]),
]


def said(app):
    """The answer of a page, and what stands in boxes on it."""
    return [headline(app), *(box.value for box in app.info)]


@pytest.mark.parametrize(("view", "asked", "offered"), NOTHING)
def test_a_selection_without_figures_leads_to_the_nearest_that_has_some(view, asked, offered):
    app = start(view, lang="en", **asked)
    assert any("No figure for this selection" in text for text in said(app))
    ways = {button.label: button.key for button in app.button if button.key != "undated"}
    assert set(offered) <= set(ways)
    for key in ways.values():
        app = start(view, lang="en", **asked)
        app.button(key=key).click()
        there = well(app.run())
        assert [text for text in said(there) if "No figure" in text] == []
        assert [box.value for box in there.warning] == []


def evidence(area="PER", service="water", operator_type="all_small_scale", years=None):
    """The comparable estimates of the evidence page."""
    services = ("water", "water_and_sanitation") if service == "water" else (service,)
    chosen = Selection((area,), years, services, measures.parts_of(operator_type))
    rows = measures.rows(expected.comparable(), chosen)
    return rows[rows["is_comparable"]]


EVIDENCE = [
    ("area", "013"),
    ("area", "BOL"),
    ("service", "sanitation"),
    ("operator_type", "community"),
    ("years", (2015, 2026)),
]


@pytest.mark.parametrize(("name", "value"), EVIDENCE)
def test_each_filter_of_the_evidence_page_changes_the_estimates_drawn(name, value):
    opened = {"area": "URY", "operator_type": "utility"} if name == "service" else {}
    app = choose(start("evidence", lang="en", **opened), name, value)
    rows, before = evidence(**{**opened, name: value}), evidence(**opened)
    assert len(rows) and set(rows["estimate_id"]) != set(before["estimate_id"])
    assert marks(app, "voices") == pytest.approx(expected.places(rows, "estimate_id"))


def test_the_rule_of_the_evidence_page_marks_another_headline_and_lists_what_it_changes():
    app = start("evidence", lang="en", area="NIC", operator_type="community")
    assert [table.key for table in app.dataframe] == []
    choose(app, "rule", "highest")
    chosen = Selection(expected.areas("country", "region"), services=("water",), operator_types=("community",))
    best, highest = (expected.headlines(chosen, rule) for rule in ("best", "highest"))
    moves = measures.changes(best, highest)
    (table,) = app.dataframe
    assert list(table.value["Estimate now"]) == list(moves["estimate_id_after"])
    assert list(table.value["Area"]) == [EN.area(area) for area in moves["area"]]
    (now,) = moves.loc[moves["area"].eq("NIC"), "estimate_id_after"]
    publisher = expected.comparable().set_index("estimate_id").at[now, "publisher"]
    (marked,) = [name for name in chart(app, "voices")["layout"]["yaxis"]["ticktext"] if "▸" in name]
    assert publisher in marked


def test_the_sentence_on_a_direct_estimate_speaks_of_its_year_and_the_types_stand_beside_it():
    app = start("evidence", lang="en", area="PER")
    said = headline(app)
    assert said == (
        "Peru, all small-scale operators: 4 independent sources on drinking water, 10% to 24.3%, "
        "or more, for the years 2008 to 2022."
    )
    (said,) = [box.value for box in app.info]
    assert said.startswith(
        "Peru: the direct estimate of all small-scale operators, about 10% (2008), is below the sum of"
    )


def test_a_supposition_is_told_only_while_one_is_made():
    app = start("evidence", lang="en", operator_type="community")
    supposed = "supposed: with 20% of the people"
    assert not any(supposed in text for _, text in texts(app))
    app.slider(key="what_if").set_value(20)
    assert any(supposed in text for _, text in texts(well(app.run())))


def gaps(area="PER", rule="best", years=None):
    """Headlines and gaps of all countries, and the gaps of one, as the gaps page should have them."""
    countries, types = expected.areas("country"), measures.parts_of("all_small_scale")[1:]
    known = expected.headlines(Selection(countries, operator_types=types), rule, years)
    rows = measures.rows(expected.comparable(), Selection(years=years))
    found = measures.gaps(rows, known, countries, types)
    return known, found, found[found["area"].eq(area)]


@pytest.mark.parametrize(
    ("name", "value"), [("area", "PAN"), ("area", "CUB"), ("rule", "highest"), ("years", (2015, 2026))]
)
def test_each_filter_of_the_gaps_page_changes_what_it_should(name, value):
    app = choose(start("gaps", lang="en"), name, value)
    known, found, of_area = gaps(**{name: value})
    assert headline(app) == gap_sentence(EN, known, found)
    grid = chart(app, "gaps")["data"][0]["text"]
    assert len(grid) == len(measures.of_whole(known)) + len(found)
    assert sum("·" in text for text in grid) == len(measures.of_whole(known))
    table = app.dataframe[0].value
    assert list(table[catalog.computed("published").title("en")]) == list(of_area["published"])
    assert list(table["Link"].notna()) == list(of_area["example"].notna())
    oldest = measures.oldest(known, 10)
    assert list(app.dataframe[2].value["Headline"]) == [parts.headline(EN, row) for row in oldest.to_dict("records")]


def test_the_country_of_the_agenda_page_opens_its_sheet():
    app = start("agenda", lang="en")
    assert app.info[0].value == sentences.open_sheet(EN, "PER")
    choose(app, "area", "BOL")
    assert app.info[0].value == sentences.open_sheet(EN, "BOL")
    laws = measures.instruments(tables.recognition()).query("area == 'BOL'")
    said = " ".join(text.value for text in app.markdown)
    sources = tables.sources().set_index("source_id")
    assert len(laws) and all(sources.at[source, "url"] in said for source in laws["source_id"])


@pytest.mark.parametrize("code", ["es", "en", "pt"])
def test_what_the_law_of_a_country_gives_stands_in_a_table_whose_words_wrap_and_whose_sources_are_links(code):
    (table,) = start("country", lang=code, area="PER").table
    said = build("country", Choice.of("country", {"area": "PER"}), Look(Language(code))).section("themes")
    assert [len(said.columns), len(said.columns[0].cells)] == [table.value.shape[1], table.value.shape[0]]
    publishers = table.value.iloc[:, -1]
    assert re.fullmatch(r"\[[^]]+\]\(<https?://\S+>\)", publishers[0])
    assert Language(code).say("Link") not in set(table.value)
    given = table.value.iloc[:, 1]
    assert any(cell.startswith("\\+ ") for cell in given)  # a plus and a space would begin a list


def test_an_address_in_a_grid_is_a_link_under_the_name_of_its_host():
    columns = [json.loads(table.proto.columns) for table in start("gaps", lang="en").dataframe]
    links = [column["Link"]["type_config"] for column in columns if "Link" in column]
    assert len(links) == 2
    for link in links:
        found = re.search(link["display_text"], "https://www.example.org/a/long/way?to=it")
        assert found and found.group(1) == "example.org"
