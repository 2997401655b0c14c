"""Run: what plots show of a run: one of its lanes, and those beside it."""

from collections.abc import Callable
from dataclasses import dataclass

from gradgui.engine.dataset import Split
from gradgui.engine.experiment import Experiment
from gradgui.engine.store import MetricStore
from gradgui.ui.drawing.strands import Block, repeating_block
from gradgui.ui.lane_record import NAMES


@dataclass(frozen=True)
class Run:
    """A lane: an experiment in training, its records, its number of layers, its data.

    others: gives the lanes beside this one as they are now, in the order of their numbers. since: the first
    step of a lane beside that is not the shown lane's too. ended: the step at which it turned non-finite and
    stopped. started: what it was at step 0, where that is another experiment.
    """

    experiment: Experiment
    store: MetricStore
    depth: int
    data: Split | None = None
    others: Callable[[], tuple["Run", ...]] = tuple
    lane: int = 0
    since: int = 0
    ended: int | None = None
    started: Experiment | None = None

    @property
    def is_rebuilt(self) -> bool:
        """Whether its network is not the one that it started with."""
        return self.started is not None and self.started.network != self.experiment.network

    @property
    def lane_name(self) -> str:
        """What the lane is called."""
        return NAMES[self.lane]

    @property
    def lanes(self) -> tuple["Run", ...]:
        """All lanes, this one among them, in the order of their numbers."""
        return tuple(sorted((self, *self.others()), key=lambda run: run.lane))

    @property
    def features(self) -> int:
        """The width of the input; 0 where the data is not known."""
        return 0 if self.data is None else self.data.train_inputs.shape[1]

    @property
    def outputs(self) -> int:
        """The width of the output layer; 0 where the data is not known."""
        return 0 if self.data is None else max(1, len(self.data.classes))


def block_of(run: Run) -> Block | None:
    """Return the block of layers that a run's network repeats."""
    return repeating_block([layer.spec for layer in run.experiment.hidden_layers()])
