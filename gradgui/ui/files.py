"""FileActions: opening and saving experiment files, with the dialogs for it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from gradgui.engine import experiment_file
from gradgui.engine.fault import ExperimentError
from gradgui.paths import resource_dir
from gradgui.ui.document_controller import DocumentController
from gradgui.ui.recent_files import RecentFiles
from gradgui.ui.settings import Settings
from gradgui.ui.unsaved import UnsavedQuestion

NEW_DATASET = {"kind": "two_spirals"}
NEW_LAYERS = [{"kind": "dense", "units": 32}]


class FileActions(QObject):
    """Opens and saves; says what came of it by signals. Asks before it drops unsaved edits."""

    opened = Signal(object, object)
    """The Experiment, and its Path (None for a preset)."""
    saved = Signal(object)
    failed = Signal(str)
    """One line: what went wrong with which file."""
    refused = Signal(object, object)
    """The Path of a file that is no usable experiment, and its faults."""

    def __init__(self, document: DocumentController, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._document = document
        self._window = window
        self._is_closing = False
        self._settings = settings
        self.recent = RecentFiles(settings)
        self.question = UnsavedQuestion(document, self.save, window)
        if document.path is not None:
            self.recent.add(document.path)

    @Slot()
    def new(self) -> None:
        """Begin a small network; what was there comes back by undo."""
        data = {"gradgui": 1, "name": self.tr("Untitled"), "dataset": NEW_DATASET}
        self.opened.emit(experiment_file.validate({**data, "network": {"layers": NEW_LAYERS}}), None)

    @Slot(object)
    def open(self, path: Path) -> None:
        """Open a file, or a preset: that is an edit, and is not saved over."""
        if path.is_relative_to(resource_dir() / "presets"):
            self._open(path, None)
        else:
            self.question.then(partial(self._open, path, path))

    @Slot()
    def ask_and_open(self) -> None:
        """Ask for a file and open it."""
        name, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open an experiment"), str(self._folder()), self._filter()
        )
        if name:
            self.open(Path(name))

    @Slot()
    def save(self) -> bool:
        """Save to the experiment's file; ask for one where it has none. Return whether it is saved."""
        self._finish_typing()
        if self._document.path is None:
            return self.ask_and_save()
        return self._save(self._document.path)

    @Slot()
    def ask_and_save(self) -> bool:
        """Ask for a file and save to it. Return whether it is saved."""
        self._finish_typing()
        path = self._ask_for_target()
        return path is not None and self._save(path)

    def _ask_for_target(self) -> Path | None:
        name = file_name(self._document.experiment.name)
        suggestion = self._document.path or self._folder() / f"{name}.json"
        title = self.tr("Save the experiment")
        dialog = QFileDialog(self._window, title, str(suggestion.parent), self._filter())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")
        dialog.selectFile(suggestion.name)
        chosen = dialog.selectedFiles() if dialog.exec() else []
        dialog.deleteLater()
        return Path(chosen[0]) if chosen else None

    @Slot()
    def revert(self) -> None:
        """Go back to what was opened or saved last; can be undone."""
        path = self._document.path
        try:
            self._document.revert(self.tr("revert"))
        except ExperimentError as error:
            self.refused.emit(path, error.faults)
        except OSError as error:
            self._fail(self.tr("{path} cannot be read: {why}"), path or Path(), error)

    def may_close(self) -> bool:
        """Return whether the window may close now; if not, it closes once the answer allows it."""
        self._finish_typing()
        when = self._settings.ask_before_closing
        if self._is_closing or when == "never":
            return True
        self.question.then(self.close_unasked, always=when == "always")
        return self._is_closing

    @Slot(bool)
    def leave(self, is_kept: bool) -> None:
        """Close the window; ask of unsaved edits unless a copy is kept."""
        if is_kept:
            self.close_unasked()
        else:
            self._window.close()

    def close_unasked(self) -> None:
        """Close the window, whatever is unsaved. Does nothing more where it is closing already."""
        self._is_closing = True
        self._window.close()

    def _finish_typing(self) -> None:
        """Take over what stands in a field that is being edited."""
        field = self._window.focusWidget()
        if isinstance(field, QLineEdit) and field.isModified():
            field.clearFocus()
            field.setFocus()

    def _open(self, path: Path, home: Path | None) -> None:
        try:
            experiment = experiment_file.read(path)
        except ExperimentError as error:
            self.refused.emit(path, error.faults)
            if not path.exists():
                self.recent.forget(path)
        except OSError as error:
            self._fail(self.tr("{path} cannot be read: {why}"), path, error)
        else:
            if home is not None:
                self.recent.add(home)
            self.opened.emit(experiment, home)

    def _save(self, path: Path) -> bool:
        try:
            self._document.save(path)
        except (OSError, ValueError) as error:
            words = self.tr("Not saved to {path}: {why}. What was there before is unchanged")
            self._fail(words, path, error)
            return False
        self.recent.add(path)
        self.saved.emit(path)
        return True

    def _fail(self, words: str, path: Path, error: Exception) -> None:
        why = getattr(error, "strerror", None) or str(error)
        self.failed.emit(words.format(path=path, why=why))

    def _folder(self) -> Path:
        return self._document.base_dir

    def _filter(self) -> str:
        return self.tr("Experiments (*.json)")


def file_name(name: str) -> str:
    """Return a name without what a file system may refuse."""
    kept = "".join(char if char.isalnum() or char in " -_." else " " for char in name).strip(" .")
    return " ".join(kept.split()) or "experiment"
