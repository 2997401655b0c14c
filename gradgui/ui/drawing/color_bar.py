"""ColorBar: which colour stands for which value, beside a heat map."""

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QGraphicsWidget, QStyleOptionGraphicsItem, QWidget

from gradgui.ui.drawing.scale import Scale
from gradgui.ui.drawing.value_colors import NoNumber, level_colors, looks, stripes
from gradgui.ui.theme import LIGHT, Theme, font, font_metrics

BAR_WIDTH, LEFT, TOTAL_WIDTH = 10.0, 10.0, 96.0
_TICK_ROOM = 28.0
_BELOW = (NoNumber.ZERO, NoNumber.UNDERFLOW, NoNumber.NAN)


class ColorBar(QGraphicsWidget):
    """A narrow bar with ticks; above and below it what is no number, where there is any."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumWidth(TOTAL_WIDTH)
        self.setMaximumWidth(TOTAL_WIDTH)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._theme: Theme = LIGHT
        self._scale = Scale(log=True)
        self._ends: tuple[float, float] | None = None
        self._kinds: frozenset[NoNumber] = frozenset()

    def set_theme(self, theme: Theme) -> None:
        """Draw in a theme's colours."""
        self._theme = theme
        self.update()

    def show_range(self, scale: Scale, ends: tuple[float, float] | None, kinds: frozenset[NoNumber]) -> None:
        """Show what the colours between two axis numbers mean; None: nothing yet."""
        if (scale, ends, kinds) != (self._scale, self._ends, self._kinds):
            self._scale, self._ends, self._kinds = scale, ends, kinds
            self.update()

    def bar(self) -> QRectF:
        """Return where the colours of numbers are."""
        line = font_metrics().height()
        below = sum(kind in self._kinds for kind in _BELOW) * line
        above = line if NoNumber.INFINITE in self._kinds else 0.0
        whole = QRectF(self.rect())
        top, bottom = 1.0 + above, below + (4.0 if below else 0.0)
        return QRectF(LEFT, top, BAR_WIDTH, max(1.0, whole.height() - top - bottom))

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Draw bar, ticks and the looks of what is no number (called by Qt)."""
        if self._ends is None:
            return
        bar = self.bar()
        colors = np.ascontiguousarray(level_colors()[::-1])
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(bar, QImage(colors.tobytes(), 1, len(colors), 3, QImage.Format.Format_RGB888))
        painter.setFont(font(tabular=True))
        self._draw_ticks(painter, bar, self._ends)
        line = font_metrics().height()
        y = bar.bottom() + 4.0
        for kind in _BELOW:
            if kind in self._kinds:
                self._draw_kind(painter, kind, y)
                y += line
        if NoNumber.INFINITE in self._kinds:
            self._draw_kind(painter, NoNumber.INFINITE, bar.top() - line)

    def _draw_ticks(self, painter: QPainter, bar: QRectF, ends: tuple[float, float]) -> None:
        metrics = font_metrics()
        labelled, _ = self._scale.ticks(*ends, int(bar.height() / _TICK_ROOM))
        for place, text in labelled:
            y = bar.bottom() - (place - ends[0]) / max(ends[1] - ends[0], 1e-300) * bar.height()
            painter.setPen(QPen(QColor(self._theme.quiet), 1.0))
            painter.drawLine(QPointF(bar.right(), y), QPointF(bar.right() + 3, y))
            base = min(max(y, metrics.ascent() / 2), self.rect().height() - metrics.ascent() / 2)
            painter.drawText(QPointF(bar.right() + 6, base + metrics.ascent() / 2 - 2), text)

    def _draw_kind(self, painter: QPainter, kind: NoNumber, y: float) -> None:
        metrics = font_metrics()
        size = round(metrics.ascent()) - 3
        painter.drawImage(QPointF(LEFT, y + 3), swatch(kind, self._theme, int(BAR_WIDTH), size))
        painter.setPen(QColor(self._theme.quiet))
        painter.drawText(QPointF(LEFT + BAR_WIDTH + 6, y + metrics.ascent()), name_of(kind))


def swatch(kind: NoNumber, theme: Theme, width: int, height: int) -> QImage:
    """Return a little picture of how something that is no number looks."""
    plain, stripe = looks(kind, theme)
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(plain)
    on_stripe = stripes(kind, np.arange(width)[np.newaxis, :], np.arange(height)[:, np.newaxis])
    for y, x in np.argwhere(on_stripe):
        image.setPixelColor(int(x), int(y), stripe)
    return image


def name_of(kind: NoNumber) -> str:
    """Return the short name of what is no number, as beside the bar."""
    return {
        NoNumber.ZERO: "0",
        NoNumber.UNDERFLOW: _tr("underflow"),
        NoNumber.NAN: "NaN",
        NoNumber.INFINITE: "∞",
    }[kind]


def _tr(text: str) -> str:
    return QCoreApplication.translate("ColorBar", text)
