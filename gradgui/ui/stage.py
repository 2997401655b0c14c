"""Stage: lets one plot fill the window for a while."""

from typing import Protocol

from PySide6.QtCore import QByteArray, QObject, Qt, Slot
from PySide6.QtWidgets import QMainWindow

from gradgui.ui.dock import Dock
from gradgui.ui.docks import Docks
from gradgui.ui.plot import Plot


class Entered(Protocol):
    """A panel that the focus can go to."""

    def isVisible(self) -> bool:
        """Tell whether it is there."""
        ...

    def has_focus(self) -> bool:
        """Tell whether the focus is in it."""
        ...

    def focus(self) -> None:
        """Take the focus."""
        ...


class Stage(QObject):
    """Hides every other panel, and brings back all as it was.

    What a hidden plot needs is measured on; floating panels stay.
    """

    def __init__(self, window: QMainWindow, docks: Docks, center: Plot) -> None:
        super().__init__(window)
        self._window = window
        self._docks = docks
        self._center = center
        self._before: QByteArray | None = None
        self.plot: Plot | None = None
        self.panels: list[Entered] = []
        """What the focus also goes to, after the plots."""
        center.action("float").setVisible(False)
        for dock in docks.below:
            dock.closed.connect(self._on_closed)

    @Slot(object)
    def toggle(self, plot: Plot) -> None:
        """Maximise a plot; bring the others back where it is."""
        again = plot is self.plot
        self.restore()
        if not again:
            self._maximise(plot)

    def _maximise(self, plot: Plot) -> None:
        self._before = self._window.saveState()
        self.plot = plot
        self._docks.hold()
        own = self._docks.dock_of(plot)
        for dock in self._docks:
            if dock is not own and not dock.isFloating():
                dock.hide()
        if own is not None:
            self._center.hide()
            own.setFloating(False)
            own.show()
        plot.graphics.setFocus()

    @Slot()
    def restore(self) -> None:
        """Bring all panels back, where a plot is maximised."""
        plot, before = self.plot, self._before
        if plot is None or before is None:
            return
        self.plot = self._before = None
        self._center.show()
        self._window.restoreState(before)
        self._docks.release()
        plot.graphics.setFocus()

    @Slot()
    def toggle_focused(self) -> None:
        """Maximise the plot that has the focus, else the live curves; bring the others back where one is."""
        self.toggle(self.plot or self._focused() or self._center)

    def _focused(self) -> Plot | None:
        plots = [self._center, *self._docks.open_plots()]
        return next((plot for plot in plots if plot.graphics.hasFocus()), None)

    @Slot(object)
    def float(self, plot: Plot) -> None:
        """Give a plot below a window of its own, or put it back."""
        self.restore()
        if (dock := self._docks.dock_of(plot)) is not None:
            dock.setFloating(not dock.isFloating())

    @Slot()
    def tile(self) -> None:
        """Put all plots below the live curves side by side."""
        self.restore()
        self._docks.tile()

    @Slot()
    def stack(self) -> None:
        """Put all plots below the live curves on top of each other, as tabs."""
        self.restore()
        self._docks.stack()

    @Slot()
    def show_next(self) -> None:
        """Move the focus to the next plot or panel, and bring it to the front; a maximised one gives way."""
        self._show(1)

    @Slot()
    def show_previous(self) -> None:
        """Move the focus to the plot before."""
        self._show(-1)

    def _show(self, by: int) -> None:
        plots: list[Plot | Entered] = [self._center, *self._docks.open_plots()]
        panels = [] if self.plot is not None else [each for each in self.panels if each.isVisible()]
        places = [*plots, *panels]
        within = next((each for each in panels if each.has_focus()), None)
        at = self.plot or self._focused() or within or places[-by]
        plot = places[(places.index(at) + by) % len(places)] if at in places else self._center
        if not isinstance(plot, Plot):
            plot.focus()
            return
        if self.plot is not None:
            self.restore()
            self._maximise(plot)
        elif (dock := self._docks.dock_of(plot)) is not None:
            dock.raise_()
        plot.graphics.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot(object)
    def _on_closed(self, dock: Dock) -> None:
        """Close a maximised plot among the others, not with them."""
        if self.plot is not None and self._docks.dock_of(self.plot) is dock:
            self.restore()
            dock.hide()
