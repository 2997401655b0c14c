"""What Qt and Python complain of while a test runs, so that a long test fails where it happened."""

import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_HARMLESS = "This plugin does not support"


@contextmanager
def gathered_complaints() -> Iterator[list[str]]:
    """Yield the list to which exceptions in slots and Qt's warnings go as long as the block lasts."""
    found: list[str] = []

    def on_exception(kind: type[BaseException], error: BaseException, where: TracebackType | None) -> None:
        found.append("".join(traceback.format_exception(kind, error, where)))

    def on_message(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        if kind is not QtMsgType.QtDebugMsg and not message.startswith(_HARMLESS):
            found.append(f"Qt: {message}")

    hook_before, sys.excepthook = sys.excepthook, on_exception
    handler_before = qInstallMessageHandler(on_message)
    try:
        yield found
    finally:
        sys.excepthook = hook_before
        qInstallMessageHandler(handler_before)
