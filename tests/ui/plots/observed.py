"""Observations whose numbers are written by the test."""

import numpy as np

from gradgui.engine.dataset import Split
from gradgui.engine.events import ObservationMade
from gradgui.engine.observations.boundary import BoundaryData
from gradgui.engine.observations.confusion import ConfusionData, PartCounts
from gradgui.engine.observations.fit import FitData
from gradgui.engine.observations.histograms import Histogram, HistogramsData
from gradgui.engine.observed import ObservationData, Request

COUNTS = np.array([[8, 2, 0], [1, 9, 0], [3, 0, 1]])


def split(features: int = 2, classes: tuple[str, ...] = ("red", "blue"), test: int = 4) -> Split:
    """Return samples on a diagonal; the classes take turns, a regression's target is the first feature."""
    train_inputs = np.tile(np.linspace(-1, 1, 10)[:, None], (1, features))
    test_inputs = np.tile(np.linspace(-0.8, 0.8, test)[:, None], (1, features))
    if classes:
        targets = [np.arange(len(part)) % len(classes) for part in (train_inputs, test_inputs)]
    else:
        targets = [train_inputs[:, 0], test_inputs[:, 0]]
    ones = np.ones(features)
    return Split(train_inputs, targets[0], test_inputs, targets[1], classes, 0 * ones, ones)


def boundary(side: int = 20, **changes: object) -> BoundaryData:
    """Return a plane whose left half is surely red and whose right half is surely blue."""
    outputs = np.zeros((side, side, 2))
    outputs[:, : side // 2, 0] = outputs[:, side // 2 :, 1] = 1.0
    values = {
        "split": split(),
        "left": -2.0,
        "low": -2.0,
        "span": 4.0,
        "outputs": outputs,
        "are_probabilities": True,
    }
    return BoundaryData(**{**values, **changes})  # type: ignore[arg-type]


def part(counts: np.ndarray = COUNTS, undecided: int = 0, samples: int | None = None) -> PartCounts:
    """Return the counts of one part; ``undecided`` of the first class."""
    apart = np.zeros(len(counts), np.int64)
    apart[0] = undecided
    counted = int(counts.sum()) + undecided
    return PartCounts(counts.astype(np.int64), apart, counted, samples or counted)


def confusion(**changes: object) -> ConfusionData:
    """Return both parts of three classes; the training part has twice the counts."""
    values = {"classes": ("ant", "bee", "cat"), "training": part(2 * COUNTS), "test": part()}
    return ConfusionData(**{**values, **changes})  # type: ignore[arg-type]


def fit(is_curve: bool = True) -> FitData:
    """Return the line y = 2x over −1 … 1."""
    x = np.linspace(-1, 1, 21)
    return FitData(split(1 if is_curve else 3, ()), x, 2 * x, is_curve)


def histogram(counts: list[int], low: float = -1.0, high: float = 1.0, **apart: int) -> Histogram:
    """Return a histogram of bins of equal width."""
    edges = np.linspace(low, high, len(counts) + 1)
    size = sum(counts) + sum(apart.values())
    numbers = {"zeros": 0, "nans": 0, "infinities": 0, **apart}
    return Histogram(edges, np.array(counts, np.int64), **numbers, size=size, log=False)


def histograms(layer: int = 1, whole: bool = True) -> HistogramsData:
    """Return the histograms of a layer; ``whole``: not only its weights."""
    quantities = {"weight": histogram([1, 5, 4])}
    if whole:
        gradient = histogram([2, 6], -3.0, -2.0, zeros=8)
        log = Histogram(gradient.edges, gradient.counts, 8, 0, 0, gradient.size, True)
        quantities |= {
            "weight_grad": log,
            "preactivation": histogram([0, 3, 3], nans=2, infinities=1),
            "output": histogram([0, 0, 6]),
        }
    return HistogramsData(layer, quantities)  # type: ignore[arg-type]


def made(data: ObservationData | None, name: str, step: int = 10, problem: str = "") -> ObservationMade:
    """Return the event that brings an observation."""
    layer = data.layer if isinstance(data, HistogramsData) else None
    return ObservationMade(1, step, Request(name, layer), data, problem)
