"""What was recorded, for whoever wants to read it: recent steps in full, older ones as min, max and mean."""

import threading
from collections.abc import Callable, Mapping
from copy import copy
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from gradgui.engine.dataset import FloatArray, IntArray
from gradgui.engine.grouping import reduce_rows

FACTOR = 4
"""Buckets of one level that make one of the next."""


@dataclass(frozen=True)
class Series:
    """Recorded steps: steps (n,), values (n, layers)."""

    steps: IntArray
    values: FloatArray


@dataclass(frozen=True)
class History:
    """Recorded steps in buckets: first and last step of each (n,), min, max and mean over it (n, layers).

    NaN inside a bucket does not count; a bucket of nothing else is NaN.
    """

    starts: IntArray
    stops: IntArray
    low: FloatArray
    high: FloatArray
    mean: FloatArray


Receiver: TypeAlias = Callable[[str, tuple[int, ...], IntArray, FloatArray], None]
"""Takes recorded steps of a metric with these layers: steps (n,), values (n, columns), both its own."""


class _Level:
    """A ring of buckets; one value of a step is a bucket of its own at level 0."""

    def __init__(self, size: int, columns: int, plain: bool) -> None:
        self.size = size
        self.count = 0
        self.steps = np.zeros((size, 2), np.int64)
        parts = 1 if plain else 3
        self.values = np.empty((parts, size, columns))
        self.is_shared = False

    def share(self) -> "_Level":
        """Return a level that has the same past; whoever writes first makes a copy of its own."""
        twin = copy(self)
        self.is_shared = twin.is_shared = True
        return twin

    def own(self) -> None:
        """Be about to write."""
        if self.is_shared:
            self.steps, self.values, self.is_shared = self.steps.copy(), self.values.copy(), False

    def index(self, first: int) -> IntArray:
        """Return the places of buckets number ``first`` and later, in order."""
        return np.arange(max(first, self.count - self.size), self.count) % self.size


