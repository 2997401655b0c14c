"""The live curves: what is drawn stays drawn, every layer is named, no value is made up."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gradgui.engine.metric import METRICS
from gradgui.engine.store import MetricStore
from gradgui.ui.drawing.marks import Mark
from gradgui.ui.drawing.time_axis import FIRST_CAPACITY
from gradgui.ui.plot import Plot, PlotContext
from gradgui.ui.plots.live_curves import LiveCurves
from gradgui.ui.theme import font_metrics
from gradgui.ui.views.curves_view import MOST_CURVES, spread
from tests.ui.plots.recording import Recording

Show = Callable[[type[Plot], Recording | None], LiveCurves]


def viewport_place(plot: LiveCurves, step: float, value: float) -> QPoint:
    """Return the pixel of the view at a step and value."""
    mapping = plot.area.mapping()
    pixel = QPointF(float(mapping.x(step)), float(mapping.y(float(np.log10(value)))))
    return plot.graphics.mapFromScene(plot.area.mapToScene(pixel))


def test_that_there_is_one_curve_a_layer_in_its_color(show: Show, context: PlotContext) -> None:
    """Ten layers, ten curves, the colours of the builder."""
    plot = show(LiveCurves, Recording(10, steps=50))
    curves = plot.area.traces[0].curves
    assert [curve.key for curve in curves] == list(range(1, 11))
    assert all(curve.color == context.layer_color(int(curve.key), 10) for curve in curves)


def test_that_a_frame_reads_only_what_is_new(show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of the past is read again while the axis has room."""
    recording = Recording(10, steps=60)
    plot = show(LiveCurves, recording)
    histories, sinces = count_reads(monkeypatch)
    recording.record(20)
    assert plot.refresh()
    assert not plot.refresh()
    assert histories == []
    assert sinces[0] == 60


def count_reads(monkeypatch: pytest.MonkeyPatch) -> tuple[list[int], list[int]]:
    """Return lists that fill with the first steps of history and recent reads."""
    histories: list[int] = []
    sinces: list[int] = []
    history, recent = MetricStore.history, MetricStore.recent

    def read_history(self: MetricStore, metric: str, start: int, stop: int, most: int) -> object:
        histories.append(start)
        return history(self, metric, start, stop, most)

    def read_recent(self: MetricStore, metric: str, since: int) -> object:
        sinces.append(since)
        return recent(self, metric, since)

    monkeypatch.setattr(MetricStore, "history", read_history)
    monkeypatch.setattr(MetricStore, "recent", read_recent)
    return histories, sinces


