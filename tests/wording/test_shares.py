"""A bound stays a bound, "about" stays "about", and missing stays missing, in every language."""

import pytest

from coverage.wording import Language, shares
from tests.wording.each import in_each

NAN = float("nan")


def row(low, high, bound=None, qualifier="exact"):
    """The share of a headline, and as many thousand people."""
    return {
        "share_low": low,
        "share_high": high,
        "people_low": low * 1000,
        "people_high": high * 1000,
        "bound": bound or NAN,
        "qualifier": qualifier,
    }


POINT = row(18.5, 18.5)
ABOUT = row(10, 10, qualifier="approximate")
AT_LEAST = row(18.5, 100, "at_least")
AT_MOST = row(0, 50, "at_most")
RANGE = row(20, 30, "range")
MISSING = row(NAN, NAN)


@pytest.mark.parametrize(
    ("headline", "said"),
    [
        (POINT, ["18,5 %", "18.5%", "18,5%"]),
        (ABOUT, ["alrededor de 10 %", "about 10%", "cerca de 10%"]),
        (AT_LEAST, ["al menos 18,5 %", "at least 18.5%", "pelo menos 18,5%"]),
        (AT_MOST, ["como máximo 50 %", "at most 50%", "no máximo 50%"]),
        (RANGE, ["entre 20 % y 30 %", "between 20% and 30%", "entre 20% e 30%"]),
        (MISSING, ["no se conoce", "not known", "não se conhece"]),
    ],
)
def test_a_share_is_said_with_its_bound(headline, said):
    assert in_each(shares.share, headline) == said


def test_at_least_has_its_upper_end_too_where_it_has_one():
    urban = row(11.8, 27.4, "at_least")
    assert in_each(shares.both_ends, urban) == [
        "al menos 11,8 %, y como máximo 27,4 %",
        "at least 11.8%, and at most 27.4%",
        "pelo menos 11,8%, e no máximo 27,4%",
    ]
    for other in (POINT, ABOUT, AT_LEAST, AT_MOST, RANGE, MISSING):
        assert in_each(shares.both_ends, other) == in_each(shares.share, other)


@pytest.mark.parametrize(
    ("headline", "said"),
    [
        (POINT, ["18.500 personas", "18,500 people", "18.500 pessoas"]),
        (ABOUT, ["alrededor de 10.000 personas", "about 10,000 people", "cerca de 10.000 pessoas"]),
        (AT_LEAST, ["al menos 18.500 personas", "at least 18,500 people", "pelo menos 18.500 pessoas"]),
        (AT_MOST, ["como máximo 50.000 personas", "at most 50,000 people", "no máximo 50.000 pessoas"]),
        (
            RANGE,
            ["entre 20.000 y 30.000 personas", "between 20,000 and 30,000 people", "entre 20.000 e 30.000 pessoas"],
        ),
        (MISSING, ["no se conoce", "not known", "não se conhece"]),
    ],
)
def test_people_are_said_with_the_bound_of_their_share(headline, said):
    assert in_each(shares.people, headline) == said


def test_a_share_of_an_area_without_population_has_no_people():
    assert in_each(shares.people, {**POINT, "people_low": NAN, "people_high": NAN})[1] == "not known"


@pytest.mark.parametrize(
    ("headline", "said"),
    [
        (POINT, ["18,5 %", "18.5%", "18,5%"]),
        (ABOUT, ["≈ 10 %", "≈ 10%", "≈ 10%"]),
        (AT_LEAST, ["≥ 18,5 %", "≥ 18.5%", "≥ 18,5%"]),
        (AT_MOST, ["≤ 50 %", "≤ 50%", "≤ 50%"]),
        (RANGE, ["20 %–30 %", "20%–30%", "20%–30%"]),
        (MISSING, ["sin cifra", "no figure", "sem número"]),
    ],
)
def test_a_label_keeps_the_bound_as_a_sign(headline, said):
    assert in_each(shares.short, headline) == said


@pytest.mark.parametrize(
    ("low", "high", "bound", "said"),
    [
        (48_100_000, 60_000_000, "at_least", ["≥ 48,1 millones", "≥ 48.1 million", "≥ 48,1 milhões"]),
        (0, 50_000, "at_most", ["≤ 50.000", "≤ 50,000", "≤ 50.000"]),
        (20_000, 1_500_000, "range", ["20.000 – 1,5 millones", "20,000 – 1.5 million", "20.000 – 1,5 milhão"]),
        (25_000, 25_000, None, ["≈ 25.000", "≈ 25,000", "≈ 25.000"]),
    ],
)
def test_a_key_number_of_people_keeps_the_bound_and_about_as_a_sign(low, high, bound, said):
    assert in_each(shares.short_people, low, high, bound) == said


