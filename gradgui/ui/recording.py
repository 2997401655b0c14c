"""Recording: keeps edits and runs in a document while they are made."""

import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from gradgui.engine.document import Document
from gradgui.engine.document_error import document_error
from gradgui.engine.events import RunStarted, RunState, SpecChanged
from gradgui.engine.experiment import Experiment
from gradgui.engine.finding import Finding
from gradgui.engine.journal import Journal
from gradgui.engine.opened_document import LastRun
from gradgui.engine.phrase import Phrase
from gradgui.engine.recorded_store import RecordedStore
from gradgui.engine.recorder import Recorder
from gradgui.engine.run_entry import RunEntry, Together
from gradgui.ui.document_controller import DocumentController
from gradgui.ui.run_controller import RunController

EDIT_DELAY = 1000
"""Milliseconds until an edit of the experiment is written; what follows meanwhile is written with it."""

SECONDS_TO_WRITE = 5.0
"""How long the end of the program waits for a disk."""

LONG_RUN = 60.0
"""Seconds of training from which a run that no file has is worth a question when the window closes."""

_JOURNAL = "journal"


class _Lane:
    """A lane that is recorded."""

    def __init__(self, entry: RunEntry, recorder: Recorder, event: RunStarted) -> None:
        self.entry, self.recorder, self.event = entry, recorder, event
        self.findings: tuple[Finding, ...] = ()
        self.has_news = False
        """Whether the findings are not written yet."""


