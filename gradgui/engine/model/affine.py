"""The affine map Z = X W + b, by the two formulas that the program teaches."""

import torch
from torch import Tensor

from gradgui.engine.model.operation import Operation, Parameter, Signal


class Affine(Operation):
    """Z = X W + b.

    Backward: ∂L/∂W = Xᵀ ∂L/∂Z (formula 2), ∂L/∂b = Σ ∂L/∂Z, ∂L/∂X = ∂L/∂Z Wᵀ (formula 1).
    Shapes: X (batch, n_in), W (n_in, n_out), b (n_out,), Z (batch, n_out).
    """

    def __init__(self, source: Signal, target: Signal, weight: Parameter, bias: Parameter | None) -> None:
        self.inputs = (source,)
        self.outputs = (target,)
        self.weight = weight
        self.bias = bias
        assert target.grad is not None
        self._x, self._x_grad, self._x_t = source.value, source.grad, source.value.t()
        self._z, self._z_grad = target.value, target.grad
        self._w, self._w_t, self._w_grad = weight.value, weight.value.t(), weight.grad

    def forward(self) -> None:
        """Write X W + b."""
        if self.bias is None:
            torch.mm(self._x, self._w, out=self._z)
        else:
            torch.addmm(self.bias.value, self._x, self._w, out=self._z)

    def backward(self) -> None:
        """Write the gradients of W, b and X."""
        torch.mm(self._x_t, self._z_grad, out=self._w_grad)
        if self.bias is not None:
            torch.sum(self._z_grad, 0, out=self.bias.grad)
        if self._x_grad is not None:
            torch.mm(self._z_grad, self._w_t, out=self._x_grad)

    def evaluate(self, *values: Tensor) -> tuple[Tensor, ...]:
        """Return X W + b."""
        (x,) = values
        if self.bias is None:
            return (x @ self._w,)
        return (torch.addmm(self.bias.value, x, self._w),)
