"""Iris: three species of iris by the size of their flowers."""

from typing import ClassVar, Literal

from gradgui.engine.bundled import BundledSpec
from gradgui.engine.dataset import DATASETS, DatasetShape


class Iris(BundledSpec):
    """Anderson's and Fisher's irises: four lengths in cm, three species."""

    label: ClassVar[str] = "Iris"
    shape: ClassVar[DatasetShape] = DatasetShape(samples=150, features=4, outputs=3)
    source: ClassVar[str] = "Fisher, UCI Machine Learning Repository, 1936, doi:10.24432/C56C76"

    kind: Literal["iris"] = "iris"


DATASETS.add("iris", Iris)
