"""The histograms: the selected layer's, bar by bar and step by step."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from gradgui.engine.events import ObservationMade
from gradgui.engine.observed import Request
from gradgui.ui.drawing.end_labels import readable
from gradgui.ui.drawing.histogram_history import MOST_SNAPSHOTS, HistogramHistory
from gradgui.ui.plot import Plot, PlotContext
from gradgui.ui.plots.histograms import Histograms
from gradgui.ui.theme import LIGHT, layer_colors
from tests.ui.plots.observed import histogram, histograms, made
from tests.ui.plots.recording import Recording

Show = Callable[[type[Plot], Recording | None], Histograms]


@pytest.fixture
def plot(show: Show) -> Histograms:
    """Return the plot on a run that has not been observed yet."""
    return show(Histograms, Recording(4, steps=30))


def take(plot: Histograms, event: ObservationMade) -> None:
    """Deliver an observation and let it be drawn."""
    plot.take(event)
    plot.refresh()


def hover(plot: Histograms, quantity: str, x: float, y: float) -> str:
    """Point at a place of a panel's axes; return what is read out."""
    area = plot.panels[quantity]  # type: ignore[index]
    mapping = area.mapping()
    plot.pointer_moved(area.mapToScene(QPointF(mapping.x(x), mapping.y(y))))
    return plot.readout.text()


def test_that_the_selected_layer_is_shown_and_asked_for(
    plot: Histograms, context: PlotContext, qtbot: QtBot
) -> None:
    """Layer 1 while none is selected; the title has its name and colour."""
    assert plot.requests() == {Request("histograms", 1)}
    with qtbot.waitSignal(plot.needs_changed):
        context.selection.select(3)
    assert plot.requests() == {Request("histograms", 3)}
    assert plot._title.text() == "Histograms of layer 3"  # type: ignore[attr-defined]
    plot.show_title(False)
    assert plot.short_title() == "Histograms"
    assert plot._title.isVisible(), "a tab does not tell the layer"
    color = readable(layer_colors(LIGHT)(3, 4), LIGHT).name()
    assert color in plot._title.styleSheet()
    context.selection.select(None)
    assert plot.requests() == {Request("histograms", 1)}


def test_that_an_observation_of_another_layer_is_dropped(plot: Histograms) -> None:
    take(plot, made(histograms(layer=2), "histograms"))
    assert plot.table()[1] == []


def test_that_every_bin_with_entries_is_in_the_table(plot: Histograms) -> None:
    """And what is in no bin, by name; a gradient's bins as magnitudes."""
    take(plot, made(histograms(), "histograms", step=7))
    header, rows = plot.table()
    assert header == ("step", "layer", "quantity", "from", "to", "count")
    assert {row[:2] for row in rows} == {(7, 1)}
    gradient = [row[3:] for row in rows if row[2] == "weight_grad"]
    assert gradient[0] == pytest.approx((1e-3, 10**-2.5, 2))
    assert gradient[2] == (0.0, 0.0, 8)
    preactivation = [row[3:] for row in rows if row[2] == "preactivation"]
    assert preactivation[-2:] == [("nan", "nan", 2), ("inf", "inf", 1)]
    assert sum(row[5] for row in rows if row[2] == "weight") == 10  # type: ignore[misc]


def test_that_zeros_and_what_is_no_number_are_named(plot: Histograms) -> None:
    take(plot, made(histograms(), "histograms"))
    assert plot.panels["weight_grad"].notes == ["exactly 0: 50%"]
    assert plot.panels["preactivation"].notes == ["NaN: 2", "infinite: 1"]
    assert plot.panels["weight"].notes == []
    assert "NaN: 2, infinite: 1" in plot.state_words()
    assert "weights W: most entries from −0.33 to 0.33." in plot.state_words()


def test_that_the_pointer_reads_the_bin(plot: Histograms) -> None:
    take(plot, made(histograms(), "histograms", step=7))
    assert hover(plot, "weight", 0.0, 0.5) == "step 7 · weights W · −0.33 to 0.33: 5 of 10"
    gradient = hover(plot, "weight_grad", -2.2, 0.5)
    assert gradient.startswith("step 7 · gradient |∂L/∂W| · 0.0032 to 0.01: 6 of 16")
    plot.pointer_left()
    assert plot.readout.text() == ""


def test_that_before_the_first_step_there_are_weights_alone(plot: Histograms) -> None:
    """The other panels say when they come."""
    assert "Nothing is counted yet." in plot.state_words()
    take(plot, made(histograms(whole=False), "histograms", step=-1))
    assert plot.panels["weight"].history.newest is not None
    assert plot.panels["output"].history.newest is None
    assert plot.panels["output"].message == "after the first step"
    assert not plot.grab().isNull()


