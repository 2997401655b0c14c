"""Finds what does not fit in a plot: ticks' and curves' labels over each other or outside, cut titles."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPicture

from gradgui.ui.drawing import depth_area, end_labels
from gradgui.ui.drawing.area import Area
from gradgui.ui.drawing.axis import Axis
from gradgui.ui.drawing.end_labels import EndLabel
from gradgui.ui.plot import Plot

LEAST_GAP = 3.0
"""Pixels between two labels of one axis that keep them apart for the eye."""

SLACK = 2.0
"""Pixels by which a label's box, which has some air, may stick out."""


class EndLabels:
    """Takes note of the end labels that the curves of a window draw."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.faults: list[str] = []
        self._arrange = end_labels.arrange
        for module in (end_labels, depth_area):
            patch.setattr(module, "arrange", self._check_and_arrange)

    def _check_and_arrange(
        self, labels: Sequence[EndLabel], line: float, height: float
    ) -> list[tuple[EndLabel, float]]:
        placed = self._arrange(labels, line, height)
        for (upper, first), (lower, second) in pairwise(sorted((y, label.text) for label, y in placed)):
            if lower - upper < line - 0.1:
                self.faults.append(f"end labels {first!r} and {second!r} touch")
        for label, y in placed:
            if not line / 2 - 1 <= y <= height - line / 2 + 1:
                self.faults.append(f"end label {label.text!r} sticks out")
        return placed


def plot_faults(plot: Plot) -> list[str]:
    """Return a line for each fault of the axes of a plot."""
    if not plot.is_shown():
        return []
    faults = (fault for area in plot.areas for fault in area_faults(area))
    return [f"{plot.name}: {fault}" for fault in faults]


def area_faults(area: Area) -> Iterator[str]:
    """Yield ticks' labels that touch or stick out, and axis titles that are cut."""
    for axis in (area.left, area.bottom):
        if axis.isVisible():
            yield from _tick_faults(axis)
            yield from _title_faults(axis)


def _tick_faults(axis: Axis) -> Iterator[str]:
    labels = sorted(tick_labels(axis), key=lambda each: (each[0].center().x(), each[0].center().y()))
    upright = axis.orientation == "left"
    for (first, text), (second, other) in pairwise(sorted(labels, key=lambda each: _start(each[0], upright))):
        gap = second.top() - first.bottom() if upright else second.left() - first.right()
        if gap < (-SLACK if upright else LEAST_GAP):
            yield f"ticks {text!r} and {other!r} on the {axis.orientation} are {gap:.1f} pixels apart"
    for rect, text in labels:
        if upright and rect.left() < -SLACK:
            yield f"tick {text!r} on the left sticks out by {-rect.left():.1f} pixels"


def tick_labels(axis: Axis) -> list[tuple[QRectF, str]]:
    """Return the labels that an axis draws and where, in its own pixels."""
    picture = QPicture()
    painter = QPainter(picture)
    painter.setFont(axis.style["tickFont"] or painter.font())
    specs = axis.generateDrawSpecs(painter)
    metrics = painter.fontMetrics()
    painter.end()
    found = []
    for rect, flags, text in specs[2] if specs is not None else ():
        found.append((QRectF(metrics.boundingRect(rect.toRect(), int(flags), text)), text))
    return found


def _start(rect: QRectF, upright: bool) -> float:
    return rect.top() if upright else rect.left()


def _title_faults(axis: Axis) -> Iterator[str]:
    if axis.label.isVisible() and axis.labelText:
        title = axis.mapRectFromItem(axis.label, axis.label.boundingRect())
        length, room = (
            (title.height(), axis.height()) if axis.orientation == "left" else (title.width(), axis.width())
        )
        if length > room + 2 * SLACK + 8:
            yield f"title {axis.labelText!r} is {length:.0f} pixels long on an axis of {room:.0f}"
