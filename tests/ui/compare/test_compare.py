"""Compare with…: experiments from files and presets become lanes, or are refused by the name of a field."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from gradgui.engine import experiment_file
from gradgui.engine.document import Document
from gradgui.engine.events import LaneEnded, RunFailed, RunStarted, RunState
from gradgui.engine.store import MetricStore
from gradgui.ui.builder.preset_entry import PresetEntry
from gradgui.ui.compare.compare_dialog import CompareDialog
from gradgui.ui.lane_bar import LaneBar
from tests.ui.bench import Desk
from tests.ui.plots.recording import experiment


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(qtbot, tmp_path)
    yield desk
    desk.window.files.close_unasked()
    QApplication.processEvents()


def with_changes(**changes: object) -> dict[str, object]:
    """Return the plain data of the desk's experiment with other values at places with ``__`` for the dots."""
    data = experiment(4).to_data()
    for path, value in changes.items():
        experiment_file.set_value(data, path.replace("__", "."), value)
    return data


def file_with(folder: Path, name: str, **changes: object) -> Path:
    """Write a file of the desk's experiment with other values."""
    path = folder / name
    experiment_file.write(experiment_file.validate(with_changes(**changes)), path)
    return path


def opened(desk: Desk) -> CompareDialog:
    """Open the dialog by its menu entry."""
    desk.window.actions_by_name["compare"].trigger()
    return desk.window.findChild(CompareDialog)


def add_files(dialog: CompareDialog, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, *paths: Path) -> None:
    """Choose files by the button, and wait until they are read."""
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", staticmethod(lambda *_: (list(map(str, paths)), "")))
    qtbot.mouseClick(dialog.files_button, Qt.MouseButton.LeftButton)
    settle(dialog, qtbot)


def settle(dialog: CompareDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not dialog.background.is_busy)


def start(desk: Desk) -> None:
    """Let the run begin that was asked for, as the training thread does."""
    for lane, each in enumerate(desk.thread.begun):
        depth = len(each.hidden_layers()) + 1
        desk.deliver(RunStarted(desk.thread.runs, each, MetricStore(), 0, depth, lane=lane))


def lane_words(desk: Desk) -> list[str]:
    bar = desk.window.builder.findChildren(LaneBar)[0]
    return [label.text() for label in bar.labels if label.isVisible()]


