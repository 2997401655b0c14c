"""Digits: handwritten digits as 8×8 pictures."""

from typing import ClassVar, Literal

from gradgui.engine.bundled import BundledSpec
from gradgui.engine.dataset import DATASETS, DatasetShape


class Digits(BundledSpec):
    """The test part of UCI's optical recognition data: 64 pixels of 0 … 16, ten classes."""

    label: ClassVar[str] = "Digits"
    shape: ClassVar[DatasetShape] = DatasetShape(samples=1797, features=64, outputs=10)
    source: ClassVar[str] = "Alpaydin and Kaynak, UCI Machine Learning Repository, 1998, doi:10.24432/C50P49"

    kind: Literal["digits"] = "digits"


DATASETS.add("digits", Digits)
