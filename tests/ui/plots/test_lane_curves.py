"""Lanes over each other in the live curves: told apart by line and name, wherever they begin and end."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from gradgui.ui.drawing import curves_area, end_labels
from gradgui.ui.drawing.end_labels import EndLabel
from gradgui.ui.drawing.trace import Trace
from gradgui.ui.plot import Plot, PlotContext
from gradgui.ui.plots.live_curves import LiveCurves
from tests.ui.plots.lanes import Lanes, show_lanes
from tests.ui.plots.recording import Recording

Show = Callable[[type[Plot], Recording | None], LiveCurves]


def two_lanes(steps: int = 60, since: int = 0) -> Lanes:
    """Return a lane whose gradients vanish, and one a hundred times as large from step ``since`` on."""
    first, second = Recording(3, steps), Recording(3, since)
    second.record(steps - since, factor=100.0)
    return Lanes(first, second, since=since)


def keys(trace: Trace) -> list[int | str]:
    return [curve.key for curve in trace.curves]


def labels(plot: LiveCurves, monkeypatch: pytest.MonkeyPatch) -> list[EndLabel]:
    """Return the end labels that a plot draws."""
    drawn: list[EndLabel] = []
    arrange = end_labels.arrange

    def note(wanted: list[EndLabel], line: float, height: float) -> list[tuple[EndLabel, float]]:
        placed = arrange(wanted, line, height)
        drawn.extend(label for label, _ in placed)
        return placed

    monkeypatch.setattr(end_labels, "arrange", note)
    plot.grab()
    return drawn


def place(plot: LiveCurves, step: float, value: float) -> QPoint:
    mapping = plot.area.mapping()
    pixel = QPointF(float(mapping.x(step)), float(mapping.y(float(np.log10(value)))))
    return plot.graphics.mapFromScene(plot.area.mapToScene(pixel))


def test_that_every_lane_has_its_curves_in_the_layers_colors(show: Show, context: PlotContext) -> None:
    plot = show(LiveCurves, None)
    show_lanes(plot, two_lanes(), shown=1)
    own, beside = plot.area.traces
    assert (own.lane, beside.lane) == (1, 0) and beside.is_beside and not own.is_beside
    assert keys(own) == keys(beside) == [1, 2, 3]
    assert all(curve.color == context.layer_color(int(curve.key), 3) for curve in beside.curves)


def ink_of_row(plot: LiveCurves, value: float) -> list[bool]:
    """Return along a level curve which pixels have ink."""
    image = QImage(plot.area.boundingRect().size().toSize(), QImage.Format.Format_ARGB32)
    canvas = plot.area._base
    assert canvas is not None
    image = canvas.image
    y = int(plot.area.mapping().y(float(np.log10(value))) * canvas.ratio)
    last = int(float(plot.area.mapping().x(50.0)) * canvas.ratio)
    rows = range(y - 1, y + 2)
    return [any(image.pixelColor(x, row).alpha() > 40 for row in rows) for x in range(10, last)]


def test_that_lanes_differ_by_their_kind_of_line(show: Show) -> None:
    """Whichever is shown: A is solid, B dashed; as many gaps when it is painted step by step."""
    plot = show(LiveCurves, None)
    lanes = two_lanes(30)
    for shown in (0, 1):
        show_lanes(plot, lanes, shown)
        for _ in range(30):
            lanes.recordings[0].record(1)
            lanes.recordings[1].record(1, factor=100.0)
            plot.refresh()
        solid, dashes = ink_of_row(plot, 1e-2), ink_of_row(plot, 100.0)
        assert all(solid), shown
        assert 0.15 < 1 - np.mean(dashes) < 0.45, shown
        lanes = two_lanes(30)


def test_that_the_past_of_both_is_drawn_once(show: Show) -> None:
    """A lane beside begins where it parts from the shown one."""
    plot = show(LiveCurves, None)
    show_lanes(plot, two_lanes(60, since=40), shown=1)
    own, beside = plot.area.traces
    assert own.columns.starts[0] == 0 and beside.columns.starts[0] == 40


def test_that_new_steps_of_all_lanes_are_drawn(show: Show) -> None:
    lanes = two_lanes()
    plot = show(LiveCurves, None)
    show_lanes(plot, lanes)
    lanes.record(5)
    assert plot.refresh()
    assert [trace.columns.next_step for trace in plot.area.traces] == [65, 65]
    assert not plot.refresh()


def test_that_a_lane_that_comes_later_is_there_at_the_next_frame(show: Show) -> None:
    lanes = Lanes(Recording(3, 30))
    plot = show(LiveCurves, None)
    show_lanes(plot, lanes)
    assert len(plot.area.traces) == 1 and plot.area.lanes == []
    lanes.recordings.append(Recording(3, 30))
    plot.refresh()
    assert [trace.name for trace in plot.area.traces] == ["A", "B"]
    assert plot.area.lanes == [("A", 0), ("B", 1)]


def test_that_labels_name_the_lane(show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    plot = show(LiveCurves, None)
    show_lanes(plot, two_lanes())
    texts = {label.text for label in labels(plot, monkeypatch)}
    assert texts == {"A 1", "2", "A 3", "B 1", "B 3"}


def test_that_a_lane_of_another_depth_has_its_own_layers(show: Show, context: PlotContext) -> None:
    plot = show(LiveCurves, None)
    show_lanes(plot, Lanes(Recording(3, 30), Recording(5, 30)))
    own, beside = plot.area.traces
    assert keys(own) == [1, 2, 3] and keys(beside) == [1, 2, 3, 4, 5]
    assert beside.curves[4].color == context.layer_color(5, 5)


def test_that_of_many_layers_only_ends_and_the_selected_are_beside(show: Show, context: PlotContext) -> None:
    plot = show(LiveCurves, None)
    show_lanes(plot, Lanes(Recording(30, 20), Recording(30, 20)))
    assert keys(plot.area.traces[1]) == [1, 30]
    context.selection.select(7)
    assert keys(plot.area.traces[1]) == [1, 7, 30]


def test_that_a_stopped_lane_ends_where_it_ended(show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its labels stand there too, and the axis goes on with the others."""
    lanes = two_lanes(60)
    lanes.ended[1] = 59
    lanes.record(300)
    plot = show(LiveCurves, None)
    show_lanes(plot, lanes)
    plot.refresh()
    assert [trace.columns.next_step for trace in plot.area.traces] == [360, 60]
    ends: list[float] = []
    draw = curves_area.draw
    monkeypatch.setattr(
        curves_area, "draw", lambda painter, found, x, *rest: (ends.append(x), draw(painter, found, x, *rest))
    )
    plot.grab()
    expected = [float(plot.area.mapping().x(step)) for step in (59.0, 359.0)]
    assert ends[:2] == pytest.approx(expected, abs=2)


