"""LookingBack: lets a past step of a lane be what is observed and asked, computed again where need be."""

import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import numpy as np

from gradgui.engine.comparison import Comparison
from gradgui.engine.document_error import DocumentError
from gradgui.engine.events import Event, PastComing, PastLeft, PastShown
from gradgui.engine.fault import ExperimentError
from gradgui.engine.lane import ALWAYS, Lane
from gradgui.engine.observer import Observer
from gradgui.engine.past_store import PastStore, Readable
from gradgui.engine.questions import Questions
from gradgui.engine.timeline import Timeline

if TYPE_CHECKING:
    from gradgui.engine.replay import Replay
    from gradgui.engine.trainer import Trainer

FAILURES = (ExperimentError, DocumentError, RuntimeError, MemoryError)
"""What may keep a step from being computed again: its data, its document, its size."""

IN_FULL = 10_000
"""So many buckets that a step is read in full if it is held in full."""

SECONDS_BETWEEN_REPORTS = 0.2


class LookingBack:
    """Works on the training thread between commands, while the run rests; of several wishes only the last.

    The lane itself is left as it is. Its past step is made by a trainer of its own.
    """

    def __init__(
        self,
        comparison: Comparison,
        observer: Observer,
        questions: Questions,
        tell: Callable[[Event], None],
        device: str = "cpu",
    ) -> None:
        self._comparison, self._observer, self._questions = comparison, observer, questions
        self._tell, self._device = tell, device
        self._lane: Lane | None = None
        self._replay: Replay | None = None
        self._wanted: int | None = None
        self._shown = -1
        self._told_at = 0.0

    @property
    def is_on_the_way(self) -> bool:
        """Whether a step is wanted that is not shown yet."""
        return self._wanted is not None

    def look(self, step: int, number: int) -> None:
        """Want another step of a lane, in place of any that is on the way."""
        lane = self._comparison.lane(number)
        if lane is None or lane.store.last_step < 0:
            return
        if lane is not self._lane:
            self.leave()
        from gradgui.engine.replay import Replay

        timeline = lane.log.timeline()
        if self._replay is None:
            self._replay = Replay(timeline, lane.trainer.data, self._device)
        self._lane, self._replay.timeline = lane, timeline
        self._questions.forget()
        self._wanted = max(0, min(step, lane.next_step - 1))
        self._told_at = time.perf_counter()
        self._replay.aim(self._wanted)

    def look_again(self) -> None:
        """Make the step that is shown again: something else of it is measured or observed."""
        if self._lane is not None and not self.is_on_the_way and self._shown >= 0:
            self.look(self._shown, self._lane.number)

    def advance(self) -> None:
        """Work on what is wanted for a moment; show it when it is there."""
        lane, replay, step = self._lane, self._replay, self._wanted
        if lane is None or replay is None or step is None:
            return
        try:
            replay.measure(lane.trainer.wanted)
            if replay.advance():
                self._show(lane, replay, step)
            elif time.perf_counter() - self._told_at >= SECONDS_BETWEEN_REPORTS:
                self._told_at = time.perf_counter()
                self._tell(PastComing(self._comparison.run_id, step, replay.progress, lane.number))
        except FAILURES as error:
            self._wanted = self._replay = None
            self._tell(PastShown(self._comparison.run_id, step, problem=str(error), lane=lane.number))

    def _show(self, lane: Lane, replay: "Replay", step: int) -> None:
        trainer = replay.trainer
        assert trainer is not None
        self._wanted, self._shown = None, step
        if self._questions.past.get(lane.number) is not trainer:
            self._questions.past[lane.number] = trainer
            self._observer.watch(trainer, lane.number)
        trainer.watches_nonfinite = True
        trainer.step()
        self._observer.outdate()
        store = PastStore(lane.store, step, trainer.values, trainer.layers)
        exact = is_exact(lane, trainer, step)
        run_id, experiment = self._comparison.run_id, trainer.experiment
        self._tell(PastShown(run_id, step, experiment, store, exact, lane=lane.number))

    def leave(self) -> None:
        """Let the newest step be observed and asked again, where another one is."""
        lane = self._lane
        if lane is None:
            return
        self._lane = self._replay = self._wanted = None
        self._shown = -1
        self._questions.forget()
        self._questions.past.clear()
        if self._comparison.lane(lane.number) is lane:
            self._observer.watch(lane.trainer, lane.number)
        self._tell(PastLeft(self._comparison.run_id, lane.number))

    def go_back(self) -> None:
        """Let the lane go on from the step that is shown, or wanted."""
        self._go_on(self._comparison.go_back)

    def take_up(self, runs: Sequence[tuple[Timeline, Readable]]) -> None:
        """Let the comparison be that of recorded runs, or tell why it cannot."""
        self.leave()
        try:
            self._comparison.take_up(runs)
        except FAILURES as error:
            last_step = max(record.last_step for _, record in runs)
            self._tell(PastShown(self._comparison.run_id, last_step, problem=str(error)))

    def branch(self) -> None:
        """Add a lane that goes on from the step that is shown, or wanted."""
        self._go_on(self._comparison.branch_from_past)

    def _go_on(self, begin: Callable[[int, "Trainer"], None]) -> None:
        while self.is_on_the_way:
            self.advance()
        lane, replay = self._lane, self._replay
        if lane is None or replay is None or replay.trainer is None:
            return
        trainer = replay.give_away()
        self.leave()
        begin(lane.number, trainer)


def is_exact(lane: Lane, trainer: "Trainer", step: int) -> bool | None:
    """Tell whether a step has the numbers that were recorded of it; None where they are not held in full."""
    found = None
    for metric in ALWAYS:
        known = lane.store.history(metric, step, step, IN_FULL)
        if len(known.starts) == 1 and known.starts[0] == known.stops[0] == step and metric in trainer.values:
            found = bool(np.array_equal(known.mean[0], np.atleast_1d(trainer.values[metric]), equal_nan=True))
            if not found:
                return False
    return found
