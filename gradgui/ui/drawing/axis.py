"""Axis: pyqtgraph's axis with ticks, type and hairlines of our own."""

from collections.abc import Callable

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QGraphicsWidget, QStyleOptionGraphicsItem, QWidget

from gradgui.ui.drawing.scale import Tick
from gradgui.ui.theme import LIGHT, Theme, font, font_metrics, scaled

TickSource = Callable[[float, float, int], tuple[list[Tick], list[float]]]
"""From the range in view and the number of labels that fit to labelled and unlabelled ticks."""

LABEL_ROOM = {"left": 28.0, "bottom": 72.0}
"""Pixels that one label takes, by side."""

LEFT_WIDTH, GAP = 62, 6
OVERHANG = 10
"""Pixels that a label may stick out beyond the axis's ends; so does half of one at an end."""


def bottom_height() -> int:
    """Return the height of a level axis: a line of type below the ticks."""
    return round(font_metrics().height()) + 2 * GAP


class Axis(pg.AxisItem):
    """An axis of a plot; it shows ticks and their labels, its title stands elsewhere."""

    _widest_changed = Signal()

    def __init__(self, side: str, ticks: TickSource) -> None:
        self._side, self.words = side, ""
        super().__init__(side, maxTickLength=4)
        self._source = ticks
        self._texts: dict[float, str] = {}
        self._bare = False
        self._least: float | None = None
        self._widest = 0.0
        self.enableAutoSIPrefix(False)
        self._widest_changed.connect(self.take_room, Qt.ConnectionType.QueuedConnection)
        self.setStyle(tickTextOffset=GAP, hideOverlappingLabels=OVERHANG)

    def set_theme(self, theme: Theme) -> None:
        """Draw in a theme's colours and type."""
        self.take_room()
        self.setStyle(tickFont=font(tabular=True))
        self.setPen(pg.mkPen(theme.line, width=1))
        self.setTickPen(pg.mkPen(theme.line, width=1))
        self.setTextPen(pg.mkPen(theme.quiet))
        if self.words:
            self.setLabel(self.words, color=theme.quiet, **{"font-size": f"{font().pointSizeF():g}pt"})
            self._show_title()

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[float, list[float]]]:
        """Return the labelled ticks, then the others (called by pyqtgraph)."""
        labelled, between = self._source(low, high, int(size / self.label_room()))
        self._texts = dict(labelled)
        if self._side != "bottom":
            self._fit_width()
        return [(1.0, [place for place, _ in labelled]), (0.5, between)]

    def _fit_width(self) -> None:
        """Make room for the widest label, once what is being painted is."""
        metrics = font_metrics()
        widest = max((metrics.horizontalAdvance(text) for text in self._texts.values()), default=0.0)
        if widest != self._widest:
            self._widest = widest
            if round(self.width()) != self._wanted_width():
                self._widest_changed.emit()

    def _wanted_width(self) -> int:
        """Return the width of labels, ticks and title, or the usual width where that is more."""
        title = font_metrics().height() if self.words else 0.0
        least = scaled(LEFT_WIDTH) if self._least is None else round(self._least)
        return max(least, round(self._widest + title) + 2 * GAP)

    def set_least_width(self, pixels: float) -> None:
        """Be as wide as this at least, instead of the usual width."""
        self._least = pixels
        self.take_room()

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        """Return the labels of ticks (called by pyqtgraph)."""
        return [self._texts.get(value, "") for value in values]

    def hide_labels(self) -> None:
        """Show ticks alone, where a plot below has the same axis."""
        self._bare = True
        self.setStyle(showValues=False)
        self.take_room()

    def label_room(self) -> float:
        """Return how many pixels one label takes."""
        return scaled(LABEL_ROOM[self._side])

    def take_room(self) -> None:
        """Take the place that the axis needs; to be called once it is shown, as pyqtgraph forgets it."""
        if self._side != "bottom":
            self.setWidth(self._wanted_width())
        else:
            self.setHeight(2 * GAP if self._bare else bottom_height())

    def repaint_ticks(self) -> None:
        """Ask for the ticks again."""
        self.picture = None
        self.update()

    def resizeEvent(self, event: object = None) -> None:
        """Hide the title where the axis is too short for it."""
        super().resizeEvent(event)
        self._show_title()

    def _show_title(self) -> None:
        if self.label is not None:
            self.label.setVisible(bool(self.words) and self.title_fits())

    def title_fits(self) -> bool:
        """Tell whether the axis is as long as its title."""
        across = font_metrics().horizontalAdvance(self.words)
        return bool(across <= (self.size().width() if self._side == "bottom" else self.size().height()))

    def wheelEvent(self, event: object) -> None:
        """Leave the wheel to the plot, which keeps both axes in step."""


class Corner(QGraphicsWidget):
    """The place where both axes meet: says what the level axis counts."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self._theme: Theme = LIGHT

    def set_theme(self, theme: Theme) -> None:
        """Draw in a theme's colours."""
        self._theme = theme
        self.setMaximumHeight(bottom_height())
        self.update()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Write the text where the axis begins (called by Qt)."""
        painter.setPen(QColor(self._theme.quiet))
        painter.setFont(font())
        box = QRectF(self.rect()).adjusted(0, 4, -12, 0)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, self.text)