class _Track:
    """One metric: level 0 in full, coarser levels made as the finer ones are about to forget."""

    def __init__(self, name: str, layers: tuple[int, ...], recent: int, receiver: Receiver | None) -> None:
        self.name = name
        self.receiver = receiver
        self.handed = 0
        self.layers = layers
        self.columns = max(1, len(layers))
        self.recent = recent
        self.levels = [_Level(recent, self.columns, plain=True)]
        self.first_step = -1

    def branch(self) -> "_Track":
        """Return a track with the same past."""
        twin = copy(self)
        twin.receiver = None
        twin.levels = [level.share() for level in self.levels]
        return twin

    def change_layers(self, layers: tuple[int, ...]) -> None:
        """Keep the columns of the layers that stay; NaN for the new ones."""
        self.hand_over()
        places = {layer: column for column, layer in enumerate(self.layers)}
        kept = [(new, places[layer]) for new, layer in enumerate(layers) if layer in places]
        self.layers, self.columns = layers, max(1, len(layers))
        for level in self.levels:
            old = level.values
            level.values = np.full((*old.shape[:2], self.columns), np.nan)
            level.steps, level.is_shared = level.steps.copy(), False
            for new, column in kept:
                level.values[:, :, new] = old[:, :, column]

    def append(self, step: int, values: FloatArray | float) -> None:
        level = self.levels[0]
        level.own()
        if not level.count:
            self.first_step = step
        place = level.count % level.size
        level.steps[place] = step
        level.values[0, place] = values
        level.count += 1
        if level.count % (level.size // FACTOR) == 0:
            self.hand_over()
            self._condense(0)

    def hand_over(self) -> None:
        """Give the receiver what it has not been given."""
        level = self.levels[0]
        if self.receiver is not None and self.handed < level.count:
            places = level.index(self.handed)
            self.handed = level.count
            self.receiver(self.name, self.layers, level.steps[places, 0], level.values[0, places])

    def _condense(self, number: int) -> None:
        """Add the newest quarter of a level to the next one as buckets."""
        level = self.levels[number]
        if number + 1 == len(self.levels):
            if level.count < level.size:
                return
            self.levels.append(_Level(self.recent, self.columns, plain=False))
            fresh = level.size
        else:
            fresh = level.size // FACTOR
        target = self.levels[number + 1]
        target.own()
        places = level.index(level.count - fresh)
        low, high, mean = (level.values[min(part, len(level.values) - 1)][places] for part in range(3))
        steps = level.steps[places].reshape(-1, FACTOR, 2)
        into = (target.count + np.arange(len(steps))) % target.size
        target.steps[into] = np.stack((steps[:, 0, 0], steps[:, -1, 1]), 1)
        shape = (-1, FACTOR, self.columns)
        target.values[0, into] = np.fmin.reduce(low.reshape(shape), 1)
        target.values[1, into] = np.fmax.reduce(high.reshape(shape), 1)
        target.values[2, into] = _mean(mean.reshape(shape))
        before = target.count // (target.size // FACTOR)
        target.count += len(steps)
        if target.count // (target.size // FACTOR) > before:
            self._condense(number + 1)

    def finest(self, start: int) -> int:
        """Return the finest level that still holds a step."""
        for number, level in enumerate(self.levels):
            oldest = level.index(0)[:1]
            if len(oldest) and level.steps[oldest[0], 0] <= start:
                return number
        return len(self.levels) - 1

    def read(self, number: int, start: int, stop: int) -> tuple[IntArray, FloatArray]:
        """Return steps (n, 2) and values (parts, n, columns) of the buckets that touch [start, stop]."""
        level = self.levels[number]
        places = level.index(0)
        steps = level.steps[places]
        begin = int(np.searchsorted(steps[:, 1], start))
        end = int(np.searchsorted(steps[:, 0], stop, side="right"))
        chosen = places[begin:end]
        return steps[begin:end], level.values[:, chosen]


class MetricStore:
    """The recorded metrics of one run, written by one thread and read by any; one lock a step.

    recent: how many steps are kept in full, a multiple of 16. Older steps are kept in levels of ``recent``
    buckets of 4, 16, 64 … steps, so that memory grows with the logarithm of the number of steps.
    """

    def __init__(self, recent: int = 2048) -> None:
        if recent % FACTOR**2:
            raise ValueError(f"recent: found {recent}; allowed: a multiple of {FACTOR**2}")
        self._recent = recent
        self._lock = threading.Lock()
        self._tracks: dict[str, _Track] = {}
        self._last_step = -1
        self._receiver: Receiver | None = None

    def declare(self, metric: str, layers: tuple[int, ...]) -> None:
        """Make place for a metric of these layers (none: one value a step).

        Again with other layers: what was recorded of those that stay is kept, NaN stands for the new ones.
        """
        with self._lock:
            track = self._tracks.get(metric)
            if track is None:
                self._tracks[metric] = _Track(metric, layers, self._recent, self._receiver)
            elif track.layers != layers:
                track.change_layers(layers)

    def append(self, step: int, values: Mapping[str, FloatArray | float]) -> None:
        """Record a step: for each metric its values, one a layer in the declared order."""
        with self._lock:
            for metric, value in values.items():
                self._tracks[metric].append(step, value)
            self._last_step = step

    def hand_over_to(self, receiver: Receiver | None) -> None:
        """Have every recorded step handed to a receiver, a quarter of ``recent`` at a time.

        It is called by the thread that records, with the store locked: it must be quick and read nothing.
        """
        with self._lock:
            self._receiver = receiver
            for track in self._tracks.values():
                track.receiver = receiver

    def hand_over(self) -> None:
        """Hand over at once what was recorded until now."""
        with self._lock:
            for track in self._tracks.values():
                track.hand_over()

    def branch(self) -> "MetricStore":
        """Return a store that begins with what is recorded here, and goes its own way from there.

        Both share the memory of the past, up to the parts that either of them writes again.
        """
        twin = MetricStore(self._recent)
        twin._share_past(self)
        return twin

    def _share_past(self, other: "MetricStore") -> None:
        with other._lock:
            self._tracks = {name: track.branch() for name, track in other._tracks.items()}
            self._last_step = other._last_step

    @property
    def last_step(self) -> int:
        """The last recorded step, −1 before the first."""
        return self._last_step

    def metrics(self) -> dict[str, tuple[int, ...]]:
        """Return the declared metrics with their layers."""
        with self._lock:
            return {name: track.layers for name, track in self._tracks.items()}

    def first_step(self, metric: str) -> int:
        """Return the first step that was recorded of a metric; −1 while there is none."""
        with self._lock:
            track = self._tracks.get(metric)
            return -1 if track is None else track.first_step

    def recent(self, metric: str, since: int) -> Series:
        """Return every step from ``since`` on that is still held in full; empty for an unknown metric."""
        with self._lock:
            track = self._tracks.get(metric)
            if track is None:
                return Series(np.empty(0, np.int64), np.empty((0, 0)))
            level = track.levels[0]
            newest = level.count
            first = newest - min(level.size, newest, max(0, self._last_step - since + 1))
            places = level.index(first)
            steps, values = level.steps[places, 0], level.values[0, places]
        begin = int(np.searchsorted(steps, since))
        return Series(steps[begin:], values[begin:])

    def last(self, metric: str) -> tuple[int, FloatArray]:
        """Return the newest recorded step of a metric and its values (layers,); (−1, empty) before."""
        with self._lock:
            track = self._tracks.get(metric)
            if track is None or not track.levels[0].count:
                return -1, np.empty(0)
            level = track.levels[0]
            place = (level.count - 1) % level.size
            return int(level.steps[place, 0]), level.values[0, place].copy()

    def history(self, metric: str, start: int, stop: int, max_points: int) -> History:
        """Return the steps of [start, stop] in at most ``max_points`` + 1 buckets.

        The finest level that still holds ``start`` is read; what it does not hold yet comes from finer ones.
        """
        with self._lock:
            track = self._tracks.get(metric)
            pieces = [] if track is None else _pieces(track, start, stop)
        if not pieces:
            return merged_history(np.empty((0, 2), np.int64), np.empty((3, 0, 0)), np.empty(0), max_points)
        steps = np.concatenate([piece[0] for piece in pieces])
        values = np.concatenate([_three(piece[1]) for piece in pieces], 1)
        weights = np.repeat([float(piece[2]) for piece in pieces], [len(piece[0]) for piece in pieces])
        return merged_history(steps, values, weights, max_points)


def _pieces(track: _Track, start: int, stop: int) -> list[tuple[IntArray, FloatArray, int]]:
    """Read from coarse to fine what the coarser level does not hold: steps, values, rows in a bucket."""
    pieces = []
    for number in range(track.finest(start), -1, -1):
        steps, values = track.read(number, start, stop)
        if len(steps):
            pieces.append((steps, values, FACTOR**number))
            start = int(steps[-1, 1]) + 1
    return pieces


def _three(values: FloatArray) -> FloatArray:
    return values if len(values) == 3 else np.broadcast_to(values, (3, *values.shape[1:]))


def merged_history(steps: IntArray, values: FloatArray, weights: FloatArray, max_points: int) -> History:
    """Join buckets that begin in the same bin of steps, the range being cut into ``max_points`` bins.

    Old and new steps so get bins of one width, however finely they are held. weights: rows in a bucket (n,).
    """
    span = int(steps[-1, 1] - steps[0, 0]) + 1 if len(steps) else 0
    size = -(-span // max(1, max_points))
    if size <= 1:
        return History(steps[:, 0], steps[:, 1], values[0], values[1], values[2])
    edges = np.concatenate(([0], np.flatnonzero(np.diff(steps[:, 0] // size)) + 1))
    counted = ~np.isnan(values[2])
    known, shares = values[2], weights[:, None]
    if not counted.all():
        known, shares = np.where(counted, known, 0.0), counted * shares
    with np.errstate(invalid="ignore", over="ignore"):
        total = reduce_rows(np.add, known * weights[:, None], edges)
    count = reduce_rows(np.add, shares, edges)
    return History(
        steps[edges, 0],
        steps[np.append(edges[1:], len(steps)) - 1, 1],
        reduce_rows(np.fmin, values[0], edges),
        reduce_rows(np.fmax, values[1], edges),
        np.where(count > 0, total / np.maximum(count, 1), np.nan),
    )


def _mean(values: FloatArray) -> FloatArray:
    """Return the mean over axis 1 without the NaN in it."""
    counted = ~np.isnan(values)
    count = counted.sum(1)
    with np.errstate(invalid="ignore", over="ignore"):
        total = np.where(counted, values, 0.0).sum(1)
    return np.where(count > 0, total / np.maximum(count, 1), np.nan)
