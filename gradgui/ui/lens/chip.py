"""Chip: a patch in a layer's colour, as its row in the builder has it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gradgui.ui.builder.layer_delegate import CHIP_HEIGHT, CHIP_WIDTH

RADIUS = 3


class Chip(QWidget):
    """Shows one colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._color = QColor()
        self.setFixedSize(CHIP_WIDTH, CHIP_HEIGHT)

    @property
    def color(self) -> QColor:
        """The colour that is shown."""
        return self._color

    def show_color(self, color: QColor) -> None:
        """Show another colour."""
        self._color = color
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the patch (called by Qt)."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._color)
        painter.drawRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
