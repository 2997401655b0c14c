"""Dataset: samples with targets, the specs they are built from, and their split into two parts."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, ClassVar, Literal, Protocol, TypeAlias

import numpy as np
import numpy.typing as npt
from pydantic import ConfigDict, Field

from gradgui.engine.registry import Registry
from gradgui.engine.spec import Spec

FloatArray: TypeAlias = npt.NDArray[np.float64]
IntArray: TypeAlias = npt.NDArray[np.int64]
Loss: TypeAlias = Literal["cross_entropy", "mse"]


class DatasetError(ValueError):
    """Data that cannot be used: the place in the experiment, what was found there, what is allowed."""

    def __init__(self, path: str, found: str, allowed: str) -> None:
        """Name the place in dots (such as dataset.path); control characters in the texts are escaped."""
        self.path, self.found, self.allowed = path, one_line(found), one_line(allowed)
        super().__init__(f"{self.path}: found {self.found}; allowed: {self.allowed}")


def one_line(text: str) -> str:
    """Return the text with everything that is not printable escaped, so that it stays on one line."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)


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

    kind: str
    test_fraction: float = Field(
        0.2,
        ge=0,
        lt=1,
        title="Test fraction",
        description="Share of the samples kept for testing; at least one sample must remain for training.",
    )

    @abstractmethod
    def build(self, draws: Draws, loss: Loss, base_dir: Path) -> Dataset:
        """Make the samples; `base_dir` is the folder that relative paths start from; may raise DatasetError."""

    @abstractmethod
    def describe(self, loss: Loss, base_dir: Path) -> DatasetShape:
        """Return the sizes without drawing a number; raises DatasetError wherever build or the split would."""


class SampledSpec(DatasetSpec):
    """The base of data that is drawn: any number of samples, with Gaussian noise."""

    samples: int = Field(
        1000,
        ge=4,
        le=1_000_000,
        title="Samples",
        description="Number of samples, training and test together.",
    )


CoordinateNoise: TypeAlias = Annotated[
    float,
    Field(ge=0, le=100, title="Noise", description="Deviation of the Gaussian noise on the raw coordinates."),
]

DATASETS: Registry[type[DatasetSpec]] = Registry("dataset")


def size_of_test_part(samples: int, test_fraction: float) -> int:
    """Return the size of the test part, rounded; DatasetError if no training sample would remain."""
    size = round(test_fraction * samples)
    if size >= samples:
        allowed = f"less than {(samples - 0.5) / samples:.6g} for {samples} samples"
        raise DatasetError(
            "dataset.test_fraction", f"{test_fraction:g}, which leaves none for training", allowed
        )
    return size


def split_and_standardise(dataset: Dataset, test_fraction: float, draws: Draws) -> Split:
    """Choose the test part by one permutation (its first entries) and standardise all by the training part."""
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
    """Return both per feature, a constant feature's exactly as its value and 1."""
    constant = inputs.min(axis=0) == inputs.max(axis=0)
    mean = np.where(constant, inputs[0], inputs.mean(axis=0))
    deviation = np.where(constant, 1.0, inputs.std(axis=0))
    return mean, deviation
