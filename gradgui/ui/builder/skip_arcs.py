"""Skip connections as arcs beside the rows of the builder's list."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF
from PySide6.QtGui import QPainterPath

from gradgui.ui.builder.folds import Fold
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


@dataclass(frozen=True)
class SkipTry:
    """What a skip drawn between two rows would be: its layers back (0: impossible), and that in words."""

    distance: int
    words: str


def arcs_of(rows: Sequence[Row]) -> list[Arc]:
    """Return the arcs of rows, in the order of the rows where they end."""
    places = {0: 0}
    for place, row in enumerate(rows):
        if row.sort is Sort.LAYER or (row.sort is Sort.GROUP and row.fold is Fold.CLOSED):
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


def skip_between(source: Row, target: Row | None) -> SkipTry:
    """Return the skip from the output of one row's layer to another's, or why there can be none.

    Where rows stand for several layers: the nearest pair before the last layer of the target.
    """
    if target is None or target.sort is Sort.GROUP:
        return SkipTry(0, _tr("Drop it on the layer where the skip joins"))
    if target.sort is Sort.OUTPUT:
        return SkipTry(0, _tr("The output layer takes no skip"))
    if target.sort is Sort.INPUT:
        return SkipTry(0, _tr("A skip leads towards the output"))
    end = target.numbers[-1]
    starts = [number for number in source.numbers or (0,) if number < end]
    if not starts:
        return SkipTry(0, _tr("A skip leads to a later layer: drop it on one nearer the output"))
    words = (
        _tr("Layer {end} adds the output of layer {start}")
        if starts[-1]
        else _tr("Layer {end} adds the input")
    )
    return SkipTry(end - starts[-1], words.format(end=end, start=starts[-1]))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Builder", text)
