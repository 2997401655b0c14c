"""Marks: thin upright lines at steps where something changed, each with a few words."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from gradgui.ui.drawing.mapping import Mapping
from gradgui.ui.theme import Theme, font, font_metrics

ROWS = 3
"""Lines of words at the upper edge; what finds no place is a line without words."""

MOST_COVERED = 1 / 3
"""Part of an area's height that lines of words take, but for the first."""

_GAP = 4.0
_LEAST_ROOM = 56.0
"""Pixels below which words are not elided but left out."""


@dataclass(frozen=True)
class Mark:
    """Something that happened at a step, in a few words; cut: curves do not go on across it.

    everywhere: the words are so short that every plot over time has room for them. lane: whose curves are
    cut; None: all.
    """

    step: int
    words: str
    cut: bool = False
    everywhere: bool = False
    lane: int | None = None

    def of_lane(self, lane: int) -> "Mark":
        """Return it for the curves of a lane, which go on across what happened in another."""
        return self if self.lane in (None, lane) else replace(self, cut=False)

    def in_passing(self) -> "Mark":
        """Return it for a plot that leaves long words to the live curves."""
        return self if self.everywhere else replace(self, words="")


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
    sides: dict[Mark, bool],
) -> None:
    """Write the words beside their lines, on a ground of their own, as `place_words` places them."""
    metrics = font_metrics()
    ground = QColor(theme.ground)
    ground.setAlphaF(0.8)
    painter.setFont(font())
    for words, left, row in place_words(marks, mapping, right, sides):
        box = QRectF(left, row * metrics.height(), metrics.horizontalAdvance(words), metrics.height())
        painter.fillRect(box.adjusted(-2, 1, 2, 1), ground)
        painter.setPen(QColor(theme.quiet))
        painter.drawText(QPointF(left, box.top() + metrics.ascent() + 2), words)


def place_words(
    marks: Sequence[Mark], mapping: Mapping, right: float, sides: dict[Mark, bool] | None = None
) -> list[tuple[str, float, int]]:
    """Return words that find a place, maybe elided, with the left edge and the row of each; newest first.

    Words stand right of their own line and left of pixel ``right``, at which the labels of the curves begin;
    left of their line where that is too narrow. They cross no other line. sides: on which side words were
    (True: right), kept from frame to frame; they change it only where they must.
    """
    sides = {} if sides is None else sides
    lines = [float(mapping.x(float(mark.step))) for mark in marks]
    rows = min(ROWS, max(1, int(mapping.height * MOST_COVERED / font_metrics().height())))
    taken: list[list[tuple[float, float]]] = [[] for _ in range(rows)]
    placed = []
    for mark, x in sorted(zip(marks, lines, strict=True), key=lambda pair: -pair[0].step):
        if not mark.words or not 0 <= x <= mapping.width:
            continue
        before = max((line for line in lines if line < x - _GAP), default=-_GAP)
        after = min((line for line in lines if line > x + _GAP), default=mapping.width + _GAP)
        rooms = {True: min(after - _GAP, right) - (x + _GAP), False: (x - _GAP) - (before + _GAP)}
        for side in _sides(rooms, font_metrics().horizontalAdvance(mark.words), sides.get(mark)):
            words = _elided(mark.words, rooms[side])
            width = font_metrics().horizontalAdvance(words)
            left = x + _GAP if side else x - _GAP - width
            row = next((row for row in range(rows) if _is_free(taken[row], (left, left + width))), None)
            if row is not None:
                taken[row].append((left - 2 * _GAP, left + width + 2 * _GAP))
                placed.append((words, left, row))
                sides[mark] = side
                break
    return placed


def _sides(rooms: dict[bool, float], width: float, before: bool | None) -> list[bool]:
    """Return the sides of a line with room for words: where all of them fit, where they were, right, left."""
    wanted = sorted(rooms, key=lambda side: (rooms[side] < width, side is not before, not side))
    return [side for side in wanted if rooms[side] >= min(width, _LEAST_ROOM)]


def _elided(words: str, room: float) -> str:
    metrics = font_metrics()
    if metrics.horizontalAdvance(words) <= room:
        return words
    return metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)


def _is_free(taken: Sequence[tuple[float, float]], span: tuple[float, float]) -> bool:
    return all(span[1] <= begin or end <= span[0] for begin, end in taken)
