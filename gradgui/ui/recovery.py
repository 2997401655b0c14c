"""Recovery: copies of experiments that the program could not keep otherwise."""

import logging
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from gradgui.engine import experiment_file
from gradgui.engine.experiment import Experiment
from gradgui.engine.fault import ExperimentError
from gradgui.ui.document_controller import DocumentController
from gradgui.ui.files import FileActions
from gradgui.ui.message_strip import MessageStrip
from gradgui.ui.theme import State

PREFIX = "recovered-"
OPEN, DISCARD = "open_recovered", "discard_recovered"

log = logging.getLogger(__name__)


class Recovery:
    """A folder of copies, each an experiment file named after the time at which it was made."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, document: DocumentController) -> Path:
        """Write a copy of the document's experiment and return where; OSError or ValueError if that fails."""
        self._folder.mkdir(parents=True, exist_ok=True)
        path = self._folder / f"{PREFIX}{datetime.now():%Y-%m-%d-%H%M%S-%f}.json"
        experiment_file.write(_with_whole_paths(document.experiment, document.base_dir), path)
        return path

    def found(self) -> list[Path]:
        """Return the copies, newest first."""
        return sorted(self._folder.glob(f"{PREFIX}*.json"), reverse=True)

    def discard(self, path: Path) -> None:
        """Delete a copy."""
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            log.warning("cannot delete %s: %s", path, error)


class RecoveryOffer(QObject):
    """Offers the newest copy in the strip of a window; a copy that was opened goes once its file is saved."""

    def __init__(
        self,
        recovery: Recovery,
        document: DocumentController,
        files: FileActions,
        strip: MessageStrip,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._recovery = recovery
        self._document = document
        self._strip = strip
        self._opened: list[Path] = []
        self._files = files
        strip.action_chosen.connect(self._on_action_chosen)
        files.saved.connect(self._on_settled)
        files.question.discarded.connect(self._on_settled)

    def show_newest(self) -> None:
        """Offer the newest copy that was not opened yet, where there is one."""
        waiting = self._waiting()
        if not waiting:
            return
        when = datetime.fromtimestamp(waiting[0].stat().st_mtime)
        words = self.tr("An experiment was kept when the program ended unexpectedly on {when}.")
        self._strip.show_message(
            State.WARNING,
            words.format(when=f"{when:%Y-%m-%d %H:%M}"),
            self.tr("Open it"),
            OPEN,
            self.tr("Discard it"),
            DISCARD,
        )

    def _waiting(self) -> list[Path]:
        return [path for path in self._recovery.found() if path not in self._opened]

    @Slot(str)
    def _on_action_chosen(self, key: str) -> None:
        waiting = self._waiting()
        if key not in (OPEN, DISCARD) or not waiting:
            return
        if key == DISCARD:
            self._recovery.discard(waiting[0])
            self.show_newest()
        else:
            self._open(waiting[0])

    def _open(self, path: Path) -> None:
        try:
            experiment = experiment_file.read(path)
        except ExperimentError as error:
            self._files.refused.emit(path, error.faults)
            return
        if not self._document.adopt(experiment, self.tr("recovered experiment"), is_work=True):
            self._opened.append(path)

    @Slot()
    def _on_settled(self) -> None:
        for path in self._opened:
            self._recovery.discard(path)
        self._opened.clear()


def _with_whole_paths(experiment: Experiment, base_dir: Path) -> Experiment:
    """Return an experiment that finds its data from any folder."""
    data = experiment.to_data()
    path = data["dataset"].get("path")
    if not isinstance(path, str) or not path.strip():
        return experiment
    data["dataset"]["path"] = str(base_dir / path)
    try:
        return experiment_file.validate(data)
    except ExperimentError:
        return experiment