class Recording(QObject):
    """Owns the document that a window works on, and writes into it off the window's thread.

    The document is a draft until the first edit or the first recorded steps. What cannot be written waits in
    memory and is tried again; training goes on meanwhile.
    """

    run_begun = Signal(int, int)
    """A lane, and the number of its run in the document, which has its first steps now."""
    unsaved_changed = Signal()
    """`has_unsaved_runs` may be another."""
    problem_changed = Signal(object)
    """Why nothing can be written at present; empty as soon as it can again."""
    _problem_arrived = Signal(object, object)
    _begun = Signal(object, int)

    def __init__(
        self,
        edited: DocumentController,
        controller: RunController,
        folder: Path,
        size_cap: int | None = None,
        parent: QObject | None = None,
    ) -> None:
        """folder: where working copies lie. size_cap: bytes of recorded numbers that a new document keeps."""
        super().__init__(parent)
        self._edited, self._controller = edited, controller
        self.folder, self._size_cap = folder, size_cap
        self.document = self._draft()
        self._lanes: dict[int, _Lane] = {}
        self._entries_before: dict[int, RunEntry] = {}
        self._taken_up: dict[int, RunEntry] = {}
        self._together, self._members = Together(), set[int]()
        self._problems: dict[object, str] = {}
        self._problem = ""
        self._is_open = True
        self.keeps = False
        """Whether what is unsaved when it is shut down is offered at the next start."""
        self._has_runs = self._is_unsaved = False
        self._unsaved_seconds = 0.0
        self._running_since: float | None = None
        self._journal = Journal(partial(self._problem_arrived.emit, _JOURNAL))
        self._edit_timer = QTimer(self, singleShot=True, interval=EDIT_DELAY)
        self._edit_timer.timeout.connect(self._on_edit_due)
        self._unsaved_timer = QTimer(self, singleShot=True)
        self._unsaved_timer.timeout.connect(self.unsaved_changed)
        self._problem_arrived.connect(self._on_problem_arrived)
        self._begun.connect(self._on_begun)
        edited.replaced.connect(self._on_replaced)
        edited.path_changed.connect(self._on_path_changed)
        edited.experiment_changed.connect(self._on_experiment_changed)
        controller.state_changed.connect(self._on_state_changed)
        controller.lane_started.connect(self._on_lane_started)
        controller.lane_edited.connect(self._on_lane_edited)
        controller.lane_ended.connect(self._on_lane_ended)
        controller.lane_judged.connect(self._on_lane_judged)

    def _draft(self) -> Document:
        return Document.draft(self._edited.experiment, self._edited.base_dir, self.folder, self._size_cap)

    def choose_size_cap(self, size: int) -> None:
        """Let documents that begin from now on keep as many bytes of recorded numbers."""
        self._size_cap = self.document.draft_size_cap = size

    @property
    def problem(self) -> str:
        """Why nothing can be written at present."""
        return self._problem

    @property
    def experiment(self) -> Experiment:
        """The experiment that is edited."""
        return self._edited.experiment

    @property
    def has_runs(self) -> bool:
        """Whether a step was recorded in the document."""
        return self._has_runs or any(lane.event.store.last_step >= 0 for lane in self._lanes.values())

    @property
    def has_unsaved_runs(self) -> bool:
        """Whether a run would be lost: any where there is a file for it, else one that took long."""
        least = LONG_RUN if self.document.path is None else 0.0
        return self._is_unsaved or self.unsaved_seconds() > least

    def unsaved_seconds(self) -> float:
        """Return how long was trained since the document was opened or saved."""
        running = 0.0 if self._running_since is None else time.monotonic() - self._running_since
        return self._unsaved_seconds + running

    def take_saved(self, seconds: float) -> None:
        """Count what was trained in these first seconds as saved."""
        self._unsaved_seconds -= seconds
        self._is_unsaved = False
        self._tell_unsaved()

    def run_number(self, lane: int) -> int | None:
        """Return the number of a lane's run in the document; None before its first steps are written."""
        found = self._lanes.get(lane)
        return None if found is None else found.entry.number

    def recorded_store(self, lane: int) -> RecordedStore | None:
        """Return what was written of a lane's run until now; None before that. DocumentError if unreadable.

        It reads from the disk: not for the window's thread.
        """
        number = self.run_number(lane)
        return None if number is None else self.document.store(number)

    def flush(self) -> None:
        """Write what was recorded until now; DocumentError if that fails. Not for the window's thread."""
        for lane in list(self._lanes.values()):
            lane.recorder.flush()

    def saver(self, path: Path) -> Callable[[], object]:
        """Return what saves the document as it is now to a file, on any thread; DocumentError if it fails."""
        document, experiment, base_dir = self.document, self._edited.experiment, self._edited.base_dir
        recorders = [lane.recorder for lane in self._lanes.values()]
        self._write_findings()

        def save() -> None:
            self._drain()
            for recorder in recorders:
                recorder.flush()
            document.set_experiment(experiment, base_dir)
            document.save(path)

        return save

    @property
    def is_worth_keeping(self) -> bool:
        """Whether anything would be lost, be it a run of a second."""
        return self._edited.has_unsaved_work or self._is_unsaved or self.unsaved_seconds() > 0

    def keep(self) -> Path:
        """Write everything now and return where it is; DocumentError if that fails."""
        self._write_experiment()
        for lane in list(self._lanes.values()):
            self._journal.write(lane.recorder.flush)
        self._drain()
        return self.document.database.path

    def _drain(self) -> None:
        if not self._journal.drain(SECONDS_TO_WRITE):
            problem = self._journal.problem or Phrase("a disk that takes nothing")
            raise document_error(problem, Phrase("a place that can be written to, with room"))

    def shutdown(self) -> None:
        """Write no more and close the document, with everything written if it `keeps` that for recovery.

        May be called more than once.
        """
        if not self._is_open:
            return
        keep = self.keeps and self.is_worth_keeping
        self._is_open = False
        self._edit_timer.stop()
        self._unsaved_timer.stop()
        for number in list(self._lanes):
            self._end_lane(number, is_written=keep)
        if keep:
            self._write_experiment()
            self._journal.drain(SECONDS_TO_WRITE)
        self._journal.close()
        self.document.close(keep)

    def go_on_after(self, runs: Sequence[LastRun]) -> None:
        """Record what the next lanes that go back make as what came after runs of the document."""
        self._taken_up = {
            lane: RunEntry(
                self.document, each.experiment, self._controller.base_dir, lane, number=each.run.id
            )
            for lane, each in enumerate(runs)
        }

    @Slot()
    def _on_replaced(self) -> None:
        """Give up the document: another experiment was opened."""
        self.use(self._draft())

    def use(self, document: Document, has_runs: bool = False, is_unsaved: bool = False) -> None:
        """Go on with another document, and give up this one with what is unsaved."""
        self._edit_timer.stop()
        self._has_runs, self._is_unsaved, self._unsaved_seconds = has_runs, is_unsaved, 0.0
        self._running_since = None
        self._journal.clear()
        for lane in self._lanes.values():
            self._journal.write(lane.recorder.abandon, instead=lane.recorder.abandon)
        for each in (self._lanes, self._entries_before, self._taken_up, self._problems):
            each.clear()
        self._together, self._members = Together(), set()
        self._tell_problem()
        self._journal.write(self.document.close, instead=self.document.close)
        self.document = document
        self._tell_unsaved()

    @Slot(object)
    def _on_path_changed(self, path: Path | None) -> None:
        """Let go of the document's file where the experiment is of another one, or of none."""
        own = self.document.path
        if own is not None and (path is None or path.resolve() != own):
            self._journal.write(self.document.forget_file)

    @Slot(object)
    def _on_state_changed(self, state: RunState) -> None:
        if state is RunState.RUNNING:
            self._running_since = time.monotonic()
        elif self._running_since is not None:
            self._unsaved_seconds, self._running_since = self.unsaved_seconds(), None
            self._write_findings()
        self._tell_unsaved()

    def _tell_unsaved(self) -> None:
        """Tell whether runs are unsaved, again when a run that is on has become long."""
        self._unsaved_timer.stop()
        self.unsaved_changed.emit()
        if self._is_open and self._running_since is not None and not self.has_unsaved_runs:
            self._unsaved_timer.start(round(1000 * max(0.0, LONG_RUN - self.unsaved_seconds())) + 50)

    @Slot(int, object)
    def _on_lane_judged(self, number: int, findings: tuple[Finding, ...]) -> None:
        """Keep what is found of a lane, to be written once it rests or ends, or is saved."""
        lane = self._lanes.get(number)
        if lane is not None and (findings or lane.findings):
            lane.findings, lane.has_news = findings, True
            if self._controller.state is not RunState.RUNNING:
                self._write_findings()

    def _write_findings(self) -> None:
        for lane in self._lanes.values():
            self._write_findings_of(lane)

    def _write_findings_of(self, lane: _Lane) -> None:
        if lane.has_news:
            lane.has_news = False
            self._journal.write(partial(_write_findings, lane.entry, lane.findings))

    def write_note(self, run: int, text: str) -> None:
        """Keep the user's note on a run of the document."""
        self._journal.write(partial(self.document.set_run_note, run, text))
        self._is_unsaved = True
        self._tell_unsaved()

    @Slot(object)
    def _on_experiment_changed(self, _experiment: object) -> None:
        if self._is_open and not self._edit_timer.isActive():
            self._edit_timer.start()

    @Slot()
    def _on_edit_due(self) -> None:
        """Write the experiment, unless nothing is written of the document and nobody has edited it."""
        if self._edited.has_unsaved_work or not self.document.is_draft:
            self._write_experiment()

    def _write_experiment(self) -> None:
        experiment, base_dir = self._edited.experiment, self._edited.base_dir
        self._journal.write(partial(self.document.set_experiment, experiment, base_dir), key="experiment")

    @Slot(object)
    def _on_lane_started(self, event: RunStarted) -> None:
        """Record a lane, unless it only carries itself on; a new run ends all lanes of the one before."""
        known = self._lanes.get(event.lane)
        if known is not None and known.event.store is event.store:
            known.event = event
            return
        for number, lane in list(self._lanes.items()):
            if number == event.lane or lane.event.run_id != event.run_id:
                self._end_lane(number)
        entry = self._entry(event)
        recorder = Recorder(
            self.document,
            entry.begin,
            event.store,
            partial(self._problem_arrived.emit, entry),
            event.first_step,
            event.checkpoints,
        )
        self._lanes[event.lane] = _Lane(entry, recorder, event)
        recorder.start()

    def _entry(self, event: RunStarted) -> RunEntry:
        parent, branch_step = None, None
        if event.branched_from in self._lanes and event.first_step:
            parent, branch_step = self._lanes[event.branched_from].entry, event.first_step
        elif event.goes_back:
            before = self._entries_before.get(event.lane)
            parent, branch_step = self._taken_up.pop(event.lane, before), event.first_step
        entry = RunEntry(
            self.document,
            event.experiment,
            self._controller.base_dir,
            event.lane,
            parent,
            branch_step,
            self._beside(event),
        )
        entry.on_begun = partial(self._begun.emit, entry)
        return entry

    def _beside(self, event: RunStarted) -> Together:
        """Return those beside which a lane trains: all that began with it, or branched from one since."""
        if event.first_step == 0 and event.lane in self._members:
            self._together, self._members = Together(), set()
        self._members.add(event.lane)
        return self._together

    @Slot(object)
    def _on_lane_edited(self, event: SpecChanged) -> None:
        """Log an edit in the run that had it; before the first step it is simply what the run starts with."""
        is_restart = event.effect == "restart"
        if is_restart:
            entry = self._entries_before.pop(event.lane, None)
        else:
            entry = self._lanes[event.lane].entry if event.lane in self._lanes else None
        if entry is None or event.experiment is None:
            return
        if is_restart or event.step or not entry.start_with(event.experiment):
            self._journal.write(partial(_log_edit, entry, event, event.experiment))

    @Slot(int)
    def _on_lane_ended(self, number: int) -> None:
        """Take down a lane that was dropped."""
        if number in self._lanes:
            self._journal.write(self._lanes[number].entry.leave)
        self._end_lane(number)

    def _end_lane(self, number: int, is_written: bool = True) -> None:
        """Record a lane no more; what is left of it is written off this thread."""
        lane = self._lanes.pop(number, None)
        if lane is None:
            return
        self._entries_before[number] = lane.entry
        self._has_runs = self._has_runs or lane.event.store.last_step >= 0
        if is_written:
            self._journal.write(lane.recorder.finish, instead=lane.recorder.abandon)
            self._write_findings_of(lane)
            self._journal.write(partial(self._problem_arrived.emit, lane.entry, ""))
        else:
            lane.recorder.abandon()

    @Slot(object, int)
    def _on_begun(self, entry: RunEntry, number: int) -> None:
        """The experiment that the run began with is the document's now: write the present one anew."""
        if not self._is_open or entry.document is not self.document:
            return
        if entry.experiment != self._edited.experiment:
            self._edit_timer.start()
        if entry.lane in self._lanes and self._lanes[entry.lane].entry is entry:
            self.run_begun.emit(entry.lane, number)

    @Slot(object, object)
    def _on_problem_arrived(self, source: object, problem: str) -> None:
        if problem:
            self._problems[source] = problem
        else:
            self._problems.pop(source, None)
        self._tell_problem()

    def _tell_problem(self) -> None:
        told = next(iter(self._problems.values()), "")
        if self._is_open and told != self._problem:
            self._problem = told
            self.problem_changed.emit(told)


def _write_findings(entry: RunEntry, findings: tuple[Finding, ...]) -> None:
    """Write what is found of a run; it has made steps, which may not be written yet."""
    entry.document.set_findings(entry.begin(), findings)


def _log_edit(entry: RunEntry, event: SpecChanged, experiment: Experiment) -> None:
    """Log an edit; one that ended a run of which nothing was recorded leaves no trace."""
    if event.effect != "restart" or entry.number is not None:
        entry.add_edit(event.step, event.effect, str(event.words), experiment)
