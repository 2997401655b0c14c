"""What the training side tells: a few typed events, never one a step."""

from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from gradgui.engine.checkpoint_log import CheckpointLog
from gradgui.engine.dataset import Split
from gradgui.engine.edit import Effect
from gradgui.engine.experiment import Experiment
from gradgui.engine.fault import Fault
from gradgui.engine.finding import Finding
from gradgui.engine.float64_step import Float64Step
from gradgui.engine.observed import ObservationData, Request
from gradgui.engine.store import MetricStore
from gradgui.engine.what_if import WhatIf


class RunState(Enum):
    """Where the training thread stands."""

    LOADING = "loading"
    READY = "ready"
    RUNNING = "running"
    PAUSED = "paused"
    FAILED = "failed"
    STOPPED = "stopped"


@dataclass(frozen=True)
class RunStarted:
    """A lane of a run begins: at step 0, or at ``first_step``.

    There it carries itself on, with the same store, or it is a branch, whose store has the other's past.
    """

    run_id: int
    experiment: Experiment
    store: MetricStore
    first_step: int
    depth: int
    """Number of layers with the output layer."""
    data: Split | None = None
    """The samples as the network gets them."""
    threads: int = 1
    """Processor cores that an operation may take; float32 numbers depend on it."""
    lane: int = 0
    branched_from: int | None = None
    """The lane that this one was made from, where it is new: at ``first_step``."""
    from_past: bool = False
    """It goes on from a past step, of its own where it is not branched; its store has what was before."""
    checkpoints: CheckpointLog | None = None
    """The lane's own."""
    changes: tuple["SpecChanged", ...] = ()
    """The edits of the past that the store begins with, where it is a past step's."""

    @property
    def goes_back(self) -> bool:
        """Whether a lane goes on from a past step of its own."""
        return self.from_past and self.branched_from is None


@dataclass(frozen=True)
class StateChanged:
    """The run is in another state."""

    run_id: int
    state: RunState


@dataclass(frozen=True)
class SpecChanged:
    """An edit took effect from ``step`` on; words say what it changed."""

    run_id: int
    step: int
    effect: Effect
    words: str
    lane: int = 0
    experiment: Experiment | None = None
    """With the edit."""


@dataclass(frozen=True)
class NonFiniteFound:
    """A NaN or infinity at ``step``: in which quantity, and at which layer it is first seen (None: none)."""

    run_id: int
    step: int
    layer: int | None
    quantity: str
    lane: int = 0


@dataclass(frozen=True)
class RunFailed:
    """The run cannot start or go on; faults name places in the experiment where they exist."""

    run_id: int
    message: str
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True)
class ObservationMade:
    """An observation that was asked for, after ``step`` (−1: before the first), or why there is none."""

    run_id: int
    step: int
    request: Request
    data: ObservationData | None
    problem: str = ""

    @property
    def lane(self) -> int:
        """Of which lane."""
        return self.request.lane


@dataclass(frozen=True)
class Float64StepMade:
    """The last step was computed again in float64, or why it was not."""

    run_id: int
    result: Float64Step | None
    problem: str = ""
    lane: int = 0


@dataclass(frozen=True)
class FindingsChanged:
    """What the rules find of the run now, errors first; empty where nothing is wrong."""

    run_id: int
    findings: tuple[Finding, ...]
    lane: int = 0


@dataclass(frozen=True)
class WhatIfMade:
    """The profiles that were asked for, or why there are none."""

    run_id: int
    result: WhatIf | None
    problem: str = ""
    lane: int = 0


@dataclass(frozen=True, eq=False)
class PastShown:
    """A past step of a lane is what is observed from now on, or why it is not.

    store: what had been recorded when the step had been made, with that step's numbers. is_exact: whether
    what was computed again are the numbers that were recorded, bit for bit; None where they are not held.
    """

    run_id: int
    step: int
    experiment: Experiment | None = None
    store: MetricStore | None = None
    is_exact: bool | None = None
    problem: str = ""
    lane: int = 0


@dataclass(frozen=True)
class PastComing:
    """A past step is being computed; ``done`` of the way, 0 to 1."""

    run_id: int
    step: int
    done: float
    lane: int = 0


@dataclass(frozen=True)
class PastLeft:
    """The newest step of a lane is what is observed from now on."""

    run_id: int
    lane: int = 0


@dataclass(frozen=True)
class LaneEnded:
    """A lane was dropped; the others go on."""

    run_id: int
    lane: int


@dataclass(frozen=True)
class LaneRefused:
    """A lane that was asked for is not there, and why; the run is as it was."""

    run_id: int
    message: str
    faults: tuple[Fault, ...] = ()


Event: TypeAlias = (
    RunStarted
    | StateChanged
    | SpecChanged
    | NonFiniteFound
    | RunFailed
    | ObservationMade
    | Float64StepMade
    | FindingsChanged
    | WhatIfMade
    | PastShown
    | PastComing
    | PastLeft
    | LaneEnded
    | LaneRefused
)
