"""Docks: the panels around the live curves, and their usual places."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow, QTabBar, QWidget

from gradgui.ui.dock import Dock
from gradgui.ui.plot import Plot
from gradgui.ui.theme import font_scale, scaled

BELOW_SHARE = 0.345
"""Part of the height between tool bar and messages that the plots below get."""

BEHIND = "histograms"
"""The dock that stands behind the one before it, as a tab."""

BARS_HEIGHT = 124
BUILDER_WIDTH = 328
MOST_FOR_BUILDER = 0.4
"""Part of the window's width that the builder gets at most, however large the type is."""


class Docks:
    """The builder at the left, and plots side by side below the centre."""

    def __init__(self, window: QMainWindow, builder: QWidget, below: Sequence[Plot]) -> None:
        self._window = window
        self._plots = list(below)
        self._scale = font_scale()
        self._usual_width = float(BUILDER_WIDTH)
        self._given_width = 0
        self.builder = Dock("builder", window.tr("Builder"), builder, window)
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
        for bar in self._window.findChildren(QTabBar):
            bar.setAccessibleName(self._window.tr("Panels"))

    def _size(self) -> None:
        height = round((self._window.height() - BARS_HEIGHT) * BELOW_SHARE)
        beside = min(scaled(BUILDER_WIDTH), round(self._window.width() * MOST_FOR_BUILDER))
        width = (self._window.width() - beside) // max(1, len(self.below))
        resize = self._window.resizeDocks
        resize(self.below, [height] * len(self.below), Qt.Orientation.Vertical)
        resize([self.builder], [beside], Qt.Orientation.Horizontal)
        resize(self.below, [width] * len(self.below), Qt.Orientation.Horizontal)

    def follow_type(self) -> None:
        """Let the builder grow or shrink with the type."""
        before, self._scale = self._scale, font_scale()
        if before == self._scale or self.builder.isFloating() or self.builder.isHidden():
            return
        if self.builder.width() != self._given_width:
            self._usual_width = self.builder.width() / before
        most = round(self._window.width() * MOST_FOR_BUILDER)
        wanted = min(round(self._usual_width * self._scale), most)
        self._given_width = max(wanted, self.builder.minimumSizeHint().width())
        self._window.resizeDocks([self.builder], [self._given_width], Qt.Orientation.Horizontal)

    def hidden(self) -> list[Plot]:
        """Return the plots whose docks are closed."""
        return [plot for plot, dock in zip(self._plots, self.below, strict=True) if dock.isHidden()]
