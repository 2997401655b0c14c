"""Docks: the panels around the live curves, and their usual places."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMainWindow, QWidget

from gradgui.ui.dock import Dock
from gradgui.ui.plot import Plot

BELOW_SHARE = 0.345
"""Part of the height between tool bar and messages that the plots below get."""

BEHIND = "histograms"
"""The dock that stands behind the one before it, as a tab."""

BARS_HEIGHT = 124
BUILDER_WIDTH = 328


class Docks:
    """The builder at the left, and plots side by side below the centre."""

    def __init__(self, window: QMainWindow, builder: QWidget, below: Sequence[Plot]) -> None:
        self._window = window
        self._plots = list(below)
        self.builder = Dock("builder", QCoreApplication.translate("Docks", "Builder"), builder, window)
        self.below = [Dock(plot.name, plot.title(), plot, window, plot.header) for plot in below]
        window.setDockOptions(
            QMainWindow.DockOption.AllowNestedDocks | QMainWindow.DockOption.AllowTabbedDocks
        )
        window.setCorner(Qt.Corner.BottomLeftCorner, Qt.DockWidgetArea.LeftDockWidgetArea)
        window.setCorner(Qt.Corner.BottomRightCorner, Qt.DockWidgetArea.RightDockWidgetArea)

    def __iter__(self) -> Iterator[Dock]:
        """Iterate over all docks."""
        return iter((self.builder, *self.below))

    def place(self) -> None:
        """Put every dock into its usual place, in its usual size."""
        for dock in self:
            dock.setFloating(False)
            dock.show()
        self._window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, self.builder)
        for number, dock in enumerate(self.below):
            self._window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, dock)
            if dock.objectName() == BEHIND:
                self._window.tabifyDockWidget(self.below[number - 1], dock)
                self.below[number - 1].raise_()
            elif number:
                self._window.splitDockWidget(self.below[number - 1], dock, Qt.Orientation.Horizontal)
        self._size()

    def _size(self) -> None:
        height = round((self._window.height() - BARS_HEIGHT) * BELOW_SHARE)
        width = (self._window.width() - BUILDER_WIDTH) // max(1, len(self.below))
        resize = self._window.resizeDocks
        resize(self.below, [height] * len(self.below), Qt.Orientation.Vertical)
        resize([self.builder], [BUILDER_WIDTH], Qt.Orientation.Horizontal)
        resize(self.below, [width] * len(self.below), Qt.Orientation.Horizontal)

    def hidden(self) -> list[Plot]:
        """Return the plots whose docks are closed."""
        return [plot for plot, dock in zip(self._plots, self.below, strict=True) if dock.isHidden()]
