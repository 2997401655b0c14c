"""The decision boundary: what the network says of each place of a plane of two features."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from gradgui.engine.dataset import FloatArray, Split
from gradgui.engine.observation import Look, Observation, register
from gradgui.engine.observed import ObservationData

if TYPE_CHECKING:
    from gradgui.engine.trainer import Trainer

LEAST_SIDE, MOST_SIDE = 24, 96
MARGIN = 0.12
"""Of the data's larger span, on each side of it."""


@dataclass(frozen=True, eq=False)
class BoundaryData(ObservationData):
    """Outputs on a square grid.

    left, low, span: the square in standardised units. outputs: (side, side, classes), row 0 lowest, at the
    middles of the cells: probabilities, or the plain outputs of a network with a squared loss.
    """

    split: Split
    left: float
    low: float
    span: float
    outputs: FloatArray
    are_probabilities: bool


@register
class Boundary(Observation):
    """Class probabilities on a grid over the range of the data; for classes of two features."""

    name = "boundary"

    def look(self, trainer: "Trainer", layer: int | None) -> Look | None:
        """Return what evaluates the grid, finer where the network is small or the run rests."""
        split = trainer.data.split
        if not split.classes or split.train_inputs.shape[1] != 2:
            return None
        import torch

        from gradgui.engine.evaluation import evaluate, side_of_grid

        left, low, span = square_around(np.concatenate((split.train_inputs, split.test_inputs)))
        probabilities = trainer.experiment.training.loss == "cross_entropy"
        network = trainer.network

        def observe(at_rest: bool) -> BoundaryData:
            side = side_of_grid(network, at_rest, LEAST_SIDE, MOST_SIDE)
            grid = torch.from_numpy(grid_points(left, low, span, side)).to(trainer.device, network.dtype)
            outputs = evaluate(network, grid)
            if probabilities:
                outputs = outputs.softmax(1)
            values = outputs.numpy(force=True).astype(np.float64).reshape(side, side, -1)
            return BoundaryData(split, left, low, span, values, probabilities)

        return observe


def square_around(points: FloatArray) -> tuple[float, float, float]:
    """Return left, low and side of the square around points (n, 2), with a margin."""
    lowest, highest = points.min(0), points.max(0)
    span = float((highest - lowest).max()) * (1 + 2 * MARGIN) or 1.0
    left, low = (lowest + highest) / 2 - span / 2
    return float(left), float(low), span


def grid_points(left: float, low: float, span: float, side: int) -> FloatArray:
    """Return the middles of the cells, (side², 2), the lowest row first."""
    steps = (np.arange(side) + 0.5) * (span / side)
    x, y = np.meshgrid(left + steps, low + steps)
    return np.stack((x.ravel(), y.ravel()), 1)
