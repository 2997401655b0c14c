"""Wine: three cultivars by chemical analysis."""

from typing import ClassVar, Literal

from gradgui.engine.bundled import BundledSpec
from gradgui.engine.dataset import DATASETS, DatasetShape


class Wine(BundledSpec):
    """Wines of one region: 13 measured properties, three cultivars."""

    label: ClassVar[str] = "Wine"
    shape: ClassVar[DatasetShape] = DatasetShape(samples=178, features=13, outputs=3)
    source: ClassVar[str] = "Aeberhard and Forina, UCI Machine Learning Repository, 1992, doi:10.24432/C5PC7J"

    kind: Literal["wine"] = "wine"


DATASETS.add("wine", Wine)
