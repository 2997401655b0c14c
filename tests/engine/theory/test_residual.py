"""Networks with skips against their prediction, and against the growth that theory states."""

import math
from typing import Any

import numpy as np
import pytest

from gradgui.engine.dataset import FloatArray
from gradgui.engine.experiment import Experiment
from gradgui.engine.theory.predictions import predict
from gradgui.engine.trainer import Trainer
from tests.engine.theory.test_predictions import experiment

HE = {"kind": "kaiming_normal"}
XAVIER = {"kind": "xavier_normal"}
Layers = list[dict[str, Any]]


def dense(units: int, kind: str, **more: object) -> dict[str, Any]:
    """Return one layer."""
    return {"kind": "dense", "units": units, "activation": {"kind": kind}, **more}


def blocks(count: int, *layers: dict[str, Any]) -> dict[str, Any]:
    """Return so many equal blocks."""
    return {"kind": "group", "repeat": count, "layers": list(layers)}


def skip(distance: int = 1, **more: object) -> dict[str, object]:
    """Return a skip connection."""
    return {"from": distance, **more}


def at_start(made: Experiment) -> tuple[Trainer, FloatArray]:
    """Return a trainer after its first backward pass, and ‖δ_l‖."""
    trainer = Trainer(made, metrics=("signal_grad_norm",))
    trainer.step()
    return trainer, np.array(trainer.values["signal_grad_norm"])


def misses(layers: Layers, start: dict[str, object], seeds: int) -> FloatArray:
    """Return measured over predicted ‖δ_l‖/‖δ_L‖, as a geometric mean over seeds; NaN where both are 0."""
    logs = []
    for seed in range(seeds):
        made = experiment(layers, start, seed)
        trainer, norms = at_start(made)
        sizes = trainer.network.input.value.square().mean(1)
        uneven = float(sizes.mean() * (1 / sizes).mean()) - 1
        first = float(trainer.network.layers[0].z.value.square().mean())
        found = predict(made, 64, 10, first, uneven=uneven, batch=128)
        assert found.applies, found.reason
        with np.errstate(invalid="ignore"):
            logs.append(np.log(norms / norms[-1] / found.signal))
    return np.asarray(np.exp(np.mean(logs, 0)))


@pytest.mark.parametrize(
    ("layers", "start"),
    (
        ([dense(256, "relu"), blocks(12, dense(256, "relu", skip=skip()))], HE),
        ([dense(256, "relu"), blocks(20, dense(256, "relu", skip=skip(branch_scale=0.2)))], HE),
        ([dense(256, "relu"), blocks(20, dense(256, "relu", skip=skip(branch_scale=0.05)))], HE),
        ([dense(256, "relu"), blocks(8, dense(256, "relu"), dense(256, "identity", skip=skip(2)))], HE),
        ([dense(256, "relu"), blocks(8, dense(256, "relu"), dense(256, "relu", skip=skip(2)))], HE),
        ([dense(256, "tanh"), blocks(12, dense(256, "tanh", skip=skip()))], XAVIER),
        ([dense(256, "sigmoid"), blocks(12, dense(256, "sigmoid", skip=skip()))], XAVIER),
        (
            [
                blocks(
                    3, dense(256, "relu"), dense(128, "relu", skip=skip(2)), dense(200, "relu", skip=skip())
                )
            ],
            HE,
        ),
        ([dense(256, "relu"), blocks(8, dense(256, "relu", skip=skip(join="before")))], HE),
        ([dense(256, "tanh"), blocks(12, dense(256, "tanh", skip=skip(join="before")))], XAVIER),
        (
            [
                dense(256, "relu"),
                blocks(6, dense(256, "relu"), dense(256, "relu", skip=skip(2, join="before"))),
            ],
            HE,
        ),
        (
            [
                dense(256, "relu"),
                blocks(12, dense(256, "relu", skip=skip(), normalization={"kind": "layer"})),
            ],
            HE,
        ),
        (
            [
                dense(256, "relu"),
                blocks(8, dense(256, "tanh", skip=skip(), normalization={"kind": "rms", "place": "after"})),
            ],
            HE,
        ),
        (
            [
                dense(256, "tanh"),
                dense(256, "relu"),
                dense(256, "relu", skip=skip(3)),
                dense(256, "tanh", skip=skip(2)),
                dense(256, "relu", skip=skip(4, scale=-1.0)),
            ],
            {"kind": "lecun_normal"},
        ),
    ),
)
def test_that_a_net_with_skips_follows_its_prediction(layers: Layers, start: dict[str, object]) -> None:
    """Scales, projections, longer skips, both places to join, normalised branches: each layer within 25 %."""
    assert misses(layers, start, seeds=4) == pytest.approx(1.0, rel=0.25)


