"""The findings: on real runs of the presets, and each rule on numbers written by the test."""

import json
import math
from pathlib import Path

import numpy as np
import pytest

from gradgui.cli import main
from gradgui.engine.data_facts import DataFacts, along_line, data_facts
from gradgui.engine.diagnose import METRICS_NEEDED, diagnose
from gradgui.engine.experiment import Experiment
from gradgui.engine.experiment_file import parse, write
from gradgui.engine.finding import RULES, Finding
from gradgui.engine.headless import run
from gradgui.engine.presets import find
from gradgui.engine.records import Records
from gradgui.engine.trainer import ALL_METRICS, Trainer

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
TRAIN = (
    *(name for name in HEALTHY if name != "prelu"),
    "one_wide_layer",
    "relu_low_rate",
    "clipping",
    "overfitting",
    "l2",
    "sigmoid_adam",
    "relu_xavier",
)
"""Presets whose loss falls in 1,000 steps, quickly or in the end."""

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


def judged_at(name: str, steps: tuple[int, ...]) -> dict[int, tuple[float, set[str]]]:
    """Return the data loss and the kinds of errors of a preset after each of some numbers of steps."""
    spec = preset(name)
    trainer = Trainer(spec, metrics=METRICS_NEEDED)
    records = Records(spec, trainer.layers, data_facts(trainer.data.split, spec.training.loss))
    judged = {}
    for step in range(max(steps)):
        trainer.step(test=False)
        records.append(step, trainer.values)
        if step + 1 in steps:
            found = {finding.kind: finding for finding in diagnose(records)}
            judged[step + 1] = (trainer.measurement.data_loss, errors(found))
    return judged


def test_that_the_kinds_are_those_of_the_interface() -> None:
    """One rule each."""
    assert set(RULES) == KINDS


@pytest.mark.parametrize("name", HEALTHY)
def test_that_a_healthy_net_has_no_error(name: str) -> None:
    """Nor a warning of vanishing or exploding; one that settles is told as such."""
    found = findings(name)
    assert not errors(found)
    assert all(found[kind].severity == "info" for kind in ("vanishing", "exploding") if kind in found)


@pytest.mark.parametrize("name", ("healthy_six_layers", "relu_he", "clipping"))
def test_that_a_healthy_net_has_no_error_later_on(name: str) -> None:
    """Half-way through what it learns."""
    assert judged_at(name, (20, 200))[200][1] == set()


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize("name", TRAIN)
def test_that_a_preset_that_trains_has_no_error(name: str) -> None:
    """Soon, later, and at the end."""
    judged = judged_at(name, (20, 200, 1000))
    assert {steps: kinds for steps, (_, kinds) in judged.items() if kinds} == {}


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize("name", ("prelu", "leaky_relu"))
def test_that_a_preset_whose_loss_may_leap_up_has_an_error_while_it_is_up(name: str) -> None:
    """At 1,000 steps it is many times that of a constant output, or long learned: processors differ."""
    judged = judged_at(name, (20, 1000, 2000))
    assert not judged[20][1]
    for loss, kinds in judged.values():
        assert ("diverging" in kinds) == (loss > 10)
        assert not kinds or loss > 10


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
    """It divides by the gradient's size: no trouble at once, one when nothing has been learned for long."""
    assert "vanishing" not in findings("sigmoid_adam")
    assert findings("sigmoid_adam", 200)["vanishing"].severity == "warning"


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
        "input_norm": np.ones(depth),
        "weight_grad_norm": np.ones(depth),
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


FLAT = {"data_loss": 1.0, "loss": 1.0}
"""Nothing is learned."""


