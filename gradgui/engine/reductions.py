"""Norms, means and deviations of many tensors at once, right over the whole range of their numbers."""

import math
from collections.abc import Callable, Sequence

import numpy as np
import torch
from torch import Tensor

from gradgui.engine.dataset import FloatArray, IntArray

SAFE_RANGE = {torch.float32: (1e-12, 1e12), torch.float64: (1e-140, 1e140)}
"""Norms outside come from squares that may have underflowed or overflowed and are computed again."""

PIECE = 512
"""Entries whose squares are added in float32 before float64 goes on."""

SHORT_PIECE = 64
"""Entries that are added in float32 before float64 goes on."""


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


def sorted_stacks(tensors: Sequence[Tensor]) -> list[tuple[IntArray, Tensor]]:
    """Join tensors that lie in equal steps in memory, whatever their order: (their places, stack)."""
    order = sorted(range(len(tensors)), key=lambda place: _position(tensors[place]))
    result, begin = [], 0
    for stack in stacks([tensors[place] for place in order]):
        result.append((np.asarray(order[begin : begin + len(stack)]), stack))
        begin += len(stack)
    return result


def _position(tensor: Tensor) -> tuple[int, tuple[int, ...], int]:
    return tensor.untyped_storage().data_ptr(), tuple(tensor.shape), int(tensor.storage_offset())


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
        self._parts = [
            (places, _Rows(_rows(stack)), np.zeros(len(places))) for places, stack in sorted_stacks(tensors)
        ]
        self._low, self._high = SAFE_RANGE[tensors[0].dtype] if tensors else (0.0, 0.0)

    def __call__(self) -> FloatArray:
        """Compute and return the norms; the array is overwritten by the next call."""
        for places, part, norms in self._parts:
            part.into(norms)
            if not (norms.min() >= self._low and norms.max() <= self._high):
                norms[:] = careful_norms(part.rows).numpy(force=True)
            self.values[places] = norms
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
    """The means of some tensors as float64, shape (len(tensors),), computed at each call."""

    def __init__(self, tensors: Sequence[Tensor]) -> None:
        self.values: FloatArray = np.zeros(len(tensors))
        self._parts = [(places, _rows(stack)) for places, stack in sorted_stacks(tensors)]

    def __call__(self) -> FloatArray:
        """Compute and return the means; the array is overwritten by the next call."""
        for places, rows in self._parts:
            self.values[places] = row_means(rows).numpy(force=True)
        return self.values


def row_means(rows: Tensor) -> Tensor:
    """Return the float64 means of the rows of (k, n); float32 in short pieces, whose sums float64 adds."""
    size = rows.shape[1]
    if rows.dtype == torch.float32 and size > SHORT_PIECE and size % SHORT_PIECE == 0:
        pieces = rows.view(len(rows), size // SHORT_PIECE, SHORT_PIECE).sum(2)
        means = pieces.sum(1, dtype=torch.float64).div_(size)
        if bool(means.isfinite().all()):
            return means
    return rows.mean(1, dtype=torch.float64)


class Deviations:
    """The population deviations of some tensors as float64: the norm of what the mean leaves, over √n.

    means: what gives the tensors' means, where something computes them already.
    """

    def __init__(self, tensors: Sequence[Tensor], means: Callable[[], FloatArray] | None = None) -> None:
        self.values: FloatArray = np.zeros(len(tensors))
        self._means = means or Means(tensors)
        self._parts = []
        for places, stack in sorted_stacks(tensors):
            rows = _rows(stack)
            rest = torch.empty_like(rows, memory_format=torch.contiguous_format)
            self._parts.append((places, rows, rest, Norms(list(rest))))

    def __call__(self) -> FloatArray:
        """Compute and return the deviations; the array is overwritten by the next call."""
        means = self._means()
        for places, rows, rest, norms in self._parts:
            mean = torch.from_numpy(means[places, None]).to(rows.device)
            rounded = mean.to(rows.dtype)
            torch.sub(rows, rounded, out=rest)
            remainder = (mean - rounded)[:, 0].abs().numpy(force=True)
            self.values[places] = _leg(norms() / np.sqrt(rest.shape[1]), remainder)
        return self.values


def _leg(hypotenuse: FloatArray, other: FloatArray) -> FloatArray:
    """Return √(hypotenuse² − other²) without overflow or underflow of the squares, 0 below 0."""
    difference = np.where(hypotenuse < other, 0.0, hypotenuse - other)
    return np.asarray(np.sqrt(difference) * np.sqrt(hypotenuse + other))
