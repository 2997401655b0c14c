"""CrashReporter: an unexpected error keeps what is unsaved first, then is told, once."""

import logging
import traceback
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication

from gradgui.engine.document_error import DocumentError, reason_of
from gradgui.ui.dialogs.crash_dialog import CrashDialog
from gradgui.ui.engine_words import said
from gradgui.ui.recording import Recording

MOST_LOGGED = 20
"""Times that one error is written to the log."""

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Crash:
    """An error that nobody expected.

    where: type, file and line, so that the same error is told once.
    """

    where: str
    summary: str
    details: str


def crash_of(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> Crash:
    """Return what there is to say of an exception."""
    frames = traceback.extract_tb(trace)
    place = f"{frames[-1].filename}:{frames[-1].lineno}" if frames else ""
    summary = traceback.format_exception_only(kind, error)[-1].strip()
    return Crash(f"{kind.__name__} {place}", summary, "".join(traceback.format_exception(kind, error, trace)))


class CrashReporter(QObject):
    """Takes errors from any thread; shows one dialog at a time and counts the rest.

    An error that was told and gone on from is only logged from then on.
    """

    quit_chosen = Signal(bool)
    """Whether what is unsaved is kept."""
    _arrived = Signal(object)

    def __init__(self, is_attended: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_attended = is_attended
        self._recording: Recording | None = None
        self._times: dict[str, int] = {}
        self._told: set[str] = set()
        self._dialog: CrashDialog | None = None
        self._is_busy = False
        self._why = ""
        self.count = 0
        self.has_ended = False
        self._arrived.connect(self._on_arrived, Qt.ConnectionType.QueuedConnection)

    def watch(self, recording: Recording) -> None:
        """Keep what is unsaved of this document when something goes wrong."""
        self._recording = recording

    def close(self) -> None:
        """Let go of the document, which is kept where an error ended the program."""
        if self._recording is not None:
            self._recording.keeps = self._recording.keeps or self.has_ended
            self._recording.shutdown()

    def take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> bool:
        """Take an exception; return whether it is worth a line in the log."""
        crash = crash_of(kind, error, trace)
        times = self._times[crash.where] = self._times.get(crash.where, 0) + 1
        self.count += 1
        self._arrived.emit(crash)
        return times <= MOST_LOGGED

    def show_last_words(self, error: Exception) -> None:
        """Tell of an error that ends the program, and wait until that is read."""
        log.critical("unexpected error", exc_info=error)
        crash = crash_of(type(error), error, error.__traceback__)
        self.has_ended = True
        if self._is_attended:
            self._make_dialog(crash, may_go_on=False).exec()

    @property
    def exit_code(self) -> int:
        """1 where an error ended the program, or came when nobody was there to see it."""
        return int(self.has_ended or (self.count > 0 and not self._is_attended))

    def keep(self) -> Path | None:
        """Write what is unsaved and return where; None where nothing is unsaved, or it cannot be."""
        self._why = ""
        if self._recording is None or not self._recording.is_worth_keeping:
            return None
        try:
            return self._recording.keep()
        except DocumentError as error:
            self._why = said(reason_of(error))
            log.error("the document could not be kept: %s", self._why)
            return None

    @Slot(object)
    def _on_arrived(self, crash: Crash) -> None:
        if not self._is_attended or self._is_busy:
            return
        self._is_busy = True
        try:
            self._tell(crash)
        except Exception:
            log.exception("the report of an error failed")
        finally:
            self._is_busy = False

    def _tell(self, crash: Crash) -> None:
        if self._dialog is not None and not shiboken6.isValid(self._dialog):
            self._dialog = None
        is_new = crash.where not in self._told
        self._told.add(crash.where)
        if self._dialog is not None:
            self._dialog.add(crash.summary, crash.details if is_new else "")
        elif is_new:
            self._open_dialog(crash)

    def _open_dialog(self, crash: Crash) -> None:
        self._dialog = self._make_dialog(crash, may_go_on=True)
        self._dialog.finished.connect(self._on_finished)
        if (window := self._dialog.parentWidget()) is not None:
            self._dialog.finished.connect(window.activateWindow)
        self._dialog.open()

    def _make_dialog(self, crash: Crash, may_go_on: bool) -> CrashDialog:
        copy = self.keep()
        dialog = CrashDialog(copy, self._why, may_go_on, QApplication.activeWindow())
        try:
            dialog.add(crash.summary, crash.details)
        except Exception:
            dialog.deleteLater()
            raise
        return dialog

    @Slot(int)
    def _on_finished(self, answer: int) -> None:
        dialog, self._dialog = self._dialog, None
        if dialog is None:
            return
        dialog.deleteLater()
        if answer != CrashDialog.GO_ON:
            self.has_ended = True
            self.quit_chosen.emit(dialog.copy is not None)
