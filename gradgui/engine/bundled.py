"""The base of the real datasets that come with the program."""

from pathlib import Path
from typing import ClassVar

import numpy as np

from gradgui.engine.dataset import Dataset, DatasetShape, DatasetSpec, Draws, Loss
from gradgui.paths import resource_dir


class BundledSpec(DatasetSpec):
    """Class data read from resources/datasets.npz, the same for every seed.

    The file has four arrays for each kind, named kind_inputs (samples, features), kind_targets (samples,),
    kind_classes and kind_features (names); none is pickled.
    """

    shape: ClassVar[DatasetShape]
    source: ClassVar[str]

    def build(self, draws: Draws, loss: Loss, base_dir: Path) -> Dataset:
        """Read the samples; nothing is drawn."""
        with np.load(resource_dir() / "datasets.npz", allow_pickle=False) as arrays:
            return Dataset(
                arrays[f"{self.kind}_inputs"].astype(np.float64),
                arrays[f"{self.kind}_targets"].astype(np.int64),
                tuple(arrays[f"{self.kind}_classes"].tolist()),
                tuple(arrays[f"{self.kind}_features"].tolist()),
            )

    def _shape(self, loss: Loss, base_dir: Path) -> DatasetShape:
        return self.shape
