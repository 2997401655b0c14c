"""FileActions: opening and saving experiment files and documents, with the dialogs for it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from gradgui.engine import experiment_file
from gradgui.engine.document_error import DocumentError, reason_of
from gradgui.engine.document_file import is_document
from gradgui.engine.experiment import Experiment
from gradgui.engine.fault import ExperimentError
from gradgui.engine.opened_document import OpenedDocument
from gradgui.paths import resource_dir
from gradgui.ui.document_controller import DocumentController
from gradgui.ui.document_files import DocumentFiles
from gradgui.ui.engine_words import preset_text, said
from gradgui.ui.recent_files import RecentFiles
from gradgui.ui.recording import Recording
from gradgui.ui.settings import Settings
from gradgui.ui.unsaved import UnsavedQuestion

DOCUMENT, EXPERIMENT = ".gradgui", ".json"
NEW_DATASET = {"kind": "two_spirals"}
NEW_LAYERS = [{"kind": "dense", "units": 32}]


def _nothing() -> None:
    pass


class FileActions(QObject):
    """Opens and saves; says what came of it by signals. Asks before it drops unsaved edits."""

    opened = Signal(object, object)
    """The Experiment, and its Path (None for a preset)."""
    saved = Signal(object)
    failed = Signal(str)
    """One line: what went wrong with which file."""
    refused = Signal(object, object)
    """The Path of a file that is no usable experiment, and its faults."""

    def __init__(
        self, document: DocumentController, recording: Recording, settings: Settings, window: QWidget
    ) -> None:
        super().__init__(window)
        self._document, self._recording = document, recording
        self.documents = DocumentFiles(recording, self)
        self.documents.saved.connect(self._on_document_saved)
        self.documents.failed.connect(self._on_document_failed)
        self._window = window
        self._is_closing = False
        self._settings = settings
        self.recent = RecentFiles(settings)
        self.question = UnsavedQuestion(document, recording, self._save_all, window)
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
            self._window,
            self.tr("Open an experiment or a document"),
            str(self._folder()),
            ";;".join((self.tr("GradGUI files (*.gradgui *.json)"), *self._filters())),
        )
        self._window.activateWindow()
        if name:
            self.open(Path(name))

    @Slot()
    def save(self) -> bool:
        """Save to the file; ask for one where there is none. Return whether an experiment is saved by now."""
        return self._save_then(_nothing)

    @Slot()
    def ask_and_save(self) -> bool:
        """Ask for a file and save to it. Return whether an experiment is saved by now."""
        return self._ask_and_save(_nothing)

    def _save_all(self, then: Callable[[], None]) -> None:
        """Save everything that would be lost: runs, that no experiment's file has, in a document."""
        path = self._document.path
        if path is not None and not self._is_document(path) and self._recording.has_unsaved_runs:
            self._ask_and_save(then)
        else:
            self._save_then(then)

    def _save_then(self, then: Callable[[], None]) -> bool:
        self._finish_typing()
        path = self._document.path
        if path is None or (self._is_document(path) and self._recording.document.read_only is not None):
            return self._ask_and_save(then)
        return self._save(path, self._is_document(path), then)

    def _ask_and_save(self, then: Callable[[], None]) -> bool:
        self._finish_typing()
        target = self._ask_for_target()
        return target is not None and self._save(*target, then)

    def _is_document(self, path: Path) -> bool:
        return path.suffix.lower() == DOCUMENT or path.resolve() == self._recording.document.path

    def _ask_for_target(self) -> tuple[Path, bool] | None:
        """Ask where to save, and whether as a document; what has runs is offered to be saved with them."""
        name = file_name(preset_text(self._document.experiment.name))
        suffix = DOCUMENT if self._recording.has_runs else EXPERIMENT
        suggestion = self._document.path or self._folder() / f"{name}{suffix}"
        if self._recording.has_runs:
            suggestion = suggestion.with_suffix(DOCUMENT)
        title = self.tr("Save the experiment with its runs, or alone")
        dialog = QFileDialog(self._window, title, str(suggestion.parent), ";;".join(self._filters()))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.filterSelected.connect(partial(_take_suffix, dialog))
        dialog.selectNameFilter(self._filters()[suggestion.suffix != DOCUMENT])
        dialog.setDefaultSuffix(suggestion.suffix[1:])
        dialog.selectFile(suggestion.name)
        chosen = dialog.selectedFiles() if dialog.exec() else []
        wants_document = DOCUMENT in dialog.selectedNameFilter()
        dialog.deleteLater()
        self._window.activateWindow()
        if not chosen:
            return None
        path = Path(chosen[0])
        is_alone = path.suffix.lower() == EXPERIMENT or not wants_document
        return path, path.suffix.lower() == DOCUMENT or not is_alone

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
            self._recording.keeps = True
            self.close_unasked()
        else:
            self._window.close()

    def open_by(self, work: Callable[[], OpenedDocument], path: Path) -> None:
        """Open a document in another way; ask before unsaved work is dropped."""
        self.question.then(partial(self.documents.take, work, path))

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
        if is_document(path):
            self.documents.open(path)
            return
        try:
            experiment = experiment_file.read(path)
        except ExperimentError as error:
            self._refuse(path, error)
        except OSError as error:
            self._fail(self.tr("{path} cannot be read: {why}"), path, error)
        else:
            if home is not None:
                self.recent.add(home)
            self.opened.emit(experiment, home)

    def _save(self, path: Path, as_document: bool, then: Callable[[], None] = _nothing) -> bool:
        if as_document:
            self.documents.save(path, then)
            return False
        try:
            self._document.save(path)
        except (OSError, ValueError) as error:
            words = self.tr("Not saved to {path}: {why}. What was there before is unchanged")
            self._fail(words, path, error)
            return False
        self._tell_saved(path)
        then()
        return True

    def _tell_saved(self, path: Path) -> None:
        self.recent.add(path)
        self.saved.emit(path)

    @Slot(object, object)
    def _on_document_saved(self, path: Path, experiment: Experiment) -> None:
        self._document.take_saved(path, experiment)
        self._tell_saved(path)

    @Slot(object, object)
    def _on_document_failed(self, path: Path, error: Exception) -> None:
        if isinstance(error, DocumentError) and self.documents.is_saving:
            words = self.tr("Not saved: {why}. What was there before is unchanged")
            self.failed.emit(words.format(why=said(reason_of(error))))
        elif isinstance(error, ExperimentError):
            self._refuse(path, error)
        else:
            raise error

    def _refuse(self, path: Path, error: ExperimentError) -> None:
        self.refused.emit(path, error.faults)
        if not path.exists():
            self.recent.forget(path)

    def _fail(self, words: str, path: Path, error: Exception) -> None:
        why = getattr(error, "strerror", None) or str(error)
        self.failed.emit(words.format(path=path, why=why))

    def _folder(self) -> Path:
        return self._document.base_dir

    def _filters(self) -> tuple[str, str]:
        """Return what may be chosen: documents, experiments."""
        return self.tr("Documents with runs (*.gradgui)"), self.tr("Experiments alone (*.json)")


def _take_suffix(dialog: QFileDialog, chosen: str) -> None:
    dialog.setDefaultSuffix((DOCUMENT if DOCUMENT in chosen else EXPERIMENT)[1:])


def file_name(name: str) -> str:
    """Return a name without what a file system may refuse."""
    kept = "".join(char if char.isalnum() or char in " -_." else " " for char in name).strip(" .")
    return " ".join(kept.split()) or "experiment"
