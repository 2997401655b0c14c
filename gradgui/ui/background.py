"""Background: computes on a thread of its own what would hold up the window; gives up what is not wanted."""

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal, Slot

GoOn = Callable[[], bool]
Work = Callable[[GoOn], object]
"""Asks now and then whether to go on; what it returns or raises after a no is dropped."""


class Background(QObject):
    """Answers the newest question only. `stop` waits for the thread, which heeds the no within milliseconds.

    Whoever owns it calls `stop` before it goes, as when it is hidden.
    """

    done = Signal(object)
    """What the work has returned."""
    failed = Signal(object)
    """The Exception that ended it."""
    _arrived = Signal(int, object, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asked = 0
        self._wanted = 0
        self._threads: list[threading.Thread] = []
        self._arrived.connect(self._on_arrived, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._wanted > 0

    def ask(self, work: Work) -> None:
        """Compute something; what was asked before is given up."""
        self._asked += 1
        number = self._wanted = self._asked
        thread = threading.Thread(target=self._run, args=(number, work), name="background")
        self._threads = [each for each in self._threads if each.is_alive()] + [thread]
        thread.start()

    def stop(self) -> None:
        """Give up and wait; nothing arrives after that."""
        self._wanted = 0
        for thread in self._threads:
            thread.join()
        self._threads.clear()

    def _run(self, number: int, work: Work) -> None:
        try:
            result, is_good = work(lambda: self._wanted == number), True
        except Exception as error:
            result, is_good = error, False
        if self._wanted == number:
            self._arrived.emit(number, result, is_good)

    @Slot(int, object, bool)
    def _on_arrived(self, number: int, result: object, is_good: bool) -> None:
        if number == self._wanted:
            self._wanted = 0
            (self.done if is_good else self.failed).emit(result)
