"""Documents in the window: saved with their runs, opened with their curves, safe from other windows."""

import contextlib
import errno
import os
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from gradgui.engine import experiment_file
from gradgui.engine.document import Document
from gradgui.engine.document_file import is_document
from gradgui.engine.events import RunStarted, RunState, SpecChanged
from gradgui.engine.experiment_source import SavedDocument
from gradgui.engine.recorder import Recorder
from gradgui.engine.store import MetricStore
from gradgui.ui.plots.live_curves import LiveCurves
from tests.engine.documents import record
from tests.ui.bench import Desk
from tests.ui.plots.recording import experiment

WAIT = 30_000
Button = QMessageBox.StandardButton


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    """Return a window with a run of four layers that is ready."""
    made = Desk(qtbot, tmp_path)
    yield made
    made.window.files.close_unasked()
    made.settle()


def ran(desk: Desk, steps: int = 30) -> None:
    """Let the run make steps and pause."""
    desk.window.controller.run()
    desk.run()
    desk.record(steps)
    desk.thread.tell(RunState.PAUSED)
    desk.settle()


def choose_target(monkeypatch: pytest.MonkeyPatch, target: Path) -> list[QFileDialog]:
    """Let the user choose a file to save to; return the dialogs that asked."""
    asked: list[QFileDialog] = []

    def choose(dialog: QFileDialog) -> int:
        asked.append(dialog)
        dialog.setDirectory(str(target.parent))
        dialog.selectFile(target.name)
        return 1

    monkeypatch.setattr(QFileDialog, "exec", choose)
    return asked


def save(desk: Desk, qtbot: QtBot, path: Path) -> None:
    with qtbot.waitSignal(desk.window.files.saved, timeout=WAIT):
        desk.window.files._save(path, True)


def open_file(desk: Desk, qtbot: QtBot, path: Path) -> None:
    with qtbot.waitSignal(desk.window.files.documents.opened, timeout=WAIT):
        desk.window.files.open(path)
    desk.settle()


@pytest.fixture
def document(tmp_path: Path) -> Path:
    """Return a document with an experiment of three layers, and a run of 40 steps."""
    path = tmp_path / "made.gradgui"
    made = Document.create(experiment(3), tmp_path, tmp_path / "other")
    run = record(made, range(40))
    made.add_edit(run, 20, "live", "lr 1 → 2", experiment(3), tmp_path)
    made.save(path)
    made.close()
    return path


