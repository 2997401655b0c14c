"""Soon: a call that waits until the event that is handled now is done."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal, Slot


class Soon(QObject):
    """Calls once however often it is started meanwhile, and not at all once its parent is gone.

    A ``QTimer.singleShot`` that is never reached would keep the receiver's Python object for ever.
    """

    _started = Signal()

    def __init__(self, call: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._call = call
        self._waits = False
        self._started.connect(self._on_started, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Call as soon as events are handled again."""
        if not self._waits:
            self._waits = True
            self._started.emit()

    @Slot()
    def _on_started(self) -> None:
        self._waits = False
        self._call()
