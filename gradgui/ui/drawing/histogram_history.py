"""HistogramHistory: one quantity's histograms, the newest and those of the steps before."""

from collections import deque
from dataclasses import dataclass

import numpy as np

from gradgui.engine.dataset import FloatArray
from gradgui.engine.observations.histograms import Histogram

MOST_SNAPSHOTS = 300
"""Kept; when there are more every second one of the older half goes."""


@dataclass(frozen=True, eq=False)
class Snapshot:
    """A histogram after a step."""

    step: int
    histogram: Histogram


class HistogramHistory:
    """Snapshots in the order of their steps; a second one of the same step takes the place of the first."""

    def __init__(self) -> None:
        self.snapshots: deque[Snapshot] = deque()
        self._edges: FloatArray = np.empty(0)
        self._rows: dict[Snapshot, FloatArray] = {}

    def add(self, step: int, histogram: Histogram) -> None:
        """Keep another snapshot."""
        if self.snapshots and self.snapshots[-1].step >= step:
            self.snapshots.pop()
        self.snapshots.append(Snapshot(step, histogram))
        if len(self.snapshots) > MOST_SNAPSHOTS:
            kept = list(self.snapshots)
            half = len(kept) // 2
            self.snapshots = deque([*kept[:half:2], *kept[half:]])

    def until(self, step: int) -> "HistogramHistory":
        """Return what there is up to a step."""
        twin = HistogramHistory()
        twin.snapshots = deque(each for each in self.snapshots if each.step <= step)
        return twin

    def clear(self) -> None:
        """Forget all."""
        self.snapshots.clear()

    def at(self, step: float) -> Snapshot | None:
        """Return the snapshot that stands at a step: the last one up to it."""
        before = [each for each in self.snapshots if each.step <= step]
        return before[-1] if before else None

    @property
    def newest(self) -> Histogram | None:
        """The last histogram."""
        return self.snapshots[-1].histogram if self.snapshots else None

    def range(self, all_steps: bool) -> tuple[float, float] | None:
        """Return the lowest and highest edge with entries, of the newest or of all; None without any."""
        chosen = self.snapshots if all_steps else list(self.snapshots)[-1:]
        ends = [used for each in chosen if (used := _used(each.histogram)) is not None]
        return (min(low for low, _ in ends), max(high for _, high in ends)) if ends else None

    def grid(self, edges: FloatArray) -> FloatArray:
        """Return the share of each snapshot's entries between edges (rows + 1,): (snapshots, rows).

        Bins that lie across an edge are shared out evenly.
        """
        known = self._rows if np.array_equal(edges, self._edges) else {}
        self._edges = edges
        self._rows = {
            each: known[each] if each in known else np.diff(_below(each.histogram, edges))
            for each in self.snapshots
        }
        rows = list(self._rows.values())
        return np.stack(rows) if rows else np.empty((0, len(edges) - 1))


def _used(histogram: Histogram) -> tuple[float, float] | None:
    places = np.flatnonzero(histogram.counts)
    if not places.size:
        return None
    return float(histogram.edges[places[0]]), float(histogram.edges[places[-1] + 1])


def _below(histogram: Histogram, edges: FloatArray) -> FloatArray:
    """Return the share of the entries below each edge."""
    total = np.concatenate(([0.0], np.cumsum(histogram.counts))) / max(1, histogram.entries)
    return np.asarray(np.interp(edges, histogram.edges, total))
