"""Figures as SVG that needs no script: plotly's marks on plotly's pixels."""

from coverage.figures.svg.picture import svg

__all__ = ["svg"]
