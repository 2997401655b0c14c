"""Two moons: two half circles that reach into each other, one class each."""

import math
from typing import ClassVar, Literal

import numpy as np

from gradgui.engine.dataset import DATASETS, Draws, FloatArray, IntArray
from gradgui.engine.sampled import CoordinateNoise, PlanarSpec


class TwoMoons(PlanarSpec):
    """Two half circles of radius 1, in the geometry of scikit-learn's make_moons.

    Class 0 is (cos t, sin t), class 1 is (1 − cos t, ½ − sin t), t evenly spaced over [0, π], both ends
    included. The first half of the samples (rounded down) is class 0.
    """

    label: ClassVar[str] = "Two moons"

    kind: Literal["two_moons"] = "two_moons"
    noise: CoordinateNoise = 0.1

    def points(self, draws: Draws) -> tuple[FloatArray, IntArray]:
        """Return both moons; nothing is drawn."""
        first = self.samples // 2
        upper = np.linspace(0, math.pi, first)
        lower = np.linspace(0, math.pi, self.samples - first)
        moons = [
            np.stack([np.cos(upper), np.sin(upper)], axis=1),
            np.stack([1 - np.cos(lower), 0.5 - np.sin(lower)], axis=1),
        ]
        return np.concatenate(moons), np.repeat(np.arange(2), [first, self.samples - first])


DATASETS.add("two_moons", TwoMoons)
