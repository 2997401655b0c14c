"""FileActions: opening and saving experiment files, with the dialogs for it."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from gradgui.engine import experiment_file
from gradgui.engine.fault import ExperimentError
from gradgui.paths import resource_dir
from gradgui.ui.document_controller import DocumentController
from gradgui.ui.run_words import faults_words


class FileActions(QObject):
    """Opens and saves; says what came of it by signals."""

    opened = Signal(object, object)
    """The Experiment, and its Path (None for a preset)."""
    saved = Signal(object)
    failed = Signal(str)
    """One line: what went wrong with which file."""

    def __init__(self, document: DocumentController, window: QWidget) -> None:
        super().__init__(window)
        self._document = document
        self._window = window

    def open(self, path: Path) -> None:
        """Open a file or a preset; a preset is not saved over."""
        try:
            experiment = experiment_file.read(path)
        except ExperimentError as error:
            self._fail(path, faults_words(error.faults, exact=True))
        except OSError as error:
            self._fail(path, error.strerror or str(error))
        else:
            preset = path.is_relative_to(resource_dir() / "presets")
            self.opened.emit(experiment, None if preset else path)

    def ask_and_open(self) -> None:
        """Ask for a file and open it."""
        name, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open an experiment"), str(self._folder()), self._filter()
        )
        if name:
            self.open(Path(name))

    def save(self) -> None:
        """Save to the experiment's file; ask for one where it has none."""
        if self._document.path is None:
            self.ask_and_save()
        else:
            self._save(self._document.path)

    def ask_and_save(self) -> None:
        """Ask for a file and save to it."""
        name = file_name(self._document.experiment.name)
        suggestion = self._document.path or self._folder() / f"{name}.json"
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save the experiment"), str(suggestion), self._filter()
        )
        if name:
            path = Path(name)
            self._save(path if path.suffix else path.with_suffix(".json"))

    def _save(self, path: Path) -> None:
        try:
            self._document.save(path)
        except (OSError, ValueError) as error:
            self._fail(path, getattr(error, "strerror", None) or str(error))
        else:
            self.saved.emit(path)

    def _fail(self, path: Path, why: str) -> None:
        self.failed.emit(self.tr("{path}: {why}").format(path=path.name, why=why))

    def _folder(self) -> Path:
        return self._document.base_dir

    def _filter(self) -> str:
        return self.tr("Experiments (*.json)")


def file_name(name: str) -> str:
    """Return a name without what a file system may refuse."""
    kept = "".join(char if char.isalnum() or char in " -_." else " " for char in name).strip(" .")
    return " ".join(kept.split()) or "experiment"
