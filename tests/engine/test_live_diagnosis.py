"""The rules on a run that is on: the verdict of a headless run, for a small share of the time."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from gradgui.engine.data_facts import DataFacts
from gradgui.engine.diagnosis.no_progress import no_progress
from gradgui.engine.events import FindingsChanged, RunStarted, RunState
from gradgui.engine.experiment import Experiment
from gradgui.engine.finding import Finding
from gradgui.engine.headless import run
from gradgui.engine.learning import learning
from gradgui.engine.live_diagnosis import AFTER_CHANGE, SAME_FINDINGS, SHARE, LiveDiagnosis, layers_of
from gradgui.engine.presets import find
from gradgui.engine.records import FIRST, Records
from gradgui.engine.remedy import REMEDIES
from gradgui.engine.trainer import ALL_METRICS, DEFAULT_METRICS, Trainer
from tests.engine.experiments import dense, experiment
from tests.engine.test_training_thread import Watched, assert_rows, headless_rows


def preset(name: str) -> Experiment:
    found = find(name)
    assert found is not None
    return found.read()


@pytest.fixture
def watched() -> Iterator[Watched]:
    watched = Watched()
    watched.thread.start()
    watched.thread.want(DEFAULT_METRICS)
    watched.thread.judge(True)
    watched.wait_for(lambda: watched.thread.state is RunState.READY)
    yield watched
    watched.thread.shutdown(5)
    assert not watched.thread.is_alive() and not watched.foreign


def found(watched: Watched) -> dict[str, Finding]:
    """Return the findings that were told last, by kind."""
    events = watched.of(FindingsChanged)
    return {finding.kind: finding for finding in events[-1].findings} if events else {}


def headless(spec: Experiment, steps: int) -> dict[str, Finding]:
    return {finding.kind: finding for finding in run(spec, Path(), steps, diagnosed=True).findings}


@pytest.mark.parametrize("name", ("sigmoid_ten_layers", "hidden_by_weights"))
def test_that_the_verdict_is_that_of_a_headless_run(watched: Watched, name: str) -> None:
    """While all steps are measured number by number, after that in kind and severity."""
    spec = preset(name)
    watched.begin(spec)
    watched.steps(24)
    watched.wait_for(lambda: found(watched))
    expected = headless(spec, 24)
    assert {kind: each.to_data() for kind, each in found(watched).items()} == {
        kind: each.to_data() for kind, each in expected.items()
    }
    watched.steps(96)
    later = headless(spec, 120)
    outline = {kind: each.severity for kind, each in later.items()}
    watched.wait_for(lambda: {kind: each.severity for kind, each in found(watched).items()} == outline)


def test_that_a_healthy_run_has_no_findings(watched: Watched) -> None:
    """That is told once, so that it is known."""
    watched.begin(preset("healthy_six_layers"))
    watched.steps(40)
    watched.wait_for(lambda: watched.of(FindingsChanged))
    watched.steps(20)
    assert [event.findings for event in watched.of(FindingsChanged)] == [()]


def test_that_a_run_that_ends_is_judged(watched: Watched) -> None:
    """Its last step is measured, however it ends."""
    watched.begin(preset("relu_normal_explodes"))
    watched.thread.resume()
    watched.wait_for(lambda: {"exploding", "nonfinite"} <= set(found(watched)))


def test_that_nothing_is_told_while_nothing_changes() -> None:
    """Numbers that differ are told once a second at most, at once what is more than a number."""
    clock = Clock()
    diagnosis = LiveDiagnosis(clock)
    trainer = Trainer(preset("sigmoid_ten_layers"), metrics=DEFAULT_METRICS)
    diagnosis.choose(True)
    trainer.choose_metrics(DEFAULT_METRICS, diagnosis.metrics)
    diagnosis.watch(trainer)
    told = []
    for step in range(100):
        trainer.step(thorough=diagnosis.is_due(is_last=False))
        clock.now += 0.05
        diagnosis.take(step)
        findings = diagnosis.when_due()
        if findings is not None:
            told.append((clock.now, [(each.kind, each.severity) for each in findings]))
        assert diagnosis.when_due() is None
    assert told[0][1] == [("vanishing", "error"), ("stuck", "warning")]
    pairs = [(now, later) for now, later in pairwise(told) if now[1] == later[1]]
    assert pairs and all(later[0] - now[0] > SAME_FINDINGS - 1e-6 for now, later in pairs)
    assert len(told) <= 5


@pytest.mark.parametrize("name", ("batch_normalization", "relu_kaiming"))
def test_that_a_remedy_in_place_takes_the_finding_away(watched: Watched, name: str) -> None:
    """BatchNorm carries the run on at the same step; ReLU and He begin it anew, with nothing found."""
    spec = preset("sigmoid_ten_layers")
    watched.begin(spec)
    watched.steps(24)
    watched.wait_for(lambda: "vanishing" in found(watched))
    runs, seen = len(watched.of(RunStarted)), len(watched.of(FindingsChanged))
    watched.thread.change(REMEDIES[name].edit(spec))
    watched.wait_for(lambda: len(watched.of(RunStarted)) > runs)
    watched.steps(AFTER_CHANGE + FIRST)
    if watched.started.first_step:
        watched.wait_for(lambda: len(watched.of(FindingsChanged)) > seen)
    later = watched.of(FindingsChanged)[seen:]
    assert not any(finding.kind == "vanishing" for event in later for finding in event.findings)


def test_that_a_carried_run_is_judged_since_its_network_was_changed(watched: Watched) -> None:
    """Layers without bias vanish as before: it is said of them, since their first step."""
    spec = preset("sigmoid_ten_layers")
    watched.begin(spec)
    watched.steps(24)
    watched.wait_for(lambda: "vanishing" in found(watched))
    data = spec.to_data()
    for layer in (data["network"]["layers"][0], *data["network"]["layers"][1]["layers"]):
        layer["bias"] = False
    watched.thread.change(Experiment.model_validate(data))
    seen = len(watched.of(FindingsChanged))
    watched.steps(24)
    watched.wait_for(lambda: len(watched.of(FindingsChanged)) > seen and "vanishing" in found(watched))
    watched.wait_for(lambda: {each.since_step for each in found(watched).values()} == {24})


def test_that_no_progress_is_counted_from_the_last_carried_edit() -> None:
    """After an edit and its undoing: 499 steps are too few, 500 are named, with the loss from there on."""
    plain = preset("sigmoid_ten_layers")
    records = Records(plain, {}, DataFacts(2, 2, 0.693))
    for step, loss in enumerate([0.7] * 300 + [0.1] * 700):
        records.append(step, {"data_loss": loss})
    records.change(plain, {})
    for step in range(1000, 1499):
        records.append(step, {"data_loss": 0.7})
    assert not list(no_progress(records))
    records.append(1499, {"data_loss": 0.7})
    (finding,) = no_progress(records)
    assert (finding.severity, finding.since_step) == ("warning", 1000)
    assert finding.text == ("No progress: after 500 steps the loss is 0.7; a constant guess reaches 0.693.")
    assert finding.evidence["first_loss"] == 0.7


def test_that_a_carried_net_that_had_learned_is_no_failure() -> None:
    """It stays where it was: far below a constant guess."""
    plain = preset("sigmoid_ten_layers")
    records = Records(plain, {}, DataFacts(2, 2, 0.693))
    records.append(999, {"data_loss": 0.1})
    records.change(plain, {})
    for step in range(1000, 1600):
        records.append(step, {"data_loss": 0.1})
    assert not list(no_progress(records)) and learning(records).learns


def test_that_a_live_edit_is_judged_anew(watched: Watched) -> None:
    """What is left of a finding has the remedies that apply now."""
    spec = preset("sigmoid_ten_layers")
    watched.begin(spec)
    watched.steps(24)
    watched.wait_for(lambda: "adam" in found(watched)["vanishing"].remedies if found(watched) else False)
    seen = len(watched.of(FindingsChanged))
    watched.thread.change(REMEDIES["adam"].edit(spec))
    watched.steps(24)
    watched.wait_for(lambda: seen < len(watched.of(FindingsChanged)))
    left = found(watched).get("vanishing")
    assert left is None or ("adam" not in left.remedies and left.since_step == 0)


def test_that_nothing_is_judged_while_nobody_looks(watched: Watched) -> None:
    """Nor measured; it begins where it is asked for."""
    watched.thread.judge(False)
    watched.begin(preset("sigmoid_ten_layers"))
    watched.steps(50)
    assert not watched.of(FindingsChanged)
    watched.thread.judge(True)
    watched.steps(20)
    watched.wait_for(lambda: "vanishing" in found(watched))
    watched.thread.judge(False)
    seen = len(watched.of(FindingsChanged))
    watched.thread.judge(True)
    watched.wait_for(lambda: len(watched.of(FindingsChanged)) > seen)


def test_that_the_recorded_numbers_are_the_same_with_the_rules_at_work(watched: Watched) -> None:
    """Bit for bit those of a headless run."""
    layers = [dense("relu", normalization={"kind": "batch"})] * 3
    clipping = {"kind": "norm", "threshold": 0.1}
    spec = experiment(network__layers=layers, training__clipping=clipping)
    watched.begin(spec)
    for _ in range(3):
        watched.steps(20)
    rows = [
        {place: value for place, value in row.items() if place[0] in DEFAULT_METRICS}
        for row in headless_rows(spec, 60)
    ]
    assert_rows(watched.started.store, rows)


class Clock:
    """A clock that the test moves."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_that_thorough_steps_take_a_small_share_of_the_time() -> None:
    """Where one takes twice as long as another, one in about seventy is thorough."""
    clock = Clock()
    diagnosis = LiveDiagnosis(clock)
    trainer = Trainer(experiment(), metrics=DEFAULT_METRICS)
    diagnosis.choose(True)
    trainer.choose_metrics(DEFAULT_METRICS, diagnosis.metrics)
    diagnosis.watch(trainer)
    spent = {True: 0, False: 0}
    for step in range(4000):
        thorough = diagnosis.is_due(is_last=False)
        trainer.step(thorough=thorough)
        clock.now += 2e-3 if thorough else 1e-3
        diagnosis.take(step)
        spent[thorough] += step >= 100
    share = spent[True] / (spent[True] + spent[False])
    assert share == pytest.approx(SHARE, rel=0.15)


