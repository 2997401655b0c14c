"""The step in float64: the norms of autograd in float64, a run left alone, and words that fit the numbers."""

import math

import numpy as np
import pytest
import torch

from gradgui.engine.fault import ExperimentError
from gradgui.engine.float64_rerun import rerun
from gradgui.engine.float64_step import QUANTITIES, Comparison
from gradgui.engine.trainer import Trainer, prepare_thread
from tests.engine.experiments import Json, dense, experiment
from tests.engine.measured import measurements
from tests.engine.plain_net import PlainNet

NETS: dict[str, Json] = {
    "sigmoid": {"network__layers": [dense("sigmoid")] * 5},
    "batch norm": {"network__layers": [dense("tanh", normalization={"kind": "batch"})] * 3},
    "underflow": {"network__layers": [dense("sigmoid")] * 70},
}


def trained(steps: int = 8, **changes: object) -> Trainer:
    trainer = Trainer(experiment(**changes), metrics=QUANTITIES)
    for _ in range(steps):
        trainer.step()
    return trainer


def by_autograd(trainer: Trainer) -> dict[tuple[str, int], float]:
    """Return the norms of the last batch by torch modules in float64."""
    chosen = trainer.order.last()
    net = PlainNet(trainer, torch.float64)
    inputs = trainer.data.train_inputs[chosen].double()
    assert trainer.data.train_labels is not None
    loss = torch.nn.functional.cross_entropy(net(inputs), trainer.data.train_labels[chosen])
    loss.backward()
    result = {}
    for number, (z, y, weight) in enumerate(zip(net.z, net.y, net.weights(), strict=True), start=1):
        tensors = (z.grad, y.grad, weight.grad)
        for name, tensor in zip(QUANTITIES, tensors, strict=True):
            assert tensor is not None
            result[name, number] = float(tensor.norm())
    return result


@pytest.mark.parametrize("name", NETS)
def test_that_the_norms_are_those_of_autograd_in_float64(name: str) -> None:
    trainer = trained(**NETS[name])
    wanted = by_autograd(trainer)
    result = rerun(trainer)
    assert len(result.comparisons) == len(wanted) == 3 * result.depth
    for each in result.comparisons:
        assert each.double == pytest.approx(wanted[each.quantity, each.layer], rel=1e-7), each


def test_that_without_an_update_the_first_column_is_what_was_recorded() -> None:
    """With a learning rate of 0 parameters before and after are the same."""
    trainer = trained(training__optimizer={"kind": "sgd", "lr": 0.0}, **NETS["sigmoid"])
    for each in rerun(trainer).comparisons:
        assert each.single == np.asarray(trainer.values[each.quantity])[each.layer - 1]


def test_that_the_run_is_left_as_it_is() -> None:
    """It goes on with the same bits as one that was never asked."""
    asked, alone = trained(**NETS["batch norm"]), trained(**NETS["batch norm"])
    rerun(asked)
    for _ in range(5):
        asked.step()
        alone.step()
    assert torch.equal(asked.parameters.values, alone.parameters.values)
    assert measurements(asked) == measurements(alone)
    assert all(torch.equal(t, alone.network.state()[k]) for k, t in asked.network.state().items())


def test_that_underflow_is_told_from_zero() -> None:
    """Layer 1 of seventy sigmoid layers has a gradient that float32 cannot hold."""
    prepare_thread()
    result = rerun(trained(network__layers=[dense("sigmoid")] * 70))
    verdicts = {(each.quantity, each.layer): each.verdict for each in result.comparisons}
    assert verdicts["signal_grad_norm", 1] == "underflow"
    assert verdicts["signal_grad_norm", 71] == "same"
    prepare_thread()
    result = rerun(trained(network__initialization={"kind": "constant", "value": 0.0}))
    verdicts = {(each.quantity, each.layer): each.verdict for each in result.comparisons}
    assert verdicts["signal_grad_norm", 1] == "zero"


def test_that_a_step_with_an_infinity_is_computed_before_its_update() -> None:
    """Afterwards every parameter is NaN, and float64 would show nothing."""
    layers = [dense("relu", units=16)] * 40
    trainer = Trainer(
        experiment(network__layers=layers, network__initialization={"kind": "normal", "std": 9})
    )
    trainer.watches_nonfinite = True
    trainer.step()
    assert trainer.nonfinite is not None
    result = rerun(trainer)
    assert result.before_update and result.step == 0
    assert any(each.verdict == "overflow" for each in result.comparisons)
    assert all(math.isfinite(each.double) for each in result.comparisons)
    trainer.step()
    assert rerun(trainer).step == 0
    assert [each.double for each in rerun(trainer).comparisons] == [
        each.double for each in result.comparisons
    ]


@pytest.mark.parametrize(
    ("single", "double", "verdict"),
    [
        (1.0, 1.0000001, "same"),
        (1.0, 1.5, "differs"),
        (0.0, 1e-50, "underflow"),
        (1e-38, 3e-38, "partial"),
        (0.0, 0.5, "lost"),
        (0.0, 0.0, "zero"),
        (math.inf, 1e60, "overflow"),
        (math.nan, 1e60, "overflow"),
        (math.inf, math.inf, "nonfinite"),
        (math.nan, math.nan, "nonfinite"),
    ],
)
def test_that_the_verdict_fits_the_numbers(single: float, double: float, verdict: str) -> None:
    assert Comparison(1, "signal_grad_norm", single, double).verdict == verdict


def test_that_before_the_first_step_there_is_nothing_to_compute() -> None:
    with pytest.raises(ExperimentError, match="at least one step"):
        rerun(trained(0))