def test_that_files_and_presets_become_lanes(
    desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each is called by its file or preset, and what it has other than the first is said in words."""
    wide = file_with(tmp_path, "w.json", network__layers__0__layers__0__units=9)
    preset = PresetEntry("Wide", "one line", wide)
    desk.window.compare.presets = [preset]
    document = Document.create(
        experiment_file.validate(with_changes(training__optimizer__lr=0.5)), tmp_path, tmp_path / "recovery"
    )
    document.save(tmp_path / "mine.gradgui")
    document.close()
    dialog = opened(desk)
    assert not dialog.compare_button.isEnabled()
    assert dialog.compare_button.toolTip() == "Add an experiment first"
    same = file_with(tmp_path, "same.json")
    add_files(dialog, monkeypatch, qtbot, tmp_path / "mine.gradgui", same)
    dialog.preset_box.setFocus()
    qtbot.keyClick(dialog.preset_box, Qt.Key.Key_Down)
    dialog.preset_box.activated.emit(0)
    settle(dialog, qtbot)
    assert [row.title.text() for row in dialog.rows] == ["Untitled", "mine.gradgui", "same.json", "Wide"]
    assert [row.line.text() for row in dialog.rows[1:3]] == ["Learning rate 0.1 → 0.5", "like A"]
    assert "Units" in dialog.rows[3].line.text()
    assert not dialog.files_button.isEnabled() and not dialog.preset_box.isEnabled()
    qtbot.mouseClick(dialog.compare_button, Qt.MouseButton.LeftButton)
    assert desk.thread.commands[-1] == "begin and 3"
    start(desk)
    assert lane_words(desk)[:2] == ["Untitled · shown", "mine.gradgui · Learning rate 0.1 → 0.5"]
    assert lane_words(desk)[3].startswith("Wide · Units")
    assert "Lanes A, B, C, D begin at step 0" in desk.window.strip.text


def test_that_what_cannot_be_compared_says_why(
    desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the name of each field, with what is allowed; one tick gives it what the first has."""
    other = file_with(tmp_path, "other.json", seed=5, training__batch_size=7, dataset__noise=0.3)
    dialog = opened(desk)
    add_files(dialog, monkeypatch, qtbot, other)
    (problem,) = [row.problem for row in dialog.rows[1:]]
    lines = problem.text().splitlines()
    assert lines[0] == "▲ Noise: found 0.3; allowed: 0.1, as in the first lane"
    assert lines[1].startswith("Seed: found 5; allowed: 0") and lines[2].startswith("Batch size: found 7")
    assert problem.isVisible() and not dialog.compare_button.isEnabled()
    qtbot.keyClick(dialog.adapt_box, Qt.Key.Key_Space)
    settle(dialog, qtbot)
    assert not dialog.rows[1].problem.isVisible()
    assert dialog.rows[1].line.text() == "like A · Noise, Seed, Batch size from A"
    qtbot.mouseClick(dialog.compare_button, Qt.MouseButton.LeftButton)
    assert desk.thread.begun == [experiment(4), experiment(4)]


def test_that_a_file_that_is_no_experiment_says_where(
    desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is taken out again by its button; what is wrong is told by its place, and nothing is lost."""
    path = tmp_path / "bad.json"
    path.write_text(experiment_file.dump(experiment(4)).replace('"seed": 0', '"seed": "x"'))
    dialog = opened(desk)
    add_files(dialog, monkeypatch, qtbot, path, tmp_path / "missing.gradgui")
    assert "Seed: found 'x'" in dialog.rows[1].problem.text()
    assert "missing.gradgui" in dialog.rows[2].problem.text()
    for _ in range(2):
        qtbot.mouseClick(dialog.rows[1].remove_button, Qt.MouseButton.LeftButton)
    assert len(dialog.rows) == 1 and not dialog.compare_button.isEnabled()
    dialog.reject()
    assert desk.thread.commands.count("begin") == 1


def test_that_present_lanes_stay_and_keep_their_edits(
    desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A branch is in the dialog already; undo of the comparison drops only what it added."""
    desk.window.actions_by_name["branch"].trigger()
    desk.deliver(RunStarted(1, experiment(4), MetricStore(), 3, 5, lane=1, branched_from=0))
    desk.document.set_value("training.optimizer.lr", 0.25)
    dialog = opened(desk)
    assert [row.title.text() for row in dialog.rows] == ["Untitled", "Lane B"]
    add_files(dialog, monkeypatch, qtbot, file_with(tmp_path, "c.json", training__optimizer__lr=0.5))
    qtbot.mouseClick(dialog.compare_button, Qt.MouseButton.LeftButton)
    start(desk)
    assert desk.controller.shown_lane == 1 and desk.document.experiment.training.optimizer.lr == 0.25
    assert lane_words(desk) == [
        "Untitled",
        "Learning rate 0.1 → 0.25 · shown",
        "c.json · Learning rate 0.1 → 0.5",
    ]
    desk.document.undo()
    assert desk.thread.commands[-1] == "drop 2"
    desk.deliver(LaneEnded(desk.thread.runs, 2))
    desk.document.undo()
    assert desk.document.experiment.training.optimizer.lr == 0.1 and desk.controller.shown_lane == 1
    desk.document.redo()
    desk.document.redo()
    assert desk.thread.commands[-1] == "begin and 2"
    start(desk)
    assert lane_words(desk)[2] == "c.json · Learning rate 0.1 → 0.5"


def compare_with_faster(desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ask for a second lane with another learning rate."""
    dialog = opened(desk)
    add_files(dialog, monkeypatch, qtbot, file_with(tmp_path, "b.json", training__optimizer__lr=0.5))
    qtbot.mouseClick(dialog.compare_button, Qt.MouseButton.LeftButton)


def test_that_a_comparison_undone_before_it_is_there_leaves_the_first_lane(
    desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compare_with_faster(desk, qtbot, tmp_path, monkeypatch)
    desk.document.undo()
    start(desk)
    assert desk.thread.commands[-1] == "drop 1"
    desk.deliver(LaneEnded(desk.thread.runs, 1))
    assert list(desk.controller.lanes) == [0] and desk.document.experiment == experiment(4)


def test_that_undo_begins_the_first_lane_again_where_the_comparison_fails(
    desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As where there is no memory for all lanes."""
    compare_with_faster(desk, qtbot, tmp_path, monkeypatch)
    desk.thread.tell(RunState.FAILED)
    desk.deliver(RunFailed(desk.thread.runs, "no memory"))
    desk.window.strip.button.click()
    assert desk.thread.commands[-1] == "begin" and desk.thread.begun == [experiment(4)]
    start(desk)
    assert list(desk.controller.lanes) == [0]
