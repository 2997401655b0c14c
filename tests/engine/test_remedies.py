"""The remedies: each in the table, an edit that is valid, and a cure by number of all that it treats."""

import ast
import json
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

import gradgui.engine.diagnosis
import gradgui.engine.remedies
from gradgui.engine.experiment import Experiment
from gradgui.engine.experiment_file import dump, parse
from gradgui.engine.finding import RULES, Finding
from gradgui.engine.headless import run
from gradgui.engine.presets import presets
from gradgui.engine.remedy import REMEDIES, applying, remedies_for

SEVERITY = {"info": 1, "warning": 2, "error": 3}


@lru_cache(maxsize=64)
def preset(name: str, *overrides: str) -> Experiment:
    """Return a preset's experiment, with ``PATH=VALUE`` overrides."""
    (found,) = (each for each in presets() if each.name == name)
    return parse(dump(found.read()), overrides)


@lru_cache(maxsize=256)
def severities(experiment: Experiment, steps: int) -> dict[str, int]:
    """Return how grave each kind of finding is after some steps."""
    findings = run(experiment, Path(), steps, diagnosed=True).findings
    return {finding.kind: SEVERITY[finding.severity] for finding in findings}


def net(depth: int, activation: str, start: dict[str, Any], **training: Any) -> Experiment:
    """Return a net of that many hidden layers of 16 units on two moons."""
    layer = {"kind": "dense", "units": 16, "activation": {"kind": activation}}
    network = {
        "layers": [{"kind": "group", "repeat": depth, "layers": [layer]}],
        "initialization": start,
    }
    dataset = {"kind": "two_moons", "samples": 200}
    return parse(json.dumps({"gradgui": 1, "dataset": dataset, "network": network, "training": training}))


def sgd(lr: float, **others: Any) -> dict[str, Any]:
    """Return a training with plain gradient descent."""
    return {"optimizer": {"kind": "sgd", "lr": lr}, "batch_size": 64, **others}


LECUN, SMALL, LARGE = {"kind": "lecun_normal"}, {"kind": "normal", "std": 0.1}, {"kind": "normal"}
SIGMOID = net(9, "sigmoid", LECUN, **sgd(0.1))
DEEP_SIGMOID = net(64, "sigmoid", LECUN, **sgd(0.1))
SMALL_TANH, LARGE_TANH = net(12, "tanh", SMALL, **sgd(0.1)), net(12, "tanh", LARGE, **sgd(0.01))
SMALL_RELU, LARGE_RELU = net(12, "relu", SMALL, **sgd(0.1)), net(20, "relu", LARGE, **sgd(0.01))
LEAPING, SATURATED = preset("diverging"), preset("tanh_normal_saturates")
CLIPPED = net(3, "relu", {"kind": "kaiming_normal"}, **sgd(0.1, clipping={"kind": "norm", "threshold": 0.2}))
EQUAL, EQUAL_TANH = (
    net(3, kind, {"kind": "constant", "value": 0.1}, **sgd(0.1)) for kind in ("relu", "tanh")
)
SLOW, SLUGGISH = (net(3, "relu", {"kind": "kaiming_normal"}, **sgd(lr)) for lr in (3e-4, 1e-5))
DYING = preset("dead_relu")
FAST = preset("one_wide_layer")
OVERFLOWING = preset("relu_normal_explodes", "precision=float64")

Case = tuple[Experiment, int]


def case(remedy: str, kind: str) -> Case:
    """Return an ailing experiment that a remedy is tried on, and after how many steps it is judged."""
    if (remedy, kind) in SPECIAL:
        return SPECIAL[remedy, kind]
    return USUAL[kind](remedy)


USUAL: dict[str, Callable[[str], Case]] = {
    "vanishing": lambda remedy: (
        {"kaiming_normal": SMALL_RELU, "orthogonal": SMALL_RELU}.get(remedy)
        or (SMALL_TANH if remedy in ("xavier_normal", "lecun_normal") else SIGMOID),
        40,
    ),
    "exploding": lambda remedy: (
        LARGE_TANH if remedy in ("xavier_normal", "lecun_normal") else LARGE_RELU,
        30,
    ),
    "saturated": lambda _: (SATURATED, 20),
    "dead": lambda _: (DYING, 150),
    "stuck": lambda _: (SIGMOID, 40),
    "no_progress": lambda remedy: (SMALL_RELU if remedy == "kaiming_normal" else SIGMOID, 520),
    "nonfinite": lambda remedy: (LEAPING if remedy in RATE else LARGE_RELU, 30),
    "diverging": lambda remedy: (LEAPING if remedy in RATE else OVERFLOWING, 30),
    "underflow": lambda _: (DEEP_SIGMOID, 30),
    "symmetric": lambda remedy: (EQUAL_TANH if remedy == "xavier_normal" else EQUAL, 20),
    "rate_high": lambda _: (FAST, 250),
    "rate_low": lambda _: (SLOW, 30),
    "always_clipped": lambda _: (CLIPPED, 30),
}
RATE = ("lower_rate", "clip_norm", "clip_value", "clip_per_layer")
SPECIAL: dict[tuple[str, str], Case] = {
    ("raise_rate", "no_progress"): (SLUGGISH, 520),
    ("adam", "no_progress"): (SLUGGISH, 520),
}

