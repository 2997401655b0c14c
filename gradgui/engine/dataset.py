"""Dataset: samples with targets, the specs they are built from, and their split into two parts."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar, Literal, Protocol, TypeAlias

import numpy as np
import numpy.typing as npt
from pydantic import ConfigDict, Field

from gradgui.engine.fault import Fault
from gradgui.engine.phrase import Phrase
from gradgui.engine.registry import Registry
from gradgui.engine.spec import Spec

FloatArray: TypeAlias = npt.NDArray[np.float64]
IntArray: TypeAlias = npt.NDArray[np.int64]
Loss: TypeAlias = Literal["cross_entropy", "mse"]


class DatasetError(ValueError):
    """Data that cannot be used. path: the place in the experiment (such as dataset.path); found; allowed."""

    def __init__(self, path: str, found: str, allowed: str) -> None:
        self.path, self.found, self.allowed = path, found, allowed
        super().__init__(str(self.fault))

    @property
    def fault(self) -> Fault:
        """The same as a fault of the experiment."""
        return Fault(self.path, self.found, self.allowed)


class Draws(Protocol):
    """A stream of random numbers, as float64 and int64 arrays."""

    def normal(self, *shape: int) -> FloatArray:
        """Draw standard normal numbers of that shape."""

    def uniform(self, *shape: int) -> FloatArray:
        """Draw numbers of that shape, uniform in [0, 1)."""

    def permutation(self, n: int) -> IntArray:
        """Draw a random order of 0 … n−1, shape (n,)."""


@dataclass(frozen=True, eq=False)
class Dataset:
    """Raw samples before the split.

    inputs: float64 (samples, features). targets, shape (samples,): int64 indices into `classes`, or
    float64 numbers where `classes` is empty (regression). features: the columns' names.
    """

    inputs: FloatArray
    targets: IntArray | FloatArray
    classes: tuple[str, ...]
    features: tuple[str, ...]


@dataclass(frozen=True)
class DatasetShape:
    """How much a dataset holds, and the width of the output layer that it needs."""

    samples: int
    features: int
    outputs: int


@dataclass(frozen=True, eq=False)
class Split:
    """A dataset's training and test part, both standardised by the training part's mean and deviation.

    Inputs float64 (samples, features), targets as in Dataset; mean and deviation float64 (features,) in
    the raw features' units, the deviation of a constant feature being 1.
    """

    train_inputs: FloatArray
    train_targets: IntArray | FloatArray
    test_inputs: FloatArray
    test_targets: IntArray | FloatArray
    classes: tuple[str, ...]
    mean: FloatArray
    deviation: FloatArray


def _require_kind(schema: dict[str, Any]) -> None:
    schema["required"] = ["kind", *(name for name in schema.get("required", ()) if name != "kind")]


class DatasetSpec(Spec, ABC):
    """What an experiment says about its data."""

    model_config = ConfigDict(json_schema_extra=_require_kind)
    label: ClassVar[str]

    kind: str = ""
    test_fraction: float = Field(
        default=0.2,
        ge=0,
        lt=1,
        title="Test fraction",
        description="Share of the samples kept for testing; at least one sample must remain for training.",
    )

    @abstractmethod
    def build(self, draws: Draws, loss: Loss, base_dir: Path) -> Dataset:
        """Make the samples; relative paths start from `base_dir`. May raise DatasetError."""

    def describe(self, loss: Loss, base_dir: Path) -> DatasetShape:
        """Return the sizes without drawing; raises DatasetError wherever build or the split would."""
        shape = self._shape(loss, base_dir)
        size_of_test_part(shape.samples, self.test_fraction)
        return shape

    @abstractmethod
    def _shape(self, loss: Loss, base_dir: Path) -> DatasetShape:
        """Return the sizes, or raise DatasetError."""


DATASETS: Registry[type[DatasetSpec]] = Registry("dataset")


def size_of_test_part(samples: int, test_fraction: float) -> int:
    """Return the size of the test part, rounded; DatasetError if no training sample would remain."""
    size = round(test_fraction * samples)
    if size >= samples:
        found = Phrase("{fraction:g}, which leaves none for training", fraction=test_fraction)
        limit = (samples - 0.5) / samples
        allowed = Phrase("less than {limit:.6g} for {samples} samples", limit=limit, samples=samples)
        raise DatasetError("dataset.test_fraction", found, allowed)
    return size


def split_and_standardise(dataset: Dataset, test_fraction: float, draws: Draws) -> Split:
    """Take the first entries of one permutation as the test part; standardise all by the training part."""
    size = size_of_test_part(len(dataset.inputs), test_fraction)
    order = draws.permutation(len(dataset.inputs))
    test, train = order[:size], order[size:]
    mean, deviation = _mean_and_deviation(dataset.inputs[train])
    return Split(
        train_inputs=(dataset.inputs[train] - mean) / deviation,
        train_targets=dataset.targets[train],
        test_inputs=(dataset.inputs[test] - mean) / deviation,
        test_targets=dataset.targets[test],
        classes=dataset.classes,
        mean=mean,
        deviation=deviation,
    )


def _mean_and_deviation(inputs: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Return both per feature, a constant feature's exactly as its value and 1.

    Squares are taken of numbers in [-1, 1] (scaled by a power of two, which rounds nothing), so that they
    neither overflow nor vanish.
    """
    exponent = np.frexp(np.abs(inputs).max(axis=0))[1]
    scaled = np.ldexp(inputs, -exponent)
    mean = np.ldexp(scaled.mean(axis=0), exponent)
    deviation = np.ldexp(scaled.std(axis=0), exponent)
    constant = (inputs.min(axis=0) == inputs.max(axis=0)) | (deviation == 0)
    return np.where(constant, inputs[0], mean), np.where(constant, 1.0, deviation)
