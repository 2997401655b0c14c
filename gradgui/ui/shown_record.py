"""ShownRecord: a run that a document holds, as plots read a live one."""

import logging
from collections.abc import Callable, Sequence
from typing import TypeVar

import numpy as np

from gradgui.engine.dataset import FloatArray
from gradgui.engine.document_error import DocumentError
from gradgui.engine.edit import Effect
from gradgui.engine.events import RunStarted, SpecChanged
from gradgui.engine.opened_document import LastRun
from gradgui.engine.recorded_branch import Recorded
from gradgui.engine.store import History, MetricStore, Series
from gradgui.ui.lane_record import LaneRecord

log = logging.getLogger(__name__)

_T = TypeVar("_T")


class ShownRecord(MetricStore):
    """What cannot be read is missing, and is told once."""

    def __init__(self, record: Recorded, on_problem: Callable[[DocumentError], None]) -> None:
        super().__init__()
        self._record = record
        self._on_problem = on_problem
        self._is_told = False
        self._last_step = record.last_step
        self._nothing = MetricStore()

    def metrics(self) -> dict[str, tuple[int, ...]]:
        """Return the recorded metrics with their layers."""
        return self._record.metrics()

    def first_step(self, metric: str) -> int:
        """Return the first step that was recorded of a metric; −1 where there is none."""
        return self._record.first_step(metric)

    def recent(self, metric: str, since: int) -> Series:
        """Return the newest steps from ``since`` on that are held in full."""
        return self._read(
            lambda: self._record.recent(metric, since), lambda: self._nothing.recent(metric, since)
        )

    def last(self, metric: str) -> tuple[int, FloatArray]:
        """Return the newest recorded step of a metric and its values (layers,); (−1, empty): none."""
        return self._read(lambda: self._record.last(metric), lambda: (-1, np.empty(0)))

    def history(self, metric: str, start: int, stop: int, max_points: int) -> History:
        """Return the steps of [start, stop] in at most ``max_points`` + 1 buckets."""
        return self._read(
            lambda: self._record.history(metric, start, stop, max_points),
            lambda: self._nothing.history(metric, start, stop, max_points),
        )

    def _read(self, read: Callable[[], _T], without: Callable[[], _T]) -> _T:
        try:
            return read()
        except DocumentError as error:
            if not self._is_told:
                self._is_told = True
                log.warning("a recorded run cannot be read: %s", error)
                self._on_problem(error)
            return without()


def lanes_of(runs: Sequence[LastRun], on_problem: Callable[[DocumentError], None]) -> list[LaneRecord]:
    """Return recorded runs as the lanes of one run, numbered in their order."""
    numbers = {each.run.id: number for number, each in enumerate(runs)}
    lanes = []
    for number, each in enumerate(runs):
        lane = lane_of(each, on_problem, number)
        parent = numbers.get(each.run.parent or 0)
        if parent is not None and each.run.branch_step:
            lane.branched_from, lane.branch_step = parent, each.run.branch_step
        lanes.append(lane)
    return lanes


def lane_of(last: LastRun, on_problem: Callable[[DocumentError], None], number: int = 0) -> LaneRecord:
    """Return a recorded run as a lane with its edits, at rest after its last step."""
    store = ShownRecord(last.record, on_problem)
    depth = len(last.experiment.hidden_layers()) + 1
    event = RunStarted(0, last.experiment, store, store.last_step + 1, depth, lane=number)
    lane = LaneRecord(event, last.experiment, last.timeline.experiment, None)
    for edit in last.edits:
        if edit.effect in ("live", "carried"):
            effect: Effect = "carried" if edit.effect == "carried" else "live"
            lane.changes.append(SpecChanged(0, edit.step, effect, edit.words))
    return lane
