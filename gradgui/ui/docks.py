"""Docks: the panels around the live curves, and their places."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QDockWidget, QMainWindow, QTabBar, QTabWidget, QWidget

from gradgui.ui import arrangement
from gradgui.ui.arrangement import Cell, Rows
from gradgui.ui.dock import Dock
from gradgui.ui.lens.lens_panel import USUAL_WIDTH
from gradgui.ui.plot import Plot
from gradgui.ui.soon import Soon
from gradgui.ui.theme import GRID, font_scale, scaled

BELOW_SHARE, ROWS_SHARE, TILES_SHARE = 0.345, 0.5, 0.7
"""Part of the height between tool bar and messages that plots get: one row, more than one, tiles at most."""

CENTER_SHARE = 0.4
"""Part of the window that is the live curves' at least, however many rows there are."""

BARS_HEIGHT = 124
BUILDER_WIDTH = 328
MOST_FOR_BUILDER = 0.4
"""Part of the window's width that the builder gets at most, however large the type is."""

MOST_FOR_LENS = 0.3
"""Part of the window's width that the lens gets at most."""


class Underneath(Protocol):
    """What stands below all docks, and is hidden while they are arranged."""

    def take_out(self) -> None: ...
    def put_in(self) -> None: ...
    def hold(self) -> None: ...
    def release(self) -> None: ...


