"""From a plotly figure to an SVG that needs no script: the same marks on the same pixels."""

from coverage.figures.svg.picture import svg

__all__ = ["svg"]
