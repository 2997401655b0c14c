"""Norms, means and deviations of many tensors at once, right over the whole range of their numbers."""

import math
from collections.abc import Callable, Sequence
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from gradgui.engine.batch import Batch, MeanBatch, NormBatch
from gradgui.engine.dataset import FloatArray, IntArray
from gradgui.engine.stacks import as_rows, sorted_stacks

BoolArray: TypeAlias = npt.NDArray[np.bool_]

FEW_ENTRIES = 1024
"""So few are taken to numpy: that costs less than the calls of a reduction."""

FINITE = 1e300
"""Root mean square up to which it is finite; NaN is not."""


class _Reduced:
    """One number of each of some tensors as float64, shape (len(tensors),), computed at each call."""

    kind: type[Batch]

    def __init__(self, tensors: Sequence[Tensor]) -> None:
        first = tensors[0] if tensors else torch.empty(0)
        self._batch = self.kind(first.dtype, first.device)
        self._rows = self._batch.add(tensors)
        self._batch.seal()
        self._calls = 0

    def __call__(self) -> FloatArray:
        """Compute and return the numbers."""
        self._calls += 1
        return np.asarray(self._batch.values(self._calls)[self._rows])


class Norms(_Reduced):
    """The L2 norms of some tensors.

    Each tensor's entries must have one step in memory (contiguous, or part of a longer line).
    """

    kind = NormBatch


class Means(_Reduced):
    """The means of some tensors."""

    kind = MeanBatch


class Deviations:
    """The population deviations of some tensors as float64: the norm of what their means leave, over √n.

    means: what gives the tensors' means, where something computes them already; they need not be exact.
    """

    def __init__(self, tensors: Sequence[Tensor], means: Callable[[], FloatArray] | None = None) -> None:
        self.values: FloatArray = np.zeros(len(tensors))
        self._means = means or Means(tensors)
        self._parts = []
        for places, stack in sorted_stacks(tensors):
            rows = as_rows(stack)
            rest = torch.empty_like(rows, memory_format=torch.contiguous_format)
            self._parts.append((places, rows, rest, Norms(list(rest)), Means(list(rest))))

    def __call__(self) -> FloatArray:
        """Compute and return the deviations; the array is overwritten by the next call."""
        means = self._means()
        for places, rows, rest, norms, remainders in self._parts:
            rounded = torch.from_numpy(means[places, None]).to(rows.device, rows.dtype)
            torch.sub(rows, rounded, out=rest)
            self.values[places] = leg(norms() / np.sqrt(rest.shape[1]), np.abs(remainders()))
        return self.values


class CarefulRows:
    """Deviations of which some come from norm and mean, and the others from what the mean leaves."""

    def __init__(self, tensors: Sequence[Tensor]) -> None:
        self._tensors = tensors
        self._others: IntArray = np.zeros(0, np.int64)
        self._chosen: FloatArray = np.zeros(0)
        self._deviations = Deviations([])

    def __call__(self, good: BoolArray, size: FloatArray, means: FloatArray) -> FloatArray:
        """Return all deviations; good: those that root mean square and mean give."""
        bad = np.flatnonzero(~good)
        result = np.zeros(len(size))
        result[good] = leg(size[good], np.abs(means[good]))
        if sum(self._tensors[place].numel() for place in bad.tolist()) <= FEW_ENTRIES:
            for place in bad.tolist():
                result[place] = self._of_one(place)
            return result
        if not np.isin(bad, self._others).all():
            self._others = np.union1d(bad, self._others)
            self._deviations = Deviations(
                [self._tensors[place] for place in self._others.tolist()], self._means
            )
        self._chosen = means[self._others]
        result[bad] = self._deviations()[np.searchsorted(self._others, bad)]
        return result

    def _of_one(self, place: int) -> float:
        values = self._tensors[place].numpy(force=True).astype(np.float64)
        largest = float(np.max(np.abs(values), initial=0.0))
        scale = largest if 0 < largest < math.inf else 1.0
        with np.errstate(invalid="ignore"):
            return float(np.std(values / scale)) * scale

    def _means(self) -> FloatArray:
        return self._chosen


def leg(hypotenuse: FloatArray, other: FloatArray) -> FloatArray:
    """Return √(hypotenuse² − other²) without overflow or underflow of the squares, 0 below 0."""
    difference = np.where(hypotenuse < other, 0.0, hypotenuse - other)
    return np.asarray(np.sqrt(difference) * np.sqrt(hypotenuse + other))
