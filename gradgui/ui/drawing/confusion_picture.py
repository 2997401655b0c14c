"""The confusion matrix as a picture: rows are true classes, columns predicted ones, then the recall."""

import numpy as np
from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from gradgui.engine.dataset import FloatArray
from gradgui.engine.observations.confusion import PartCounts
from gradgui.ui.class_colors import mixed
from gradgui.ui.contrast import contrast
from gradgui.ui.drawing.mapping import Mapping
from gradgui.ui.drawing.picture_area import Bounds, Picture
from gradgui.ui.drawing.scale import Tick
from gradgui.ui.numbers import step_text
from gradgui.ui.theme import BODY, LARGE, State, Theme, font, font_metrics

RECALL_PLACE = 0.35
"""Columns between the matrix and the recall."""

EMPTY, FULLEST = 0.04, 0.75
"""Part of the ink in an empty cell, of the colour in one that has its whole row."""

MOST_LEFT, NAME_AIR = 140.0, 20.0
"""Width of the true classes' names at most, and what is around them."""

LARGE_CELL = 3.0
"""Lines of body type in a cell from which on its number is large."""

LEAST_CELL = 0.9
"""Height of a cell with a number, in lines of type."""


class ConfusionPicture(Picture):
    """Counts in cells; blue on the diagonal, orange elsewhere, as full as the share of their row."""

    def __init__(self, classes: tuple[str, ...], part: PartCounts) -> None:
        self.classes = classes
        self.part = part
        self.count = len(classes)
        widest = max(font_metrics().horizontalAdvance(name) for name in classes)
        self.left_width = min(MOST_LEFT, widest + NAME_AIR)

    @property
    def recall(self) -> FloatArray:
        """The share of each true class that is recognised; NaN for a class without samples."""
        totals = self.part.counts.sum(1) + self.part.undecided
        right = np.diag(self.part.counts)
        return np.where(totals > 0, right / np.maximum(totals, 1), np.nan)

    def bounds(self) -> Bounds:
        """Return the matrix and the column of the recall."""
        return -0.5, self.count + 0.5 + RECALL_PLACE, -0.5, self.count - 0.5

    def draw(self, painter: QPainter, mapping: Mapping, theme: Theme) -> None:
        """Draw cells, counts and recall."""
        totals = np.maximum(self.part.counts.sum(1, keepdims=True), 1)
        shares = self.part.counts / totals
        lines = mapping.height / max(mapping.high - mapping.low, 1e-9) / font_metrics().height()
        room = lines >= LEAST_CELL
        painter.setFont(font(LARGE if lines >= LARGE_CELL else BODY, tabular=True))
        for row in range(self.count):
            for column in range(self.count):
                box = self._cell(mapping, row, column)
                color = self._color((row, column), float(shares[row, column]), theme)
                painter.fillRect(box, color)
                if room and self.part.counts[row, column]:
                    painter.setPen(legible(color))
                    text = step_text(int(self.part.counts[row, column]))
                    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
            self._draw_recall(painter, mapping, theme, row, room)

    def _cell(self, mapping: Mapping, row: int, column: float) -> QRectF:
        y = self.count - 1.0 - row
        left, right = mapping.x(column - 0.5), mapping.x(column + 0.5)
        top, bottom = mapping.y(y + 0.5), mapping.y(y - 0.5)
        return QRectF(left, top, right - left, bottom - top).adjusted(0.5, 0.5, -0.5, -0.5)

    def _color(self, place: tuple[int, int], share: float, theme: Theme) -> QColor:
        state = State.INFO if place[0] == place[1] else State.WARNING
        empty = mixed(QColor(theme.ground), QColor(theme.ink), EMPTY)
        return mixed(empty, theme.state_color(state), FULLEST * share)

    def _draw_recall(self, painter: QPainter, mapping: Mapping, theme: Theme, row: int, room: bool) -> None:
        recall = float(self.recall[row])
        if room:
            painter.setPen(QColor(theme.ink))
            text = "–" if np.isnan(recall) else f"{recall:.0%}"
            box = self._cell(mapping, row, self.count + RECALL_PLACE)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def left_ticks(self, low: float, high: float, room: int) -> list[Tick]:
        """Return the names of the true classes, as many as fit."""
        every = max(1, -(-self.count // max(1, round(room * 1.6))))
        width = self.left_width - NAME_AIR + 2.0
        return [(self.count - 1.0 - n, self._name(n, width)) for n in range(0, self.count, every)]

    def bottom_ticks(self, low: float, high: float, room: int) -> list[Tick]:
        """Return the names of the predicted classes, as many as fit, and of the last column."""
        width = 72.0 * max(room, 1) / max(high - low, 1.0)
        every = max(1, round(24.0 / max(width, 1.0)))
        ticks = [
            (float(n), self._name(n, max(24.0, width * every - 4.0))) for n in range(0, self.count, every)
        ]
        return [*ticks, (self.count + RECALL_PLACE, _tr("recall"))]

    def _name(self, number: int, width: float) -> str:
        return font_metrics().elidedText(self.classes[number], Qt.TextElideMode.ElideRight, width)

    def words_at(self, x: float, y: float) -> str:
        """Return true and predicted class and the count, or a class's recall."""
        row, column = self.count - 1 - round(y), round(x)
        if not 0 <= row < self.count:
            return ""
        if 0 <= column < self.count and x < self.count - 0.5:
            return _tr("true {true} · predicted {predicted} · {count}").format(
                true=self.classes[row],
                predicted=self.classes[column],
                count=step_text(int(self.part.counts[row, column])),
            )
        if x >= self.count - 0.5:
            return self._recall_words(row)
        return ""

    def _recall_words(self, row: int) -> str:
        right, undecided = int(self.part.counts[row, row]), int(self.part.undecided[row])
        total = int(self.part.counts[row].sum()) + undecided
        text = _tr("true {true} · {right} of {total} recognised").format(
            true=self.classes[row], right=step_text(right), total=step_text(total)
        )
        if not undecided:
            return text
        apart = _tr("{count} without a finite output").format(count=step_text(undecided))
        return f"{text} · {apart}"


def legible(ground: QColor) -> QColor:
    """Return black or white, whichever stands out more."""
    inks = QColor(Qt.GlobalColor.black), QColor(Qt.GlobalColor.white)
    return max(inks, key=lambda ink: contrast(ink, ground))


def _tr(text: str) -> str:
    return QCoreApplication.translate("ConfusionPicture", text)
