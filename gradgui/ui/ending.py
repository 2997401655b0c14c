"""EndOnSignal: SIGINT and SIGTERM close the window, which asks nothing then."""

import signal
import socket
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier, Slot

SIGNALS = (signal.SIGINT, signal.SIGTERM)


class EndOnSignal(QObject):
    """Wakes Qt's event loop when a signal arrives, so that Python may handle it."""

    def __init__(self, close: Callable[[], object], parent: QObject | None = None) -> None:
        """`close` is called on the window's thread."""
        super().__init__(parent)
        self._close_window = close
        self._reader, self._writer = socket.socketpair()
        for end in (self._reader, self._writer):
            end.setblocking(False)
        self._before = signal.set_wakeup_fd(self._writer.fileno(), warn_on_full_buffer=False)
        self._handlers = {number: signal.signal(number, _do_nothing) for number in SIGNALS}
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_signal)

    @Slot()
    def _on_signal(self) -> None:
        self._reader.recv(64)
        self._close_window()

    def close(self) -> None:
        """Let signals act as before."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._before)
        for number, handler in self._handlers.items():
            signal.signal(number, handler)
        self._reader.close()
        self._writer.close()


def _do_nothing(_number: int, _frame: object) -> None:
    """Be a handler: without one the signal would end the program at once."""
