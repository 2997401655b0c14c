"""Timeline: how a run came to any of its steps: its experiment, its edits, its checkpoints."""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from gradgui.engine.contents import Contents, RecordedRun
from gradgui.engine.document_error import damaged
from gradgui.engine.experiment import Experiment
from gradgui.engine.phrase import Phrase

MOST_GENERATIONS = 1000
"""Branches of branches that are followed back at most."""


@dataclass(frozen=True)
class TimelineEdit:
    """From ``step`` on a run has that experiment."""

    step: int
    experiment: Experiment


@dataclass(frozen=True, eq=False)
class Anchor:
    """A checkpoint: the state before ``step``, with all edits up to that step; read: gives its bytes."""

    step: int
    experiment: Experiment
    read: Callable[[], bytes]


@dataclass(frozen=True, eq=False)
class Timeline:
    """What is needed to compute any step of a run again. experiment: at step 0; all else in order of steps.

    base_dir: where relative paths of the experiment start from.
    """

    experiment: Experiment
    base_dir: Path
    edits: tuple[TimelineEdit, ...] = ()
    anchors: tuple[Anchor, ...] = ()

    def edits_made(self, step: int) -> int:
        """Return how many edits had been made when a step was made."""
        return bisect_right(self.edits, step, key=lambda edit: edit.step)

    def experiment_at(self, step: int) -> Experiment:
        """Return the experiment with which a step was made."""
        made = self.edits_made(step)
        return self.edits[made - 1].experiment if made else self.experiment

    def edits_before(self, step: int) -> list[tuple[TimelineEdit, Experiment]]:
        """Return the edits before a step, each with the experiment that it changed."""
        edits = self.edits[: self.edits_made(step - 1)]
        before = [self.experiment, *(edit.experiment for edit in edits)]
        return list(zip(edits, before, strict=False))

    def anchor_before(self, step: int) -> Anchor | None:
        """Return the last checkpoint from which a step can be computed; None: only step 0 is before it."""
        place = bisect_right(self.anchors, step, key=lambda anchor: anchor.step)
        return self.anchors[place - 1] if place else None

    def until(self, step: int) -> "Timeline":
        """Return what came before a step, with the edits that were made right before it."""
        anchors = tuple(anchor for anchor in self.anchors if anchor.step < step)
        return replace(self, edits=self.edits[: self.edits_made(step)], anchors=anchors)

    def then(self, other: "Timeline", step: int) -> "Timeline":
        """Return what came before a step, and another run that went on from there."""
        past = self.until(step)
        edits = (*past.edits, TimelineEdit(step, other.experiment), *other.edits)
        return replace(past, edits=edits, anchors=(*past.anchors, *other.anchors))


def recorded_timeline(document: Contents, run: int, folder: Path) -> Timeline:
    """Return the timeline of a run of a document, with that of the runs it branched from.

    An embedded file is written into ``folder``. DocumentError where the document does not hold all of it.
    """
    runs = {each.id: each for each in document.runs()}
    line = [_known(runs, run)]
    while line[0].parent is not None:
        line.insert(0, _known(runs, line[0].parent))
        if len(line) > MOST_GENERATIONS:
            raise damaged(f"run.{run}", Phrase("a branch of itself"))
    result = _own_timeline(document, line[0], folder)
    for each in line[1:]:
        result = result.then(_own_timeline(document, each, folder), each.branch_step or 0)
    return result


def _known(runs: dict[int, RecordedRun], number: int) -> RecordedRun:
    if number not in runs:
        raise damaged(f"run.{number}", Phrase("no run"))
    return runs[number]


def _own_timeline(document: Contents, run: RecordedRun, folder: Path) -> Timeline:
    known: dict[int, tuple[Experiment, Path]] = {}

    def experiment(number: int) -> Experiment:
        if number not in known:
            known[number] = document.usable_experiment(folder, number)
        return known[number][0]

    lasting = [each for each in document.edits(run.id) if each.effect != "restart"]
    edits = [TimelineEdit(each.step, experiment(each.experiment)) for each in lasting]
    anchors = [
        Anchor(each.step, experiment(each.experiment), partial(document.checkpoint_bytes, each.id))
        for each in document.checkpoints(run.id)
    ]
    first = experiment(run.experiment)
    return Timeline(
        first,
        known[run.experiment][1],
        tuple(sorted(edits, key=lambda edit: edit.step)),
        tuple(sorted(anchors, key=lambda anchor: anchor.step)),
    )
