"""Sine: regression of y = sin x on one feature."""

import math
from pathlib import Path
from typing import ClassVar, Literal

import numpy as np
from pydantic import Field

from gradgui.engine.dataset import DATASETS, Dataset, DatasetError, DatasetShape, Draws, Loss
from gradgui.engine.phrase import Phrase
from gradgui.engine.sampled import SampledSpec


class Sine(SampledSpec):
    """y = sin x + noise, with x uniform over `periods` periods about 0."""

    label: ClassVar[str] = "Sine (regression)"

    kind: Literal["sine"] = "sine"
    noise: float = Field(
        default=0.1, ge=0, le=100, title="Noise", description="Deviation of the Gaussian noise on the target."
    )
    periods: float = Field(
        default=2.0, ge=0.25, le=50, title="Periods", description="Number of periods that the samples span."
    )

    def build(self, draws: Draws, loss: Loss, base_dir: Path) -> Dataset:
        """Draw x = (2 · uniform(samples, 1) − 1) · π · periods, then the noise, normal(samples)."""
        _require_mse(loss)
        x = (2 * draws.uniform(self.samples, 1) - 1) * math.pi * self.periods
        y = np.sin(x[:, 0]) + self.noise * draws.normal(self.samples)
        return Dataset(x, y, (), ("x",))

    def _shape(self, loss: Loss, base_dir: Path) -> DatasetShape:
        _require_mse(loss)
        return DatasetShape(self.samples, 1, 1)


def _require_mse(loss: Loss) -> None:
    if loss != "mse":
        raise DatasetError(
            "training.loss", Phrase("{loss} for sine, whose target is a number", loss=loss), "mse"
        )


DATASETS.add("sine", Sine)
