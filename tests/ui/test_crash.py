"""Unexpected errors: the experiment is kept, one dialog tells, the program goes on or ends."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gradgui.engine.document_error import document_error
from gradgui.engine.working_copy import recoverable
from gradgui.ui.crash import MOST_LOGGED, CrashReporter
from gradgui.ui.debug_menu import DeliberateError
from gradgui.ui.dialogs.crash_dialog import CrashDialog
from gradgui.ui.document_controller import DocumentController
from gradgui.ui.logs import CRASH_NAME, EARLIER_CRASH_NAME, LOG_NAME, LogFiles, start_log
from gradgui.ui.recording import Recording
from gradgui.ui.run_controller import RunController
from tests.ui.fake_training import FakeThread
from tests.ui.plots.recording import experiment


class Program:
    """What takes errors in the real program: hooks, log, reporter, document."""

    def __init__(self, folder: Path, is_attended: bool = True) -> None:
        self.folder = folder
        self.document = DocumentController(experiment(4))
        self.document.set_value("seed", 42)
        self.recording = Recording(self.document, RunController(FakeThread), folder / "recovery")
        self.reporter = CrashReporter(is_attended)
        self.reporter.watch(self.recording)
        self.logs: LogFiles = start_log(folder / "logs")
        self.logs.report_to(self.reporter.take, self.reporter.keep)

    def fail(self, words: str = "a deliberate error") -> None:
        """Raise as Qt's slots do: the hook gets the exception, the event loop goes on."""
        try:
            raise DeliberateError(words)
        except DeliberateError:
            sys.excepthook(*sys.exc_info())  # type: ignore[arg-type]
        QApplication.processEvents()

    def fail_elsewhere(self) -> None:
        """The same from another line."""
        try:
            raise ValueError("another error")
        except ValueError:
            sys.excepthook(*sys.exc_info())  # type: ignore[arg-type]
        QApplication.processEvents()

    def dialogs(self) -> list[CrashDialog]:
        """Return the dialogs on the screen."""
        QApplication.processEvents()
        return [
            widget
            for widget in QApplication.topLevelWidgets()
            if isinstance(widget, CrashDialog) and widget.isVisible()
        ]

    def copies(self) -> list[Path]:
        """Return what is kept at present."""
        return list((self.folder / "recovery").glob("*.gradgui"))

    def end(self) -> None:
        """Close what is open."""
        self.reporter.close()
        self.logs.close()

    @property
    def log(self) -> str:
        """What is in the log file."""
        return (self.folder / "logs" / LOG_NAME).read_text(encoding="utf-8")


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    """Return a program whose errors are taken."""
    made = Program(tmp_path)
    yield made
    for dialog in made.dialogs():
        dialog.reject()
    made.end()


def test_that_an_error_keeps_the_experiment_first(program: Program) -> None:
    """The dialog names the copy; the copy is the experiment with its unsaved edits."""
    program.fail()
    (dialog,) = program.dialogs()
    (copy,) = program.copies()
    assert program.recording.document.experiment() == program.document.experiment
    assert str(copy) in dialog.kept.text()
    assert "DeliberateError: a deliberate error" in program.log


def test_that_nothing_is_kept_where_nothing_is_unsaved(program: Program) -> None:
    """The next start then has nothing to offer; the dialog says so."""
    program.document.undo()
    program.fail()
    (dialog,) = program.dialogs()
    assert program.copies() == []
    assert "no unsaved changes" in dialog.kept.text()


def test_that_enter_goes_on(program: Program, qtbot: QtBot) -> None:
    """The button with the focus is the one that loses nothing."""
    program.fail()
    (dialog,) = program.dialogs()
    qtbot.waitUntil(dialog.go_on_button.hasFocus)
    qtbot.keyClick(dialog.go_on_button, Qt.Key.Key_Return)
    assert program.dialogs() == []
    assert program.reporter.exit_code == 0


def test_that_the_details_are_folded_and_can_be_copied(program: Program, qtbot: QtBot) -> None:
    """A plain sentence first, the traceback for a report."""
    program.fail()
    (dialog,) = program.dialogs()
    assert not dialog.details.isVisible()
    assert "Traceback" not in dialog.sentence.text() + dialog.summary.text()
    qtbot.mouseClick(dialog.fold, Qt.MouseButton.LeftButton)
    assert dialog.details.isVisible()
    qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    copied = QApplication.clipboard().text()
    assert "Traceback" in copied and "test_crash.py" in copied and "GradGUI" in copied


def test_that_errors_in_a_row_share_one_dialog(program: Program) -> None:
    """The rest are counted in it, and the same error has its details there once."""
    for _ in range(5):
        program.fail()
    program.fail_elsewhere()
    (dialog,) = program.dialogs()
    assert "5 more" in dialog.more.text()
    details = dialog.details.toPlainText()
    assert details.count("a deliberate error\n") == details.count("another error\n") == 1
    assert len(program.copies()) == 1


