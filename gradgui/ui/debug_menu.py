"""DebugMenu: with --debug, ways to see how the program takes its own errors."""

import threading

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QMainWindow, QMenu


class DeliberateError(RuntimeError):
    """An error that was asked for."""


class DebugMenu(QMenu):
    """Raises errors on request, in the window's thread or in another."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self.setTitle(self.tr("&Debug"))
        self.addAction(self.tr("&Raise an exception"), "Ctrl+Shift+F11", self.raise_here)
        self.addAction(self.tr("Raise an exception in a &thread"), self.raise_in_thread)
        window.menuBar().addMenu(self)

    @Slot()
    def raise_here(self) -> None:
        """Raise in the window's thread."""
        raise DeliberateError("asked for in the debug menu")

    @Slot()
    def raise_in_thread(self) -> None:
        """Raise in a thread that ends with it."""
        thread = threading.Thread(target=self.raise_here, name="debug")
        thread.start()
        thread.join()
