"""RunController: the one bridge between the training thread and the window."""

import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal, Slot

from gradgui.engine.events import (
    Event,
    Float64StepMade,
    NonFiniteFound,
    ObservationMade,
    RunFailed,
    RunStarted,
    RunState,
    SpecChanged,
    StateChanged,
)
from gradgui.engine.experiment import Experiment
from gradgui.engine.observed import Request
from gradgui.engine.store import MetricStore

SECONDS_TO_STOP = 10.0


class Trains(Protocol):
    """What is needed of a training thread."""

    def start(self) -> None: ...
    def begin(self, experiment: Experiment, base_dir: Path) -> int: ...
    def resume(self, steps: int | None = None) -> None: ...
    def pause(self) -> None: ...
    def change(self, experiment: Experiment) -> None: ...
    def want(self, metrics: Iterable[str]) -> None: ...
    def observe(self, requests: Iterable[Request]) -> None: ...
    def run_in_float64(self) -> None: ...
    def shutdown(self, timeout: float | None = None) -> None: ...


MakeThread = Callable[[Callable[[Event], None]], Trains]
"""Makes a training thread that calls back with each event."""


class RunController(QObject):
    """Passes commands to the training thread at once, and its events on as signals, on the window's thread.

    Events of a run that another has taken the place of are dropped. Nothing is passed on after `shutdown`.
    """

    run_started = Signal(object)
    state_changed = Signal(object)
    spec_changed = Signal(object)
    nonfinite_found = Signal(object)
    run_failed = Signal(object)
    observation_made = Signal(object)
    float64_step_made = Signal(object)
    will_run_changed = Signal()
    """`will_run` is another, while the state may still be the same."""
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
        self._will_run = False
        self.state = RunState.LOADING
        self.store: MetricStore | None = None
        self.run_event: RunStarted | None = None
        self.changes: list[SpecChanged] = []
        self.trouble: NonFiniteFound | RunFailed | None = None

    @property
    def base_dir(self) -> Path:
        """Where relative paths of the experiment start from."""
        return self._base_dir

    def start(self) -> None:
        """Start the thread; PyTorch is loaded on it."""
        if not self._started and self._open.is_set():
            self._started = True
            self._thread.start()

    def begin(self, experiment: Experiment, base_dir: Path) -> None:
        """Begin a new run at step 0, paused."""
        self._base_dir = base_dir
        self._will_run = False
        self.trouble = None
        self._set_state(RunState.LOADING)
        self._run_id = self._thread.begin(experiment, base_dir)

    @Slot()
    def run(self) -> None:
        """Train; as soon as everything is loaded, if it is not yet."""
        if self.state is not RunState.FAILED:
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
            self._thread.change(experiment)

    def want(self, metrics: frozenset[str]) -> None:
        """Say which metrics the visible plots need."""
        self._thread.want(metrics)

    def observe(self, requests: frozenset[Request]) -> None:
        """Say what the visible plots show of the run now and then."""
        self._thread.observe(requests)

    @Slot()
    def run_in_float64(self) -> None:
        """Compute the last step again in float64; `float64_step_made` tells what came of it."""
        self._thread.run_in_float64()

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
        elif isinstance(event, RunStarted):
            self._take_run(event)
            self.run_started.emit(event)
        elif isinstance(event, SpecChanged):
            self.changes.append(event)
            self.spec_changed.emit(event)
        elif isinstance(event, NonFiniteFound):
            self.trouble = event
            self.nonfinite_found.emit(event)
        elif isinstance(event, RunFailed):
            self.trouble = event
            self.run_failed.emit(event)
        elif isinstance(event, ObservationMade):
            self.observation_made.emit(event)
        elif isinstance(event, Float64StepMade):
            self.float64_step_made.emit(event)

    def _take_run(self, event: RunStarted) -> None:
        if event.store is not self.store:
            self.changes, self.trouble = [], None
        self.store, self.run_event = event.store, event

    def _set_will_run(self, will_run: bool) -> None:
        self._will_run = will_run
        self.will_run_changed.emit()

    def _set_state(self, state: RunState) -> None:
        if state in (RunState.RUNNING, RunState.PAUSED, RunState.FAILED):
            self._will_run = state is RunState.RUNNING
        if state is not self.state:
            self.state = state
            self.state_changed.emit(state)
