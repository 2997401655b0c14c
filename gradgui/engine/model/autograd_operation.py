"""An operation whose derivative comes from autograd, for what has no explicit backward pass yet."""

from collections.abc import Callable, Sequence

import torch
from torch import Tensor

from gradgui.engine.model.operation import Operation, Parameter, Signal


class AutogradOperation(Operation):
    """output = function(*inputs, *parameters), differentiated by autograd.

    function: pure, differentiable, the same in training and evaluation.
    """

    def __init__(
        self,
        function: Callable[..., Tensor],
        inputs: Sequence[Signal],
        output: Signal,
        parameters: Sequence[Parameter] = (),
    ) -> None:
        self.inputs = tuple(inputs)
        self.outputs = (output,)
        self._function = function
        self._parameters = tuple(parameters)
        self._leaves: list[Tensor] = []
        self._result = output.value

    def forward(self) -> None:
        """Write function of detached copies of the inputs and parameters, keeping its graph."""
        sources: tuple[Signal | Parameter, ...] = (*self.inputs, *self._parameters)
        self._leaves = [
            source.value.detach().clone().requires_grad_(source.grad is not None) for source in sources
        ]
        with torch.enable_grad():
            self._result = self._function(*self._leaves)
        self.outputs[0].value.copy_(self._result.detach())

    def backward(self) -> None:
        """Write the gradients of inputs and parameters; zero where the output does not depend on one."""
        targets: list[Tensor | None] = [signal.grad for signal in self.inputs]
        targets += [parameter.grad for parameter in self._parameters]
        pairs = [pair for pair in zip(self._leaves, targets, strict=True) if pair[1] is not None]
        leaves = [leaf for leaf, _ in pairs]
        grads = torch.autograd.grad(
            self._result, leaves, self.outputs[0].grad, allow_unused=True, materialize_grads=True
        )
        for (_, target), grad in zip(pairs, grads, strict=True):
            assert target is not None
            target.copy_(grad)

    def evaluate(self, *values: Tensor) -> tuple[Tensor, ...]:
        """Return the function of the values without a graph."""
        with torch.no_grad():
            return (self._function(*values, *(parameter.value for parameter in self._parameters)),)