@pytest.mark.parametrize(
    ("values", "expected"),
    (
        (
            {
                "signal_grad_norm": np.geomspace(1e-4, 1, 6),
                "update_ratio": np.geomspace(1e-6, 1e-2, 6),
                **FLAT,
            },
            {"vanishing": "error"},
        ),
        (
            {
                "signal_grad_norm": np.geomspace(0.015, 1, 6),
                "update_ratio": np.geomspace(1e-6, 1e-2, 6),
                **FLAT,
            },
            {"vanishing": "warning"},
        ),
        ({"signal_grad_norm": np.geomspace(1e-4, 1, 6), **FLAT}, {}),
        ({"signal_grad_norm": np.geomspace(1e-4, 1, 6), "update_ratio": np.full(6, 1e-6)}, {}),
        ({"signal_grad_norm": np.geomspace(1e7, 1, 6), **FLAT}, {"exploding": "error"}),
        ({"signal_grad_norm": np.geomspace(1e3, 1, 6), **FLAT}, {"exploding": "warning"}),
        ({"signal_grad_norm": np.geomspace(1e7, 1, 6)}, {}),
        (
            {"signal_grad_norm": lambda step: np.geomspace(1e3 if step < 5 else 1, 1, 6), **FLAT},
            {"exploding": "info"},
        ),
        (
            {"signal_grad_norm": lambda step: np.geomspace(1e3 if step < 5 else 1e-5, 1, 6), **FLAT},
            {"exploding": "error"},
        ),
        (
            {"signal_grad_norm": lambda step: np.geomspace(0.5 if step < 5 else 1e-5, 1, 6), **FLAT},
            {"vanishing": "error"},
        ),
        ({"dead_fraction": np.array([0, 0, 0.6, 0, 0]), **FLAT}, {"dead": "warning"}),
        ({"dead_fraction": np.array([0, 0, 0.5, 0, 0]), **FLAT}, {}),
        ({"dead_fraction": np.array([0, 0, 0.6, 0, 0])}, {}),
        ({"dead_fraction": np.array([0, 0, 0.9, 0, 0])}, {"dead": "warning"}),
        ({"dead_fraction": np.array([0, 0, 1.0, 0, 0]), **FLAT}, {"dead": "error"}),
        ({"distance_from_init": np.array([1e-8, 0.1, 0.1, 0.1, 0.1, 0.1]), **FLAT}, {"stuck": "warning"}),
        ({"update_ratio": np.full(6, 0.3), **FLAT}, {"rate_high": "warning"}),
        ({"update_ratio": np.full(6, 0.3)}, {}),
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
    """Sixty steps that are usual but for what is named."""
    assert kinds(recorded(plain(6), 60, **values)) == expected


def test_that_a_rate_too_low_needs_a_loss_that_is_still_high() -> None:
    """Small updates at the end of learning are its end."""
    still = {"update_ratio": np.full(6, 1e-7)}
    high = {"data_loss": 1.0, "loss": 1.0}
    assert kinds(recorded(plain(6), 60, **still, **high)) == {"rate_low": "warning"}
    assert kinds(recorded(plain(6), 60, **still)) == {}


def test_that_no_progress_hinders_soon_and_is_an_error_late() -> None:
    """After 500 and after 1,000 steps."""
    high = {"data_loss": 1.0, "loss": 1.0}
    assert kinds(recorded(plain(6), 100, **high)) == {}
    assert kinds(recorded(plain(6), 600, **high)) == {"no_progress": "warning"}
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
    still = {"update_ratio": np.full(6, 1e-6), **FLAT}
    records = recorded(plain(6), 60, signal_grad_norm=lambda step: well if step == 30 else ailing, **still)
    found = {finding.kind: finding for finding in diagnose(records)}
    assert found["vanishing"].since_step == 31


def equal(value: float) -> Experiment:
    """Return two moons' net whose weights all start alike."""
    made = plain(4).to_data()
    made["network"]["initialization"] = {"kind": "constant", "value": value}
    return Experiment.model_validate(made)


@pytest.mark.parametrize(
    ("line", "steps", "first", "expected"),
    (
        (0.7, 60, 1.0, "warning"),
        (0.7, 250, 1.0, "error"),
        (0.1, 60, 1.0, "error"),
        (math.nan, 60, 1.0, "error"),
        (0.7, 60, 1e-5, "error"),
    ),
)
def test_that_equal_units_are_judged_by_what_one_can_do(
    line: float, steps: int, first: float, expected: str
) -> None:
    """One direction of the inputs is enough for some data; not for long, and not where nothing arrives."""
    records = recorded(equal(0.1), steps, signal_grad_norm=np.geomspace(first, 1, 4), **FLAT)
    records.data = DataFacts(2, 2, 1.0, line)
    assert kinds(records)["symmetric"] == expected


def test_that_one_direction_explains_what_least_squares_do() -> None:
    """All of a target on a line, half of two that need a direction each, nothing of an exclusive or."""
    inputs = np.array([[1.0, 1], [1, -1], [-1, 1], [-1, -1]])
    assert along_line(inputs, inputs[:, :1]) == pytest.approx(1)
    assert along_line(inputs, inputs) == pytest.approx(0.5)
    assert along_line(inputs, inputs[:, :1] * inputs[:, 1:]) == pytest.approx(0)
    assert math.isnan(along_line(inputs, np.ones((4, 1))))


def test_that_a_net_that_stays_where_it_is_has_too_low_a_rate_whatever_its_gradient() -> None:
    """A hundredth of the gradient explains slow updates, not a rate at which nothing moves, nor growth."""
    high = {"data_loss": 1.0, "loss": 1.0, "signal_grad_norm": np.geomspace(1e-3, 1.0, 6)}
    assert "rate_low" in kinds(recorded(plain(6), 60, update_ratio=np.full(6, 1e-7), **high))
    assert "rate_low" in kinds(recorded(plain(6), 60, update_ratio=lambda n: np.full(6, 1e-9 * n), **high))
    assert "rate_low" not in kinds(recorded(plain(6), 60, update_ratio=np.full(6, 1e-4), **high))


@pytest.mark.parametrize(
    ("activation", "optimizer", "rate", "steps", "loss", "least", "is_low"),
    [
        ("sigmoid", "sgd", 0.05, 1200, 0.9, 0.03, True),
        ("sigmoid", "sgd", 0.05, 1200, 0.9, 1e-2, False),
        ("sigmoid", "sgd", 0.05, 900, 0.9, 0.03, False),
        ("sigmoid", "sgd", 0.05, 1200, 0.2, 0.03, False),
        ("sigmoid", "adam", 1e-3, 1200, 0.9, 1.0, True),
        ("sigmoid", "adam", 1e-3, 1200, 0.45, 1.0, False),
        ("sigmoid", "adam", 1e-3, 1200, 0.9, 1e-2, False),
        ("sigmoid", "adam", 0.01, 1200, 0.9, 1.0, False),
        ("sigmoid", "sgd", 1.0, 1200, 0.9, 1.0, False),
        ("tanh", "sgd", 0.05, 1200, 0.9, 1e-2, False),
    ],
)
def test_that_sigmoid_nets_are_slow_after_their_time(
    activation: str, optimizer: str, rate: float, steps: int, loss: float, least: float, is_low: bool
) -> None:
    """Their updates are of the usual size, and a plateau passes on too little all the same."""
    layer = {"kind": "dense", "units": 8, "activation": {"kind": activation}}
    spec = plain(4, optimizer={"kind": optimizer, "lr": rate})
    spec = parse(json.dumps({**spec.to_data(), "network": {"layers": [layer] * 3}}))
    falls = {name: (lambda step: loss if step else 1.0) for name in ("loss", "data_loss")}
    found = kinds(recorded(spec, steps, signal_grad_norm=np.geomspace(least, 1, 4), **falls))
    assert ("rate_low" in found) is is_low


def test_that_a_sigmoid_net_that_leaves_its_plateau_wants_a_greater_rate() -> None:
    """A small gradient that has grown says so; one that stays small is what holds the net up."""
    layer = {"kind": "dense", "units": 8, "activation": {"kind": "sigmoid"}}
    spec = plain(4, optimizer={"kind": "sgd", "lr": 0.05})
    spec = parse(json.dumps({**spec.to_data(), "network": {"layers": [layer] * 3}}))
    high = {"data_loss": 1.0, "loss": 1.0}
    for last, is_low in ((2e-3, True), (1e-3, False)):
        norms = {"signal_grad_norm": lambda step, last=last: np.geomspace(last if step > 600 else 1e-3, 1, 4)}
        assert ("rate_low" in kinds(recorded(spec, 1200, **norms, **high))) is is_low


@pytest.mark.parametrize(
    ("optimizer", "steps", "loss", "largest", "is_low"),
    [
        ("sgd", 1200, 0.7, 1e-3, True),
        ("sgd", 900, 0.7, 1e-3, False),
        ("sgd", 1200, 0.95, 1e-3, False),
        ("sgd", 1200, 0.7, 0.06, False),
        ("adam", 1200, 0.7, 1e-3, False),
    ],
)
def test_that_a_net_that_creeps_on_has_too_low_a_rate(
    optimizer: str, steps: int, loss: float, largest: float, is_low: bool
) -> None:
    """After its time, where nothing has held it up and no update was large."""
    falls = {name: (lambda step: loss if step else 1.0) for name in ("loss", "data_loss")}
    ratios = {"update_ratio": lambda step: np.full(4, 1e-3 if step else largest)}
    spec = plain(4, optimizer={"kind": optimizer, "lr": 0.05})
    assert ("rate_low" in kinds(recorded(spec, steps, **falls, **ratios))) is is_low


def test_that_deep_nets_are_thrown_out_of_place_by_smaller_updates() -> None:
    """A twentieth of each layer is a rate too high for thirty layers that then rest, not for four."""
    early = {"data_loss": 0.8, "loss": 0.8}

    def ratios(depth: int) -> object:
        return lambda step: np.full(depth, 0.05 if step < 20 else 1e-6)

    assert "rate_high" in kinds(recorded(plain(30), 600, update_ratio=ratios(30), **early))
    assert "rate_high" not in kinds(recorded(plain(4), 600, update_ratio=ratios(4), **early))


def test_that_a_slow_net_may_go_on_where_much_is_learned() -> None:
    """To move by half its own size is too little for the whole loss, and enough for what is left of it."""
    pace = {"update_ratio": np.full(6, 2.5e-4)}
    assert kinds(recorded(plain(6), 60, **pace, **FLAT)) == {"rate_low": "warning"}
    falls = {name: (lambda step: 1.0 if step < 1 else 0.7) for name in ("loss", "data_loss")}
    assert kinds(recorded(plain(6), 60, **pace, **falls)) == {}


def test_that_theory_is_told_where_the_start_agrees_with_it() -> None:
    """A ten-layer sigmoid net passes on 0.23 a layer, as its variances say."""
    found = findings("sigmoid_ten_layers")["vanishing"]
    assert found.evidence["theory_factor"] == pytest.approx(0.233, abs=0.01)
    assert str(found.text).endswith("The start's variances predict 0.23.")
    assert str(findings("sigmoid_adam", 200)["vanishing"].text).endswith("training has changed it.")