class Docks(QObject):
    """The builder at the left, the lens at the right, plots below the centre, in rows and tabs."""

    closed_changed = Signal()
    """Another plot was closed or opened, by whatever way."""
    fronts_changed = Signal()
    """Another plot can be seen."""

    def __init__(self, window: QMainWindow, builder: QWidget, lens: QWidget, below: Sequence[Plot]) -> None:
        super().__init__(window)
        self._window = window
        self._moving = 0
        self._scale = font_scale()
        self._usual_width = float(BUILDER_WIDTH)
        self._given_width = 0
        self._closed: frozenset[str] = frozenset()
        self._placed: Rows = ()
        self.floor: Underneath | None = None
        self.is_usual = False
        self._fit_soon = Soon(self.fit, self)
        self._take_width_soon = Soon(self._take_width, self)
        self.builder = Dock("builder", QCoreApplication.translate("Docks", "Builder"), builder, window)
        self.lens = Dock("lens", QCoreApplication.translate("Docks", "Lens"), lens, window)
        self.lens.visibilityChanged.connect(self._fit_soon.start)
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
        return iter((self.builder, self.lens, *self.below))

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
        with self.moving():
            self.builder.setFloating(False)
            self.builder.show()
            self._window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, self.builder)
            self.lens.setFloating(False)
            self._window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.lens)
            self.lens.hide()
            self._place_below()
            self._window.resizeDocks([self.builder], [self._beside()], Qt.Orientation.Horizontal)
        self.is_usual = True

    def _place_below(self) -> None:
        names = [dock.objectName() for dock in self.below]
        self._placed = self._usual(self._shown_at_first())
        self._put(self._placed, names, self._room(len(self._placed)))

    def _shown_at_first(self) -> list[str]:
        return [name for dock in self.below if arrangement.place_of(name := dock.objectName()).shown]

    def open_lens(self) -> None:
        """Show the lens, in its usual width where it stands at the right."""
        self.lens.show()
        self.lens.raise_()
        if width := self._lens_width():
            self._window.resizeDocks([self.lens], [width], Qt.Orientation.Horizontal)
        self.fit()

    def _lens_width(self) -> int:
        """Return the usual width of the lens; 0 where it takes none beside the plots."""
        area = self._window.dockWidgetArea(self.lens)
        if (
            area is not Qt.DockWidgetArea.RightDockWidgetArea
            or self.lens.isHidden()
            or self.lens.isFloating()
        ):
            return 0
        return min(scaled(USUAL_WIDTH), round(self._window.width() * MOST_FOR_LENS))

    @Slot()
    def fit(self) -> None:
        """Go from tabs to rows or back where there is other room and nobody has moved a plot.

        The plot with the focus, such as one that is being clicked, stays in front of its tabs.
        """
        if not self.is_usual or self._moving:
            return
        if self._usual(self._shown_at_first()) != self._placed:
            chosen, focus = self._chosen_fronts(), QApplication.focusWidget()
            with self.moving():
                self._place_below()
            self.is_usual = True
            for dock in chosen:
                dock.raise_()
            for dock in self.below:
                if focus is not None and dock.isAncestorOf(focus):
                    dock.raise_()
                    focus.setFocus()

    def _chosen_fronts(self) -> list[Dock]:
        """Return the docks that the user has brought to the front of their cell."""
        firsts = {cell[0] for row in self._placed for cell in row}
        others = [dock for dock in self.below if dock.objectName() not in firsts]
        return [dock for dock in others if not dock.visibleRegion().isEmpty()]

    def _usual(self, names: Sequence[str]) -> Rows:
        width = (self._window.width() - self._beside() - self._lens_width()) / font_scale()
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
        if self.floor is not None:
            self.floor.take_out()
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
        if self.floor is not None:
            self.floor.put_in()
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
        if not rows:
            return
        firsts = [row[0] for row in rows]
        resize(firsts, [height // len(rows)] * len(rows), Qt.Orientation.Vertical)
        for row in rows:
            width = (self._window.width() - self._beside() - self._lens_width()) // len(row)
            resize(list(row), [width] * len(row), Qt.Orientation.Horizontal)

    def _beside(self) -> int:
        """Return the usual width of the builder, which goes with the type."""
        return min(scaled(BUILDER_WIDTH), round(self._window.width() * MOST_FOR_BUILDER))

    def _room(self, rows: int) -> int:
        """Return the height in pixels for all rows of plots together."""
        free = self._window.height() - BARS_HEIGHT
        if rows == 1:
            return round(free * BELOW_SHARE)
        return round(min(free * ROWS_SHARE, free - self.center_least() - GRID * (rows + 1)))

    def center_least(self) -> int:
        """Return the height of the live curves from which they have their part of the window."""
        size = self._window.size()
        return round(
            CENTER_SHARE * size.width() * size.height() / max(1, size.width() - self._beside() - GRID)
        )

    def rows(self) -> list[list[QDockWidget]]:
        """Return the docks that can be seen below, as rows from top to bottom, the highest of each first."""
        seen = [dock for dock in self.below if self._is_docked_below(dock) and dock.geometry().top() >= 0]
        bottoms = sorted({dock.geometry().bottom() for dock in seen})
        return [
            sorted(
                (dock for dock in seen if dock.geometry().bottom() == bottom), key=lambda dock: -dock.height()
            )
            for bottom in bottoms
        ]

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
        if self._moving == 1 and self.floor is not None:
            self.floor.hold()

    def release(self) -> None:
        """Tell of what has changed since `hold`."""
        self._moving -= 1
        if not self._moving and self.floor is not None:
            self.floor.release()
        self._tell()

    def follow_type(self, since: float | None = None) -> None:
        """Let the builder grow or shrink with the type; since: the scale at which it had its width."""
        before, self._scale = since or self._scale, font_scale()
        if before == self._scale or self.builder.isFloating() or self.builder.isHidden():
            return
        if self.builder.width() != self._given_width:
            self._usual_width = self.builder.width() / before
        most = round(self._window.width() * MOST_FOR_BUILDER)
        wanted = min(round(self._usual_width * self._scale), most)
        self._given_width = max(wanted, self.builder.minimumSizeHint().width())
        self._window.resizeDocks([self.builder], [self._given_width], Qt.Orientation.Horizontal)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        self._take_width()
        self._take_width_soon.start()

    def _take_width(self) -> None:
        """Take note of the width that there was room for, to tell it from one that the user gives."""
        if not self.builder.isHidden():
            self._given_width = self.builder.width()

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
