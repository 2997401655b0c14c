"""What every plot can do: keys, read-out, pause, its menu, its words."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from gradgui.ui.drawing.marks import Mark
from gradgui.ui.marks_legend import COLOR_MEANINGS, MEANINGS, ColorSample, MarksLegend
from gradgui.ui.plot import PLOTS, Plot, PlotContext
from gradgui.ui.plot_actions import PLOT_ACTIONS
from gradgui.ui.plots.depth_profile import DepthProfile
from gradgui.ui.plots.heat_map import HeatMap
from gradgui.ui.plots.live_curves import LiveCurves
from gradgui.ui.plots.loss_curves import LossCurves
from gradgui.ui.shown_run import Run
from tests.ui.plots.lanes import Lanes, show_lanes
from tests.ui.plots.recording import Recording, experiment

Show = Callable[[type[Plot], Recording | None], Plot]
KEY, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier
SPECS = [spec for spec in PLOT_ACTIONS if spec is not None]


def view_of(plot: Plot) -> tuple[float, float, float, float]:
    """Return left, right, low and high of what is in view."""
    (left, right), (low, high) = plot.areas[0].view.viewRange()
    return left, right, low, high


@pytest.mark.parametrize("name", list(PLOTS))
def test_that_every_plot_has_a_tidy_table_and_words(show: Show, name: str) -> None:
    """Rows as long as the header, one value a row; and a sentence for those who do not see it."""
    plot = show(PLOTS[name], Recording(5, steps=30))
    header, rows = plot.table()
    assert len(set(header)) == len(header)
    assert header or not rows
    assert all(len(row) == len(header) for row in rows)
    assert plot.state_words().endswith(".")
    assert plot.file_words()
    plot.action("pause").trigger()
    assert "Paused at step 29" in plot.words()


@pytest.mark.parametrize("name", list(PLOTS))
def test_that_a_plot_without_a_run_says_so(show: Show, name: str) -> None:
    """And its picture and table are empty, not broken."""
    plot = show(PLOTS[name], None)
    assert plot.words() == "Nothing is recorded yet."
    assert plot.table()[1] == []
    plot.action("pause").trigger()
    assert not plot.action("pause").isChecked()


def test_that_arrows_and_signs_move_and_zoom(show: Show, qtbot: QtBot) -> None:
    """A tenth of the view, a quarter of its size; Home shows everything again."""
    plot = show(LiveCurves, Recording(5, steps=30))
    left, right, low, high = view_of(plot)
    qtbot.keyClick(plot.graphics, KEY.Key_Right)
    qtbot.keyClick(plot.graphics, KEY.Key_Up)
    moved = view_of(plot)
    assert moved[:2] == pytest.approx((left + 0.1 * (right - left), right + 0.1 * (right - left)))
    assert moved[2:] == pytest.approx((low + 0.1 * (high - low), high + 0.1 * (high - low)))
    qtbot.keyClick(plot.graphics, KEY.Key_Plus)
    zoomed = view_of(plot)
    assert zoomed[1] - zoomed[0] == pytest.approx((right - left) / 1.25)
    qtbot.keyClick(plot.graphics, KEY.Key_Minus)
    assert view_of(plot) == pytest.approx(moved)
    assert not plot.areas[0].follow
    plot.action("reset_view").trigger()
    plot.refresh()
    assert view_of(plot) == pytest.approx((left, right, low, high))


def test_that_the_keys_of_the_table_work(show: Show, qtbot: QtBot) -> None:
    """Only while the plot has the focus; each is on the action, so that the menu shows it."""
    plot = show(LiveCurves, Recording(5, steps=30))
    plot.activateWindow()
    plot.graphics.setFocus()
    qtbot.waitUntil(plot.graphics.hasFocus)
    qtbot.keyClick(plot.graphics, KEY.Key_L)
    assert not plot.action("log").isChecked()
    assert not plot.areas[0].axis_scale.log
    asked: list[str] = []
    plot.asked.connect(lambda _plot, order: asked.append(order))
    for key in (KEY.Key_Return, KEY.Key_W):
        qtbot.keyClick(plot.graphics, key)
    qtbot.keyClick(plot.graphics, KEY.Key_C, CONTROL)
    assert asked == ["stage.toggle", "stage.float", "files.copy_picture"]


def test_that_keys_move_the_read_out_from_step_to_step(
    show: Show,
    qtbot: QtBot,
    context: PlotContext,
) -> None:
    """From the newest step on; up and down from curve to curve; what is read out is announced."""
    plot = show(LiveCurves, Recording(5, steps=20))
    said: list[str] = []
    for key in (KEY.Key_Left, KEY.Key_Left, KEY.Key_Up, KEY.Key_Down, KEY.Key_Down, KEY.Key_Right):
        qtbot.keyClick(plot.graphics, key, CONTROL)
        said.append(plot.graphics.accessibleDescription())
    places = [" · ".join(text.split(" · ")[:2]) for text in said]
    assert places == [
        "step 19 · layer 3",
        "step 18 · layer 3",
        "step 18 · layer 4",
        "step 18 · layer 3",
        "step 18 · layer 2",
        "step 19 · layer 2",
    ]
    assert context.selection.hovered == 2
    qtbot.keyClick(plot.graphics, KEY.Key_Return, CONTROL)
    assert context.selection.selected == 2


def test_that_keys_move_the_read_out_from_layer_to_layer(show: Show, qtbot: QtBot) -> None:
    """It stays at the ends."""
    plot = show(DepthProfile, Recording(4, steps=3))
    said = []
    for key in [KEY.Key_Left] * 5 + [KEY.Key_Right]:
        qtbot.keyClick(plot.graphics, key, CONTROL)
        said.append(plot.readout.text().split(" · ")[0])
    assert said == ["layer 4", "layer 3", "layer 2", "layer 1", "layer 1", "layer 2"]


def test_that_the_focus_brings_the_words(show: Show, qtbot: QtBot) -> None:
    """A screen reader says what the plot shows."""
    plot = show(LossCurves, Recording(3, steps=60))
    plot.activateWindow()
    qtbot.waitUntil(plot.isActiveWindow)
    plot.graphics.clearFocus()
    plot.graphics.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(plot.graphics.hasFocus)
    description = plot.graphics.accessibleDescription()
    assert description.startswith("Loss and accuracy: loss 0.7 at step 59, test loss 0.8 at step 50")
    assert plot.graphics._focus_line.isVisible()


def test_that_a_paused_plot_shows_no_newer_data(show: Show) -> None:
    """Not when it is moved either; it says so, and has everything once it goes on."""
    recording = Recording(3, steps=20)
    plot = show(LiveCurves, recording)
    plot.action("pause").trigger()
    plot.refresh()
    recording.record(300, factor=1e9)
    plot.take_mark(Mark(100, "faster"))
    plot.reset_view()
    plot.move_view(0.1, 0.0)
    plot.refresh()
    area = plot.areas[0]
    assert plot._state.text() == "Paused at step 19"
    assert plot._state.isVisible()
    assert area.traces[0].columns.next_step == 20  # type: ignore[attr-defined]
    assert area.marks == []  # type: ignore[attr-defined]
    header, rows = plot.table()
    steps, spans = header.index("step"), header.index("steps")
    assert max(row[steps] + row[spans] - 1 for row in rows) == 19
    plot.action("pause").trigger()
    plot.reset_view()
    plot.refresh()
    assert not plot._state.isVisible()
    assert area.traces[0].columns.stops[-1] > 300  # type: ignore[attr-defined]
    assert [mark.words for mark in area.marks] == ["faster"]  # type: ignore[attr-defined]


def test_that_a_new_run_ends_the_pause(show: Show) -> None:
    """A run that goes on with the same layers does not."""
    recording = Recording(3, steps=20)
    plot = show(LiveCurves, recording)
    plot.action("pause").trigger()
    plot.set_run(Run(experiment(3), recording.store, 3), goes_on=True)
    assert plot.paused
    plot.set_run(Recording(3, steps=2).run)
    assert not plot.paused
    assert not plot.action("pause").isChecked()
    assert not plot._state.isVisible()


def test_that_a_pause_is_no_step_more_than_the_newest(show: Show) -> None:
    """The depth profile keeps its step though the store no longer holds it in full."""
    recording = Recording(3, steps=20)
    plot = show(DepthProfile, recording)
    plot.action("pause").trigger()
    before = plot.table()
    recording.record(2000, factor=7.0, input_norm=np.ones(3))
    plot.stale.emit()
    plot.refresh()
    assert plot.table() == before


def test_that_button_and_context_menu_offer_the_same(show: Show, qtbot: QtBot) -> None:
    """From one table; the button has a name."""
    plot = show(LiveCurves, Recording(3, steps=3))
    assert plot.more_button.accessibleName().startswith("What can be done with")
    plot._menu.aboutToShow.emit()
    names = [action.objectName() for action in plot._menu.actions() if not action.isSeparator()]
    assert names == [spec.name for spec in SPECS]
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), QPoint(5, 5))
    plot.graphics.contextMenuEvent(event)
    menu = next(each for each in plot.graphics.findChildren(QMenu) if each.isVisible())
    assert menu.actions() == plot._menu.actions()
    assert all(action.toolTip() and action.text() for action in menu.actions() if not action.isSeparator())
    menu.close()


def test_that_the_marks_are_explained(show: Show, qtbot: QtBot) -> None:
    """One sheet names every mark; a key closes it, and it is gone."""
    plot = show(LiveCurves, Recording(3, steps=3))
    plot.action("explain_marks").trigger()
    sheet = plot.findChild(MarksLegend)
    assert isinstance(sheet, MarksLegend)
    assert all(text in sheet.accessibleDescription() for _, text in MEANINGS)
    assert not sheet.grab().isNull()
    sheet.close()
    QApplication.processEvents()
    assert plot.findChild(MarksLegend) is None


def test_that_marks_of_a_heat_map_are_explained_as_colors(show: Show) -> None:
    """The looks that its colour bar names, in the heat map and in live curves drawn as one."""
    plot = show(LiveCurves, Recording(3, steps=3))
    assert isinstance(plot, LiveCurves)
    plot.choose_display("heat")
    for each in (plot, show(HeatMap, Recording(3, steps=3))):
        each.action("explain_marks").trigger()
        sheet = each.findChild(MarksLegend)
        assert isinstance(sheet, MarksLegend)
        assert all(text in sheet.accessibleDescription() for _, text in COLOR_MEANINGS)
        shown = [sample.grab().toImage() for sample in sheet.findChildren(ColorSample)]
        assert len(shown) == len(COLOR_MEANINGS)
        assert all(one != other for n, one in enumerate(shown) for other in shown[:n])
        sheet.close()
        QApplication.processEvents()


def test_that_keys_move_all_plots_over_time(show: Show) -> None:
    """As the mouse does."""
    live, loss = (show(kind, Recording(3, steps=30)) for kind in (LiveCurves, LossCurves))
    for move in (lambda: live.move_view(0.1, 0.0), lambda: live.zoom_view(0.5)):
        before = loss.areas[1].view.viewRange()[0]
        move()
        assert loss.areas[1].view.viewRange()[0] == live.areas[0].view.viewRange()[0] != before
        assert not loss.areas[0].follow


def test_that_choices_come_back(show: Show) -> None:
    """Metric and scale among them; nonsense changes nothing."""
    plot = show(LiveCurves, Recording(3, steps=3))
    plot.take_choices({"metric": "gain", "log": False})
    before = plot.choices()
    assert before["metric"] == "gain" and before["log"] is False
    plot.take_choices({"metric": "nonsense", "log": "nonsense"})
    assert plot.choices() == before


def test_that_a_narrow_header_cuts_the_title_short(show: Show) -> None:
    """The plot does not ask for more room because it is paused."""
    plot = show(DepthProfile, Recording(3, steps=3))
    before = plot.header.minimumSizeHint().width()
    plot.action("pause").trigger()
    assert plot.header.minimumSizeHint().width() < 400
    assert before < 250


def test_that_a_narrow_header_leaves_the_scale_to_the_menu(show: Callable[..., Plot]) -> None:
    """Once there is a view to be reset; a wide one shows both buttons."""
    plot = show(LossCurves, Recording(4, 20))
    plot.zoom_view(0.5)
    assert plot._log_button.isVisible() and plot._reset_button.isVisible()
    plot.resize(340, 300)
    assert plot._log_button.isHidden() and plot._reset_button.isVisible()
    assert plot.action("log") in plot.menu_actions()
    plot.reset_view()
    assert plot._log_button.isVisible()


@pytest.mark.parametrize("name", PLOTS)
def test_that_every_plot_says_of_which_lane_it_tells(show: Show, name: str) -> None:
    """Where there are several; for those who do not see it."""
    plot = show(PLOTS[name], None)
    show_lanes(plot, Lanes(Recording(3, 30), Recording(3, 30)), shown=1)
    assert "lane B" in plot.words() or "B ‖∂L/∂Z‖" in plot.words() or name == "predictions"
    show_lanes(plot, Lanes(Recording(3, 30)))
    assert "lane A" not in plot.words()
