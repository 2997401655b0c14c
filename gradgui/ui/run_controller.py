"""RunController: the one bridge between the training thread and the window."""

import threading
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance, Slot

from gradgui.engine.events import (
    Event,
    FindingsChanged,
    Float64StepMade,
    LaneEnded,
    LaneRefused,
    NonFiniteFound,
    ObservationMade,
    PastComing,
    PastLeft,
    PastShown,
    RunFailed,
    RunStarted,
    RunState,
    SpecChanged,
    StateChanged,
    WhatIfMade,
)
from gradgui.engine.experiment import Experiment
from gradgui.engine.finding import Finding
from gradgui.engine.observed import Request
from gradgui.engine.timeline import Timeline
from gradgui.engine.what_if import Candidate
from gradgui.ui.lane_record import LaneRecord
from gradgui.ui.lane_seats import Seat
from gradgui.ui.shown_lanes import ShownLanes
from gradgui.ui.trains import MakeThread

SECONDS_TO_STOP = 10.0


class RunController(ShownLanes):
    """Passes commands to the training thread at once, and its events on as signals, on the window's thread.

    Events of a run that another has taken the place of are dropped. Nothing is passed on after `shutdown`.
    Of several lanes one is shown: `change`, what is observed and asked, and all signals are of that one,
    but for those that begin with `lane`. When another lane is shown, its run starts for whoever listens.
    """

    run_started = Signal(object)
    state_changed = Signal(object)
    spec_changed = Signal(object)
    nonfinite_found = Signal(object)
    run_failed = Signal(object)
    observation_made = Signal(object)
    lane_observed = Signal(object)
    """ObservationMade, of a lane beside the shown one."""
    float64_step_made = Signal(object)
    what_if_made = Signal(object)
    findings_changed = Signal(object)
    """tuple[Finding, ...]: what is wrong with the run now."""
    will_run_changed = Signal()
    """`will_run` is another, while the state may still be the same."""
    lanes_changed = Signal()
    """A lane is there, gone, changed or stopped, or another one is shown."""
    lane_shown = Signal(int)
    """Its number, after everything that listens shows it."""
    lane_started = Signal(object)
    """RunStarted of any lane, before it is shown."""
    lane_edited = Signal(object)
    """SpecChanged of any lane."""
    lane_ended = Signal(int)
    lane_judged = Signal(int, object)
    """A lane, and tuple[Finding, ...]: what the rules find of it now."""
    branched = Signal(object)
    """RunStarted of a new branch, after everything that listens shows it."""
    past_shown = Signal(object)
    """PastShown: a past step of the shown lane is what is observed from now on, or why it is not."""
    past_coming = Signal(object)
    """PastComing: how far it is."""
    past_left = Signal()
    """The newest step is what is observed again."""
    lane_refused = Signal(object)
    """LaneRefused: a branch cannot be, and why."""
    _arrived = Signal(object)

    def __init__(self, make_thread: MakeThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open = threading.Event()
        self._open.set()
        self._arrived.connect(self._on_event, Qt.ConnectionType.QueuedConnection)
        self._thread = make_thread(self._receive)
        self._started = False
        self._run_id = 0
        self._base_dir = Path()
        self._will_run = self._judges = False
        self.state = RunState.LOADING
        self._requests: frozenset[Request] = frozenset()
        self._requests_of_all: frozenset[Request] = frozenset()
        self._shows_branch = False
        self._shows_next = 0
        self.is_taking_up = False
        """Whether the shown lane, when it goes back, is a recorded run."""
        self._recorded: dict[int, LaneRecord] = {}
        self.past: PastShown | None = None
        """The past step that is looked at."""

    @property
    def base_dir(self) -> Path:
        """Where relative paths of the experiment start from."""
        return self._base_dir

    def start(self) -> None:
        """Start the thread; PyTorch is loaded on it."""
        if not self._started and self._open.is_set():
            self._started = True
            self._thread.start()

    def begin(
        self,
        experiment: Experiment,
        base_dir: Path,
        others: Sequence[Experiment] = (),
        seats: Sequence[Seat] = (),
        shows: int = 0,
    ) -> None:
        """Begin a new run at step 0, paused. others: further lanes, with the first's seed and batch size.

        seats: those of the lanes, for as many as have one. shows: the number of the lane to show.
        """
        self._base_dir = base_dir
        self._will_run = self._shows_branch = False
        self._shows_next = shows
        self.seats.begin(seats, 1 + len(others))
        self._failure = self._record = None
        self._leave_records()
        for lane in self._lanes.values():
            lane.trouble = None
        self._set_state(RunState.LOADING)
        self._run_id = self._thread.begin(experiment, base_dir, others)

    def begin_again(self) -> None:
        """Begin all lanes again at step 0."""
        first, *others = [lane.experiment for lane in self.lanes.values()]
        seats = [lane.seat for lane in self.lanes.values()]
        self.begin(first, self._base_dir, others, seats, list(self.lanes).index(self.shown_lane))

    def branch(self, experiment: Experiment, of: int | None = None, seat: Seat | None = None) -> None:
        """Add a lane beside another, by default the shown one, with another experiment, and show it."""
        self._shows_branch = True
        self._end_record()
        self.seats.branch(seat or self.seats.new())
        self._thread.branch(experiment, self.shown_lane if of is None else of)

    def look_back(self, step: int) -> None:
        """Pause, and look at a past step of the shown lane; of several wishes the last is fulfilled."""
        self._set_will_run(False)
        self._thread.look_back(step, self.shown_lane)

    def look_at_present(self) -> None:
        """Look at the newest step again."""
        self._thread.look_at_present()

    def go_back(self) -> None:
        """Let the shown lane go on from the past step that is looked at; what came after is left."""
        self._thread.go_back()

    def branch_from_past(self, seat: Seat | None = None) -> None:
        """Add a lane that goes on from the past step that is looked at, and show it."""
        self._shows_branch = True
        self.seats.branch(seat or self.seats.new())
        self._thread.branch_from_past()

    def branch_after(self, step: int, of: int, seat: Seat) -> None:
        """Add a lane that goes on from a past step of another one, and show it."""
        self._thread.look_back(step, of)
        self.branch_from_past(seat)

    def drop_lane(self, number: int) -> None:
        """End a lane, unless it is the only one."""
        self._thread.drop_lane(number)

    def show_lane(self, number: int) -> None:
        """Let everything that listens show another lane."""
        lane = self._lanes.get(number)
        if lane is None or (number == self.shown_lane and self._record is None):
            return
        self._thread.look_at_present()
        self._leave_past()
        self.shown_lane, self._record = number, None
        self._tell_all(lane)
        self.lane_shown.emit(number)
        self.lanes_changed.emit()

    def show_record(self, record: LaneRecord) -> None:
        """Show what was recorded earlier, until the run that has begun makes steps."""
        self._record = record
        self._tell_all(record)

    def take_up(self, records: Sequence[LaneRecord], timelines: Sequence[Timeline], shown: int) -> None:
        """Show one of the lanes recorded earlier, and let the run that has begun go on after them.

        The others are there as soon as the training thread has them.
        """
        self.shown_lane, self.is_taking_up = shown, True
        self._recorded = dict(enumerate(records))
        for number, record in self._recorded.items():
            record.seat = Seat() if number == shown else self.seats.new()
        self.show_record(records[shown])
        stores = (record.store for record in records)
        self._thread.take_up(list(zip(timelines, stores, strict=True)))

    def _leave_records(self) -> None:
        """Wait for recorded lanes no more."""
        self.is_taking_up = False
        self._recorded.clear()

    def _end_record(self) -> None:
        """Show the run again."""
        if self._record is not None:
            self._record = None
            if self.shown is not None:
                self._tell_all(self.shown)

    def _tell_all(self, lane: LaneRecord) -> None:
        """Let everything that listens show a lane."""
        self.observe(self._requests)
        self.run_started.emit(lane.run_event)
        for change in lane.changes:
            self.spec_changed.emit(change)
        if isinstance(lane.trouble, NonFiniteFound):
            self.nonfinite_found.emit(lane.trouble)
        self.findings_changed.emit(lane.findings)

    @Slot()
    def run(self) -> None:
        """Train; as soon as everything is loaded, if it is not yet."""
        if self.state is not RunState.FAILED:
            self._end_record()
            self._thread.resume()
            self._set_will_run(True)

    @Slot()
    def pause(self) -> None:
        """Pause after the present step."""
        self._thread.pause()
        self._set_will_run(False)

    @Slot()
    def toggle(self) -> None:
        """Run where paused, pause where running."""
        if self.will_run:
            self.pause()
        else:
            self.run()

    @Slot()
    def step(self) -> None:
        """Make one step."""
        self.run_steps(1)

    @property
    def has_begun(self) -> bool:
        """Whether there is a run, or soon will be."""
        return self._run_id > 0

    def run_steps(self, steps: int) -> None:
        """Make a number of steps, then pause."""
        if self.state is not RunState.FAILED:
            self._end_record()
            self._thread.resume(steps)

    @property
    def will_run(self) -> bool:
        """Whether it trains, or will as soon as it can."""
        return self._will_run or self.state is RunState.RUNNING

    def change(self, experiment: Experiment) -> None:
        """Take over an edited experiment; where the run has failed, begin anew with it."""
        if self.state is RunState.FAILED:
            self.begin(experiment, self._base_dir)
        else:
            if self.shown_lane in self._lanes:
                self._lanes[self.shown_lane].experiment = experiment
            self._thread.change(experiment, self.shown_lane)

    def want(self, metrics: frozenset[str]) -> None:
        """Say which metrics the visible plots need."""
        self._thread.want(metrics)

    def observe(self, requests: frozenset[Request]) -> None:
        """Say what the visible plots show of the run now and then; of the lane that is shown."""
        self._requests = requests
        self._observe()

    def observe_all(self, requests: frozenset[Request]) -> None:
        """Say what the visible plots show of all other lanes too; `lane_observed` brings it."""
        if requests != self._requests_of_all:
            self._requests_of_all = requests
            self._observe()

    def _observe(self) -> None:
        wanted = {replace(each, lane=self.shown_lane) for each in self._requests}
        beside = [number for number in self._lanes if number != self.shown_lane]
        wanted |= {replace(each, lane=number) for each in self._requests_of_all for number in beside}
        self._thread.observe(frozenset(wanted))

    def judge(self, wanted: bool) -> None:
        """Say whether findings are looked at; while they are not there are none."""
        self._thread.judge(wanted)
        if wanted != self._judges:
            for lane in self._lanes.values():
                lane.is_judged = False
        self._judges = wanted
        if not wanted:
            for number in self._lanes:
                self._set_findings(number, ())

    @Slot()
    def run_in_float64(self) -> None:
        """Compute the last step again in float64; `float64_step_made` tells what came of it."""
        self._thread.run_in_float64(self.shown_lane)

    def what_if(self, candidates: Iterable[Candidate]) -> None:
        """Ask what each candidate would do to the present gradient; `what_if_made` brings the answer."""
        self._thread.what_if(candidates, self.shown_lane)

    def shutdown(self) -> None:
        """Stop the thread and wait for it; may be called more than once."""
        if not self._open.is_set():
            return
        self._open.clear()
        if self._started:
            self._thread.shutdown(SECONDS_TO_STOP)
        self.state = RunState.STOPPED

    def _receive(self, event: Event) -> None:
        """Take an event on the training thread."""
        if self._open.is_set():
            self._arrived.emit(event)

    @Slot(object)
    def _on_event(self, event: Event) -> None:
        of_no_run = event.run_id == 0
        if not self._open.is_set() or (event.run_id < self._run_id and not of_no_run):
            return
        if isinstance(event, StateChanged):
            if not of_no_run or event.state is RunState.FAILED:
                self._set_state(event.state)
        elif isinstance(event, RunFailed):
            self._failure = event
            for number in self._lanes:
                self._set_findings(number, ())
            self.run_failed.emit(event)
        elif isinstance(event, LaneRefused):
            self._shows_branch = False
            self.seats.refuse()
            self.lane_refused.emit(event)
        elif isinstance(event, RunStarted):
            self._take_start(event)
        elif isinstance(event, LaneEnded):
            self._forget_lane(event.lane)
            if event.lane == self.shown_lane:
                self.show_lane(min(self._lanes, default=0))
            self.lane_ended.emit(event.lane)
            self.lanes_changed.emit()
        elif event.lane in self._lanes:
            self._take(event, self._lanes[event.lane])

    def _take(self, event: Event, lane: LaneRecord) -> None:
        """Take what a lane tells."""
        shown = lane is self.shown
        if isinstance(event, SpecChanged):
            lane.changes.append(event)
            self.lane_edited.emit(event)
            self._pass_on(self.spec_changed, event, shown)
            self.lanes_changed.emit()
        elif isinstance(event, NonFiniteFound):
            lane.trouble = event
            self._pass_on(self.nonfinite_found, event, shown)
            self.lanes_changed.emit()
        elif isinstance(event, ObservationMade):
            request = replace(event.request, lane=0)
            self._pass_on(self.observation_made, replace(event, request=request), shown)
            self._pass_on(self.lane_observed, event, not shown)
        elif isinstance(event, PastShown):
            self._show_past(event, shown)
        elif isinstance(event, PastComing):
            self._pass_on(self.past_coming, event, shown)
        elif isinstance(event, PastLeft):
            self._leave_past()
        elif isinstance(event, Float64StepMade):
            self._pass_on(self.float64_step_made, event, shown)
        elif isinstance(event, WhatIfMade):
            self._pass_on(self.what_if_made, event, shown)
        elif isinstance(event, FindingsChanged) and self._judges:
            was_judged, lane.is_judged = lane.is_judged, lane.store.last_step >= lane.run_event.first_step
            self.lane_judged.emit(event.lane, event.findings)
            self._set_findings(event.lane, event.findings, lane.is_judged != was_judged)

    def _show_past(self, event: PastShown, shown: bool) -> None:
        if self.is_taking_up and event.problem:
            self._leave_records()
            self.shown_lane, shown = event.lane, True
        if shown:
            self.past = event if event.store is not None else None
            self.past_shown.emit(event)

    def _leave_past(self) -> None:
        if self.past is not None:
            self.past = None
            self.past_left.emit()

    @staticmethod
    def _pass_on(signal: SignalInstance, event: Event, shown: bool) -> None:
        if shown:
            signal.emit(event)

    def _take_start(self, event: RunStarted) -> None:
        if any(lane.run_event.run_id != event.run_id for lane in self._lanes.values()):
            self._lanes.clear()
            if not self.is_taking_up:
                self.shown_lane = event.lane
        lane = self._lanes.get(event.lane)
        if lane is None:
            self._lanes[event.lane] = LaneRecord(
                event,
                event.experiment,
                self._started_with(event),
                event.branched_from,
                event.first_step,
                self.seats.take(event),
                list(event.changes),
            )
        else:
            if event.store is not lane.store:
                self._set_findings(event.lane, ())
            lane.go_on(event)
        if event.goes_back and event.lane in self._recorded:
            self._lanes[event.lane].take_past(self._recorded.pop(event.lane))
        self.lane_started.emit(event)
        if lane is None and self._requests_of_all:
            self._observe()
        if event.lane == self.shown_lane:
            self._failure = None
            if event.goes_back:
                self._record = None
            if self._record is None:
                self.run_started.emit(event)
            elif self._record.take_data(event):
                self.run_started.emit(self._record.run_event)
            self.is_taking_up = self.is_taking_up and not event.goes_back
        self.lanes_changed.emit()
        is_branch = self._shows_branch and event.branched_from is not None
        if is_branch or event.lane == self._shows_next != 0:
            self._shows_branch, self._shows_next = False, 0
            self.show_lane(event.lane)
        if lane is None:
            self._take_new(event)

    def _take_new(self, event: RunStarted) -> None:
        """Drop a new lane that was given up meanwhile; tell of a branch."""
        if self.seats.is_unwanted(self._lanes[event.lane].seat.key):
            self.drop_lane(event.lane)
        if event.branched_from is not None:
            self.branched.emit(event)

    def _set_findings(self, number: int, findings: tuple[Finding, ...], is_first: bool = False) -> None:
        lane = self._lanes[number]
        if findings or lane.findings or is_first:
            lane.findings = findings
            if number == self.shown_lane:
                self.findings_changed.emit(findings)

    def _set_will_run(self, will_run: bool) -> None:
        self._will_run = will_run
        self.will_run_changed.emit()

    def _set_state(self, state: RunState) -> None:
        if state in (RunState.RUNNING, RunState.PAUSED, RunState.FAILED):
            self._will_run = state is RunState.RUNNING
        if state is not self.state:
            self.state = state
            self.state_changed.emit(state)
