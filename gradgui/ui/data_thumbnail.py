"""DataThumbnail: a small picture of the data that a run is trained on."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gradgui.engine.dataset import FloatArray, Split
from gradgui.engine.events import RunStarted
from gradgui.ui.class_colors import class_color, strong_color
from gradgui.ui.drawing.mapping import Mapping
from gradgui.ui.drawing.points import Points, both_parts, draw_points
from gradgui.ui.numbers import step_text
from gradgui.ui.theme import GRID, Theme, font, font_metrics

HEIGHT, LOW_HEIGHT = 112, 56
TARGET_BINS = 24
MARGIN = 0.06


class DataThumbnail(QWidget):
    """Points of two features, the curve of one, else how many samples each class (or target) has.

    Connect `show_run` to what tells of a run; the samples come with it.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._split: Split | None = None
        self._parts: list[Points] = []
        self._counts: list[tuple[str, int, int]] = []
        self._height = HEIGHT
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("The data"))
        self.show_data(None)

    def sizeHint(self) -> QSize:
        """Return the size that shows enough."""
        return QSize(2 * HEIGHT, self._height)

    def set_low(self, low: bool) -> None:
        """Take half the height, where the window has little, or all of it."""
        height = LOW_HEIGHT if low else HEIGHT
        if height != self._height:
            self._height = height
            self.updateGeometry()

    def set_theme(self, theme: Theme) -> None:
        """Draw in a theme's colours."""
        self._theme = theme
        self.update()

    @Slot(object)
    def show_run(self, event: RunStarted) -> None:
        """Show a run's data."""
        if event.data is not self._split:
            self.show_data(event.data)

    def show_data(self, split: Split | None) -> None:
        """Show these samples; None: there are none yet."""
        self._split = split
        self._parts, self._counts = [], []
        if split is not None:
            features = split.train_inputs.shape[1]
            if features == (2 if split.classes else 1):
                self._parts = both_parts(split)
            else:
                self._counts = self._class_counts(split) if split.classes else self._target_counts(split)
        self.setAccessibleDescription(self.words())
        self.setToolTip(self.words())
        self.update()

    def words(self) -> str:
        """Return in a line what the data is."""
        split = self._split
        if split is None:
            return self.tr("The data comes with the run")
        train, test = len(split.train_inputs), len(split.test_inputs)
        parts = [
            self.tr("{train} training and {test} test samples").format(
                train=step_text(train), test=step_text(test)
            )
        ]
        if split.classes:
            counts = np.bincount(_targets(split).astype(np.int64), minlength=len(split.classes))
            pairs = zip(split.classes, counts.tolist(), strict=True)
            parts.append(", ".join(f"{name}: {step_text(count)}" for name, count in pairs))
        return "\n".join(parts)

    def _class_counts(self, split: Split) -> list[tuple[str, int, int]]:
        counts = np.bincount(_targets(split).astype(np.int64), minlength=len(split.classes)).tolist()
        pairs = enumerate(zip(split.classes, counts, strict=True))
        return [(name, count, number) for number, (name, count) in pairs]

    def _target_counts(self, split: Split) -> list[tuple[str, int, int]]:
        counts, _ = np.histogram(_targets(split), TARGET_BINS)
        return [("", int(count), 0) for count in counts]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the samples (called by Qt)."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.ground))
        if self._split is None:
            painter.setPen(QColor(self._theme.quiet))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.words())
        elif self._parts:
            draw_points(painter, self._parts, self._mapping(), self._theme)
        else:
            self._draw_counts(painter)

    def _mapping(self) -> Mapping:
        """Return where the samples lie: two features in one scale, a curve over the whole width."""
        places = np.concatenate([part.places for part in self._parts])
        low, high = places.min(0), places.max(0)
        span = np.where(high > low, high - low, 1.0) * (1 + 2 * MARGIN)
        width, height = float(self.width()), float(self.height())
        if self._split is not None and self._split.classes:
            unit = max(span[0] / width, span[1] / height)
            span = np.array([unit * width, unit * height])
        left, bottom = ((low + high) / 2 - span / 2).tolist()
        return Mapping(left, left + float(span[0]), bottom, bottom + float(span[1]), width, height)

    def _draw_counts(self, painter: QPainter) -> None:
        metrics = font_metrics()
        named = any(name for name, _, _ in self._counts)
        foot = metrics.height() if named else 0.0
        step = (self.width() - GRID) / len(self._counts)
        most = max(1, *(count for _, count, _ in self._counts), 1)
        painter.setFont(font())
        for place, (name, count, number) in enumerate(self._counts):
            left, height = GRID / 2 + place * step, (self.height() - foot - GRID) * count / most
            gap = min(4.0, step / 4)
            painter.setPen(strong_color(number, self._theme))
            painter.setBrush(class_color(number))
            painter.drawRect(QRectF(left, self.height() - foot - height, step - gap, height))
            painter.setPen(QColor(self._theme.quiet))
            text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, step - gap)
            room = metrics.horizontalAdvance(text)
            base = self.height() - metrics.descent()
            painter.drawText(QPointF(left + (step - gap - room) / 2, base), text)


def _targets(split: Split) -> FloatArray:
    return np.concatenate((split.train_targets, split.test_targets)).astype(np.float64)
