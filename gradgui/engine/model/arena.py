"""Allocates the signals of one role and shape as slices of one stacked tensor."""

import torch
from torch import Tensor

from gradgui.engine.model.operation import Signal, SignalRole


class Arena:
    """Buffers of a run, allocated once.

    capacities: for each width the number of layers that have it, so that a stack is large enough. Pages of a
    stack that no signal takes are never touched.
    """

    def __init__(
        self, batch: int, capacities: dict[int, int], dtype: torch.dtype, device: torch.device
    ) -> None:
        self.batch = batch
        self.dtype = dtype
        self.device = device
        self._capacities = capacities
        self._stacks: dict[tuple[str, int], tuple[Tensor, int]] = {}

    def signal(self, layer: int, role: SignalRole, width: int) -> Signal:
        """Return a new signal, value and gradient of shape (batch, width)."""
        return Signal(layer, role, self._slice(role, width), self._slice(f"{role}.grad", width))

    def alias(self, source: Signal, layer: int, role: SignalRole) -> Signal:
        """Return a signal that shares its value with another and has a gradient of its own."""
        grad = None if source.grad is None else self._slice(f"{role}.branch", source.value.shape[1])
        return Signal(layer, role, source.value, grad)

    def _slice(self, role: str, width: int) -> Tensor:
        stack, used = self._stacks.get((role, width), (None, 0))
        if stack is None or used == len(stack):
            shape = (self._capacities.get(width, 1), self.batch, width)
            stack, used = torch.empty(shape, dtype=self.dtype, device=self.device), 0
        self._stacks[role, width] = (stack, used + 1)
        return stack[used]
