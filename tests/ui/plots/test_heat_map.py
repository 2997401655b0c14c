"""The heat map: what is drawn stays drawn, every layer is addressed, the time axis is shared."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gradgui.ui.drawing.heat_area import HeatArea
from gradgui.ui.drawing.heat_picture import HeatPicture
from gradgui.ui.drawing.value_colors import NoNumber
from gradgui.ui.plot import Plot, PlotContext
from gradgui.ui.plots.heat_map import HeatMap
from gradgui.ui.plots.live_curves import LiveCurves
from gradgui.ui.plots.loss_curves import LossCurves
from gradgui.ui.theme import DARK
from gradgui.ui.views.curves_view import MOST_CURVES
from tests.ui.plots.recording import Recording

Show = Callable[[type[Plot], Recording | None], HeatMap]


def place_of(plot: Plot, area: HeatArea, step: float, layer: float) -> QPoint:
    """Return the pixel of the view at a step and layer."""
    mapping = area.mapping()
    pixel = QPointF(float(mapping.x(step)), float(mapping.y(layer)))
    return plot.graphics.mapFromScene(area.mapToScene(pixel))


def zoom(area: HeatArea, low: float, high: float) -> None:
    """Show some layers, as the wheel does."""
    area.view.setYRange(low, high, padding=0)
    area.view.sigRangeChangedManually.emit([False, True])


def test_that_a_frame_writes_only_new_columns(show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    """The picture is made once while axis and colours suffice."""
    recording = Recording(10, steps=60)
    plot = show(HeatMap, recording)
    picture, firsts = plot.heat.area.picture, []
    paint = HeatPicture.paint
    monkeypatch.setattr(HeatPicture, "paint", lambda *args: (firsts.append(args[2]), paint(*args))[1])
    recording.record(20)
    assert plot.refresh()
    assert not plot.refresh()
    assert plot.heat.area.picture is picture
    assert firsts == [60]


def test_that_a_full_axis_and_a_new_decade_paint_anew(show: Show) -> None:
    """Resolution halves; colours reach as far as the values do."""
    recording = Recording(3, steps=25)
    plot = show(HeatMap, recording)
    area, first = plot.heat.area, plot.heat.area.picture
    recording.record(1)
    plot.refresh()
    second = area.picture
    assert second is not first
    recording.record(1, factor=1e-6)
    plot.refresh()
    assert area.picture is not second
    assert area.picture is not None
    low, high = area.picture.heat.ends
    assert low < -8 + 0.01
    assert high >= 0


def test_that_the_range_grows_in_leaps(show: Show) -> None:
    """A slow drift paints anew now and then, not at every frame."""
    recording = Recording(3, steps=26)
    plot = show(HeatMap, recording)
    pictures = set()
    for number in range(20):
        recording.record(1, factor=10 ** (0.02 * number))
        plot.refresh()
        pictures.add(id(plot.heat.area.picture))
    assert len(pictures) <= 3


def test_that_the_pointer_reads_out_step_layer_and_value(
    show: Show, qtbot: QtBot, context: PlotContext
) -> None:
    """The layer is highlighted everywhere."""
    plot = show(HeatMap, Recording(10, steps=100))
    QTest.mouseMove(plot.graphics.viewport(), place_of(plot, plot.heat.area, 50, 3))
    qtbot.waitUntil(lambda: bool(plot.readout.text()))
    assert plot.readout.text() == "step 50 · layer 3 · ‖∂L/∂Z‖ 10⁻⁷"
    assert context.selection.hovered == 3


def test_that_a_click_selects_any_of_many_layers(show: Show, qtbot: QtBot, context: PlotContext) -> None:
    """Zoomed in, each of 300 layers has its place, though many share a row of pixels before."""
    plot = show(HeatMap, Recording(300, steps=30))
    area = plot.heat.area
    zoom(area, 100, 110)
    plot.refresh()
    assert area.layers_per_pixel < 0.1
    for layer in (103, 104):
        place = place_of(plot, area, 10, layer)
        qtbot.mouseClick(plot.graphics.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert context.selection.selected == layer


def test_that_more_layers_than_pixels_are_said(show: Show) -> None:
    """A caption names how many share a row, until the zoom parts them."""
    plot = show(HeatMap, Recording(1000, steps=5))
    assert "layers in a row of pixels" in plot._caption.text()
    assert plot._caption.fitting(120).endswith("layers a row")
    zoom(plot.heat.area, 1, 50)
    plot.refresh()
    assert plot._caption.text() == ""


@pytest.mark.parametrize(
    ("value", "kind", "words"),
    (
        (0.0, NoNumber.ZERO, "0: no gradient"),
        (float("nan"), NoNumber.NAN, "NaN"),
        (float("inf"), NoNumber.INFINITE, "infinite"),
    ),
)
def test_that_what_is_no_number_is_marked_and_named(
    show: Show, value: float, kind: NoNumber, words: str
) -> None:
    """In the picture, beside the colour bar, and in the read-out."""
    recording = Recording(2)
    recording.record(20, signal_grad_norm=np.array([value, 1e-3]))
    plot = show(HeatMap, recording)
    area = plot.heat.area
    assert area.picture is not None
    assert area.picture.kinds == {kind}
    assert area.bar._kinds == {kind}
    found = plot.heat.read_out(QPointF(float(area.mapping().x(10.0)), float(area.mapping().y(1.0))))
    assert found.layer == 1
    assert words in found.words
    assert not plot.grab().isNull()


def test_that_a_layer_without_the_metric_is_not_measured(show: Show) -> None:
    """No value is made up for it."""
    recording = Recording(4, steps=30)
    recording.store.declare("dead_fraction", (1, 3))
    recording.store.append(30, {"dead_fraction": np.array([0.5, 0.25])})
    plot = show(HeatMap, recording)
    plot.choose_metric("dead_fraction")
    plot.refresh()
    mapping = plot.heat.area.mapping()
    found = plot.heat.read_out(QPointF(float(mapping.x(30.0)), float(mapping.y(2.0))))
    assert found.words == "step 30 · layer 2 · not measured"
    before = plot.heat.read_out(QPointF(float(mapping.x(10.0)), float(mapping.y(1.0))))
    assert before.words == "step 10 · layer 1 · not measured"


def test_that_all_plots_over_time_move_together(show: Show) -> None:
    """A zoom in one shows the same steps in all; reset brings all back; the cursor is at one step."""
    recording = Recording(5, steps=400)
    heat = show(HeatMap, recording)
    live, loss = show(LiveCurves, recording), show(LossCurves, recording)
    areas = [heat.heat.area, live.area, loss.loss, loss.accuracy]  # type: ignore[attr-defined]
    live.area.view.setXRange(100, 200, padding=0)  # type: ignore[attr-defined]
    live.area.view.sigRangeChangedManually.emit([True, False])  # type: ignore[attr-defined]
    for plot in (heat, live, loss):
        plot.refresh()
    for area in areas:
        assert area.view.viewRange()[0] == pytest.approx([100, 200])
        assert not area.follow
    mapping = heat.heat.area.mapping()
    heat.pointer_moved(heat.heat.area.mapToScene(QPointF(float(mapping.x(150.0)), float(mapping.y(2.0)))))
    assert live.context.time.cursor == pytest.approx(150, abs=1)
    loss.reset_view()
    for plot in (heat, live, loss):
        plot.refresh()
    for area in areas:
        assert area.follow
        assert area.mapping().left < 0 < 399 < area.mapping().right


def test_that_the_plot_tells_what_it_shows(show: Show) -> None:
    """In a sentence, and as rows."""
    recording = Recording(4, steps=10)
    plot = show(HeatMap, recording)
    assert plot.state_words() == (
        "Gradient of the signal per layer at step 9: layer 1 has 0.001, layer 4 1; "
        "times 0.1 a layer towards the input."
    )
    header, rows = plot.table()
    assert header[:4] == ("step", "layer", "metric", "value")
    assert len(rows) == 40
    assert rows[0][:4] == (0, 1, "signal_grad_norm", pytest.approx(1e-3))


def test_that_a_further_plot_leaves_the_steps_in_view(show: Show) -> None:
    """Only a new run shows everything again."""
    recording = Recording(5, steps=400)
    plot = show(HeatMap, recording)
    plot.heat.area.view.setXRange(100, 200, padding=0)
    plot.heat.area.view.sigRangeChangedManually.emit([True, False])
    show(LossCurves, recording)
    plot.refresh()
    assert plot.heat.area.view.viewRange()[0] == pytest.approx([100, 200])


def test_that_another_run_ends_the_read_out(show: Show) -> None:
    """What the pointer has read out of the last run is not said of the next one."""
    plot = show(HeatMap, Recording(20, steps=50))
    plot.pointer_moved(plot.areas[0].view.sceneBoundingRect().center())
    assert plot.readout.text().startswith("step 25 · layer ")
    plot.set_run(Recording(500).run)
    assert plot.readout.text() == ""


def test_that_another_theme_never_calls_recorded_steps_missing(show: Show) -> None:
    """The picture is asked for at once, and until it comes nothing is said to be recorded later."""
    plot = show(HeatMap, Recording(4, steps=30))
    plot.refresh()
    asked: list[bool] = []
    plot.stale.connect(lambda: asked.append(True))
    plot.set_theme(DARK)
    assert asked
    assert plot.view.area.absence == ""
    plot.choose_metric("weight_norm")
    assert "from the next step on" in plot.view.area.absence


def test_that_it_repeats_no_live_plot_that_is_a_heat_map_itself(show: Show) -> None:
    """Beyond the layers that have curves it shows another metric, until one is chosen."""
    plot = show(HeatMap, Recording(MOST_CURVES, steps=5))
    live = show(LiveCurves, Recording(MOST_CURVES + 1, steps=5))
    assert plot.shown_metric.name == "signal_grad_norm"
    plot.set_run(Recording(MOST_CURVES + 1, steps=5).run)
    assert live.display == "heat"
    assert plot.shown_metric.name == "weight_grad_norm" != live.shown_metric.name
    assert "metric" not in plot.choices()
    plot.set_run(Recording(3, steps=5).run)
    assert plot.shown_metric.name == "signal_grad_norm"
    plot._on_metric_chosen(plot.selector.findData("signal_grad_norm"))
    plot.set_run(Recording(MOST_CURVES + 1, steps=5).run)
    assert plot.shown_metric.name == plot.choices()["metric"] == "signal_grad_norm"
    kept = show(HeatMap, None)
    kept.take_choices(plot.choices())
    kept.set_run(Recording(MOST_CURVES + 1, steps=5).run)
    assert kept.shown_metric.name == "signal_grad_norm"
