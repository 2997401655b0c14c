"""TitleChoice: a choice that is a plot's title, in a shorter form where there is no room for it."""

from collections.abc import Sequence

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

SHORTER_ROLE = Qt.ItemDataRole.UserRole + 1


class TitleChoice(QComboBox):
    """A flat choice; where it does not show all of its text, the tooltip tells it."""

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

    def add_choice(self, text: str, data: object, tip: str, shorter: Sequence[str]) -> None:
        """Add a choice; `shorter`: what to show where `text` is too long, the longest first."""
        self.addItem(text, data)
        place = self.count() - 1
        self.setItemData(place, tip, Qt.ItemDataRole.ToolTipRole)
        self.setItemData(place, list(shorter), SHORTER_ROLE)

    def fitting(self, room: int) -> str:
        """Return the longest form of the chosen text that fits into `room` pixels, else the shortest, cut."""
        forms = [self.currentText(), *(self.currentData(SHORTER_ROLE) or ())]
        metrics = self.fontMetrics()
        whole = (form for form in forms if metrics.horizontalAdvance(form) <= room)
        return next(whole, metrics.elidedText(forms[-1], Qt.TextElideMode.ElideRight, room))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write as much as there is room for (called by Qt)."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        control, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(control, option, part, self).width()
        text = self.currentText()
        shown = self.fitting(room)
        self.setToolTip(self._tip if shown == text else f"{text}\n{self._tip}")
        option.currentText = shown
        painter = QStylePainter(self)
        painter.drawComplexControl(control, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
