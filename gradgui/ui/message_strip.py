"""MessageStrip: a line under the plots that says what happened, why, and what can be done."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from gradgui.ui.icons import icon
from gradgui.ui.theme import GRID, State, Theme, font, scaled

HEIGHT = 5 * GRID
"""Two lines of text."""

LONGEST = 250 * GRID
"""A text that needs more is no message."""


class MessageStrip(QFrame):
    """Shows one message at a time, with at most two buttons; a quiet line while there is none."""

    action_chosen = Signal(str)
    """The key of the button that was pressed."""
    text_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state = State.INFO
        self._resting = ""
        self.key = self.other_key = ""
        self.shape = QLabel()
        self.label = QLabel()
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self.label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.label.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.label.setAccessibleName(self.tr("Message"))
        self.button, self.other_button = QPushButton(), QPushButton()
        self.button.clicked.connect(self._on_button)
        self.other_button.clicked.connect(self._on_other_button)
        self.close_button = QToolButton()
        self.close_button.setAutoRaise(True)
        self.close_button.setAccessibleName(self.tr("Dismiss the message"))
        self.close_button.setToolTip(self.tr("Dismiss"))
        self.close_button.clicked.connect(self.clear)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(GRID, 0, GRID, 0)
        layout.setSpacing(GRID)
        for widget in (self.shape, self.label, self.button, self.other_button, self.close_button):
            layout.addWidget(widget, 1 if widget is self.label else 0)
        self.set_theme(theme)
        self.clear()

    def rest(self, text: str) -> None:
        """Set the quiet line, and show it."""
        self._resting = text
        self.clear()

    def show_message(
        self, state: State, text: str, action: str = "", key: str = "", other: str = "", other_key: str = ""
    ) -> None:
        """Show a message, with a button named ``action`` and one named ``other`` where they are given."""
        self._state, self.key, self.other_key = state, key, other_key
        self._show(text, action, other, is_message=True)

    def clear(self) -> None:
        """Show the quiet line."""
        self.key = self.other_key = ""
        self._show(self._resting, "", "", is_message=False)

    def _show(self, text: str, action: str, other: str, is_message: bool) -> None:
        for button, name in ((self.button, action), (self.other_button, other)):
            button.setText(name)
            button.setVisible(bool(name))
        self.label.setText(text)
        role = QPalette.ColorRole.WindowText if is_message else QPalette.ColorRole.PlaceholderText
        self.label.setForegroundRole(role)
        self.shape.setVisible(is_message)
        self.close_button.setVisible(is_message)
        self._paint_shape()
        self.text_changed.emit()

    def needed_width(self) -> int:
        """Return the width at which the text has two lines, in pixels."""
        shown = (self.shape, self.button, self.other_button, self.close_button)
        beside = sum(each.sizeHint().width() + GRID for each in shown if not each.isHidden()) + 2 * GRID
        metrics = self.label.fontMetrics()
        width = metrics.horizontalAdvance(self.text) // 2
        while self.label.heightForWidth(width) > self.height() and width < LONGEST:
            width += 2 * GRID
        return beside + width

    @property
    def text(self) -> str:
        """The message that is shown."""
        return self.label.text()

    def set_theme(self, theme: Theme) -> None:
        """Draw in a theme's colours."""
        self._theme = theme
        self.setFixedHeight(scaled(HEIGHT))
        self.close_button.setIcon(icon("close", QColor(theme.quiet)))
        self.shape.setFont(font(strong=True))
        self._paint_shape()

    def _paint_shape(self) -> None:
        self.shape.setText(self._state.shape)
        color = self._theme.state_color(self._state).name()
        self.shape.setStyleSheet(f"color: {color}")

    def _on_button(self) -> None:
        self.action_chosen.emit(self.key)

    def _on_other_button(self) -> None:
        self.action_chosen.emit(self.other_key)
