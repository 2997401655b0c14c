"""A training thread that trains nothing: it notes commands, and the test sends its events."""

from collections.abc import Callable, Iterable
from pathlib import Path

from gradgui.engine.events import Event, RunStarted, RunState, StateChanged
from gradgui.engine.experiment import Experiment
from gradgui.engine.observed import Request
from gradgui.engine.store import MetricStore

PER_STEP = ("loss", "test_loss", "accuracy", "test_accuracy")


class FakeThread:
    """Notes what it is told; `answer` begins runs at once when asked to."""

    def __init__(self, on_event: Callable[[Event], None]) -> None:
        self.send = on_event
        self.commands: list[str] = []
        self.wanted: frozenset[str] = frozenset()
        self.observed: frozenset[Request] = frozenset()
        self.experiment: Experiment | None = None
        self.store = MetricStore()
        self.runs = 0

    def start(self) -> None:
        """Note that it was started."""
        self.commands.append("start")

    def begin(self, experiment: Experiment, base_dir: Path) -> int:
        """Note a new run and return its number."""
        self.commands.append("begin")
        self.experiment = experiment
        self.runs += 1
        return self.runs

    def resume(self, steps: int | None = None) -> None:
        """Note the command."""
        self.commands.append("resume" if steps is None else f"resume {steps}")

    def pause(self) -> None:
        """Note the command."""
        self.commands.append("pause")

    def change(self, experiment: Experiment) -> None:
        """Note the edited experiment."""
        self.commands.append("change")
        self.experiment = experiment

    def want(self, metrics: Iterable[str]) -> None:
        """Note the metrics."""
        self.wanted = frozenset(metrics)

    def observe(self, requests: Iterable[Request]) -> None:
        """Note what is looked at."""
        self.observed = frozenset(requests)

    def run_in_float64(self) -> None:
        """Note the command."""
        self.commands.append("run in float64")

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
