"""Penalties l1 · Σ|W| + l2 · ΣW² on weights and projections."""

import torch
from torch import Tensor

from gradgui.engine.model.parameters import ParameterStore
from gradgui.engine.specs.training import Regularization


class Penalty:
    """The penalties' value and their part of the gradient; ``spec`` may be changed between two steps."""

    def __init__(self, spec: Regularization, parameters: ParameterStore) -> None:
        self.spec = spec
        self._values = parameters.penalized(parameters.values)
        self._grads = parameters.penalized(parameters.grads)

    @property
    def is_on(self) -> bool:
        """Whether there is any."""
        return bool(self.spec.l1 or self.spec.l2)

    def value(self) -> float:
        """Return l1 · Σ|W| + l2 · ΣW², summed in float64."""
        total = 0.0
        for values in self._values:
            if self.spec.l1:
                total += self.spec.l1 * _norm(values, 1)
            if self.spec.l2:
                total += self.spec.l2 * _norm(values, 2) ** 2
        return total

    def add_gradient(self) -> None:
        """Add l1 · sign(W) + 2 · l2 · W to the gradients; the sign of 0 is 0."""
        for values, grads in zip(self._values, self._grads, strict=True):
            if self.spec.l1:
                grads.add_(values.sign(), alpha=self.spec.l1)
            if self.spec.l2:
                grads.add_(values, alpha=2 * self.spec.l2)


def _norm(values: Tensor, order: int) -> float:
    return float(torch.linalg.vector_norm(values, order, dtype=torch.float64).item())
