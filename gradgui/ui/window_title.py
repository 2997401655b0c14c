"""WindowTitle: keeps the window's title with the document."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow

from gradgui.ui.document_controller import DocumentController
from gradgui.ui.engine_words import preset_text
from gradgui.ui.recording import Recording


class WindowTitle(QObject):
    """Shows the document's name and whether it is changed; what is not changed cannot be reverted."""

    def __init__(
        self,
        window: QMainWindow,
        document: DocumentController,
        recording: Recording,
        revert: QAction,
        is_safe_mode: bool,
    ) -> None:
        super().__init__(window)
        self._recording = recording
        self._window, self._document, self._revert = window, document, revert
        self._program = self.tr("GradGUI (safe mode)") if is_safe_mode else "GradGUI"
        for changed in (document.experiment_changed, document.clean_changed, document.path_changed):
            changed.connect(self.show_title)
        recording.unsaved_changed.connect(self.show_title)
        document.undo_stack.indexChanged.connect(self.show_title)

    @Slot()
    def show_title(self) -> None:
        """Write the title anew."""
        path = self._document.path
        name = path.name if path is not None and path.suffix else preset_text(self._document.experiment.name)
        if self._recording.document.read_only is not None:
            name = self.tr("{file} (read-only)").format(file=name)
        self._window.setWindowTitle(f"{name}[*] – {self._program}")
        has_file_of_its_own = path is not None and path.suffix.lower() == ".json"
        runs = self._recording.has_unsaved_runs and not has_file_of_its_own
        self._window.setWindowModified(self._document.has_unsaved_work or runs)
        self._revert.setEnabled(self._document.has_unsaved_work)
