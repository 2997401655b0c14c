"""The window asks for what can be seen, and for nothing else."""

import pytest
from pytestqt.qtbot import QtBot

from gradgui.engine.observed import Request
from gradgui.ui.dock import Dock
from tests.ui.bench import Bench
from tests.ui.plots.observed import boundary, made

PREDICTIONS = {Request("boundary"), Request("confusion"), Request("fit")}
HISTOGRAMS = {Request("histograms", 1)}


@pytest.fixture
def bench(bench: Bench, qtbot: QtBot) -> Bench:
    """Return a window on a run, with the predictions in front and the histograms closed."""
    bench.ready()
    dock(bench, "histograms").close()
    dock(bench, "predictions").show()
    dock(bench, "predictions").raise_()
    qtbot.waitUntil(lambda: bench.thread.observed == PREDICTIONS)
    return bench


def dock(bench: Bench, name: str) -> Dock:
    """Return a dock by its name."""
    return next(each for each in bench.window.docks if each.objectName() == name)


def test_that_a_closed_plot_is_not_observed_for(bench: Bench, qtbot: QtBot) -> None:
    dock(bench, "predictions").close()
    qtbot.waitUntil(lambda: not bench.thread.observed)


def test_that_only_the_tab_in_front_is_observed_for(bench: Bench, qtbot: QtBot) -> None:
    front, behind = dock(bench, "predictions"), dock(bench, "histograms")
    bench.window.tabifyDockWidget(front, behind)
    behind.show()
    behind.raise_()
    qtbot.waitUntil(lambda: bench.thread.observed == HISTOGRAMS)
    front.raise_()
    qtbot.waitUntil(lambda: bench.thread.observed == PREDICTIONS)


def test_that_another_selected_layer_is_observed(bench: Bench, qtbot: QtBot) -> None:
    dock(bench, "predictions").close()
    bench.window.addDockWidget(
        bench.window.dockWidgetArea(dock(bench, "loss_curves")), dock(bench, "histograms")
    )
    dock(bench, "histograms").show()
    qtbot.waitUntil(lambda: bench.thread.observed == HISTOGRAMS)
    bench.window.selection.select(2)
    assert bench.thread.observed == {Request("histograms", 2)}


def test_that_an_observation_reaches_the_eye(bench: Bench, qtbot: QtBot) -> None:
    """Its plot draws it, and its dock is named after it; one of an old run is dropped."""
    plot = bench.window.plots["predictions"]
    bench.record(11)
    bench.deliver(made(boundary(), "boundary"))
    qtbot.waitUntil(lambda: plot.areas[0].picture is not None)  # type: ignore[attr-defined]
    assert dock(bench, "predictions").windowTitle() == "Decision boundary"
    bench.window.reset()
    bench.ready()
    bench.deliver(made(boundary(), "boundary"))
    qtbot.waitUntil(lambda: plot.areas[0].picture is None)  # type: ignore[attr-defined]


def test_that_a_closed_window_asks_for_nothing_more(bench: Bench, qtbot: QtBot) -> None:
    bench.window.close()
    qtbot.wait(20)
    assert bench.thread.commands[-1] == "shutdown" or not bench.thread.observed
