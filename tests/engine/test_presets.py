"""Every preset does what its one line says, and neighbours differ in exactly one thing."""

import json
import math
from typing import Any

import numpy as np
import pytest

from gradgui.engine.experiment import Experiment
from gradgui.engine.experiment_file import dump, parse
from gradgui.engine.presets import OPENING, Preset, find, presets
from gradgui.paths import resource_dir
from tests.engine.preset_claims import CLAIMS
from tests.engine.preset_run import run_preset

PRESETS = presets()
NAMES = [preset.name for preset in PRESETS]
OTHER_SEEDS = (0, 1, 2)

PAIRS = [
    ("sigmoid_ten_layers", "tanh_ten_layers", "activation"),
    ("sigmoid_ten_layers", "sigmoid_batchnorm", "normalization"),
    ("sigmoid_ten_layers", "sigmoid_layernorm", "normalization"),
    ("sigmoid_ten_layers", "sigmoid_adam", "optimizer"),
    ("healthy_six_layers", "one_wide_layer", "layers"),
    ("sigmoid_underflow", "sigmoid_float64", "precision"),
    ("normal_width_4", "normal_width_256", "units"),
    ("relu_he", "relu_normal_explodes", "initialization"),
    ("relu_he", "relu_xavier", "initialization"),
    ("relu_he", "relu_one_over_n", "initialization"),
    ("digits_he", "digits_xavier", "initialization"),
    ("tanh_pytorch_default", "tanh_orthogonal", "initialization"),
    ("tanh_pytorch_default", "tanh_normal_saturates", "initialization"),
    ("dead_relu", "relu_low_rate", "lr"),
    ("dead_relu", "leaky_relu", "activation"),
    ("dead_relu", "prelu", "activation"),
    ("diverging", "clipping", "clipping"),
    ("relu_normal_explodes", "clipping_no_cure", "clipping"),
    ("overfitting", "l2", "regularization"),
    ("deep_plain", "deep_batchnorm", "normalization"),
    ("deep_plain", "deep_bare_skips", "skip"),
    ("deep_bare_skips", "deep_skips_batchnorm", "normalization"),
    ("deep_bare_skips", "deep_skips_scaled", "branch_scale"),
    ("healthy_six_layers", "six_layers_batchnorm", "normalization"),
    ("digits_relu", "digits_sigmoid", "activation"),
    ("digits_relu", "digits_one_layer", "layers"),
]
"""Presets to be compared, and the one setting in which they differ."""


def experiment_of(name: str) -> Experiment:
    """Return a preset's experiment."""
    preset = find(name)
    assert preset is not None, f"no preset {name}"
    return preset.read()


def without(setting: str, data: Any) -> Any:
    """Return plain data without any entry of that name, nor the experiment's own name."""
    if isinstance(data, dict):
        return {key: without(setting, value) for key, value in data.items() if key not in (setting, "name")}
    if isinstance(data, list):
        return [without(setting, value) for value in data]
    return data


@pytest.mark.parametrize("preset", PRESETS, ids=NAMES)
def test_that_a_preset_reads_back_equal(preset: Preset) -> None:
    experiment = preset.read()
    assert parse(dump(experiment)) == experiment


@pytest.mark.parametrize("preset", PRESETS, ids=NAMES)
def test_that_a_preset_file_is_fit_to_be_read(preset: Preset) -> None:
    text = preset.path.read_text(encoding="utf-8")
    assert text.endswith("}\n")
    assert max(len(line) for line in text.splitlines()) <= 110


@pytest.mark.parametrize("preset", PRESETS, ids=NAMES)
def test_that_a_preset_has_one_plain_line(preset: Preset) -> None:
    text = preset.path.with_suffix(".txt").read_text(encoding="utf-8")
    assert text == preset.line + "\n"
    assert len(preset.line) < 110
    assert preset.line.isascii()
    assert preset.line[0].isupper() and preset.line.endswith(".") and "!" not in preset.line


def test_that_presets_are_numbered_from_one_with_a_line_each() -> None:
    assert [preset.path.name[:3] for preset in PRESETS] == [f"{n:02}_" for n in range(1, len(PRESETS) + 1)]
    files = {path.name for path in (resource_dir() / "presets").iterdir()}
    assert files == {preset.path.stem + suffix for preset in PRESETS for suffix in (".json", ".txt")}


def test_that_names_and_titles_are_unique() -> None:
    assert len(set(NAMES)) == len(NAMES)
    assert len({preset.read().name for preset in PRESETS}) == len(NAMES)
    assert len({preset.line for preset in PRESETS}) == len(NAMES)


def test_that_there_are_enough_presets_and_the_opening_one_is_first() -> None:
    assert len(NAMES) >= 16
    assert NAMES[0] == OPENING


def test_that_every_preset_has_a_claim_and_every_claim_a_preset() -> None:
    assert list(CLAIMS) == NAMES


@pytest.mark.parametrize(("one", "other", "setting"), PAIRS)
def test_that_two_presets_differ_in_one_thing(one: str, other: str, setting: str) -> None:
    first, second = experiment_of(one).to_data(), experiment_of(other).to_data()
    assert without("", first) != without("", second)
    assert without(setting, first) == without(setting, second)


def test_that_the_leaky_presets_start_as_the_dead_one_does() -> None:
    start = run_preset("dead_relu", 1).at("weight_norm")
    for name in ("relu_low_rate", "leaky_relu", "prelu"):
        assert np.array_equal(run_preset(name, 1).at("weight_norm"), start)


def test_that_the_200_layer_presets_have_200_layers() -> None:
    for name in NAMES:
        if name.startswith("deep_"):
            assert experiment_of(name).network.depth() + 1 == 200


def test_that_wide_and_deep_have_about_as_many_parameters() -> None:
    for pair in (("healthy_six_layers", "one_wide_layer"), ("digits_relu", "digits_one_layer")):
        parameters = [
            sum(weights.numel() for weights in run_preset(name, 1).weights.values()) for name in pair
        ]
        assert math.isclose(*parameters, rel_tol=0.2)


@pytest.mark.claims
@pytest.mark.parametrize("name", NAMES)
def test_that_a_preset_does_what_its_line_says(name: str) -> None:
    CLAIMS[name].check(run_preset(name, CLAIMS[name].steps))


@pytest.mark.claims
@pytest.mark.slow
@pytest.mark.parametrize("seed", OTHER_SEEDS)
@pytest.mark.parametrize("name", NAMES)
def test_that_a_preset_does_so_from_other_seeds(name: str, seed: int) -> None:
    CLAIMS[name].check(run_preset(name, CLAIMS[name].steps, seed))


@pytest.mark.claims
def test_that_the_opening_preset_shows_the_storyboards_numbers() -> None:
    run = run_preset(OPENING, 1)
    gradients = run.at("signal_grad_norm")
    assert (np.diff(np.log10(gradients)) > 0.4).all(), "ten curves, apart like the rungs of a ladder"
    assert f"{run.ratio():.0e}" == "2e-06"
    passed_on = math.exp(np.log(run.at("gain")).mean())
    kept_by_derivative = math.exp(np.log(run.at("derivative_rms")).mean())
    assert passed_on == pytest.approx(0.23, abs=0.01)
    assert kept_by_derivative == pytest.approx(0.23, abs=0.01)
    assert passed_on / kept_by_derivative == pytest.approx(1.0, abs=0.05)


def test_that_a_preset_file_holds_only_what_it_needs() -> None:
    for preset in PRESETS:
        data = json.loads(preset.path.read_text(encoding="utf-8"))
        assert set(data) <= {"gradgui", "name", "seed", "precision", "dataset", "network", "training"}
