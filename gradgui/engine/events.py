"""What the training side tells: a few typed events, never one a step."""

from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from gradgui.engine.dataset import Split
from gradgui.engine.edit import Effect
from gradgui.engine.experiment import Experiment
from gradgui.engine.fault import Fault
from gradgui.engine.float64_step import Float64Step
from gradgui.engine.observed import ObservationData, Request
from gradgui.engine.store import MetricStore


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
    """A run begins: at step 0, or at ``first_step`` of the one it carries on (then with the same store)."""

    run_id: int
    experiment: Experiment
    store: MetricStore
    first_step: int
    depth: int
    """Number of layers with the output layer."""
    data: Split | None = None
    """The samples as the network gets them."""


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


@dataclass(frozen=True)
class NonFiniteFound:
    """A NaN or infinity at ``step``: in which quantity, and at which layer it is first seen (None: none)."""

    run_id: int
    step: int
    layer: int | None
    quantity: str


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


@dataclass(frozen=True)
class Float64StepMade:
    """The last step was computed again in float64, or why it was not."""

    run_id: int
    result: Float64Step | None
    problem: str = ""


Event: TypeAlias = (
    RunStarted | StateChanged | SpecChanged | NonFiniteFound | RunFailed | ObservationMade | Float64StepMade
)
