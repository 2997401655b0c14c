"""How weights and biases start: distributions, seeds, and who shares draws with whom."""

import hashlib
import math
from typing import Any

import pytest
import torch
from torch import Tensor

from gradgui.engine.experiment import Experiment
from gradgui.engine.model.initializers import WEIGHT_INITIALIZERS, draw_biases, draw_weights
from gradgui.engine.model.network import Network
from gradgui.engine.specs.initialization import INITIALIZATION_SPECS
from gradgui.engine.start_variance import weight_variance
from tests.engine.experiments import Json, dense, experiment

FAN_IN, FAN_OUT = 300, 200
VARIANCES: list[tuple[Json, float]] = [
    ({"kind": "constant"}, 0.0),
    ({"kind": "constant", "value": -2.5}, 0.0),
    ({"kind": "normal"}, 1.0),
    ({"kind": "normal", "std": 0.02}, 0.0004),
    ({"kind": "uniform"}, 1 / 3),
    ({"kind": "uniform", "bound": 0.1}, 0.01 / 3),
    ({"kind": "xavier_normal"}, 2 / 500),
    ({"kind": "xavier_uniform"}, 2 / 500),
    ({"kind": "kaiming_normal"}, 2 / 300),
    ({"kind": "kaiming_uniform"}, 2 / 300),
    ({"kind": "lecun_normal"}, 1 / 300),
    ({"kind": "orthogonal"}, 1 / 300),
    ({"kind": "orthogonal", "gain": 3.0}, 9 / 300),
    ({"kind": "variance"}, 1 / 300),
    ({"kind": "variance", "weight_variance": 1.7, "bias_variance": 0.3}, 1.7 / 300),
    ({"kind": "torch_default"}, 1 / 900),
]
BOUNDS = {
    "uniform": 1.0,
    "xavier_uniform": math.sqrt(6 / 500),
    "kaiming_uniform": math.sqrt(6 / 300),
    "torch_default": 1 / math.sqrt(300),
}


def spec_of(data: Json) -> Any:
    return INITIALIZATION_SPECS[data["kind"]](**data)


def generator(seed: int = 1) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


def network(spec: Experiment, features: int = 2, outputs: int = 2) -> Network:
    return Network(spec, features, outputs, 4, torch.device("cpu"))


def value(net: Network, layer: int, role: Any) -> Tensor:
    parameter = net.parameters.get(layer, role)
    assert parameter is not None
    return parameter.value


def test_that_every_kind_is_drawn() -> None:
    assert set(WEIGHT_INITIALIZERS) == set(INITIALIZATION_SPECS) == {data["kind"] for data, _ in VARIANCES}
    assert len(INITIALIZATION_SPECS) == 11


@pytest.mark.parametrize(("data", "variance"), VARIANCES, ids=str)
def test_that_weights_have_the_variance_of_their_kind(data: Json, variance: float) -> None:
    """60,000 draws: the variance within 3 %, the mean within five of its deviations."""
    weights = draw_weights(spec_of(data), (FAN_IN, FAN_OUT), generator())
    assert weights.dtype == torch.float64 and weights.shape == (FAN_IN, FAN_OUT)
    assert weights.var(correction=0).item() == pytest.approx(variance, rel=0.03, abs=1e-30)
    centre = data.get("value", 0.0)
    assert weights.mean().item() == pytest.approx(centre, abs=5 * math.sqrt(variance / 60_000) + 1e-15)
    assert weight_variance(spec_of(data), FAN_IN, FAN_OUT) == pytest.approx(variance)


@pytest.mark.parametrize("kind", BOUNDS)
def test_that_uniform_weights_fill_their_interval(kind: str) -> None:
    weights = draw_weights(spec_of({"kind": kind}), (FAN_IN, FAN_OUT), generator())
    bound = BOUNDS[kind]
    assert 0.999 * bound < weights.max() <= bound and -bound <= weights.min() < -0.999 * bound
    counts = torch.histc(weights, 10, -bound, bound)
    assert (counts - 6000).abs().max() < 400


@pytest.mark.parametrize("kind", ["normal", "xavier_normal", "kaiming_normal", "lecun_normal", "variance"])
def test_that_normal_weights_are_normal_and_scale_the_same_draws(kind: str) -> None:
    """All normal kinds scale the same standard normals."""
    weights = draw_weights(spec_of({"kind": kind}), (FAN_IN, FAN_OUT), generator())
    standard = torch.randn((FAN_IN, FAN_OUT), generator=generator(), dtype=torch.float64)
    factor = math.sqrt(weight_variance(spec_of({"kind": kind}), FAN_IN, FAN_OUT))
    torch.testing.assert_close(weights, standard * factor, rtol=1e-14, atol=0)
    fourth = (weights / weights.std()).pow(4).mean().item()
    assert fourth == pytest.approx(3, rel=0.05)


@pytest.mark.parametrize("shape", [(5, 5), (3, 8), (8, 3), (1, 4), (4, 1), (1, 1)])
@pytest.mark.parametrize("gain", [1.0, 1.7, 0.0])
def test_that_orthogonal_weights_are_orthogonal(shape: tuple[int, int], gain: float) -> None:
    weights = draw_weights(spec_of({"kind": "orthogonal", "gain": gain}), shape, generator())
    product = weights @ weights.t() if shape[0] <= shape[1] else weights.t() @ weights
    torch.testing.assert_close(product, gain**2 * torch.eye(min(shape), dtype=torch.float64))


