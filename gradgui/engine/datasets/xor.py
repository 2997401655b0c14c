"""XOR: the four quarters of a square, opposite quarters being one class."""

from typing import ClassVar, Literal

import numpy as np

from gradgui.engine.dataset import DATASETS, Draws, FloatArray, IntArray
from gradgui.engine.sampled import CoordinateNoise, PlanarSpec


class Xor(PlanarSpec):
    """Points uniform in [−1, 1)²; class 1 where exactly one coordinate is negative, before the noise."""

    label: ClassVar[str] = "XOR"

    kind: Literal["xor"] = "xor"
    noise: CoordinateNoise = 0.05

    def points(self, draws: Draws) -> tuple[FloatArray, IntArray]:
        """Draw 2 · uniform(samples, 2) − 1."""
        points = 2 * draws.uniform(self.samples, 2) - 1
        negative = points < 0
        return points, (negative[:, 0] != negative[:, 1]).astype(np.int64)


DATASETS.add("xor", Xor)
