"""The depth profile: each signal against its own reference, and no number where there is none."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from pytestqt.qtbot import QtBot

from gradgui.engine.experiment_file import parse
from gradgui.ui.drawing.strands import Block
from gradgui.ui.lane_modes import LaneMode
from gradgui.ui.plot import Plot, PlotContext
from gradgui.ui.plots.depth_profile import DepthProfile
from gradgui.ui.shown_run import Run
from tests.ui.plots.lanes import Lanes, show_lanes
from tests.ui.plots.recording import Recording

Show = Callable[[type[Plot], Recording | None], DepthProfile]

SKIPPING = (
    '{"gradgui": 1, "dataset": {"kind": "two_moons"}, "network": {"layers": '
    '[{"kind": "dense", "units": 4}, {"kind": "dense", "units": 4, "skip": {"from": 1}}]}}'
)


def signals(plot: DepthProfile) -> dict[str, list[float]]:
    """Return what is drawn: label to values."""
    return {signal.label: signal.values.tolist() for signal in plot.area.signals}


def test_that_each_signal_starts_at_its_reference(show: Show) -> None:
    """Gradients at the output layer, the input's size at layer 2."""
    drawn = signals(show(DepthProfile, Recording(4, steps=3)))
    assert drawn["‖∂L/∂Z‖"] == pytest.approx([1e-3, 1e-2, 1e-1, 1.0])
    assert drawn["‖∂L/∂W‖"] == pytest.approx([1e-3, 1e-2, 1e-1, 1.0])
    assert drawn["‖X‖"] == pytest.approx([1.0, 10.0, 100.0])


def test_that_a_reference_of_zero_reads_no_gradient(show: Show) -> None:
    """Nothing is divided by zero."""
    recording = Recording(3)
    recording.record(2, signal_grad_norm=np.zeros(3), weight_grad_norm=np.full(3, np.nan))
    drawn = signals(show(DepthProfile, recording))
    assert drawn["‖∂L/∂Z‖: no gradient"] == []
    assert drawn["‖∂L/∂W‖: NaN"] == []


def test_that_a_zero_inside_is_no_number_on_the_axis(show: Show) -> None:
    """It is marked on the floor and read out by name."""
    recording = Recording(3)
    recording.record(2, signal_grad_norm=np.array([0.0, 1e-2, 1.0]))
    plot = show(DepthProfile, recording)
    assert "‖∂L/∂Z‖ 0: no gradient" in plot._words(1)
    assert not plot.grab().isNull()


def test_that_underflow_is_told_from_zero_by_the_measured_values(show: Show) -> None:
    """However large the share of the output layer's gradient is."""
    recording = Recording(3)
    recording.record(2, signal_grad_norm=np.array([0.0, 1e-37, 1e-34]))
    plot = show(DepthProfile, recording)
    assert "‖∂L/∂Z‖ underflow (below 1.2e-38)" in plot._words(1)
    assert "‖∂L/∂Z‖ of layer 1 is underflow" in plot.state_words()
    recording.record(2, signal_grad_norm=np.array([0.0, 1e-20, 1.0]))
    plot.refresh()
    assert "‖∂L/∂Z‖ 0: no gradient" in plot._words(1)


def test_that_skips_bring_a_fourth_signal(show: Show, qtbot: QtBot) -> None:
    """‖∂L/∂Y‖ is there where skips exist, and asks to be measured."""
    recording = Recording(3, steps=2)
    plot = show(DepthProfile, recording)
    assert "output_grad_norm" not in plot.metrics()
    with qtbot.waitSignal(plot.needs_changed):
        plot.set_run(Run(parse(SKIPPING), recording.store, 3))
    plot.refresh()
    assert "output_grad_norm" in plot.metrics()
    assert "‖∂L/∂Y‖" in signals(plot)


def test_that_only_a_new_step_is_drawn(show: Show) -> None:
    """The same step again costs nothing."""
    recording = Recording(4, steps=3)
    plot = show(DepthProfile, recording)
    assert not plot.refresh()
    recording.record(1)
    assert plot.refresh()


