"""Lanes side by side and as a ratio: panels with linked axes, and what one lane has over another."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from gradgui.ui.drawing.marks import Mark
from gradgui.ui.drawing.side_by_side import columns_for
from gradgui.ui.drawing.time_area import TimeArea
from gradgui.ui.lane_modes import LaneMode
from gradgui.ui.metric_plot import MetricPlot
from gradgui.ui.plot import Plot, PlotContext
from gradgui.ui.plots.heat_map import HeatMap
from gradgui.ui.plots.live_curves import LiveCurves
from gradgui.ui.ratio_store import RatioStore
from gradgui.ui.views.curves_view import CurvesView
from gradgui.ui.views.heat_view import HeatView
from gradgui.ui.views.metric_view import MetricView
from tests.ui.plots.lanes import Lanes, show_lanes
from tests.ui.plots.recording import Recording

Show = Callable[[type[Plot], Recording | None], MetricPlot]


def lanes_of(count: int, steps: int = 60, depth: int = 3) -> Lanes:
    """Return lanes, each with ten times the gradients of the one before."""
    recordings = [Recording(depth) for _ in range(count)]
    for number, recording in enumerate(recordings):
        recording.record(steps, factor=10.0**number)
    return Lanes(*recordings)


def side_by_side(show: Show, lanes: Lanes, shown: int = 0, width: int = 800) -> LiveCurves:
    plot = show(LiveCurves, None)
    assert isinstance(plot, LiveCurves)
    plot.resize(width, 400)
    plot.lanes.choose(LaneMode.SIDE)
    show_lanes(plot, lanes, shown)
    plot.refresh()
    return plot


def shown_lanes(plot: MetricPlot) -> list[str]:
    return [view.source.run.lane_name for view in plot.panels if view.source is not None]


def left_edges(plot: MetricPlot) -> list[float]:
    return [view.area.view.sceneBoundingRect().left() for view in plot.panels]


def uprights(views: list[MetricView]) -> list[list[float]]:
    return [view.area.view.viewRange()[1] for view in views]


@pytest.mark.parametrize(
    ("count", "width", "height", "columns"),
    [
        (2, 800, 400, 2),
        (3, 800, 400, 3),
        (4, 800, 400, 2),
        (4, 1200, 400, 4),
        (2, 100, 400, 1),
        (4, 200, 200, 0),
    ],
)
def test_that_panels_stand_in_rows_where_there_is_room(
    count: int, width: float, height: float, columns: int
) -> None:
    assert columns_for(count, width, height) == columns


@pytest.mark.parametrize("count", [2, 3])
def test_that_lanes_stand_in_their_order_whichever_is_shown(show: Show, count: int) -> None:
    for shown in range(count):
        plot = side_by_side(show, lanes_of(count), shown)
        assert shown_lanes(plot) == list("ABC")[:count]
        assert plot.panels[shown] is plot.view
        edges = left_edges(plot)
        assert edges == sorted(edges) and len(set(edges)) == count
        assert plot._side.headings == list("ABC")[:count]


def test_that_four_lanes_stand_two_by_two(show: Show) -> None:
    plot = side_by_side(show, lanes_of(4))
    places = [view.area.view.sceneBoundingRect() for view in plot.panels]
    assert places[0].left() == places[2].left() < places[1].left() == places[3].left()
    assert places[0].top() == places[1].top() < places[2].top() == places[3].top()


def test_that_only_the_first_of_a_row_has_numbers_upright(show: Show) -> None:
    plot = side_by_side(show, lanes_of(2))
    plot.grab()
    widths = [view.area.left.width() for view in plot.panels]
    assert widths[1] <= widths[0] / 2


def test_that_all_panels_show_the_same_range(show: Show) -> None:
    plot = side_by_side(show, lanes_of(3))
    ranges = uprights(plot.panels)
    assert ranges[0] == ranges[1] == ranges[2]
    assert ranges[0][0] < -2 and ranges[0][1] > 2


def test_that_a_zoom_by_hand_is_in_all_panels(show: Show) -> None:
    """Along and upright."""
    plot = side_by_side(show, lanes_of(2))
    plot.panels[1].area.zoom_view(0.5)
    plot.refresh()
    first, second = (view.area.view.viewRange() for view in plot.panels)
    assert np.allclose(first, second)
    plot.reset_view()
    plot.refresh()
    assert all(view.area.follow for view in plot.panels)


def test_that_a_panel_has_plain_curves_of_its_own_lane(show: Show) -> None:
    plot = side_by_side(show, lanes_of(2), shown=1)
    for view, lane in zip(plot.panels, "AB", strict=True):
        assert isinstance(view, CurvesView)
        (trace,) = view.area.traces
        assert not trace.is_beside and trace.lane == 0
        assert [curve.label for curve in trace.curves] == ["layer 1", "2", "layer 3"]
        assert view.source is not None and view.source.name == lane


def test_that_new_steps_are_drawn_in_every_panel(show: Show) -> None:
    lanes = lanes_of(2)
    plot = side_by_side(show, lanes)
    lanes.record(5)
    assert plot.refresh()
    assert [view.area.drawn_steps() for view in plot.panels if isinstance(view, CurvesView)] == [65, 65]
    plot.refresh()
    assert not plot.refresh()


def test_that_a_click_in_a_panel_asks_for_its_lane(show: Show, qtbot: QtBot, context: PlotContext) -> None:
    plot = side_by_side(show, lanes_of(2))
    asked: list[int] = []
    plot.lane_chosen.connect(asked.append)
    area = plot.panels[1].area
    mapping = area.mapping()
    pixel = QPointF(float(mapping.x(30.0)), float(mapping.y(0.0)))
    place = plot.graphics.mapFromScene(area.mapToScene(pixel))
    qtbot.mouseMove(plot.graphics.viewport(), place)
    qtbot.waitUntil(lambda: bool(plot.readout.text()))
    assert plot.readout.text() == "step 30 · lane B · layer 2 · ‖∂L/∂Z‖ 1"
    qtbot.mouseClick(plot.graphics.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked == [1] and context.selection.selected == 2


def test_that_each_panel_is_cut_where_its_own_lane_changed(show: Show) -> None:
    plot = side_by_side(show, lanes_of(2), shown=1)
    plot.add_mark(Mark(30, "A → B", cut=True, everywhere=True, lane=1))
    areas = [view.area for view in plot.panels]
    cuts = [[mark.cut for mark in area.marks] for area in areas if isinstance(area, TimeArea)]
    assert cuts == [[False], [True]]


def test_that_rows_and_words_tell_of_every_panel(show: Show) -> None:
    plot = side_by_side(show, lanes_of(2))
    assert {row[0] for row in plot.table()[1]} == {"A", "B"}
    assert plot.state_words().count("Gradient of the signal per layer") == 2


def test_that_lanes_lie_over_each_other_again(show: Show) -> None:
    lanes = lanes_of(2)
    plot = side_by_side(show, lanes)
    plot.lanes.choose(LaneMode.OVER)
    plot.refresh()
    assert plot.panels == [plot.view] and len(plot.view.area.traces) == 2  # type: ignore[attr-defined]
    plot.lanes.choose(LaneMode.ALONE)
    plot.refresh()
    assert len(plot.view.area.traces) == 1  # type: ignore[attr-defined]
    assert plot._side.headings == [""]


def test_that_heat_maps_stand_side_by_side_of_themselves(show: Show) -> None:
    """Colours cannot lie over each other; all have one range of colours and one bar."""
    plot = show(HeatMap, None)
    show_lanes(plot, lanes_of(2))
    plot.refresh()
    assert shown_lanes(plot) == ["A", "B"]
    areas = [view.area for view in plot.panels if isinstance(view, HeatView)]
    assert areas[0].span() == areas[1].span()
    assert [area.bar.isVisible() for area in areas] == [False, True]
    assert all(area.trace is not None and area.trace.columns.count for area in areas)


def test_that_where_there_is_no_room_the_shown_lane_is_named(show: Show) -> None:
    plot = show(HeatMap, None)
    plot.resize(300, 150)
    show_lanes(plot, lanes_of(4), shown=2)
    plot.refresh()
    assert shown_lanes(plot) == ["C"]
    assert plot._caption.text() == "lane C; no room for all 4"
    plot.resize(1000, 400)
    plot.refresh()
    assert shown_lanes(plot) == ["A", "B", "C", "D"]
    assert plot._caption.text() == ""


def test_that_the_menu_offers_lanes_where_there_are_some(show: Show) -> None:
    plot = show(LiveCurves, Recording(3, 10))
    texts = [action.text() for action in plot.menu_actions()]
    assert "Lanes" not in texts
    show_lanes(plot, lanes_of(2))
    entry = plot.menu_actions()[-1]
    offered = [action.text() for action in plot.lanes.menu.actions() if action.isVisible()]
    assert entry.text() == "Lanes"
    assert offered == ["Over each other", "Side by side", "The shown lane alone", "Ratio to lane B"]
    plot.lanes.menu.actions()[1].trigger()
    assert plot.lanes.mode is LaneMode.SIDE and len(plot.panels) == 2
    assert plot.choices()["lanes"] == "side"


def test_that_a_ratio_divides_layer_by_layer(show: Show) -> None:
    plot = show(LiveCurves, None)
    show_lanes(plot, lanes_of(2), shown=1)
    plot.lanes.choose(LaneMode.RATIO, 0)
    plot.refresh()
    assert plot._side.headings == ["lane B / lane A"]
    area = plot.view.area
    assert np.allclose(area.traces[0].columns.mean, 10.0)  # type: ignore[attr-defined]
    assert area.reference == 1.0
    low, high = area.view.viewRange()[1]
    assert low < 0 < high
    header, rows = plot.table()
    assert header[0] == "lane" and rows[0][0] == "B/A" and rows[0][-1] == pytest.approx(10.0)
    assert plot.state_words().startswith("lane B / lane A: ")


def test_that_the_line_at_one_is_drawn(show: Show) -> None:
    plot = show(LiveCurves, None)
    show_lanes(plot, lanes_of(2), shown=1)
    plot.lanes.choose(LaneMode.RATIO, 0)
    plot.refresh()
    area = plot.view.area
    pixel = QPointF(area.mapping().width - 30, float(area.mapping().y(0.0)))
    place = plot.graphics.mapFromScene(area.mapToScene(pixel))
    image = plot.graphics.grab().toImage()
    rows = range(place.y() - 1, place.y() + 2)
    assert min(image.pixelColor(place.x(), row).lightness() for row in rows) < 140


def test_that_layers_are_paired_by_number_and_outputs_with_each_other() -> None:
    """Layers 1 and 2 with 1 and 2, the output layer 5 with the output layer 3; the others have no partner."""
    deep, flat = Recording(5), Recording(3)
    deep.record(3, signal_grad_norm=np.array([2.0, 6.0, 1.0, 1.0, 10.0]))
    flat.record(3, signal_grad_norm=np.array([1.0, 2.0, 5.0]))
    store = RatioStore(deep.store, flat.store, (5, 3))
    assert store.metrics()["signal_grad_norm"] == (1, 2, 5)
    assert store.last("signal_grad_norm")[1].tolist() == [2.0, 3.0, 2.0]
    back = RatioStore(flat.store, deep.store, (3, 5))
    assert back.metrics()["signal_grad_norm"] == (1, 2, 3)
    assert back.last("signal_grad_norm")[1].tolist() == [0.5, pytest.approx(1 / 3), 0.5]


def test_that_layers_without_a_partner_are_named(show: Show) -> None:
    plot = show(LiveCurves, None)
    show_lanes(plot, Lanes(Recording(6, 30), Recording(3, 30)))
    plot.lanes.choose(LaneMode.RATIO, 1)
    plot.refresh()
    assert plot._caption.text() == "layers without a partner in lane B: 3–5"


def test_that_zero_over_zero_is_no_number_and_x_over_zero_infinite() -> None:
    over, under = Recording(3), Recording(3)
    over.record(1, signal_grad_norm=np.array([0.0, 1.0, 0.0]))
    under.record(1, signal_grad_norm=np.array([0.0, 0.0, 1.0]))
    values = RatioStore(over.store, under.store, (3, 3)).last("signal_grad_norm")[1]
    assert np.isnan(values[0]) and np.isposinf(values[1]) and values[2] == 0


def test_that_old_steps_are_ratios_of_means(show: Show) -> None:
    """What both hold in coarser buckets is divided bucket by bucket; every step is in one of them."""
    lanes = lanes_of(2, steps=1500)
    store = RatioStore(lanes.recordings[1].store, lanes.recordings[0].store, (3, 3))
    history = store.history("signal_grad_norm", 0, 1499, 100)
    assert history.starts[0] == 0 and history.stops[-1] == 1499
    assert (history.starts[1:] == history.stops[:-1] + 1).all()
    assert np.allclose(history.mean, 10.0) and np.allclose(history.low, 10.0)


def test_that_a_ratio_begins_where_both_were_measured() -> None:
    first, second = Recording(3, 50), Recording(3)
    second.step = 20
    second.record(30)
    store = RatioStore(first.store, second.store, (3, 3))
    assert store.first_step("signal_grad_norm") == 20
    assert store.recent("signal_grad_norm", 0).steps.tolist() == list(range(20, 50))


def test_that_a_ratio_to_a_lane_that_is_gone_is_to_another(show: Show) -> None:
    lanes = lanes_of(3)
    plot = show(LiveCurves, None)
    run = lanes.run(0)
    plot.set_run(run)
    plot.lanes.choose(LaneMode.RATIO, 2)
    plot.refresh()
    assert plot._side.headings == ["lane A / lane C"]
    plot.set_run(replace(run, others=lambda: lanes.run(0).others()[:1]))
    plot.refresh()
    assert plot._side.headings == ["lane A / lane B"]
