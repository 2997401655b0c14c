"""LaneRecord: what the window knows of one lane of the run."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from gradgui.engine.events import NonFiniteFound, RunFailed, RunStarted, SpecChanged
from gradgui.engine.experiment import Experiment
from gradgui.engine.finding import Finding
from gradgui.engine.store import MetricStore
from gradgui.ui.lane_seats import Seat

NAMES = "ABCD"
"""What lanes are called, by number."""


@dataclass(eq=False)
class LaneRecord:
    """The newest start of a lane, and what was told of it since; experiment: with all edits asked for.

    started: with what its network was at step 0. branched_from: the lane that it was made from, at
    ``branch_step``.
    """

    run_event: RunStarted
    experiment: Experiment
    started: Experiment
    branched_from: int | None
    branch_step: int = 0
    seat: Seat = field(default_factory=Seat)
    changes: list[SpecChanged] = field(default_factory=list)
    trouble: NonFiniteFound | RunFailed | None = None
    findings: tuple[Finding, ...] = ()
    is_judged: bool = False
    """Whether the rules have judged the network as it is now."""

    @property
    def store(self) -> MetricStore:
        """What is recorded of the lane."""
        return self.run_event.store

    @property
    def ended(self) -> int | None:
        """The step at which it turned non-finite, while it has made none after that."""
        trouble = self.trouble
        if isinstance(trouble, NonFiniteFound) and self.store.last_step <= trouble.step:
            return trouble.step
        return None

    def take_data(self, event: RunStarted) -> bool:
        """Take over the samples of another run if they are those of this one; return whether they are."""
        own, other = self.experiment, event.experiment
        if (own.dataset, own.seed, own.training.loss) != (other.dataset, other.seed, other.training.loss):
            return False
        self.run_event = replace(self.run_event, data=event.data)
        return True

    def take_past(self, recorded: "LaneRecord") -> None:
        """Take over what a document knows of the lane's past."""
        self.started, self.seat = recorded.started, recorded.seat
        self.branched_from, self.branch_step = recorded.branched_from, recorded.branch_step

    def go_on(self, event: RunStarted) -> None:
        """Take over that the lane begins anew, or carries itself on."""
        if event.store is not self.store:
            self.changes, self.trouble, self.findings = list(event.changes), None, ()
            self.branch_step = self.branch_step if event.goes_back else 0
            self.started = self.started if event.goes_back else event.experiment
        self.is_judged = False
        self.run_event, self.experiment = event, event.experiment


def branchings(lanes: Mapping[int, LaneRecord]) -> list[tuple[int, int, int]]:
    """Return step, parent and branch of each branching, in the order of the branches' numbers."""
    return [
        (lane.branch_step, lane.branched_from, number)
        for number, lane in lanes.items()
        if lane.branched_from is not None
    ]


def parted_at(lanes: Mapping[int, LaneRecord], one: int, other: int) -> int:
    """Return the first step that two lanes do not share: where the branching lies that leads to both."""
    ways = _way_back(lanes, one), _way_back(lanes, other)
    common = next((number for number in ways[0] if number in ways[1]), None)
    return 0 if common is None else min(way[common] for way in ways)


def _way_back(lanes: Mapping[int, LaneRecord], number: int | None) -> dict[int, int]:
    """Return the lanes that a lane comes from, itself first, and up to which step it is one with each."""
    way: dict[int, int] = {}
    lane = None if number is None else lanes.get(number)
    step = lane.store.last_step + 1 if lane is not None else 0
    while number is not None and lane is not None and number not in way:
        way[number] = step
        step, number = min(step, lane.branch_step), lane.branched_from
        lane = None if number is None else lanes.get(number)
    return way
