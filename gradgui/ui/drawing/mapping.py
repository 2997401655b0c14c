"""Mapping: from axis numbers to pixels and back."""

from dataclasses import dataclass
from typing import TypeVar

import numpy as np
import numpy.typing as npt

Place = TypeVar("Place", float, npt.NDArray[np.float64])


@dataclass(frozen=True)
class Mapping:
    """What part of the axes is in view, left, right, low, high, on how many pixels (width, height)."""

    left: float
    right: float
    low: float
    high: float
    width: float
    height: float

    @property
    def pixels_per_step(self) -> float:
        """Horizontal pixels for one unit of the axis."""
        return self.width / max(self.right - self.left, 1e-300)

    def x(self, place: Place) -> Place:
        """Return pixels from the left edge."""
        return (place - self.left) * self.pixels_per_step

    def y(self, place: Place) -> Place:
        """Return pixels from the upper edge."""
        return (self.high - place) * (self.height / max(self.high - self.low, 1e-300))

    def x_place(self, pixel: float) -> float:
        """Return the axis number at a pixel from the left edge."""
        return self.left + pixel / self.pixels_per_step

    def y_place(self, pixel: float) -> float:
        """Return the axis number at a pixel from the upper edge."""
        return self.high - pixel * (self.high - self.low) / max(self.height, 1e-300)

    def scaled(self, factor: float) -> "Mapping":
        """Return the same view on ``factor`` times as many pixels, in whole numbers."""
        size = max(1, round(self.width * factor)), max(1, round(self.height * factor))
        return Mapping(self.left, self.right, self.low, self.high, *map(float, size))
