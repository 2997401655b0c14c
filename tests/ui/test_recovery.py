"""What was kept when the program ended is offered at the next start."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gradgui.app import parse
from gradgui.engine import experiment_file
from gradgui.ui.crash import CrashReporter
from gradgui.ui.document_controller import DocumentController
from gradgui.ui.recovery import Recovery
from gradgui.ui.window_guards import WindowGuards
from tests.ui.bench import Bench
from tests.ui.plots.recording import experiment


@pytest.fixture
def recovery(tmp_path: Path) -> Recovery:
    """Return a folder with one copy, of an experiment with seed 9."""
    made = Recovery(tmp_path / "recovery")
    document = DocumentController(experiment(5))
    document.set_value("seed", 9)
    made.keep(document)
    return made


def guard(bench: Bench, recovery: Recovery, *switches: str) -> CrashReporter:
    """Set the window up as the program does."""
    crashes = CrashReporter(recovery, True, bench.window)
    crashes.watch(bench.document)
    bench.guards = WindowGuards(bench.window, parse(switches), recovery, crashes)  # type: ignore[attr-defined]
    return crashes


def test_that_a_copy_can_be_opened(bench: Bench, recovery: Recovery, qtbot: QtBot, tmp_path: Path) -> None:
    """As an unsaved edit without a file; the copy goes once it is saved."""
    guard(bench, recovery)
    assert "ended unexpectedly" in bench.window.strip.text
    qtbot.mouseClick(bench.window.strip.button, Qt.MouseButton.LeftButton)
    assert bench.document.experiment.seed == 9
    assert bench.document.path is None
    assert bench.document.has_unsaved_work
    assert len(recovery.found()) == 1
    bench.window.files._save(tmp_path / "saved.json")
    assert recovery.found() == []


def test_that_a_copy_can_be_discarded(bench: Bench, recovery: Recovery, qtbot: QtBot) -> None:
    """The next one is offered, then none."""
    recovery.keep(bench.document)
    guard(bench, recovery)
    for left in (1, 0):
        qtbot.mouseClick(bench.window.strip.other_button, Qt.MouseButton.LeftButton)
        assert len(recovery.found()) == left
    assert not bench.window.strip.other_button.isVisible()


def test_that_a_dismissed_offer_comes_back_at_the_next_start(bench: Bench, recovery: Recovery) -> None:
    """Nothing is deleted without a word."""
    guard(bench, recovery)
    bench.window.strip.clear()
    bench.window.files.close_unasked()
    assert len(recovery.found()) == 1


def test_that_a_damaged_copy_is_named(bench: Bench, recovery: Recovery, qtbot: QtBot) -> None:
    """And the experiment stays."""
    recovery.found()[0].write_text("{", encoding="utf-8")
    guard(bench, recovery)
    before = bench.document.experiment
    qtbot.mouseClick(bench.window.strip.button, Qt.MouseButton.LeftButton)
    assert "cannot be opened" in bench.window.strip.text
    assert bench.document.experiment is before


@pytest.mark.parametrize("switch", ("--self-test", "--exit-after=100"))
def test_that_nobody_is_offered_a_copy_when_nobody_is_there(
    bench: Bench, recovery: Recovery, switch: str
) -> None:
    """A picture shows the window as it usually is."""
    guard(bench, recovery, switch)
    assert not bench.window.strip.button.isVisible()


def test_that_a_signal_keeps_unsaved_edits(bench: Bench, tmp_path: Path) -> None:
    """The window closes unasked; there is a copy of what was edited, and none where nothing was."""
    recovery = Recovery(tmp_path / "empty")
    guard(bench, recovery)
    bench.document.set_value("seed", 11)
    bench.guards.end()  # type: ignore[attr-defined]
    assert not bench.window.isVisible()
    assert [experiment_file.read(path).seed for path in recovery.found()] == [11]


def test_that_a_copy_finds_its_data(tmp_path: Path) -> None:
    """A relative path of the data starts from the experiment's folder, not from the copy's."""
    (tmp_path / "data.csv").write_text("x,y\n" + "1,a\n2,b\n" * 8, encoding="utf-8")
    data = experiment(3).to_data()
    data["dataset"] = {"kind": "csv", "path": "data.csv"}
    path = tmp_path / "mine.json"
    experiment_file.write(experiment_file.validate(data), path)
    document = DocumentController(experiment(3))
    document.replace(experiment_file.read(path), path)
    copy = experiment_file.read(Recovery(tmp_path / "recovery").keep(document))
    assert copy.to_data()["dataset"]["path"] == str(tmp_path / "data.csv")
