"""CompareRow: one experiment of a comparison: its lane, its name, what differs or why it cannot be."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from gradgui.engine.edit import words
from gradgui.engine.experiment import Experiment
from gradgui.engine.phrase import listed
from gradgui.engine.titles import title_of_place
from gradgui.ui.builder.field_cell import ProblemLabel
from gradgui.ui.builder.glyph_button import GlyphButton
from gradgui.ui.builder.problem import fault_details, fault_line
from gradgui.ui.compare.judging import Judged
from gradgui.ui.engine_words import preset_text, said
from gradgui.ui.lane_record import NAMES
from gradgui.ui.theme import GRID, font


class CompareRow(QWidget):
    """A lane's letter, a name, a line of words below it, and a button that takes it out."""

    removed = Signal(int)
    """Its number among the lanes."""

    def __init__(self, number: int, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = number
        letter, self.title = QLabel(NAMES[number]), QLabel(preset_text(title))
        self.line = QLabel()
        self.problem = ProblemLabel()
        self.remove_button = GlyphButton("remove", self.tr("Take out {name}").format(name=self.title.text()))
        self.remove_button.clicked.connect(self._on_removed)
        self.remove_button.setVisible(number > 0)
        letter.setMinimumWidth(2 * GRID)
        for label in (letter, self.title):
            label.setFont(font(strong=True))
        for label in (self.title, self.line):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID // 4)
        grid.setColumnStretch(1, 1)
        grid.addWidget(letter, 0, 0)
        grid.addWidget(self.title, 0, 1)
        grid.addWidget(self.remove_button, 0, 2)
        grid.addWidget(self.line, 1, 1)
        grid.addWidget(self.problem, 2, 1)
        self.say("")

    def say(self, text: str) -> None:
        """Write a line under the name."""
        self.line.setText(text)
        self.line.setVisible(bool(text))
        self.setAccessibleName(f"{self.title.text()}. {text}")

    def show_judged(self, judged: Judged, first: Experiment) -> None:
        """Say what the experiment has other than the first, or why it cannot train beside it."""
        if judged.experiment is None:
            self.say("")
            self.problem.show_problem("\n".join(map(fault_line, judged.faults)), fault_details(judged.faults))
            self.setAccessibleName(f"{self.title.text()}. {self.problem.text()}")
            return
        self.problem.show_problem("")
        text = said(words(first, judged.experiment)) or self.tr("like {lane}").format(lane=NAMES[0])
        if judged.own:
            taken = said(listed(list(dict.fromkeys(title_of_place(fault.path) for fault in judged.own))))
            text = self.tr("{difference} · {taken} from {lane}").format(
                difference=text, taken=taken, lane=NAMES[0]
            )
        self.say(text)

    def _on_removed(self) -> None:
        self.removed.emit(self._number)
