"""Replay: computes any step of a run again, from the checkpoint before it, bit for bit."""

import time
from collections.abc import Callable, Iterable

from gradgui.engine.checkpoint import restore, take
from gradgui.engine.edit import effect_of
from gradgui.engine.experiment import Experiment
from gradgui.engine.run_data import RunData, same_data
from gradgui.engine.timeline import Anchor, Timeline
from gradgui.engine.trainer import Trainer

SLICE = 0.01
"""Seconds that one advance takes, but for what cannot be parted: a network that is built, one step."""

STRIDE = 0.25
"""Seconds of computing after which the state is kept for a while, so that steps nearby are near."""

MOST_NEAR = 16
MOST_NEAR_BYTES = 32 * 2**20


class Replay:
    """Brings a trainer of its own to the state before a step, from the nearest state that is known.

    data: of the run, so that it is not drawn again. trainer: None before the first advance.
    """

    def __init__(
        self,
        timeline: Timeline,
        data: RunData | None = None,
        device: str = "cpu",
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        self.timeline = timeline
        self.trainer: Trainer | None = None
        self.target: int | None = None
        self._begun_at = 0
        self._near: list[Anchor] = []
        self._data, self._device, self._clock = data, device, clock
        self._metrics: frozenset[str] = frozenset()
        self._made = 0
        self._unkept = 0.0

    def measure(self, metrics: Iterable[str]) -> None:
        """Have these metrics measured by the trainer's next measured step."""
        self._metrics = frozenset(metrics)

    def aim(self, step: int) -> None:
        """Go to the state before another step from now on; what was on the way to is forgotten."""
        self.target = step
        self._begun_at = max(0, self._start(step)[1])

    @property
    def progress(self) -> float:
        """Which part of the way is done, 0 to 1."""
        if self.target is None or self.trainer is None:
            return 0.0
        way = self.target - self._begun_at
        return (self.trainer.global_step - self._begun_at) / way if way > 0 else 1.0

    def advance(self) -> bool:
        """Work for a moment; return whether the trainer has arrived.

        Then every edit up to the step has been made. ExperimentError, DocumentError where it cannot.
        """
        if self.target is None:
            return False
        begin = self._clock()
        trainer = self._set_out(self.target)
        while trainer.global_step < self.target:
            trainer.step(measure=False)
            trainer = self._edited(trainer)
            now = self._clock()
            if now >= begin + SLICE and trainer.global_step < self.target:
                self._count(now - begin, trainer)
                return False
        if trainer.wanted != self._metrics:
            trainer.choose_metrics(self._metrics)
        self._keep(trainer)
        return True

    def go_to(self, step: int) -> Trainer:
        """Return the trainer in the state before a step, however long it takes."""
        self.aim(step)
        while not self.advance():
            pass
        assert self.trainer is not None
        return self.trainer

    def give_away(self) -> Trainer:
        """Return the trainer, which is the receiver's from now on."""
        trainer, self.trainer = self.trainer, None
        assert trainer is not None
        return trainer

    def _start(self, step: int) -> tuple[Anchor | None, int]:
        """Return the checkpoint to begin from and the step there; None, ≥ 0: go on; None, −1: begin anew."""
        anchors = [anchor for anchor in self._near if anchor.step <= step]
        if (kept := self.timeline.anchor_before(step)) is not None:
            anchors.append(kept)
        nearest = max(anchors, key=lambda anchor: anchor.step, default=None)
        here = self.trainer.global_step if self.trainer is not None else -1
        if 0 <= here <= step and (nearest is None or here >= nearest.step):
            return None, here
        return nearest, -1 if nearest is None else nearest.step

    def _set_out(self, step: int) -> Trainer:
        """Return the trainer in the nearest state before a step that is known."""
        anchor, begin = self._start(step)
        trainer, self.trainer = self.trainer, None
        if anchor is not None:
            if trainer is not None and effect_of(trainer.experiment, anchor.experiment) in ("none", "live"):
                trainer.apply_live(anchor.experiment)
            else:
                trainer = self._new_trainer(anchor.experiment)
            restore(trainer, anchor.read())
            self._made = self.timeline.edits_made(anchor.step)
        elif begin < 0 or trainer is None:
            trainer = self._new_trainer(self.timeline.experiment)
            self._made = 0
        if anchor is not None or begin < 0:
            trainer.nonfinite = trainer.before_nonfinite = None
        return self._edited(trainer)

    def _new_trainer(self, experiment: Experiment) -> Trainer:
        data = self._data if same_data(self.timeline.experiment, experiment) else None
        trainer = Trainer(experiment, self.timeline.base_dir, self._metrics, self._device, data)
        self._data = self._data or trainer.data
        return trainer

    def _edited(self, trainer: Trainer) -> Trainer:
        """Return the trainer with the edits that were made before its next step."""
        made = self.timeline.edits_made(trainer.global_step)
        for edit in self.timeline.edits[self._made : made]:
            if effect_of(trainer.experiment, edit.experiment) == "carried":
                trainer = trainer.carried(edit.experiment)
            else:
                trainer.apply_live(edit.experiment)
        self._made = made
        self.trainer = trainer
        return trainer

    def _count(self, seconds: float, trainer: Trainer) -> None:
        """Keep the state once enough was computed since one was kept."""
        self._unkept += seconds
        if self._unkept >= STRIDE:
            self._keep(trainer)

    def _keep(self, trainer: Trainer) -> None:
        content, step = take(trainer), trainer.global_step
        self._unkept = 0.0
        most = min(MOST_NEAR, max(2, MOST_NEAR_BYTES // max(1, len(content))))
        others = [anchor for anchor in self._near if anchor.step != step]
        self._near = [*others, Anchor(step, trainer.experiment, lambda: content)][-most:]
