"""Maximising and moving among plots: nothing is lost, nothing unseen is drawn."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QTabBar
from pytestqt.qtbot import QtBot

from gradgui.ui.plot import PLOTS, Plot
from tests.ui.bench import Desk

KEY = Qt.Key


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """Return a window of three plots with some steps in it."""
    names = ("live_curves", "depth_profile", "loss_curves")
    monkeypatch.setattr(PLOTS, "_things", {name: PLOTS[name] for name in names})
    made = Desk(qtbot, tmp_path)
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow)
    made.record(5)
    yield made
    made.close()


def places(desk: Desk) -> dict[str, tuple[int, int, int, int]]:
    """Return where every panel that can be seen is."""
    window = desk.window
    panels = {dock.objectName(): dock for dock in window.docks} | {"live": window.live}
    return {name: panel.geometry().getRect() for name, panel in panels.items() if panel.isVisible()}  # type: ignore[misc]


def shown(desk: Desk) -> set[str]:
    """Return which plots can be seen."""
    return {name for name, plot in desk.window.plots.items() if plot.is_shown()}


@pytest.mark.parametrize("name", ("live_curves", "depth_profile", "loss_curves"))
@pytest.mark.parametrize("back", ("again", "escape"))
def test_that_a_maximised_plot_is_alone_and_all_comes_back(
    desk: Desk, qtbot: QtBot, name: str, back: str
) -> None:
    """At the same places, with the same needs all the while."""
    before, wanted = places(desk), desk.thread.wanted
    desk.window.selection.select(2)
    plot = desk.window.plots[name]
    plot.graphics.setFocus()
    qtbot.keyClick(plot.graphics, KEY.Key_Return)
    desk.settle()
    assert shown(desk) == {name}
    assert plot.width() > 0.95 * desk.window.width()
    assert plot.height() > 0.75 * desk.window.height()
    assert desk.thread.wanted == wanted
    if back == "again":
        qtbot.keyClick(desk.window, KEY.Key_M, Qt.KeyboardModifier.ControlModifier)
    else:
        qtbot.keyClick(desk.window, KEY.Key_Escape)
    desk.settle()
    assert places(desk) == before
    assert desk.thread.wanted == wanted
    assert desk.window.selection.selected == 2
    assert plot.graphics.hasFocus()


def test_that_only_a_maximised_plot_draws(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """The others keep what they have, and catch up afterwards."""
    window = desk.window
    window.refresher.draw_all()
    drawn = count_refreshes(monkeypatch, window.plots)
    window.stage.toggle(window.plots["loss_curves"])
    desk.settle()
    desk.record(5)
    window.refresher.draw_all()
    assert set(drawn) == {"loss_curves"}
    window.stage.restore()
    desk.settle()
    window.refresher.draw_all()
    assert set(drawn) == set(window.plots)
    assert window.live.areas[0].drawn_steps() == 10  # type: ignore[attr-defined]


def count_refreshes(monkeypatch: pytest.MonkeyPatch, plots: dict[str, Plot]) -> list[str]:
    """Return a list that fills with the names of the plots that draw."""
    drawn: list[str] = []
    for name, plot in plots.items():

        def refresh(name: str = name, refresh: object = plot.refresh) -> bool:
            drawn.append(name)
            return bool(refresh())  # type: ignore[operator]

        monkeypatch.setattr(plot, "refresh", refresh)
    return drawn


def test_that_what_is_behind_a_tab_is_measured_but_not_drawn(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its history is whole when it comes to the front."""
    window, wanted = desk.window, desk.thread.wanted
    window.stage.stack()
    desk.settle()
    assert desk.thread.wanted == wanted
    assert shown(desk) == {"live_curves", "depth_profile"}
    drawn = count_refreshes(monkeypatch, window.plots)
    window.refresher.draw_all()
    assert set(drawn) == {"live_curves", "depth_profile"}
    bar = next(bar for bar in window.findChildren(QTabBar) if bar.count() == 2)
    assert bar.isVisible()
    bar.setCurrentIndex(1)
    desk.settle()
    assert shown(desk) == {"live_curves", "loss_curves"}


def test_that_a_tab_says_the_title_once(desk: Desk) -> None:
    """The header leaves it to the tab, and has it again beside the others."""
    window = desk.window
    title = window.plots["loss_curves"]._title
    assert title.isVisible()
    window.stage.stack()
    desk.settle()
    assert title.isHidden()
    window.stage.tile()
    desk.settle()
    assert title.isVisible()


def test_that_a_double_click_on_the_title_maximises(desk: Desk, qtbot: QtBot) -> None:
    """And brings the others back; the dock does not float."""
    window = desk.window
    for name in ("live_curves", "depth_profile"):
        header = window.plots[name].header
        qtbot.mouseDClick(header, Qt.MouseButton.LeftButton, pos=QPoint(header.width() // 3, 8))
        desk.settle()
        assert shown(desk) == {name}
        qtbot.mouseDClick(header, Qt.MouseButton.LeftButton, pos=QPoint(header.width() // 3, 8))
        desk.settle()
        assert shown(desk) == set(window.plots)
    assert not any(dock.isFloating() for dock in window.docks)


def test_that_closing_a_maximised_plot_brings_the_others_back(desk: Desk) -> None:
    """Without it, and without its needs."""
    window = desk.window
    window.stage.toggle(window.plots["loss_curves"])
    dock = window.docks.dock_of(window.plots["loss_curves"])
    assert dock is not None
    dock.close()
    desk.settle()
    assert shown(desk) == {"live_curves", "depth_profile"}
    assert "loss" not in desk.thread.wanted


def test_that_f6_goes_from_plot_to_plot(desk: Desk, qtbot: QtBot) -> None:
    """Round and back, tabs come to the front, a maximised plot gives way."""
    window = desk.window
    window.stage.stack()
    window.live.graphics.setFocus()
    names = []
    for modifier in (Qt.KeyboardModifier.NoModifier,) * 2 + (Qt.KeyboardModifier.ShiftModifier,):
        qtbot.keyClick(window, KEY.Key_F6, modifier)
        desk.settle()
        names.append(next(name for name, plot in window.plots.items() if plot.graphics.hasFocus()))
        assert window.plots[names[-1]].is_shown()
    assert names == ["depth_profile", "loss_curves", "depth_profile"]
    window.plots["loss_curves"].graphics.setFocus()
    for entered in (window.builder.has_focus, window.live.graphics.hasFocus):
        qtbot.keyClick(window, KEY.Key_F6)
        assert entered()
    window.stage.toggle(window.plots["loss_curves"])
    qtbot.keyClick(window, KEY.Key_F6)
    desk.settle()
    assert shown(desk) == {"live_curves"}


def test_that_a_floating_plot_comes_back_to_floating(desk: Desk) -> None:
    """It is maximised in the window, and floats again afterwards."""
    window = desk.window
    dock = window.docks.dock_of(window.plots["loss_curves"])
    assert dock is not None
    window.plots["loss_curves"].action("float").trigger()
    desk.settle()
    assert dock.isFloating()
    window.stage.toggle(window.plots["loss_curves"])
    desk.settle()
    assert not dock.isFloating()
    window.stage.restore()
    desk.settle()
    assert dock.isFloating()
    window.reset_layout()
    assert not dock.isFloating()


def test_that_the_window_ends_while_a_plot_is_maximised(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    """The next start shows all of them."""
    desk.window.stage.toggle(desk.window.plots["loss_curves"])
    desk.close()
    again = Desk(qtbot, tmp_path)
    again.window.restore_layout()
    again.settle()
    assert shown(again) == set(again.window.plots)
    again.close()