def test_that_a_branch_with_batchnorm_that_ends_linear_follows() -> None:
    """Each layer within 25 %."""
    norm = {"kind": "batch"}
    layers = [
        dense(256, "relu"),
        blocks(
            10,
            dense(256, "relu", normalization=norm),
            dense(256, "identity", normalization=norm, skip=skip(2)),
        ),
    ]
    assert misses(layers, HE, seeds=3) == pytest.approx(1.0, rel=0.25)


def test_that_a_zero_start_of_a_linear_end_passes_the_gradient_by() -> None:
    """Last weights 0: the path alone, factor 1; inside the branch nothing arrives, and theory says so."""
    zero = {"kind": "constant", "value": 0.0}
    layers = [
        dense(64, "relu"),
        blocks(6, dense(64, "relu"), dense(64, "identity", initialization=zero, skip=skip(2))),
    ]
    found = misses(layers, HE, seeds=2)
    assert np.isnan(found[1::2][:6]).all()
    assert found[[0, 2, 4, 6, 8, 10, 12]] == pytest.approx(1.0, rel=0.1)


def growth(
    branch_scale: float, depth: int, seeds: int, begin: int = 0, **more: object
) -> tuple[float, float]:
    """Return the squared growth of Y forward, and that of G backward down from block depth − begin.

    The net is y = x + α ReLU(W x), one layer a block.
    """
    block = dense(256, "relu", skip=skip(branch_scale=branch_scale), **more)
    forward, backward = [], []
    for seed in range(seeds):
        trainer, _ = at_start(experiment([dense(256, "relu"), blocks(depth, block)], HE, seed))
        first, middle, last = (trainer.network.layers[number].y for number in (0, depth - begin, depth))
        assert first.grad is not None
        assert middle.grad is not None
        forward.append(float(last.value.norm() / first.value.norm()))
        backward.append(float(first.grad.norm() / middle.grad.norm()))
    both = (math.exp(2 * float(np.mean(np.log(each)))) for each in (forward, backward))
    return next(both), next(both)


def test_that_branches_that_end_in_relu_grow_as_stated() -> None:
    """He, width 256, α = 1: 2.96 forward and 2.89 backward a block in squared norm.

    Backward once the gradient lies along the signal: 25 blocks below the output, from 2 near it.
    """
    forward, backward = growth(1.0, 40, seeds=6, begin=25)
    assert forward ** (1 / 40) == pytest.approx(2.96, rel=0.03)
    assert backward ** (1 / 15) == pytest.approx(2.89, rel=0.03)


def test_that_a_scale_of_one_over_root_depth_grows_with_the_root() -> None:
    """e^{O(√L)}: four times the depth doubles the logarithm; 1/L holds it."""
    near, far = (math.log(growth(depth**-0.5, depth, seeds=4)[0]) for depth in (16, 64))
    assert 1.6 < far / near < 2.2
    low, high = (math.log(growth(1 / depth, depth, seeds=4)[0]) for depth in (16, 64))
    assert high / low < 1.2


def test_that_batchnorm_in_the_branch_grows_by_a_power_of_depth() -> None:
    """Doubling the depth multiplies the squared gradient by about the same number each time."""
    totals = [growth(1.0, depth, seeds=3, normalization={"kind": "batch"})[1] for depth in (8, 16, 32)]
    first, second = totals[1] / totals[0], totals[2] / totals[1]
    assert second < 2 * first
    assert totals[2] < 1.467**8


@pytest.mark.parametrize("kind", ("relu", "softplus"))
def test_that_a_thousand_layers_whose_signal_grows_are_told_of(kind: str) -> None:
    """Squares beyond the range of numbers end nothing: there is a prediction, or a reason for none."""
    for depth in (600, 900):
        made = experiment([dense(16, kind), blocks(depth - 1, dense(16, kind, skip=skip()))], HE)
        found = predict(made, 2, 2)
        assert found.applies == (not found.reason)
        assert not np.isnan(found.signal).any()
