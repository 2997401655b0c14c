"""Marks: thin upright lines at steps where something changed, each with a few words."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from gradgui.ui.drawing.mapping import Mapping
from gradgui.ui.theme import Theme, font, font_metrics

ROWS = 3
"""Lines of words at the upper edge; what finds no place is a line without words."""

_GAP = 4.0


@dataclass(frozen=True)
class Mark:
    """Something that happened at a step, in a few words; cut: curves do not go on across it."""

    step: int
    words: str
    cut: bool = False


def draw_mark_lines(painter: QPainter, marks: Sequence[Mark], mapping: Mapping, theme: Theme) -> None:
    """Draw a dotted line at each mark."""
    painter.setPen(QPen(QColor(theme.quiet), 1.0, Qt.PenStyle.DotLine))
    for mark in marks:
        x = round(float(mapping.x(float(mark.step))))
        painter.drawLine(QPointF(x, 0), QPointF(x, mapping.height))


def draw_mark_words(
    painter: QPainter,
    marks: Sequence[Mark],
    mapping: Mapping,
    theme: Theme,
    right: float,
    beyond: float | None = None,
) -> None:
    """Write the words beside their lines, on a ground of their own, as `place_words` places them."""
    metrics = font_metrics()
    ground = QColor(theme.ground)
    ground.setAlphaF(0.8)
    painter.setFont(font())
    for mark, left, row in place_words(marks, mapping, right, beyond):
        box = QRectF(left, row * metrics.height(), metrics.horizontalAdvance(mark.words), metrics.height())
        painter.fillRect(box.adjusted(-2, 1, 2, 1), ground)
        painter.setPen(QColor(theme.quiet))
        painter.drawText(QPointF(left, box.top() + metrics.ascent() + 2), mark.words)


def place_words(
    marks: Sequence[Mark], mapping: Mapping, right: float, beyond: float | None = None
) -> list[tuple[Mark, float, int]]:
    """Return the marks whose words find a place, with the left edge and the row of each.

    Words stand right of their line and left of pixel ``right``, at which the labels of the curves begin; left
    of their line where that is too narrow; at last right of pixel ``beyond``, at which the labels end.
    """
    metrics = font_metrics()
    taken: list[list[tuple[float, float]]] = [[] for _ in range(ROWS)]
    placed = []
    for mark in marks:
        x = float(mapping.x(float(mark.step)))
        if not mark.words or not 0 <= x <= mapping.width:
            continue
        width = metrics.horizontalAdvance(mark.words)
        left = x + _GAP if x + _GAP + width <= right else x - _GAP - width
        if left < 0 and beyond is not None and beyond + width <= mapping.width:
            left = beyond
        span = (left - 2 * _GAP, left + width + 2 * _GAP)
        row = next((row for row in range(ROWS) if _is_free(taken[row], span)), None)
        if row is not None and left >= 0:
            taken[row].append(span)
            placed.append((mark, left, row))
    return placed


def _is_free(taken: Sequence[tuple[float, float]], span: tuple[float, float]) -> bool:
    return all(span[1] <= begin or end <= span[0] for begin, end in taken)
