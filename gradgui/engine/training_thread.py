"""TrainingThread: trains in the background, obeys commands between steps, tells by events."""

import threading
from collections import deque
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from gradgui.engine.edit import effect_of, words
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
from gradgui.engine.fault import ExperimentError
from gradgui.engine.observed import Request
from gradgui.engine.observer import Made, Observer
from gradgui.engine.phrase import Phrase
from gradgui.engine.store import MetricStore

if TYPE_CHECKING:
    from gradgui.engine.trainer import Trainer

ALWAYS = ("loss", "data_loss", "grad_norm")
"""Metrics that are recorded whatever is shown: they tell whether the run is still finite."""


class TrainingThread(threading.Thread):
    """Trains one run after the other for the life of a window.

    Commands return at once and are carried out in order between two steps. ``on_event`` is called on this
    thread. torch is imported when the thread starts, so that a window can be up before.
    """

    def __init__(self, on_event: Callable[[Event], None], device: str = "cpu") -> None:
        super().__init__(name="training", daemon=False)
        self._on_event = on_event
        self._device = device
        self._commands: deque[Callable[[], None]] = deque()
        self._wake = threading.Condition()
        self._stopping = False
        self._state = RunState.LOADING
        self._begun = 0
        self._run_id = 0
        self._base_dir: Path | None = None
        self._wanted: frozenset[str] = frozenset()
        self._trainer: Trainer | None = None
        self._store = MetricStore()
        self._remaining: int | None = None
        self._nonfinite_seen = False
        self._observer = Observer()

    @property
    def state(self) -> RunState:
        """Where the run stands."""
        return self._state

    def begin(self, experiment: Experiment, base_dir: Path) -> int:
        """Start a run at step 0, paused; return its number, greater than all before."""
        self._begun += 1
        run_id = self._begun
        self._send(lambda: self._begin(run_id, experiment, base_dir))
        return run_id

    def resume(self, steps: int | None = None) -> None:
        """Train until paused, or for a number of steps."""
        self._send(lambda: self._resume(steps))

    def pause(self) -> None:
        """Stop after the present step; ``resume`` goes on."""
        self._send(self._pause)

    def step_once(self) -> None:
        """Make one step."""
        self.resume(1)

    def change(self, experiment: Experiment) -> None:
        """Take over an edited experiment: live, carried, or restarted at step 0, as the edit needs."""
        self._send(lambda: self._change(experiment))

    def want(self, metrics: Iterable[str]) -> None:
        """Say which metrics are to be recorded from now on."""
        names = frozenset(metrics)
        self._send(lambda: self._want(names))

    def observe(self, requests: Iterable[Request]) -> None:
        """Say what is looked at from now on: made between steps, for a small share of the time."""
        wanted = frozenset(requests)
        self._send(lambda: self._observer.choose(wanted))

    def run_in_float64(self) -> None:
        """Compute the last step again in float64; the run is left as it is."""
        self._send(self._run_in_float64)

    def shutdown(self, timeout: float | None = None) -> None:
        """Stop for good and wait for the thread to end."""
        with self._wake:
            self._stopping = True
            self._wake.notify()
        if self.is_alive() and threading.current_thread() is not self:
            self.join(timeout)

    def _send(self, command: Callable[[], None]) -> None:
        with self._wake:
            self._commands.append(command)
            self._wake.notify()

    def run(self) -> None:
        """Import torch, then obey and train until shutdown."""
        try:
            from gradgui.engine.trainer import prepare_thread

            prepare_thread()
        except Exception as error:
            self._fail(Phrase("PyTorch could not be loaded: {problem}", problem=str(error)), error)
        else:
            self._set_state(RunState.READY)
        while not self._stopping:
            self._obey()
            if self._state is RunState.RUNNING and not self._stopping:
                self._step()
                self._tell_made(self._observer.when_due())
        self._state = RunState.STOPPED

    def _obey(self) -> None:
        self._observe_at_rest()
        with self._wake:
            while not (self._commands or self._stopping or self._state is RunState.RUNNING):
                self._wake.wait()
        while self._commands and not self._stopping:
            try:
                self._commands.popleft()()
            except ExperimentError as error:
                self._fail(str(error), error)
            except Exception as error:
                self._fail(f"{type(error).__name__}: {error}", error)

    def _observe_at_rest(self) -> None:
        while not (self._commands or self._stopping or self._state is RunState.RUNNING):
            made = self._observer.at_rest()
            if made is None:
                return
            self._tell_made(made)

    def _tell_made(self, made: Made | None) -> None:
        if made is not None:
            self._tell(ObservationMade(self._run_id, made.step, made.request, made.data, made.problem))

    def _run_in_float64(self) -> None:
        if self._trainer is None:
            self._tell(Float64StepMade(self._run_id, None, Phrase("there is no run")))
            return
        from gradgui.engine.float64_rerun import rerun

        try:
            self._tell(Float64StepMade(self._run_id, rerun(self._trainer)))
        except (ExperimentError, RuntimeError, MemoryError) as error:
            self._tell(Float64StepMade(self._run_id, None, str(error)))

    def _begin(self, run_id: int, experiment: Experiment, base_dir: Path) -> None:
        from gradgui.engine.trainer import Trainer

        self._run_id = run_id
        self._base_dir = base_dir
        self._dismiss()
        self._set_state(RunState.LOADING)
        self._install(Trainer(experiment, base_dir, self._metrics(), self._device), MetricStore())
        self._set_state(RunState.READY)

    def _dismiss(self) -> None:
        self._trainer = None
        self._observer.watch(None)

    def _install(self, trainer: "Trainer", store: MetricStore) -> None:
        self._trainer = trainer
        trainer.watches_nonfinite = True
        self._store = store
        self._nonfinite_seen = False
        self._declare()
        depth = len(trainer.network.layers)
        step, split = trainer.global_step, trainer.data.split
        self._tell(RunStarted(self._run_id, trainer.experiment, store, step, depth, split))
        self._observer.watch(trainer)

    def _declare(self) -> None:
        """Make place for what is measured and has none yet, or has other layers than before."""
        assert self._trainer is not None
        known = self._store.metrics()
        for metric, layers in self._trainer.layers.items():
            if known.get(metric) != layers:
                self._store.declare(metric, layers)

    def _metrics(self) -> frozenset[str]:
        return self._wanted.union(ALWAYS)

    def _want(self, metrics: frozenset[str]) -> None:
        if metrics != self._wanted:
            self._wanted = metrics
            if self._trainer is not None:
                self._trainer.choose_metrics(self._metrics())
                self._declare()

    def _resume(self, steps: int | None) -> None:
        if self._trainer is not None and steps != 0:
            self._remaining = steps
            self._set_state(RunState.RUNNING)

    def _pause(self) -> None:
        if self._state is RunState.RUNNING:
            self._set_state(RunState.PAUSED)

    def _change(self, experiment: Experiment) -> None:
        trainer = self._trainer
        if trainer is None:
            if self._base_dir is not None:
                self._begin(self._run_id, experiment, self._base_dir)
            return
        old, step = trainer.experiment, trainer.global_step
        effect = effect_of(old, experiment)
        if effect == "restart":
            self._restart(experiment, trainer)
        elif effect == "carried":
            self._install(trainer.carried(experiment), self._store)
        else:
            trainer.apply_live(experiment)
            self._observer.outdate()
        if effect != "none":
            self._tell(SpecChanged(self._run_id, step, effect, words(old, experiment)))

    def _restart(self, experiment: Experiment, trainer: "Trainer") -> None:
        from gradgui.engine.trainer import Trainer

        was = self._state
        self._dismiss()
        self._install(Trainer(experiment, trainer.base_dir, self._metrics(), self._device), MetricStore())
        self._set_state(RunState.RUNNING if was is RunState.RUNNING else RunState.READY)

    def _step(self) -> None:
        trainer = self._trainer
        assert trainer is not None
        step = trainer.global_step
        try:
            trainer.step()
            self._store.append(step, trainer.values)
        except Exception as error:
            problem = f"{type(error).__name__}: {error}"
            self._fail(Phrase("step {step}: {problem}", step=step, problem=problem), error)
            return
        if trainer.nonfinite is not None and not self._nonfinite_seen:
            self._nonfinite_seen = True
            self._pause()
            place = trainer.nonfinite
            self._tell(NonFiniteFound(self._run_id, step, place.layer, place.quantity))
        if self._remaining is not None:
            self._remaining -= 1
            if self._remaining <= 0:
                self._pause()

    def _fail(self, message: str, error: Exception) -> None:
        faults = error.faults if isinstance(error, ExperimentError) else ()
        self._dismiss()
        self._set_state(RunState.FAILED)
        self._tell(RunFailed(self._run_id, message, faults))

    def _set_state(self, state: RunState) -> None:
        if state is not self._state:
            self._state = state
            self._tell(StateChanged(self._run_id, state))

    def _tell(self, event: Event) -> None:
        if not self._stopping:
            self._on_event(event)
