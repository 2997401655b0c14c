"""NormView: how the norms of the last steps are spread, with the threshold and where one would fit."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gradgui.engine.dataset import FloatArray, IntArray
from gradgui.ui.drawing.end_labels import readable
from gradgui.ui.drawing.scale import Scale
from gradgui.ui.lens.lens_picture import LensPicture
from gradgui.ui.theme import GRID, State, Theme, font, font_metrics, scaled

BINS = 40
LEAST_WIDTH = 1.0
"""Decades that the axis shows at least."""

NEAR = 2.5
"""Decades within which a threshold or a suggestion still widens the axis."""

TICK_ROOM = 56


@dataclass(frozen=True, eq=False)
class Spread:
    """Counts (n,) between edges (n + 1,), log10 of norms; threshold, fitting: norms, None: there is none."""

    edges: FloatArray
    counts: IntArray
    threshold: float | None
    fitting: tuple[float, float] | None


def spread_of(norms: FloatArray, threshold: float | None, fitting: tuple[float, float] | None) -> Spread:
    """Return the spread of norms; those that are zero are in no bin."""
    logs = np.log10(norms[norms > 0])
    if not len(logs):
        return Spread(np.zeros(1), np.zeros(0, np.int64), threshold, fitting)
    low, high = float(logs.min()), float(logs.max())
    air = max(0.0, 0.1 - (high - low)) / 2
    counts, edges = np.histogram(logs, BINS, (low - air, high + air))
    return Spread(edges, counts, threshold, fitting)


class NormView(LensPicture):
    """Bars on a logarithmic axis; the threshold is a line, what would fit is shaded."""

    HEIGHT = 104

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._spread: Spread | None = None
        self.setAccessibleName(self.tr("Spread of the gradient’s norm"))

    def show_spread(self, spread: Spread) -> None:
        """Show another spread."""
        self._spread = spread
        self.setVisible(bool(spread.counts.any()))
        self.update()

    def span(self) -> tuple[float, float]:
        """Return the ends of the axis, log10."""
        spread = self._spread
        if spread is None or not len(spread.counts):
            return 0.0, LEAST_WIDTH
        low, high = float(spread.edges[0]), float(spread.edges[-1])
        wanted = [value for value in (spread.threshold, *(spread.fitting or ())) if value]
        near = [place for place in np.log10(wanted).tolist() if low - NEAR < place < high + NEAR]
        low, high = min(low, *near, high), max(high, *near, low)
        air = max(0.06 * (high - low), (LEAST_WIDTH - (high - low)) / 2)
        return low - air, high + air

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it all (called by Qt)."""
        spread = self._spread
        if spread is None:
            return
        painter = QPainter(self)
        metrics = font_metrics()
        box = QRectF(0, 0, self.width(), self.height() - metrics.height() - GRID / 2)
        low, high = self.span()
        painter.fillRect(box, QColor(self._theme.ground))

        def x(place: float) -> float:
            return (place - low) / (high - low) * box.width()

        if spread.fitting is not None:
            begin, end = (min(max(x(float(np.log10(each))), 0.0), box.width()) for each in spread.fitting)
            self._paint_fitting(painter, QRectF(begin, 0, end - begin, box.height()))
        self._paint_bars(painter, box, [x(edge) for edge in spread.edges.tolist()], spread.counts.tolist())
        self._paint_ticks(painter, box, low, high)
        if spread.threshold is not None:
            self._paint_threshold(painter, box, x(float(np.log10(spread.threshold))))

    def _paint_fitting(self, painter: QPainter, place: QRectF) -> None:
        color = self._theme.state_color(State.FINE)
        color.setAlphaF(0.16)
        painter.fillRect(place, color)

    def _paint_bars(self, painter: QPainter, box: QRectF, edges: list[float], counts: list[int]) -> None:
        tallest, room = max(1, *counts, 1), box.height() - font_metrics().height()
        for left, right, count in zip(edges[:-1], edges[1:], counts, strict=True):
            if count:
                height = max(1.0, count / tallest * room)
                bar = QRectF(left, box.bottom() - height, max(1.0, right - left - 0.5), height)
                painter.fillRect(bar, QColor(self._theme.quiet))

    def _paint_ticks(self, painter: QPainter, box: QRectF, low: float, high: float) -> None:
        metrics = font_metrics()
        painter.setFont(font(tabular=True))
        painter.setPen(QColor(self._theme.quiet))
        labelled, _ = Scale(True).ticks(low, high, max(2, round(box.width() / scaled(TICK_ROOM))))
        for place, text in labelled:
            middle = (place - low) / (high - low) * box.width()
            width = metrics.horizontalAdvance(text)
            left = min(max(0.0, middle - width / 2), box.width() - width)
            painter.drawText(QPointF(left, box.bottom() + metrics.ascent() + 2), text)

    def _paint_threshold(self, painter: QPainter, box: QRectF, x: float) -> None:
        """Draw the threshold, with its name; out of the picture only the name, at the side where it lies."""
        metrics = font_metrics()
        text = self.tr("threshold")
        if x < 0:
            text = f"← {text}"
        elif x > box.width():
            text = f"{text} →"
        color = readable(self._theme.state_color(State.WARNING), self._theme)
        painter.setPen(QPen(color, 2, Qt.PenStyle.SolidLine))
        if 0 <= x <= box.width():
            painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))
        width = metrics.horizontalAdvance(text)
        left = x + GRID / 2 if x + GRID / 2 + width <= box.width() else x - GRID / 2 - width
        left = min(max(0.0, left), box.width() - width)
        painter.setFont(font())
        painter.drawText(QPointF(left, metrics.ascent()), text)