def test_that_seldom_metrics_are_measured_in_thorough_steps_alone() -> None:
    """With the numbers of a trainer that measures them always, and the same weights."""
    spec = experiment(training__clipping={"kind": "norm", "threshold": 0.01})
    seldom = ("update_ratio", "clip_factor", "distance_from_init", "loss")
    sparing, full = Trainer(spec, metrics=("loss",)), Trainer(spec, metrics=("loss", *seldom))
    sparing.choose_metrics(("loss",), seldom)
    for step in range(6):
        sparing.step(thorough=step % 3 == 2)
        full.step()
        expected = {"update_ratio", "clip_factor", "distance_from_init"} if step % 3 == 2 else set()
        assert set(sparing.seldom_values) == expected
        for name in expected:
            assert np.array_equal(sparing.seldom_values[name], full.values[name])
        assert set(sparing.values) == {"loss"}
    assert sparing.parameters.values.equal(full.parameters.values)
    assert layers_of(sparing)["update_ratio"] == full.layers["update_ratio"]


def test_that_the_rules_also_judge_where_everything_is_measured_at_every_step(watched: Watched) -> None:
    """There is nothing then that thorough steps alone measure."""
    watched.thread.want(ALL_METRICS)
    watched.begin(preset("sigmoid_ten_layers"))
    watched.steps(24)
    watched.wait_for(lambda: "vanishing" in found(watched))
