"""Do sentence, table and time line of the agenda speak of the same rows, and is each seen?"""

import re

from coverage.tables.catalog import LANGUAGES
from coverage.views import Look, opened
from coverage.views.sections import Chart
from coverage.wording import Language


def test_the_sentence_the_table_and_the_time_line_of_the_agenda_have_the_same_entries():
    for code in LANGUAGES:
        document = opened("agenda", Look(Language(code)), [])[0]
        chart = document.section_of(Chart, "time-line")
        (n, *_) = re.findall(r"\d+", document.answer)
        marks = sum(len(trace.x) for trace in chart.figure.data)
        (undated, *_) = re.findall(r"\d+", chart.note)
        assert int(n) == len(chart.rows) == len(chart.words().cells(Language(code))) == marks + int(undated)


def test_no_two_marks_of_the_time_line_stand_on_one_spot():
    figure = opened("agenda", Look(Language("en")), [])[0].section_of(Chart, "time-line").figure
    spots = [spot for trace in figure.data for spot in zip(trace.x, trace.y, strict=True)]
    assert len(set(spots)) == len(spots) > 40
