"""Axis: pyqtgraph's axis with ticks, type and hairlines of our own."""

import re
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

_HAN = "[\u2e80-\u9fff\uf900-\ufaff]"
_PIECES = re.compile(f"{_HAN}|[^\\s\u2e80-\u9fff\uf900-\ufaff]+")
MOST_BESIDE = 2
"""Latin letters that may stand on one line among Chinese characters one below the other."""


def stacked(words: str) -> list[str]:
    """Return the lines of an upright title in Chinese, from top to bottom; of any other words none.

    A line of Chinese is as easy to read downwards as to the right, but not turned.
    """
    pieces = _PIECES.findall(words)
    is_chinese = re.search(_HAN, words) is not None
    fits = all(len(piece) <= MOST_BESIDE for piece in pieces)
    return pieces if is_chinese and fits else []


def bottom_height() -> int:
    """Return the height of a level axis: a line of type below the ticks."""
    return round(font_metrics().height()) + 2 * GAP


def bare_width() -> int:
    """Return the width of an upright axis without labels: room for those of the level axes at both sides."""
    return round(scaled(5 * GAP))


def apart(ticks: list[Tick], room: Callable[[str], float]) -> list[Tick]:
    """Return the ticks whose labels do not touch, the last of them for certain; room: of a label."""
    kept: list[Tick] = []
    for place, text in sorted(ticks, reverse=True):
        if not kept or kept[-1][0] - place >= (room(kept[-1][1]) + room(text)) / 2:
            kept.append((place, text))
    return kept[::-1]


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
            lines = "<br>".join(self._lines()) or self.words
            self.setLabel(lines, color=theme.quiet, **{"font-size": f"{font().pointSizeF():g}pt"})
            self._show_title()

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[float, list[float]]]:
        """Return the labelled ticks, then the others (called by pyqtgraph)."""
        wanted, between = self._source(low, high, int(size / self.label_room()))
        unit = (high - low) / max(1.0, size)
        labelled = apart(wanted, lambda text: self._extent(text) * unit)
        self._texts = dict(labelled)
        if self._side != "bottom":
            self._fit_width()
        bare = [place for place, _ in wanted if place not in self._texts]
        return [(1.0, [place for place, _ in labelled]), (0.5, [*bare, *between])]

    def _extent(self, text: str) -> float:
        """Return the pixels along the axis that a label takes with the air beside it."""
        metrics = font_metrics()
        return metrics.horizontalAdvance(text) + GAP if self._side == "bottom" else metrics.height()

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
        if self._bare:
            return bare_width()
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

    def hide_labels(self, hidden: bool = True) -> None:
        """Show ticks alone, where a plot below or at the left has the same axis."""
        self._bare = hidden
        self.setStyle(showValues=not hidden)
        self.take_room()
        self._show_title()

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

    def _lines(self) -> list[str]:
        """Return the lines of a title that is not turned."""
        return stacked(self.words) if self._side == "left" else []

    def _show_title(self) -> None:
        if self.label is None:
            return
        self.label.setVisible(bool(self.words) and self.title_fits() and not self._bare)
        if self._side == "left":
            upright = bool(self._lines())
            self.label.setRotation(0 if upright else -90)
            if upright:
                box = self.label.boundingRect()
                self.label.setPos(0, max(0.0, (self.size().height() - box.height()) / 2))

    def title_fits(self) -> bool:
        """Tell whether the axis is as long as its title."""
        metrics, lines = font_metrics(), self._lines()
        length = metrics.horizontalAdvance(self.words) + GAP
        if lines:
            length = metrics.height() * len(lines) + GAP
        return bool(length <= (self.size().width() if self._side == "bottom" else self.size().height()))

    def wheelEvent(self, event: object) -> None:
        """Leave the wheel to the plot, which keeps both axes in step."""


class Corner(QGraphicsWidget):
    """The place where both axes meet: says what the level axis counts."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.is_bare = False
        self.setPreferredWidth(0)
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
        if self.is_bare:
            return
        painter.setPen(QColor(self._theme.quiet))
        painter.setFont(font())
        box = QRectF(self.rect()).adjusted(0, 4, -12, 0)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, self.text)