def test_that_save_offers_to_keep_the_run(
    desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was recorded is in the file, to the last step; the title has its name and no mark."""
    ran(desk)
    desk.document.set_value("seed", 4)
    asked = choose_target(monkeypatch, tmp_path / "kept")
    with qtbot.waitSignal(desk.window.files.saved, timeout=WAIT):
        desk.window.actions_by_name["save"].trigger()
    assert asked
    assert desk.document.path == tmp_path / "kept.gradgui"
    assert desk.window.windowTitle().startswith("kept.gradgui") and not desk.window.isWindowModified()
    with contextlib.closing(SavedDocument(tmp_path / "kept.gradgui")) as saved:
        assert saved.experiment().seed == 4
        history = saved.store(1).history("loss", 0, 29, 100)
    np.testing.assert_array_equal(history.mean, desk.thread.store.history("loss", 0, 29, 100).mean)
    assert desk.window.files.recent.paths() == [tmp_path / "kept.gradgui"]


def test_that_an_experiment_file_stays_one(desk: Desk, tmp_path: Path) -> None:
    """Ctrl+S after a run writes the experiment alone, as before."""
    desk.document.save(tmp_path / "mine.json")
    ran(desk)
    desk.document.set_value("seed", 4)
    assert desk.window.files.save()
    assert experiment_file.read(tmp_path / "mine.json").seed == 4
    assert not desk.window.isWindowModified()


def test_that_a_filter_decides_what_is_saved(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a run a name without an ending is a document, unless experiments alone are chosen."""
    ran(desk)
    endings = []

    def choose(dialog: QFileDialog) -> int:
        endings.append(dialog.defaultSuffix())
        dialog.selectNameFilter(dialog.nameFilters()[1])
        dialog.filterSelected.emit(dialog.nameFilters()[1])
        endings.append(dialog.defaultSuffix())
        return 0

    monkeypatch.setattr(QFileDialog, "exec", choose)
    desk.window.files.ask_and_save()
    assert endings == ["gradgui", "json"]


def test_that_a_run_after_a_save_is_unsaved(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    """The title has its mark; saving again takes it and asks for no name."""
    ran(desk)
    save(desk, qtbot, tmp_path / "kept.gradgui")
    assert not desk.window.isWindowModified()
    ran(desk)
    assert desk.window.isWindowModified()
    with qtbot.waitSignal(desk.window.files.saved, timeout=WAIT):
        desk.window.actions_by_name["save"].trigger()
    assert not desk.window.isWindowModified()
    with contextlib.closing(SavedDocument(tmp_path / "kept.gradgui")) as saved:
        assert saved.store(1).last_step == 59


def test_that_a_document_opens_with_its_curves(desk: Desk, qtbot: QtBot, document: Path) -> None:
    """Its last run's, with the marks of the edits; the run bar tells its last step; Run begins anew."""
    open_file(desk, qtbot, document)
    desk.ready()
    assert desk.document.experiment == experiment(3)
    assert desk.window.windowTitle().startswith("made.gradgui") and not desk.window.isWindowModified()
    live = desk.window.live
    assert isinstance(live, LiveCurves) and live.run is not None
    assert live.run.store.last_step == 39 and live.run.store.history("gain", 0, 39, 9).stops[-1] == 39
    assert not live.has_message
    assert "steps 0 to 39" in desk.window.strip.text
    assert [change.step for change in desk.window.controller.changes] == [20]
    desk.window.controller.run()
    desk.settle()
    assert live.run.store is desk.thread.store and live.run.store.last_step == -1


def test_that_a_run_goes_into_the_document_that_was_opened(desk: Desk, qtbot: QtBot, document: Path) -> None:
    """Beside those that it has; the plots can still read what it had."""
    open_file(desk, qtbot, document)
    desk.ready()
    shown = desk.window.live.run
    assert shown is not None
    ran(desk, 10)
    assert desk.window.isWindowModified()
    desk.recording.flush()
    assert shown.store.last("gain")[0] == 39
    with qtbot.waitSignal(desk.window.files.saved, timeout=WAIT):
        desk.window.files.save()
    with contextlib.closing(SavedDocument(document)) as saved:
        assert [saved.store(run.id).last_step for run in saved.runs()] == [39, 9]


def test_that_opened_edits_are_undone_and_saved(desk: Desk, qtbot: QtBot, document: Path) -> None:
    """Revert goes back to what the file has."""
    open_file(desk, qtbot, document)
    desk.document.set_value("seed", 9)
    desk.window.actions_by_name["revert"].trigger()
    assert desk.document.experiment == experiment(3) and not desk.window.isWindowModified()


def test_that_a_document_that_another_window_has_is_read_only(
    desk: Desk, qtbot: QtBot, tmp_path: Path, document: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Title and strip say so; Save asks for another name, which then can be saved to again."""
    with contextlib.closing(Document.open(document, tmp_path / "other")):
        open_file(desk, qtbot, document)
        assert "another window" in desk.window.strip.text
        assert "read-only" in desk.window.windowTitle()
        content = document.read_bytes()
        asked = choose_target(monkeypatch, tmp_path / "mine.gradgui")
        with qtbot.waitSignal(desk.window.files.saved, timeout=WAIT):
            desk.window.files.save()
        assert asked and document.read_bytes() == content
    assert desk.document.path == tmp_path / "mine.gradgui"
    assert "read-only" not in desk.window.windowTitle()


def test_that_a_save_that_fails_names_file_and_reason(
    desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The document stays unsaved, the old file as it was."""
    path = tmp_path / "kept.gradgui"
    ran(desk)
    save(desk, qtbot, path)
    content = path.read_bytes()
    ran(desk)

    def full(*_arguments: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with qtbot.waitSignal(desk.window.files.failed, timeout=WAIT):
        desk.window.files.save()
    assert str(path) in desk.window.strip.text and "No space left" in desk.window.strip.text
    assert path.read_bytes() == content and desk.window.isWindowModified()


@pytest.mark.parametrize("content", (b"", b"SQLite format 3\0" + bytes(200), b"{}"))
def test_that_a_file_that_is_no_document_is_refused(
    desk: Desk, qtbot: QtBot, tmp_path: Path, content: bytes
) -> None:
    """With its name; what is shown stays."""
    path = tmp_path / "bad.gradgui"
    path.write_bytes(content)
    before = desk.document.experiment
    with qtbot.waitSignal(desk.window.files.refused, timeout=WAIT):
        desk.window.files.open(path)
    assert "bad.gradgui cannot be opened" in desk.window.strip.text
    assert desk.document.experiment is before


def test_that_a_long_run_that_no_file_has_is_asked_for(
    desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A short one is not; Save keeps it, and the window closes then."""
    ran(desk)
    assert not desk.window.files.question.is_needed
    desk.recording._unsaved_seconds = 61.0
    assert not desk.window.close()
    box = next(box for box in desk.window.findChildren(QMessageBox) if box.isVisible())
    assert "run that is not saved" in box.text()
    choose_target(monkeypatch, tmp_path / "kept")
    with qtbot.waitSignal(desk.window.closed, timeout=WAIT):
        qtbot.mouseClick(box.button(Button.Save), Qt.MouseButton.LeftButton)
    assert is_document(tmp_path / "kept.gradgui")


def test_that_a_preset_after_a_document_is_not_saved_over_it(
    desk: Desk, qtbot: QtBot, document: Path
) -> None:
    """The document lets go of its file."""
    open_file(desk, qtbot, document)
    desk.window.files.new()
    assert desk.document.path is None
    qtbot.waitUntil(lambda: desk.recording.document.path is None, timeout=WAIT)
    with contextlib.closing(Document.open(document, document.parent / "other")) as other:
        assert other.read_only is None


def test_that_live_edits_and_runs_of_a_saved_document_open_again(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    """The experiment is the edited one, and so is the run's."""
    desk.window.controller.run()
    desk.run()
    desk.record(10)
    edited = desk.document.experiment.model_copy(update={"seed": 3})
    desk.document.apply(edited, "seed")
    desk.deliver(SpecChanged(1, 10, "live", "seed", experiment=edited))
    desk.record(10)
    save(desk, qtbot, tmp_path / "kept.gradgui")
    desk.document.replace(experiment(5))
    desk.settle()
    qtbot.waitUntil(lambda: not (tmp_path / ".kept.gradgui.lock").exists(), timeout=WAIT)
    open_file(desk, qtbot, tmp_path / "kept.gradgui")
    assert desk.document.experiment.seed == 3
    run = desk.window.live.run
    assert run is not None and run.experiment.seed == 3 and run.store.last_step == 19


def test_that_a_name_with_another_ending_is_what_the_filter_says(
    desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No run is dropped because of a dot in a name; the file is known again by how it begins."""
    ran(desk)
    choose_target(monkeypatch, tmp_path / "lr 0.1")
    with qtbot.waitSignal(desk.window.files.saved, timeout=WAIT):
        desk.window.files.save()
    assert desk.document.path == tmp_path / "lr 0.1"
    with contextlib.closing(SavedDocument(tmp_path / "lr 0.1")) as saved:
        assert saved.store(1).last_step == 29
    ran(desk)
    with qtbot.waitSignal(desk.window.files.saved, timeout=WAIT):
        desk.window.files.save()
    assert not desk.window.isWindowModified()


def test_that_saves_follow_each_other(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    """What is asked for while a save is on is done after it."""
    ran(desk)
    done: list[int] = []
    files = desk.window.files
    files._save(tmp_path / "a.gradgui", True, lambda: done.append(1))
    assert "Saving to" in desk.window.strip.text
    files._save(tmp_path / "b.gradgui", True, lambda: done.append(2))
    qtbot.waitUntil(lambda: done == [1, 2], timeout=WAIT)
    assert desk.document.path == tmp_path / "b.gradgui" and (tmp_path / "a.gradgui").exists()


def test_that_an_experiment_taken_out_of_a_document_finds_its_data(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    """The table goes along, and takes no other's place."""
    table = "x,y\n" + "1,a\n2,b\n" * 8
    (tmp_path / "data.csv").write_text(table, encoding="utf-8")
    data = experiment(3).to_data()
    data["dataset"] = {"kind": "csv", "path": "data.csv"}
    made = Document.create(experiment_file.validate(data), tmp_path, tmp_path / "other")
    made.save(tmp_path / "made.gradgui")
    made.close()
    (tmp_path / "data.csv").unlink()
    open_file(desk, qtbot, tmp_path / "made.gradgui")
    name = desk.document.experiment.to_data()["dataset"]["path"]
    for folder in ("empty", "taken"):
        (tmp_path / folder).mkdir()
    (tmp_path / "taken" / name).write_text("x,y\n1,2\n", encoding="utf-8")
    assert not desk.window.files._save(tmp_path / "taken" / "mine.json", False)
    assert name in desk.window.strip.text
    assert desk.window.files._save(tmp_path / "empty" / "mine.json", False)
    assert (tmp_path / "empty" / name).read_text(encoding="utf-8") == table
    assert desk.document.base_dir == tmp_path / "empty"


def test_that_the_lanes_of_a_document_are_all_there_again(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    """The one that ran last is shown at once, the others beside it as soon as they can go on."""
    path = tmp_path / "lanes.gradgui"
    made = Document.create(experiment(3), tmp_path, tmp_path / "other")
    first, second = record(made, range(40)), made.start_run(1, 3, 1, 1, 20)
    store = MetricStore()
    store.declare("loss", ())
    recorder = Recorder(made, second, store, first_step=20)
    recorder.start()
    for step in range(20, 40):
        store.append(step, {"loss": 0.25})
    recorder.finish()
    for run in (first, second):
        made.set_comparison(run, first)
    made.save(path)
    made.close()
    open_file(desk, qtbot, path)
    desk.ready()
    controller = desk.window.controller
    assert controller.shows_record and controller.shown_lane == 1 and desk.thread.commands[-1] == "take up"
    shown = controller.store
    assert shown is not None and shown.last("loss") == (39, 0.25)
    for lane in (0, 1):
        past = MetricStore()
        past.declare("loss", ())
        past.append(39, {"loss": float(lane)})
        desk.deliver(RunStarted(desk.thread.runs, experiment(3), past, 40, 4, lane=lane, from_past=True))
    desk.settle()
    assert not controller.shows_record and controller.shown_lane == 1
    assert controller.store is not None and controller.store.last("loss") == (39, 1.0)
    assert list(controller.lanes) == [0, 1] and controller.branchings == [(20, 0, 1)]
    assert "change 1" not in desk.thread.commands and "change" not in desk.thread.commands
