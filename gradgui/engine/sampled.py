"""The bases of data that is drawn rather than read."""

from abc import abstractmethod
from pathlib import Path
from typing import Annotated, TypeAlias

from pydantic import Field

from gradgui.engine.dataset import Dataset, DatasetShape, DatasetSpec, Draws, FloatArray, IntArray, Loss

CoordinateNoise: TypeAlias = Annotated[
    float,
    Field(ge=0, le=100, title="Noise", description="Deviation of the Gaussian noise on the raw coordinates."),
]


class SampledSpec(DatasetSpec):
    """Data with any number of samples."""

    samples: int = Field(
        default=1000,
        ge=4,
        le=1_000_000,
        title="Samples",
        description="Number of samples, training and test part together.",
    )


class PlanarSpec(SampledSpec):
    """Points of two or more classes in the plane, with Gaussian noise drawn after everything else."""

    noise: CoordinateNoise = 0.05

    @abstractmethod
    def points(self, draws: Draws) -> tuple[FloatArray, IntArray]:
        """Return the points without noise, float64 (samples, 2), and their classes, int64 (samples,)."""

    def class_count(self) -> int:
        """Return the number of classes."""
        return 2

    def build(self, draws: Draws, loss: Loss, base_dir: Path) -> Dataset:
        """Draw the points, then the noise of shape (samples, 2)."""
        points, targets = self.points(draws)
        inputs = points + self.noise * draws.normal(self.samples, 2)
        return Dataset(inputs, targets, tuple(str(c) for c in range(self.class_count())), ("x1", "x2"))

    def _shape(self, loss: Loss, base_dir: Path) -> DatasetShape:
        return DatasetShape(self.samples, 2, self.class_count())
