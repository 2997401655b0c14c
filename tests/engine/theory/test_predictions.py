"""Predictions against real networks: the trainer at step 0."""

import json
import math
import time

import numpy as np
import pytest

from gradgui.engine.dataset import FloatArray
from gradgui.engine.datasets.two_spirals import TwoSpirals
from gradgui.engine.experiment import Experiment
from gradgui.engine.experiment_file import parse
from gradgui.engine.specs.activation import ACTIVATION_SPECS, Sigmoid
from gradgui.engine.theory.batch_norm import large_batch_factor
from gradgui.engine.theory.mean_field import chi, fixed_point
from gradgui.engine.theory.moments import moments
from gradgui.engine.theory.output_gradient import output_gradient
from gradgui.engine.theory.predictions import predict
from gradgui.engine.trainer import Trainer

DEPTH, WIDTH = 40, 400
SEEDS_OF_BATCH = {8: 16, 32: 8, 128: 4}
"""Smaller batches differ more from net to net."""


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


@pytest.mark.parametrize(("batch", "factor"), ((8, 1.788), (32, 1.522), (128, 1.480)))
def test_that_batchnorm_and_relu_follow_after_the_transient(batch: int, factor: float) -> None:
    """Within 3 % of the factor of this batch, squared, once the batch's Gram matrix has settled."""
    layers = group(30, 300, {"kind": "relu"}, normalization={"kind": "batch"})
    start = {"kind": "kaiming_normal"}
    found = []
    for seed in range(SEEDS_OF_BATCH[batch]):
        norms, _ = measured(experiment(layers, start, seed, batch_size=batch))
        found.append(np.log(norms[11] / norms[26]) / 15)
    assert math.exp(2 * float(np.mean(found))) == pytest.approx(factor, rel=0.03)
    predicted = predict(experiment(layers, start), 64, 10, batch=batch).gains[20] ** 2
    assert predicted == pytest.approx(factor, abs=5e-4)


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
    """Constant weights, a signal without end, nothing to divide by: a reason instead of a prediction."""
    first = group(1, 16, {"kind": "relu"})
    constant = predict(experiment(first, {"kind": "constant"}), 64, 10)
    assert not constant.applies
    assert constant.signal.size == 0
    wide = predict(experiment(group(900, 400, {"kind": "relu"}), {"kind": "normal"}), 64, 10)
    assert "too large" in wide.reason
    flat = group(2, 16, {"kind": "relu"}, normalization={"kind": "batch", "scale_init": 0.0})
    assert "divide" in predict(experiment(flat, {"kind": "kaiming_normal"}), 64, 10).reason


@pytest.mark.parametrize(
    ("kind", "layers", "std"), (("identity", 30, 450.0), ("identity", 30, 15000.0), ("gelu", 30, 1e5))
)
def test_that_numbers_without_end_are_the_reason_that_is_said(kind: str, layers: int, std: float) -> None:
    """Also where products overflow before the signal does; no normalisation is blamed that is not there."""
    built = group(layers, 32, {"kind": kind}, skip={"from": 1, "join": "before"})
    found = predict(experiment(built, {"kind": "normal", "std": std}), 64, 10)
    assert "too large for a number from layer" in found.reason


@pytest.mark.parametrize("kind", ("sigmoid", "tanh", "elu"))
def test_that_nearly_linear_nets_with_batchnorm_have_none_on_few_features(kind: str) -> None:
    """There it misses by far; on many features it holds, and ReLU's batch settles on few."""
    start = {"kind": "variance", "weight_variance": 1.0}
    norm = {"kind": "batch"}
    layers = group(9, 32, {"kind": kind}, normalization=norm)
    found = predict(experiment(layers, start), 2, 2, batch=128)
    assert not found.applies
    assert "features" in found.reason
    assert predict(experiment(layers, start), 64, 10, batch=128).applies
    assert predict(experiment(group(9, 32, {"kind": kind}), start), 2, 2).applies
    assert predict(experiment(group(9, 32, {"kind": "relu"}, normalization=norm), start), 2, 2).applies
    skips = group(9, 32, {"kind": "relu"}, normalization=norm, skip={"from": 1})
    assert not predict(experiment(skips, start), 2, 2).applies


