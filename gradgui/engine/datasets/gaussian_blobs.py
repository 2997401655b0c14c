"""Gaussian blobs: classes scattered about centres on a circle."""

import math
from pathlib import Path
from typing import ClassVar, Literal

import numpy as np
from pydantic import Field

from gradgui.engine.dataset import (
    DATASETS,
    DatasetError,
    DatasetShape,
    Draws,
    FloatArray,
    IntArray,
    Loss,
)
from gradgui.engine.phrase import Phrase
from gradgui.engine.sampled import CoordinateNoise, PlanarSpec


class GaussianBlobs(PlanarSpec):
    """Round Gaussian clouds of deviation `noise`.

    The centres lie on a circle of radius 1/sin(π/classes), so that neighbours are 2 apart whatever their
    number; centre k is at the angle 2πk/classes. Sample i belongs to class i modulo `classes`.
    """

    label: ClassVar[str] = "Gaussian blobs"

    kind: Literal["gaussian_blobs"] = "gaussian_blobs"
    noise: CoordinateNoise = 0.4
    classes: int = Field(
        default=3, ge=2, le=100, title="Classes", description="Number of blobs, one class each."
    )

    def class_count(self) -> int:
        """Return the number of blobs."""
        return self.classes

    def points(self, draws: Draws) -> tuple[FloatArray, IntArray]:
        """Return each sample's centre; nothing is drawn."""
        targets = np.arange(self.samples) % self.classes
        angle = 2 * math.pi * targets / self.classes
        centres = np.stack([np.cos(angle), np.sin(angle)], axis=1) / math.sin(math.pi / self.classes)
        return centres, targets

    def _shape(self, loss: Loss, base_dir: Path) -> DatasetShape:
        if self.classes > self.samples:
            found = Phrase(
                "{classes} classes for {samples} samples", classes=self.classes, samples=self.samples
            )
            allowed = Phrase("at most {samples}, a sample for each class", samples=self.samples)
            raise DatasetError("dataset.classes", found, allowed)
        return super()._shape(loss, base_dir)


DATASETS.add("gaussian_blobs", GaussianBlobs)