@pytest.mark.parametrize("data", [data for data, _ in VARIANCES], ids=str)
def test_that_biases_are_zero_but_under_two_kinds(data: Json) -> None:
    biases = draw_biases(spec_of(data), FAN_IN, 50_000, generator())
    assert biases.dtype == torch.float64 and biases.shape == (50_000,)
    if data["kind"] == "torch_default":
        assert biases.abs().max().item() == pytest.approx(1 / math.sqrt(FAN_IN), rel=1e-3)
        assert biases.var().item() == pytest.approx(1 / 900, rel=0.03)
    elif data["kind"] == "variance":
        wanted = data.get("bias_variance", 0.0)
        assert biases.var().item() == pytest.approx(wanted, rel=0.03)
    else:
        assert not biases.any()


def seeded(seed: int, purpose: str, place: object) -> torch.Generator:
    """Return the contract's generator, written from its words."""
    digest = hashlib.sha256(f"{seed}/{purpose}/{place}".encode()).digest()
    return torch.Generator().manual_seed(int.from_bytes(digest[:8], "big") % 2**63)


def standard(seed: int, purpose: str, place: object, *shape: int) -> Tensor:
    return torch.randn(shape, generator=seeded(seed, purpose, place), dtype=torch.float64)


@pytest.mark.parametrize("seed", [0, 1, 2**63 - 1])
def test_that_each_purpose_and_place_has_its_generator(seed: int) -> None:
    """Weights, biases, projections, with the layer's number or `output`."""
    layers = [dense("tanh", 5), dense("tanh", 3, skip={"from": 1})]
    rule = {"kind": "variance", "weight_variance": 2.0, "bias_variance": 0.5}
    net = network(
        experiment(network__layers=layers, network__initialization=rule, seed=seed, precision="float64")
    )

    def same(ours: Tensor, theirs: Tensor) -> None:
        torch.testing.assert_close(ours, theirs, rtol=1e-14, atol=0)

    same(value(net, 1, "weight"), standard(seed, "weights", 1, 2, 5))
    same(value(net, 2, "weight"), standard(seed, "weights", 2, 5, 3) * math.sqrt(2 / 5))
    same(value(net, 3, "weight"), standard(seed, "weights", "output", 3, 2) * math.sqrt(2 / 3))
    same(value(net, 2, "projection"), standard(seed, "projection", 2, 5, 3) * math.sqrt(2 / 5))
    same(value(net, 1, "bias"), standard(seed, "biases", 1, 5) * math.sqrt(0.5))
    same(value(net, 3, "bias"), standard(seed, "biases", "output", 2) * math.sqrt(0.5))


@pytest.mark.parametrize("data", [data for data, _ in VARIANCES], ids=str)
def test_that_both_precisions_are_the_same_draws_rounded(data: Json) -> None:
    layers = [dense("tanh", 20), dense("tanh", 7, skip={"from": 1})]
    single, double = (
        network(experiment(network__layers=layers, network__initialization=data, precision=precision))
        for precision in ("float32", "float64")
    )
    assert single.parameters.values.dtype == torch.float32
    assert torch.equal(single.parameters.values, double.parameters.values.float())


def test_that_an_added_layer_leaves_the_other_draws_alone() -> None:
    few, many = (
        network(experiment(network__layers=[dense("tanh", 6)] * depth, precision="float64"))
        for depth in (3, 5)
    )
    for number in (1, 2, 3):
        assert torch.equal(value(few, number, "weight"), value(many, number, "weight"))
    assert torch.equal(value(few, 4, "weight"), value(many, 6, "weight"))
    assert not torch.equal(value(few, 2, "weight"), value(few, 3, "weight"))


@pytest.mark.parametrize(
    "change",
    [
        {"activation": {"kind": "prelu"}},
        {"normalization": {"kind": "batch"}},
        {"skip": {"from": 1}},
        {"bias": False},
        {"trainable": False},
        {"initialization": {"kind": "orthogonal"}},
    ],
    ids=str,
)
def test_that_one_changed_thing_leaves_the_other_draws_alone(change: Json) -> None:
    layers = [dense("tanh", 6) for _ in range(3)]
    before = network(experiment(network__layers=layers, precision="float64"))
    layers[1] = {**layers[1], **change}
    after = network(experiment(network__layers=layers, precision="float64"))
    for number in (1, 3, 4):
        assert torch.equal(value(before, number, "weight"), value(after, number, "weight"))
    assert torch.equal(value(before, 2, "weight"), value(after, 2, "weight")) == (
        "initialization" not in change
    )


def test_that_another_seed_draws_other_weights_whatever_others_draw() -> None:
    """torch's global generator plays no part."""
    torch.manual_seed(1)
    first = network(experiment(seed=1))
    torch.rand(100)
    assert torch.equal(first.parameters.values, network(experiment(seed=1)).parameters.values)
    assert not torch.equal(first.parameters.values, network(experiment(seed=2)).parameters.values)


def test_that_normalizations_and_slopes_start_as_the_file_says() -> None:
    layers = [
        dense({"kind": "prelu", "slope": 0.125}, 4, normalization={"kind": kind, "scale_init": 0.5})
        for kind in ("batch", "layer", "rms")
    ]
    net = network(experiment(network__layers=layers))
    for number in (1, 2, 3):
        assert value(net, number, "scale").tolist() == [0.5] * 4
        assert value(net, number, "slope").tolist() == [0.125]
    assert value(net, 1, "shift").tolist() == value(net, 2, "shift").tolist() == [0.0] * 4
    assert net.parameters.get(3, "shift") is None
    assert net.parameters.get(1, "bias") is None and net.parameters.get(2, "bias") is not None
    assert torch.equal(net.parameters.values, net.parameters.starts)
