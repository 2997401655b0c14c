"""The reference checks itself: hand-computed nets, central differences, torch's own modules."""

import math
from typing import Any

import pytest
import torch
from torch import Tensor

from tests.reference.reference_draws import batches, initial_bias, initial_weight, seed_of
from tests.reference.reference_ledger import ledger_row, path_shares
from tests.reference.reference_metrics import measured
from tests.reference.reference_net import RunningStatistics, activate, normalize
from tests.reference.reference_spec import (
    ACTIVATION_DEFAULTS,
    NORMALIZATION_DEFAULTS,
    Json,
    filled_initialization,
)
from tests.reference.reference_training import ReferenceData, ReferenceTraining, StepRecord

TORCH_ACTIVATIONS: dict[str, torch.nn.Module] = {
    "identity": torch.nn.Identity(),
    "sigmoid": torch.nn.Sigmoid(),
    "tanh": torch.nn.Tanh(),
    "relu": torch.nn.ReLU(),
    "leaky_relu": torch.nn.LeakyReLU(),
    "prelu": torch.nn.PReLU(dtype=torch.float64),
    "elu": torch.nn.ELU(),
    "selu": torch.nn.SELU(),
    "gelu": torch.nn.GELU(),
    "silu": torch.nn.SiLU(),
    "softplus": torch.nn.Softplus(),
    "hardtanh": torch.nn.Hardtanh(),
}


def dense(units: int, kind: str = "tanh", **more: Any) -> Json:
    """Return one dense layer."""
    return {"kind": "dense", "units": units, "activation": {"kind": kind}, **more}


def experiment_of(layers: list[Json], initialization: str = "lecun_normal", **training: Any) -> Json:
    """Return an experiment in float64 on the full batch."""
    return {
        "seed": 3,
        "precision": "float64",
        "network": {"layers": layers, "initialization": {"kind": initialization}},
        "training": {"batch_size": 1000, **training},
    }


def regression_data(inputs: list[list[float]], targets: list[float]) -> ReferenceData:
    """Return data whose test part is the training part."""
    x, t = torch.tensor(inputs, dtype=torch.float64), torch.tensor(targets, dtype=torch.float64)
    return ReferenceData(x, t, x, t, 0)


def class_data(samples: int = 9, features: int = 3) -> ReferenceData:
    """Return random data of three classes."""
    generator = torch.Generator().manual_seed(1)
    x = torch.randn(samples, features, generator=generator, dtype=torch.float64)
    targets = torch.arange(samples) % 3
    return ReferenceData(x, targets, x[:4], targets[:4], 3)


def put(training: ReferenceTraining, layer: int, role: str, values: Any) -> None:
    """Set a parameter by hand."""
    with torch.no_grad():
        training.net.layers[layer - 1].parameters[role].copy_(torch.tensor(values, dtype=torch.float64))
    training.initial = training.weights()


def two_layers_by_hand(clipping: Json, optimizer: Json) -> ReferenceTraining:
    """Return x → 2x → 3a + 1 on the samples (1, 4), (−1, 0)."""
    spec = experiment_of([dense(1, "relu")], loss="mse", clipping=clipping, optimizer=optimizer)
    training = ReferenceTraining(spec, regression_data([[1.0], [-1.0]], [4.0, 0.0]))
    put(training, 1, "weight", [[2.0]])
    put(training, 2, "weight", [[3.0]])
    put(training, 2, "bias", [1.0])
    return training


