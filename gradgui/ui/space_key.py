"""SpaceKey: Space runs and pauses unless the control with the focus has a use for it."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from gradgui.ui.menus import takes_space


class SpaceKey(QObject):
    """Takes the key from an action while the focus is on a field, a button or a menu."""

    def __init__(self, app: QApplication, action: QAction, parent: QObject) -> None:
        super().__init__(parent)
        self._action = action
        app.focusChanged.connect(self._on_focus_changed)

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        keys = [key for key in self._action.shortcuts() if key.toString() != "Space"]
        self._action.setShortcuts(keys if takes_space(new) else [QKeySequence("Space"), *keys])
