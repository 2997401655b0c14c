"""Skip connections: a split where a path starts, a join where it arrives, a projection between widths."""

import torch
from torch import Tensor

from gradgui.engine.model.operation import Operation, Signal


class Split(Operation):
    """Hands one signal to several readers; its backward adds up what comes back from each."""

    def __init__(self, source: Signal, branches: tuple[Signal, ...]) -> None:
        self.inputs = (source,)
        self.outputs = branches
        self._grads = [branch.grad for branch in branches if branch.grad is not None]

    def forward(self) -> None:
        """Do nothing: the branches share the source's value."""

    def backward(self) -> None:
        """Write the sum of the branches' gradients."""
        total = self.inputs[0].grad
        if total is None:
            return
        first, second, *rest = self._grads
        torch.add(first, second, out=total)
        for grad in rest:
            total.add_(grad)

    def evaluate(self, *values: Tensor) -> tuple[Tensor, ...]:
        """Return the value once for each branch."""
        return values * len(self.outputs)


class Join(Operation):
    """y = β · branch + s · path; both factors may be changed between two steps."""

    def __init__(
        self, branch: Signal, path: Signal, target: Signal, branch_scale: float, scale: float
    ) -> None:
        self.inputs = (branch, path)
        self.outputs = (target,)
        self.branch_scale = branch_scale
        self.scale = scale
        assert branch.grad is not None and target.grad is not None
        self._branch, self._branch_grad = branch.value, branch.grad
        self._path, self._path_grad = path.value, path.grad
        self._y, self._y_grad = target.value, target.grad

    def forward(self) -> None:
        """Write β · branch + s · path."""
        if self.branch_scale == 1:
            torch.add(self._branch, self._path, alpha=self.scale, out=self._y)
        else:
            torch.mul(self._branch, self.branch_scale, out=self._y)
            self._y.add_(self._path, alpha=self.scale)

    def backward(self) -> None:
        """Write β ∂L/∂y and s ∂L/∂y."""
        torch.mul(self._y_grad, self.branch_scale, out=self._branch_grad)
        if self._path_grad is not None:
            torch.mul(self._y_grad, self.scale, out=self._path_grad)

    def evaluate(self, *values: Tensor) -> tuple[Tensor, ...]:
        """Return β · branch + s · path."""
        branch, path = values
        return (branch * self.branch_scale + path * self.scale,)