def test_that_two_layers_agree_with_the_numbers_by_hand() -> None:
    """z₁ = (2, −2), a = (2, 0), z₂ = (7, 1), L = (3² + 1²)/2, δ₂ = (3, 1), δ₁ = (9, 0)."""
    row = measured(two_layers_by_hand({"kind": "none"}, {"kind": "sgd", "lr": 0.1}).step())
    expected = {
        ("loss", None): 5.0,
        ("test_loss", None): 5.0,
        ("lr", None): 0.1,
        ("signal_grad_norm", 2): math.sqrt(10),
        ("output_grad_norm", 2): math.sqrt(10),
        ("weight_grad_norm", 2): 6.0,
        ("bias_grad_norm", 2): 4.0,
        ("output_grad_norm", 1): math.sqrt(90),
        ("signal_grad_norm", 1): 9.0,
        ("weight_grad_norm", 1): 9.0,
        ("bias_grad_norm", 1): 9.0,
        ("gain", 1): 9 / math.sqrt(10),
        ("grad_norm", None): math.sqrt(36 + 16 + 81 + 81),
        ("input_norm", 1): math.sqrt(2),
        ("input_norm", 2): 2.0,
        ("preactivation_mean", 2): 4.0,
        ("preactivation_std", 2): 3.0,
        ("activation_mean", 1): 1.0,
        ("activation_std", 1): 1.0,
        ("derivative_rms", 1): math.sqrt(0.5),
        ("dead_fraction", 1): 0.0,
        ("update_ratio", 1): 0.45,
        ("update_ratio", 2): 0.2,
        ("weight_norm", 2): 3.0,
        ("clip_factor", 1): 1.0,
        ("distance_from_init", 1): 0.0,
    }
    assert {key: row[key] for key in expected} == pytest.approx(expected, rel=1e-14)
    assert ("activation_mean", 2) not in row and ("gain", 2) not in row and ("accuracy", None) not in row


@pytest.mark.parametrize(
    ("kind", "factors"),
    [
        ("value", (math.sqrt(2 / 162), math.sqrt(2 / 52))),
        ("norm", (1 / (math.sqrt(214) + 1e-6), 1 / (math.sqrt(214) + 1e-6))),
        ("norm_per_layer", (1 / (math.sqrt(162) + 1e-6), 1 / (math.sqrt(52) + 1e-6))),
    ],
)
def test_that_clipping_gives_the_factors_by_hand(kind: str, factors: tuple[float, float]) -> None:
    """Gradients 9 and 9 in layer 1, 6 and 4 in layer 2, threshold 1."""
    training = two_layers_by_hand({"kind": kind, "threshold": 1.0}, {"kind": "sgd", "lr": 0.1})
    row = measured(training.step())
    assert (row["clip_factor", 1], row["clip_factor", 2]) == pytest.approx(factors, rel=1e-14)
    moved = training.net.layers[0].parameters["weight"].item()
    wanted = 1.0 if kind == "value" else 9 * factors[0]
    assert 2.0 - moved == pytest.approx(0.1 * wanted, rel=1e-12)


def test_that_the_four_layer_chain_has_the_factors_of_the_formulas() -> None:
    """∂C/∂b₃ = σ'(z₃) w₄ σ'(z₄) ∂C/∂a₄ and ∂C/∂b₁ = σ'(z₁) w₂ σ'(z₂) w₃ ∂C/∂b₃."""
    spec = experiment_of([dense(1, "sigmoid") for _ in range(4)], loss="mse")
    training = ReferenceTraining(spec, regression_data([[0.7]], [2.0]))
    weights = [p.parameters["weight"].item() for p in training.net.layers]
    record = training.step()
    z = [trace.z.item() for trace in record.traces[:4]]
    slopes = [math.exp(-value) / (1 + math.exp(-value)) ** 2 for value in z]
    at_a4 = 2 * (record.traces[4].y.item() - 2.0) * weights[4]
    at_b3 = slopes[2] * weights[3] * slopes[3] * at_a4
    at_b1 = slopes[0] * weights[1] * slopes[1] * weights[2] * at_b3
    assert record.gradients[2]["bias"].item() == pytest.approx(at_b3, rel=1e-13)
    assert record.gradients[0]["bias"].item() == pytest.approx(at_b1, rel=1e-13)


def test_that_relu_nets_share_one_product_of_weights_and_gradients() -> None:
    """Σ W ∘ ∂L/∂W is the same number in every layer of a bias-free ReLU net."""
    record = ReferenceTraining(experiment_of([dense(5, "relu", bias=False)] * 4), class_data()).step()
    pairs = zip(record.parameters, record.gradients, strict=True)
    products = [float((own["weight"] * gradient["weight"]).sum()) for own, gradient in pairs]
    assert products == pytest.approx([products[0]] * 5, rel=1e-12)


