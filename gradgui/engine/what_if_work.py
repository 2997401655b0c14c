"""Computes what-if profiles one by one on networks of their own, beside a run that is left as it is."""

from collections.abc import Iterable

import numpy as np
from torch import Tensor

from gradgui.engine.edit import Effect, effect_of
from gradgui.engine.experiment import Experiment
from gradgui.engine.fault import ExperimentError
from gradgui.engine.run_data import BatchOrder, RunData, same_data
from gradgui.engine.trainer import Trainer, carry_over
from gradgui.engine.what_if import PER_LAYER, Candidate, Outcome, Profile, WhatIf, distinct, telling_metric


class WhatIfWork:
    """Keeps the run's numbers as they are now, so that it may go on between two profiles.

    The batch is that of the last step (before any: the first), the parameters are those after its update.
    Where the last step had a NaN or an infinity, it is the step that had the first one, before its update.
    """

    def __init__(self, trainer: Trainer, candidates: Iterable[Candidate]) -> None:
        self._origin = _copy(trainer, trainer.experiment)
        self._step, self._batch = trainer.global_step - 1, _present_batch(trainer)
        before = trainer.before_nonfinite if trainer.nonfinite is not None else None
        self._before_update = before is not None
        if before is not None:
            self._step, self._batch = before.step, before.batch
            self._origin.parameters.values.copy_(before.parameters)
        self._waiting = distinct(list(candidates), trainer.experiment)
        self._present: Profile | None = None
        self._outcomes: list[Outcome] = []

    def advance(self) -> WhatIf | None:
        """Compute the next profile; return everything once it is there."""
        experiment = self._origin.experiment
        if self._present is None:
            self._present = self._profile(_copy(self._origin, experiment))
        elif self._waiting:
            self._outcomes.append(self._outcome(self._waiting.pop(0)))
        if self._waiting:
            return None
        return WhatIf(self._step, experiment, self._present, tuple(self._outcomes), self._before_update)

    def _outcome(self, candidate: Candidate) -> Outcome:
        effect = effect_of(self._origin.experiment, candidate.experiment)
        metric = telling_metric(self._origin.experiment, candidate.experiment)
        try:
            return Outcome(candidate, effect, metric, self._profile(self._twin(candidate, effect)))
        except ExperimentError as error:
            return Outcome(candidate, effect, metric, None, str(error))
        except (RuntimeError, MemoryError) as error:
            return Outcome(candidate, effect, metric, None, f"{type(error).__name__}: {error}")

    def _twin(self, candidate: Candidate, effect: Effect) -> Trainer:
        if effect != "restart":
            return _copy(self._origin, candidate.experiment)
        origin = self._origin
        shared = same_data(origin.experiment, candidate.experiment)
        return _new(origin, candidate.experiment, origin.data if shared else None)

    def _profile(self, twin: Trainer) -> Profile:
        if twin.order.batch == len(self._batch) and len(twin.data.train_inputs) > int(self._batch.max()):
            twin.order.order, twin.order.position = self._batch, 0
        twin.step(test=False)
        values = {name: np.array(twin.values[name], np.float64) for name in PER_LAYER}
        place = twin.nonfinite
        nonfinite = None if place is None else (place.layer, place.quantity)
        return Profile(values, twin.measurement.loss, nonfinite)


def _new(trainer: Trainer, experiment: Experiment, data: RunData | None) -> Trainer:
    twin = Trainer(experiment, trainer.base_dir, PER_LAYER, str(trainer.device), data)
    twin.watches_nonfinite = True
    return twin


def _copy(trainer: Trainer, experiment: Experiment) -> Trainer:
    """Return a run of an experiment that keeps the other's numbers wherever they fit."""
    twin = _new(trainer, experiment, trainer.data)
    twin.global_step = trainer.global_step
    carry_over(trainer, twin)
    return twin


def _present_batch(trainer: Trainer) -> Tensor:
    """Return the indices of the last step's batch; before any, of the first, which stays to be drawn."""
    if len(trainer.order.order):
        return trainer.order.last()
    samples, training = len(trainer.data.train_inputs), trainer.experiment.training
    return BatchOrder(samples, training.batch_size, trainer.experiment.seed, trainer.device).next()
