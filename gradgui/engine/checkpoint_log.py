"""CheckpointLog: a lane's edits and checkpoints, so few and so far apart that they cost next to nothing."""

import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from gradgui.engine.experiment import Experiment
from gradgui.engine.timeline import Anchor, Timeline, TimelineEdit

FIRST_INTERVAL = 64
"""Steps between two checkpoints at first; doubled whenever there are too many."""

MOST = 128
MOST_BYTES = 96 * 2**20
"""Of all checkpoints of a lane; a few are kept whatever they take."""

FEW = 8

SHARE = 0.01
"""Part of the training thread's time that taking checkpoints may cost."""


class CheckpointLog:
    """Written by the training thread between two steps, read by any.

    A checkpoint holds every edit up to its step: one that is made at the same step does away with it.
    own_since: the step from which on they are of this lane, not of the one that it was branched from.
    """

    def __init__(
        self, timeline: Timeline, own_since: int = 0, clock: Callable[[], float] = time.perf_counter
    ) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._timeline = timeline
        self._sizes = {anchor.step: 0 for anchor in timeline.anchors}
        self.own_since = own_since
        self.interval = FIRST_INTERVAL
        self.seconds = 0.0
        """What all checkpoints together have cost."""
        self._next_step = max(own_since, FIRST_INTERVAL)
        self._not_before = 0.0
        self._rested = -1

    @classmethod
    def begin(cls, experiment: Experiment, base_dir: Path) -> "CheckpointLog":
        """Return the log of a run at step 0."""
        return cls(Timeline(experiment, base_dir))

    def timeline(self) -> Timeline:
        """Return what is known until now; it does not change any more."""
        with self._lock:
            return self._timeline

    def branch(self, step: int, experiment: Experiment, is_past: bool = False) -> "CheckpointLog":
        """Return the log of a lane that goes on from a step with an experiment; it takes one there.

        is_past: the edits that were made right before that step are not a part of it.
        """
        past = self.timeline().until(step)
        if is_past:
            past = replace(past, edits=past.edits[: past.edits_made(step - 1)])
        if past.experiment_at(step) != experiment:
            past = replace(past, edits=(*past.edits, TimelineEdit(step, experiment)))
        twin = CheckpointLog(past, step, self._clock)
        twin._sizes = {anchor.step: self._sizes[anchor.step] for anchor in past.anchors}
        twin.interval = self.interval
        return twin

    def edit(self, step: int, experiment: Experiment, is_carried: bool) -> None:
        """Note that a lane has that experiment from a step on; after a carried edit one is taken."""
        with self._lock:
            old = self._timeline
            anchors = tuple(anchor for anchor in old.anchors if anchor.step < step)
            edits = (*old.edits, TimelineEdit(step, experiment))
            self._timeline = replace(old, edits=edits, anchors=anchors)
        if self._rested >= step:
            self._rested = -1
        if is_carried:
            self._next_step, self._not_before = step, 0.0

    def rest(self, step: int, experiment: Experiment, read: Callable[[], bytes]) -> None:
        """Keep the state in which a run pauses, in place of the one in which it paused before."""
        anchors = self.timeline().anchors
        if not step or (anchors and anchors[-1].step == step):
            return
        before, next_step = self._rested, self._next_step
        self._rested = step if step < next_step else -1
        self.take(step, experiment, read)
        if self._rested == step:
            self._next_step = next_step
        if before >= 0:
            with self._lock:
                kept = tuple(each for each in self._timeline.anchors if each.step != before)
                self._timeline = replace(self._timeline, anchors=kept)

    def is_due(self, step: int) -> bool:
        """Tell whether the state before a step is to be kept."""
        return step >= self._next_step and self._clock() >= self._not_before

    def take(self, step: int, experiment: Experiment, read: Callable[[], bytes]) -> None:
        """Keep the state before a step. read: takes it (gradgui.engine.checkpoint)."""
        begin = self._clock()
        content = read()
        self._sizes[step] = len(content)
        anchor = Anchor(step, experiment, lambda: content)
        with self._lock:
            anchors = [each for each in self._timeline.anchors if each.step < step]
            self._timeline = replace(self._timeline, anchors=tuple(self._thinned([*anchors, anchor])))
        end = self._clock()
        self.seconds += end - begin
        self._not_before = end + (end - begin) * (1 / SHARE - 1)
        self._next_step = (step // self.interval + 1) * self.interval

    def _thinned(self, anchors: list[Anchor]) -> list[Anchor]:
        """Return as many as there may be, evenly spread, with the newest and that of the branching."""
        while len(anchors) > FEW and (len(anchors) > MOST or self._bytes(anchors) > MOST_BYTES):
            self.interval *= 2
            kept = anchors[:1]
            for anchor in anchors[1:-1]:
                is_next = anchor.step // self.interval > kept[-1].step // self.interval
                if is_next or anchor.step == self.own_since:
                    kept.append(anchor)
            anchors = [*kept, anchors[-1]]
        self._sizes = {anchor.step: self._sizes[anchor.step] for anchor in anchors}
        return anchors

    def _bytes(self, anchors: list[Anchor]) -> int:
        return sum(self._sizes[anchor.step] for anchor in anchors)
