"""The table of runs: what it says of each, sorting, notes, two runs compared, a run shown again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from gradgui.engine.events import FindingsChanged, RunStarted, RunState, SpecChanged
from gradgui.engine.finding import Finding
from gradgui.engine.run_summary import summaries
from gradgui.ui.runs.run_table import ACCURACY, DIFFERENCE, FINDINGS, GAIN, LOSS, NOTE, NUMBER, SEED, STEPS
from gradgui.ui.runs.runs_dialog import RunsDialog
from tests.ui.bench import Desk

WAIT = 30_000
VANISHING = Finding("vanishing", "error", (1,), 0, {}, "Vanishing: layer 1 receives little.")


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(qtbot, tmp_path)
    yield desk
    desk.window.files.close_unasked()
    QApplication.processEvents()


def opened(desk: Desk) -> RunsDialog:
    """Open the table by its menu entry."""
    desk.window.actions_by_name["runs"].trigger()
    dialog = desk.window.runs.dialog
    assert dialog is not None
    return dialog


def settle(desk: Desk, qtbot: QtBot, runs: int) -> None:
    """Wait until the document has so many runs with all their steps."""
    document = desk.recording.document
    qtbot.waitUntil(lambda: not document.is_draft and len(document.runs()) == runs, timeout=WAIT)
    desk.recording.flush()


def train_two(desk: Desk, qtbot: QtBot) -> None:
    """Record a run of 30 steps with an edit and a finding, and one of 10 with another seed."""
    desk.run()
    desk.record(20)
    settle(desk, qtbot, 1)
    faster = desk.document.experiment.to_data()
    faster["training"]["optimizer"]["lr"] = 0.5
    edited = type(desk.document.experiment).model_validate(faster)
    desk.deliver(SpecChanged(1, 20, "live", "Learning rate 0.1 → 0.5", experiment=edited))
    desk.record(10)
    desk.deliver(FindingsChanged(1, (VANISHING,)))
    desk.thread.tell(RunState.PAUSED)
    desk.settle()
    desk.document.set_value("seed", 7)
    desk.window.actions_by_name["reset"].trigger()
    desk.ready()
    desk.run()
    desk.record(10)
    settle(desk, qtbot, 2)
    document = desk.recording.document
    qtbot.waitUntil(lambda: bool(document.runs()[0].findings and document.edits(1)), timeout=WAIT)


def table_of(desk: Desk, qtbot: QtBot) -> RunsDialog:
    train_two(desk, qtbot)
    dialog = opened(desk)
    qtbot.waitUntil(lambda: len(dialog.table.rows) == 2, timeout=WAIT)
    qtbot.waitUntil(lambda: not desk.window.runs.is_reading, timeout=WAIT)
    return dialog


def texts(dialog: RunsDialog, column: int) -> list[str]:
    """Return a column as it is shown."""
    model = dialog.view.model()
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def select(dialog: RunsDialog, *rows: int) -> None:
    chosen = dialog.view.selectionModel()
    chosen.clear()
    for row in rows:
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        chosen.select(dialog.view.model().index(row, 0), flags)


def test_that_an_empty_document_says_how_to_get_runs(desk: Desk) -> None:
    dialog = opened(desk)
    assert dialog.empty.isVisible() and "Press Space" in dialog.empty.text()
    assert not dialog.show_button.isEnabled()


def test_that_each_run_is_a_row(desk: Desk, qtbot: QtBot) -> None:
    """With its seed, what differs, its results and findings."""
    dialog = table_of(desk, qtbot)
    assert texts(dialog, NUMBER) == ["1", "2"] and texts(dialog, SEED) == ["0", "7"]
    assert texts(dialog, DIFFERENCE) == ["Untitled; from step 20 on Learning rate 0.1 → 0.5", "Seed 0 → 7"]
    assert texts(dialog, STEPS) == ["30", "10"] and texts(dialog, LOSS) == ["0.5", "0.5"]
    assert texts(dialog, ACCURACY) == ["0.5", "0.5"]
    assert all(text.endswith("layer 1") for text in texts(dialog, GAIN))
    assert texts(dialog, FINDINGS) == ["▲ Vanishing", ""]
    tip = dialog.view.model().index(0, FINDINGS).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == VANISHING.text


def test_that_a_click_on_a_heading_sorts(desk: Desk, qtbot: QtBot) -> None:
    """By number, not by text; again the other way round."""
    dialog = table_of(desk, qtbot)
    dialog.view.sortByColumn(STEPS, Qt.SortOrder.AscendingOrder)
    assert texts(dialog, STEPS) == ["10", "30"]
    dialog.view.sortByColumn(FINDINGS, Qt.SortOrder.DescendingOrder)
    assert texts(dialog, NUMBER) == ["1", "2"]


def test_that_a_note_is_kept_in_the_document(desk: Desk, qtbot: QtBot) -> None:
    """F2 edits it from any column; it makes the document unsaved."""
    dialog = table_of(desk, qtbot)
    dialog.view.setFocus()
    dialog.view.setCurrentIndex(dialog.view.model().index(1, LOSS))
    qtbot.keyClick(dialog.view, Qt.Key.Key_F2)
    field = dialog.view.findChild(QLineEdit)
    assert field is not None
    qtbot.keyClicks(field, "seven is lucky")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    document = desk.recording.document
    qtbot.waitUntil(lambda: [run.note for run in document.runs()] == ["", "seven is lucky"], timeout=WAIT)
    assert texts(dialog, NOTE) == ["", "seven is lucky"]
    assert desk.recording.has_unsaved_runs


def test_that_the_table_follows_a_run_that_is_on(desk: Desk, qtbot: QtBot) -> None:
    dialog = table_of(desk, qtbot)
    assert texts(dialog, STEPS) == ["30", "10"]
    desk.record(15)
    desk.recording.flush()
    qtbot.waitUntil(lambda: texts(dialog, STEPS) == ["30", "25"], timeout=WAIT)


def test_that_two_runs_are_compared_in_words(desk: Desk, qtbot: QtBot) -> None:
    """As they ended, with what came of them and what is found no more."""
    dialog = table_of(desk, qtbot)
    select(dialog, 0, 1)
    lines = dialog.difference.text().splitlines()
    assert lines[0] == "Run 2 beside run 1: Seed 0 → 7, Learning rate 0.5 → 0.1."
    assert lines[1].startswith("steps 30 → 10 · loss 0.5 → 0.5") and "worst gain" in lines[1]
    assert lines[2] == "no longer found: Vanishing"
    assert not dialog.show_button.isEnabled()
    select(dialog, 0)
    assert "Select two runs" in dialog.difference.text() and dialog.show_button.isEnabled()


def test_that_a_run_is_shown_again_and_the_live_one_comes_back(desk: Desk, qtbot: QtBot) -> None:
    """The builder keeps its experiment; Run shows the present run again."""
    dialog = table_of(desk, qtbot)
    edited, live = desk.document.experiment, desk.controller.store
    dialog.view.activated.emit(dialog.view.model().index(0, LOSS))
    qtbot.waitUntil(lambda: desk.controller.shows_record, timeout=WAIT)
    assert desk.thread.commands[-1] != "change" and desk.document.experiment is edited
    shown = desk.window.live.run
    assert shown is not None and shown.store.last_step == 29 and shown.others() == ()
    assert "Run 1 as it was recorded: steps 0 to 29" in desk.window.strip.text
    dialog.view.activated.emit(dialog.view.model().index(1, LOSS))
    assert not desk.controller.shows_record and desk.controller.store is live
    assert desk.window.live.run is not None and desk.window.live.run.store is live


def test_that_a_recorded_run_shown_leaves_the_lanes_alone(desk: Desk, qtbot: QtBot) -> None:
    """Also where the shown lane was not the first."""
    dialog = table_of(desk, qtbot)
    store = desk.thread.store.branch()
    desk.window.actions_by_name["branch"].trigger()
    desk.deliver(RunStarted(2, desk.document.experiment, store, 10, 4, lane=1, branched_from=0))
    desk.document.set_value("training.optimizer.lr", 0.25)
    commands = len(desk.thread.commands)
    dialog.view.activated.emit(dialog.view.model().index(0, LOSS))
    qtbot.waitUntil(lambda: desk.controller.shows_record, timeout=WAIT)
    assert desk.document.experiment.training.optimizer.lr == 0.25
    assert not [each for each in desk.thread.commands[commands:] if each.startswith("change")]


def test_that_a_runs_experiment_is_taken_as_an_undo_step(desk: Desk, qtbot: QtBot) -> None:
    """As it ended."""
    dialog = table_of(desk, qtbot)
    select(dialog, 0)
    qtbot.mouseClick(dialog.use_button, Qt.MouseButton.LeftButton)
    document = desk.document
    assert document.experiment.seed == 0 and document.experiment.training.optimizer.lr == 0.5
    assert document.undo_stack.undoText() == "experiment of run 1"
    document.undo()
    assert document.experiment.seed == 7


def test_that_what_cannot_be_read_is_said(desk: Desk, qtbot: QtBot) -> None:
    dialog = table_of(desk, qtbot)
    desk.recording.document._put_run(1, findings="{")
    desk.window.actions_by_name["runs"].trigger()
    qtbot.waitUntil(dialog.empty.isVisible, timeout=WAIT)
    assert "run.1.findings" in dialog.empty.text() and "run.1.findings" in desk.window.strip.text
    desk.recording.document._put_run(1, findings="")
    assert len(summaries(desk.recording.document)) == 2
