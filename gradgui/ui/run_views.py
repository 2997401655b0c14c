"""RunViews: the window's plots; each gets the run, its marks, and what it needs measured."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal, Slot

from gradgui.engine.events import NonFiniteFound, RunStarted, SpecChanged
from gradgui.ui.data_shape import epoch_steps
from gradgui.ui.dock import Dock
from gradgui.ui.docks import Docks
from gradgui.ui.drawing.time_axis import TimeAxis
from gradgui.ui.engine_words import said
from gradgui.ui.plot import Plot, Run
from gradgui.ui.run_controller import RunController
from gradgui.ui.run_words import nonfinite_mark
from gradgui.ui.selection import LayerSelection
from gradgui.ui.theme import LIGHT, Theme


class RunViews(QObject):
    """Passes events of the run on to all plots, and to the run which metrics can be seen."""

    needs_changed = Signal()
    asked = Signal(object, str)
    """What the window shall do with a plot: the Plot, and ``receiver.method``."""

    def __init__(
        self,
        plots: Mapping[str, Plot],
        docks: Docks,
        controller: RunController,
        selection: LayerSelection,
        time: TimeAxis,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._plots = dict(plots)
        self._docks = docks
        self._controller = controller
        self._selection = selection
        self._time = time
        self._run: Run | None = None
        self._theme: Theme = LIGHT
        self._marks: list[tuple[int, str, bool]] = []
        self._waiting = ""
        self._marked_nonfinite = False
        controller.run_started.connect(self._on_run_started)
        controller.spec_changed.connect(self._on_spec_changed)
        controller.nonfinite_found.connect(self._on_nonfinite_found)
        for plot in self._plots.values():
            self._connect(plot)
        docks.closed_changed.connect(self.tell_needs)
        docks.fronts_changed.connect(self._on_fronts_changed)

    def add(self, name: str, plot: Plot, dock: Dock) -> None:
        """Let a further plot show the run."""
        self._plots[name] = plot
        self._connect(plot)
        plot.set_theme(self._theme)
        dock.set_theme(self._theme)
        plot.set_waiting(self._waiting)
        plot.set_run(self._run)
        for mark in self._marks:
            plot.take_mark(*mark)
        self._on_needs_changed()

    def _connect(self, plot: Plot) -> None:
        plot.needs_changed.connect(self._on_needs_changed)
        plot.asked.connect(self.asked)

    def remove(self, name: str) -> None:
        """Forget a plot that is gone."""
        del self._plots[name]
        self._on_needs_changed()

    @Slot()
    def reset_views(self) -> None:
        """Let every plot show everything."""
        for plot in self._plots.values():
            plot.reset_view()

    @Slot()
    def toggle_epochs(self) -> None:
        """Count epochs on the time axis of every plot, or steps again."""
        self._time.toggle_epochs()

    def set_theme(self, theme: Theme) -> None:
        """Draw every plot in a theme's colours."""
        self._theme = theme
        for plot in self._plots.values():
            plot.set_theme(theme)

    def set_waiting(self, words: str) -> None:
        """Let empty plots say how to get what will be there, or why it is not."""
        if words != self._waiting:
            self._waiting = words
            for plot in self._plots.values():
                plot.set_waiting(words)

    def join(self) -> None:
        """Show the run that is on, with the marks that it has."""
        if self._controller.run_event is not None:
            self._on_run_started(self._controller.run_event)
        for change in self._controller.changes:
            self._on_spec_changed(change)
        if isinstance(trouble := self._controller.trouble, NonFiniteFound):
            self._on_nonfinite_found(trouble)

    def tell_needs(self) -> None:
        """Tell the run which metrics the plots that are not closed show."""
        hidden = self._docks.hidden()
        shown = [plot.metrics() for plot in self._plots.values() if plot not in hidden]
        self._controller.want(frozenset().union(*shown))

    @Slot(object)
    def _on_run_started(self, event: RunStarted) -> None:
        goes_on = self._run is not None and self._run.store is event.store
        if not goes_on:
            self._marks.clear()
            self._marked_nonfinite = False
            self._time.restart()
        self._run = Run(event.experiment, event.store, event.depth)
        self._time.set_epoch_steps(epoch_steps(event.experiment, self._controller.base_dir))
        if self._selection.selected is not None and self._selection.selected > event.depth:
            self._selection.select(None)
        for plot in self._plots.values():
            plot.set_run(self._run, goes_on)

    @Slot(object)
    def _on_spec_changed(self, event: SpecChanged) -> None:
        if event.step and event.effect != "restart":
            self._mark(event.step, said(event.words), event.effect == "carried")

    @Slot(object)
    def _on_nonfinite_found(self, event: NonFiniteFound) -> None:
        """Mark where the numbers first end; the run may be let go on after that."""
        if not self._marked_nonfinite:
            self._marked_nonfinite = True
            self._mark(event.step, nonfinite_mark(event))

    def _mark(self, step: int, words: str, cut: bool = False) -> None:
        self._marks.append((step, words, cut))
        for plot in self._plots.values():
            plot.take_mark(step, words, cut)

    @Slot()
    def _on_needs_changed(self) -> None:
        self.tell_needs()
        self.needs_changed.emit()

    @Slot()
    def _on_fronts_changed(self) -> None:
        for plot in self._plots.values():
            plot.stale.emit()
