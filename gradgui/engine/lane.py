"""Lane: one experiment in training, with its numbers and what the rules find of it."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from gradgui.engine.checkpoint_log import CheckpointLog
from gradgui.engine.edit import Effect, effect_of
from gradgui.engine.experiment import Experiment
from gradgui.engine.live_diagnosis import LiveDiagnosis
from gradgui.engine.past_store import ContinuedStore, PastStore, Readable
from gradgui.engine.store import MetricStore

if TYPE_CHECKING:
    from gradgui.engine.nonfinite import Place
    from gradgui.engine.trainer import Trainer

ALWAYS = ("loss", "data_loss", "grad_norm")
"""Metrics that are recorded whatever is shown: they tell whether the run is still finite."""


class Lane:
    """One experiment in training; several make their steps in turn.

    is_stopped: it has turned non-finite, and waits.
    """

    def __init__(
        self,
        number: int,
        trainer: "Trainer",
        store: MetricStore,
        diagnosis: LiveDiagnosis,
        log: CheckpointLog,
    ) -> None:
        self.number = number
        self.trainer, self.store, self.diagnosis, self.log = trainer, store, diagnosis, log
        self.is_stopped = self._is_told = False
        trainer.watches_nonfinite = True

    @property
    def experiment(self) -> Experiment:
        """What is trained."""
        return self.trainer.experiment

    @property
    def next_step(self) -> int:
        """The number of the step to come."""
        return self.trainer.global_step

    @property
    def is_finite(self) -> bool:
        """Whether no step has found a NaN or an infinity since the network was built."""
        return not self._is_told

    def choose_metrics(self, wanted: Iterable[str]) -> None:
        """Record these from now on, and measure what the rules need."""
        self.trainer.choose_metrics({*wanted, *ALWAYS}, self.diagnosis.metrics)
        self.diagnosis.take_metrics()
        self._declare()

    def _declare(self) -> None:
        """Make place for what is measured and has none yet, or has other layers than before."""
        for metric, layers in self.trainer.layers.items():
            self.store.declare(metric, layers)

    def change(self, experiment: Experiment) -> Effect:
        """Take over an edited experiment from the next step on, and say how; a restart is not made."""
        effect = effect_of(self.experiment, experiment)
        if effect != "restart":
            self.log.edit(self.next_step, experiment, effect == "carried")
        if effect == "carried":
            self.trainer = self.trainer.carried(experiment)
            self.is_stopped = self._is_told = False
            self._declare()
            self.diagnosis.carry_on(self.trainer)
        elif effect != "restart":
            self.trainer.apply_live(experiment)
            self.diagnosis.take_change()
        return effect

    def branch(self, number: int, experiment: Experiment) -> "Lane":
        """Return a lane that goes on from here with another experiment: with these numbers, this past."""
        trainer = self.trainer.branched(experiment)
        is_live = effect_of(self.experiment, experiment) != "carried"
        log = self.log.branch(self.next_step, experiment)
        return Lane(number, trainer, self.store.branch(), self.diagnosis.branch(trainer, is_live), log)

    def back(self, number: int, trainer: "Trainer") -> "Lane":
        """Return a lane that goes on from a past step of this one, after which the trainer stands."""
        past = PastStore(self.store, trainer.global_step - 1)
        return lane_after(past, self.log, number, trainer, self.diagnosis.is_on)

    def _checkpoint(self) -> bytes:
        from gradgui.engine.checkpoint import take

        return take(self.trainer)

    def rest(self) -> None:
        """Keep the state in which the lane pauses."""
        self.log.rest(self.next_step, self.experiment, self._checkpoint)

    def step(self, is_last: bool) -> "Place | None":
        """Make one step; return where the first NaN or infinity stops the lane. is_last: a pause follows."""
        trainer, step = self.trainer, self.next_step
        if self.log.is_due(step):
            self.log.take(step, self.experiment, self._checkpoint)
        trainer.step(thorough=self.diagnosis.is_due(is_last))
        self.store.append(step, trainer.values)
        self.diagnosis.take(step)
        if trainer.nonfinite is None or self._is_told:
            return None
        self.is_stopped = self._is_told = True
        return trainer.nonfinite

    def go_on(self) -> None:
        """Make steps again, whatever the numbers are."""
        self.is_stopped = False


def lane_after(past: Readable, log: CheckpointLog, number: int, trainer: "Trainer", is_judged: bool) -> Lane:
    """Return a lane that goes on after a past step, at which the trainer stands. log: of the past's run."""
    diagnosis = LiveDiagnosis()
    diagnosis.choose(is_judged)
    diagnosis.watch(trainer)
    diagnosis.carry_on(trainer)
    own = log.branch(trainer.global_step, trainer.experiment, is_past=True)
    return Lane(number, trainer, ContinuedStore(past), diagnosis, own)
