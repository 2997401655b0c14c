"""OpenedDocument: a document as it is shown when it is opened: its experiment, and its last run."""

from dataclasses import dataclass
from pathlib import Path

from gradgui.engine.contents import RecordedEdit, RecordedRun
from gradgui.engine.document import Document
from gradgui.engine.edit import effect_of
from gradgui.engine.experiment import Experiment
from gradgui.engine.recorded_branch import Recorded
from gradgui.engine.timeline import Timeline


@dataclass(frozen=True, eq=False)
class LastRun:
    """A run: its experiment as it ended, its edits, what was recorded of it."""

    run: RecordedRun
    experiment: Experiment
    edits: tuple[RecordedEdit, ...]
    record: Recorded
    timeline: Timeline

    def goes_on_with(self, experiment: Experiment) -> bool:
        """Tell whether the run can go on after its last step with an experiment."""
        return effect_of(self.timeline.experiment_at(self.record.last_step), experiment) != "restart"


@dataclass(frozen=True, eq=False)
class OpenedDocument:
    """base_dir: where relative paths of the experiment start; what the document embeds lies there."""

    document: Document
    experiment: Experiment
    base_dir: Path
    last_run: LastRun | None
    beside: tuple[LastRun, ...] = ()
    """The runs beside which the last one was trained to its end, in the order of their lanes."""
    is_unsaved: bool = False
    """Whether its file does not have all of it."""


def open_document(path: Path, recovery: Path) -> OpenedDocument:
    """Open a file; DocumentError, or ExperimentError of the experiment in it, if it cannot be used."""
    return _opened(Document.open(path, recovery), keep=False)


def recover_document(working: Path, recovery: Path) -> OpenedDocument:
    """Open what a dead process left; DocumentError or ExperimentError if it cannot be used."""
    return _opened(Document.recover(working, recovery), keep=True)


def _opened(document: Document, keep: bool) -> OpenedDocument:
    try:
        experiment, base_dir = document.current()
        last = _last_run(document)
        return OpenedDocument(document, experiment, base_dir, last, _beside(document, last), document.dirty)
    except BaseException:
        document.close(keep)
        raise


def _last_run(document: Document) -> LastRun | None:
    """Return the newest run that ended with the current experiment, such as one of several lanes.

    Where there is none, the newest of which there is a step.
    """
    current = document.experiment()
    ran = [run for run in reversed(document.runs()) if document.record(run.id).last_step >= 0]
    same = (run for run in ran if document.experiment(_lasting(document, run)) == current)
    found = next(same, ran[0] if ran else None)
    return None if found is None else run_as_it_ended(document, found)


def _beside(document: Document, last: LastRun | None) -> tuple[LastRun, ...]:
    if last is None or last.run.comparison is None:
        return ()
    newest = {
        run.lane: run
        for run in document.runs()
        if run.comparison == last.run.comparison and document.record(run.id).last_step >= 0
    }
    return tuple(run_as_it_ended(document, newest[lane]) for lane in sorted(newest) if lane != last.run.lane)


def run_as_it_ended(document: Document, run: RecordedRun) -> LastRun:
    """Return what was recorded of a run."""
    experiment, edits = document.experiment(_lasting(document, run)), tuple(document.edits(run.id))
    return LastRun(run, experiment, edits, document.record(run.id), document.timeline(run.id))


def _lasting(document: Document, run: RecordedRun) -> int:
    """Return the number of the experiment that a run has had last."""
    edits = [each for each in document.edits(run.id) if each.effect != "restart"]
    return edits[-1].experiment if edits else run.experiment
