"""The panels at their places, in windows of every size, with the plots that the table names."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTabBar
from pytestqt.qtbot import QtBot

from gradgui.ui.plot import PLOTS, Plot
from gradgui.ui.plots.live_curves import LiveCurves
from gradgui.ui.tab_chain import is_behind
from tests.ui.bench import Desk

Make = Callable[[int, int], Desk]
LATER = ("heat_map", "predictions", "histograms", "unheard_of")


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Make]:
    """Return what makes a window of a size that has all plots of the table, and one that it does not name."""
    for name in LATER:
        if name not in PLOTS:
            monkeypatch.setitem(PLOTS._things, name, type(name, (LiveCurves,), {"name": name}))
    made: list[Desk] = []

    def make(width: int, height: int) -> Desk:
        made.append(Desk(qtbot, tmp_path, (width, height)))
        made[-1].window.setFixedSize(width, height)
        made[-1].settle()
        made[-1].window.reset_layout()
        made[-1].settle()
        return made[-1]

    yield make
    for each in made:
        each.close()


def plot(desk: Desk, name: str) -> Plot:
    """Return a plot of the window."""
    return desk.window.plots[name]


def place(desk: Desk, name: str) -> tuple[int, int]:
    """Return the left upper corner of a dock in the window."""
    dock = desk.window.docks.dock_of(plot(desk, name))
    assert dock is not None
    return dock.x(), dock.y()


def shown(desk: Desk) -> set[str]:
    """Return which plots can be seen."""
    return {name for name, each in desk.window.plots.items() if each.is_shown()}


@pytest.mark.parametrize(("width", "height"), ((3840, 2160), (1920, 1080)))
def test_that_there_is_a_grid_where_there_is_room(desk: Make, width: int, height: int) -> None:
    """Depth profile beside heat map, loss beside predictions, all columns and rows in line.

    What has tabs begins under them.
    """
    made = desk(width, height)
    assert shown(made) == {"live_curves", "depth_profile", "heat_map", "loss_curves", "predictions"}
    depth, heat, loss = (place(made, name) for name in ("depth_profile", "heat_map", "loss_curves"))
    bar = next(bar for bar in made.window.findChildren(QTabBar) if bar.count() == 2 and bar.isVisible())
    assert depth[1] == heat[1] + bar.height() < loss[1]
    assert depth[0] == loss[0] < heat[0] == place(made, "predictions")[0]
    sizes = [plot(made, name).height() for name in ("depth_profile", "heat_map", "loss_curves")]
    assert max(sizes) - min(sizes) <= 40


@pytest.mark.parametrize(
    ("width", "height", "tabs"), ((1280, 768, [3, 3]), (1366, 768, [2, 3]), (1440, 900, [2, 3]))
)
def test_that_rows_are_tabs_where_it_is_low(desk: Make, width: int, height: int, tabs: list[int]) -> None:
    """Nothing is squeezed: the plots below have 150 pixels at least, the tabs can be seen.

    The heat map has a cell of its own as soon as the width allows.
    """
    made = desk(width, height)
    heat = {"heat_map"} if tabs == [2, 3] else set()
    assert shown(made) == {"live_curves", "depth_profile", "loss_curves"} | heat
    assert all(plot(made, name).graphics.height() >= 150 for name in shown(made))
    bars = [bar for bar in made.window.findChildren(QTabBar) if bar.count() > 1]
    assert sorted(bar.count() for bar in bars) == tabs
    assert all(bar.isVisible() and bar.accessibleName() for bar in bars)


@pytest.mark.parametrize(("width", "height"), ((1366, 768), (1440, 900), (1920, 1080), (3840, 2160)))
def test_that_the_live_curves_have_two_fifths(desk: Make, width: int, height: int) -> None:
    """Whatever stands below them."""
    live = desk(width, height).window.live
    assert live.width() * live.height() >= 0.4 * width * height


def test_that_a_plot_that_is_not_in_the_table_waits_in_the_view_menu(desk: Make) -> None:
    """Closed and not measured; shown, it is docked below with the others, in front of its tabs."""
    made = desk(1440, 900)
    dock = made.window.docks.dock_of(plot(made, "unheard_of"))
    assert dock is not None
    assert dock.isHidden()
    assert plot(made, "unheard_of") in made.window.docks.hidden()
    dock.toggleViewAction().trigger()
    made.settle()
    assert plot(made, "unheard_of").is_shown()
    assert not dock.isFloating()
    assert plot(made, "unheard_of") not in made.window.docks.hidden()


def test_that_reset_layout_brings_back_what_was_moved(desk: Make) -> None:
    """Closed, floating, stacked, maximised: the usual places again."""
    made = desk(1920, 1080)
    names = ("depth_profile", "heat_map", "loss_curves", "predictions")
    before = [place(made, name) for name in names]
    made.window.stage.stack()
    for name, act in zip(names, ("close", "float", "close", "float"), strict=True):
        dock = made.window.docks.dock_of(plot(made, name))
        assert dock is not None
        dock.close() if act == "close" else dock.setFloating(True)
    made.window.stage.toggle(plot(made, "predictions"))
    made.settle()
    made.window.reset_layout()
    made.settle()
    assert [place(made, name) for name in names] == before


def resize(made: Desk, width: int, height: int) -> None:
    """Give the window another size, and let it settle."""
    made.window.setFixedSize(width, height)
    for _ in range(3):
        made.settle()


def test_that_tabs_become_a_grid_in_a_larger_window(desk: Make) -> None:
    """And tabs again in a small one, while nobody has moved a plot."""
    made = desk(1280, 800)
    assert "heat_map" not in shown(made)
    resize(made, 1920, 1200)
    assert {"heat_map", "predictions"} <= shown(made)
    made.window.stage.toggle(plot(made, "loss_curves"))
    made.window.stage.restore()
    resize(made, 1280, 768)
    assert shown(made) == {"live_curves", "depth_profile", "loss_curves"}


@pytest.mark.parametrize("deed", ("stack", "float", "close", "open"))
def test_that_an_own_arrangement_stays_in_a_larger_window(desk: Make, deed: str) -> None:
    """Whatever was done to it."""
    made = desk(1440, 900)
    if deed == "stack":
        made.window.stage.stack()
    elif deed == "float":
        plot(made, "heat_map").action("float").trigger()
    elif deed == "close":
        dock = made.window.docks.dock_of(plot(made, "histograms"))
        assert dock is not None
        dock.close()
    else:
        made.window.extra_plots.open({"metric": "gain"})
    made.settle()
    resize(made, 1920, 1200)
    assert "predictions" not in shown(made)


@pytest.mark.parametrize("modifier", (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier))
def test_that_tab_passes_over_plots_behind_others(
    desk: Make, qtbot: QtBot, modifier: Qt.KeyboardModifier
) -> None:
    """Once round, forwards and back: every stop can be seen, and each plot in front has some."""
    made = desk(1366, 768)
    window = made.window
    window.docks.stack()
    made.settle()
    window.activateWindow()
    window.live.graphics.setFocus()
    qtbot.waitUntil(window.live.graphics.hasFocus)
    behind = [dock for dock in window.docks.below if not dock.isHidden() and is_behind(dock)]
    assert behind
    stops = []
    while (focused := QApplication.focusWidget()) is not None and focused not in stops:
        stops.append(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab, modifier)
    assert focused is window.live.graphics and len(stops) > 10
    assert not [stop for stop in stops if is_behind(stop)]
    front = next(dock for dock in window.docks.below if not dock.isHidden() and dock not in behind)
    assert [stop for stop in stops if front.isAncestorOf(stop)]


def test_that_a_plot_that_is_asked_for_has_the_focus(desk: Make) -> None:
    """It stands in front, and what keys do is done to it."""
    made = desk(1440, 900)
    made.window.activateWindow()
    made.window.live.graphics.setFocus()
    wanted = plot(made, "phase_diagram")
    dock = made.window.docks.dock_of(wanted)
    assert dock is not None
    dock.toggleViewAction().trigger()
    made.settle()
    assert wanted.is_shown()
    assert made.window.focusWidget() is wanted.graphics
    made.window.stage.toggle_focused()
    assert made.window.stage.plot is wanted


def test_that_a_plot_behind_a_tab_comes_to_the_front_when_it_is_chosen(desk: Make) -> None:
    """Chosen again, where it is seen, it closes; and once more, it is back."""
    made = desk(1440, 900)
    wanted = plot(made, "ledger")
    dock = made.window.docks.dock_of(wanted)
    assert dock is not None and dock.is_behind and not wanted.is_shown()
    action = dock.toggleViewAction()
    action.trigger()
    made.settle()
    assert wanted.is_shown() and action.isChecked()
    assert wanted not in made.window.docks.hidden()
    action.trigger()
    made.settle()
    assert dock.isHidden() and not action.isChecked()
    assert wanted in made.window.docks.hidden()
    action.trigger()
    made.settle()
    assert wanted.is_shown() and action.isChecked()
