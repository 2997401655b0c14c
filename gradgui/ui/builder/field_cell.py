"""FieldCell: one field of a form with its name above it and its problem below."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from gradgui.ui.builder.editors import Editor, editor_for
from gradgui.ui.builder.field_description import FieldDescription
from gradgui.ui.builder.problem import problem_color


class QuietLabel(QLabel):
    """Plain text that stands back behind the values; what has no room ends in an ellipsis."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words, or as many as there is room for."""
        if self.wordWrap():
            super().paintEvent(event)
            return
        room = self.contentsRect()
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        enabled, role = self.isEnabled(), self.foregroundRole()
        self.style().drawItemText(QPainter(self), room, self.alignment(), self.palette(), enabled, text, role)


class ProblemLabel(QLabel):
    """Says what is wrong, in the colour and with the sign of a problem; hidden while nothing is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.hide()

    def show_problem(self, words: str, details: str = "") -> None:
        """Show a problem with its details as tooltip; no words hide it."""
        self.setText(f"▲ {words}" if words else "")
        self.setToolTip(details or words)
        self._recolor()
        self.setVisible(bool(words))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationPaletteChange:
            self._recolor()

    def _recolor(self) -> None:
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.WindowText, problem_color(palette))
        self.setPalette(palette)


class FieldCell(QWidget):
    """Shows one value at a path and reports edits of it."""

    edited = Signal(str, object)
    """Path and new value."""

    def __init__(
        self, path: str, description: FieldDescription, labelled: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._labelled = labelled
        self.path = path
        self.description = description
        self._shown: object = None
        self.editor: Editor = editor_for(description, self)
        self.problem = ProblemLabel(self)
        self._lay_out()
        self._name_editor()
        self.editor.value_committed.connect(self._on_committed)
        self.editor.refused.connect(self._on_refused)

    def show_value(self, value: object, enabled: bool = True, problem: str = "", details: str = "") -> None:
        """Show what holds; None where several values differ."""
        self._shown = value
        self._set_editor(value)
        self.setEnabled(enabled)
        self.problem.show_problem(problem, details)

    def refuse(self, words: str, details: str = "") -> None:
        """Go back to what holds and say why."""
        self._set_editor(self._shown)
        self.problem.show_problem(words, details)

    def _set_editor(self, value: object) -> None:
        self.editor.set_value(value)  # type: ignore[arg-type]

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        if self.description.sort == "bool":
            column.addStretch(1)
        elif self._labelled:
            label = QuietLabel(self.description.title, self)
            label.setToolTip(self.description.tip)
            label.setBuddy(self.editor)
            column.addWidget(label)
        column.addWidget(self.editor)
        column.addWidget(self.problem)
        if self.description.sort != "bool":
            column.addStretch(1)

    def _name_editor(self) -> None:
        self.editor.setObjectName(self.path)
        self.editor.setAccessibleName(self.description.title)
        self.editor.setToolTip(self.description.tip)

    def _on_committed(self, value: object) -> None:
        self.problem.show_problem("")
        self.edited.emit(self.path, value)

    def _on_refused(self, words: str) -> None:
        self.problem.show_problem(words)
