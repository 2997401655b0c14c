"""Norms, means and deviations of many tensors at once, right over the whole range of their numbers."""

from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor

from gradgui.engine.metric import FloatArray

SAFE_RANGE = {torch.float32: (1e-12, 1e12), torch.float64: (1e-140, 1e140)}
"""Norms outside come from squares that may have underflowed or overflowed and are computed again."""


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


class Norms:
    """The L2 norms of some tensors as float64, shape (len(tensors),), computed at each call."""

    def __init__(self, tensors: Sequence[Tensor]) -> None:
        self.values: FloatArray = np.zeros(len(tensors))
        self._parts: list[tuple[Tensor, Tensor, FloatArray]] = []
        begin = 0
        for stack in stacks(tensors):
            norms = torch.empty(len(stack), dtype=stack.dtype, device=stack.device)
            self._parts.append((stack.flatten(1), norms, self.values[begin : begin + len(stack)]))
            begin += len(stack)
        self._low, self._high = SAFE_RANGE[tensors[0].dtype] if tensors else (0.0, 0.0)

    def __call__(self) -> FloatArray:
        """Compute and return the norms; the array is overwritten by the next call."""
        for stack, norms, place in self._parts:
            torch.linalg.vector_norm(stack, 2, 1, out=norms)
            place[:] = norms.numpy(force=True)
            if not (place.min() >= self._low and place.max() <= self._high):
                place[:] = careful_norms(stack).numpy(force=True)
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
        self._stacks = [stack.flatten(1) for stack in stacks(tensors)]

    def __call__(self) -> FloatArray:
        """Compute and return the means, shape (len(tensors),)."""
        parts = [stack.mean(1, dtype=torch.float64).numpy(force=True) for stack in self._stacks]
        return np.concatenate(parts) if parts else np.zeros(0)


class Deviations:
    """The population deviations of some tensors as float64: the norm of what the mean leaves, over √n."""

    def __init__(self, tensors: Sequence[Tensor]) -> None:
        self._parts = []
        for stack in stacks(tensors):
            rest = torch.empty_like(stack.flatten(1), memory_format=torch.contiguous_format)
            self._parts.append((stack.flatten(1), rest, Norms(list(rest))))

    def __call__(self) -> FloatArray:
        """Compute and return the deviations, shape (len(tensors),)."""
        results = []
        for stack, rest, norms in self._parts:
            torch.sub(stack, stack.mean(1, keepdim=True, dtype=torch.float64).to(stack.dtype), out=rest)
            results.append(norms() / np.sqrt(rest.shape[1]))
        return np.concatenate(results) if results else np.zeros(0)
