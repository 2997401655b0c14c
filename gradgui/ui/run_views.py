"""RunViews: the window's plots; each gets the run, its marks, and what it needs measured."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal, Slot

from gradgui.engine.events import RunStarted, SpecChanged
from gradgui.ui.docks import Docks
from gradgui.ui.engine_words import said
from gradgui.ui.plot import Plot, Run
from gradgui.ui.run_controller import RunController
from gradgui.ui.selection import LayerSelection
from gradgui.ui.theme import Theme


class RunViews(QObject):
    """Passes events of the run on to all plots, and to the run which metrics can be seen."""

    needs_changed = Signal()

    def __init__(
        self,
        plots: Mapping[str, Plot],
        docks: Docks,
        controller: RunController,
        selection: LayerSelection,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._plots = dict(plots)
        self._docks = docks
        self._controller = controller
        self._selection = selection
        self._run: Run | None = None
        controller.run_started.connect(self._on_run_started)
        controller.spec_changed.connect(self._on_spec_changed)
        for plot in self._plots.values():
            plot.needs_changed.connect(self._on_needs_changed)
        for dock in docks:
            dock.visibilityChanged.connect(self._on_dock_shown)

    @Slot()
    def reset_views(self) -> None:
        """Let every plot show everything."""
        for plot in self._plots.values():
            plot.reset_view()

    def set_theme(self, theme: Theme) -> None:
        """Draw every plot in a theme's colours."""
        for plot in self._plots.values():
            plot.set_theme(theme)

    def join(self) -> None:
        """Show the run that is on, with the marks that it has."""
        if self._controller.run_event is not None:
            self._on_run_started(self._controller.run_event)
        for change in self._controller.changes:
            self._on_spec_changed(change)

    def tell_needs(self) -> None:
        """Tell the run which metrics the plots that are not closed show."""
        hidden = self._docks.hidden()
        shown = [plot.metrics() for plot in self._plots.values() if plot not in hidden]
        self._controller.want(frozenset().union(*shown))

    @Slot(object)
    def _on_run_started(self, event: RunStarted) -> None:
        goes_on = self._run is not None and self._run.store is event.store
        self._run = Run(event.experiment, event.store, event.depth)
        if self._selection.selected is not None and self._selection.selected > event.depth:
            self._selection.select(None)
        for plot in self._plots.values():
            plot.set_run(self._run, goes_on)

    @Slot(object)
    def _on_spec_changed(self, event: SpecChanged) -> None:
        if event.step and event.effect != "restart":
            for plot in self._plots.values():
                plot.add_mark(event.step, said(event.words), cut=event.effect == "carried")

    @Slot()
    def _on_needs_changed(self) -> None:
        self.tell_needs()
        self.needs_changed.emit()

    @Slot()
    def _on_dock_shown(self) -> None:
        self.tell_needs()
        for plot in self._plots.values():
            plot.stale.emit()
