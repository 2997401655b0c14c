"""How dialogs open over the window, and how the keyboard comes back to it."""

from PySide6.QtWidgets import QDialog, QWidget


def open_over(dialog: QDialog, window: QWidget) -> None:
    """Open a dialog; when it has gone, the window has the keyboard again, whoever manages windows."""
    dialog.finished.connect(window.activateWindow)
    dialog.open()
