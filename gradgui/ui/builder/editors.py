"""The widgets of a form's fields; each shows one value and reports what the user makes of it.

Each has the signals ``value_committed(object)`` and ``refused(str)`` and the method ``set_value(value)``,
where None stands for several values that differ.
"""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QPalette, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from gradgui.ui.builder.field_description import Choice, FieldDescription
from gradgui.ui.builder.line_keys import asks_for_history
from gradgui.ui.builder.number_field import NumberField


class ChoiceBox(QComboBox):
    """One of a few keys, shown by their labels; the wheel scrolls the panel, not the choice."""

    value_committed = Signal(object)
    refused = Signal(str)

    def __init__(self, choices: Sequence[Choice], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for index, (key, label, tip) in enumerate(choices):
            self.addItem(label, key)
            self.setItemData(index, tip, Qt.ItemDataRole.ToolTipRole)
        self.setPlaceholderText(self.tr("mixed"))
        self.setMinimumContentsLength(4)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._held: object = None
        self._tip = ""
        self.activated.connect(self._on_activated)
        self.currentIndexChanged.connect(self._show_tip)

    def set_value(self, value: object) -> None:
        """Show the choice of that key."""
        self._held = value
        self.setCurrentIndex(-1 if value is None else self.findData(value))

    def setToolTip(self, tip: str) -> None:
        """Say this of the box; a choice whose words have no room stands above it."""
        self._tip = tip
        self._show_tip()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See whether the words of the choice have room (called by Qt)."""
        super().resizeEvent(event)
        self._show_tip()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words, or as many as there is room for (called by Qt)."""
        option = self._elided()[0]
        if self.currentIndex() < 0:
            palette = option.palette
            palette.setBrush(QPalette.ColorRole.ButtonText, palette.placeholderText())
            option.palette = palette
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    def _show_tip(self) -> None:
        option, words = self._elided()
        is_whole = option.currentText == words
        super().setToolTip(self._tip if is_whole else f"{words}\n{self._tip}".rstrip())

    def _elided(self) -> tuple[QStyleOptionComboBox, str]:
        """Return how the box is drawn, with what of its words has room, and all of them."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        control, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(control, option, part, self).width()
        words = self.currentText() if self.currentIndex() >= 0 else self.placeholderText()
        option.currentText = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        return option, words

    def meaning(self) -> str:
        """Return the chosen label, whole, and what it means; nothing where several differ."""
        tip = self.itemData(self.currentIndex(), Qt.ItemDataRole.ToolTipRole)
        return f"{self.currentText()}: {tip}" if tip else self.currentText()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the panel."""
        event.ignore()

    def _on_activated(self, index: int) -> None:
        value = self.itemData(index)
        if value != self._held:
            self.value_committed.emit(value)


class SwitchBox(QCheckBox):
    """On or off."""

    value_committed = Signal(object)
    refused = Signal(str)

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.clicked.connect(self._on_clicked)

    def set_value(self, value: object) -> None:
        """Show the state; a dash where several differ."""
        if value is None:
            self.setTristate(True)
            self.setCheckState(Qt.CheckState.PartiallyChecked)
        else:
            self.setTristate(False)
            self.setChecked(bool(value))

    def _on_clicked(self, _checked: bool) -> None:
        self.setTristate(False)
        self.value_committed.emit(self.isChecked())


class TextField(QLineEdit):
    """One line of text; Enter or leaving commits, Escape restores."""

    value_committed = Signal(object)
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._held = ""
        self.editingFinished.connect(self._on_editing_finished)

    def set_value(self, value: object) -> None:
        """Show a text."""
        self._held = "" if value is None else str(value)
        self.setText(self._held)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Restore by Escape."""
        if event.key() == Qt.Key.Key_Escape and self.isModified():
            self.setText(self._held)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the document while nothing is typed."""
        if asks_for_history(event) and self.text() == self._held:
            event.ignore()
            return False
        return super().event(event)

    def _on_editing_finished(self) -> None:
        if self.text() != self._held:
            self._held = self.text()
            self.value_committed.emit(self.text())


class PathField(QWidget):
    """The path of a file, typed or chosen."""

    value_committed = Signal(object)
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = TextField(self)
        self.button = QPushButton(self.tr("Open…"), self)
        self.button.setToolTip(self.tr("Choose a file"))
        self.button.setAccessibleName(self.tr("Choose a file"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._text, 1)
        row.addWidget(self.button)
        self.setFocusProxy(self._text)
        self._text.value_committed.connect(self.value_committed)
        self.button.clicked.connect(self._on_button_clicked)

    def set_value(self, value: object) -> None:
        """Show a path."""
        self._text.set_value(value)

    def _on_button_clicked(self) -> None:
        title = self.tr("Choose a table of data")
        path, _ = QFileDialog.getOpenFileName(
            self, title, self._text.text(), self.tr("Tables (*.csv *.tsv *.txt);;All files (*)")
        )
        self.activateWindow()
        if path:
            self._text.set_value(path)
            self.value_committed.emit(path)


class PairField(QWidget):
    """Two numbers of one meaning, such as Adam's betas."""

    value_committed = Signal(object)
    refused = Signal(str)

    def __init__(self, description: FieldDescription, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.fields = [NumberField(False, description.allowed, description.step, self) for _ in range(2)]
        for number, field in enumerate(self.fields, start=1):
            field.setAccessibleName(f"{description.title} {number}")
            field.setToolTip(description.tip)
            field.value_committed.connect(self._on_committed)
            field.refused.connect(self.refused)
            row.addWidget(field)
        self.setFocusProxy(self.fields[0])

    def set_value(self, value: object) -> None:
        """Show both numbers."""
        numbers = value if isinstance(value, tuple | list) else (None, None)
        for field, number in zip(self.fields, numbers, strict=True):
            field.set_value(number)

    def _on_committed(self, _value: object) -> None:
        numbers = [field.value for field in self.fields]
        if None not in numbers:
            self.value_committed.emit(numbers)


Editor = NumberField | ChoiceBox | SwitchBox | TextField | PathField | PairField


def editor_for(description: FieldDescription, parent: QWidget) -> Editor:
    """Return the widget for a field."""
    match description.sort:
        case "int" | "float":
            field = NumberField(description.sort == "int", description.allowed, description.step, parent)
            field.setPlaceholderText(QCoreApplication.translate("Builder", "mixed"))
            return field
        case "choice":
            return ChoiceBox(description.choices, parent)
        case "bool":
            return SwitchBox(description.title, parent)
        case "pair":
            return PairField(description, parent)
        case "path":
            return PathField(parent)
        case "text":
            return TextField(parent)
