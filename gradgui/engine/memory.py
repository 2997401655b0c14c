"""Checks data and memory of a run, in whole numbers and before anything is built."""

from itertools import pairwise
from pathlib import Path

import psutil

from gradgui.engine.dataset import DatasetError, DatasetShape, size_of_test_part
from gradgui.engine.experiment import Experiment
from gradgui.engine.fault import ExperimentError, Fault
from gradgui.engine.phrase import Phrase
from gradgui.engine.specs.layer import DenseSpec

_OPTIMIZER_COPIES = {"sgd": 2, "adam": 4, "adamw": 4, "rmsprop": 3}
"""State and what an update allocates on its way."""

_PARAMETER_COPIES = 5
"""Value, gradient, start value; for the metrics the value before the update and the difference."""

_METRIC_SIGNALS = 3
"""φ′(v), and Z and Y without their means."""

_DRAW_COPIES = {"orthogonal": 5}
"""float64 tensors at once while a layer's weights are drawn; 2 but for these kinds."""


def check_data_and_memory(experiment: Experiment, base_dir: Path) -> None:
    """Raise ExperimentError if the data cannot be had or the run needs more memory than is free."""
    try:
        shape = experiment.dataset.describe(experiment.training.loss, base_dir)
    except DatasetError as error:
        raise ExperimentError([error.fault]) from None
    _check_batch(experiment, shape)
    check_memory(experiment, shape)


def _check_batch(experiment: Experiment, shape: DatasetShape) -> None:
    train = shape.samples - size_of_test_part(shape.samples, experiment.dataset.test_fraction)
    batch_norm = any(layer.spec.normalization.kind == "batch" for layer in experiment.hidden_layers())
    if batch_norm and train < 2:
        found = Phrase("{samples} training sample", samples=train)
        raise ExperimentError([Fault("dataset", found, Phrase("at least 2 with batch normalisation"))])


def check_memory(experiment: Experiment, shape: DatasetShape, available: int | None = None) -> None:
    """Raise ExperimentError with the sum if a run needs more bytes than are available (default: free now)."""
    free = psutil.virtual_memory().available if available is None else available
    parameters, signals, data = required_bytes(experiment, shape)
    total = parameters + signals + data
    if total > free:
        found = Phrase(
            "a network that needs {total} (parameters and optimiser {parameters} + signals {signals} + "
            "data {data})",
            total=_gigabytes(total),
            parameters=_gigabytes(parameters),
            signals=_gigabytes(signals),
            data=_gigabytes(data),
        )
        allowed = Phrase("at most the {free} free now", free=_gigabytes(free))
        raise ExperimentError([Fault("network.layers", found, allowed)])


def required_bytes(experiment: Experiment, shape: DatasetShape) -> tuple[int, int, int]:
    """Return the bytes of parameters with gradients and optimiser state, of signals, and of data."""
    itemsize = 8 if experiment.precision == "float64" else 4
    hidden = [layer.spec for layer in experiment.hidden_layers()]
    widths = [shape.features, *(spec.units for spec in hidden), shape.outputs]
    test = size_of_test_part(shape.samples, experiment.dataset.test_fraction)
    train = shape.samples - test
    batch = min(experiment.training.batch_size, train)
    parameters = _parameter_count(hidden, widths)
    copies = _PARAMETER_COPIES + _OPTIMIZER_COPIES[experiment.training.optimizer.kind]
    draw = 8 * max(a * b for a, b in pairwise(widths)) * _draw_copies(experiment)
    signals = batch * sum(_signals(spec) * spec.units for spec in hidden)
    signals += batch * (widths[0] + 3 * widths[-1] + 4 * max(widths)) + 3 * test * max(widths)
    data = shape.samples * (shape.features * (8 + itemsize) + 8 + shape.outputs * itemsize)
    return parameters * copies * itemsize + draw, signals * itemsize, data


def _parameter_count(hidden: list[DenseSpec], widths: list[int]) -> int:
    count = sum((fan_in + 1) * fan_out for fan_in, fan_out in pairwise(widths))
    for number, spec in enumerate(hidden, start=1):
        if spec.normalization.kind != "none":
            count += 2 * spec.units
        if spec.skip is not None and widths[number - spec.skip.distance] != spec.units:
            count += widths[number - spec.skip.distance] * spec.units
    return count


def _signals(spec: DenseSpec) -> int:
    """Return how many tensors of the layer's shape a run keeps: value and gradient of each signal.

    A skip brings the joined signal, a projected path, and a gradient for each reader of the split.
    """
    extra = int(spec.normalization.kind != "none") + 3 * int(spec.skip is not None)
    return 2 * (2 + extra) + _METRIC_SIGNALS


def _draw_copies(experiment: Experiment) -> int:
    network = experiment.network
    kinds = {network.initialization_of(layer.spec).kind for layer in experiment.hidden_layers()}
    kinds.add(network.initialization.kind)
    return max(_DRAW_COPIES.get(kind, 2) for kind in kinds)


def _gigabytes(size: int) -> str:
    return f"{size / 2**30:,.2f} GiB"
