"""Skip connections as arcs beside the rows of the builder's list."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from gradgui.ui.builder.rows import Row, Sort

GUTTER = 16
"""Pixels that arcs take to the left of the chips."""
_FULL_BEND = 6
_LEAST_BEND = 6.0
_HEAD = 3.0


@dataclass(frozen=True)
class Arc:
    """A skip from one row to another, both as places in the list; the same place where it stays inside."""

    start: int
    end: int


def arcs_of(rows: Sequence[Row]) -> list[Arc]:
    """Return the arcs of rows, in the order of the rows where they end."""
    places = {0: 0}
    for place, row in enumerate(rows):
        if row.sort is Sort.LAYER:
            places |= dict.fromkeys(row.numbers, place)
    return [
        Arc(places.get(row.numbers[-1] - row.skip, 0), place) for place, row in enumerate(rows) if row.skip
    ]


def arc_path(start: QPointF, end: QPointF, rows_between: int) -> QPainterPath:
    """Return the arc from the left edge of one chip to that of another, with an arrow's head at the end."""
    share = min(1.0, rows_between / _FULL_BEND)
    edge = min(start.x(), end.x()) - _LEAST_BEND - (GUTTER - _LEAST_BEND) * share
    path = QPainterPath(start)
    path.cubicTo(edge, start.y(), edge, end.y(), end.x(), end.y())
    path.moveTo(end.x() - _HEAD, end.y() - _HEAD)
    path.lineTo(end)
    path.lineTo(end.x() - _HEAD, end.y() + _HEAD)
    return path
