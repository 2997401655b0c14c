"""SmoothingSlider: how much the curves of a plot are smoothed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QWidget

from gradgui.ui.drawing.smoothing import WINDOWS
from gradgui.ui.theme import GRID

WIDTH = 9 * GRID


class SmoothingSlider(QWidget):
    """A short slider with a sign before it; at its left end nothing is smoothed."""

    window_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, len(WINDOWS) - 1)
        self.slider.setPageStep(2)
        self.slider.setFixedWidth(WIDTH)
        self.slider.setAccessibleName(self.tr("Smoothing of the curves"))
        sign = QLabel("≈")
        sign.setBuddy(self.slider)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID // 2)
        row.addWidget(sign)
        row.addWidget(self.slider)
        self.slider.valueChanged.connect(self._on_value_changed)
        self._describe()

    def take(self, place: object) -> None:
        """Move the slider to a place that was kept; anything else changes nothing."""
        if isinstance(place, int) and not isinstance(place, bool):
            self.slider.setValue(place)

    def columns(self) -> int:
        """Return over how many columns curves are smoothed; 0: not at all."""
        return WINDOWS[self.slider.value()]

    def _on_value_changed(self) -> None:
        self._describe()
        self.window_changed.emit(self.columns())

    def _describe(self) -> None:
        window = WINDOWS[self.slider.value()]
        text = self.tr("Smooth the curves over about {count} columns; the raw ones stay, faint")
        words = text.format(count=window) if window else self.tr("Smooth the curves: off")
        self.setToolTip(words)
        self.slider.setAccessibleDescription(words)