def rich_layers() -> list[Json]:
    """Return layers that use every kind of parameter and both joins."""
    return [
        dense(4, "prelu", normalization={"kind": "batch"}),
        dense(3, "gelu", normalization={"kind": "rms", "place": "after"}, skip={"from": 2, "scale": 0.7}),
        dense(3, "sigmoid", skip={"from": 1, "branch_scale": 0.4, "join": "before"}),
        dense(
            5, "silu", normalization={"kind": "layer", "place": "after"}, skip={"from": 3, "join": "before"}
        ),
        dense(4, "elu", normalization={"kind": "batch", "place": "after"}, trainable=False),
    ]


def loss_now(training: ReferenceTraining) -> float:
    """Return the loss with penalties on the whole training part."""
    logits = training.net.forward(training.data.train_inputs, training=True)[-1].y
    return training.losses(logits, training.data.train_targets)[1].item()


def central_difference(training: ReferenceTraining, parameter: Tensor, entry: int, h: float = 1e-5) -> float:
    """Return (L(p + h) − L(p − h)) / 2h for one entry."""
    flat = parameter.data.view(-1)
    start, ends = flat[entry].item(), []
    for value in (start + h, start - h):
        flat[entry] = value
        ends.append(loss_now(training))
    flat[entry] = start
    return (ends[0] - ends[1]) / (2 * h)


