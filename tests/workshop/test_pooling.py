"""Does the pooled range follow from the answers, each counting the same?"""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coverage.workshop import Pooled, pooled


def frame(*triples, hidden=None):
    shares = pd.DataFrame(triples, columns=["lowest", "likely", "highest"], dtype=float)
    return shares.assign(hidden=hidden if hidden is not None else [False] * len(triples))


def test_each_number_is_the_mean_of_what_was_named():
    assert pooled(frame((10, 20, 30), (20, 40, 90), (0, 30, 30))) == Pooled(10, 30, 50, 3)


def test_one_answer_is_the_range():
    assert pooled(frame((10, 20, 30))) == Pooled(10, 20, 30, 1)


def test_no_answer_has_no_range():
    assert pooled(frame()) is None


def test_hidden_answers_do_not_count():
    assert pooled(frame((10, 20, 30), (90, 95, 100), hidden=[False, True])) == Pooled(10, 20, 30, 1)
    assert pooled(frame((10, 20, 30), hidden=[True])) is None


triples = st.tuples(*[st.floats(0, 100)] * 3).map(sorted)


@given(st.lists(triples, min_size=1, max_size=40))
def test_the_range_is_in_order_and_within_what_was_named(named):
    range_ = pooled(frame(*named))
    assert range_.lowest <= range_.likely <= range_.highest
    assert range_.n == len(named)
    assert range_.lowest == pytest.approx(sum(lowest for lowest, _, _ in named) / len(named))
