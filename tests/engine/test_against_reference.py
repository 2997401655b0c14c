"""The engine against the independent reference: every metric, layer and step of many tiny experiments."""

import json
from collections.abc import Iterator

import pytest
import torch

from gradgui.engine.experiment_file import parse
from gradgui.engine.trainer import Trainer
from tests.engine.measured import measurements
from tests.reference import sample_experiments as samples
from tests.reference.agreement import DOUBLE, SINGLE, differences
from tests.reference.reference_metrics import measured
from tests.reference.reference_spec import Json
from tests.reference.reference_training import ReferenceData, ReferenceTraining

ALL = frozenset(
    {
        "weight_grad_norm",
        "bias_grad_norm",
        "signal_grad_norm",
        "output_grad_norm",
        "gain",
        "input_norm",
        "preactivation_mean",
        "preactivation_std",
        "activation_mean",
        "activation_std",
        "derivative_rms",
        "saturated_fraction",
        "dead_fraction",
        "weight_norm",
        "update_ratio",
        "distance_from_init",
        "clip_factor",
        "loss",
        "data_loss",
        "accuracy",
        "grad_norm",
        "lr",
        "test_loss",
        "test_accuracy",
    }
)
STEPS = 5


@pytest.fixture(autouse=True)
def one_thread() -> Iterator[None]:
    """Tiny nets run fastest on one thread."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


def indices_of(targets: torch.Tensor, classes: int) -> torch.Tensor:
    """Return class indices of one-hot rows, or the numbers of a regression, (samples,)."""
    return targets.argmax(1) if classes else targets.detach().clone().double().reshape(-1)


def data_of(trainer: Trainer, experiment: Json) -> ReferenceData:
    """Return the arrays that the engine trains on; the number of classes is the contract's."""
    classes = {"sine": 0, "gaussian_blobs": 3, "iris": 3}.get(experiment["dataset"]["kind"], 2)
    data = trainer.data
    return ReferenceData(
        data.train_inputs.detach().clone().double(),
        indices_of(data.train_targets, classes),
        data.test_inputs.detach().clone().double(),
        indices_of(data.test_targets, classes),
        classes,
    )


def compare(experiment: Json, tolerance: tuple[float, float]) -> None:
    """Train both for a few steps and fail at the first step that differs."""
    trainer = Trainer(parse(json.dumps(experiment)), metrics=ALL)
    reference = ReferenceTraining(experiment, data_of(trainer, experiment))
    for step in range(STEPS):
        trainer.step()
        ours, theirs = dict(measurements(trainer)), measured(reference.step())
        found = differences(step, ours, theirs, tolerance)
        assert not found, "\n".join(found)


def named(experiments: list[Json]) -> list[object]:
    """Return the experiments as parameters with their names."""
    return [pytest.param(experiment, id=experiment["name"]) for experiment in experiments]


@pytest.mark.parametrize("experiment", named(samples.grid()))
def test_that_every_activation_normalization_and_skip_agrees(experiment: Json) -> None:
    """Every activation × normalisation and place × sort of skip."""
    compare(experiment, DOUBLE)


@pytest.mark.parametrize("experiment", named(samples.one_thing_at_a_time()))
def test_that_every_initializer_optimizer_clipping_and_penalty_agrees(experiment: Json) -> None:
    """One at a time, on one small net."""
    compare(experiment, DOUBLE)


@pytest.mark.parametrize("experiment", named(samples.shaped()))
def test_that_groups_frozen_layers_and_edge_cases_agree(experiment: Json) -> None:
    """With and without clipping."""
    compare(experiment, DOUBLE)


@pytest.mark.parametrize("experiment", named(samples.extremes()))
def test_that_huge_and_tiny_gradients_agree(experiment: Json) -> None:
    """Relative to any size: no absolute floor."""
    compare(experiment, (1e-9, 0.0))


@pytest.mark.parametrize("experiment", named(samples.float32_extremes()))
def test_that_huge_and_tiny_gradients_in_single_precision_agree(experiment: Json) -> None:
    """Entries that float32 holds, norms whose squares it does not."""
    compare(experiment, (1e-3, 0.0))


@pytest.mark.parametrize("experiment", named(samples.diverging()))
def test_that_numbers_of_a_diverging_run_agree(experiment: Json) -> None:
    """Infinities and NaN are data too, and no warning of a library reaches the user."""
    compare(experiment, DOUBLE)


@pytest.mark.parametrize("experiment", named([*samples.full_batches(), *samples.defaults()]))
def test_that_batches_and_defaults_agree(experiment: Json) -> None:
    """Batch sizes around the training part; a file that says only what it must."""
    compare(experiment, DOUBLE)


@pytest.mark.parametrize("experiment", named(samples.mixed(60)))
def test_that_mixed_experiments_agree(experiment: Json) -> None:
    """Everything drawn at once."""
    compare(experiment, DOUBLE)


@pytest.mark.parametrize("experiment", named(samples.float32_cases()))
def test_that_single_precision_agrees(experiment: Json) -> None:
    """To what float32 allows."""
    compare(experiment, SINGLE)
