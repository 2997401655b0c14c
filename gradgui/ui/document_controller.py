"""DocumentController: the experiment being edited, its undo history and its file."""

import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from gradgui.engine import experiment_file
from gradgui.engine.experiment import Experiment
from gradgui.engine.fault import ExperimentError, Fault
from gradgui.engine.phrase import listed
from gradgui.engine.titles import title_of_place
from gradgui.ui.commands import ReplaceExperiment
from gradgui.ui.data_shape import check
from gradgui.ui.engine_words import said

SECONDS_BETWEEN_MERGED_EDITS = 1.0
UNDO_LIMIT = 1000


class DocumentController(QObject):
    """Holds the current experiment; every edit is validated and can be undone.

    Edits of one field that follow each other within a second are one undo step.
    """

    experiment_changed = Signal(object)
    """The new Experiment: after an edit, an undo, a redo or an open."""
    edit_refused = Signal(object)
    """tuple[Fault, ...] of an edit that changed nothing."""
    clean_changed = Signal(bool)
    """Whether the experiment is as it was opened or last saved."""
    path_changed = Signal(object)
    """The new file, a Path or None."""

    def __init__(
        self,
        experiment: Experiment,
        parent: QObject | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Start with a clean experiment of no file; `clock` gives seconds."""
        super().__init__(parent)
        self.undo_stack = QUndoStack(self)
        self.undo_stack.setUndoLimit(UNDO_LIMIT)
        self.undo_stack.cleanChanged.connect(self.clean_changed)
        self.undo_stack.indexChanged.connect(self._on_index_changed)
        self._experiment = self._opened = experiment
        self._path: Path | None = None
        self._clock = clock
        self._gesture, self._gesture_field, self._gesture_time = 0, "", 0.0
        self._pushing = False

    @property
    def experiment(self) -> Experiment:
        """The current experiment."""
        return self._experiment

    @property
    def path(self) -> Path | None:
        """The file that the experiment was opened from or saved to."""
        return self._path

    @property
    def base_dir(self) -> Path:
        """The folder from which relative paths of the experiment start."""
        return self._path.parent if self._path is not None else Path.cwd()

    @property
    def is_clean(self) -> bool:
        """Whether nothing was edited since it was opened or saved."""
        return self.undo_stack.isClean()

    @property
    def has_unsaved_work(self) -> bool:
        """Whether there are edits that no file has, beyond the choice of a prepared experiment."""
        stack = self.undo_stack
        if stack.isClean() or stack.cleanIndex() < 0:
            return not stack.isClean()
        first, last = sorted((stack.cleanIndex(), stack.index()))
        commands = [stack.command(place) for place in range(first, last)]
        return any(not isinstance(each, ReplaceExperiment) or each.is_work for each in commands)

    def apply(
        self, edited: Experiment | Mapping[str, Any], text: str, field: str = "", is_work: bool = True
    ) -> tuple[Fault, ...]:
        """Make an experiment, or a file's plain data, the current one as an undo step named `text`.

        Returns no fault where it was done. Otherwise nothing changes, and the faults go to `edit_refused`
        too. Steps of the same non-empty `field` that follow quickly are merged.
        """
        data = edited.to_data() if isinstance(edited, Experiment) else edited
        try:
            new = experiment_file.validate(data)
            check(new, self.base_dir)
        except ExperimentError as error:
            self.edit_refused.emit(error.faults)
            return error.faults
        if new != self._experiment:
            self._push(new, text, field, is_work)
        return ()

    def set_value(self, path: str, value: Any, text: str = "") -> tuple[Fault, ...]:
        """Set what stands at a dotted path such as ``training.optimizer.lr``; returns faults as `apply`."""
        return self.set_values({path: value}, text)

    def set_values(self, values: Mapping[str, Any], text: str = "") -> tuple[Fault, ...]:
        """Set what stands at several dotted paths in one undo step; returns faults as `apply`."""
        data = self._experiment.to_data()
        try:
            for path, value in values.items():
                experiment_file.set_value(data, path, value)
        except ExperimentError as error:
            self.edit_refused.emit(error.faults)
            return error.faults
        name = text or said(listed([title_of_place(path) for path in values]))
        return self.apply(data, name, field="\n".join(values))

    def replace(self, experiment: Experiment, path: Path | None = None) -> None:
        """Take another experiment, of a file or of none, with an empty and clean history."""
        self._experiment = self._opened = experiment
        self._gesture_field = ""
        self.undo_stack.clear()
        self.undo_stack.setClean()
        self._set_path(path)
        self.experiment_changed.emit(experiment)

    def adopt(self, experiment: Experiment, text: str, is_work: bool = False) -> tuple[Fault, ...]:
        """Take a prepared experiment as an undo step, without a file, so that a save asks for one.

        Returns faults as `apply`. is_work: whether it would be lost if nobody saved it.
        """
        faults = self.apply(experiment, text, is_work=is_work)
        if not faults:
            self._opened = experiment
            self._set_path(None)
        return faults

    def revert(self, text: str) -> None:
        """Go back to what was opened or saved last, as an undo step.

        Raises ExperimentError or OSError where there is a file that cannot be read any more.
        """
        opened = self._opened if self._path is None else experiment_file.read(self._path)
        if not self.apply(opened, text):
            self._opened = opened
            self.undo_stack.setClean()

    def save(self, path: Path | None = None) -> None:
        """Write the experiment to a file (default: its own); OSError or ValueError if that fails."""
        target = path if path is not None else self._path
        if target is None:
            raise ValueError("the experiment has no file yet")
        experiment_file.write(self._experiment, target)
        self._opened = self._experiment
        self.undo_stack.setClean()
        self._set_path(target)

    def undo(self) -> None:
        """Take back the last step."""
        self.undo_stack.undo()

    def redo(self) -> None:
        """Do again what was taken back."""
        self.undo_stack.redo()

    def _push(self, new: Experiment, text: str, field: str, is_work: bool) -> None:
        now = self._clock()
        same = field and field == self._gesture_field
        if not same or now - self._gesture_time > SECONDS_BETWEEN_MERGED_EDITS:
            self._gesture += 1
        self._gesture_field, self._gesture_time = field, now
        self._pushing = True
        try:
            command = ReplaceExperiment(self._experiment, new, text, self._gesture, self._show, is_work)
            self.undo_stack.push(command)
        finally:
            self._pushing = False

    def _show(self, experiment: Experiment) -> None:
        self._experiment = experiment
        self.experiment_changed.emit(experiment)

    def _set_path(self, path: Path | None) -> None:
        if path != self._path:
            self._path = path
            self.path_changed.emit(path)

    def _on_index_changed(self, _index: int) -> None:
        if not self._pushing:
            self._gesture_field = ""