def test_that_the_bars_are_as_high_as_the_counts(plot: Histograms) -> None:
    """Measured on the picture: the middle bin of 5 is the highest, that of 4 four fifths of it."""
    take(plot, made(histograms(), "histograms"))
    area = plot.panels["weight"]
    image, mapping = plot.graphics.grab().toImage(), area.mapping()
    color = layer_colors(LIGHT)(1, 4)

    def rows(top: int) -> range:
        return range(top, top + int(mapping.height))

    def height(x: float) -> int:
        place = plot.graphics.mapFromScene(area.mapToScene(QPointF(mapping.x(x), 0.0)))
        return sum(image.pixelColor(place.x(), y) == color for y in rows(place.y()))

    low, middle, high = (height(x) for x in (-0.6, 0.1, 0.6))
    assert middle > 100
    assert high / middle == pytest.approx(0.8, abs=0.02)
    assert low / middle == pytest.approx(0.2, abs=0.02)


def test_that_steps_are_kept_and_shown_over_time(plot: Histograms) -> None:
    for step in (0, 5, 20):
        take(plot, made(histograms(), "histograms", step=step))
    assert {row[0] for row in plot.table()[1]} == {20}
    plot.time_action.trigger()
    assert {row[0] for row in plot.table()[1]} == {0, 5, 20}
    assert hover(plot, "weight", 7.0, 0.0).startswith("step 5 · weights W")
    assert not plot.grab().isNull()
    left, right = plot.panels["weight"].view.viewRange()[0]
    assert left == 0 and right == 35


def test_that_another_layer_or_run_begins_a_new_history(plot: Histograms, context: PlotContext) -> None:
    take(plot, made(histograms(), "histograms"))
    context.selection.select(2)
    assert plot.table()[1] == []
    take(plot, made(histograms(layer=2), "histograms"))
    plot.set_run(Recording(4, steps=30).run, goes_on=True)
    assert plot.table()[1]
    plot.set_run(Recording(4).run)
    assert plot.table()[1] == []


@pytest.mark.parametrize("size", [(800, 240), (360, 320)])
def test_that_the_panels_fit_any_shape(plot: Histograms, qtbot: QtBot, size: tuple[int, int]) -> None:
    """Side by side where the plot is wide, else two by two; none is squeezed."""
    take(plot, made(histograms(), "histograms"))
    plot.resize(*size)
    qtbot.wait(20)
    boxes = [area.view.sceneBoundingRect() for area in plot.panels.values()]
    assert len({round(box.top()) for box in boxes}) == (1 if size[0] > 2 * size[1] else 2)
    assert min(box.width() for box in boxes) > 100 and min(box.height() for box in boxes) > 60
    assert not any(a.intersects(b) for n, a in enumerate(boxes) for b in boxes[:n])


def test_that_a_failure_is_said(plot: Histograms) -> None:
    event = ObservationMade(1, 3, Request("histograms", 1), None, "MemoryError: no room")
    take(plot, event)
    assert {area.message for area in plot.panels.values()} == {"MemoryError: no room"}
    assert not plot.grab().isNull()


def test_that_nothing_finite_is_drawn_without_a_bar(plot: Histograms) -> None:
    history = plot.panels["weight"].history
    history.add(1, histogram([], 0, 0, nans=4))
    assert history.range(True) is None
    plot.panels["weight"].show_history(layer_colors(LIGHT)(1, 4), "")
    for over_time in (False, True):
        plot.time_action.setChecked(over_time)
        assert not plot.grab().isNull()


def test_that_of_a_long_history_the_older_half_thins_out() -> None:
    history = HistogramHistory()
    for step in range(5 * MOST_SNAPSHOTS):
        history.add(step, histogram([1, 2]))
        assert len(history.snapshots) <= MOST_SNAPSHOTS
    steps = [each.step for each in history.snapshots]
    assert steps[0] == 0 and steps[-1] == 5 * MOST_SNAPSHOTS - 1
    assert (np.diff(steps) > 0).all()


def test_that_a_second_look_at_one_step_takes_the_place_of_the_first() -> None:
    history = HistogramHistory()
    history.add(4, histogram([1, 2]))
    history.add(4, histogram([3, 4]))
    assert len(history.snapshots) == 1 and history.newest.counts.tolist() == [3, 4]  # type: ignore[union-attr]


def test_that_binning_again_loses_no_entry() -> None:
    """Shares of all entries; those in no bin are missing from the sum."""
    history = HistogramHistory()
    history.add(0, histogram([2, 6], -1.0, 1.0))
    history.add(1, histogram([4, 0, 0, 4], -2.0, 2.0, zeros=8))
    grid = history.grid(np.linspace(-2.0, 2.0, 9))
    assert grid.sum(1) == pytest.approx([1.0, 0.5])
    assert grid[0] == pytest.approx([0, 0, 1 / 8, 1 / 8, 3 / 8, 3 / 8, 0, 0])
