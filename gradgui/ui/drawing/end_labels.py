"""End labels: a few words at the end of a curve, moved apart where they would touch."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from gradgui.ui.contrast import contrast
from gradgui.ui.theme import Theme, font, font_metrics

GAP = 6.0
"""Pixels between the end of a curve and its label."""

_SHARES = (0.3, 0.45, 0.6, 0.8)
"""How much ink goes into a label's colour: the least that can be read."""


@dataclass(frozen=True)
class EndLabel:
    """A label wanted at pixel ``y``; of two that touch the one with the smaller rank stays."""

    text: str
    color: QColor
    y: float
    rank: int
    strong: bool = False


def arrange(labels: Sequence[EndLabel], line: float, height: float) -> list[tuple[EndLabel, float]]:
    """Return the labels that fit, each with the middle of its line.

    Those of rank 0 and 1 are moved apart by at most two lines, in the order of their curves; the others
    give way.
    """
    placed: list[tuple[EndLabel, float]] = []
    for label in sorted(labels, key=lambda each: each.rank):
        wanted = min(max(label.y, line / 2), height - line / 2)
        reach = 2 * line if label.rank <= 1 else 0.0
        taken = [(other.y, place) for other, place in placed]
        place = _free_place(label.y, wanted, taken, line, reach, height)
        if place is not None:
            placed.append((label, place))
    return placed


def _free_place(
    y: float, wanted: float, taken: Sequence[tuple[float, float]], line: float, reach: float, height: float
) -> float | None:
    """Return the free place nearest to ``wanted`` in the order of the curves; taken: (y, place) of each."""
    candidates = [wanted, *(place + sign * line for _, place in taken for sign in (-1, 1))]
    inside = [
        place
        for place in candidates
        if abs(place - wanted) <= reach
        and line / 2 <= place <= height - line / 2
        and all(abs(place - other) >= line - 0.01 for _, other in taken)
        and all(
            (place - other) * (y - other_y) >= 0 or abs(y - other_y) < line / 4 for other_y, other in taken
        )
    ]
    return min(inside, key=lambda place: abs(place - wanted), default=None)


def draw(
    painter: QPainter, labels: Sequence[EndLabel], x: float, width: float, height: float, theme: Theme
) -> list[QRectF]:
    """Write labels right of pixel ``x``, or as far left as they must to stay inside ``width``.

    Returns the pixels that they take.
    """
    taken = []
    metrics = font_metrics()
    line = metrics.height() * 0.86
    ground = QColor(theme.ground)
    ground.setAlphaF(0.7)
    for label, y in arrange(labels, line, height):
        room = font_metrics(label.strong).horizontalAdvance(label.text)
        left = min(x + GAP, width - room - 2)
        taken.append(QRectF(left - 2, y - line / 2, room + 4, line))
        if left < x + GAP:
            painter.fillRect(taken[-1], ground)
        painter.setFont(font(strong=label.strong))
        painter.setPen(readable(label.color, theme))
        painter.drawText(QPointF(left, y + (metrics.ascent() - metrics.descent()) / 2), label.text)
    return taken


def readable(color: QColor, theme: Theme) -> QColor:
    """Return a curve's colour, moved towards the ink so that small type in it can be read."""
    return _readable(color.rgba(), theme.ink, theme.ground, theme.text_contrast)


@lru_cache(maxsize=1024)
def _readable(rgba: int, ink_name: str, ground_name: str, least: float) -> QColor:
    color, ink, ground = QColor.fromRgba(rgba), QColor(ink_name), QColor(ground_name)
    mixed = (_mixed(color, ink, share) for share in _SHARES)
    return next((each for each in mixed if contrast(each, ground) >= least), ink)


def _mixed(color: QColor, ink: QColor, share: float) -> QColor:
    parts = zip(color.getRgbF()[:3], ink.getRgbF()[:3], strict=True)  # type: ignore[index]
    return QColor.fromRgbF(*(a + (b - a) * share for a, b in parts))
