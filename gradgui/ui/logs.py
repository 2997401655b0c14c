"""The log file: everything unexpected is written there, and to stderr."""

import faulthandler
import logging
import sys
import threading
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

LOG_NAME, CRASH_NAME = "gradgui.log", "crash.log"
MAX_BYTES = 1_000_000

log = logging.getLogger("gradgui")

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class LogFiles:
    """The open log and crash file; without a folder to write to there is stderr only."""

    def __init__(self, handlers: list[logging.Handler], crashes: TextIOWrapper | None) -> None:
        self._handlers = handlers
        self._crashes = crashes

    def close(self) -> None:
        """Let go of the files."""
        qInstallMessageHandler(None)
        sys.excepthook, threading.excepthook = sys.__excepthook__, threading.__excepthook__
        if self._crashes is not None:
            faulthandler.disable()
            self._crashes.close()
        for handler in self._handlers:
            log.removeHandler(handler)
            handler.close()


def start_log(folder: Path, debug: bool = False) -> LogFiles:
    """Send messages of Python, Qt and threads, and crashes, to files in a folder."""
    log.setLevel(logging.DEBUG if debug else logging.INFO)
    on_stderr = logging.StreamHandler(sys.stderr)
    on_stderr.setLevel(logging.DEBUG if debug else logging.WARNING)
    handlers: list[logging.Handler] = [on_stderr]
    crashes = None
    try:
        folder.mkdir(parents=True, exist_ok=True)
        to_file = RotatingFileHandler(folder / LOG_NAME, maxBytes=MAX_BYTES, backupCount=1, encoding="utf-8")
        to_file.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
        handlers.append(to_file)
        crashes = (folder / CRASH_NAME).open("w", encoding="utf-8")
        faulthandler.enable(crashes)
    except OSError as error:
        on_stderr.handle(
            log.makeRecord(log.name, logging.WARNING, "", 0, f"no log in {folder}: {error}", (), None)
        )
    for handler in handlers:
        log.addHandler(handler)
    sys.excepthook, threading.excepthook = _on_exception, _on_thread_exception
    qInstallMessageHandler(_on_qt_message)
    return LogFiles(handlers, crashes)


def _on_exception(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    log.critical("unexpected error", exc_info=(kind, error, trace))


def _on_thread_exception(arguments: threading.ExceptHookArgs) -> None:
    if arguments.exc_value is not None:
        name = arguments.thread.name if arguments.thread is not None else "thread"
        trace = arguments.exc_type, arguments.exc_value, arguments.exc_traceback
        log.critical("unexpected error in %s", name, exc_info=trace)


def _on_qt_message(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    log.log(_LEVELS.get(kind, logging.WARNING), "Qt: %s", text)
