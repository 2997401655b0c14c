"""Circles: a small circle within a large one, one class each."""

import math
from typing import ClassVar, Literal

import numpy as np
from pydantic import Field

from gradgui.engine.dataset import DATASETS, Draws, FloatArray, IntArray
from gradgui.engine.sampled import CoordinateNoise, PlanarSpec


class Circles(PlanarSpec):
    """Two circles about the origin, in the geometry of scikit-learn's make_circles.

    Class 0 has radius 1, class 1 radius `factor`; the angles are evenly spaced from 0, 2π excluded. The
    first half of the samples (rounded down) is class 0.
    """

    label: ClassVar[str] = "Circles"

    kind: Literal["circles"] = "circles"
    noise: CoordinateNoise = 0.1
    factor: float = Field(
        default=0.5,
        ge=0,
        lt=1,
        title="Factor",
        description="Radius of the inner circle, the outer one's being 1.",
    )

    def points(self, draws: Draws) -> tuple[FloatArray, IntArray]:
        """Return both circles; nothing is drawn."""
        first = self.samples // 2
        circles = [_circle(first, 1.0), _circle(self.samples - first, self.factor)]
        return np.concatenate(circles), np.repeat(np.arange(2), [first, self.samples - first])


def _circle(samples: int, radius: float) -> FloatArray:
    angle = np.linspace(0, 2 * math.pi, samples, endpoint=False)
    return np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1)


DATASETS.add("circles", Circles)
