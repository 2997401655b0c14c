"""RunViews: the window's plots; each gets the run, its marks, and what it needs measured."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from gradgui.engine.events import NonFiniteFound, PastShown, RunStarted, SpecChanged
from gradgui.engine.past_store import PastStore
from gradgui.ui.data_shape import epoch_steps
from gradgui.ui.dock import Dock
from gradgui.ui.docks import Docks
from gradgui.ui.drawing.marks import Mark
from gradgui.ui.drawing.time_axis import TimeAxis
from gradgui.ui.engine_words import said
from gradgui.ui.lane_modes import LaneMode
from gradgui.ui.lane_record import NAMES, LaneRecord, parted_at
from gradgui.ui.plot import Plot
from gradgui.ui.run_controller import RunController
from gradgui.ui.run_words import nonfinite_mark
from gradgui.ui.selection import LayerSelection
from gradgui.ui.shown_run import Run
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
        self._other_needs: list[Callable[[], frozenset[str]]] = []
        self._docks = docks
        self._controller = controller
        self._selection = selection
        self._time = time
        self._run: Run | None = None
        self._shown = (0, 0)
        self._theme: Theme = LIGHT
        self._marks: list[Mark] = []
        self._waiting = ""
        self._marked_nonfinite = False
        self._marked_lanes: set[Mark] = set()
        controller.run_started.connect(self._on_run_started)
        controller.spec_changed.connect(self._on_spec_changed)
        controller.nonfinite_found.connect(self._on_nonfinite_found)
        controller.lanes_changed.connect(self._mark_lanes)
        controller.past_shown.connect(self._on_past_shown)
        controller.past_left.connect(self._on_past_left)
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
            plot.take_mark(mark)
        self._on_needs_changed()

    def plots(self) -> list[Plot]:
        """Return all plots, the further ones last."""
        return list(self._plots.values())

    def add_needs(self, metrics: Callable[[], frozenset[str]]) -> None:
        """Have recorded what else the window shows, beside the plots; `tell_needs` asks for it."""
        self._other_needs.append(metrics)

    def _connect(self, plot: Plot) -> None:
        plot.needs_changed.connect(self._on_needs_changed)
        plot.asked.connect(self.asked)
        plot.lane_chosen.connect(self._controller.show_lane)

    def remove(self, name: str) -> None:
        """Forget a plot that is gone."""
        del self._plots[name]
        self._on_needs_changed()

    @Slot()
    def reset_views(self) -> None:
        """Let every plot show everything."""
        for plot in self._plots.values():
            plot.reset_view()

    @Slot(object, object)
    def show_lanes(self, mode: LaneMode, reference: int | None) -> None:
        """Show lanes in every plot in one way; where the first does so already, over each other again."""
        known = [plot.lanes for plot in self._plots.values() if plot.lanes is not None]
        wanted = LaneMode.OVER if known and known[0].mode is mode else mode
        for lanes in known:
            lanes.choose(wanted, reference if wanted is LaneMode.RATIO else None)

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
        others = [metrics() for metrics in self._other_needs]
        self._controller.want(frozenset().union(*shown, *others))

    @Slot(object)
    def _on_run_started(self, event: RunStarted) -> None:
        goes_on = self._run is not None and self._run.store is event.store
        if not goes_on:
            self._marks.clear()
            self._marked_lanes.clear()
            self._marked_nonfinite = False
        is_other_lane = event.run_id == self._shown[0] and event.lane != self._shown[1]
        if not goes_on and not is_other_lane:
            self._time.restart()
        self._shown = (event.run_id, event.lane)
        self._run = Run(
            event.experiment,
            event.store,
            event.depth,
            event.data,
            self._other_runs,
            event.lane,
            started=self._controller.started,
        )
        self._time.set_epoch_steps(epoch_steps(event.experiment, self._controller.base_dir))
        if self._selection.selected is not None and self._selection.selected > event.depth:
            self._selection.select(None)
        for plot in self._plots.values():
            plot.set_run(self._run, goes_on)
        if not goes_on:
            self._mark_lanes()
            for change in event.changes:
                self._on_spec_changed(change)

    @property
    def marked_steps(self) -> list[int]:
        """The steps that are marked in the plots over time."""
        return [mark.step for mark in self._marks]

    @Slot(object)
    def _on_past_shown(self, event: PastShown) -> None:
        if event.store is None or event.experiment is None or self._run is None:
            return
        depth = event.experiment.network.depth() + 1
        others = partial(self._past_runs, event.step)
        past = replace(self._run, experiment=event.experiment, store=event.store, depth=depth, others=others)
        self._time.set_past(event.step)
        for plot in self._plots.values():
            plot.show_past(past)

    @Slot()
    def _on_past_left(self) -> None:
        self._time.set_past(None)
        for plot in self._plots.values():
            plot.show_past(None)

    def _past_runs(self, step: int) -> tuple[Run, ...]:
        return tuple(replace(run, store=PastStore(run.store, step)) for run in self._other_runs())

    def _other_runs(self) -> tuple[Run, ...]:
        shown, lanes = self._controller.shown_lane, self._controller.lanes
        if self._controller.shows_record:
            return ()
        return tuple(
            _run_of(lane, parted_at(lanes, shown, number))
            for number, lane in lanes.items()
            if number != shown
        )

    @Slot()
    def _mark_lanes(self) -> None:
        """Mark where lanes branch, and where those beside the shown one turned non-finite."""
        if self._run is None or self._controller.shows_record:
            return
        for step, parent, branch in self._controller.branchings:
            if step:
                words = f"{NAMES[parent]} → {NAMES[branch]}"
                self._mark_lane(Mark(step, words, cut=True, everywhere=True, lane=branch))
        for number, lane in self._controller.lanes.items():
            if number != self._controller.shown_lane and isinstance(lane.trouble, NonFiniteFound):
                text = self.tr("{lane}: {what}").format(lane=NAMES[number], what=nonfinite_mark(lane.trouble))
                self._mark_lane(Mark(lane.trouble.step, text))

    def _mark_lane(self, mark: Mark) -> None:
        if mark not in self._marked_lanes:
            self._marked_lanes.add(mark)
            self._mark(mark)

    @Slot(object)
    def _on_spec_changed(self, event: SpecChanged) -> None:
        if event.step and event.effect != "restart":
            self._mark(Mark(event.step, said(event.words), event.effect == "carried", lane=event.lane))

    @Slot(object)
    def _on_nonfinite_found(self, event: NonFiniteFound) -> None:
        """Mark where the numbers first end; the run may be let go on after that."""
        if not self._marked_nonfinite:
            self._marked_nonfinite = True
            self._mark(Mark(event.step, nonfinite_mark(event)))

    def _mark(self, mark: Mark) -> None:
        if mark in self._marks:
            return
        self._marks.append(mark)
        for plot in self._plots.values():
            plot.take_mark(mark)

    @Slot()
    def _on_needs_changed(self) -> None:
        self.tell_needs()
        self.needs_changed.emit()

    @Slot()
    def _on_fronts_changed(self) -> None:
        for plot in self._plots.values():
            plot.stale.emit()


def _run_of(lane: LaneRecord, since: int) -> Run:
    """Return a lane as plots show it beside another."""
    event = lane.run_event
    return Run(
        lane.experiment,
        lane.store,
        event.depth,
        event.data,
        lane=event.lane,
        since=since,
        ended=lane.ended,
        started=lane.started,
    )
