"""Observations: asks the run for what visible plots show of it now and then, and hands it out."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Slot

from gradgui.engine.events import ObservationMade
from gradgui.engine.observed import Request
from gradgui.ui.dock import Dock
from gradgui.ui.observing_plot import ObservingPlot
from gradgui.ui.plot import Plot
from gradgui.ui.run_controller import RunController
from gradgui.ui.soon import Soon


class Observations(QObject):
    """Tells the run what can be seen, whenever that changes: a plot behind a tab is not observed for."""

    def __init__(
        self,
        plots: Iterable[Plot],
        docks: Iterable[Dock],
        controller: RunController,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._plots = [plot for plot in plots if isinstance(plot, ObservingPlot)]
        self._controller = controller
        self._asked: frozenset[Request] = frozenset()
        self._look = Soon(self.tell, self)
        controller.observation_made.connect(self._on_observation_made)
        for plot in self._plots:
            plot.needs_changed.connect(self.tell)
        for dock in docks:
            dock.visibilityChanged.connect(self._on_dock_shown)
            if isinstance(dock.widget(), ObservingPlot):
                dock.widget().windowTitleChanged.connect(dock.set_title)

    @Slot()
    def tell(self) -> None:
        """Tell the run what is to be observed from now on."""
        shown = [plot.requests() for plot in self._plots if plot.is_shown()]
        requests = frozenset().union(*shown)
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
    def _on_observation_made(self, event: ObservationMade) -> None:
        for plot in self._plots:
            plot.take(event)
