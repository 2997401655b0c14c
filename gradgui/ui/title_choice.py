"""TitleChoice: a choice that is a plot's title, cut short with dots where there is no room for it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)


class TitleChoice(QComboBox):
    """A flat choice; where its text is cut, the tooltip tells all of it."""

    def __init__(self, tip: str, narrowest: int, parent: QWidget | None = None) -> None:
        """`tip` says what is chosen; the choice gets no narrower than `narrowest` pixels."""
        super().__init__(parent)
        self._tip = tip
        self.setObjectName("title")
        self.setItemDelegate(QStyledItemDelegate(self))
        self.setToolTip(tip)
        self.setMaxVisibleItems(20)
        self.setFrame(False)
        self.setMinimumWidth(narrowest)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write as much as there is room for (called by Qt)."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        control, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(control, option, part, self).width()
        text = self.currentText()
        shown = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
        self.setToolTip(self._tip if shown == text else f"{text}\n{self._tip}")
        option.currentText = shown
        painter = QStylePainter(self)
        painter.drawComplexControl(control, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