def test_that_a_click_selects_the_layer(show: Show, qtbot: QtBot, context: PlotContext) -> None:
    """Anywhere above its number."""
    plot = show(DepthProfile, Recording(4, steps=3))
    pixel = QPointF(float(plot.area.mapping().x(3.0)), 20.0)
    place: QPoint = plot.graphics.mapFromScene(plot.area.mapToScene(pixel))
    qtbot.mouseClick(plot.graphics.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert context.selection.selected == 3
    assert not plot.grab().isNull()


@pytest.mark.parametrize("depth", (1, 2, 200, 1000))
def test_that_any_depth_is_drawn(show: Show, depth: int) -> None:
    """One layer to a thousand; ticks stand at layers only."""
    plot = show(DepthProfile, Recording(max(depth, 2), steps=2))
    assert not plot.grab().isNull()
    ticks, _ = plot.area._bottom_ticks(0.0, depth + 1.0, 8)
    assert all(1 <= place <= max(depth, 2) and place == round(place) for place, _ in ticks)


def test_that_a_deep_repeating_network_is_drawn_in_strands(show: Show) -> None:
    """One line for each place in the block, which the plot says."""
    layers = (
        '[{"units": 4}, {"kind": "group", "repeat": 30, "layers": [{"units": 4}, '
        '{"units": 4, "skip": {"from": 2}}]}]'
    )
    text = '{"gradgui": 1, "dataset": {"kind": "two_moons"}, "network": {"layers": %s}}'
    recording = Recording(62, steps=3)
    plot = show(DepthProfile, recording)
    assert not plot.area.is_in_strands
    plot.set_run(Run(parse(text % layers), recording.store, 62))
    plot.refresh()
    assert plot.area.is_in_strands
    assert plot.area.block == Block(2, 61, 2)
    assert not plot.grab().isNull()


def test_that_the_profile_is_told_in_rows_and_words(show: Show) -> None:
    """Each value as it was recorded and as it is drawn."""
    plot = show(DepthProfile, Recording(3, steps=3))
    header, rows = plot.table()
    assert header == ("step", "layer", "metric", "value", "relative")
    assert (2, 1, "signal_grad_norm", 1e-2, pytest.approx(1e-2)) in rows
    assert "‖∂L/∂Z‖ of layer 1 is 0.01 of its reference" in plot.state_words()


def two_lanes() -> Lanes:
    """Return a lane of four layers and one of six, whose gradients are a hundred times as large."""
    first, second = Recording(4, 30), Recording(6)
    second.record(30, factor=100.0)
    return Lanes(first, second)


def test_that_other_lanes_are_there_with_their_own_layers(show: Show) -> None:
    """Each relative to its own output layer, however deep it is."""
    plot = show(DepthProfile, None)
    show_lanes(plot, two_lanes())
    drawn = signals(plot)
    assert set(drawn) == {"A ‖∂L/∂Z‖", "A ‖∂L/∂W‖", "A ‖X‖", "B ‖∂L/∂Z‖"}
    assert drawn["B ‖∂L/∂Z‖"] == pytest.approx([10.0**-place for place in range(5, -1, -1)])
    assert plot.area.layer_at(QPointF(float(plot.area.mapping().x(6.0)), 10.0)) == 6
    assert not plot.grab().isNull()
    header, rows = plot.table()
    assert header[0] == "lane"
    assert ("B", 29, 6, "signal_grad_norm", pytest.approx(100.0), 1.0) in rows


def test_that_lanes_are_divided_layer_by_layer(show: Show) -> None:
    """Hidden layers by their number, the output layers with each other; a line is at 1."""
    plot = show(DepthProfile, None)
    show_lanes(plot, two_lanes())
    plot.lanes.choose(LaneMode.RATIO)
    plot.refresh()
    drawn = signals(plot)
    assert set(drawn) == {"‖∂L/∂Z‖ A / B", "‖∂L/∂W‖ A / B", "‖X‖ A / B"}
    assert drawn["‖∂L/∂Z‖ A / B"] == pytest.approx([1.0, 1.0, 1.0, 0.01])
    assert plot.area.reference == 1.0 and plot.area.expected is None
    low, high = plot.area.view.viewRange()[1]
    assert low <= -2 and high >= 0
    assert plot.table()[1][0] == ("A/B", 29, 1, "signal_grad_norm", pytest.approx(1.0), None)
    assert "‖∂L/∂Z‖ A / B of layer 1 is 1" in plot.state_words()
    plot.lanes.choose(LaneMode.ALONE)
    plot.refresh()
    assert set(signals(plot)) == {"A ‖∂L/∂Z‖", "A ‖∂L/∂W‖", "A ‖X‖"} and plot.area.reference is None


def test_that_lanes_beside_are_drawn_on_while_the_shown_one_has_stopped(show: Show) -> None:
    lanes = two_lanes()
    lanes.ended[0] = 29
    plot = show(DepthProfile, None)
    show_lanes(plot, lanes)
    lanes.recordings[1].record(1, signal_grad_norm=np.array([2.0, 1.0, 1.0, 1.0, 1.0, 1.0]))
    assert plot.refresh()
    assert signals(plot)["B ‖∂L/∂Z‖"][0] == 2.0
