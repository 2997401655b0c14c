"""Lanes in the window: branching, which one the builder edits, what differs, and back by undo."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from gradgui.engine.events import LaneEnded, LaneRefused, NonFiniteFound, RunStarted
from gradgui.engine.store import MetricStore
from gradgui.ui.lane_bar import LaneBar
from gradgui.ui.lane_modes import LaneMode
from gradgui.ui.plots.depth_profile import DepthProfile
from gradgui.ui.plots.live_curves import LiveCurves
from gradgui.ui.plots.loss_curves import LossCurves
from tests.ui.bench import Desk


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(qtbot, tmp_path)
    desk.record(30)
    yield desk
    desk.window.files.close_unasked()
    QApplication.processEvents()


def bar(desk: Desk) -> LaneBar:
    return desk.window.builder.findChildren(LaneBar)[0]


def branch(desk: Desk, step: int = 30) -> None:
    """Press the button, and answer as the training thread does."""
    desk.window.actions_by_name["branch"].trigger()
    answer_branch(desk, step)


def answer_branch(desk: Desk, step: int = 30) -> None:
    """Let the branch be there that was asked for."""
    experiment = desk.thread.branched
    assert experiment is not None
    store = MetricStore()
    store.declare("signal_grad_norm", (1, 2, 3, 4))
    depth = len(experiment.hidden_layers()) + 1
    lane = len(desk.controller.lanes)
    desk.deliver(RunStarted(desk.thread.runs, experiment, store, step, depth, lane=lane, branched_from=0))


def test_that_the_list_is_there_once_there_are_two(desk: Desk) -> None:
    assert not bar(desk).isVisible()
    branch(desk)
    assert bar(desk).isVisible()
    assert [name.isVisible() for name in bar(desk).names] == [True, True, False, False]
    assert [name.isChecked() for name in bar(desk).names[:2]] == [False, True]
    assert [label.text() for label in bar(desk).labels[:2]] == ["", "like A · shown"]
    assert "Lane B goes on from lane A, at step 30" in desk.window.strip.text


def test_that_the_builder_edits_the_shown_lane_and_the_list_says_what_differs(desk: Desk) -> None:
    before = desk.document.experiment
    branch(desk)
    desk.document.set_value("training.optimizer.lr", 0.25)
    assert desk.thread.commands[-1] == "change 1"
    bar(desk).show_lanes()
    assert bar(desk).labels[1].text() == "Learning rate 0.1 → 0.25 · shown"
    bar(desk).names[0].click()
    assert desk.controller.shown_lane == 0 and desk.document.experiment == before
    assert bar(desk).labels[0].text() == "shown"
    desk.window.actions_by_name["next_lane"].trigger()
    assert desk.document.experiment.training.optimizer.lr == 0.25


def test_that_an_edit_is_undone_in_its_own_lane(desk: Desk) -> None:
    """Undo shows the lane first; what was done in a lane that is gone is passed over, branch and all."""
    desk.document.set_value("training.optimizer.lr", 0.2)
    branch(desk)
    desk.document.set_value("training.clipping.threshold", 0.5)
    bar(desk).names[0].click()
    desk.document.undo()
    assert desk.controller.shown_lane == 1 and desk.document.experiment.training.clipping.threshold == 1.0
    assert desk.document.experiment.training.optimizer.lr == 0.2
    desk.document.redo()
    desk.deliver(LaneEnded(desk.thread.runs, 1))
    assert desk.controller.shown_lane == 0 and desk.document.experiment.training.optimizer.lr == 0.2
    desk.document.undo()
    assert desk.document.experiment.training.optimizer.lr == 0.1
    assert not desk.document.has_unsaved_work
    desk.document.redo()
    assert desk.document.experiment.training.optimizer.lr == 0.2


def test_that_a_branch_is_undone_and_redone(desk: Desk) -> None:
    """Undo shows the lane that it came from and drops it; redo branches again, and redoes edits there."""
    branch(desk)
    assert desk.document.undo_stack.undoText() == "Branch"
    assert not desk.document.has_unsaved_work
    desk.document.set_value("training.optimizer.lr", 0.25)
    assert desk.document.has_unsaved_work
    desk.document.undo()
    assert desk.controller.shown_lane == 1 and desk.document.experiment.training.optimizer.lr == 0.1
    desk.window.actions_by_name["undo"].trigger()
    assert desk.controller.shown_lane == 0 and desk.thread.commands[-1] == "drop 1"
    desk.deliver(LaneEnded(desk.thread.runs, 1))
    assert not desk.window.actions_by_name["undo"].isEnabled() and desk.document.is_clean
    desk.window.actions_by_name["redo"].trigger()
    assert desk.thread.commands[-1] == "branch 0"
    desk.document.redo()
    assert desk.document.experiment.training.optimizer.lr == 0.1
    answer_branch(desk)
    assert desk.controller.shown_lane == 1 and desk.document.experiment.training.optimizer.lr == 0.25
    assert desk.thread.commands[-1] == "change 1"
    assert desk.document.undo_stack.count() == 2


def test_that_a_branch_undone_before_it_is_there_is_dropped_when_it_comes(desk: Desk) -> None:
    branch(desk)
    desk.document.undo()
    desk.deliver(LaneEnded(desk.thread.runs, 1))
    desk.document.redo()
    desk.document.undo()
    answer_branch(desk)
    assert desk.thread.commands[-1] == "drop 1"
    desk.deliver(LaneEnded(desk.thread.runs, 1))
    assert list(desk.controller.lanes) == [0] and not desk.document.undo_stack.canUndo()


def test_that_edits_are_undone_in_their_lanes_after_a_reset(desk: Desk) -> None:
    """All lanes begin again, and are the same ones to the builder."""
    branch(desk)
    desk.document.set_value("training.optimizer.lr", 0.25)
    desk.window.actions_by_name["reset"].trigger()
    first, second = (lane.experiment for lane in desk.controller.lanes.values())
    for lane, experiment in enumerate((first, second)):
        desk.deliver(RunStarted(desk.thread.runs, experiment, MetricStore(), 0, 5, lane=lane))
    assert desk.controller.shown_lane == 1
    bar(desk).names[0].click()
    desk.document.undo()
    assert desk.controller.shown_lane == 1 and desk.document.experiment.training.optimizer.lr == 0.1


def test_that_a_lane_is_dropped_by_its_button(desk: Desk, qtbot: QtBot) -> None:
    desk.window.actions_by_name["drop_lane"].trigger()
    assert "one lane only" in desk.window.strip.text
    branch(desk)
    qtbot.mouseClick(bar(desk).drops[1], Qt.MouseButton.LeftButton)
    assert desk.thread.commands[-1] == "drop 1"
    desk.deliver(LaneEnded(desk.thread.runs, 1))
    assert not bar(desk).isVisible()
    assert desk.window.strip.text.startswith("Lane B has ended.")


def test_that_a_refused_branch_and_a_stopped_lane_are_said(desk: Desk) -> None:
    desk.deliver(LaneRefused(desk.thread.runs, "there is no run"))
    assert desk.window.strip.text == "There is no other lane: there is no run."
    branch(desk)
    desk.deliver(NonFiniteFound(desk.thread.runs, 1234, 2, "Z", lane=0))
    assert bar(desk).labels[0].text() == "stopped at step 1,234"


def test_that_reset_begins_all_lanes_again(desk: Desk) -> None:
    branch(desk)
    desk.document.set_value("training.optimizer.lr", 0.25)
    desk.window.actions_by_name["reset"].trigger()
    assert desk.thread.commands[-1] == "begin and 1"


def test_that_the_depth_plot_shows_the_other_lane_beside(desk: Desk) -> None:
    """With its name at the end of its line."""
    branch(desk)
    plot = desk.window.plots["depth_profile"]
    assert isinstance(plot, DepthProfile)
    assert plot.run is not None and [each.lane_name for each in plot.run.others()] == ["A"]
    bar(desk).names[0].click()
    assert [each.lane_name for each in plot.run.others()] == ["B"]


def asked_at_closing(desk: Desk) -> list[str]:
    """Close the window, and cancel; return the lines of the question below its heading."""
    desk.window.close()
    box = desk.window.findChildren(QMessageBox, "unsaved")[-1]
    box.button(QMessageBox.StandardButton.Cancel).click()
    return box.informativeText().splitlines()


def test_that_the_question_at_closing_names_unsaved_lanes(desk: Desk) -> None:
    """A branch without an edit is none; a dropped lane is not asked about any more."""
    branch(desk)
    desk.document.set_value("training.optimizer.lr", 0.25)
    one, lost = asked_at_closing(desk)
    assert one.startswith("Unsaved: lane B (Learning rate 0.1 → 0.25). A document keeps every lane")
    assert one.endswith("the shown one alone, which is B.") and lost == "What is not saved is lost."
    bar(desk).names[0].click()
    desk.document.set_value("training.clipping.threshold", 0.5)
    assert asked_at_closing(desk)[0].startswith("Unsaved: lane A; lane B (Learning rate")
    desk.deliver(LaneEnded(desk.thread.runs, 1))
    assert asked_at_closing(desk) == [lost]


def marks(desk: Desk) -> list[tuple[int, str]]:
    """Return what is marked in the live curves."""
    assert isinstance(desk.window.live, LiveCurves)
    return [(mark.step, mark.words) for mark in desk.window.live.area.marks]


def modes(desk: Desk) -> list[LaneMode]:
    """Return how the plots that can show several lanes do."""
    plots = desk.window.plots
    known = [plots[name].lanes for name in ("live_curves", "heat_map", "predictions")]
    return [lanes.mode for lanes in known if lanes is not None]


def test_that_the_menu_puts_lanes_side_by_side_in_all_plots(desk: Desk) -> None:
    """And over each other again; what is drawn in colours stays side by side."""
    actions = desk.window.actions_by_name
    actions["lanes_side_by_side"].trigger()
    assert "one lane only" in desk.window.strip.text and modes(desk)[0] is LaneMode.OVER
    branch(desk)
    actions["lanes_side_by_side"].trigger()
    assert modes(desk) == [LaneMode.SIDE] * 3
    actions["lanes_side_by_side"].trigger()
    assert modes(desk) == [LaneMode.OVER, LaneMode.SIDE, LaneMode.SIDE]
    actions["lane_ratio"].trigger()
    assert modes(desk) == [LaneMode.RATIO, LaneMode.RATIO, LaneMode.SIDE]
    assert desk.window.live.lanes is not None and desk.window.live.lanes.reference == 0
    actions["lanes_over"].trigger()
    assert modes(desk) == [LaneMode.OVER, LaneMode.SIDE, LaneMode.SIDE]


def test_that_the_branch_is_marked_whichever_lane_is_shown(desk: Desk) -> None:
    branch(desk)
    assert marks(desk) == [(30, "A → B")]
    bar(desk).names[0].click()
    assert marks(desk) == [(30, "A → B")]
    loss = desk.window.plots["loss_curves"]
    assert isinstance(loss, LossCurves) and [mark.words for mark in loss.loss.marks] == ["A → B"]


def test_that_a_lane_beside_that_stopped_is_marked(desk: Desk) -> None:
    branch(desk)
    desk.deliver(NonFiniteFound(desk.thread.runs, 25, 2, "Z", lane=0))
    assert marks(desk) == [(30, "A → B"), (25, "A: NaN or ∞ in Z of layer 2")]
    bar(desk).names[0].click()
    assert (25, "NaN or ∞ in Z of layer 2") in marks(desk)


def test_that_showing_another_lane_keeps_the_steps_in_view(desk: Desk) -> None:
    branch(desk)
    time = desk.window.live.context.time
    time.show(5.0, 15.0)
    desk.run()
    bar(desk).names[0].click()
    desk.settle()
    assert not time.follow
    assert isinstance(desk.window.live, LiveCurves)
    assert desk.window.live.area.view.viewRange()[0] == pytest.approx([5.0, 15.0])


def test_that_a_click_on_a_curve_shows_its_lane(desk: Desk) -> None:
    branch(desk)
    desk.window.live.lane_chosen.emit(0)
    assert desk.controller.shown_lane == 0


def test_that_every_lane_is_observed_while_the_boundary_is_seen(desk: Desk) -> None:
    """And the shown one alone while it is not."""
    dock = desk.window.docks.dock_of(desk.window.plots["predictions"])
    assert dock is not None
    dock.raise_()
    desk.settle()
    branch(desk)
    desk.window.plots["predictions"].refresh()
    desk.settle()
    asked = {(request.name, request.lane) for request in desk.thread.observed}
    assert {("boundary", 0), ("boundary", 1)} <= asked
    other = desk.window.docks.dock_of(desk.window.plots["loss_curves"])
    assert other is not None
    other.raise_()
    desk.settle()
    assert {request.lane for request in desk.thread.observed} <= {1}
