"""FieldCell: one field of a form with its name above it and its problem below."""

from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from gradgui.ui.builder.editors import ChoiceBox, Editor, editor_for
from gradgui.ui.builder.field_description import FieldDescription
from gradgui.ui.builder.number_field import NumberField
from gradgui.ui.builder.settle import settle

EFFECT_GAP = 4


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
    """Says what is wrong, in the colour (of the style sheet) and with the sign of a problem; else hidden."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.hide()

    def show_problem(self, words: str, details: str = "") -> None:
        """Show a problem with its details as tooltip; no words hide it."""
        if not words and not self.text():
            return
        self.setText(f"▲ {words}" if words else "")
        self.setToolTip(details or words)
        self.setVisible(bool(words))
        if parent := self.parentWidget():
            settle(parent)


class EffectWords(NamedTuple):
    """What is said of what an edit does to the run: a word, a sign where that is too long, the meaning."""

    word: str = ""
    sign: str = ""
    meaning: str = ""


class FieldCell(QWidget):
    """Shows one value at a path and reports edits of it."""

    edited = Signal(str, object)
    """Path and new value."""

    def __init__(
        self, path: str, description: FieldDescription, labelled: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.labelled = labelled
        self.path = path
        self.description = description
        self._shown: object = None
        self._effect = EffectWords()
        self.editor: Editor = editor_for(description, self)
        self.problem = ProblemLabel(self)
        self._label = QuietLabel(description.title, self)
        self._label.setVisible(labelled and description.sort != "bool")
        self.effect = QuietLabel("", self)
        self.effect.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.effect.hide()
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

    def show_effect(self, words: EffectWords) -> None:
        """Say in a quiet word what an edit does to the run; no words: say nothing."""
        if words == self._effect:
            return
        self._effect = words
        self.effect.setVisible(bool(words.word))
        self.effect.setToolTip(words.meaning)
        self.editor.setAccessibleDescription(words.meaning)
        self._show_tip()
        self._fit_effect()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say the word or, where it does not fit beside the name, the sign."""
        super().resizeEvent(event)
        self._fit_effect()

    def _fit_effect(self) -> None:
        metrics, title = self.fontMetrics(), self.description.title
        needed = metrics.horizontalAdvance(title + self._effect.word) + 2 * EFFECT_GAP
        said = self._effect.word if needed <= self.width() else self._effect.sign
        if said != self.effect.text():
            self.effect.setText(said)
            self._column.activate()
        room = self.width() - (metrics.horizontalAdvance(said) + 2 * EFFECT_GAP if said else 0)
        self._label.setText(metrics.elidedText(title, Qt.TextElideMode.ElideRight, room))

    def event(self, event: QEvent) -> bool:
        """Take Escape before the window does while something is to be taken back."""
        asks = event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if asks and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape and self._is_off():
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Bring back what holds by Escape."""
        if event.key() == Qt.Key.Key_Escape and self._is_off():
            self.refuse("")
        else:
            super().keyPressEvent(event)

    def refuse(self, words: str, details: str = "") -> None:
        """Go back to what holds and say why."""
        self._set_editor(self._shown)
        self.problem.show_problem(words, details)

    def _is_off(self) -> bool:
        """Whether a problem is shown, or a number was typed that does not hold yet."""
        return not self.problem.isHidden() or (
            isinstance(self.editor, NumberField) and self.editor.isModified()
        )

    def _set_editor(self, value: object) -> None:
        self.editor.set_value(value)  # type: ignore[arg-type]
        if isinstance(self.editor, ChoiceBox):
            self._show_tip()

    def _show_tip(self) -> None:
        """Tell what the field means, what its present choice means, and what an edit of it does."""
        choice = self.editor.meaning() if isinstance(self.editor, ChoiceBox) else ""
        lines = (self.description.tip, choice, self._effect.meaning)
        self.editor.setToolTip("\n".join(line for line in lines if line))

    def _lay_out(self) -> None:
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        row = QHBoxLayout()
        row.setSpacing(EFFECT_GAP)
        if self.description.sort == "bool":
            column.addStretch(1)
            row.addWidget(self.editor, 1)
            column.addLayout(row)
        else:
            column.addLayout(row)
            column.addWidget(self.editor)
        if self.description.sort != "bool" and self.labelled:
            self._label.setToolTip(self.description.tip)
            self._label.setBuddy(self.editor)
            row.addWidget(self._label, 1)
        row.addWidget(self.effect)
        column.addWidget(self.problem)
        if self.description.sort != "bool":
            column.addStretch(1)

    def _name_editor(self) -> None:
        self.editor.setObjectName(self.path)
        self.editor.setAccessibleName(self.description.title)
        self._show_tip()

    def _on_committed(self, value: object) -> None:
        self.problem.show_problem("")
        self.edited.emit(self.path, value)

    def _on_refused(self, words: str) -> None:
        self.problem.show_problem(words)
