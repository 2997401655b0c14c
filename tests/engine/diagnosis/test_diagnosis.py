"""The findings: on real runs of the presets, and each rule on numbers written by the test."""

import json
import math
from pathlib import Path

import numpy as np
import pytest

from gradgui.cli import main
from gradgui.engine.diagnose import METRICS_NEEDED, diagnose
from gradgui.engine.experiment import Experiment
from gradgui.engine.experiment_file import parse, write
from gradgui.engine.finding import RULES, Finding
from gradgui.engine.headless import run
from gradgui.engine.presets import find
from gradgui.engine.records import Records
from gradgui.engine.trainer import ALL_METRICS

KINDS = {
    "vanishing",
    "exploding",
    "saturated",
    "dead",
    "stuck",
    "diverging",
    "nonfinite",
    "always_clipped",
    "rate_high",
    "rate_low",
    "no_progress",
    "symmetric",
    "underflow",
}
"""As the interface names them."""

HEALTHY = (
    "healthy_six_layers",
    "tanh_ten_layers",
    "relu_he",
    "digits_he",
    "tanh_orthogonal",
    "prelu",
    "sigmoid_batchnorm",
    "deep_skips_batchnorm",
    "deep_skips_scaled",
)
AILING = {
    "sigmoid_ten_layers": "vanishing",
    "sigmoid_underflow": "vanishing",
    "hidden_by_weights": "vanishing",
    "digits_xavier": "vanishing",
    "tanh_pytorch_default": "vanishing",
    "deep_plain": "vanishing",
    "relu_normal_explodes": "exploding",
    "clipping_no_cure": "exploding",
    "deep_batchnorm": "exploding",
    "deep_bare_skips": "exploding",
    "tanh_normal_saturates": "saturated",
    "symmetric_start": "symmetric",
    "diverging": "diverging",
}


def preset(name: str) -> Experiment:
    """Return a preset's experiment."""
    found = find(name)
    assert found is not None
    return found.read()


def findings(name: str, steps: int = 20) -> dict[str, Finding]:
    """Return what is found of a preset after some steps, by kind."""
    result = run(preset(name), Path(), steps, diagnosed=True)
    return {finding.kind: finding for finding in result.findings}


def errors(found: dict[str, Finding]) -> set[str]:
    """Return the kinds of the errors."""
    return {kind for kind, finding in found.items() if finding.severity == "error"}


def test_that_the_kinds_are_those_of_the_interface() -> None:
    """One rule each."""
    assert set(RULES) == KINDS


@pytest.mark.parametrize("name", HEALTHY)
def test_that_a_healthy_net_has_no_error(name: str) -> None:
    """Nor a warning of vanishing or exploding; one that settles is told as such."""
    found = findings(name)
    assert not errors(found)
    assert all(found[kind].severity == "info" for kind in ("vanishing", "exploding") if kind in found)


@pytest.mark.parametrize(("name", "kind"), AILING.items())
def test_that_an_ailing_net_is_told_by_its_trouble(name: str, kind: str) -> None:
    """After twenty steps, or where it ends before."""
    assert kind in errors(findings(name))


def test_that_the_numbers_of_the_first_finding_are_those_of_the_storyboard() -> None:
    """Layer 1 gets 2·10⁻⁶, each layer passes on 0.23, φ′ keeps 0.23, the weights about 1."""
    found = findings("sigmoid_ten_layers")["vanishing"]
    assert found.since_step == 0
    assert found.layers[0] == 1
    assert found.evidence["ratio"] == pytest.approx(2e-6, rel=0.3)
    assert found.evidence["factor_per_layer"] == pytest.approx(0.23, abs=0.01)
    assert found.evidence["derivative_factor"] == pytest.approx(0.236, abs=0.005)
    assert float(found.evidence["weights_factor"]) == pytest.approx(1.0, abs=0.1)
    assert "layer 10's gradient" in found.text


def test_that_adam_may_move_what_has_vanished() -> None:
    """It divides by the gradient's size: a warning, no error."""
    assert findings("sigmoid_adam")["vanishing"].severity == "warning"


def test_that_diagnosing_changes_no_number() -> None:
    """The same loss, bit for bit."""
    made = preset("relu_he")
    assert run(made, Path(), 30, diagnosed=True).loss == run(made, Path(), 30).loss


def test_that_findings_are_written_also_when_the_run_ends_early(tmp_path: Path) -> None:
    """A list of plain data, valid JSON, beside a CSV that holds what was asked for alone."""
    file, out, csv = tmp_path / "e.json", tmp_path / "findings.json", tmp_path / "out.csv"
    write(preset("relu_normal_explodes"), file)
    arguments = ["run", str(file), "--steps", "20", "--findings", str(out)]
    assert main([*arguments, "--csv", str(csv), "--metrics", "loss,gain"]) == 0
    found = json.loads(out.read_text(encoding="utf-8"), parse_constant=pytest.fail)
    keys = {"kind", "severity", "layers", "since_step", "evidence", "text", "remedies"}
    assert all(set(each) == keys for each in found)
    assert {each["kind"] for each in found} >= {"exploding", "nonfinite"}
    metrics = {line.split(",")[2] for line in csv.read_text(encoding="utf-8").splitlines()[1:]}
    assert metrics == {"loss", "gain"}


def test_that_no_steps_have_no_findings() -> None:
    """An untrained net is not judged."""
    assert run(preset("sigmoid_ten_layers"), Path(), 0, diagnosed=True).findings == ()


def test_that_the_rules_read_what_is_recorded() -> None:
    """Each of their metrics exists."""
    assert set(METRICS_NEEDED) <= set(ALL_METRICS)


