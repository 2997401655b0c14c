"""A filled store and plots on it, without any training."""

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from gradgui.ui.drawing.area import FrameClock
from gradgui.ui.plot import Plot, PlotContext
from gradgui.ui.selection import LayerSelection
from gradgui.ui.theme import LIGHT, layer_colors
from tests.ui.plots.recording import Recording


@pytest.fixture
def context() -> Iterator[PlotContext]:
    """Return what plots share."""
    selection = LayerSelection()
    yield PlotContext(LIGHT, selection, layer_colors(LIGHT), FrameClock())


@pytest.fixture
def show(qtbot: QtBot, context: PlotContext) -> Callable[[type[Plot], Recording | None], Plot]:
    """Return a function that shows a plot of a recording, 800 by 400 pixels, and keeps it for the test."""
    shown = []

    def show_plot(kind: type[Plot], recording: Recording | None) -> Plot:
        plot = kind(context)
        shown.append(plot)
        qtbot.addWidget(plot)
        plot.resize(800, 400)
        plot.show()
        qtbot.waitExposed(plot)
        if recording is not None:
            plot.set_run(recording.run)
        plot.refresh()
        return plot

    return show_plot
