"""Breast cancer: benign and malignant tumours by the shape of their cell nuclei."""

from typing import ClassVar, Literal

from gradgui.engine.bundled import BundledSpec
from gradgui.engine.dataset import DATASETS, DatasetShape


class BreastCancer(BundledSpec):
    """Wisconsin diagnostic data: 30 features of cell nuclei; class 0 is benign, class 1 malignant."""

    label: ClassVar[str] = "Breast cancer"
    shape: ClassVar[DatasetShape] = DatasetShape(samples=569, features=30, outputs=2)
    source: ClassVar[str] = (
        "Wolberg, Mangasarian, Street and Street, UCI Machine Learning Repository, 1993, doi:10.24432/C5DW2B"
    )

    kind: Literal["breast_cancer"] = "breast_cancer"


DATASETS.add("breast_cancer", BreastCancer)
