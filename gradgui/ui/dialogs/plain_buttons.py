"""Buttons of dialogs, without the style's own coloured icons."""

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialogButtonBox, QMessageBox


def without_icons(box: QDialogButtonBox | QMessageBox) -> None:
    """Leave words alone on the buttons."""
    for button in box.buttons():
        button.setIcon(QIcon())
