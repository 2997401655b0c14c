"""A run's data as tensors, and the order in which batches are drawn from it."""

from copy import copy
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from gradgui.engine.dataset import DatasetError, DatasetShape, Split, split_and_standardise
from gradgui.engine.experiment import Experiment
from gradgui.engine.fault import ExperimentError
from gradgui.engine.random import TorchDraws, generator


@dataclass(frozen=True, eq=False)
class RunData:
    """Training and test part in the run's precision.

    inputs (samples, features); labels int64 (samples,), None for regression; targets (samples, outputs):
    one-hot for classes, the numbers for regression.
    """

    split: Split
    outputs: int
    train_inputs: Tensor
    train_labels: Tensor | None
    train_targets: Tensor
    test_inputs: Tensor
    test_labels: Tensor | None
    test_targets: Tensor

    @property
    def shape(self) -> DatasetShape:
        """The sizes of the whole dataset."""
        samples = len(self.train_inputs) + len(self.test_inputs)
        return DatasetShape(samples, self.train_inputs.shape[1], self.outputs)


def load(experiment: Experiment, base_dir: Path, device: torch.device) -> RunData:
    """Draw, split and standardise an experiment's data; raises ExperimentError."""
    spec, seed = experiment.dataset, experiment.seed
    try:
        dataset = spec.build(TorchDraws(generator(seed, "data", 0)), experiment.training.loss, base_dir)
        draws = TorchDraws(generator(seed, "split", 0))
        split = split_and_standardise(dataset, spec.test_fraction, draws)
    except DatasetError as error:
        raise ExperimentError([error.fault]) from None
    outputs = max(1, len(split.classes))
    dtype = getattr(torch, experiment.precision)
    train = _tensors(split.train_inputs, split.train_targets, outputs, bool(split.classes), dtype, device)
    test = _tensors(split.test_inputs, split.test_targets, outputs, bool(split.classes), dtype, device)
    return RunData(split, outputs, *train, *test)


def same_data(one: Experiment, other: Experiment) -> bool:
    """Tell whether two experiments get the same tensors, if their relative paths start at the same folder."""
    return (
        one.dataset == other.dataset
        and one.seed == other.seed
        and one.precision == other.precision
        and one.training.loss == other.training.loss
    )


def _tensors(
    inputs: np.ndarray,
    targets: np.ndarray,
    outputs: int,
    classes: bool,
    dtype: torch.dtype,
    device: torch.device,
) -> tuple[Tensor, Tensor | None, Tensor]:
    values = torch.from_numpy(np.ascontiguousarray(inputs)).to(device, dtype)
    if not classes:
        return values, None, torch.from_numpy(np.asarray(targets))[:, None].to(device, dtype)
    labels = torch.from_numpy(np.asarray(targets, np.int64)).to(device)
    return values, labels, torch.nn.functional.one_hot(labels, outputs).to(dtype)


class BatchOrder:
    """Batches without replacement, a new order each epoch; what does not fill a batch is left out."""

    def __init__(self, samples: int, batch: int, seed: int, device: torch.device) -> None:
        self.samples = samples
        self.batch = min(batch, samples)
        self.epoch_steps = samples // self.batch
        self.generator = generator(seed, "order", 0)
        self.position = self.epoch_steps
        self.order = torch.empty(0, dtype=torch.int64)
        self._device = device

    def copy(self) -> "BatchOrder":
        """Return an order that draws what this one will draw; each goes on by itself."""
        twin = copy(self)
        twin.generator = torch.Generator()
        twin.generator.set_state(self.generator.get_state())
        return twin

    def next(self) -> Tensor:
        """Return the next batch's indices into the training part, int64 (batch,)."""
        if self.position >= self.epoch_steps:
            self.order = torch.randperm(self.samples, generator=self.generator).to(self._device)
            self.position = 0
        begin = self.position * self.batch
        self.position += 1
        return self.order[begin : begin + self.batch]

    def last(self) -> Tensor:
        """Return the indices that ``next`` returned last."""
        begin = (self.position - 1) * self.batch
        return self.order[begin : begin + self.batch]
