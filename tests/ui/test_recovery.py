"""What was unsaved when the program ended is offered at the next start."""

import contextlib
import sqlite3
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gradgui.app import parse
from gradgui.engine.document import Document
from gradgui.engine.working_copy import recoverable
from gradgui.ui.crash import CrashReporter
from gradgui.ui.window_guards import WindowGuards
from tests.engine.documents import record
from tests.ui.bench import Bench
from tests.ui.plots.recording import experiment

WAIT = 30_000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the recovery folder of the bench, with what a dead process left: seed 9, a run of 40 steps."""
    leave(tmp_path)
    return tmp_path / "recovery"


def leave(folder: Path, origin: Path | None = None) -> None:
    """Leave a document as a killed process does."""
    document = Document.create(experiment(3), folder, folder / "recovery")
    record(document, range(40))
    if origin is not None:
        document.save(origin)
    document.set_experiment(experiment(3).model_copy(update={"seed": 9}), folder)
    document.close(keep=True)


def guard(bench: Bench, *switches: str) -> WindowGuards:
    """Set the window up as the program does, and let it be painted for the first time."""
    crashes = CrashReporter(True, bench.window)
    crashes.watch(bench.recording)
    guards = WindowGuards(bench.window, parse(switches), crashes)
    bench.window.first_painted.emit()
    return guards


def offered(bench: Bench, qtbot: QtBot, words: str = "ended unexpectedly") -> None:
    qtbot.waitUntil(lambda: words in bench.window.strip.text, timeout=WAIT)


def test_that_what_was_left_can_be_opened(bench: Bench, folder: Path, qtbot: QtBot) -> None:
    """With its curves, as something unsaved; it is no longer offered once it is saved."""
    guards = guard(bench)
    offered(bench, qtbot)
    with qtbot.waitSignal(bench.window.files.documents.opened, timeout=WAIT):
        qtbot.mouseClick(bench.window.strip.button, Qt.MouseButton.LeftButton)
    assert bench.document.experiment.seed == 9
    assert bench.window.controller.store is not None and bench.window.controller.store.last_step == 39
    assert bench.window.isWindowModified() and bench.window.files.question.is_needed
    assert recoverable(folder) == []
    with qtbot.waitSignal(bench.window.files.saved, timeout=WAIT):
        bench.window.files._save(folder.parent / "saved.gradgui", True)
    assert not bench.window.isWindowModified()
    guards.end()
    assert list(folder.iterdir()) == []


def test_that_it_goes_back_to_its_file(bench: Bench, tmp_path: Path, qtbot: QtBot) -> None:
    """The offer names it; Save asks for no name."""
    leave(tmp_path, tmp_path / "mine.gradgui")
    guard(bench)
    offered(bench, qtbot, "mine.gradgui")
    with qtbot.waitSignal(bench.window.files.documents.opened, timeout=WAIT):
        qtbot.mouseClick(bench.window.strip.button, Qt.MouseButton.LeftButton)
    assert bench.document.path == tmp_path / "mine.gradgui"
    with qtbot.waitSignal(bench.window.files.saved, timeout=WAIT):
        bench.window.actions_by_name["save"].trigger()
    with contextlib.closing(Document.open(tmp_path / "mine.gradgui", tmp_path / "other")) as saved:
        assert saved.experiment().seed == 9


def test_that_what_was_left_can_be_discarded(bench: Bench, folder: Path, qtbot: QtBot) -> None:
    """The next one is offered, then none."""
    leave(folder.parent)
    guard(bench)
    offered(bench, qtbot)
    for left in (1, 0):
        qtbot.mouseClick(bench.window.strip.other_button, Qt.MouseButton.LeftButton)
        assert len(recoverable(folder)) == left
    assert not bench.window.strip.other_button.isVisible()


def test_that_a_dismissed_offer_comes_back_at_the_next_start(
    bench: Bench, folder: Path, qtbot: QtBot
) -> None:
    """Nothing is deleted without a word."""
    guard(bench)
    offered(bench, qtbot)
    bench.window.strip.clear()
    bench.window.files.close_unasked()
    assert len(recoverable(folder)) == 1


def test_that_what_is_damaged_is_named(bench: Bench, folder: Path, qtbot: QtBot) -> None:
    """It can be discarded alone, and the experiment stays."""
    (left,) = folder.glob("*.gradgui")
    left.write_bytes(b"not a database" * 100)
    guard(bench)
    offered(bench, qtbot, "cannot be read")
    assert not bench.window.strip.button.isVisible()
    qtbot.mouseClick(bench.window.strip.other_button, Qt.MouseButton.LeftButton)
    assert recoverable(folder) == []


def test_that_what_turns_out_damaged_stays(bench: Bench, folder: Path, qtbot: QtBot) -> None:
    """Opening says why it cannot be; nothing is deleted."""
    (left,) = folder.glob("*.gradgui")
    guard(bench)
    offered(bench, qtbot)
    with contextlib.closing(sqlite3.connect(left)) as connection:
        connection.execute("UPDATE experiment SET json = '{'")
        connection.commit()
    with qtbot.waitSignal(bench.window.files.refused, timeout=WAIT):
        qtbot.mouseClick(bench.window.strip.button, Qt.MouseButton.LeftButton)
    assert left.exists()


def test_that_a_live_document_is_not_offered(bench: Bench, tmp_path: Path, qtbot: QtBot) -> None:
    """Another window works on it."""
    document = Document.create(experiment(3), tmp_path, tmp_path / "recovery")
    guards = guard(bench)
    qtbot.waitUntil(lambda: not guards._offer._search.is_busy, timeout=WAIT)
    assert not bench.window.strip.button.isVisible()
    document.close()


@pytest.mark.parametrize("switch", ("--self-test", "--exit-after=100"))
def test_that_nobody_is_offered_a_copy_when_nobody_is_there(bench: Bench, folder: Path, switch: str) -> None:
    """A picture shows the window as it usually is."""
    guards = guard(bench, switch)
    assert not guards._offer._search.is_busy
    assert len(recoverable(folder)) == 1


@pytest.mark.parametrize("edited", (True, False))
def test_that_a_signal_keeps_what_is_unsaved(bench: Bench, tmp_path: Path, edited: bool) -> None:
    """The window closes unasked; edits are kept, and nothing where there is nothing."""
    guards = guard(bench)
    if edited:
        bench.document.set_value("seed", 11)
    guards.end()
    assert not bench.window.isVisible()
    left = recoverable(tmp_path / "recovery")
    assert len(left) == int(edited)
    for each in left:
        with contextlib.closing(Document.recover(each.path, tmp_path / "recovery")) as document:
            assert document.experiment().seed == 11


def test_that_what_was_left_finds_its_data(bench: Bench, tmp_path: Path, qtbot: QtBot) -> None:
    """Though the file that it reads is gone."""
    data = experiment(3).to_data()
    data["dataset"] = {"kind": "csv", "path": "data.csv"}
    (tmp_path / "data.csv").write_text("x,y\n" + "1,a\n2,b\n" * 8, encoding="utf-8")
    made = Document.create(type(experiment(3)).model_validate(data), tmp_path, tmp_path / "recovery")
    made.close(keep=True)
    (tmp_path / "data.csv").unlink()
    guard(bench)
    offered(bench, qtbot)
    with qtbot.waitSignal(bench.window.files.documents.opened, timeout=WAIT):
        qtbot.mouseClick(bench.window.strip.button, Qt.MouseButton.LeftButton)
    path = bench.document.experiment.to_data()["dataset"]["path"]
    assert (bench.document.base_dir / path).exists()
