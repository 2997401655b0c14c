"""Where layers stand in the phase diagram: fan-in times the variance that is really drawn."""

from typing import Any

import pytest

from gradgui.engine.specs.activation import ReLU, Tanh
from gradgui.engine.theory.phase_points import phase_network
from gradgui.engine.trainer import Trainer
from tests.engine.experiments import Json, dense, experiment

WIDE: list[Json] = [dense("tanh", units=400)] * 3


@pytest.mark.parametrize(
    "rule",
    (
        {"kind": "variance", "weight_variance": 1.7, "bias_variance": 0.3},
        {"kind": "kaiming_normal"},
        {"kind": "xavier_uniform"},
        {"kind": "normal", "std": 0.1},
        {"kind": "orthogonal", "gain": 1.5},
        {"kind": "torch_default"},
    ),
)
def test_that_a_point_is_the_variance_that_is_drawn(rule: Json) -> None:
    """Fan-in times the mean square of the weights of a network that was built, layer by layer."""
    spec = experiment(network__layers=WIDE, network__initialization=rule)
    trainer = Trainer(spec)
    network = phase_network(spec, 2, 2)
    assert sorted(number for point in network.points for number in point.layers) == [1, 2, 3, 4]
    for point in network.points:
        for number in point.layers:
            weight, bias = (trainer.parameters[number, role].value for role in ("weight", "bias"))
            found = weight.shape[0] * float(weight.square().mean())
            assert found == pytest.approx(point.weight_variance, rel=0.1)
            if number < 4:
                assert float(bias.square().mean()) == pytest.approx(point.bias_variance, rel=0.3)


def test_that_the_main_point_is_that_of_most_layers_that_follow_the_network() -> None:
    own = dense("tanh", units=400, initialization={"kind": "lecun_normal"})
    spec = experiment(network__layers=[own] * 5 + WIDE, network__initialization={"kind": "kaiming_normal"})
    network = phase_network(spec, 2, 2)
    assert network.points[0].layers == (1, 2, 3, 4, 5)
    assert not network.points[0].follows
    assert network.main is not None
    assert network.main.layers == (6, 7, 8, 9) and network.main.weight_variance == 2.0


def test_that_layers_without_sizes_of_the_data_are_left_out() -> None:
    network = phase_network(experiment(network__layers=WIDE))
    assert [point.layers for point in network.points] == [(2, 3)]


def test_that_the_activation_is_the_most_frequent_one() -> None:
    spec = experiment(network__layers=[dense("relu"), dense("tanh"), dense("relu")])
    network = phase_network(spec, 2, 2)
    assert network.activation == ReLU() != Tanh()
    assert any("several activations" in note for note in network.notes)
    assert phase_network(experiment(network__layers=[]), 2, 2).activation is None


@pytest.mark.parametrize(
    ("layer", "words"),
    (
        ({"normalization": {"kind": "batch"}}, "With BatchNorm the dot predicts nothing"),
        ({"normalization": {"kind": "rms", "place": "after"}}, "With RMSNorm after the activation"),
        ({"skip": {"from": 1}}, "χ is that of a branch alone"),
        ({"initialization": {"kind": "constant"}}, "Constant weights have no variance"),
    ),
)
def test_that_what_the_theory_leaves_out_is_named(layer: dict[str, Any], words: str) -> None:
    notes = phase_network(experiment(network__layers=[dense("tanh", **layer)] * 2), 2, 2).notes
    assert len(notes) == 1 and words in notes[0]
    assert phase_network(experiment(network__layers=WIDE), 2, 2).notes == ()
