"""Observations: asks the run for what visible plots show of it now and then, and hands it out."""

from collections.abc import Iterable
from typing import Protocol

from PySide6.QtCore import QObject, SignalInstance, Slot

from gradgui.engine.events import ObservationMade
from gradgui.engine.observed import Request
from gradgui.ui.dock import Dock
from gradgui.ui.observing_plot import ObservingPlot
from gradgui.ui.plot import Plot
from gradgui.ui.run_controller import RunController
from gradgui.ui.soon import Soon


class Watcher(Protocol):
    """A part of the window that shows what is observed; `needs_changed` tells of other requests."""

    @property
    def needs_changed(self) -> SignalInstance: ...
    def requests(self) -> frozenset[Request]: ...
    def is_shown(self) -> bool: ...
    def take(self, event: ObservationMade) -> None: ...


class Observations(QObject):
    """Tells the run what can be seen, whenever that changes: nothing is observed for a plot behind a tab."""

    def __init__(
        self,
        plots: Iterable[Plot],
        docks: Iterable[Dock],
        controller: RunController,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._watchers: list[Watcher] = [plot for plot in plots if isinstance(plot, ObservingPlot)]
        self._controller = controller
        self._asked: frozenset[Request] = frozenset()
        self._look = Soon(self.tell, self)
        controller.observation_made.connect(self._on_observation_made)
        controller.lane_observed.connect(self._on_lane_observed)
        for watcher in self._watchers:
            watcher.needs_changed.connect(self.tell)
        for dock in docks:
            dock.visibilityChanged.connect(self._on_dock_shown)
            if isinstance(dock.widget(), ObservingPlot):
                dock.widget().windowTitleChanged.connect(dock.set_title)

    def add(self, watcher: Watcher) -> None:
        """Observe for another part of the window too."""
        self._watchers.append(watcher)
        watcher.needs_changed.connect(self.tell)

    @Slot()
    def tell(self) -> None:
        """Tell the run what is to be observed from now on."""
        shown = [watcher for watcher in self._watchers if watcher.is_shown()]
        requests = frozenset().union(*(watcher.requests() for watcher in shown))
        plots = [watcher for watcher in shown if isinstance(watcher, ObservingPlot)]
        self._controller.observe_all(frozenset().union(*(plot.requests_of_all() for plot in plots)))
        if requests != self._asked:
            self._asked = requests
            self._controller.observe(requests)

    def ask_anew(self) -> None:
        """Ask for everything again: what was made so far, another window has taken."""
        self._controller.observe(frozenset())
        self._asked = frozenset()
        self.tell()

    @Slot()
    def _on_dock_shown(self) -> None:
        """Look again once the docks have their places."""
        self._look.start()

    @Slot(object)
    def _on_lane_observed(self, event: ObservationMade) -> None:
        for watcher in self._watchers:
            if isinstance(watcher, ObservingPlot):
                watcher.take_beside(event)

    @Slot(object)
    def _on_observation_made(self, event: ObservationMade) -> None:
        for watcher in self._watchers:
            watcher.take(event)
