"""What if: the gradient profile of the present batch under each of some edits, without training."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from gradgui.engine.dataset import FloatArray
from gradgui.engine.edit import Effect
from gradgui.engine.experiment import Experiment

PER_LAYER = (
    "signal_grad_norm",
    "output_grad_norm",
    "weight_grad_norm",
    "input_norm",
    "clip_factor",
    "update_ratio",
)
"""What a profile has of each layer."""


@dataclass(frozen=True)
class Candidate:
    """An edit that is asked about: its name in a table, its words, the edited experiment, why it may help."""

    name: str
    label: str
    experiment: Experiment
    why: str = ""


@dataclass(frozen=True, eq=False)
class Profile:
    """One forward and backward pass and the update that would follow.

    values: float64 (layers,) by the names of PER_LAYER, in the contract's meanings. loss: with penalties.
    nonfinite: the layer (None: the loss) and the quantity where a NaN or infinity is first seen, if any.
    """

    values: dict[str, FloatArray]
    loss: float
    nonfinite: tuple[int | None, str] | None = None

    @property
    def depth(self) -> int:
        """Number of layers with the output layer."""
        return len(self.values["signal_grad_norm"])

    def ratio(self, metric: str) -> float:
        """Return the first layer's norm over the output layer's; NaN where that says nothing."""
        values = self.values[metric]
        first, last = float(values[0]), float(values[-1])
        if not (math.isfinite(first) and math.isfinite(last)) or last == 0:
            return math.nan
        return first / last


@dataclass(frozen=True, eq=False)
class Outcome:
    """What one candidate does; problem: why there is no profile.

    effect: of the edit on a run that is on. Under ``restart`` all parameters are drawn anew, else those of
    the same name and shape are the run's own.
    """

    candidate: Candidate
    effect: Effect
    metric: str
    profile: Profile | None
    problem: str = ""

    @property
    def ratio(self) -> float:
        """Return ‖·_1‖ / ‖·_L‖ of the metric that tells whether a gradient vanishes here."""
        return self.profile.ratio(self.metric) if self.profile is not None else math.nan

    @property
    def distance(self) -> float:
        """Return how far the ratio is from 1, as a logarithm; infinite where anything is not finite."""
        if self.profile is None or self.profile.nonfinite is not None or not self.ratio > 0:
            return math.inf
        return abs(math.log(self.ratio))


@dataclass(frozen=True, eq=False)
class WhatIf:
    """The present network and each candidate on the same batch.

    step: of the batch; −1 where none was made, then it is the first batch. before_update: with the parameters
    before that step's update, since it had the first NaN or infinity (others may have followed); else after
    it.
    """

    step: int
    experiment: Experiment
    present: Profile
    outcomes: tuple[Outcome, ...]
    before_update: bool = False

    def ranked(self) -> list[Outcome]:
        """Return the outcomes with the most even gradient first; what is not finite comes last."""
        return sorted(self.outcomes, key=lambda outcome: outcome.distance)


def telling_metric(*experiments: Experiment) -> str:
    """Return the metric that tells of vanishing: ‖∂L/∂Y‖ where any has skips, else ‖∂L/∂Z‖."""
    skips = any(layer.spec.skip is not None for each in experiments for layer in each.hidden_layers())
    return "output_grad_norm" if skips else "signal_grad_norm"


def distinct(candidates: Sequence[Candidate], present: Experiment) -> list[Candidate]:
    """Return the candidates that change something, each change once."""
    seen, kept = [present], []
    for candidate in candidates:
        if candidate.experiment not in seen:
            seen.append(candidate.experiment)
            kept.append(candidate)
    return kept