PAIRS = [(name, kind) for name, remedy in REMEDIES.items() for kind in remedy.treats]


@pytest.mark.parametrize(("name", "kind"), PAIRS)
def test_that_a_remedy_cures_what_it_treats(name: str, kind: str) -> None:
    """It applies, its edit is valid, and with it the finding is gone or less grave."""
    ailing, steps = case(name, kind)
    before = severities(ailing, steps)
    assert kind in before, before
    assert REMEDIES[name].applies(ailing)
    edited = REMEDIES[name].edit(ailing)
    after = severities(edited, steps)
    assert after.get(kind, 0) < before[kind], (before, after)


def test_that_every_file_is_registered_under_its_name() -> None:
    """A remedy that nobody imports would be missing in silence."""
    folder = Path(gradgui.engine.remedies.__file__).parent
    assert {path.stem for path in folder.glob("*.py")} - {"__init__"} == set(REMEDIES)


def test_that_every_remedy_says_what_it_does() -> None:
    """In a sentence, with a paper, for kinds that there are."""
    for remedy in REMEDIES.values():
        assert remedy.label and remedy.why.endswith(".") and remedy.reference[-4:].isdigit()
        assert remedy.treats and set(remedy.treats) <= set(RULES)


def names_in_rules() -> set[str]:
    """Return every remedy that stands in a rule: the words in the tuple at the end of a Finding."""
    folder = Path(gradgui.engine.diagnosis.__file__).parent
    calls = [
        node
        for path in folder.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "Finding"
    ]
    tuples = [call.args[6] for call in calls if len(call.args) > 6]
    tuples += [word.value for call in calls for word in call.keywords if word.arg == "remedies"]
    return {each.value for found in tuples for each in ast.walk(found) if isinstance(each, ast.Constant)}


def test_that_every_remedy_that_a_rule_names_exists() -> None:
    """The rules and the table use the same names."""
    names = names_in_rules()
    assert len(names) > 8
    assert names <= set(REMEDIES)


@pytest.mark.parametrize("name", [each.name for each in presets()])
def test_that_an_edit_of_a_preset_is_valid_or_not_offered(name: str) -> None:
    """It changes something, leaves groups and data as they are, and is not offered a second time."""
    experiment = preset(name)
    for each in sorted(applying(experiment)):
        edited = REMEDIES[each].edit(experiment)
        assert edited != experiment
        assert parse(dump(edited)) == edited
        assert edited.dataset == experiment.dataset
        assert [type(layer) for layer in edited.network.layers] == [
            type(layer) for layer in experiment.network.layers
        ]
        once = each not in ("lower_rate", "raise_rate", "raise_threshold")
        assert not (once and REMEDIES[each].applies(edited)), each


def test_that_what_does_not_apply_is_left_out() -> None:
    """No skips in a one-layer net, no ReLU where it is there, no BatchNorm for hundreds of ReLU layers."""
    one = net(1, "relu", LECUN, **sgd(0.1))
    assert not {"skip_connections", "scaled_skips", "relu_kaiming"} & applying(one)
    assert "batch_normalization" not in applying(preset("deep_plain"))
    assert not {"clip_norm", "clip_value", "clip_per_layer"} & applying(CLIPPED)
    assert {"raise_threshold"} <= applying(CLIPPED) and "raise_threshold" not in applying(one)


def test_that_a_finding_keeps_the_order_of_its_rule() -> None:
    """First what the rule names, then what else treats it; what treats something else is left out."""
    named = ("skip_connections", "relu_kaiming", "xavier_normal", "lower_rate")
    finding = Finding("vanishing", "error", (1,), 0, {}, "", named)
    names = remedies_for(finding, SIGMOID)
    assert names[:2] == ("skip_connections", "relu_kaiming")
    assert not {"xavier_normal", "lower_rate", "float64"} & set(names)
    assert "batch_normalization" in names


def test_that_skips_reach_the_first_of_repeated_layers_by_a_projection() -> None:
    """One listed layer stands for all: it gets the skip if any of them has a layer of its width before it."""
    experiment = REMEDIES["skip_connections"].edit(SIGMOID)
    assert all(layer.spec.skip is not None for layer in experiment.hidden_layers())
    first = REMEDIES["skip_connections"].edit(preset("sigmoid_ten_layers")).hidden_layers()[0]
    assert first.spec.skip is None
