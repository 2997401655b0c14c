"""Predictions against real networks: the trainer at step 0."""

import json
import math

import numpy as np
import pytest

from gradgui.engine.dataset import FloatArray
from gradgui.engine.experiment import Experiment
from gradgui.engine.experiment_file import parse
from gradgui.engine.specs.activation import ACTIVATION_SPECS
from gradgui.engine.theory.mean_field import chi, fixed_point
from gradgui.engine.theory.predictions import predict
from gradgui.engine.trainer import Trainer

DEPTH, WIDTH = 40, 400


def experiment(
    layers: list[dict[str, object]], start: dict[str, object], seed: int = 0, **more: object
) -> Experiment:
    """Return an experiment on the digits in float64 that is measured without training."""
    return parse(
        json.dumps(
            {
                "gradgui": 1,
                "seed": seed,
                "precision": "float64",
                "dataset": {"kind": "digits"},
                "network": {"layers": layers, "initialization": start},
                "training": {"optimizer": {"kind": "sgd", "lr": 0.0}, **more},
            }
        )
    )


def measured(made: Experiment) -> tuple[FloatArray, float]:
    """Return ‖δ_l‖ at step 0, and the mean square of the first layer's Z."""
    trainer = Trainer(made, metrics=("signal_grad_norm",))
    trainer.step()
    first = trainer.network.layers[0].z.value
    return np.array(trainer.values["signal_grad_norm"]), float(first.square().mean())


def group(depth: int, width: int, activation: dict[str, object], **more: object) -> list[dict[str, object]]:
    """Return so many equal layers."""
    layer = {"kind": "dense", "units": width, "activation": activation, **more}
    return [{"kind": "group", "repeat": depth, "layers": [layer]}]


@pytest.mark.parametrize(
    ("activation", "weight_variance", "bias_variance"),
    (
        ({"kind": "tanh"}, 1.0, 0.05),
        ({"kind": "tanh"}, 1.76, 0.05),
        ({"kind": "tanh"}, 2.5, 0.05),
        ({"kind": "sigmoid"}, 1.0, 0.0),
        ({"kind": "sigmoid"}, 8.0, 0.1),
        ({"kind": "relu"}, 1.0, 0.0),
        ({"kind": "relu"}, 2.0, 0.0),
        ({"kind": "leaky_relu", "slope": 0.2}, 1.5, 0.05),
    ),
)
def test_that_the_slope_of_a_wide_deep_net_is_that_of_theory(
    activation: dict[str, object], weight_variance: float, bias_variance: float
) -> None:
    """Forty layers of width 400: the fitted factor of the norm within 3 % of √χ at the fixed point."""
    start = {"kind": "variance", "weight_variance": weight_variance, "bias_variance": bias_variance}
    norms = [measured(experiment(group(DEPTH, WIDTH, activation), start, seed))[0] for seed in range(3)]
    logs = np.log(np.mean([norm / norm[-1] for norm in norms], 0))[9:DEPTH]
    slope = -np.polyfit(np.arange(len(logs)), logs, 1)[0]
    spec = ACTIVATION_SPECS[str(activation["kind"])].model_validate(activation)
    q = fixed_point(spec, weight_variance, bias_variance)
    assert math.exp(slope) == pytest.approx(math.sqrt(chi(spec, weight_variance, min(q, 1e12))), rel=0.03)


@pytest.mark.parametrize(
    ("layers", "start"),
    (
        (group(9, 128, {"kind": "sigmoid"}), {"kind": "variance", "weight_variance": 1.0}),
        (group(12, 256, {"kind": "tanh"}), {"kind": "xavier_uniform"}),
        (group(8, 256, {"kind": "relu"}), {"kind": "torch_default"}),
        (group(6, 64, {"kind": "gelu"}) + group(4, 512, {"kind": "silu"}), {"kind": "lecun_normal"}),
        (group(10, 256, {"kind": "selu"}), {"kind": "lecun_normal"}),
        (group(8, 300, {"kind": "tanh"}, normalization={"kind": "layer"}), {"kind": "kaiming_normal"}),
        (group(8, 300, {"kind": "relu"}, normalization={"kind": "rms"}), {"kind": "kaiming_uniform"}),
        (
            group(6, 300, {"kind": "relu"}, normalization={"kind": "rms", "place": "after"}),
            {"kind": "normal"},
        ),
        (group(10, 200, {"kind": "tanh"}), {"kind": "orthogonal"}),
    ),
)
def test_that_a_real_net_follows_its_prediction(
    layers: list[dict[str, object]], start: dict[str, object]
) -> None:
    """Uneven widths, normalisations, any start: each layer within 25 %, over three seeds.

    Layer 1 of a net with LayerNorm or RMSNorm is left out: its samples differ in size, and so in factor.
    """
    ratios = []
    for seed in range(3):
        made = experiment(layers, start, seed)
        norms, first = measured(made)
        found = predict(made, 64, 10, first)
        assert found.applies
        ratios.append(norms / norms[-1] / found.signal)
    begin = 1 if made.hidden_layers()[0].spec.normalization.kind != "none" else 0
    assert np.exp(np.mean(np.log(ratios), 0))[begin:] == pytest.approx(1.0, rel=0.25)


def test_that_batchnorm_and_relu_follow_after_the_transient() -> None:
    """Within 3 % of 1.480 a layer in squared norm at batch 128, once the batch's Gram matrix has settled."""
    factors = []
    for seed in range(4):
        made = experiment(
            group(30, 300, {"kind": "relu"}, normalization={"kind": "batch"}),
            {"kind": "kaiming_normal"},
            seed,
        )
        norms, _ = measured(made)
        factors.append(np.log(norms[11] / norms[26]) / 15)
    assert math.exp(2 * float(np.mean(factors))) == pytest.approx(1.480, rel=0.03)
    assert predict(made, 64, 10).gains[20] ** 2 == pytest.approx(math.pi / (math.pi - 1), rel=1e-6)


def test_that_one_sample_has_the_mean_and_spread_of_finite_width() -> None:
    """He, ReLU, 100 seeds, batch of one: the squared norm's log has variance β = 5 Σ 1/n and mean −β/2."""
    depth, width = 10, 100
    layers, start = group(depth, width, {"kind": "relu"}), {"kind": "kaiming_normal"}
    logs = []
    for seed in range(100):
        norms, _ = measured(experiment(layers, start, seed, batch_size=1))
        logs.append(2 * np.log(norms[0] / norms[depth - 1]))
    beta = 5 * (depth - 1) / width
    assert np.var(logs) == pytest.approx(beta, rel=0.5)
    assert np.mean(logs) == pytest.approx(-beta / 2, abs=3 * math.sqrt(beta / 100))


def test_that_what_theory_does_not_cover_is_said() -> None:
    """Skips and constant weights have no prediction, and a reason instead."""
    skipping = group(4, 16, {"kind": "relu"}, skip={"from": 1})
    first = group(1, 16, {"kind": "relu"})
    assert "skip" in predict(experiment(first + skipping, {"kind": "kaiming_normal"}), 64, 10).reason
    constant = predict(experiment(first, {"kind": "constant"}), 64, 10)
    assert not constant.applies
    assert constant.signal.size == 0


def test_that_no_hidden_layer_is_a_prediction_of_one() -> None:
    """The output layer is its own reference."""
    assert predict(experiment([], {"kind": "normal"}), 64, 10).signal.tolist() == [1.0]
