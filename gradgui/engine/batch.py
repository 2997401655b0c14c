"""Reductions of many tensors in few calls: chunks that fit the cache, finished in float64 all at once."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
import torch
from torch import Tensor

from gradgui.engine.dataset import FloatArray, IntArray
from gradgui.engine.stacks import (
    MOST_DOUBLINGS,
    PIECE,
    SAFE_RANGE,
    SHORT_PIECE,
    as_rows,
    careful_norms,
    pieces,
    row_means,
    sorted_stacks,
)

CHUNK_BYTES = 1 << 18
"""What is reduced by one call, so that what an operation wrote is still in the processor's cache."""

Call = tuple[Tensor, Tensor]
"""Rows that are reduced by one call, and where their values go."""

Prepare = Callable[[Tensor], None]
"""Writes the rows that are to be reduced into a scratch tensor of their shape."""


@dataclass(frozen=True, eq=False)
class Chunk:
    """Rows that are reduced by one call. tensors: what they are, or what they are made of by ``prepare``.

    first: the number of the first row in its batch.
    """

    first: int
    rows: Tensor
    tensors: tuple[Tensor, ...]
    prepare: Prepare | None = None

    def read(self) -> Tensor:
        """Return the rows (k, n) as they now are."""
        if self.prepare is not None:
            self.prepare(self.rows)
        return self.rows


@dataclass(frozen=True, eq=False)
class Task:
    """One call of a reduction, which can be made as soon as its tensors are written."""

    tensors: tuple[Tensor, ...]
    run: Callable[[], None]


class Batch(ABC):
    """One number of each row, added up in pieces by torch, of all rows in float64 at once.

    The values are computed once for each ``stamp`` of the step. The tasks may have been run before, as
    soon as their tensors were there (``ran`` says for which stamp); else they are run when first asked.
    """

    piece: ClassVar[int]

    def __init__(self, dtype: torch.dtype, device: torch.device) -> None:
        self.ran = -1
        self.tasks: list[Task] = []
        self._dtype, self._device = dtype, device
        self._chunks: list[Chunk] = []
        self._sizes: list[int] = []
        self._known: dict[tuple[object, ...], int] = {}
        self._scratch = torch.empty(0, dtype=dtype, device=device)
        self._stamp = -1
        self._values: FloatArray = np.zeros(0)

    def add(self, tensors: Sequence[Tensor]) -> IntArray:
        """Reduce these tensors; return the numbers of their rows. One that is there already has its row."""
        fresh: list[Tensor] = []
        keys = [_key(tensor) for tensor in tensors]
        for tensor, key in zip(tensors, keys, strict=True):
            if key not in self._known:
                self._known[key] = -1
                fresh.append(tensor)
        for places, stack in sorted_stacks(fresh):
            rows = as_rows(stack)
            for begin, end in _spans(rows):
                chosen = tuple(fresh[place] for place in places[begin:end])
                first = self._append(Chunk(len(self._sizes), rows[begin:end], chosen))
                for offset, tensor in enumerate(chosen):
                    self._known[_key(tensor)] = first + offset
        return np.array([self._known[key] for key in keys], np.int64)

    def add_made(self, tensors: Sequence[Tensor], prepare: Callable[[int, int], Prepare]) -> IntArray:
        """Reduce what is made of tensors of one shape: ``prepare(begin, end)`` makes it of those.

        What is made lies in memory that every other chunk of the batch overwrites.
        """
        if not tensors:
            return np.zeros(0, np.int64)
        size = tensors[0].numel()
        first = len(self._sizes)
        for begin, end in _spans(as_rows(tensors[0][None]).expand(len(tensors), size)):
            rows = self._scratch_rows(end - begin, size)
            self._append(Chunk(first + begin, rows, tuple(tensors[begin:end]), prepare(begin, end)))
        return np.arange(first, first + len(tensors))

    def _scratch_rows(self, count: int, size: int) -> Tensor:
        needed = count * size
        if self._scratch.numel() < needed:
            self._scratch = torch.empty(needed, dtype=self._dtype, device=self._device)
        return self._scratch[:needed].view(count, size)

    def _append(self, chunk: Chunk) -> int:
        self._chunks.append(chunk)
        self._sizes += [chunk.rows.shape[1]] * len(chunk.rows)
        return chunk.first

    def seal(self) -> None:
        """Allocate what the tasks write; nothing can be added after that."""
        cut = [pieces(chunk.rows, self.piece) for chunk in self._chunks]
        counts = [
            sum(columns for _, columns in parts)
            for parts, chunk in zip(cut, self._chunks, strict=True)
            for _ in range(len(chunk.rows))
        ]
        self._parts = torch.zeros(sum(counts), dtype=self._dtype, device=self._device)
        self._edges = np.cumsum([0, *counts[:-1]]) if counts else np.zeros(0, np.int64)
        self._is_plain = len(counts) == sum(counts)
        self._counts = np.array(self._sizes, np.float64)
        for chunk, parts in zip(self._chunks, cut, strict=True):
            self._make_task(chunk, parts, int(self._edges[chunk.first]))
        self._host = self._parts.numpy() if self._device.type == "cpu" else None

    def _make_task(self, chunk: Chunk, parts: list[tuple[Tensor, int]], begin: int) -> None:
        columns = sum(count for _, count in parts)
        out = self._parts[begin : begin + columns * len(chunk.rows)].view(len(chunk.rows), columns)
        self.tasks.append(Task(chunk.tensors, self._runner(chunk, _calls(parts, out))))

    def _runner(self, chunk: Chunk, calls: list[Call]) -> Callable[[], None]:
        """Return what makes a chunk's calls."""
        reduce = self.reduce
        if chunk.prepare is None and len(calls) == 1:
            ((rows, out),) = calls
            return lambda: reduce(rows, out)

        def run() -> None:
            chunk.read()
            for rows, out in calls:
                reduce(rows, out)

        return run

    @staticmethod
    @abstractmethod
    def reduce(rows: Tensor, out: Tensor) -> None:
        """Reduce the last dimension."""

    @abstractmethod
    def finish(self, parts: FloatArray) -> FloatArray:
        """Return the rows' values from those of their pieces."""

    def values(self, stamp: int) -> FloatArray:
        """Return the values of all rows at a step."""
        if self._stamp != stamp:
            if self.ran != stamp:
                for task in self.tasks:
                    task.run()
            self._stamp = stamp
            host = self._host if self._host is not None else self._parts.numpy(force=True)
            self._values = self.finish(host) if len(host) else np.zeros(0)
        return self._values

    def _sums(self, parts: FloatArray) -> FloatArray:
        return parts if self._is_plain else np.asarray(np.add.reduceat(parts, self._edges))

    def _doubtful(self, doubt: np.ndarray) -> list[tuple[Chunk, IntArray]]:
        """Return the chunks that have doubtful rows, with the numbers of these in the chunk."""
        found = []
        for chunk in self._chunks:
            places = np.flatnonzero(doubt[chunk.first : chunk.first + len(chunk.rows)])
            if len(places):
                found.append((chunk, places))
        return found