def plain(depth: int, **training: object) -> Experiment:
    """Return a ReLU net of that many layers, the output layer included."""
    layer = {"kind": "group", "repeat": depth - 1, "layers": [{"kind": "dense", "units": 8}]}
    data = {"gradgui": 1, "dataset": {"kind": "two_moons"}, "network": {"layers": [layer]}}
    return parse(json.dumps({**data, "training": training}))


def recorded(experiment: Experiment, steps: int, **values: object) -> Records:
    """Return records of steps with the same numbers; a callable gives those of its step."""
    depth = experiment.network.depth() + 1
    hidden = ("derivative_rms", "saturated_fraction", "dead_fraction")
    layers = {name: tuple(range(1, depth + (name not in hidden))) for name in METRICS_NEEDED}
    records = Records(experiment, layers)
    usual: dict[str, object] = {
        "signal_grad_norm": np.ones(depth),
        "derivative_rms": np.full(depth - 1, 0.7),
        "dead_fraction": np.zeros(depth - 1),
        "update_ratio": np.full(depth, 1e-3),
        "distance_from_init": np.full(depth, 0.1),
        "clip_factor": np.ones(depth),
        "loss": lambda step: 1.0 / (1 + step),
        "data_loss": lambda step: 1.0 / (1 + step),
        "grad_norm": 1.0,
    }
    for step in range(steps):
        row = {name: value(step) if callable(value) else value for name, value in {**usual, **values}.items()}
        records.append(step, row)
    return records


def kinds(records: Records) -> dict[str, str]:
    """Return kind and severity of what is found."""
    return {finding.kind: finding.severity for finding in diagnose(records)}


def test_that_usual_numbers_are_no_finding() -> None:
    """A loss that falls, updates of a thousandth."""
    assert kinds(recorded(plain(6), 1500)) == {}


@pytest.mark.parametrize(
    ("values", "expected"),
    (
        ({"signal_grad_norm": np.geomspace(1e-4, 1, 6)}, {"vanishing": "error"}),
        ({"signal_grad_norm": np.geomspace(1e-2, 1, 6)}, {"vanishing": "warning"}),
        ({"signal_grad_norm": np.geomspace(1e7, 1, 6)}, {"exploding": "error"}),
        ({"signal_grad_norm": np.geomspace(1e3, 1, 6)}, {"exploding": "warning"}),
        (
            {"signal_grad_norm": lambda step: np.geomspace(1e3 if step < 5 else 1, 1, 6)},
            {"exploding": "info"},
        ),
        ({"dead_fraction": np.array([0, 0, 0.6, 0, 0])}, {"dead": "warning"}),
        ({"dead_fraction": np.array([0, 0, 1.0, 0, 0])}, {"dead": "error"}),
        ({"distance_from_init": np.array([1e-8, 0.1, 0.1, 0.1, 0.1, 0.1])}, {"stuck": "warning"}),
        ({"update_ratio": np.full(6, 0.3)}, {"rate_high": "warning"}),
        (
            {"data_loss": lambda step: 1 + 0.2 * step, "loss": lambda step: 1 + 0.2 * step},
            {"diverging": "error"},
        ),
        ({"loss": lambda step: math.nan if step == 59 else 1.0}, {"nonfinite": "error"}),
    ),
)
def test_that_a_rule_finds_its_numbers_and_no_others(
    values: dict[str, object], expected: dict[str, str]
) -> None:
    """Sixty steps that are usual but for one metric."""
    assert kinds(recorded(plain(6), 60, **values)) == expected


def test_that_a_rate_too_low_needs_a_loss_that_is_still_high() -> None:
    """Small updates at the end of learning are its end."""
    still = {"update_ratio": np.full(6, 1e-7)}
    high = {"data_loss": 1.0, "loss": 1.0}
    assert kinds(recorded(plain(6), 60, **still, **high)) == {"rate_low": "warning"}
    assert kinds(recorded(plain(6), 60, **still)) == {}


def test_that_no_progress_hinders_soon_and_is_an_error_late() -> None:
    """After 200 and after 1,000 steps."""
    high = {"data_loss": 1.0, "loss": 1.0}
    assert kinds(recorded(plain(6), 100, **high)) == {}
    assert kinds(recorded(plain(6), 300, **high)) == {"no_progress": "warning"}
    assert kinds(recorded(plain(6), 1100, **high)) == {"no_progress": "error"}


def test_that_clipping_nearly_always_is_told() -> None:
    """Not where one step in ten is clipped."""
    made = plain(6, clipping={"kind": "norm", "threshold": 0.1})
    assert kinds(recorded(made, 60, clip_factor=np.full(6, 0.2))) == {"always_clipped": "warning"}
    seldom = recorded(made, 60, clip_factor=lambda step: np.full(6, 0.2 if step % 10 == 0 else 1.0))
    assert kinds(seldom) == {}


def test_that_a_zero_near_the_smallest_number_is_an_underflow() -> None:
    """A zero beside a gradient of usual size is none."""
    flushed = np.array([0, 1e-36, 1e-27, 1e-18, 1e-9, 1.0])
    assert kinds(recorded(plain(6), 60, signal_grad_norm=flushed))["underflow"] == "warning"
    assert "underflow" not in kinds(recorded(plain(6), 60, signal_grad_norm=np.array([0, 1, 1, 1, 1, 1.0])))


def test_that_since_is_the_first_step_of_what_lasts() -> None:
    """What was over and came back counts from its return."""
    ailing, well = np.geomspace(1e-5, 1, 6), np.ones(6)
    records = recorded(plain(6), 60, signal_grad_norm=lambda step: well if step == 30 else ailing)
    found = {finding.kind: finding for finding in diagnose(records)}
    assert found["vanishing"].since_step == 31
