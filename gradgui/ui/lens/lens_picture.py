"""LensPicture: the base of what the lens draws: as wide as there is room, as high as the type asks for."""

from typing import ClassVar

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from gradgui.ui.theme import Theme, scaled

LEAST_WIDTH = 240


class LensPicture(QWidget):
    """HEIGHT: pixels in type of the usual size."""

    HEIGHT: ClassVar[int]

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_theme(theme)

    def sizeHint(self) -> QSize:
        """Return the size that is wanted (called by Qt)."""
        return QSize(scaled(LEAST_WIDTH), self.minimumHeight())

    def set_theme(self, theme: Theme) -> None:
        """Draw in a theme's colours, in type as large as it now is."""
        self._theme = theme
        self.setFixedHeight(scaled(self.HEIGHT))
        self.update()