class Scaling:
    """Factors of the rows of a chunk, powers of two, by which their norms come near 1; none at first.

    run: reduces the rows with their factors.
    """

    def __init__(self, rows: Tensor, scratch: Tensor) -> None:
        self.factors: Tensor | None = None
        self.run: Callable[[], None] = lambda: None
        self._rows, self._scratch = rows, scratch

    def read(self) -> Tensor:
        """Return the rows times their factors."""
        return self._rows if self.factors is None else torch.mul(self._rows, self.factors, out=self._scratch)


class NormBatch(Batch):
    """L2 norms; where squares may have underflowed or overflowed they are computed again, with care.

    scales: such rows are scaled by powers of two from then on, so that care costs once.
    """

    piece = PIECE

    def __init__(self, dtype: torch.dtype, device: torch.device, scales: bool = False) -> None:
        super().__init__(dtype, device)
        self._scales = scales
        self._scalings: dict[int, Scaling] = {}
        self._factors: FloatArray | None = None

    def _runner(self, chunk: Chunk, calls: list[Call]) -> Callable[[], None]:
        run = super()._runner(chunk, calls)
        if not self._scales:
            return run
        scratch = self._scratch_rows(*chunk.rows.shape) if chunk.prepare is None else chunk.rows
        scaling = self._scalings[chunk.first] = Scaling(chunk.rows, scratch)
        out = [out for _, out in calls]
        scaled = [rows for rows, _ in pieces(scratch, self.piece)]

        def run_scaled() -> None:
            if scaling.factors is None:
                run()
                return
            chunk.read()
            scaling.read()
            for rows, place in zip(scaled, out, strict=True):
                self.reduce(rows, place)

        scaling.run = run_scaled
        return run_scaled

    @staticmethod
    def reduce(rows: Tensor, out: Tensor) -> None:
        """Write the norms."""
        torch.linalg.vector_norm(rows, 2, -1, out=out)

    def finish(self, parts: FloatArray) -> FloatArray:
        """Return the norms of the rows."""
        norms = self._combined(parts)
        low, high = SAFE_RANGE[self._dtype]
        if np.minimum.reduce(norms) >= low and np.maximum.reduce(norms) <= high:
            return norms if self._factors is None else norms / self._factors
        doubtful = self._doubtful(~self._is_sure(norms, low, high))
        if self._factors is not None:
            norms = norms / self._factors
        for chunk, places in doubtful:
            rows = chunk.read()
            chosen = rows if len(places) == len(rows) else rows[torch.from_numpy(places)]
            norms[chunk.first + places] = careful_norms(chosen).numpy(force=True)
        return self._scaled([chunk for chunk, _ in doubtful], norms) if self._scales and doubtful else norms

    def _combined(self, parts: FloatArray) -> FloatArray:
        if self._is_plain:
            return parts.astype(np.float64)
        return np.sqrt(self._sums(np.multiply(parts, parts, dtype=np.float64)))

    def _scaled(self, chunks: Sequence[Chunk], careful: FloatArray) -> FloatArray:
        """Return the norms with some chunks scaled; a value so never depends on whether it was before."""
        factors = self._scale(chunks, careful)
        for chunk in chunks:
            self._scalings[chunk.first].run()
        norms = self._combined(self._parts.numpy(force=True))
        sure = self._is_sure(norms, *SAFE_RANGE[self._dtype])
        return np.where(sure, norms / factors, careful)

    def _is_sure(self, norms: FloatArray, low: float, high: float) -> np.ndarray:
        sure: np.ndarray = (norms >= low) & (norms <= high)
        if self._factors is not None:
            sure |= (norms == 0) & (self._factors == 2.0 ** MOST_DOUBLINGS[self._dtype])
        return sure

    def _scale(self, chunks: Sequence[Chunk], norms: FloatArray) -> FloatArray:
        """Scale the rows of chunks by their norms; zeros as far up as goes, NaN and infinities not at all.

        Returns the factors of all rows.
        """
        if self._factors is None:
            self._factors = np.ones(len(norms))
        most = MOST_DOUBLINGS[self._dtype]
        for chunk in chunks:
            rows = slice(chunk.first, chunk.first + len(chunk.rows))
            known = np.where(np.isfinite(norms[rows]), norms[rows], 1.0)
            doublings = np.where(known == 0, most, np.clip(-np.frexp(known)[1], -most, most))
            factors = self._factors[rows] = np.ldexp(1.0, doublings)
            scaling = self._scalings[chunk.first]
            scaling.factors = torch.from_numpy(factors[:, None]).to(self._device, self._dtype)
        return self._factors


