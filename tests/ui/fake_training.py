"""A training thread that trains nothing: it notes commands, and the test sends its events."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from gradgui.engine.events import Event, RunStarted, RunState, StateChanged
from gradgui.engine.experiment import Experiment
from gradgui.engine.observed import Request
from gradgui.engine.past_store import Readable
from gradgui.engine.store import MetricStore
from gradgui.engine.timeline import Timeline
from gradgui.engine.what_if import Candidate

PER_STEP = ("loss", "test_loss", "accuracy", "test_accuracy")


class FakeThread:
    """Notes what it is told; `answer` begins runs at once when asked to."""

    def __init__(self, on_event: Callable[[Event], None]) -> None:
        self.send = on_event
        self.commands: list[str] = []
        self.wanted: frozenset[str] = frozenset()
        self.observed: frozenset[Request] = frozenset()
        self.candidates: tuple[Candidate, ...] = ()
        self.judged = False
        self.experiment: Experiment | None = None
        self.branched: Experiment | None = None
        self.begun: list[Experiment] = []
        self.store = MetricStore()
        self.runs = 0

    def start(self) -> None:
        """Note that it was started."""
        self.commands.append("start")

    def begin(self, experiment: Experiment, base_dir: Path, others: Sequence[Experiment] = ()) -> int:
        """Note a new run and return its number."""
        self.commands.append("begin" if not others else f"begin and {len(others)}")
        self.experiment = experiment
        self.begun = [experiment, *others]
        self.runs += 1
        return self.runs

    def resume(self, steps: int | None = None) -> None:
        """Note the command."""
        self.commands.append("resume" if steps is None else f"resume {steps}")

    def pause(self) -> None:
        """Note the command."""
        self.commands.append("pause")

    def branch(self, experiment: Experiment, of: int = 0) -> None:
        """Note the branch."""
        self.commands.append(f"branch {of}")
        self.branched = experiment

    def drop_lane(self, lane: int) -> None:
        """Note the command."""
        self.commands.append(f"drop {lane}")

    def change(self, experiment: Experiment, lane: int = 0) -> None:
        """Note the edited experiment."""
        self.commands.append(f"change {lane}" if lane else "change")
        self.experiment = experiment

    def want(self, metrics: Iterable[str]) -> None:
        """Note the metrics."""
        self.wanted = frozenset(metrics)

    def observe(self, requests: Iterable[Request]) -> None:
        """Note what is looked at."""
        self.observed = frozenset(requests)

    def judge(self, wanted: bool) -> None:
        """Note whether findings are looked at."""
        self.judged = wanted

    def run_in_float64(self, lane: int = 0) -> None:
        """Note the command."""
        self.commands.append("run in float64")

    def take_up(self, runs: Sequence[tuple[Timeline, Readable]]) -> None:
        """Note the command."""
        self.commands.append("take up")

    def look_back(self, step: int, lane: int = 0) -> None:
        """Note the step."""
        self.commands.append(f"look back {step}")

    def look_at_present(self) -> None:
        """Note the command."""
        self.commands.append("look at present")

    def go_back(self) -> None:
        """Note the command."""
        self.commands.append("go back")

    def branch_from_past(self) -> None:
        """Note the command."""
        self.commands.append("branch from past")

    def what_if(self, candidates: Iterable[Candidate], lane: int = 0) -> None:
        """Note the question."""
        self.commands.append("what if")
        self.candidates = tuple(candidates)

    def shutdown(self, timeout: float | None = None) -> None:
        """Note the command."""
        self.commands.append("shutdown")

    def answer(self, first_step: int = 0) -> None:
        """Say that the run that was asked for has begun."""
        assert self.experiment is not None
        if not first_step:
            self.store = MetricStore()
        self.declare(self.wanted)
        self.send(RunStarted(self.runs, self.experiment, self.store, first_step, self._depth()))
        self.tell(RunState.READY)

    def declare(self, metrics: Iterable[str]) -> None:
        """Make room for metrics, each of all layers or of the step."""
        for metric in metrics:
            layers = () if metric in PER_STEP else tuple(range(1, self._depth() + 1))
            self.store.declare(metric, layers)

    def _depth(self) -> int:
        assert self.experiment is not None
        return len(self.experiment.hidden_layers()) + 1

    def tell(self, state: RunState) -> None:
        """Say that the run is in a state."""
        self.send(StateChanged(self.runs, state))
