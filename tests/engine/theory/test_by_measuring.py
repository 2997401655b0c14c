"""What theory says of whole networks, found by the trainer: a critical variance, a chain."""

import json
import math
from typing import Any

import numpy as np
import pytest

from gradgui.engine.experiment_file import parse
from gradgui.engine.trainer import Trainer
from tests.engine.theory.test_predictions import DEPTH, WIDTH, experiment, group, measured


def slope_of_tanh(weight_variance: float, seeds: int) -> float:
    """Return ln of the squared gradient's factor a layer, measured over the layers where q has settled."""
    start = {"kind": "variance", "weight_variance": weight_variance, "bias_variance": 0.05}
    squares = []
    for seed in range(seeds):
        norms, _ = measured(experiment(group(DEPTH, WIDTH, {"kind": "tanh"}), start, seed))
        squares.append(np.square(norms / norms[-2]))
    logs = np.log(np.mean(squares, 0))[9:DEPTH]
    return float(-np.polyfit(np.arange(len(logs)), logs, 1)[0])


@pytest.mark.slow
def test_that_the_critical_variance_of_tanh_is_found_by_measuring() -> None:
    """Bisection on measured slopes at σ_b² = 0.05: within 2 % of 1.76095."""
    low, high = 1.2, 2.6
    while high / low > 1.005:
        middle = math.sqrt(low * high)
        low, high = (middle, high) if slope_of_tanh(middle, seeds=8) < 0 else (low, middle)
    assert math.sqrt(low * high) == pytest.approx(1.76095, rel=0.02)


def test_that_the_chain_of_four_units_links_its_gradients() -> None:
    """∂C/∂b1 = σ′(z1) w2 σ′(z2) w3 ∂C/∂b3, and ∂C/∂b3 = σ′(z3) w4 σ′(z4) ∂C/∂a4, to 1e-12."""
    unit: dict[str, Any] = {"kind": "dense", "units": 1, "activation": {"kind": "sigmoid"}}
    made = {
        "gradgui": 1,
        "precision": "float64",
        "dataset": {"kind": "sine"},
        "network": {
            "layers": [{"kind": "group", "repeat": 4, "layers": [unit]}],
            "initialization": {"kind": "uniform", "bound": 1.0},
        },
        "training": {"loss": "mse", "batch_size": 1, "optimizer": {"kind": "sgd", "lr": 0.0}},
    }
    trainer = Trainer(parse(json.dumps(made)))
    trainer.step()
    layers = trainer.network.layers

    def slope(number: int) -> float:
        value = float(layers[number - 1].a.value)
        return value * (1 - value)

    def grad(number: int, role: Any) -> float:
        return float(trainer.parameters[number, role].grad)

    def weight(number: int) -> float:
        return float(trainer.parameters[number, "weight"].value)

    output = layers[3].y.grad
    assert output is not None
    third = slope(3) * weight(4) * slope(4) * float(output)
    assert grad(3, "bias") == pytest.approx(third, rel=1e-12)
    assert grad(1, "bias") == pytest.approx(slope(1) * weight(2) * slope(2) * weight(3) * third, rel=1e-12)
    assert abs(grad(1, "bias")) < abs(third) / 16
