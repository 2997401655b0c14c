"""The confusion matrix: which class is taken for which."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from gradgui.engine.dataset import IntArray
from gradgui.engine.observation import Look, Observation, register
from gradgui.engine.observed import ObservationData

if TYPE_CHECKING:
    from torch import Tensor

    from gradgui.engine.trainer import Trainer


@dataclass(frozen=True, eq=False)
class PartCounts:
    """Counts of one part of the data (true class, predicted class).

    counted: samples that were put through the network, of ``samples``. undecided: those of them whose
    output is not finite, by true class; they are in no cell.
    """

    counts: IntArray
    undecided: IntArray
    counted: int
    samples: int


@dataclass(frozen=True, eq=False)
class ConfusionData(ObservationData):
    """Both parts of the data; test is None where there is no test part."""

    classes: tuple[str, ...]
    training: PartCounts
    test: PartCounts | None


@register
class Confusion(Observation):
    """Counts of true against predicted class; for classes of other than two features."""

    name = "confusion"

    def look(self, trainer: "Trainer", layer: int | None) -> Look | None:
        """Return what counts both parts, of very large ones the first samples while the run is on."""
        data = trainer.data
        classes, train_labels, test_labels = data.split.classes, data.train_labels, data.test_labels
        if train_labels is None or data.train_inputs.shape[1] == 2:
            return None

        def observe(at_rest: bool) -> ConfusionData:
            training = _count(trainer, data.train_inputs, train_labels, at_rest)
            test = None
            if test_labels is not None and len(test_labels):
                test = _count(trainer, data.test_inputs, test_labels, at_rest)
            return ConfusionData(classes, training, test)

        return observe


def _count(trainer: "Trainer", inputs: "Tensor", labels: "Tensor", at_rest: bool) -> PartCounts:
    from gradgui.engine.evaluation import affordable_rows, evaluate

    rows = min(len(inputs), affordable_rows(trainer.network, at_rest))
    outputs = evaluate(trainer.network, inputs[:rows]).numpy(force=True)
    classes = outputs.shape[1]
    true = labels[:rows].numpy(force=True)
    decided = np.isfinite(outputs).all(1)
    cells = true[decided] * classes + outputs[decided].argmax(1)
    counts = np.bincount(cells, minlength=classes**2).reshape(classes, classes)
    undecided = np.bincount(true[~decided], minlength=classes)
    return PartCounts(counts.astype(np.int64), undecided.astype(np.int64), rows, len(inputs))
