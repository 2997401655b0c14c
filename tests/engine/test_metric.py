"""The table of metrics, and that measuring changes nothing."""

from pathlib import Path

import pytest
import torch

import gradgui.engine.metrics
from gradgui.engine.metric import METRICS, Metric
from gradgui.engine.trainer import ALL_METRICS, DEFAULT_METRICS, Trainer
from tests.engine.experiments import Json, dense, experiment
from tests.engine.measured import measurements

CONTRACT = {
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
PER_STEP = {"loss", "data_loss", "accuracy", "grad_norm", "lr", "test_loss", "test_accuracy"}


def test_that_every_metric_of_the_contract_is_registered_in_a_file_of_its_own() -> None:
    folder = Path(gradgui.engine.metrics.__file__).parent
    assert {path.stem for path in folder.glob("*.py")} - {"__init__"} == set(METRICS)
    assert set(METRICS) >= CONTRACT
    assert {name for name, metric in METRICS.items() if not metric.per_layer} == PER_STEP
    assert set(DEFAULT_METRICS) <= set(METRICS) == set(ALL_METRICS)


@pytest.mark.parametrize("metric", METRICS.values(), ids=METRICS)
def test_that_every_metric_says_what_it_is(metric: Metric) -> None:
    assert METRICS[metric.name] is metric
    assert type(metric).__module__ == f"gradgui.engine.metrics.{metric.name}"
    for text in (metric.label, metric.symbol, metric.definition, (type(metric).__doc__ or "").strip()):
        assert text and text.strip() == text and "\n\n\n" not in text
    assert metric.phase in ("backward", "clipping", "update", "test")
    assert len({other.label for other in METRICS.values()}) == len(METRICS)


def layers(**fields: object) -> list[Json]:
    return [dense(activation, 8, **fields) for activation in ("tanh", "prelu", "hardtanh", "gelu", "sigmoid")]


RESIDUAL = [dense("tanh", 8), *layers(skip={"from": 1, "scale": 0.5}), dense("relu", 5, skip={"from": 3})]
NETS: dict[str, Json] = {
    "plain": {},
    "no hidden layer": {"network__layers": []},
    "momentum": {"training__optimizer": {"kind": "sgd", "momentum": 0.9, "nesterov": True}},
    "adam and batch norm": {
        "network__layers": layers(normalization={"kind": "batch"}),
        "training__optimizer": {"kind": "adam"},
    },
    "adamw and layer norm after": {
        "network__layers": layers(normalization={"kind": "layer", "place": "after"}),
        "training__optimizer": {"kind": "adamw"},
        "training__clipping": {"kind": "norm_per_layer", "threshold": 0.05},
    },
    "rmsprop, skips, rms norm": {
        "network__layers": [{**layer, "normalization": {"kind": "rms"}} for layer in RESIDUAL],
        "training__optimizer": {"kind": "rmsprop", "momentum": 0.5},
        "training__clipping": {"kind": "norm", "threshold": 0.1},
    },
    "skips and clipping by value": {
        "network__layers": RESIDUAL,
        "training__clipping": {"kind": "value", "threshold": 0.01},
        "training__regularization": {"l1": 1e-4, "l2": 1e-3},
    },
    "frozen layers in double precision": {
        "network__layers": [dense("relu", 8, trainable=False), *layers()],
        "precision": "float64",
    },
    "regression": {"dataset": {"kind": "sine"}, "training__loss": "mse"},
    "vanishing": {"network__layers": [dense("sigmoid", 4)] * 40},
    "exploding to NaN": {
        "network__layers": [dense("relu", 32)] * 12,
        "network__initialization": {"kind": "normal"},
        "training__optimizer": {"kind": "sgd", "lr": 1e6},
    },
}


def weights_after(steps: int, changes: Json, metrics: tuple[str, ...]) -> tuple[torch.Tensor, ...]:
    """Return everything that a run carries on: parameters, gradients, optimiser and running statistics."""
    trainer = Trainer(experiment(**changes), metrics=metrics)
    for _ in range(steps):
        trainer.step(measure=bool(metrics))
    network = trainer.network
    buffers = [trainer.optimizer.buffers[name] for name in sorted(trainer.optimizer.buffers)]
    return (network.parameters.values, network.parameters.grads, *network.state().values(), *buffers)


def bits(tensor: torch.Tensor) -> bytes:
    return tensor.numpy().tobytes()


@pytest.mark.parametrize("name", NETS)
def test_that_measuring_changes_nothing(name: str) -> None:
    """200 steps with all metrics and with none: everything is bit-equal."""
    without, measured = (weights_after(200, NETS[name], metrics) for metrics in ((), ALL_METRICS))
    assert len(without) == len(measured)
    assert all(bits(a) == bits(b) for a, b in zip(without, measured, strict=True))
    assert torch.isfinite(without[0]).all() == (name != "exploding to NaN")


def test_that_a_metric_alone_has_the_value_it_has_among_all() -> None:
    changes = NETS["skips and clipping by value"]
    together = Trainer(experiment(**changes), metrics=ALL_METRICS)
    for _ in range(6):
        together.step()
    for name in METRICS:
        alone = Trainer(experiment(**changes), metrics=[name])
        for _ in range(6):
            alone.step()
        wanted = {key: value for key, value in measurements(together).items() if key[0] == name}
        assert measurements(alone) == wanted
        assert wanted or name.startswith("test_")


def test_that_metrics_may_be_chosen_between_two_steps() -> None:
    """What is chosen late has the values it has when chosen from the start, but for the run's start."""
    all_along, late = (Trainer(experiment(), metrics=names) for names in (ALL_METRICS, ("loss",)))
    for step in range(10):
        if step == 5:
            late.choose_metrics(ALL_METRICS)
        all_along.step()
        late.step()
    assert measurements(late) == measurements(all_along)


def test_that_what_does_not_exist_for_a_layer_is_absent() -> None:
    hidden = [
        dense("sigmoid", 4, bias=False),
        dense("relu", 4, normalization={"kind": "batch"}),
        dense("identity", 4),
        dense("hardtanh", 4),
        dense("gelu", 4, normalization={"kind": "batch", "place": "after"}),
    ]
    trainer = Trainer(experiment(network__layers=hidden), metrics=ALL_METRICS)
    trainer.step()
    assert trainer.layers["bias_grad_norm"] == (3, 4, 5, 6)
    assert trainer.layers["activation_mean"] == trainer.layers["activation_std"] == (1, 2, 3, 4, 5)
    assert trainer.layers["derivative_rms"] == (1, 2, 3, 4, 5)
    assert trainer.layers["gain"] == (1, 2, 3, 4, 5)
    assert trainer.layers["saturated_fraction"] == (1, 4)
    assert trainer.layers["dead_fraction"] == (2, 4)
    for name in ("weight_grad_norm", "signal_grad_norm", "output_grad_norm", "input_norm", "weight_norm"):
        assert trainer.layers[name] == (1, 2, 3, 4, 5, 6)


def test_that_regression_has_no_accuracy() -> None:
    trainer = Trainer(experiment(dataset={"kind": "sine"}, training__loss="mse"), metrics=ALL_METRICS)
    trainer.step()
    names = {name for name, _ in measurements(trainer)}
    assert not names & {"accuracy", "test_accuracy"} and {"loss", "test_loss"} <= names