def test_that_going_on_is_no_loop(program: Program, qtbot: QtBot) -> None:
    """The same error does not stop the work again; another one does. Nothing is kept beyond the end."""
    program.fail()
    qtbot.mouseClick(program.dialogs()[0].go_on_button, Qt.MouseButton.LeftButton)
    assert program.dialogs() == []
    program.fail()
    assert program.dialogs() == []
    program.fail_elsewhere()
    assert len(program.dialogs()) == 1
    assert program.reporter.exit_code == 0
    program.dialogs()[0].reject()
    program.reporter.close()
    assert program.copies() == []


def test_that_an_error_at_every_frame_does_not_fill_the_log(program: Program) -> None:
    """It is written some twenty times."""
    for _ in range(3 * MOST_LOGGED):
        program.fail()
    assert program.log.count("Traceback") == MOST_LOGGED


@pytest.mark.parametrize("has_copy", (True, False))
def test_that_quitting_ends_with_one(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, has_copy: bool
) -> None:
    """And asks about unsaved edits only if no copy could be kept."""
    if not has_copy:
        monkeypatch.setattr(program.recording.document, "begin_writing", _full)
    program.fail()
    (dialog,) = program.dialogs()
    assert ("No space left" in dialog.kept.text()) is not has_copy
    with qtbot.waitSignal(program.reporter.quit_chosen) as quitting:
        qtbot.mouseClick(dialog.quit_button, Qt.MouseButton.LeftButton)
    assert quitting.args == [has_copy]
    assert program.reporter.exit_code == 1
    monkeypatch.undo()
    program.reporter.close()
    assert [left.problem for left in recoverable(program.folder / "recovery")] == [""]


def test_that_a_dialog_that_went_with_its_window_hides_no_other(program: Program, qtbot: QtBot) -> None:
    """A window may be made anew while the dialog stands."""
    parent = QWidget()
    parent.show()
    parent.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is parent)
    program.fail()
    assert program.dialogs()[0].parent() is parent
    parent.deleteLater()
    QCoreApplication.sendPostedEvents(parent, QEvent.Type.DeferredDelete.value)
    program.fail_elsewhere()
    assert len(program.dialogs()) == 1


def test_that_an_error_in_a_thread_is_told_in_the_window(program: Program, qtbot: QtBot) -> None:
    """The dialog is made on the window's thread."""
    thread = threading.Thread(target=_fail_in_thread, name="worker")
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(program.dialogs()) == 1)
    assert "unexpected error in worker" in program.log


def test_that_an_unattended_program_shows_no_dialog(qapp: QApplication, tmp_path: Path) -> None:
    """Nobody could answer; it ends with 1 when it ends."""
    program = Program(tmp_path, is_attended=False)
    program.fail()
    assert program.dialogs() == []
    assert program.reporter.exit_code == 1
    program.end()


def test_that_an_error_while_telling_is_not_told(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    """It goes into the log, and the program goes on."""
    monkeypatch.setattr(CrashDialog, "add", _fail_to_add)
    program.fail()
    assert "the report of an error failed" in program.log
    monkeypatch.undo()
    program.fail_elsewhere()
    assert len(program.dialogs()) == 1


def test_that_an_error_before_the_window_is_told(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    """There is nothing to go on with: the one way is out."""
    shown: list[CrashDialog] = []

    def look(dialog: CrashDialog) -> int:
        dialog.show()
        shown.append(dialog)
        assert not dialog.go_on_button.isVisible()
        assert "cannot start" in dialog.sentence.text()
        dialog.reject()
        return dialog.result()

    monkeypatch.setattr(CrashDialog, "exec", look)
    program.reporter.show_last_words(DeliberateError("no window"))
    assert shown[0].result() == CrashDialog.QUIT
    assert program.reporter.exit_code == 1
    shown[0].deleteLater()


def test_that_what_an_earlier_crash_left_stays(tmp_path: Path) -> None:
    """An empty file does not take its place."""
    logs = tmp_path / "logs"
    logs.mkdir()
    (logs / CRASH_NAME).write_text("Fatal Python error", encoding="utf-8")
    for _ in range(2):
        start_log(logs).close()
    assert (logs / EARLIER_CRASH_NAME).read_text(encoding="utf-8") == "Fatal Python error"


def _fail_in_thread() -> None:
    raise DeliberateError("in a thread")


def _full(*_arguments: object) -> None:
    raise document_error("a.gradgui, which cannot be written (No space left on device)", "room")


def _fail_to_add(*_arguments: object) -> None:
    raise RuntimeError("no memory for words")
