"""NumberField: a line edit for one number, the same in every locale."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPalette
from PySide6.QtWidgets import QLineEdit, QWidget

from gradgui.ui.builder.line_keys import asks_for_history
from gradgui.ui.builder.number_text import (
    NumberError,
    format_number,
    next_in_series,
    next_in_steps,
    parse_number,
    parse_whole,
)
from gradgui.ui.builder.problem import problem_color

_PAGE = 10


@dataclass(frozen=True)
class NumberRange:
    """What a number may be: bounds (None: unbounded), each included unless it is said to be open."""

    lower: float | None = None
    upper: float | None = None
    lower_open: bool = False
    upper_open: bool = False

    def __contains__(self, value: float) -> bool:
        """Whether the value lies within the bounds."""
        low = self.lower is None or (value > self.lower if self.lower_open else value >= self.lower)
        high = self.upper is None or (value < self.upper if self.upper_open else value <= self.upper)
        return low and high

    def __str__(self) -> str:
        """Return the range in signs, such as ``> 0, ≤ 1``; empty where there is none."""
        parts = []
        if self.lower is not None:
            parts.append(f"{'>' if self.lower_open else '≥'} {_short(self.lower)}")
        if self.upper is not None:
            parts.append(f"{'<' if self.upper_open else '≤'} {_short(self.upper)}")
        return ", ".join(parts)


UNBOUNDED = NumberRange()


def _short(bound: float) -> str:
    """Return a bound as text, a power of ten as such."""
    text = f"{bound:g}".replace("e+0", "e").replace("e+", "e").replace("e-0", "e-")
    return text if float(text) == bound else format_number(bound)


class NumberField(QLineEdit):
    """Takes ``.`` or ``,`` as decimal point and e notation, no group separators; shows C notation.

    Enter or leaving commits. A text that is no allowed number is refused with words: Enter keeps the text,
    leaving the field or Escape brings back the number that holds. Up and down step the number.
    """

    value_committed = Signal(object)
    """The new int or float, after a change by the user."""
    refused = Signal(str)
    """Why a text was not taken."""

    def __init__(
        self,
        whole: bool = False,
        allowed: NumberRange | None = None,
        step: float | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`step` None steps through 1-2-5 (whole numbers: by 1)."""
        super().__init__(parent)
        self._whole = whole
        self._allowed = allowed or UNBOUNDED
        self._step = 1 if whole and step is None else step
        self._value: float | None = None
        self.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)
        self.textEdited.connect(self._on_text_edited)

    @property
    def value(self) -> float | None:
        """The number that holds; None where several differ."""
        return self._value

    def set_value(self, value: float | None) -> None:
        """Show a number without reporting it; None shows an empty field."""
        self._value = value
        self._restore()

    def commit(self) -> bool:
        """Take the text as the new number; False if it was refused."""
        if not self.isModified():
            return True
        try:
            value = self._parsed()
        except NumberError as error:
            self._mark(True)
            self.refused.emit(str(error))
            return False
        self._take(value)
        return True

    def step_by(self, steps: int) -> None:
        """Move the number by whole steps, within its range."""
        value = self._value
        if value is None or (self.isModified() and not self.commit()):
            return
        value = self._value
        for _ in range(abs(steps)):
            following = self._next(value if value is not None else 0, steps > 0)
            if following not in self._allowed:
                break
            value = following
        if value is not None:
            self._take(value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Commit by Enter, restore by Escape, step by the arrow and page keys."""
        steps = {
            Qt.Key.Key_Up: 1,
            Qt.Key.Key_Down: -1,
            Qt.Key.Key_PageUp: _PAGE if self._whole else 3,
            Qt.Key.Key_PageDown: -_PAGE if self._whole else -3,
        }
        key = Qt.Key(event.key())
        if key in steps and event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        ):
            self.step_by(steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.commit()
            self.selectAll()
        elif key == Qt.Key.Key_Escape and self.isModified():
            self._restore()
            self.selectAll()
            self.refused.emit("")
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the document while nothing is typed."""
        if asks_for_history(event) and not self.isModified():
            event.ignore()
            return False
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select the whole number when the field is entered by key."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Commit; what cannot be taken gives way to the number that holds, and the words stay."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason and not self.commit():
            self._restore()

    def sizeHint(self) -> QSize:
        """Return a size that fits a number, not a sentence."""
        hint = super().sizeHint()
        return QSize(self.fontMetrics().horizontalAdvance("0.00001e-10"), hint.height())

    def minimumSizeHint(self) -> QSize:
        """Return the smallest useful size."""
        hint = super().minimumSizeHint()
        return QSize(self.fontMetrics().horizontalAdvance("0.0001"), hint.height())

    def _parsed(self) -> float:
        value = parse_whole(self.text()) if self._whole else parse_number(self.text())
        if value not in self._allowed:
            words = self.tr("{value} is out of range: {range}")
            raise NumberError(words.format(value=format_number(value), range=self._allowed))
        return value

    def _take(self, value: float) -> None:
        changed = value != self._value
        self._value = value
        self._restore()
        if changed:
            self.value_committed.emit(value)
        else:
            self.refused.emit("")

    def _next(self, value: float, up: bool) -> float:
        if self._whole:
            return int(value) + (1 if up else -1)
        return next_in_series(value, up) if self._step is None else next_in_steps(value, self._step, up)

    def _restore(self) -> None:
        self.setText("" if self._value is None else format_number(self._value))
        self.setModified(False)
        self._mark(False)

    def _on_text_edited(self, _text: str) -> None:
        try:
            self._parsed()
        except NumberError:
            self._mark(True)
        else:
            self._mark(False)

    def _mark(self, wrong: bool) -> None:
        """Show the text in the colour of a problem, or in the theme's."""
        palette = QPalette()
        if wrong:
            palette.setColor(QPalette.ColorRole.Text, problem_color(QPalette()))
        self.setPalette(palette)
