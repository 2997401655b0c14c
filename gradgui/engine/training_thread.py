"""TrainingThread: trains in the background, obeys commands between steps, tells by events."""

import threading
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from gradgui.engine.comparison import Comparison
from gradgui.engine.events import Event, ObservationMade, RunFailed, RunState, StateChanged
from gradgui.engine.experiment import Experiment
from gradgui.engine.fault import ExperimentError
from gradgui.engine.looking_back import LookingBack
from gradgui.engine.observed import Request
from gradgui.engine.observer import Made, Observer
from gradgui.engine.past_store import Readable
from gradgui.engine.phrase import Phrase
from gradgui.engine.questions import Questions
from gradgui.engine.timeline import Timeline
from gradgui.engine.what_if import Candidate


class TrainingThread(threading.Thread):
    """Trains one run after the other for the life of a window.

    Commands return at once and are carried out in order between two steps. ``on_event`` is called on this
    thread. torch is imported when the thread starts, so that a window can be up before.
    """

    def __init__(self, on_event: Callable[[Event], None], device: str = "cpu", threads: int = 1) -> None:
        super().__init__(name="training", daemon=False)
        self._on_event, self._threads = on_event, threads
        self._commands: deque[Callable[[], None]] = deque()
        self._wake = threading.Condition()
        self._stopping = False
        self._state = RunState.LOADING
        self._begun = 0
        self._remaining: int | None = None
        self._observer = Observer()
        self._comparison = Comparison(self._observer, self._tell, device, threads)
        self._questions = Questions(self._comparison, self._tell)
        self._past = LookingBack(self._comparison, self._observer, self._questions, self._tell, device)

    @property
    def state(self) -> RunState:
        """Where the run stands."""
        return self._state

    def begin(self, experiment: Experiment, base_dir: Path, others: Sequence[Experiment] = ()) -> int:
        """Start a run at step 0, paused; return its number, greater than all before.

        others: further lanes, with the seed and the batch size of the first.
        """
        self._begun += 1
        run_id, lanes = self._begun, tuple(others)
        self._send(lambda: self._begin(run_id, experiment, base_dir, lanes))
        return run_id

    def branch(self, experiment: Experiment, of: int = 0) -> None:
        """Add a lane that goes on from another one with another experiment.

        All begin at step 0 where the difference needs that; `LaneRefused` tells where it cannot be.
        """
        self._send(lambda: self._branch(experiment, of))

    def drop_lane(self, lane: int) -> None:
        """End a lane; the last one stays."""
        self._send(lambda: self._drop(lane))

    def resume(self, steps: int | None = None) -> None:
        """Train until paused, or for a number of steps."""
        self._send(lambda: self._resume(steps))

    def pause(self) -> None:
        """Stop after the present step; ``resume`` goes on."""
        self._send(self._pause)

    def step_once(self) -> None:
        """Make one step."""
        self.resume(1)

    def change(self, experiment: Experiment, lane: int = 0) -> None:
        """Take over an edited experiment of a lane: live, carried, or restarted at step 0, as it needs."""
        self._send(lambda: self._change(experiment, lane))

    def want(self, metrics: Iterable[str]) -> None:
        """Say which metrics are to be recorded from now on."""
        names = frozenset(metrics)
        self._send(lambda: self._want(names))

    def observe(self, requests: Iterable[Request]) -> None:
        """Say what is looked at from now on: made between steps, for a small share of the time."""
        wanted = frozenset(requests)
        self._send(lambda: self._observe(wanted))

    def judge(self, wanted: bool) -> None:
        """Say whether the rules judge the run from now on."""
        self._send(lambda: self._comparison.judge(wanted))

    def run_in_float64(self, lane: int = 0) -> None:
        """Compute a lane's last step again in float64; the run is left as it is."""
        self._send(lambda: self._questions.run_in_float64(lane))

    def what_if(self, candidates: Iterable[Candidate], lane: int = 0) -> None:
        """Compute the gradients of a lane's last batch under each candidate, one between two steps.

        The run is left as it is. Another question, or another run, takes the place of one not yet answered.
        """
        asked = tuple(candidates)
        self._send(lambda: self._questions.begin_what_if(asked, lane))

    def take_up(self, runs: Sequence[tuple[Timeline, Readable]]) -> None:
        """Let the run that was begun last be recorded ones, a lane each, which go on after their last steps.

        `PastShown` tells why they cannot; the run is then as it was begun.
        """
        self._send(lambda: self._past.take_up(runs))

    def look_back(self, step: int, lane: int = 0) -> None:
        """Pause, and let a past step of a lane be what is observed and asked: of several wishes the last.

        `PastShown` tells when it is; whatever goes on with the run leaves the past before.
        """
        self._send(lambda: self._look_back(step, lane))

    def look_at_present(self) -> None:
        """Let the newest step be what is observed and asked again."""
        self._send(self._past.leave)

    def go_back(self) -> None:
        """Let the lane whose past is looked at go on from there; what came after is left."""
        self._send(self._past.go_back)

    def branch_from_past(self) -> None:
        """Add a lane that goes on from the step that is looked at, and catches up with the others."""
        self._send(self._past.branch)

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

            prepare_thread(self._threads)
            _import_work()
        except Exception as error:
            self._fail(Phrase("PyTorch could not be loaded: {problem}", problem=str(error)), error)
        else:
            self._set_state(RunState.READY)
        while not self._stopping:
            self._obey()
            if self._state is RunState.RUNNING and not self._stopping:
                self._step()
                self._tell_made(self._observer.when_due())
                self._comparison.tell_findings(at_rest=False)
                self._questions.advance()
        self._state = RunState.STOPPED

    def _obey(self) -> None:
        self._work_at_rest()
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

    def _work_at_rest(self) -> None:
        if self._state is not RunState.RUNNING and not self._stopping:
            self._comparison.tell_findings(at_rest=True)
            self._comparison.rest()
        while not (self._commands or self._stopping or self._state is RunState.RUNNING):
            if self._past.is_on_the_way:
                self._past.advance()
                continue
            if self._questions.is_open:
                self._questions.advance()
                continue
            made = self._observer.at_rest()
            if made is None:
                return
            self._tell_made(made)

    def _tell_made(self, made: Made | None) -> None:
        if made is not None:
            self._tell(
                ObservationMade(self._comparison.run_id, made.step, made.request, made.data, made.problem)
            )

    def _begin(
        self, run_id: int, experiment: Experiment, base_dir: Path, others: Sequence[Experiment]
    ) -> None:
        self._comparison.run_id = run_id
        self._dismiss()
        self._set_state(RunState.LOADING)
        self._comparison.begin(experiment, others, base_dir)
        self._set_state(RunState.READY)

    def _dismiss(self) -> None:
        self._past.leave()
        self._questions.forget()
        self._comparison.dismiss()

    def _drop(self, lane: int) -> None:
        self._past.leave()
        self._comparison.drop(lane)

    def _want(self, metrics: frozenset[str]) -> None:
        self._comparison.want(metrics)
        self._past.look_again()

    def _observe(self, requests: frozenset[Request]) -> None:
        self._observer.choose(requests)
        self._past.look_again()

    def _look_back(self, step: int, lane: int) -> None:
        self._pause()
        self._past.look(step, lane)

    def _change(self, experiment: Experiment, lane: int) -> None:
        self._past.leave()
        base_dir = self._comparison.base_dir
        if self._comparison.has_lanes:
            if self._comparison.change(experiment, lane) == "restart":
                self._begin_anew()
        elif base_dir is not None:
            self._begin(self._comparison.run_id, experiment, base_dir, ())

    def _branch(self, experiment: Experiment, of: int) -> None:
        self._past.leave()
        if self._comparison.branch(experiment, of):
            self._begin_anew()

    def _begin_anew(self) -> None:
        if self._state is not RunState.RUNNING:
            self._set_state(RunState.READY)

    def _resume(self, steps: int | None) -> None:
        self._past.leave()
        if self._comparison.has_lanes and steps != 0:
            self._comparison.go_on()
            self._remaining = steps
            self._set_state(RunState.RUNNING)

    def _pause(self) -> None:
        if self._state is RunState.RUNNING:
            self._set_state(RunState.PAUSED)

    def _step(self) -> None:
        step = self._comparison.next_step
        try:
            found = self._comparison.step(is_last=self._remaining == 1)
        except Exception as error:
            problem = f"{type(error).__name__}: {error}"
            self._fail(Phrase("step {step}: {problem}", step=step, problem=problem), error)
            return
        if not self._comparison.is_alive:
            self._pause()
        for event in found:
            self._tell(event)
        if self._remaining is not None:
            self._remaining -= 1
            if self._remaining <= 0:
                self._pause()

    def _fail(self, message: str, error: Exception) -> None:
        faults = error.faults if isinstance(error, ExperimentError) else ()
        self._dismiss()
        self._set_state(RunState.FAILED)
        self._tell(RunFailed(self._comparison.run_id, message, faults))

    def _set_state(self, state: RunState) -> None:
        if state is not self._state:
            self._state = state
            self._tell(StateChanged(self._comparison.run_id, state))

    def _tell(self, event: Event) -> None:
        if not self._stopping:
            self._on_event(event)


def _import_work() -> None:
    """Import what works with torch: no command, and no step, waits for the disk later."""
    import gradgui.engine.evaluation
    import gradgui.engine.float64_rerun
    import gradgui.engine.ledger
    import gradgui.engine.replay
    import gradgui.engine.what_if_work  # noqa: F401  every one of them is used where it is named