@pytest.mark.parametrize(
    ("less", "low", "high", "more", "said"),
    [
        (False, 15, 33, False, ["15 % a 33 %", "15% to 33%", "15% a 33%"]),
        (False, 10, 10, False, ["10 %", "10%", "10%"]),
        (False, 9.99, 10.01, False, ["10 %", "10%", "10%"]),
        (False, 0, 100, False, ["0 % a 100 %", "0% to 100%", "0% a 100%"]),
        (False, 18.5, 18.5, True, ["al menos 18,5 %", "at least 18.5%", "pelo menos 18,5%"]),
        (True, 50, 50, False, ["como máximo 50 %", "at most 50%", "no máximo 50%"]),
        (False, 16.7, 33, True, ["16,7 % a 33 %, o más", "16.7% to 33%, or more", "16,7% a 33%, ou mais"]),
        (True, 1.2, 8.3, False, ["1,2 % a 8,3 %, o menos", "1.2% to 8.3%, or less", "1,2% a 8,3%, ou menos"]),
        (False, NAN, NAN, False, ["no se conoce", "not known", "não se conhece"]),
    ],
)
def test_what_all_sources_state_is_said_with_what_they_leave_open(less, low, high, more, said):
    row = {"open_low": less, "stated_low": low, "stated_high": high, "open_high": more}
    assert in_each(shares.interval, {**row, "qualifier": "exact"}) == said


def test_about_stays_about_where_the_sources_state_one_number_only():
    ends = {"open_low": False, "stated_low": 10, "stated_high": 10, "open_high": False}
    about = {**ends, "qualifier": "approximate"}
    assert in_each(shares.interval, about) == ["alrededor de 10 %", "about 10%", "cerca de 10%"]
    assert shares.interval(Language("en"), {**about, "open_high": True}) == "at least 10%"
    assert shares.interval(Language("en"), {**about, "stated_high": 12}) == "10% to 12%"


def estimate(measure, low, high=None, qualifier="exact", base=NAN):
    """The published part of an estimate."""
    return {"measure": measure, "low": low, "high": high or low, "qualifier": qualifier, "base": base}


@pytest.mark.parametrize(
    ("published", "said"),
    [
        (
            estimate("population_share", 66, base="rural"),
            ["66 % (población rural)", "66% (rural people)", "66% (população rural)"],
        ),
        (
            estimate("household_share", 66, qualifier="at_least", base="national"),
            [
                "al menos 66 % de los hogares (toda la población)",
                "at least 66% of households (all people)",
                "pelo menos 66% dos domicílios (toda a população)",
            ],
        ),
        (
            estimate("operators", 5200, qualifier="approximate"),
            ["alrededor de 5.200 (operadores)", "about 5,200 (operators)", "cerca de 5.200 (operadores)"],
        ),
        (
            estimate("people_served", 80_000, 145_000, "range"),
            [
                "entre 80.000 y 145.000 (personas atendidas)",
                "between 80,000 and 145,000 (people served)",
                "entre 80.000 e 145.000 (pessoas atendidas)",
            ],
        ),
    ],
)
def test_a_published_figure_is_said_with_what_it_counts(published, said):
    assert in_each(shares.published, published) == said


def test_a_count_is_said_with_its_qualifier_and_to_the_last_digit():
    assert in_each(shares.counted, estimate("operators", 5213, qualifier="at_least")) == [
        "al menos 5.213",
        "at least 5,213",
        "pelo menos 5.213",
    ]
    assert in_each(shares.counted, estimate("operators", 5213, qualifier="at_most"))[1] == "at most 5,213"


def test_ten_people_show_no_lower_bound_of_less_than_half_a_person():
    assert not shares.fills_ten(row(0.5, 100, "at_least")) and not shares.fills_ten(row(4.9, 100, "at_least"))
    assert shares.fills_ten(row(5, 100, "at_least"))
    assert shares.fills_ten(row(0, 4, "at_most")) and shares.fills_ten(row(4, 4))


def test_a_share_as_people_out_of_ten_stays_a_bound_or_about():
    assert in_each(shares.out_of_ten, row(16.7, 100, "at_least")) == [
        "al menos 1,7 de cada diez personas",
        "at least 1.7 out of ten people",
        "pelo menos 1,7 de cada dez pessoas",
    ]
    assert in_each(shares.out_of_ten, row(10, 10, qualifier="approximate"))[1] == "about 1 out of ten people"
