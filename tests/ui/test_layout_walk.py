"""Random things done to the arrangement leave nothing behind."""

import gc
import random
import weakref
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gradgui.engine.metric import METRICS
from gradgui.ui.plot import Plot
from gradgui.ui.plots.live_curves import LiveCurves
from tests.ui.bench import Desk


class Walk:
    """Does random things to a window."""

    def __init__(self, desk: Desk, seed: int) -> None:
        self.desk, self.window = desk, desk.window
        self.random = random.Random(seed)
        self.opened: list[weakref.ref[LiveCurves]] = []
        self.deeds: list[Callable[[], None]] = [
            self.maximise,
            self.toggle_dock,
            self.float_dock,
            self.open_plot,
            self.close_plot,
            self.choose_metric,
            self.raise_dock,
            self.pause_plot,
            self.window.stage.tile,
            self.window.stage.stack,
            self.window.stage.show_next,
            self.window.deselect,
        ]

    def plots(self) -> list[Plot]:
        """Return all plots of the window."""
        return [*self.window.plots.values(), *self.window.extra_plots.plots.values()]

    def maximise(self) -> None:
        """Maximise a plot, or bring it back."""
        self.random.choice(self.plots()).action("maximise").trigger()

    def toggle_dock(self) -> None:
        """Close or open a dock from the View menu."""
        self.random.choice(list(self.window.docks)).toggleViewAction().trigger()

    def float_dock(self) -> None:
        """Float a dock, or dock it again."""
        dock = self.random.choice(self.window.docks.below)
        dock.setFloating(not dock.isFloating())

    def open_plot(self) -> None:
        """Open a plot of some metric."""
        name = self.random.choice([metric.name for metric in METRICS.values() if metric.per_layer])
        if len(self.window.extra_plots.plots) < 6:
            plot = self.window.extra_plots.open({"metric": name})
            assert plot is not None
            self.opened.append(weakref.ref(plot))

    def close_plot(self) -> None:
        """Close one of the further plots."""
        names = list(self.window.extra_plots.plots)
        docks = [dock for dock in self.window.docks.below if dock.objectName() in names]
        if docks:
            self.random.choice(docks).close()

    def choose_metric(self) -> None:
        """Show another metric."""
        curves = [plot for plot in self.plots() if isinstance(plot, LiveCurves)]
        self.random.choice(curves).choose_metric(self.random.choice(["gain", "weight_norm", "input_norm"]))

    def raise_dock(self) -> None:
        """Bring a tab to the front."""
        self.random.choice(self.window.docks.below).raise_()

    def pause_plot(self) -> None:
        """Pause a plot, or let it go on."""
        self.random.choice(self.plots()).action("pause").trigger()


@pytest.mark.parametrize("steps", (150, pytest.param(1000, marks=pytest.mark.slow)))
def test_that_many_deeds_leave_nothing_behind(qtbot: QtBot, tmp_path: Path, steps: int) -> None:
    """No widget, no dock, no need of a metric; and Reset layout brings the usual arrangement."""
    desk = Desk(qtbot, tmp_path)
    window = desk.window
    wanted = desk.thread.wanted
    closed = [dock.isHidden() for dock in window.docks]
    walk = Walk(desk, seed=1)
    for number in range(steps):
        walk.random.choice(walk.deeds)()
        if number % 7 == 0:
            desk.record(1)
            desk.settle()
    window.live.choose_metric("signal_grad_norm")  # type: ignore[attr-defined]
    window.reset_layout()
    desk.settle()
    qtbot.wait(50)
    assert len(walk.opened) > steps // 30
    assert not window.extra_plots.plots
    assert len(window.docks.below) == len(window.plots) - 1
    assert [dock.isHidden() for dock in window.docks] == closed
    assert not any(dock.isFloating() for dock in window.docks)
    assert window.live.isVisible()
    assert desk.thread.wanted == wanted
    gc.collect()
    assert [ref for ref in walk.opened if ref() is not None] == []
    assert len(window.findChildren(Plot)) == len(window.plots)
    desk.close()
