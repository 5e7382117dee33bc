"""Are lines that lie ready the same bytes as the file?"""

import numpy as np
import pandas as pd
import pytest

from coverage import exports
from coverage.exports import lines as made
from tests.exports.taken import rows

FRAME = rows("comparable")


def joined(frame, keep):
    return b"".join(bytes(piece) for piece in exports.Lines(frame).selected(np.asarray(keep, dtype=bool)))


@pytest.mark.parametrize("at_once", [1, 7, 1000])
@pytest.mark.parametrize("which", ["all", "none", "every second", "the last"])
def test_any_selection_has_the_bytes_of_its_file(monkeypatch, at_once, which):
    monkeypatch.setattr(made, "AT_ONCE", at_once)
    n = np.arange(len(FRAME))
    keep = {"all": n >= 0, "none": n < 0, "every second": n % 2 == 0, "the last": n == n[-1]}[which]
    assert joined(FRAME, keep) == exports.csv(FRAME[keep])


def test_line_ends_and_quotes_inside_a_text_stay_inside_it():
    frame = pd.DataFrame({"note_en": ["a\r\nb", 'say "x", y', "plain", "c\nd"], "low": [1.0, 2.0, 3.0, 4.0]})
    for keep in ([True] * 4, [True, False, True, True], [False, True, False, True]):
        assert joined(frame, keep) == exports.csv(frame[keep])


def test_no_rows_are_a_header():
    assert joined(FRAME.iloc[:0], []) == exports.csv(FRAME.iloc[:0])
