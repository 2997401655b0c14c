"""Docks: the panels around the live curves, and their places."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QMainWindow, QTabBar, QTabWidget, QWidget

from gradgui.ui import arrangement
from gradgui.ui.arrangement import Cell, Rows
from gradgui.ui.dock import Dock
from gradgui.ui.plot import Plot
from gradgui.ui.theme import GRID, font_scale, scaled

BELOW_SHARE, ROWS_SHARE, TILES_SHARE = 0.345, 0.5, 0.7
"""Part of the height between tool bar and messages that plots get: one row, more than one, tiles at most."""

CENTER_SHARE = 0.4
"""Part of the window that is the live curves' at least, however many rows there are."""

BARS_HEIGHT = 124
BUILDER_WIDTH = 328
MOST_FOR_BUILDER = 0.4
"""Part of the window's width that the builder gets at most, however large the type is."""


class Docks(QObject):
    """The builder at the left, plots below the centre, in rows and tabs."""

    closed_changed = Signal()
    """Another plot was closed or opened, by whatever way."""
    fronts_changed = Signal()
    """Another plot can be seen."""

    def __init__(self, window: QMainWindow, builder: QWidget, below: Sequence[Plot]) -> None:
        super().__init__(window)
        self._window = window
        self._moving = 0
        self._scale = font_scale()
        self._usual_width = float(BUILDER_WIDTH)
        self._given_width = 0
        self._closed: frozenset[str] = frozenset()
        self._placed: Rows = ()
        self.is_usual = False
        self.builder = Dock("builder", QCoreApplication.translate("Docks", "Builder"), builder, window)
        self.below: list[Dock] = []
        for plot in below:
            self._make(plot.name, plot)
        window.setDockOptions(
            QMainWindow.DockOption.AllowNestedDocks | QMainWindow.DockOption.AllowTabbedDocks
        )
        window.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        window.setDocumentMode(True)
        window.setCorner(Qt.Corner.BottomLeftCorner, Qt.DockWidgetArea.LeftDockWidgetArea)
        window.setCorner(Qt.Corner.BottomRightCorner, Qt.DockWidgetArea.RightDockWidgetArea)

    def __iter__(self) -> Iterator[Dock]:
        """Iterate over all docks."""
        return iter((self.builder, *self.below))

    def _make(self, name: str, plot: Plot) -> Dock:
        dock = Dock(name, plot.short_title(), plot, self._window, plot.header)
        self.below.append(dock)
        dock.visibilityChanged.connect(self._on_shown)
        dock.dockLocationChanged.connect(self._on_moved)
        dock.topLevelChanged.connect(self._on_moved)
        return dock

    def dock_of(self, plot: Plot) -> Dock | None:
        """Return the dock of a plot; None for the one in the centre."""
        return next((dock for dock in self.below if dock.widget() is plot), None)

    def add(self, name: str, plot: Plot) -> Dock:
        """Make a dock for a further plot and show it, in front of the last one that is docked below."""
        self.is_usual = False
        with self.moving():
            dock = self._make(name, plot)
            area = Qt.DockWidgetArea.BottomDockWidgetArea
            others = [each for each in self.below if each is not dock and self._is_docked_below(each)]
            self._window.addDockWidget(area, dock)
            if others:
                self._window.tabifyDockWidget(others[-1], dock)
            dock.show()
            dock.raise_()
        return dock

    def _is_docked_below(self, dock: Dock) -> bool:
        area = self._window.dockWidgetArea(dock)
        return (
            area is Qt.DockWidgetArea.BottomDockWidgetArea and not dock.isHidden() and not dock.isFloating()
        )

    def remove(self, dock: Dock) -> None:
        """Take a further plot's dock away for good, with the plot."""
        with self.moving():
            self.below.remove(dock)
            dock.hide()
            self._window.removeDockWidget(dock)
        dock.deleteLater()

    def place(self) -> None:
        """Put every dock into its usual place, in its usual size."""
        names = [dock.objectName() for dock in self.below]
        shown = [name for name in names if arrangement.place_of(name).shown]
        with self.moving():
            self.builder.setFloating(False)
            self.builder.show()
            self._window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, self.builder)
            self._placed = self._usual(shown)
            self._put(self._placed, names, self._room(len(self._placed)))
        self.is_usual = True

    @Slot()
    def fit(self) -> None:
        """Go from tabs to rows or back where the window has another size and nobody has moved a plot."""
        if not self.is_usual or self._moving:
            return
        shown = [name for dock in self.below if arrangement.place_of(name := dock.objectName()).shown]
        if self._usual(shown) != self._placed:
            chosen = self._chosen_fronts()
            self.place()
            for dock in chosen:
                dock.raise_()

    def _chosen_fronts(self) -> list[Dock]:
        """Return the docks that the user has brought to the front of their cell."""
        firsts = {cell[0] for row in self._placed for cell in row}
        others = [dock for dock in self.below if dock.objectName() not in firsts]
        return [dock for dock in others if not dock.visibleRegion().isEmpty()]

    def _usual(self, names: Sequence[str]) -> Rows:
        width = (self._window.width() - self._beside()) / font_scale()
        return arrangement.usual(names, round(width), self._room(rows=2))

    @Slot()
    def tile(self) -> None:
        """Put all plots that are not closed side by side."""
        names = self._open_names()
        rows = arrangement.tiled(names, self._window.width() - self._beside())
        self._arrange(rows, self._room_for_tiles(len(rows)))

    @Slot()
    def stack(self) -> None:
        """Put all plots that are not closed on top of each other, as tabs."""
        self._arrange(arrangement.stacked(self._open_names()), self._room(rows=1))

    def _arrange(self, rows: Rows, height: int) -> None:
        self.is_usual = False
        with self.moving():
            self._put(rows, self._open_names(), height)

    def _open_names(self) -> list[str]:
        return [dock.objectName() for dock in self.below if not dock.isHidden()]

    def _put(self, rows: Rows, names: Sequence[str], height: int) -> None:
        """Put docks into rows of ``height`` pixels together; those of ``names`` in none are closed."""
        by_name = {dock.objectName(): dock for dock in self.below}
        for name in names:
            by_name[name].setFloating(False)
            self._window.removeDockWidget(by_name[name])
        fronts: list[list[Dock]] = []
        for row in rows:
            fronts.append([by_name[cell[0]] for cell in row])
            if len(fronts) == 1:
                self._window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, fronts[0][0])
            else:
                self._window.splitDockWidget(fronts[-2][0], fronts[-1][0], Qt.Orientation.Vertical)
        for row, docks in zip(rows, fronts, strict=True):
            self._fill(row, docks, by_name)
        placed = {name for row in rows for cell in row for name in cell}
        self._close([by_name[name] for name in names if name not in placed])
        self._size(fronts, height)

    def _fill(self, row: Sequence[Cell], fronts: Sequence[Dock], by_name: dict[str, Dock]) -> None:
        for before, dock in pairwise(fronts):
            self._window.splitDockWidget(before, dock, Qt.Orientation.Horizontal)
        for cell, front in zip(row, fronts, strict=True):
            for below, name in pairwise(cell):
                self._window.tabifyDockWidget(by_name[below], by_name[name])
            for name in cell:
                by_name[name].show()
            front.raise_()

    def _close(self, docks: Sequence[Dock]) -> None:
        """Close docks, each with a place below at which the View menu shows it."""
        for dock in docks:
            self._window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, dock)
            front = next(
                (each for each in self.below if self._is_docked_below(each) and each is not dock), None
            )
            if front is not None:
                self._window.tabifyDockWidget(front, dock)
            dock.hide()

    def _size(self, rows: Sequence[Sequence[Dock]], height: int) -> None:
        resize = self._window.resizeDocks
        resize([self.builder], [self._beside()], Qt.Orientation.Horizontal)
        if not rows:
            return
        firsts = [row[0] for row in rows]
        resize(firsts, [height // len(rows)] * len(rows), Qt.Orientation.Vertical)
        for row in rows:
            width = (self._window.width() - self._beside()) // len(row)
            resize(list(row), [width] * len(row), Qt.Orientation.Horizontal)

    def _beside(self) -> int:
        """Return the usual width of the builder, which goes with the type."""
        return min(scaled(BUILDER_WIDTH), round(self._window.width() * MOST_FOR_BUILDER))

    def _room(self, rows: int) -> int:
        """Return the height in pixels for all rows of plots together."""
        size = self._window.size()
        free = size.height() - BARS_HEIGHT
        if rows == 1:
            return round(free * BELOW_SHARE)
        center = CENTER_SHARE * size.width() * size.height() / max(1, size.width() - self._beside() - GRID)
        return round(min(free * ROWS_SHARE, free - center - GRID * (rows + 1)))

    def _room_for_tiles(self, rows: int) -> int:
        """Return the height for rows that the user asked for: what they need, however little is left."""
        free = self._window.height() - BARS_HEIGHT
        return max(self._room(rows), min(rows * arrangement.ROW_NEEDS, round(free * TILES_SHARE)))

    @contextmanager
    def moving(self) -> Iterator[None]:
        """Tell of what changes only once all of it has been done."""
        self.hold()
        try:
            yield
        finally:
            self.release()

    def hold(self) -> None:
        """Tell of no change until `release` has been called as often."""
        self._moving += 1

    def release(self) -> None:
        """Tell of what has changed since `hold`."""
        self._moving -= 1
        self._tell()

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
        """Return the plots whose docks are closed; not those that a maximised one hides for a while."""
        docks = [dock for dock in self.below if dock.objectName() in self._closed]
        return [plot for dock in docks if isinstance(plot := dock.widget(), Plot)]

    def open_plots(self) -> list[Plot]:
        """Return the plots whose docks are not closed."""
        docks = [dock for dock in self.below if dock.objectName() not in self._closed]
        return [plot for dock in docks if isinstance(plot := dock.widget(), Plot)]

    def _tell(self) -> None:
        if self._moving:
            return
        self._show_tab_bars()
        for dock in self.below:
            dock.show_as_tab(bool(self._window.tabifiedDockWidgets(dock)) and not dock.isFloating())
        closed = frozenset(dock.objectName() for dock in self.below if dock.isHidden())
        if closed != self._closed:
            self._closed = closed
            self.is_usual = False
            self.closed_changed.emit()
        self.fronts_changed.emit()

    def _show_tab_bars(self) -> None:
        """Show every tab bar that has tabs (Qt forgets it of one that it uses again), reached by Tab too."""
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        for bar in self._window.findChildren(QTabBar, options=direct):
            bar.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            bar.setElideMode(Qt.TextElideMode.ElideNone)
            bar.setUsesScrollButtons(True)
            bar.setAccessibleName(self.tr("Plots in this place"))
            if bar.count() <= 1:
                bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            elif bar.isHidden():
                bar.show()

    @Slot()
    def _on_shown(self) -> None:
        self._tell()

    @Slot()
    def _on_moved(self) -> None:
        self.is_usual = self.is_usual and bool(self._moving)
        self._tell()
