"""Audience: the window on a projector, and on the full screen."""

from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, QObject, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDockWidget, QMainWindow

from gradgui.ui.appearance import Appearance
from gradgui.ui.docks import Docks
from gradgui.ui.theme import font_scale

_SIDES = (Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea)


class Audience(QObject):
    """Hides the side panels and enlarges the rest; what was there before comes back exactly."""

    def __init__(self, window: QMainWindow, looks: Appearance, docks: Docks) -> None:
        super().__init__(window)
        self._docks = docks
        self._window = window
        self._looks = looks
        self._before: QByteArray | None = None
        self._scale = 1.0

    @property
    def is_on(self) -> bool:
        """Whether the window is dressed for a projector."""
        return self._before is not None

    @Slot()
    def toggle_projector(self) -> None:
        """Dress the window for a projector, or as before."""
        if self.is_on:
            self.leave()
        else:
            with self._docks.moving():
                self._before, self._scale = self._window.saveState(), font_scale()
            for dock in self._window.findChildren(QDockWidget):
                if self._window.dockWidgetArea(dock) in _SIDES and not dock.isFloating():
                    dock.hide()
            self._looks.set_projector(True)
        self._check("projector", self.is_on)

    def leave(self) -> None:
        """Bring type and panels back, if the window is dressed for a projector."""
        if self._before is None:
            return
        before, self._before = self._before, None
        self._looks.set_projector(False)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        with self._docks.moving():
            self._window.restoreState(before)
        self._docks.follow_type(self._scale)
        self._check("projector", False)

    @Slot()
    def toggle_full_screen(self) -> None:
        """Fill the screen, or go back to a window."""
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)
        self.show_state()

    def show_state(self) -> None:
        """Check the entry for the full screen where the window fills it."""
        self._check("full_screen", self._window.isFullScreen())

    def _check(self, name: str, on: bool) -> None:
        action = self._window.findChild(QAction, name)
        if action is not None:
            action.setChecked(on)
