"""Middle of a map in Equal Earth, the projection of all maps.

pyproj has it too, for maps without a browser (`coverage.figures.svg.maps`); for this one number it would take 11
MB more in every server. tests/figures/test_map.py holds the one to the other.
"""

from bisect import bisect_left
from math import asin, radians, sin, sqrt


def halfway(south: float, north: float) -> float:
    """The latitude as far from ``south`` as from ``north`` on the map.

    To a hundredth of a degree. Around their mean one of them would be outside: Equal Earth draws degrees far from the
    equator shorter.

    >>> halfway(-30, 30), halfway(-55.5, 32.5)
    (0.0, -9.54)
    """
    hundredths = range(round(south * 100), round(north * 100))
    middle = (_northing(south) + _northing(north)) / 2
    return hundredths[bisect_left(hundredths, middle, key=lambda hundredth: _northing(hundredth / 100))] / 100


def _northing(latitude: float) -> float:
    """How far north of the equator Equal Earth draws a latitude.

    In radii of the globe.
    """
    angle = asin(sqrt(3) / 2 * sin(radians(latitude)))
    return angle * (1.340264 - 0.081106 * angle**2 + angle**6 * (0.000893 + 0.003796 * angle**2))
