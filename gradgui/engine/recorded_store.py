"""RecordedStore: a run that a document holds, read as the store of a live run is, a chunk at a time."""

from collections import OrderedDict
from collections.abc import Callable, Iterator
from typing import TypeVar

import numpy as np

from gradgui.engine.chunk import MAX_LEVEL, Chunk, decode, layers_of
from gradgui.engine.chunk_table import ChunkIndex, read_index
from gradgui.engine.database import Database
from gradgui.engine.dataset import FloatArray, IntArray
from gradgui.engine.document_error import DocumentError
from gradgui.engine.document_schema import CHUNK, Row
from gradgui.engine.store import History, Series, merged_history

RECENT = 2048
"""Steps that ``recent`` returns at most, as many as a live run holds in full."""

CACHE_BYTES = 64 * 2**20
DETAIL, FULL_DETAIL = 4, 5
"""Buckets read for one that is asked for, before a coarser level is taken; of steps in full, for the next
level is 16 times as coarse."""

_Span = tuple[int, int]
_T = TypeVar("_T")


class RecordedStore:
    """The recorded metrics of one run as they were when it was opened; any thread may read.

    Offers what MetricStore offers to readers. Whatever of the file is damaged raises DocumentError when it
    is read. Steps that were given up meanwhile, and a document that has moved to its working copy, are
    looked for once more.
    """

    def __init__(self, database: Callable[[], Database], run: int) -> None:
        """database: gives what is open at the time."""
        self._database, self._run = database, run
        self._cache: OrderedDict[tuple[int, bytes], Chunk] = OrderedDict()
        self._cached = 0
        self._read_index()

    def _read_index(self) -> None:
        self._index = read_index(self._database(), self._run)
        self._layers = {name: _newest_layers(index) for name, index in self._index.items()}

    def metrics(self) -> dict[str, tuple[int, ...]]:
        """Return the recorded metrics with their layers, those at the end of the run."""
        return dict(self._layers)

    @property
    def last_step(self) -> int:
        """The last recorded step, −1 where there is none."""
        return max((_last(index) for index in self._index.values()), default=-1)

    def first_step(self, metric: str) -> int:
        """Return the first step that was recorded of a metric; −1 where there is none."""
        rows = [row for level in self._levels(metric) for row in level[:1]]
        return min((row["first_step"] for row in rows), default=-1)

    def last(self, metric: str) -> tuple[int, FloatArray]:
        """Return the newest recorded step of a metric and its values (layers,); (−1, empty) without one."""
        return self._twice(lambda: self._read_last(metric))

    def _read_last(self, metric: str) -> tuple[int, FloatArray]:
        index = self._index.get(metric)
        if index is None or not index.ordered(0):
            return -1, np.empty(0)
        chunk = self._read(metric, index.ordered(0)[-1])
        return int(chunk.steps[-1, 0]), chunk.values[0, -1].copy()

    def recent(self, metric: str, since: int) -> Series:
        """Return the newest steps from ``since`` on that are held in full, RECENT at most."""
        return self._twice(lambda: self._read_recent(metric, since))

    def _read_recent(self, metric: str, since: int) -> Series:
        chunks: list[Chunk] = []
        rows = 0
        for row in reversed(self._index.get(metric, ChunkIndex()).ordered(0)):
            if row["last_step"] < since or rows >= RECENT:
                break
            chunks.insert(0, self._read(metric, row))
            rows += len(chunks[0])
        if not chunks:
            return Series(np.empty(0, np.int64), np.empty((0, 0)))
        steps = np.concatenate([chunk.steps[:, 0] for chunk in chunks])
        values = np.concatenate([chunk.values[0] for chunk in chunks])
        begin = max(len(steps) - RECENT, int(np.searchsorted(steps, since)))
        return Series(steps[begin:], values[begin:])

    def history(self, metric: str, start: int, stop: int, max_points: int) -> History:
        """Return the steps of [start, stop] in at most ``max_points`` + 1 buckets.

        The finest level is read that has no more than a few buckets for one of these; what it does not
        hold comes from finer levels, then from coarser ones.
        """
        return self._twice(lambda: self._read_history(metric, start, stop, max_points))

    def _twice(self, read: Callable[[], _T]) -> _T:
        try:
            return read()
        except DocumentError:
            self._read_index()
            return read()

    def _read_history(self, metric: str, start: int, stop: int, max_points: int) -> History:
        level = self._level_for(metric, start, stop, max_points)
        pieces = list(self._pieces(metric, level, start, stop)) if level >= 0 else []
        if not pieces:
            return merged_history(np.empty((0, 2), np.int64), np.empty((3, 0, 0)), np.empty(0), max_points)
        steps = np.concatenate([chunk.steps for chunk in pieces])
        values = _values(pieces)
        weights = np.concatenate([chunk.counts for chunk in pieces]).astype(np.float64)
        order = _in_order(steps)
        if len(order) < len(steps) or (np.diff(order) < 0).any():
            steps, values, weights = steps[order], values[:, order], weights[order]
        return merged_history(steps, values, weights, max_points)

    def _levels(self, metric: str) -> list[list[Row]]:
        index = self._index.get(metric)
        return [] if index is None else [index.ordered(level) for level in sorted(index.levels)]

    def _level_for(self, metric: str, start: int, stop: int, max_points: int) -> int:
        """Return the finest level that is cheap enough; the coarsest if none is, −1 where nothing is."""
        index = self._index.get(metric)
        if index is None:
            return -1
        estimate, coarsest = 0, max(index.levels, default=-1)
        for level in range(coarsest + 1):
            held = sum(row["rows"] for row in index.ordered(level) if _touches(row, start, stop))
            estimate = max(held, estimate // 4)
            if estimate <= (DETAIL if level else FULL_DETAIL) * max(1, max_points):
                return level
        return coarsest

    def _pieces(self, metric: str, level: int, start: int, stop: int) -> Iterator[Chunk]:
        """Yield what stands for [start, stop], each step once."""
        open_spans = [(start, stop)]
        for number in (level, *range(level - 1, -1, -1), *range(level + 1, MAX_LEVEL + 1)):
            rows = self._index[metric].ordered(number)
            if not rows or not open_spans:
                continue
            left: list[_Span] = []
            for span in open_spans:
                touching = [row for row in rows if _touches(row, *span)]
                for row in touching:
                    chunk = _cut(self._read(metric, row), *span)
                    if len(chunk):
                        yield chunk
                left += _gaps(span, [(row["previous_step"] + 1, row["last_step"]) for row in touching])
            open_spans = left

    def _read(self, metric: str, row: Row) -> Chunk:
        key = row["id"], row["sha256"]
        chunk = self._cache.get(key)
        if chunk is None:
            chunk = decode(row, self._database().content(CHUNK, row))
            self._cache[key] = chunk
            self._cached += row["bytes"]
            while self._cached > CACHE_BYTES and len(self._cache) > 1:
                _, old = self._cache.popitem(last=False)
                self._cached -= old.steps.nbytes + old.values.nbytes
        return _with_layers(chunk, self._layers[metric])


def _newest_layers(index: ChunkIndex) -> tuple[int, ...]:
    return layers_of(max((rows[-1] for rows in index.levels.values()), key=lambda row: int(row["last_step"])))


def _last(index: ChunkIndex) -> int:
    return max((rows[-1]["last_step"] for rows in index.levels.values()), default=-1)


def _touches(row: Row, start: int, stop: int) -> bool:
    return bool(row["last_step"] >= start and row["previous_step"] < stop)


def _cut(chunk: Chunk, start: int, stop: int) -> Chunk:
    """Return the buckets that touch [start, stop]."""
    begin = int(np.searchsorted(chunk.steps[:, 1], start))
    end = int(np.searchsorted(chunk.steps[:, 0], stop, side="right"))
    return chunk[begin:end]


def _gaps(span: _Span, covered: list[_Span]) -> Iterator[_Span]:
    """Yield the parts of a span of steps that none of the ascending others covers."""
    start, stop = span
    for first, last in covered:
        if start < first:
            yield start, min(first - 1, stop)
        start = max(start, last + 1)
    if start <= stop:
        yield start, stop


def _in_order(steps: IntArray) -> IntArray:
    """Return the places of buckets in order, without those inside of a coarser one."""
    order: IntArray = np.lexsort((-steps[:, 1], steps[:, 0]))
    reached = np.maximum.accumulate(steps[order, 1])
    kept: IntArray = order[np.append(True, steps[order[1:], 0] > reached[:-1])]
    return kept


def _with_layers(chunk: Chunk, layers: tuple[int, ...]) -> Chunk:
    """Return a chunk with the columns of other layers, NaN for those that it does not have."""
    if chunk.layers == layers:
        return chunk
    places = {layer: column for column, layer in enumerate(chunk.layers)}
    values = np.full((*chunk.values.shape[:2], max(1, len(layers))), np.nan)
    for column, layer in enumerate(layers):
        if layer in places:
            values[:, :, column] = chunk.values[:, :, places[layer]]
    return Chunk(chunk.level, layers, chunk.steps, values, chunk.counts)


def _values(pieces: list[Chunk]) -> FloatArray:
    """Return min, max and mean of all buckets (3, n, columns); steps in full are all three of themselves."""
    if all(chunk.level == 0 for chunk in pieces):
        return _three(np.concatenate([chunk.values for chunk in pieces], 1))
    return np.concatenate([_three(chunk.values) for chunk in pieces], 1)


def _three(values: FloatArray) -> FloatArray:
    return values if len(values) == 3 else np.broadcast_to(values, (3, *values.shape[1:]))
