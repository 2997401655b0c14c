"""Theory on the depth plot: the prediction of the start, in the measured curve's terms, and in words."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from gradgui.engine.experiment import Experiment
from gradgui.engine.experiment_file import parse
from gradgui.engine.theory.predictions import predict
from gradgui.engine.theory.stopping import StoppedError
from gradgui.ui.plot import Plot
from gradgui.ui.plots.depth_profile import DepthProfile
from gradgui.ui.theory import theory_of
from tests.ui.plots.observed import split
from tests.ui.plots.recording import Recording

Show = Callable[[type[Plot], Recording | None], DepthProfile]
NET = (
    '{"gradgui": 1, "dataset": {"kind": "two_moons"}, "network": {"initialization": %s, "layers": '
    '[{"kind": "group", "repeat": 4, "layers": '
    '[{"kind": "dense", "units": 64, "activation": {"kind": "%s"}}]}]}}'
)


def net(activation: str, start: str = '{"kind": "kaiming_normal"}') -> Experiment:
    """Return four layers of 64 units."""
    return parse(NET % (start, activation))


def with_theory(plot: DepthProfile, qtbot: QtBot) -> DepthProfile:
    """Return a plot that knows what theory says."""
    qtbot.waitUntil(lambda: plot.theory is not None)
    return plot


def recorded(experiment: Experiment) -> Recording:
    """Return a run of that network on ten samples of two features."""
    recording = Recording(5, steps=3)
    recording.run = replace(recording.run, experiment=experiment, data=split())
    return recording


def test_that_the_line_is_the_prediction(show: Show, qtbot: QtBot) -> None:
    """Over the output layer's as the measured curve is; with its band, in the table and in the read-out."""
    plot = with_theory(show(DepthProfile, recorded(net("sigmoid"))), qtbot)
    expected = plot.area.expected
    assert expected is not None
    square = float(np.square(split().train_inputs).mean())
    sizes = np.square(split().train_inputs).mean(1)
    uneven = float(sizes.mean() * (1 / sizes).mean()) - 1
    found = predict(net("sigmoid"), 2, 2, input_mean_square=square, uneven=uneven, batch=10)
    assert expected.values == pytest.approx(found.signal)
    assert (expected.low <= expected.values).all()
    assert (expected.high >= expected.values).all()
    rows = [row for row in plot.table()[1] if row[2] == "theory"]
    assert [row[4] for row in rows] == pytest.approx(found.signal.tolist())
    assert "theory" in plot._words(1)
    assert not plot.grab().isNull()
    plot.set_log(False)
    assert not plot.grab().isNull()


@pytest.mark.parametrize(
    ("experiment", "words"),
    (
        (net("sigmoid"), "it falls by e in"),
        (net("tanh", '{"kind": "normal", "std": 1.0}'), "it grows by e in"),
        (net("relu"), "it neither falls nor grows"),
        (net("relu", '{"kind": "constant", "value": 0.1}'), "No theory: constant weights"),
    ),
)
def test_that_chi_is_said_in_words(show: Show, qtbot: QtBot, experiment: Experiment, words: str) -> None:
    """Of the squared norm, with the depth scale; or why there is no theory."""
    plot = with_theory(show(DepthProfile, recorded(experiment)), qtbot)
    assert words in plot._caption.text()
    assert words in plot.state_words()
    assert (plot.area.expected is None) == words.startswith("No theory")
    plot._caption.resize(40, 20)
    assert plot._caption.grab() is not None
    assert plot._caption.toolTip() == plot._caption.text()


def test_that_it_can_be_switched_off(show: Show, qtbot: QtBot) -> None:
    """And stays off from start to start."""
    plot = with_theory(show(DepthProfile, recorded(net("tanh"))), qtbot)
    plot.theory_action.setChecked(False)
    assert plot.area.expected is None
    assert not plot._caption.isVisible()
    assert plot.choices()["theory"] is False
    plot.take_choices({"theory": True})
    assert plot.area.expected is not None


def test_that_a_network_changed_on_the_way_has_none(show: Show, qtbot: QtBot) -> None:
    """Theory is of fresh weights; a change of the training alone, or a pause, leaves it."""
    recording = recorded(net("tanh"))
    plot = with_theory(show(DepthProfile, recording), qtbot)
    training = recording.run.experiment.training.model_copy(update={"batch_size": 5})
    same = recording.run.experiment.model_copy(update={"training": training})
    plot.set_run(replace(recording.run, experiment=same), goes_on=True)
    plot.action("pause").trigger()
    assert plot.area.expected is not None
    plot.action("pause").trigger()
    changed = replace(recording.run, experiment=net("relu"), started=recording.run.experiment)
    plot.set_run(changed, goes_on=True)
    plot.refresh()
    assert plot.area.expected is None
    assert plot.theory is not None
    assert "changed on the way, and theory is of a start" in plot.theory.words()
    assert plot.theory.short_words() == "Changed on the way: no theory"
    assert plot._caption.fitting(80) == "No theory"
    plot.set_run(recording.run, goes_on=True)
    plot.refresh()
    assert with_theory(plot, qtbot).area.expected is not None


def test_that_a_plot_that_joins_late_knows_of_the_change(show: Show) -> None:
    """One that is opened, or built again in another language, after the network was changed."""
    recording = recorded(net("relu"))
    recording.run = replace(recording.run, started=net("tanh"))
    plot = show(DepthProfile, recording)
    assert plot.area.expected is None
    assert plot.theory is not None
    assert "changed on the way" in plot.theory.words()


def test_that_a_sample_of_zeros_does_no_harm() -> None:
    """Nothing is divided by it."""
    data = split()
    data.train_inputs[0] = 0.0
    assert theory_of(net("tanh"), data).prediction.applies


def test_that_a_zero_start_has_a_line_and_no_slope() -> None:
    """Inside the branches nothing arrives, so that there is no factor a layer."""
    zero = '{"kind": "dense", "units": 8, "initialization": {"kind": "constant"}, "skip": {"from": 1}}'
    layers = f'{{"kind": "dense", "units": 8}}, {zero}, {zero}'
    made = f'{{"gradgui": 1, "dataset": {{"kind": "two_moons"}}, "network": {{"layers": [{layers}]}}}}'
    theory = theory_of(parse(made), split())
    assert theory.prediction.signal[1] == 0.0
    assert theory.words() == "Theory at step 0"
    assert theory.short_words() == ""


def test_that_theory_that_nobody_sees_is_given_up(show: Show, qtbot: QtBot) -> None:
    """It is computed beside the window; hidden, the plot asks no more, and asks again when it is back."""
    plot = show(DepthProfile, None)
    plot.hide()
    plot.set_run(recorded(net("tanh")).run)
    plot.refresh()
    assert not plot.is_at_work
    plot.show()
    plot.refresh()
    assert plot.is_at_work
    plot.hide()
    assert not plot.is_at_work
    assert plot.theory is None
    plot.show()
    plot.refresh()
    assert with_theory(plot, qtbot).area.expected is not None


def test_that_theory_stops_when_it_is_told() -> None:
    """Between two layers."""
    answers = iter((True, True, False))
    with pytest.raises(StoppedError):
        theory_of(net("tanh"), split(), lambda: next(answers))
