"""Soon: a call that waits until the events that are there now are done."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class Soon(QTimer):
    """Calls once however often it is started meanwhile, and not at all once its parent is gone.

    A pending ``QTimer.singleShot`` would keep the receiver's Python object for ever.
    """

    def __init__(self, call: Callable[[], object], parent: QObject, milliseconds: int = 0) -> None:
        super().__init__(parent)
        self.setSingleShot(True)
        self.setInterval(milliseconds)
        self.timeout.connect(call)