def test_that_a_shown_lane_that_stopped_leaves_room_for_the_others(show: Show) -> None:
    """The pointer can rest where only they have numbers."""
    lanes = two_lanes(20)
    lanes.ended[0] = 19
    lanes.recordings[1].record(100)
    plot = show(LiveCurves, None)
    show_lanes(plot, lanes)
    plot.refresh()
    assert plot.area.mapping().right > 120
    assert plot.area.step_at(float(plot.area.mapping().x(100.0))) == pytest.approx(100, abs=1)


def test_that_the_readout_names_the_lane(show: Show, qtbot: QtBot) -> None:
    plot = show(LiveCurves, None)
    show_lanes(plot, two_lanes())
    qtbot.mouseMove(plot.graphics.viewport(), place(plot, 30, 100.0))
    qtbot.waitUntil(lambda: bool(plot.readout.text()))
    assert plot.readout.text() == "step 30 · lane B · layer 3 · ‖∂L/∂Z‖ 100"


def test_that_a_click_asks_for_the_lane_and_selects_the_layer(
    show: Show, qtbot: QtBot, context: PlotContext
) -> None:
    plot = show(LiveCurves, None)
    show_lanes(plot, two_lanes())
    asked: list[int] = []
    plot.lane_chosen.connect(asked.append)
    qtbot.mouseClick(plot.graphics.viewport(), Qt.MouseButton.LeftButton, pos=place(plot, 30, 1e-2))
    assert context.selection.selected == 1 and asked == []
    qtbot.mouseClick(plot.graphics.viewport(), Qt.MouseButton.LeftButton, pos=place(plot, 30, 10.0))
    assert context.selection.selected == 2 and asked == [1]


def test_that_keys_reach_the_curves_of_every_lane(show: Show) -> None:
    plot = show(LiveCurves, None)
    show_lanes(plot, two_lanes())
    assert sorted(plot.heights(30.0)) == pytest.approx([-2, -1, 0, 0, 1, 2], abs=0.01)


def test_that_rows_and_words_name_the_lane(show: Show) -> None:
    plot = show(LiveCurves, None)
    show_lanes(plot, two_lanes())
    header, rows = plot.table()
    assert header == ("lane", "step", "layer", "metric", "value")
    assert rows[0] == ("A", 0, 1, "signal_grad_norm", pytest.approx(0.01))
    assert rows[-1] == ("B", 59, 3, "signal_grad_norm", pytest.approx(100.0))
    assert "lane A: Gradient of the signal per layer" in plot.state_words()
    assert "lane B: Gradient of the signal per layer" in plot.state_words()


def test_that_a_paused_plot_holds_every_lane(show: Show) -> None:
    lanes = two_lanes()
    plot = show(LiveCurves, None)
    show_lanes(plot, lanes)
    plot.set_paused(True)
    lanes.record(50)
    plot.refresh()
    assert [trace.columns.next_step for trace in plot.area.traces] == [60, 60]
    plot.set_paused(False)
    plot.refresh()
    assert [trace.columns.next_step for trace in plot.area.traces] == [110, 110]
