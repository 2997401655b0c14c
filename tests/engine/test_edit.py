"""What an edit does to a run that is on: each field as the contract says."""

from typing import Any

import pytest

from gradgui.engine.edit import Effect, effect_of, words
from tests.engine.experiments import Json, dense, experiment, leaves, small

BASE: Json = {
    "network__layers": [
        dense("tanh", normalization={"kind": "batch"}),
        dense("relu", skip={"from": 1}),
        {"kind": "group", "repeat": 2, "layers": [dense("leaky_relu"), dense("elu")]},
    ]
}

EDITS: list[tuple[str, Any, Effect]] = [
    ("name", "Other", "none"),
    ("seed", 4, "restart"),
    ("precision", "float64", "restart"),
    ("dataset.kind", "two_moons", "restart"),
    ("dataset.samples", 61, "restart"),
    ("dataset.noise", 0.2, "restart"),
    ("dataset.test_fraction", 0.3, "restart"),
    ("training.loss", "mse", "restart"),
    ("training.batch_size", 8, "restart"),
    ("training.steps", 21, "none"),
    ("training.test_every", 6, "live"),
    ("training.optimizer.lr", 0.2, "live"),
    ("training.optimizer.lr", 0, "live"),
    ("training.optimizer.momentum", 0.9, "live"),
    ("training.optimizer", {"kind": "sgd", "lr": 0.1, "dampening": 0.1}, "live"),
    ("training.optimizer", {"kind": "sgd", "lr": 0.1, "momentum": 0.9, "nesterov": True}, "live"),
    ("training.optimizer", {"kind": "adam", "lr": 0.1}, "live"),
    ("training.optimizer", {"kind": "adamw"}, "live"),
    ("training.optimizer", {"kind": "rmsprop"}, "live"),
    ("training.regularization.l1", 0.1, "live"),
    ("training.regularization.l2", 0.1, "live"),
    ("training.clipping.kind", "norm", "live"),
    ("training.clipping.threshold", 0.5, "live"),
    ("network.initialization", {"kind": "kaiming_normal"}, "restart"),
    ("network.initialization", {"kind": "variance", "weight_variance": 1.5}, "restart"),
    ("network.layers.0.units", 7, "restart"),
    ("network.layers.0.initialization", {"kind": "normal"}, "restart"),
    ("network.layers.0.activation.kind", "relu", "carried"),
    ("network.layers.2.layers.0.activation", {"kind": "leaky_relu", "slope": 0.2}, "carried"),
    ("network.layers.2.layers.1.activation", {"kind": "elu", "alpha": 2.0}, "carried"),
    ("network.layers.0.normalization.kind", "layer", "carried"),
    ("network.layers.0.normalization.kind", "none", "carried"),
    ("network.layers.0.normalization", {"kind": "batch", "place": "after"}, "carried"),
    ("network.layers.0.normalization", {"kind": "batch", "eps": 0.1}, "carried"),
    ("network.layers.0.normalization", {"kind": "batch", "momentum": 0.5}, "carried"),
    ("network.layers.1.skip", None, "carried"),
    ("network.layers.0.skip", {"from": 1}, "carried"),
    ("network.layers.1.skip.from", 2, "carried"),
    ("network.layers.1.skip.join", "before", "carried"),
    ("network.layers.1.skip.scale", 0.5, "live"),
    ("network.layers.1.skip.branch_scale", 0.0, "live"),
    ("network.layers.1.skip", {"from": 1, "scale": 2.0, "branch_scale": -1.0}, "live"),
    ("network.layers.1.bias", False, "carried"),
    ("network.layers.1.trainable", False, "carried"),
    ("network.layers.2.repeat", 3, "restart"),
    ("network.layers.2.repeat", 1, "restart"),
    ("network.layers", [], "restart"),
]


@pytest.mark.parametrize(("path", "value", "effect"), EDITS, ids=lambda part: str(part)[:50])
def test_that_each_field_has_the_effect_of_the_contract(path: str, value: Any, effect: Effect) -> None:
    old = experiment(**BASE)
    new = experiment(**{**BASE, path.replace(".", "__"): value})
    assert old != new
    assert effect_of(old, new) == effect_of(new, old) == effect
    assert words(old, new) or effect == "none"
    assert "\n" not in words(old, new)


def test_that_every_field_of_a_file_is_classified() -> None:
    """Every path of a full file stands in the table or below or above one that does."""
    listed = {path for path, _, _ in EDITS}
    for path in leaves(experiment(**BASE).to_data()):
        if path in ("gradgui", "network", "training", "training.regularization", "training.clipping"):
            continue
        plain = path.split(".layers.")[-1].partition(".")[2] if ".layers." in path else path
        assert any(
            path.startswith(known) or known.startswith(path) or (plain and known.endswith(plain))
            for known in listed
        ), path


def test_that_nothing_changed_is_no_edit() -> None:
    assert effect_of(experiment(**BASE), experiment(**BASE)) == "none"
    assert words(experiment(**BASE), experiment(**BASE)) == ""


def test_that_a_group_is_the_same_as_its_layers_in_a_row() -> None:
    one = experiment(network__layers=[{"kind": "group", "repeat": 3, "layers": [dense("tanh")]}])
    other = experiment(network__layers=[dense("tanh")] * 3)
    assert effect_of(one, other) == "none"


def test_that_the_strongest_of_several_effects_holds() -> None:
    old = experiment(**BASE)
    live: Json = {"training__optimizer__lr": 0.5}
    carried: Json = {"network__layers__0__activation__kind": "relu"}
    restart: Json = {"seed": 9}
    assert effect_of(old, experiment(**BASE, **live, **carried)) == "carried"
    assert effect_of(old, experiment(**BASE, **live, **restart)) == "restart"
    assert effect_of(old, experiment(**BASE, **live, **carried, **restart)) == "restart"


def test_that_words_name_what_changed() -> None:
    old, new = experiment(), experiment(training__optimizer__lr=0.01)
    assert words(old, new) == "Learning rate 0.1 → 0.01"
    assert words(old, experiment(training__optimizer={"kind": "adam"})) == "Optimiser SGD → Adam"
    assert words(old, experiment(network__layers__0__activation__kind="gelu")) == "Tanh → GELU"


def test_that_words_stay_short() -> None:
    many = small(network__layers=[dense("tanh", 3 + n) for n in range(300)])["network"]["layers"]
    other = [dense("relu", 4 + n, bias=False) for n in range(300)]
    assert len(words(experiment(network__layers=many), experiment(network__layers=other))) < 200


def test_that_layers_are_counted_with_the_output() -> None:
    """As everywhere else in the window."""
    old, new = (experiment(network__layers=[dense("tanh")] * count) for count in (199, 499))
    assert words(old, new) == "layers 200 → 500"
