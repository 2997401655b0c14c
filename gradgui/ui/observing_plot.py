"""ObservingPlot: the base of plots that show what is observed now and then instead of recorded metrics."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton, QWidget

from gradgui.engine.events import ObservationMade
from gradgui.engine.observed import Request
from gradgui.ui.plot import Plot, PlotContext
from gradgui.ui.plot_header import flat_button
from gradgui.ui.shown_run import Run


class ObservingPlot(Plot):
    """Is given the observations that it requests, and draws the newest of each when told to refresh.

    What is newer than the records that the plot shows waits: those of a paused plot stand still.
    """

    newest: Mapping[Request, ObservationMade] = MappingProxyType({})
    _late: Mapping[Request, ObservationMade] = MappingProxyType({})
    _is_new = True

    def __init__(self, context: PlotContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.leave_out_log()

    def _add_switch(self, text: str, tip: str, name: str) -> tuple[QAction, QToolButton]:
        """Put a button that switches something on and off into the header; `name`: for screen readers."""
        action = QAction(text, self)
        action.setCheckable(True)
        action.setToolTip(tip)
        button = flat_button(action, name)
        self._header.insertWidget(self._header.indexOf(self.more_button), button)
        return action, button

    def metrics(self) -> frozenset[str]:
        """Return none: nothing of the store is shown."""
        return frozenset()

    def requests(self) -> frozenset[Request]:
        """Return what is to be observed while the plot can be seen; `needs_changed` tells of others."""
        raise NotImplementedError

    def requests_of_all(self) -> frozenset[Request]:
        """Return what is to be observed of the lanes beside the shown one too."""
        return frozenset()

    def take_beside(self, event: ObservationMade) -> None:
        """Take over an observation of a lane beside the shown one, where the plot shows such."""

    def take(self, event: ObservationMade) -> None:
        """Take over an observation; it is drawn by the next refresh."""
        if event.request not in self.requests() or self.run is None:
            return
        if event.step > self.run.store.last_step:
            self._late = {**self._late, event.request: event}
            return
        self.newest = {**self.newest, event.request: event}
        self._is_new = True
        self._on_taken(event)
        self.stale.emit()

    def _on_taken(self, event: ObservationMade) -> None:
        """Keep of an observation what is needed beyond the next one."""

    def show_past(self, past: Run | None) -> None:
        """Show what is observed of a past step from now on, or what is of the newest."""
        self._show_run_of(past)

    def _on_run_set(self, goes_on: bool) -> None:
        late, self._late = self._late, {}
        if not goes_on:
            self.newest = {}
        self._is_new = True
        for event in late.values() if goes_on else ():
            self.take(event)

    def refresh(self) -> bool:
        """Draw the newest observations; return whether there was another one."""
        if not self._is_new:
            return False
        self._is_new = False
        self.show_newest()
        return True

    def show_newest(self) -> None:
        """Draw ``newest``."""
        raise NotImplementedError