def test_that_the_miss_without_a_reason_would_be_tenfold() -> None:
    """Measured on the spirals at step 0: the gradient of a sigmoid net grows, its factor keeps it level."""
    layers = group(9, 32, {"kind": "sigmoid"}, normalization={"kind": "batch"})
    start = {"kind": "variance", "weight_variance": 1.0}
    spirals = TwoSpirals(samples=1000, noise=0.05, test_fraction=0.2)
    logs = []
    for seed in range(4):
        made = experiment(layers, start, seed, batch_size=128).model_copy(update={"dataset": spirals})
        norms, _ = measured(made)
        logs.append(np.log(norms[1] / norms[-1]))
    assert math.exp(float(np.mean(logs))) > 10 * large_batch_factor(Sigmoid()) ** 4


def test_that_chi_is_of_the_layers_that_repeat() -> None:
    """Behind BatchNorm layer 1 has a norm of another size, which says nothing of the others."""
    layers = group(9, 32, {"kind": "sigmoid"}, normalization={"kind": "batch"})
    found = predict(experiment(layers, {"kind": "variance", "weight_variance": 1.0}), 64, 10)
    assert found.chi == pytest.approx(large_batch_factor(Sigmoid()), rel=1e-3)
    assert found.gains[0] ** 2 < 0.1


def test_that_a_prediction_says_where_it_is_weak() -> None:
    """BatchNorm's transient, and a net that is deep for its width."""
    batch = group(12, 300, {"kind": "relu"}, normalization={"kind": "batch"})
    assert "BatchNorm" in predict(experiment(batch, {"kind": "kaiming_normal"}), 64, 10).notes[0]
    narrow = predict(experiment(group(50, 32, {"kind": "relu"}), {"kind": "kaiming_normal"}), 64, 10)
    assert "deep for its width" in narrow.notes[0]
    assert predict(experiment(group(9, 300, {"kind": "tanh"}), {"kind": "xavier_normal"}), 64, 10).notes == ()


def test_that_chi_and_depth_scale_are_those_of_the_layers() -> None:
    """tanh at σ_w² = 1, σ_b² = 0.05 far down: χ = 0.759 in squared norm, ξ = 3.63 layers."""
    start = {"kind": "variance", "weight_variance": 1.0, "bias_variance": 0.05}
    found = predict(experiment(group(60, 100, {"kind": "tanh"}), start), 64, 10, 0.19359)
    assert found.chi == pytest.approx(0.75903, abs=1e-3)
    assert found.depth_scale == pytest.approx(-1 / math.log(0.75903), rel=0.01)
    assert math.isnan(predict(experiment(group(1, 16, {"kind": "tanh"}), start), 64, 10).chi)


@pytest.mark.parametrize("kind", ("relu", "tanh", "gelu"))
def test_that_two_hundred_layers_take_less_than_50_ms(kind: str) -> None:
    """Of the processor's time, with nothing computed before; the best of five is free of what others do."""
    made = experiment(group(200, 32, {"kind": kind}), {"kind": "variance", "bias_variance": 0.05})
    took = []
    for turn in range(5):
        moments.cache_clear()
        output_gradient.cache_clear()
        begin = time.process_time()
        assert predict(made, 64, 10, 1.0 + turn / 100).applies
        took.append(time.process_time() - begin)
    assert min(took) < 0.050


def test_that_no_hidden_layer_is_a_prediction_of_one() -> None:
    """The output layer is its own reference."""
    assert predict(experiment([], {"kind": "normal"}), 64, 10).signal.tolist() == [1.0]
