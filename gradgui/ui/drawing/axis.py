"""Axis: pyqtgraph's axis with ticks, type and hairlines of our own."""

from collections.abc import Callable

import pyqtgraph as pg

from gradgui.ui.drawing.scale import Tick
from gradgui.ui.theme import Theme, font

TickSource = Callable[[float, float, int], tuple[list[Tick], list[float]]]
"""From the range in view and the number of labels that fit to labelled and unlabelled ticks."""

LABEL_ROOM = {"left": 34.0, "right": 34.0, "bottom": 96.0}
"""Pixels that one label takes, by side."""

LEFT_WIDTH, BOTTOM_HEIGHT = 62, 26


class Axis(pg.AxisItem):
    """An axis of a plot; it shows ticks and their labels, its title stands elsewhere."""

    def __init__(self, side: str, ticks: TickSource) -> None:
        super().__init__(side, maxTickLength=-4)
        self._side = side
        self._source = ticks
        self._texts: dict[float, str] = {}
        self.enableAutoSIPrefix(False)
        if side == "bottom":
            self.setHeight(BOTTOM_HEIGHT)
        else:
            self.setWidth(LEFT_WIDTH)
        self.setStyle(tickTextOffset=6, hideOverlappingLabels=True)

    def set_theme(self, theme: Theme) -> None:
        """Draw in a theme's colours and type."""
        self.setStyle(tickFont=font(tabular=True))
        self.setPen(pg.mkPen(theme.line, width=1))
        self.setTickPen(pg.mkPen(theme.line, width=1))
        self.setTextPen(pg.mkPen(theme.quiet))

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[float, list[float]]]:
        """Return the labelled ticks, then the others (called by pyqtgraph)."""
        labelled, between = self._source(low, high, int(size / LABEL_ROOM[self._side]))
        self._texts = dict(labelled)
        return [(1.0, [place for place, _ in labelled]), (0.5, between)]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        """Return the labels of ticks (called by pyqtgraph)."""
        return [self._texts.get(value, "") for value in values]

    def wheelEvent(self, event: object) -> None:
        """Leave the wheel to the plot, which keeps both axes in step."""
