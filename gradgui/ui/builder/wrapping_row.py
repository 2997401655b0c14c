"""WrappingRow: two groups of buttons beside each other, or below each other where there is no room."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

GAP = 4


class WrappingRow(QWidget):
    """The first group stands at the left, the second at the right."""

    def __init__(self, first: Sequence[QWidget], second: Sequence[QWidget], parent: QWidget) -> None:
        super().__init__(parent)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(GAP)
        self._groups = [QHBoxLayout(), QHBoxLayout()]
        self._groups[0].setSpacing(GAP)
        self._groups[1].setSpacing(0)
        for group, widgets in zip(self._groups, (first, second), strict=True):
            for widget in widgets:
                group.addWidget(widget)
            self._box.addLayout(group)
        self._groups[0].addStretch(1)
        self._groups[1].insertStretch(0, 1)

    def minimumSizeHint(self) -> QSize:
        """Return what the wider group needs alone."""
        return QSize(max(self._widths()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the groups beside or below each other."""
        super().resizeEvent(event)
        fits = sum(self._widths()) + GAP <= self.width()
        direction = QBoxLayout.Direction
        self._box.setDirection(direction.LeftToRight if fits else direction.TopToBottom)

    def _widths(self) -> list[int]:
        return [group.minimumSize().width() for group in self._groups]
