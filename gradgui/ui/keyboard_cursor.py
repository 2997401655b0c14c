"""KeyboardCursor: a pointer that keys move from step to step, layer to layer, curve to curve."""

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF

from gradgui.ui.drawing.area import Area
from gradgui.ui.drawing.mapping import Mapping

if TYPE_CHECKING:
    from gradgui.ui.plot import Plot

STRIDES = 50
"""Strides that cross a plot in which the pointer can rest anywhere."""


class KeyboardCursor:
    """Finds the next place of the scene at which a plot has something to read out.

    A plot says by `stops` where along the axis that is, and by `heights` where across it; where it says
    nothing the cursor moves by a fiftieth of the area.
    """

    def __init__(self, plot: "Plot") -> None:
        self._plot = plot
        self._row: int | None = None

    def moved(self, start: QPointF | None, right: int, up: int) -> QPointF | None:
        """Return the place ``right`` stops and ``up`` curves from one (None: from the newest)."""
        if not self._plot.areas:
            return None
        area = self._plot.areas[0]
        mapping = area.mapping()
        if start is None or not area.has_inside(start):
            self._row = None
            x, y = self._along(QPointF(mapping.width, 0), 0, mapping), mapping.height / 2
        else:
            pixel = area.from_scene(start)
            x, y = self._along(pixel, right, mapping), pixel.y()
        y = self._across(x, y, up, mapping)
        return _scene_place(area, x, y, mapping)

    def _along(self, pixel: QPointF, right: int, mapping: Mapping) -> float:
        stops = self._plot.stops()
        stops = stops[(stops >= mapping.left) & (stops <= mapping.right)]
        if not len(stops):
            return pixel.x() + right * mapping.width / STRIDES
        nearest = int(np.argmin(np.abs(stops - mapping.x_place(pixel.x()))))
        return float(mapping.x(float(stops[min(max(nearest + right, 0), len(stops) - 1)])))

    def _across(self, x: float, y: float, up: int, mapping: Mapping) -> float:
        heights = self._plot.heights(mapping.x_place(x))
        known = np.flatnonzero(np.isfinite(heights))
        if not len(known):
            return y - up * mapping.height / STRIDES
        if self._row is None or self._row not in known:
            self._row = int(known[np.argmin(np.abs(heights[known] - mapping.y_place(y)))])
        if up:
            order = known[np.argsort(heights[known], kind="stable")].tolist()
            self._row = order[min(max(order.index(self._row) + up, 0), len(order) - 1)]
        return float(mapping.y(float(heights[self._row])))


def _scene_place(area: Area, x: float, y: float, mapping: Mapping) -> QPointF:
    inside = QPointF(min(max(x, 0.0), mapping.width - 1.0), min(max(y, 0.0), mapping.height - 1.0))
    return area.mapToScene(inside)
