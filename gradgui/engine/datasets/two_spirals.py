"""Two spirals: two arms winding around each other, one class each."""

import math
from typing import ClassVar, Literal

import numpy as np
from pydantic import Field

from gradgui.engine.dataset import DATASETS, Draws, FloatArray, IntArray
from gradgui.engine.sampled import PlanarSpec

INNER_RADIUS = 0.15


class TwoSpirals(PlanarSpec):
    """Two Archimedean spirals of outer radius 1, half a turn apart, after Lang and Witbrock (1988).

    Arm k has radius ρ and angle 2π · turns · ρ + kπ; ρ² is evenly spaced, so the points lie evenly along
    the arm. The first half of the samples (rounded down) is arm 0.
    """

    label: ClassVar[str] = "Two spirals"

    kind: Literal["two_spirals"] = "two_spirals"
    turns: float = Field(default=1.5, ge=0.25, le=10, title="Turns", description="Turns that each arm makes.")

    def points(self, draws: Draws) -> tuple[FloatArray, IntArray]:
        """Return both arms; nothing is drawn."""
        first = self.samples // 2
        arms = [self._arm(first, 0), self._arm(self.samples - first, 1)]
        return np.concatenate(arms), np.repeat(np.arange(2), [first, self.samples - first])

    def _arm(self, samples: int, arm: int) -> FloatArray:
        share = (np.arange(samples) + 0.5) / samples
        radius = np.sqrt(INNER_RADIUS**2 + (1 - INNER_RADIUS**2) * share)
        angle = 2 * math.pi * self.turns * radius + math.pi * arm
        return np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1)


DATASETS.add("two_spirals", TwoSpirals)