def test_that_a_full_axis_doubles_and_reads_once(show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    """The resolution halves, the history is read once, and the curve is whole."""
    recording = Recording(3, steps=FIRST_CAPACITY)
    plot = show(LiveCurves, recording)
    right = plot.area.mapping().right
    histories, _ = count_reads(monkeypatch)
    recording.record(1)
    plot.refresh()
    assert histories == [0]
    assert plot.area.mapping().right == pytest.approx(2 * right)
    assert plot.area.traces[0].columns.next_step == FIRST_CAPACITY + 1


def test_that_many_steps_between_frames_are_not_lost(show: Show) -> None:
    """A window that was busy for longer than the recent steps last paints from the history."""
    recording = Recording(3, steps=10)
    plot = show(LiveCurves, recording)
    recording.record(5000)
    plot.refresh()
    columns = plot.area.traces[0].columns
    assert columns.starts[0] == 0
    assert columns.next_step == 5010 or columns.next_step + columns.bin_size > 5010


def test_that_the_axis_covers_what_explodes(show: Show) -> None:
    """A value beyond the axis makes it longer."""
    recording = Recording(3, steps=10)
    plot = show(LiveCurves, recording)
    recording.record(1, factor=1e30)
    plot.refresh()
    assert plot.area.mapping().high > 30


def test_that_values_at_the_ends_of_float64_are_drawn(show: Show) -> None:
    """1e308 and 5e-324 neither raise nor vanish, logarithmic or linear."""
    recording = Recording(2)
    recording.record(5, signal_grad_norm=np.array([5e-324, 1.7e308]))
    plot = show(LiveCurves, recording)
    assert not plot.grab().isNull()
    plot.set_log(False)
    plot.refresh()
    assert not plot.grab().isNull()


def test_that_only_some_of_many_layers_are_drawn_and_that_is_said(show: Show, context: PlotContext) -> None:
    """Of 200 layers forty, with the first, the last and the selected one."""
    plot = show(LiveCurves, Recording(200, steps=10))
    plot.choose_display("curves")
    plot.refresh()
    keys = [curve.key for curve in plot.area.traces[0].curves]
    assert len(keys) == MOST_CURVES
    assert (keys[0], keys[-1]) == (1, 200)
    assert plot._caption.text() == "40 of 200 layers"
    missing = next(n for n in range(1, 201) if n not in keys)
    context.selection.select(missing)
    assert missing in [curve.key for curve in plot.area.traces[0].curves]


def test_that_layers_are_spread_evenly() -> None:
    """No two neighbours are much further apart than others."""
    chosen = spread(tuple(range(1, 1001)), 40, {500})
    gaps = np.diff(sorted(set(chosen) - {500}))
    assert gaps.max() - gaps.min() <= 1
    assert 500 in chosen


def test_that_the_pointer_reads_out_step_layer_and_value(
    show: Show, qtbot: QtBot, context: PlotContext
) -> None:
    """Near a curve: its layer, highlighted everywhere; the value as a power."""
    plot = show(LiveCurves, Recording(10, steps=100))
    QTest.mouseMove(plot.graphics.viewport(), viewport_place(plot, 50, 1e-7))
    qtbot.waitUntil(lambda: "layer 3" in plot.readout.text())
    assert plot.readout.text() == "step 50 · layer 3 · ‖∂L/∂Z‖ 10⁻⁷"
    assert context.selection.hovered == 3


def test_that_a_click_selects_the_layer(show: Show, qtbot: QtBot, context: PlotContext) -> None:
    """A click on a curve selects; a click beside all curves changes nothing."""
    plot = show(LiveCurves, Recording(10, steps=100))
    left = Qt.MouseButton.LeftButton
    qtbot.mouseClick(plot.graphics.viewport(), left, pos=viewport_place(plot, 50, 1e-7))
    assert context.selection.selected == 3
    assert plot.area._highlight == {3}
    qtbot.mouseClick(plot.graphics.viewport(), left, pos=viewport_place(plot, 50, 10**-7.5))
    assert context.selection.selected == 3


@pytest.mark.parametrize(
    ("value", "words"),
    ((0.0, "0: no gradient"), (float("nan"), "NaN"), (float("inf"), "infinite")),
)
def test_that_what_is_no_number_is_named(show: Show, value: float, words: str) -> None:
    """Zero, NaN and infinity are read out as what they are."""
    recording = Recording(2)
    recording.record(20, signal_grad_norm=np.array([value, 1e-3]))
    plot = show(LiveCurves, recording)
    found = plot.area.nearest(QPointF(10.0, {0.0: 1e6}.get(value, -1e6)))
    trace = plot.area.traces[0]
    if np.isnan(value):
        assert np.isnan(trace.columns.low[:, 0]).all()
        return
    assert found is not None
    assert found.curve.key == 1
    assert words in plot.curves.words(found)


def test_that_the_selector_offers_every_metric_of_layers(show: Show, qtbot: QtBot) -> None:
    """And tells which metric is needed once another is chosen."""
    plot = show(LiveCurves, Recording(3, steps=10))
    offered = [plot.selector.itemData(place) for place in range(plot.selector.count())]
    assert offered == [metric.name for metric in METRICS.values() if metric.per_layer]
    with qtbot.waitSignal(plot.needs_changed):
        plot._on_metric_chosen(offered.index("gain"))
    assert plot.metrics() == {"gain"}
    assert METRICS["gain"].label in plot.selector.currentText()


def test_that_a_metric_that_is_recorded_later_appears(show: Show) -> None:
    """A metric nobody needed so far has no values until it is measured."""
    recording = Recording(3, steps=10)
    plot = show(LiveCurves, recording)
    plot.choose_metric("weight_norm")
    plot.refresh()
    assert plot.area.traces[0].curves == []
    recording.store.declare("weight_norm", (1, 2, 3))
    recording.store.append(10, {"weight_norm": np.ones(3)})
    plot.refresh()
    assert len(plot.area.traces[0].curves) == 3


def test_that_pan_and_zoom_end_following_and_reset_brings_it_back(show: Show) -> None:
    """What the user looks at stays in view until the view is reset."""
    recording = Recording(3, steps=50)
    plot = show(LiveCurves, recording)
    plot.area.view.scaleBy((0.1, 0.1))
    plot.area.view.sigRangeChangedManually.emit([True, True])
    zoomed = plot.area.mapping()
    recording.record(400)
    plot.refresh()
    assert plot.area.mapping().right == zoomed.right
    assert not plot._reset_button.isHidden()
    plot.reset_view()
    plot.refresh()
    assert plot.area.mapping().right > 450
    assert plot._reset_button.isHidden()


def test_that_an_edit_leaves_a_mark_until_the_next_run(show: Show) -> None:
    """Marks stay while the run goes on."""
    recording = Recording(3, steps=50)
    plot = show(LiveCurves, recording)
    plot.add_mark(Mark(20, "lr 0.1 → 0.01"))
    plot.set_run(recording.run, goes_on=True)
    assert [mark.words for mark in plot.area.marks] == ["lr 0.1 → 0.01"]
    plot.set_run(Recording(3).run)
    assert plot.area.marks == []


def test_that_the_pointer_on_a_mark_reads_out_its_words(show: Show) -> None:
    """Also where they find no room beside the line; elsewhere they are not said."""
    plot = show(LiveCurves, Recording(3, steps=50))
    plot.refresh()
    plot.add_mark(Mark(20, "lr 0.1 → 0.01"))
    mapping = plot.area.mapping()
    for step, said in ((20.0, True), (30.0, False)):
        place = QPointF(float(mapping.x(step)) + 1, 3.0)
        plot.pointer_moved(plot.area.view.mapToScene(place))
        assert ("lr 0.1 → 0.01" in plot.readout.text()) == said


def test_that_the_empty_plot_says_what_to_do(show: Show) -> None:
    """One line, until there is something to see."""
    plot = show(LiveCurves, None)
    plot.set_message("Press Space")
    assert plot.has_message
    assert not plot.grab().isNull()


def test_that_the_plot_has_a_name_for_screen_readers(show: Show) -> None:
    """With the metric that it shows."""
    plot = show(LiveCurves, None)
    assert "‖∂L/∂Z‖" in plot.graphics.accessibleName()


def floor_marks(plot: LiveCurves, column: int) -> list[int]:
    """Return which of the lowest six rows of the picture's pixels at a column are painted."""
    assert plot.area._base is not None
    image = plot.area._base.image
    x = int(plot.area.mapping().x(float(column)) * plot.area._base.ratio)
    near = range(x - 1, x + 2)
    rows = [[image.pixelColor(each, image.height() - 1 - row).alpha() for each in near] for row in range(6)]
    return [row for row, alphas in enumerate(rows) if any(alphas)]


def test_that_underflow_and_zero_have_marks_and_names_of_their_own(show: Show) -> None:
    """A zero beside a tiny gradient is drawn in two bars and called underflow."""
    lost, zero = Recording(4), Recording(4)
    lost.record(10, signal_grad_norm=np.array([0.0, 0.0, 1e-37, 1e-3]))
    zero.record(10, signal_grad_norm=np.array([0.0, 0.0, 1e-5, 1e-3]))
    assert floor_marks(show(LiveCurves, lost), 5) == [0, 3]
    assert floor_marks(show(LiveCurves, zero), 5) == [0, 1, 2, 3]
    assert "layer 1 has underflow (below 1.2e-38)" in show(LiveCurves, lost).state_words()
    assert "layer 1 has 0: no gradient" in show(LiveCurves, zero).state_words()


@pytest.mark.parametrize("display", ("curves", "heat", "depth"))
def test_that_every_display_tells_underflow_from_zero(show: Show, display: str) -> None:
    """By the same rule, in the read-out of layer 1."""
    for nearest, words in ((1e-37, "underflow (below 1.2e-38)"), (1e-5, "0: no gradient")):
        recording = Recording(3)
        recording.record(10, signal_grad_norm=np.array([0.0, nearest, 1.0]))
        plot = show(LiveCurves, recording)
        plot.choose_display(display)
        plot.refresh()
        mapping = plot.view.area.mapping()
        place = {"curves": (5.0, mapping.low), "heat": (5.0, 1.0), "depth": (1.0, mapping.low)}[display]
        pixel = QPointF(float(mapping.x(place[0])), float(mapping.y(place[1])))
        assert plot.view.read_out(pixel).words.endswith(f"layer 1 · ‖∂L/∂Z‖ {words}")


def test_that_many_layers_are_a_heat_map_until_the_user_chooses(show: Show) -> None:
    """Curves up to forty layers; a choice holds for every network until it is left to their number again."""
    plot = show(LiveCurves, Recording(MOST_CURVES, steps=5))
    assert plot.display == "curves"
    plot.set_run(Recording(MOST_CURVES + 1, steps=5).run)
    assert plot.display == "heat"
    assert plot.display_choice.currentText() == "Automatic"
    plot._on_display_chosen(plot.display_choice.findData("depth"))
    plot.set_run(Recording(MOST_CURVES + 1, steps=5).run)
    assert plot.display == "depth"
    plot._on_display_chosen(plot.display_choice.findData("automatic"))
    assert plot.display == "heat"
    plot.set_run(Recording(3, steps=5).run)
    assert plot.display == "curves"


@pytest.mark.parametrize("display", ("curves", "heat", "depth"))
def test_that_every_display_draws_and_reads_out(show: Show, display: str) -> None:
    """The one that is shown has the whole plot; the read-out names layer 2 and its value."""
    plot = show(LiveCurves, Recording(4, steps=30))
    plot.choose_display(display)
    plot.refresh()
    plot.grab()
    plot.refresh()
    area = plot.view.area
    assert plot.drawn_steps() == 30
    assert area.view.boundingRect().height() > 0.75 * plot.graphics.height()
    mapping = area.mapping()
    places = {"curves": (15.0, -2.0), "heat": (15.0, 2.0), "depth": (2.0, -2.0)}
    x, y = places[display]
    found = plot.view.read_out(QPointF(float(mapping.x(x)), float(mapping.y(y))))
    assert found.layer == 2
    assert "layer 2 · ‖∂L/∂Z‖ 0.01" in found.words


def test_that_a_mark_outlives_a_change_of_display(show: Show) -> None:
    """And the log scale holds in all of them."""
    plot = show(LiveCurves, Recording(3, steps=50))
    plot.add_mark(Mark(20, "lr 0.1 → 0.01"))
    plot.set_log(False)
    plot.choose_display("heat")
    plot.refresh()
    area = plot.view.area
    assert [mark.words for mark in area.marks] == ["lr 0.1 → 0.01"]
    assert not area.axis_scale.log


def test_that_smoothing_goes_on_column_by_column(show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    """Raw and smoothed curve grow together, and nothing of the past is read again."""
    recording = Recording(3, steps=30)
    plot = show(LiveCurves, recording)
    plot.smoothing.slider.setValue(3)
    plot.refresh()
    trace = plot.area.traces[0]
    assert trace.shown is not trace.columns
    histories, _ = count_reads(monkeypatch)
    recording.record(10, factor=1.5)
    plot.refresh()
    assert histories == []
    assert trace.shown.count == trace.columns.count == 40
    assert 1e-2 < trace.shown.mean[-1, 0] < trace.columns.mean[-1, 0] == pytest.approx(1.5e-2)
    plot.smoothing.slider.setValue(0)
    plot.refresh()
    assert plot.area.traces[0].shown is plot.area.traces[0].columns


def test_that_epochs_stand_on_the_axis_and_in_the_read_out(show: Show, context: PlotContext) -> None:
    """For every plot that shares the axis."""
    plot = show(LiveCurves, Recording(3, steps=50))
    context.time.set_epoch_steps(10)
    context.time.toggle_epochs()
    assert plot.area.corner.text == "epoch"
    assert "2" in [text for _, text in plot.area._bottom_ticks(0.0, 50.0, 6)[0]]
    found = plot.view.read_out(QPointF(float(plot.area.mapping().x(25.0)), 0.0))
    assert "epoch 2.50 (step 25)" in found.words


@pytest.mark.parametrize("display", ("curves", "heat", "depth"))
def test_that_keys_find_what_can_be_read_out(show: Show, display: str) -> None:
    """At every stop there is something at each height, the area in front being the first."""
    plot = show(LiveCurves, Recording(4, steps=30))
    plot.choose_display(display)
    plot.refresh()
    assert plot.areas[0] is plot.view.area
    mapping = plot.areas[0].mapping()
    for stop in plot.stops()[[0, -1]]:
        for height in plot.heights(float(stop)):
            found = plot.view.read_out(
                QPointF(float(mapping.x(float(stop))), float(mapping.y(float(height))))
            )
            assert found.layer is not None


def test_that_choices_come_back(show: Show) -> None:
    """Metric, scale, display and smoothing; nonsense changes nothing."""
    first, second = show(LiveCurves, None), show(LiveCurves, None)
    first.choose_metric("gain")
    first.choose_display("heat")
    first.smoothing.slider.setValue(2)
    first.set_log(False)
    second.take_choices(first.choices())
    assert second.choices() == first.choices()
    second.take_choices({"metric": "none", "display": 5, "smoothing": "much", "log": "yes"})
    assert second.choices() == first.choices()
    second.take_choices({"display": "automatic"})
    assert second.display == "curves"
    assert second.choices() == {**first.choices(), "display": "automatic"}


def test_that_another_scale_keeps_the_steps_in_view(show: Show) -> None:
    """While the upright axis is fitted anew, to what is in view."""
    plot = show(LiveCurves, Recording(3, steps=50))
    plot.area.view.setXRange(10, 20, padding=0)
    plot.area.view.sigRangeChangedManually.emit([True, True])
    plot.set_log(False)
    plot.refresh()
    mapping = plot.area.mapping()
    assert (mapping.left, mapping.right) == pytest.approx((10, 20))
    assert -0.5 < mapping.low < 1e-2 < 1.0 < mapping.high < 1.5


def test_that_the_first_frame_against_depth_has_its_labels(show: Show) -> None:
    """Axes that were hidden take their place before anything is painted."""
    plot = show(LiveCurves, Recording(5, 60))
    plot.choose_display("depth")
    plot.refresh()
    area = plot.view.area
    assert area.left.size().width() >= font_metrics().horizontalAdvance("10⁻⁴")
    assert area.bottom.size().height() >= font_metrics().height()


def test_that_panning_ends_at_the_first_step(show: Show) -> None:
    """By mouse or keys: left of it there is nothing to see."""
    plot = show(LiveCurves, Recording(5, 60))
    for _ in range(30):
        plot.move_view(-0.5, 0.0)
    left, right = plot.area.view.viewRange()[0]
    assert -0.01 * plot.context.time.capacity <= left < right


def test_that_nothing_is_read_out_where_nothing_is_recorded(show: Show) -> None:
    """No step, no line under the pointer."""
    plot = show(LiveCurves, Recording(5, 60))
    mapping = plot.area.mapping()
    beyond = QPointF(float(mapping.x(90.0)), mapping.height / 2)
    assert plot.view.read_out(beyond).words == ""
    assert plot.context.time.cursor is None
    inside = QPointF(float(mapping.x(20.0)), mapping.height / 2)
    assert "step 20" in plot.view.read_out(inside).words
    assert plot.context.time.cursor == pytest.approx(20.0)