@pytest.mark.parametrize("loss", ["cross_entropy", "mse"])
def test_that_gradients_agree_with_central_differences(loss: str) -> None:
    """First, middle and last entry of every parameter, penalties included."""
    penalties = {"l1": 0.01, "l2": 0.03}
    spec = experiment_of(rich_layers(), loss=loss, regularization=penalties, optimizer={"lr": 0.0})
    training = ReferenceTraining(spec, class_data())
    record = training.step()
    for layer, gradients in zip(training.net.layers, record.gradients, strict=True):
        for role, parameter in layer.parameters.items():
            for entry in {0, parameter.numel() // 2, parameter.numel() - 1}:
                numeric = central_difference(training, parameter, entry)
                assert gradients[role].view(-1)[entry].item() == pytest.approx(numeric, rel=1e-5, abs=1e-8)


def test_that_the_ledger_multiplies_to_the_gain_and_shares_sum_to_one() -> None:
    """With skips of both joins and normalisations on both sides."""
    record = ReferenceTraining(experiment_of(rich_layers()), class_data()).step()
    row = measured(record)
    for layer in range(1, 6):
        assert ledger_row(record, layer).product == pytest.approx(row["gain", layer], rel=1e-12)
        assert sum(path_shares(record, layer)) == pytest.approx(1.0, rel=1e-12)
    assert len(path_shares(record, 2)) == 2 and len(path_shares(record, 1)) == 2


def test_that_a_row_does_not_depend_on_its_own_update() -> None:
    """But for update_ratio: the row of step 0 is the same whatever the learning rate."""
    still, moving = (
        measured(ReferenceTraining(experiment_of(rich_layers(), optimizer={"lr": lr}), class_data()).step())
        for lr in (0.0, 1.0)
    )
    after_update = ("update_ratio", "lr")
    assert [key for key in still if still[key] != moving[key] and key[0] not in after_update] == []


def test_that_frozen_layers_stay_and_are_not_counted() -> None:
    """Their gradients are recorded; grad_norm is of the others."""
    training = ReferenceTraining(experiment_of([dense(3), dense(3, trainable=False)]), class_data())
    record = training.step()
    row = measured(record)
    assert row["update_ratio", 2] == 0.0 and row["weight_grad_norm", 2] > 0 and row["update_ratio", 1] > 0
    parts = [row[f"{role}_grad_norm", layer] for role in ("weight", "bias") for layer in (1, 3)]
    assert row["grad_norm", None] == pytest.approx(math.hypot(*parts), rel=1e-12)


@pytest.mark.parametrize("kind", TORCH_ACTIVATIONS)
def test_that_activations_are_those_of_torch(kind: str) -> None:
    """φ with its default parameter against torch.nn's module of that name."""
    v = torch.linspace(-30, 30, 501, dtype=torch.float64).view(3, 167)
    spec = {"kind": kind, **ACTIVATION_DEFAULTS.get(kind, {})}
    slope = torch.tensor(0.25, dtype=torch.float64)
    torch.testing.assert_close(activate(spec, v, slope), TORCH_ACTIVATIONS[kind](v))


@pytest.mark.parametrize("kind", ["batch", "layer", "rms"])
def test_that_normalizations_are_those_of_torch(kind: str) -> None:
    """Training, running statistics and evaluation against torch.nn's modules."""
    module: dict[str, torch.nn.Module] = {
        "batch": torch.nn.BatchNorm1d(4, dtype=torch.float64),
        "layer": torch.nn.LayerNorm(4, dtype=torch.float64),
        "rms": torch.nn.RMSNorm(4, eps=1e-6, dtype=torch.float64),
    }
    spec = {"kind": kind, **NORMALIZATION_DEFAULTS[kind]}
    stored = RunningStatistics(torch.zeros(4, dtype=torch.float64), torch.ones(4, dtype=torch.float64))
    for seed in range(3):
        x = 3 * torch.randn(7, 4, generator=torch.Generator().manual_seed(seed), dtype=torch.float64) + 1
        torch.testing.assert_close(normalize(spec, x, stored, True), module[kind](x))
    module[kind].eval()
    torch.testing.assert_close(normalize(spec, x, stored, False), module[kind](x))


def test_that_seeds_are_the_first_bytes_of_sha256() -> None:
    """`echo -n 0/weights/1 | sha256sum` begins with the digits below; the top bit is cleared."""
    assert seed_of(0, "weights", 1) == int("b9248eb4a877829d", 16) % 2**63


@pytest.mark.parametrize(
    ("spec", "deviation"),
    [
        ({"kind": "normal", "std": 0.3}, 0.3),
        ({"kind": "uniform", "bound": 0.6}, 0.6 / math.sqrt(3)),
        ({"kind": "xavier_normal"}, math.sqrt(2 / 500)),
        ({"kind": "xavier_uniform"}, math.sqrt(2 / 500)),
        ({"kind": "kaiming_normal"}, math.sqrt(2 / 200)),
        ({"kind": "kaiming_uniform"}, math.sqrt(2 / 200)),
        ({"kind": "lecun_normal"}, math.sqrt(1 / 200)),
        ({"kind": "variance", "weight_variance": 4.0}, math.sqrt(4 / 200)),
        ({"kind": "torch_default"}, math.sqrt(1 / 600)),
        ({"kind": "constant", "value": 0.7}, 0.0),
    ],
)
def test_that_initial_weights_have_their_deviation(spec: Json, deviation: float) -> None:
    """200 inputs, 300 outputs: 60,000 draws."""
    filled = filled_initialization(spec)
    weight = initial_weight(filled, 200, 300, torch.Generator().manual_seed(5))
    assert weight.shape == (200, 300)
    assert weight.std().item() == pytest.approx(deviation, rel=0.02, abs=1e-12)


def test_that_only_two_kinds_have_biases() -> None:
    """`variance` draws N(0, bias_variance), `torch_default` within 1/√fan_in; the others are zero."""
    generator = torch.Generator().manual_seed(5)
    drawn = initial_bias({"kind": "variance", "bias_variance": 0.25}, 9, 20000, generator)
    assert drawn.std().item() == pytest.approx(0.5, rel=0.03)
    uniform = initial_bias({"kind": "torch_default"}, 9, 20000, generator)
    assert uniform.abs().max().item() == pytest.approx(1 / 3, rel=0.01)
    assert not initial_bias({"kind": "kaiming_normal"}, 9, 5, generator).any()


def test_that_batches_are_orders_without_what_does_not_fill_one() -> None:
    """Ten samples in batches of four: two a step, no sample twice in an epoch, a new order each epoch."""
    source = batches(0, 10, 4)
    epochs = [torch.cat([next(source), next(source)]) for _ in range(3)]
    assert all(len(set(epoch.tolist())) == 8 for epoch in epochs)
    assert epochs[0].tolist() != epochs[1].tolist()
    assert sorted(next(batches(0, 10, 99)).tolist()) == list(range(10))


def records_of(training: ReferenceTraining, steps: int) -> list[StepRecord]:
    """Return the records of so many steps."""
    return [training.step() for _ in range(steps)]


def test_that_test_rows_come_when_due() -> None:
    """Every `test_every` steps from 0, and the last."""
    training = ReferenceTraining(experiment_of([dense(3)], steps=6, test_every=2), class_data())
    tested = [record.test is not None for record in records_of(training, 6)]
    assert tested == [True, False, True, False, True, True]
