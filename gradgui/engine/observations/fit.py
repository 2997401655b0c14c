"""The fit of a regression: the curve over one feature, or predicted against true numbers of several."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from gradgui.engine.dataset import FloatArray, Split
from gradgui.engine.observation import Look, Observation, register
from gradgui.engine.observed import ObservationData

if TYPE_CHECKING:
    from gradgui.engine.trainer import Trainer

CURVE_POINTS = 256
MARGIN = 0.05
MOST_PAIRS = 2000


@dataclass(frozen=True, eq=False)
class FitData(ObservationData):
    """One feature: the network's output (n,) at x (n,), in standardised units, in order.

    Several features: the output at the samples whose target is x, ``is_curve`` being False.
    """

    split: Split
    x: FloatArray
    outputs: FloatArray
    is_curve: bool


@register
class Fit(Observation):
    """What the network makes of a regression's inputs."""

    name = "fit"

    def look(self, trainer: "Trainer", layer: int | None) -> Look | None:
        """Return what evaluates the curve, or the samples (the test part's where there is one)."""
        split = trainer.data.split
        if split.classes:
            return None
        import torch

        from gradgui.engine.evaluation import affordable_rows, evaluate

        network = trainer.network
        is_curve = split.train_inputs.shape[1] == 1
        places, inputs = _curve(split) if is_curve else _pairs(split)
        samples = torch.from_numpy(np.ascontiguousarray(inputs)).to(trainer.device, network.dtype)

        def observe(at_rest: bool) -> FitData:
            every = -(-len(samples) // max(64, affordable_rows(network, at_rest)))
            outputs = evaluate(network, samples[::every])[:, 0].numpy(force=True).astype(np.float64)
            return FitData(split, places[::every], outputs, is_curve)

        return observe


def _curve(split: Split) -> tuple[FloatArray, FloatArray]:
    x = np.concatenate((split.train_inputs, split.test_inputs))[:, 0]
    air = MARGIN * float(np.ptp(x)) or 1.0
    places = np.linspace(x.min() - air, x.max() + air, CURVE_POINTS)
    return places, places[:, None]


def _pairs(split: Split) -> tuple[FloatArray, FloatArray]:
    has_test = len(split.test_inputs) > 0
    inputs = split.test_inputs if has_test else split.train_inputs
    targets = split.test_targets if has_test else split.train_targets
    return np.asarray(targets[:MOST_PAIRS], np.float64), inputs[:MOST_PAIRS]
