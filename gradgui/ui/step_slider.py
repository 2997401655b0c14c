"""StepSlider: a slider over the steps of a run, with a tick where something was changed."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSlider, QStyle, QStyleOptionSlider, QWidget

from gradgui.ui.theme import Theme, scaled

TICK = 5
"""Pixels of a tick above and below the groove."""


class StepSlider(QSlider):
    """A press anywhere takes the handle there."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.marks: tuple[int, ...] = ()

    def set_theme(self, theme: Theme) -> None:
        """Draw in a theme's colours."""
        self._theme = theme
        self.update()

    def set_marks(self, steps: Sequence[int]) -> None:
        """Draw a tick at these steps."""
        if tuple(steps) != self.marks:
            self.marks = tuple(steps)
            self.update()

    def place_of(self, step: int) -> int:
        """Return the pixel at which the middle of the handle stands for a step."""
        groove, handle = self._rects()
        room = groove.width() - handle.width()
        at = QStyle.sliderPositionFromValue(self.minimum(), self.maximum(), step, room)
        return groove.x() + handle.width() // 2 + at

    def _rects(self) -> tuple[QRect, QRect]:
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        control, parts = QStyle.ComplexControl.CC_Slider, QStyle.SubControl
        groove = self.style().subControlRect(control, option, parts.SC_SliderGroove, self)
        return groove, self.style().subControlRect(control, option, parts.SC_SliderHandle, self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the handle to the pointer, and let it be dragged from there (called by Qt)."""
        groove, handle = self._rects()
        if event.button() is Qt.MouseButton.LeftButton and not handle.contains(event.position().toPoint()):
            room = groove.width() - handle.width()
            at = round(event.position().x()) - groove.x() - handle.width() // 2
            value = QStyle.sliderValueFromPosition(self.minimum(), self.maximum(), at, room)
            self.setSliderDown(True)
            self.setSliderPosition(value)
        super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ticks under the slider (called by Qt)."""
        if self.maximum() > 0:
            painter = QPainter(self)
            painter.setPen(QPen(QColor(self._theme.quiet), 1.0))
            middle, size = self.height() // 2, scaled(TICK)
            for step in self.marks:
                if step <= self.maximum():
                    x = self.place_of(step)
                    painter.drawLine(x, middle - size, x, middle + size)
            painter.end()
        super().paintEvent(event)
