"""UnsavedQuestion: nothing that was edited is lost without a question."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QMessageBox, QWidget

from gradgui.ui.dialogs.plain_buttons import without_icons
from gradgui.ui.document_controller import DocumentController
from gradgui.ui.engine_words import preset_text
from gradgui.ui.recording import Recording

Button = QMessageBox.StandardButton


class UnsavedQuestion(QObject):
    """Asks whether to save first; goes on at once where nothing is unsaved or nobody is there to answer."""

    def __init__(
        self,
        document: DocumentController,
        recording: Recording,
        save: Callable[[Callable[[], None]], object],
        window: QWidget,
    ) -> None:
        """`save` saves the document, asking for a file where it has none, and then calls what it is given."""
        super().__init__(window)
        self._recording = recording
        self._document = document
        self._save = save
        self._window = window
        self._box: QMessageBox | None = None
        self._go_on: Callable[[], None] | None = None
        self.is_attended = True
        self.lane_words: Callable[[], str] = str
        """Returns in which lanes there is something unsaved, in a sentence; nothing where there is one."""

    @property
    def is_needed(self) -> bool:
        """Whether edits or runs would be lost."""
        is_unsaved = self._document.has_unsaved_work or self._recording.has_unsaved_runs
        return self.is_attended and is_unsaved

    def then(self, go_on: Callable[[], None], always: bool = False) -> None:
        """Call `go_on` at once, or once the answer allows it; `always` asks where nothing is unsaved too."""
        if not self.is_needed and not (always and self.is_attended):
            go_on()
            return
        self._go_on = go_on
        if self._box is None:
            self._box = self._make_box()
        self._box.open()
        self._box.raise_()

    def _make_box(self) -> QMessageBox:
        box = QMessageBox(self._window)
        box.setObjectName("unsaved")
        box.setWindowModality(Qt.WindowModality.WindowModal)
        box.setTextFormat(Qt.TextFormat.PlainText)
        if self.is_needed:
            self._ask_to_save(box)
        else:
            box.setIcon(QMessageBox.Icon.Question)
            box.setWindowTitle(self.tr("Close"))
            box.setText(self.tr("Close GradGUI? Nothing is unsaved."))
            box.setStandardButtons(Button.Close | Button.Cancel)
        box.setEscapeButton(Button.Cancel)
        without_icons(box)
        box.finished.connect(self._window.activateWindow)
        box.finished.connect(self._on_finished)
        return box

    def _ask_to_save(self, box: QMessageBox) -> None:
        path = self._document.path
        name = path.name if path is not None else preset_text(self._document.experiment.name)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Unsaved changes"))
        if self._document.has_unsaved_work:
            words = self.tr("“{name}” has changes that are not saved.")
        else:
            words = self.tr("“{name}” has a run that is not saved.")
        box.setText(words.format(name=name))
        lost = self.tr("What is not saved is lost.")
        box.setInformativeText("\n".join(filter(None, (self.lane_words(), lost))))
        box.setStandardButtons(Button.Save | Button.Discard | Button.Cancel)
        box.setDefaultButton(Button.Save)

    @Slot(int)
    def _on_finished(self, answer: int) -> None:
        box, go_on = self._box, self._go_on
        self._box = self._go_on = None
        if box is not None:
            box.deleteLater()
        if go_on is None:
            return
        if answer == Button.Save:
            self._save(go_on)
        elif answer in (Button.Discard, Button.Close):
            go_on()
