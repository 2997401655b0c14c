"""CrashDialog: what went wrong, where the experiment was kept, and the choice to go on or to quit."""

from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gradgui import __version__
from gradgui.ui.dialogs.text_view import TextView
from gradgui.ui.theme import GRID, TITLE, font

WIDTH = 76 * GRID
DETAILS_HEIGHT = 30 * GRID
MOST_DETAILS = 20


class CrashDialog(QDialog):
    """Tells of one error or more; the details are folded. Esc goes on where that is possible."""

    GO_ON: ClassVar[int] = 2
    QUIT: ClassVar[int] = 3

    def __init__(self, copy: Path | None, why: str, may_go_on: bool, parent: QWidget | None = None) -> None:
        """`copy`: where the experiment was kept; `why`: why it could not be; else nothing was unsaved."""
        super().__init__(parent)
        self.setObjectName("crash")
        self.setWindowTitle(self.tr("Unexpected error"))
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.copy = copy
        self._may_go_on = may_go_on
        self._told: list[str] = []
        self._count = 0
        self.sentence = _label(font(TITLE, strong=True))
        self.summary = _label(font())
        self.more, self.kept = _label(font()), _label(font())
        self.more.hide()
        self.kept.setText(self._kept_words(why))
        self.details = TextView("", self.tr("Details of the error"))
        self.details.setMinimumHeight(DETAILS_HEIGHT)
        self.details.hide()
        self._make_buttons()
        self._lay_out()
        first = self.go_on_button if may_go_on else self.quit_button
        first.setDefault(True)
        first.setFocus()

    def add(self, summary: str, details: str = "") -> None:
        """Tell of an error: the first, or one more; without details where they stand there already."""
        self._count += 1
        if self._count == 1:
            self.sentence.setText(self._sentence())
            self.summary.setText(summary)
        else:
            words = self.tr("{count} more since then: see the details.")
            self.more.setText(words.format(count=self._count - 1))
            self.more.show()
        if details and len(self._told) < MOST_DETAILS:
            self._told.append(details)
            self.details.setPlainText(f"GradGUI {__version__}\n\n" + "\n".join(self._told))

    def _sentence(self) -> str:
        if self._may_go_on:
            return self.tr("Something went wrong that the program did not expect.")
        return self.tr("GradGUI cannot start: something went wrong that it did not expect.")

    def _kept_words(self, why: str) -> str:
        if self.copy is not None:
            words = self.tr("The experiment as it is was saved to\n{path}\nand is offered at the next start.")
            return words.format(path=self.copy)
        if why:
            return self.tr("The experiment could not be saved: {why}").format(why=why)
        return self.tr("The experiment has no unsaved changes.")

    def _make_buttons(self) -> None:
        self.fold = QPushButton(self.tr("Show &details"))
        self.fold.setCheckable(True)
        self.fold.toggled.connect(self._on_folded)
        self.copy_button = QPushButton(self.tr("&Copy details"))
        self.copy_button.clicked.connect(self._on_copy)
        self.quit_button = QPushButton(self.tr("&Quit"))
        self.quit_button.clicked.connect(self._on_quit)
        self.go_on_button = QPushButton(self.tr("C&ontinue"))
        self.go_on_button.clicked.connect(self.reject)
        self.go_on_button.setVisible(self._may_go_on)
        for button in (self.fold, self.copy_button):
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        row, column = QHBoxLayout(), QVBoxLayout(self)
        row.addWidget(self.fold)
        row.addWidget(self.copy_button)
        row.addStretch(1)
        row.addWidget(self.quit_button)
        row.addWidget(self.go_on_button)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        for widget in (self.sentence, self.summary, self.more, self.kept, self.details):
            column.addWidget(widget, 1 if widget is self.details else 0)
        column.addLayout(row)
        self.setMinimumWidth(WIDTH)

    def reject(self) -> None:
        """Go on, where that is possible."""
        self.done(self.GO_ON if self._may_go_on else self.QUIT)

    @Slot()
    def _on_quit(self) -> None:
        self.done(self.QUIT)

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details.toPlainText())

    @Slot(bool)
    def _on_folded(self, shown: bool) -> None:
        self.details.setVisible(shown)
        self.fold.setText(self.tr("Hide &details") if shown else self.tr("Show &details"))
        self.adjustSize()


def _label(type_face: QFont) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setFont(type_face)
    return label
