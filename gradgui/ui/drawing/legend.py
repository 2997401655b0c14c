"""A small legend of classes and parts in the corner of a picture."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from gradgui.ui.drawing.points import draw_one
from gradgui.ui.theme import GRID, Theme, font, font_metrics

MOST_ENTRIES = 8
MOST_COVERED = 1 / 3
_MARKER_ROOM = 16.0


@dataclass(frozen=True)
class LegendEntry:
    """A marker and what it stands for; number: the class, None for a word without marker."""

    text: str
    number: int | None = None
    is_test: bool = False


def draw_legend(
    painter: QPainter,
    entries: list[LegendEntry],
    theme: Theme,
    height: float,
    most_width: float = 140.0,
    picture_width: float = math.inf,
) -> None:
    """Draw entries at the left upper corner, as many as there is room for.

    None where they would cover more than a third of the picture's width.
    """
    metrics = font_metrics()
    line = metrics.height()
    fits = max(0, min(MOST_ENTRIES, int((height - GRID) / line)))
    shown = entries[:fits]
    if not shown:
        return
    texts = [metrics.elidedText(each.text, Qt.TextElideMode.ElideRight, most_width) for each in shown]
    width = max(metrics.horizontalAdvance(text) for text in texts) + _MARKER_ROOM + GRID
    if width > picture_width * MOST_COVERED:
        return
    ground = QColor(theme.ground)
    ground.setAlphaF(0.8)
    painter.fillRect(QRectF(0, 0, width, len(shown) * line + GRID), ground)
    painter.setFont(font())
    for row, (entry, text) in enumerate(zip(shown, texts, strict=True)):
        middle = GRID / 2 + (row + 0.5) * line
        if entry.number is not None:
            draw_one(painter, QPointF(GRID, middle), entry.number, entry.is_test, theme)
        painter.setPen(QColor(theme.ink))
        base = middle + (metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(_MARKER_ROOM, base), text)
