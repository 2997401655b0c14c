"""LensHead: which layer the lens shows, as of which step, and what is wrong where something is."""

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from gradgui.ui.drawing.end_labels import readable
from gradgui.ui.lens.chip import Chip
from gradgui.ui.lens.labels import body_label, show_words
from gradgui.ui.lens.layer_facts import LayerFacts
from gradgui.ui.theme import GRID, TITLE, State, Theme, font


class LensHead(QWidget):
    """Chip and number of the layer, its sentence, the step, and a message with the shape of its state."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state = State.INFO
        self.chip = Chip()
        self.title = QLabel()
        self.sentence = body_label(quiet=False)
        self.step = body_label()
        self.message = body_label(quiet=False)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(GRID)
        layout.setVerticalSpacing(GRID // 2)
        layout.addWidget(self.chip, 0, 0)
        layout.addWidget(self.title, 0, 1)
        for row, label in enumerate((self.sentence, self.step, self.message), start=1):
            layout.addWidget(label, row, 0, 1, 2)
        layout.setColumnStretch(1, 1)
        self.message.hide()
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw in a theme's colours."""
        self._theme = theme
        self.title.setFont(font(TITLE, strong=True))
        self.step.setFont(font(tabular=True))
        self._paint_message()

    def show_layer(self, facts: LayerFacts, chip: QColor, lane: str = "") -> None:
        """Show which layer it is, and of which lane where there are several."""
        self.chip.show_color(chip)
        self.title.setText(f"{facts.title} · {lane}" if lane else facts.title)
        show_words(self.sentence, facts.sentence)

    def show_message(self, text: str, state: State = State.INFO) -> None:
        """Say what is wrong, or what is missing and how to get it; no text: nothing is."""
        self._state = state
        show_words(self.message, f"{state.shape} {text}" if text else "")
        self._paint_message()

    def _paint_message(self) -> None:
        color = readable(self._theme.state_color(self._state), self._theme)
        self.message.setStyleSheet(f"color: {color.name()}")