class MeanBatch(Batch):
    """Means; where a sum overflowed it is added up again in float64."""

    piece = SHORT_PIECE

    @staticmethod
    def reduce(rows: Tensor, out: Tensor) -> None:
        """Write the sums."""
        torch.sum(rows, -1, out=out)

    def finish(self, parts: FloatArray) -> FloatArray:
        """Return the means of the rows."""
        means: FloatArray = self._sums(parts.astype(np.float64)) / self._counts
        if not np.isfinite(np.add.reduce(means)):
            for chunk, places in self._doubtful(~np.isfinite(means)):
                means[chunk.first + places] = row_means(chunk.read())[places].numpy(force=True)
        return means


def _calls(parts: Sequence[tuple[Tensor, int]], out: Tensor) -> list[Call]:
    """Return what is reduced together, each with its place among the columns of ``out``."""
    calls, done = [], 0
    for part, count in parts:
        calls.append((part, out[:, done : done + count]))
        done += count
    return calls


def _spans(rows: Tensor) -> list[tuple[int, int]]:
    """Cut the rows into chunks of at most CHUNK_BYTES, or of one row."""
    size = max(1, rows.shape[1] * rows.element_size())
    count = max(1, CHUNK_BYTES // size)
    return [(begin, min(begin + count, len(rows))) for begin in range(0, len(rows), count)]


def _key(tensor: Tensor) -> tuple[object, ...]:
    return tensor.data_ptr(), tuple(tensor.shape), tensor.stride()
