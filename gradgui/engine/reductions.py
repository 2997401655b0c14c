"""Norms, means and deviations of many tensors at once, right over the whole range of their numbers."""

import math
from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor

from gradgui.engine.metric import FloatArray

SAFE_RANGE = {torch.float32: (1e-12, 1e12), torch.float64: (1e-140, 1e140)}
"""Norms outside come from squares that may have underflowed or overflowed and are computed again."""

PIECE = 512
"""Entries whose squares are added in float32 before float64 goes on."""


def stacks(tensors: Sequence[Tensor]) -> list[Tensor]:
    """Join neighbours in memory: tensors in order as stacks of shape (k, *shape) that copy nothing."""
    result: list[Tensor] = []
    run: list[Tensor] = []
    for tensor in tensors:
        if run and not _follows(run, tensor):
            result.append(_join(run))
            run = []
        run.append(tensor)
    if run:
        result.append(_join(run))
    return result


def _step(run: Sequence[Tensor]) -> int:
    return int(run[1].storage_offset() - run[0].storage_offset())


def _follows(run: Sequence[Tensor], tensor: Tensor) -> bool:
    last = run[-1]
    if last.shape != tensor.shape or not (last.is_contiguous() and tensor.is_contiguous()):
        return False
    if last.untyped_storage().data_ptr() != tensor.untyped_storage().data_ptr():
        return False
    gap = tensor.storage_offset() - last.storage_offset()
    return gap >= last.numel() if len(run) == 1 else gap == _step(run)


def _join(run: Sequence[Tensor]) -> Tensor:
    first = run[0]
    step = _step(run) if len(run) > 1 else max(1, first.numel())
    return first.as_strided((len(run), *first.shape), (step, *first.stride()))


def _rows(stack: Tensor) -> Tensor:
    """Return a stack (k, *shape) as (k, n) without a copy; RuntimeError where that cannot be."""
    return stack.view(len(stack), math.prod(stack.shape[1:]))


class _Rows:
    """The norms of the rows of (k, n); float32 in pieces of PIECE entries, whose squares float64 adds.

    A float32 sum of some thousand squares has lost the sixth digit.
    """

    def __init__(self, rows: Tensor) -> None:
        self.rows = rows
        size = rows.shape[1]
        whole = size // PIECE if rows.dtype == torch.float32 and size > 2 * PIECE else 0
        rest = size - whole * PIECE
        self._norms = torch.empty(
            len(rows), whole + (rest > 0 or not whole), dtype=rows.dtype, device=rows.device
        )
        self._calls: list[tuple[Tensor, Tensor]] = []
        if whole:
            pieces = rows[:, : whole * PIECE].view(len(rows), whole, PIECE)
            self._calls.append((pieces, self._norms[:, :whole]))
        if rest or not whole:
            self._calls.append((rows[:, whole * PIECE :], self._norms[:, whole]))

    def into(self, place: FloatArray) -> None:
        """Write the norms (k,); wrong where squares underflow or overflow."""
        for pieces, out in self._calls:
            torch.linalg.vector_norm(pieces, 2, -1, out=out)
        norms = self._norms.numpy(force=True)
        if norms.shape[1] == 1:
            place[:] = norms[:, 0]
        else:
            np.sqrt(np.einsum("ij,ij->i", norms, norms, dtype=np.float64), out=place)


class Norms:
    """The L2 norms of some tensors as float64, shape (len(tensors),), computed at each call.

    Each tensor's entries must have one step in memory (contiguous, or part of a longer line).
    """

    def __init__(self, tensors: Sequence[Tensor]) -> None:
        self.values: FloatArray = np.zeros(len(tensors))
        self._parts: list[tuple[_Rows, FloatArray]] = []
        begin = 0
        for stack in stacks(tensors):
            self._parts.append((_Rows(_rows(stack)), self.values[begin : begin + len(stack)]))
            begin += len(stack)
        self._low, self._high = SAFE_RANGE[tensors[0].dtype] if tensors else (0.0, 0.0)

    def __call__(self) -> FloatArray:
        """Compute and return the norms; the array is overwritten by the next call."""
        for part, place in self._parts:
            part.into(place)
            if not (place.min() >= self._low and place.max() <= self._high):
                place[:] = careful_norms(part.rows).numpy(force=True)
        return self.values


def careful_norms(stack: Tensor) -> Tensor:
    """Return the float64 norms of the rows of (k, n), free of overflow and underflow of the squares."""
    if stack.dtype == torch.float32:
        norms: Tensor = torch.linalg.vector_norm(stack, 2, 1, dtype=torch.float64)
        return norms
    if stack.shape[1] == 0:
        return torch.zeros(len(stack), dtype=torch.float64, device=stack.device)
    largest = stack.abs().amax(1, keepdim=True)
    scale = torch.where((largest > 0) & largest.isfinite(), largest, 1.0)
    scaled: Tensor = torch.linalg.vector_norm(stack / scale, 2, 1)
    return scaled * scale[:, 0]


class Means:
    """The means of some tensors as float64."""

    def __init__(self, tensors: Sequence[Tensor]) -> None:
        self._stacks = [_rows(stack) for stack in stacks(tensors)]

    def __call__(self) -> FloatArray:
        """Compute and return the means, shape (len(tensors),)."""
        parts = [stack.mean(1, dtype=torch.float64).numpy(force=True) for stack in self._stacks]
        return np.concatenate(parts) if parts else np.zeros(0)


class Deviations:
    """The population deviations of some tensors as float64: the norm of what the mean leaves, over √n."""

    def __init__(self, tensors: Sequence[Tensor]) -> None:
        self._parts = []
        for stack in map(_rows, stacks(tensors)):
            rest = torch.empty_like(stack, memory_format=torch.contiguous_format)
            self._parts.append((stack, rest, Norms(list(rest))))

    def __call__(self) -> FloatArray:
        """Compute and return the deviations, shape (len(tensors),)."""
        results = []
        for stack, rest, norms in self._parts:
            mean = stack.mean(1, keepdim=True, dtype=torch.float64)
            rounded = mean.to(stack.dtype)
            torch.sub(stack, rounded, out=rest)
            remainder = (mean - rounded)[:, 0].abs().numpy(force=True)
            results.append(_leg(norms() / np.sqrt(rest.shape[1]), remainder))
        return np.concatenate(results) if results else np.zeros(0)


def _leg(hypotenuse: FloatArray, other: FloatArray) -> FloatArray:
    """Return √(hypotenuse² − other²) without overflow or underflow of the squares, 0 below 0."""
    difference = np.where(hypotenuse < other, 0.0, hypotenuse - other)
    return np.asarray(np.sqrt(difference) * np.sqrt(hypotenuse + other))
