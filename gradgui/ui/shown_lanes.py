"""ShownLanes: the lanes of a run, and what is known of the one that is shown."""

from collections.abc import Mapping

from PySide6.QtCore import QObject

from gradgui.engine.events import NonFiniteFound, RunFailed, RunStarted, SpecChanged
from gradgui.engine.experiment import Experiment
from gradgui.engine.finding import Finding
from gradgui.engine.store import MetricStore
from gradgui.ui.lane_record import LaneRecord, branchings
from gradgui.ui.lane_seats import LaneSeats


class ShownLanes(QObject):
    """Holds the lanes, of which one is shown, or what was recorded earlier in its place.

    shown_lane: the number of the lane that is shown. seats: of the lanes that are there or soon will be.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shown_lane = 0
        self.seats = LaneSeats()
        self._lanes: dict[int, LaneRecord] = {}
        self._record: LaneRecord | None = None
        self._failure: RunFailed | None = None

    @property
    def lanes(self) -> Mapping[int, LaneRecord]:
        """The lanes of the run by number, in the order of their numbers."""
        return {number: self._lanes[number] for number in sorted(self._lanes)}

    def lane_keys(self) -> set[int]:
        """Return the keys of all lanes that are there or soon will be."""
        return {lane.seat.key for lane in self._lanes.values()} | self.seats.keys

    @property
    def shows_record(self) -> bool:
        """Whether what is shown was recorded earlier, and is no lane of the run."""
        return self._record is not None

    @property
    def shown(self) -> LaneRecord | None:
        """What is shown: a lane, or what was recorded earlier."""
        return self._record or self._lanes.get(self.shown_lane)

    @property
    def store(self) -> MetricStore | None:
        """What is recorded of the shown lane."""
        return None if self.shown is None else self.shown.store

    @property
    def run_event(self) -> RunStarted | None:
        """The newest start of the shown lane."""
        return None if self.shown is None else self.shown.run_event

    @property
    def started(self) -> Experiment | None:
        """What the shown lane's network was at step 0."""
        return None if self.shown is None else self.shown.started

    @property
    def changes(self) -> list[SpecChanged]:
        """Edits of the shown lane since its step 0."""
        return [] if self.shown is None else self.shown.changes

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong with the shown lane now."""
        return () if self.shown is None else self.shown.findings

    @property
    def is_judged(self) -> bool:
        """Whether the rules have judged the shown lane's network as it is now."""
        return self.shown is not None and self.shown.is_judged

    @property
    def trouble(self) -> NonFiniteFound | RunFailed | None:
        """What stopped the run or the shown lane."""
        return self._failure or (None if self.shown is None else self.shown.trouble)

    @property
    def branchings(self) -> list[tuple[int, int, int]]:
        """Step, parent and branch of each branching, in the order of the branches' numbers."""
        return branchings(self.lanes)

    def _forget_lane(self, number: int) -> None:
        """Forget a lane, and that others came from it: another one may get its number."""
        self._lanes.pop(number, None)
        for lane in self._lanes.values():
            if lane.branched_from == number:
                lane.branched_from = None

    def _started_with(self, event: RunStarted) -> Experiment:
        """Return what the network of a new lane was at step 0: its parent's, where it branched later."""
        parent = None if event.branched_from is None else self._lanes.get(event.branched_from)
        return parent.started if parent is not None and event.first_step else event.experiment
