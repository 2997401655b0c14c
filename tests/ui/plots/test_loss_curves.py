"""Loss and accuracy: of the batch at every step, of the test part now and then."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gradgui.engine.store import MetricStore
from gradgui.ui.drawing.marks import Mark
from gradgui.ui.plot import Plot
from gradgui.ui.plots.loss_curves import LossCurves
from gradgui.ui.shown_run import Run
from gradgui.ui.theme import font_metrics
from tests.ui.plots.lanes import Lanes, show_lanes
from tests.ui.plots.recording import Recording, experiment

Show = Callable[[type[Plot], Recording | None], LossCurves]


def test_that_batch_and_test_part_are_shown(show: Show) -> None:
    """Two curves in each of two plots."""
    plot = show(LossCurves, Recording(3, steps=120))
    assert [trace.metric for trace in plot.loss.traces] == ["loss", "test_loss"]
    assert [trace.metric for trace in plot.accuracy.traces] == ["accuracy", "test_accuracy"]
    assert plot.loss.traces[0].columns.count == 120
    assert plot.loss.traces[1].columns.starts.tolist() == [0, 50, 100]


def test_that_regression_has_no_accuracy(show: Show) -> None:
    """What is not recorded is not drawn."""
    store = MetricStore()
    store.declare("loss", ())
    store.append(0, {"loss": 1.0})
    plot = show(LossCurves, None)
    plot.set_run(Run(experiment(2), store, 2))
    plot.refresh()
    assert [trace.metric for trace in plot.loss.traces] == ["loss"]
    assert plot.accuracy.traces == []


def test_that_both_plots_have_one_time_axis(show: Show) -> None:
    """Zooming one zooms the other, and neither goes on following."""
    plot = show(LossCurves, Recording(3, steps=500))
    plot.loss.view.setXRange(10, 20, padding=0)
    plot.loss.view.sigRangeChangedManually.emit([True, False])
    plot.refresh()
    assert plot.accuracy.mapping().left == pytest.approx(10)
    assert not plot.accuracy.follow
    plot.reset_view()
    plot.refresh()
    plot.refresh()
    assert plot.accuracy.mapping().left < 0 < 500 < plot.accuracy.mapping().right


@pytest.mark.parametrize("falls", [True, False])
def test_that_words_in_a_low_plot_lie_beside_the_curve(show: Show, falls: bool) -> None:
    """The title that the upright axis has no room for goes where nothing is drawn."""
    store = MetricStore()
    for name in ("loss", "accuracy"):
        store.declare(name, ())
    for step in range(300):
        store.append(step, {"loss": 1.0, "accuracy": (300 - step if falls else 1 + step) / 300})
    plot = show(LossCurves, None)
    plot.resize(500, 190)
    plot.set_run(Run(experiment(2), store, 2))
    plot.refresh()
    plot.grab()
    area = plot.accuracy
    assert not area.left.title_fits()
    assert area._base is not None
    assert area.boundingRect().contains(area._title_room) and not area._base.has_ink(area._title_room)
    assert (area._title_room.top() > 0) is falls
    assert area._base.has_ink(area.boundingRect()) and not area.is_free(area.boundingRect())


def test_that_drawing_comes_to_rest(show: Show) -> None:
    """Linked axes do not keep each other busy."""
    plot = show(LossCurves, Recording(3, steps=500))
    for _ in range(3):
        plot.refresh()
    assert not plot.refresh()


def test_that_the_pointer_reads_out_all_curves(show: Show, qtbot: QtBot) -> None:
    """Step, losses and accuracies in one line."""
    plot = show(LossCurves, Recording(3, steps=120))
    pixel = QPointF(float(plot.loss.mapping().x(50.0)), 30.0)
    QTest.mouseMove(plot.graphics.viewport(), plot.graphics.mapFromScene(plot.loss.mapToScene(pixel)))
    qtbot.waitUntil(lambda: bool(plot.readout.text()))
    assert plot.readout.text() == "step 50 · loss 0.7 · test loss 0.8 · accuracy 50% · test accuracy 40%"


def test_that_the_plot_is_told_in_rows_and_words(show: Show) -> None:
    """The newest of each curve, and every value in view."""
    plot = show(LossCurves, Recording(3, steps=120))
    assert plot.state_words() == (
        "Loss and accuracy: loss 0.7 at step 119, test loss 0.8 at step 100, "
        "accuracy 50% at step 119, test accuracy 40% at step 100."
    )
    header, rows = plot.table()
    assert header == ("step", "layer", "metric", "value")
    assert len(rows) == 2 * 120 + 2 * 3
    assert (50, None, "test_loss", 0.8) in rows


def test_that_the_axis_is_as_wide_as_its_labels(show: Show) -> None:
    """A long number does not run into the title beside it."""
    store = MetricStore()
    store.declare("loss", ())
    for step in range(20):
        store.append(step, {"loss": 5.5e12 + 1e7 * step})
    plot = show(LossCurves, None)
    plot.set_run(Run(experiment(4), store, 4))
    plot.refresh()
    for _ in range(2):
        plot.grab()
        QApplication.processEvents()
    axis = plot.loss.left
    widest = max(font_metrics().horizontalAdvance(text) for text in axis._texts.values())
    assert axis.size().width() >= widest + font_metrics().height()


def test_that_lanes_lie_over_each_other(show: Show) -> None:
    """Each with its kind of line, one label at least for each, and the key where there is room."""
    plot = show(LossCurves, None)
    show_lanes(plot, Lanes(Recording(3, 120), Recording(3, 120), since=40), shown=1)
    assert [(trace.metric, trace.lane, trace.since) for trace in plot.loss.traces] == [
        ("loss", 1, 0),
        ("test_loss", 1, 0),
        ("loss", 0, 40),
        ("test_loss", 0, 40),
    ]
    labels = [curve.label for trace in plot.loss.traces for curve in trace.curves]
    assert labels == ["B", "B test", "A", "A test"]
    ranks = [curve.rank for trace in plot.loss.traces for curve in trace.curves]
    assert ranks[0] < ranks[2] < ranks[1] < ranks[3]
    assert plot.loss.lanes == [("A", 0), ("B", 1)]


def test_that_words_rows_and_readout_name_the_lanes(show: Show, qtbot: QtBot) -> None:
    plot = show(LossCurves, None)
    plot.resize(1200, 400)
    show_lanes(plot, Lanes(Recording(3, 60), Recording(3, 60)))
    assert "lane A: loss 0.7 at step 59" in plot.state_words()
    assert "lane B: loss 0.7 at step 59" in plot.state_words()
    header, rows = plot.table()
    assert header == ("lane", "step", "layer", "metric", "value")
    assert ("B", 50, None, "test_loss", 0.8) in rows
    pixel = QPointF(float(plot.loss.mapping().x(50.0)), 30.0)
    QTest.mouseMove(plot.graphics.viewport(), plot.graphics.mapFromScene(plot.loss.mapToScene(pixel)))
    qtbot.waitUntil(lambda: bool(plot.readout.text()))
    assert plot.readout.text() == (
        "step 50 · loss A 0.7, B 0.7 · test loss A 0.8, B 0.8 · accuracy A 50%, B 50% · "
        "test accuracy A 40%, B 40%"
    )


def test_that_the_branch_is_marked_with_a_word(show: Show) -> None:
    """A short word stands in the upper plot; longer ones in the live curves alone."""
    plot = show(LossCurves, Recording(3, 60))
    plot.add_mark(Mark(20, "lr 0.1 → 0.01"))
    plot.add_mark(Mark(30, "A → B", everywhere=True))
    assert [mark.words for mark in plot.loss.marks] == ["", "A → B"]
    assert [mark.words for mark in plot.accuracy.marks] == ["", ""]
