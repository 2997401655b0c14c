"""DocumentController: the experiment being edited, its undo history and its file."""

import time
from collections.abc import Callable, Mapping, Set
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from gradgui.engine import experiment_file
from gradgui.engine.document_file import is_document
from gradgui.engine.embedded_files import put_beside
from gradgui.engine.experiment import Experiment
from gradgui.engine.fault import ExperimentError, Fault
from gradgui.engine.phrase import listed
from gradgui.engine.titles import title_of_place
from gradgui.ui.commands import Command, ReplaceExperiment
from gradgui.ui.data_shape import check
from gradgui.ui.engine_words import said

SECONDS_BETWEEN_MERGED_EDITS = 1.0
UNDO_LIMIT = 1000


class DocumentController(QObject):
    """Holds the current experiment; every edit is validated and can be undone.

    Edits of one field that follow each other within a second are one undo step. lane: a number for that of
    the lanes in training of which this is the experiment; an edit is undone in its own lane.
    """

    experiment_changed = Signal(object)
    """The new Experiment: after an edit, an undo, a redo or an open."""
    edit_refused = Signal(object)
    """tuple[Fault, ...] of an edit that changed nothing."""
    clean_changed = Signal(bool)
    """Whether the experiment is as it was opened or last saved."""
    replaced = Signal()
    """Another experiment was opened; `experiment_changed` follows."""
    path_changed = Signal(object)
    """The new file, a Path or None."""
    lane_wanted = Signal(int)
    """A step of another lane is undone or redone, which therefore is to be taken."""

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
        self._data_dir: Path | None = None
        self._clock = clock
        self._gesture, self._gesture_field, self._gesture_time = 0, "", 0.0
        self._pushing = False
        self._lanes_there: Callable[[], Set[int]] = set
        self._late: dict[int, Experiment] = {}
        self.lane = 0

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
        if self._data_dir is not None:
            return self._data_dir
        return self._path.parent if self._path is not None else Path.cwd()

    @property
    def is_clean(self) -> bool:
        """Whether nothing was edited since it was opened or saved."""
        return self.undo_stack.isClean()

    @property
    def has_unsaved_work(self) -> bool:
        """Whether there are edits that no file has, beyond the choice of a prepared experiment."""
        return bool(self.unsaved_lanes())

    def unsaved_lanes(self) -> set[int]:
        """Return the keys of the lanes with edits that no file has."""
        stack, lanes = self.undo_stack, self._lanes()
        first, last = sorted((max(0, stack.cleanIndex()), stack.index()))
        steps = [stack.command(place) for place in range(first, last)]
        work = {each.lane for each in steps if isinstance(each, Command) and each.is_work}
        return {self.lane} if stack.cleanIndex() < 0 else work & lanes

    def follow_lanes(self, there: Callable[[], Set[int]]) -> None:
        """Leave out steps of lanes that are gone. there: returns the keys of all others."""
        self._lanes_there = there

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

    def replace(self, experiment: Experiment, path: Path | None = None, data_dir: Path | None = None) -> None:
        """Take another experiment, of a file or of none, with an empty and clean history.

        data_dir: where its relative paths start, if not at the file.
        """
        self._data_dir = data_dir
        self._experiment = self._opened = experiment
        self.lane = 0
        self._gesture_field = ""
        self.undo_stack.clear()
        self.undo_stack.setClean()
        self.replaced.emit()
        self._set_path(path)
        self.experiment_changed.emit(experiment)

    def adopt(self, experiment: Experiment, text: str, is_work: bool = False) -> tuple[Fault, ...]:
        """Take a prepared experiment, for a run of one lane, as an undo step without a file.

        Returns faults as `apply`. is_work: whether it would be lost if nobody saved it.
        """
        lane, self.lane = self.lane, 0
        faults = self.apply(experiment, text, is_work=is_work)
        if faults:
            self.lane = lane
        else:
            self._opened = experiment
            self._data_dir = self.base_dir
            self._set_path(None)
        return faults

    def take_saved(self, path: Path, experiment: Experiment) -> None:
        """Count an experiment as saved in a document that has its data too."""
        self._data_dir = self.base_dir
        self._take_saved(path, experiment)

    def take_lane(self, lane: int, experiment: Experiment) -> None:
        """Take the experiment of another lane; no undo step."""
        self.lane = lane
        self._gesture_field = ""
        self._show(self._late.pop(lane, experiment))

    def push(self, command: Command) -> None:
        """Take over a step that was made elsewhere."""
        self._gesture_field = ""
        self._pushing = True
        try:
            self.undo_stack.push(command)
        finally:
            self._pushing = False

    def revert(self, text: str) -> None:
        """Go back to what was opened or saved last, as an undo step.

        Raises ExperimentError or OSError where there is a file that cannot be read any more.
        """
        is_alone = self._path is not None and not is_document(self._path)
        opened = experiment_file.read(self._path) if self._path and is_alone else self._opened
        if not self.apply(opened, text):
            self._opened = opened
            self.undo_stack.setClean()

    def save(self, path: Path | None = None) -> None:
        """Write the experiment to a file (default: its own); OSError or ValueError if that fails.

        In another folder its data is put beside it.
        """
        target = path if path is not None else self._path
        if target is None:
            raise ValueError("the experiment has no file yet")
        if target.parent != self.base_dir:
            put_beside(self._experiment, self.base_dir, target.parent)
        experiment_file.write(self._experiment, target)
        self._data_dir = None
        self._take_saved(target, self._experiment)

    def _take_saved(self, path: Path, experiment: Experiment) -> None:
        self._opened = experiment
        if experiment == self._experiment:
            self.undo_stack.setClean()
        self._set_path(path)

    def undo(self) -> None:
        """Take back the last step, and what was done after it in lanes that are gone."""
        is_done, stack = False, self.undo_stack
        while stack.canUndo() and not is_done:
            command = stack.command(stack.index() - 1)
            is_done = not isinstance(command, Command) or command.undoes(self._lanes())
            stack.undo()

    def redo(self) -> None:
        """Do again what was taken back, and what was done before it in lanes that are gone."""
        is_done, stack = False, self.undo_stack
        while stack.canRedo() and not is_done:
            command = stack.command(stack.index())
            is_done = not isinstance(command, Command) or command.redoes(self._lanes())
            stack.redo()

    def _push(self, new: Experiment, text: str, field: str, is_work: bool) -> None:
        now = self._clock()
        same = field and field == self._gesture_field
        if not same or now - self._gesture_time > SECONDS_BETWEEN_MERGED_EDITS:
            self._gesture += 1
        show = partial(self._show_in, self.lane)
        self.push(ReplaceExperiment(self._experiment, new, text, self._gesture, show, is_work, self.lane))
        self._gesture_field, self._gesture_time = field, now

    def _show_in(self, lane: int, experiment: Experiment) -> None:
        """Show an experiment in its lane, as soon as that is there; nothing where it is gone."""
        if lane != self.lane:
            self.lane_wanted.emit(lane)
        if lane == self.lane:
            self._show(experiment)
        elif lane in self._lanes_there():
            self._late[lane] = experiment

    def _lanes(self) -> Set[int]:
        return self._lanes_there() or {self.lane}

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
