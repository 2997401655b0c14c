"""What the predictions plot makes of each kind of data: its picture, its words, its table."""

from abc import ABC, abstractmethod

import numpy as np
from PySide6.QtCore import QCoreApplication

from gradgui.engine.bundled import BundledSpec
from gradgui.engine.dataset import DatasetSpec
from gradgui.engine.observations.boundary import BoundaryData
from gradgui.engine.observations.confusion import ConfusionData, PartCounts
from gradgui.engine.observations.fit import FitData
from gradgui.engine.observed import ObservationData
from gradgui.engine.sampled import PlanarSpec, SampledSpec
from gradgui.ui.drawing.boundary_picture import BoundaryPicture
from gradgui.ui.drawing.confusion_picture import ConfusionPicture
from gradgui.ui.drawing.fit_picture import FitPicture
from gradgui.ui.drawing.picture_area import Picture
from gradgui.ui.numbers import power_text, step_text

Table = tuple[tuple[str, ...], list[tuple[object, ...]]]


class PredictionView(ABC):
    """One kind of data, ready to be shown. title: of the plot; caption: what else the header says."""

    title: str
    caption: str = ""
    has_two_parts: bool = False

    @abstractmethod
    def picture(self) -> Picture:
        """Return what is drawn."""

    @abstractmethod
    def words(self) -> str:
        """Return in a sentence what the picture shows."""

    @abstractmethod
    def table(self) -> Table:
        """Return the numbers of the picture, one a row."""


class BoundaryView(PredictionView):
    """The decision boundary."""

    def __init__(self, data: BoundaryData) -> None:
        self.data = data
        self.title = _tr("Decision boundary")

    def picture(self) -> Picture:
        """Return the plane in the classes' colours."""
        return BoundaryPicture(self.data)

    def words(self) -> str:
        """Return which share of the plane each class has."""
        outputs = self.data.outputs
        known = np.isfinite(outputs).all(2)
        if not known.any():
            return _tr("The network's outputs are not finite.")
        best = outputs[known].argmax(1)
        shares = [
            _tr("{share} to class {name}").format(share=f"{float((best == number).mean()):.0%}", name=name)
            for number, name in enumerate(self.data.split.classes)
        ]
        return _tr("Of the plane shown go {shares}.").format(shares=", ".join(shares))

    def table(self) -> Table:
        """Return the output for each class at each place."""
        data = self.data
        side = len(data.outputs)
        steps = (np.arange(side) + 0.5) * (data.span / side)
        x, y = (data.left + steps).tolist(), (data.low + steps).tolist()
        value = "probability" if data.are_probabilities else "output"
        return ("x1", "x2", "class", value), [
            (x[column], y[row], name, float(data.outputs[row, column, number]))
            for row in range(side)
            for column in range(side)
            for number, name in enumerate(data.split.classes)
        ]


class ConfusionView(PredictionView):
    """The confusion matrix of the test part, or of the training part where that is wanted or all there is."""

    def __init__(self, data: ConfusionData, training: bool) -> None:
        self.data = data
        self.title = _tr("Confusion matrix")
        self.has_two_parts = data.test is not None
        self.is_training = training or data.test is None
        self.part: PartCounts = data.training if training or data.test is None else data.test
        self._name = _tr("training part") if self.is_training else _tr("test part")
        self.caption = self._caption()
        self._picture = ConfusionPicture(data.classes, self.part)

    def _caption(self) -> str:
        part = self.part
        samples = step_text(part.samples)
        if part.counted < part.samples:
            samples = _tr("the first {some} of {all}").format(some=step_text(part.counted), all=samples)
        parts = [_tr("{part}: {samples} samples").format(part=self._name, samples=samples)]
        if self.data.test is None:
            parts.append(_tr("no test part"))
        if part.undecided.any():
            text = _tr("{count} without a finite output")
            parts.append(text.format(count=step_text(int(part.undecided.sum()))))
        return " · ".join([*parts, _tr("true ↓ predicted →")])

    def picture(self) -> Picture:
        """Return the matrix."""
        return self._picture

    def words(self) -> str:
        """Return how many are right, and the class that is recognised least."""
        right, total = int(np.trace(self.part.counts)), self.part.counted
        text = _tr("Of {total} samples of the {part} {right} are recognised.").format(
            total=step_text(total), part=self._name, right=step_text(right)
        )
        recall = self._picture.recall
        if np.isfinite(recall).any():
            worst = int(np.nanargmin(recall))
            lowest = _tr("The lowest recall is {share}, of class {name}.")
            text += " " + lowest.format(share=f"{recall[worst]:.0%}", name=self.data.classes[worst])
        return text

    def table(self) -> Table:
        """Return the count of each pair of classes."""
        part = "training" if self.is_training else "test"
        names = self.data.classes
        return ("part", "true", "predicted", "count"), [
            (part, names[row], names[column], int(self.part.counts[row, column]))
            for row in range(len(names))
            for column in range(len(names))
        ]


class FitView(PredictionView):
    """The fit of a regression."""

    def __init__(self, data: FitData) -> None:
        self.data = data
        self.title = _tr("Fit")

    def picture(self) -> Picture:
        """Return the curve, or predicted against true numbers."""
        return FitPicture(self.data)

    def words(self) -> str:
        """Return the range of the outputs beside that of the targets."""
        outputs = self.data.outputs[np.isfinite(self.data.outputs)]
        if not outputs.size:
            return _tr("The network's outputs are not finite.")
        targets = self.data.split.train_targets
        numbers = (outputs.min(), outputs.max(), targets.min(), targets.max())
        low, high, least, most = (power_text(float(number)) for number in numbers)
        text = _tr("The outputs run from {low} to {high}, the targets from {least} to {most}.")
        return text.format(low=low, high=high, least=least, most=most)

    def table(self) -> Table:
        """Return the output at each x, or beside each true number."""
        header = ("x", "output") if self.data.is_curve else ("true", "predicted")
        pairs = zip(self.data.x.tolist(), self.data.outputs.tolist(), strict=True)
        return header, list(pairs)


def view_of(data: ObservationData, training: bool) -> PredictionView | None:
    """Return how data is shown; training: the confusion matrix is to be of the training part."""
    if isinstance(data, BoundaryData):
        return BoundaryView(data)
    if isinstance(data, ConfusionData):
        return ConfusionView(data, training)
    return FitView(data) if isinstance(data, FitData) else None


def expected_title(dataset: DatasetSpec) -> str:
    """Return the title that a dataset's view will have, as far as its kind tells."""
    if isinstance(dataset, PlanarSpec):
        return _tr("Decision boundary")
    if isinstance(dataset, SampledSpec):
        return _tr("Fit")
    return _tr("Confusion matrix") if isinstance(dataset, BundledSpec) else _tr("Predictions")


def _tr(text: str) -> str:
    return QCoreApplication.translate("PredictionViews", text)
