"""Figures of frames: one function, one plotly figure."""

from plotly.graph_objects import Figure

from coverage.figures.counts import counts, people_per_operator
from coverage.figures.estimates import dot_range
from coverage.figures.fixed import laid_out
from coverage.figures.map import coverage_map
from coverage.figures.matrix import gap_matrix, matrix
from coverage.figures.over_time import over_time
from coverage.figures.own import with_own_cells, with_own_counts, with_own_places, with_own_rows
from coverage.figures.pictogram import PICTOGRAM_WIDTH, pictogram
from coverage.figures.places import places
from coverage.figures.ranking import composition, ranking
from coverage.figures.room import ballot, elicited
from coverage.figures.stances import stances
from coverage.figures.svg import svg
from coverage.figures.timeline import time_line
from coverage.figures.voices import voices
from coverage.figures.wall import on_wall

__all__ = [
    "PICTOGRAM_WIDTH",
    "Figure",
    "ballot",
    "composition",
    "counts",
    "coverage_map",
    "dot_range",
    "elicited",
    "gap_matrix",
    "laid_out",
    "matrix",
    "on_wall",
    "over_time",
    "people_per_operator",
    "pictogram",
    "places",
    "ranking",
    "stances",
    "svg",
    "time_line",
    "voices",
    "with_own_cells",
    "with_own_counts",
    "with_own_places",
    "with_own_rows",
]
