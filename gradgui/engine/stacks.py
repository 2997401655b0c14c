"""Tensors that lie side by side in memory as one, and reductions of its rows that are always right."""

import math
from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor

from gradgui.engine.dataset import IntArray

SAFE_RANGE = {torch.float32: (1e-12, 1e12), torch.float64: (1e-140, 1e140)}
"""Norms outside come from squares that may have underflowed or overflowed and are computed again."""

MOST_DOUBLINGS = {torch.float32: 100, torch.float64: 900}
"""The largest power of two, up or down, by which rows are scaled: the smallest number's square is none."""

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


def as_rows(stack: Tensor) -> Tensor:
    """Return a stack (k, *shape) as (k, n) without a copy; RuntimeError where that cannot be."""
    return stack.view(len(stack), math.prod(stack.shape[1:]))


def pieces(rows: Tensor, piece: int) -> list[tuple[Tensor, int]]:
    """Cut rows (k, n) for a sum in short pieces: tensors (k, m, piece) or (k, n), with their m or 1.

    float64 rows, and those that are not much longer than a piece, stay whole.
    """
    count, size = rows.shape
    whole = size // piece if rows.dtype == torch.float32 and size > 2 * piece else 0
    rest = size - whole * piece
    parts = []
    if whole:
        parts.append((rows[:, : whole * piece].view(count, whole, piece), whole))
    if rest or not whole:
        parts.append((rows[:, whole * piece :].unsqueeze(1), 1))
    return parts


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


def row_means(rows: Tensor) -> Tensor:
    """Return the float64 means of the rows of (k, n); float32 in short pieces, whose sums float64 adds."""
    size = rows.shape[1]
    if rows.dtype == torch.float32 and size > SHORT_PIECE and size % SHORT_PIECE == 0:
        pieces = rows.view(len(rows), size // SHORT_PIECE, SHORT_PIECE).sum(2)
        means = pieces.sum(1, dtype=torch.float64).div_(size)
        if bool(means.isfinite().all()):
            return means
    return rows.mean(1, dtype=torch.float64)
