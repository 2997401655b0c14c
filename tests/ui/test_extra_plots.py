"""Further plots: opened from the menu, closed for good, kept from start to start."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from gradgui.engine.events import SpecChanged
from gradgui.engine.metric import METRICS
from gradgui.ui.extra_plots import MOST
from gradgui.ui.theme import DARK
from tests.ui.bench import Desk

FITS = 780, 760
"""A size on the screen of Qt's offscreen platform."""


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    """Return a window with a ready run."""
    made = Desk(qtbot, tmp_path)
    yield made
    made.close()


def new_plot_menu(desk: Desk) -> QMenu:
    """Return the menu of metrics."""
    menu = next(each for each in desk.window.findChildren(QMenu) if each.title() == "Ne&w plot")
    assert menu in [action.menu() for action in desk.window.menus["&View"].actions()]
    return menu


def test_that_the_menu_has_every_metric_of_layers(desk: Desk) -> None:
    """Each says in a tooltip what it is."""
    actions = new_plot_menu(desk).actions()
    assert [action.data() for action in actions] == [m.name for m in METRICS.values() if m.per_layer]
    assert all(action.toolTip() for action in actions)


def test_that_a_plot_is_opened_measured_drawn_and_closed(desk: Desk) -> None:
    """It shows the run from the first frame on; closed, it is gone and costs nothing."""
    window, wanted = desk.window, desk.thread.wanted
    next(action for action in new_plot_menu(desk).actions() if action.data() == "weight_norm").trigger()
    desk.settle()
    (name, plot) = next(iter(window.extra_plots.plots.items()))
    assert desk.thread.wanted == wanted | {"weight_norm"}
    desk.record(5)
    window.refresher.draw_all()
    assert plot.is_shown()
    assert plot.area.drawn_steps() == 5
    dock = window.docks.dock_of(plot)
    assert dock is not None
    assert dock.windowTitle() == "Weights"
    plot.choose_metric("gain")
    assert dock.windowTitle() == "Gain"
    assert desk.thread.wanted == wanted | {"gain"}
    dock.close()
    desk.settle()
    assert window.extra_plots.plots == {}
    assert desk.thread.wanted == wanted
    assert name not in [each.objectName() for each in window.docks]


def test_that_a_late_plot_knows_theme_and_marks(desk: Desk) -> None:
    """As if it had been there from the start."""
    desk.window.looks.choose_theme("dark")
    desk.thread.send(SpecChanged(1, 40, "live", "lr 0.1 → 0.01"))
    desk.settle()
    plot = desk.window.extra_plots.open({"metric": "gain"})
    assert plot is not None
    assert plot.area.theme is DARK
    assert [mark.step for mark in plot.area.marks] == [40]


def test_that_there_is_a_limit(desk: Desk) -> None:
    """A plot too many is not opened."""
    for _ in range(MOST):
        assert desk.window.extra_plots.open({}) is not None
    assert desk.window.extra_plots.open({}) is None
    desk.window.reset_layout()
    assert desk.window.extra_plots.plots == {}


def test_that_the_arrangement_comes_back(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    """Further plots with metric and scale, at their places; choices of the usual plots too."""
    window = desk.window
    window.resize(*FITS)
    window.reset_layout()
    window.extra_plots.open({"metric": "gain", "log": False})
    window.extra_plots.open({"metric": "weight_norm"})
    window.stage.tile()
    window.plots["loss_curves"].set_log(True)
    desk.settle()
    before = {dock.objectName(): dock.geometry().getRect() for dock in window.docks}
    choices = [plot.choices() for plot in window.extra_plots.plots.values()]
    desk.close()
    again = Desk(qtbot, tmp_path, FITS)
    again.window.restore_layout()
    again.settle()
    assert [plot.choices() for plot in again.window.extra_plots.plots.values()] == choices
    assert choices[0] == {
        "metric": "gain",
        "log": False,
        "display": "automatic",
        "smoothing": 0,
        "lanes": "over",
    }
    assert again.window.plots["loss_curves"].choices() == {"log": True, "smoothing": 0}
    after = {dock.objectName(): dock.geometry().getRect() for dock in again.window.docks}
    assert after == before
    again.close()


@pytest.mark.parametrize(
    "text", ("", "{", "[]", '{"more": 3, "choices": []}', '{"more": [1, {"name": "builder"}]}', "[" * 9999)
)
def test_that_broken_settings_change_nothing(desk: Desk, text: str) -> None:
    """The usual arrangement stays."""
    desk.window._layout_memory.keep()
    desk.window.settings.plots = text
    desk.window.restore_layout()
    assert desk.window.extra_plots.plots == {}
    assert len(desk.window.docks.below) == len(desk.window.plots) - 1
