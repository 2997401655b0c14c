"""Losses: the mean over the batch, and its gradient at the network's output."""

from abc import ABC, abstractmethod
from collections.abc import Callable

import torch
from torch import Tensor

from gradgui.engine.model import aten
from gradgui.engine.model.operation import Signal
from gradgui.engine.registry import Registry

LOSSES: Registry[type["Loss"]] = Registry("loss")


def loss(name: str) -> Callable[[type["Loss"]], type["Loss"]]:
    """Register a loss under the name an experiment uses."""

    def add(cls: type[Loss]) -> type[Loss]:
        return LOSSES.add(name, cls)

    return add


class Loss(ABC):
    """L(output, target), the mean over the batch.

    labels: int64 (batch,) class of each sample. targets: (batch, outputs), one-hot for classes.
    """

    def __init__(self, output: Signal, labels: Tensor, targets: Tensor) -> None:
        assert output.grad is not None
        self._output, self._grad = output.value, output.grad
        self._labels, self._targets = labels, targets

    @abstractmethod
    def forward(self) -> Tensor:
        """Return the loss of the batch, a tensor without dimensions."""

    @abstractmethod
    def backward(self) -> None:
        """Overwrite the gradient of the network's output."""

    @staticmethod
    @abstractmethod
    def evaluate(output: Tensor, labels: Tensor, targets: Tensor) -> Tensor:
        """Return the loss of any batch."""


@loss("cross_entropy")
class CrossEntropy(Loss):
    """−mean log softmax(output)[label]; gradient (softmax − one-hot)/batch."""

    def __init__(self, output: Signal, labels: Tensor, targets: Tensor) -> None:
        super().__init__(output, labels, targets)
        self._log_softmax = torch.empty_like(self._output)

    def forward(self) -> Tensor:
        """Return the mean cross entropy in nats."""
        aten.log_softmax_out(self._output, 1, False, out=self._log_softmax)
        return torch.nn.functional.nll_loss(self._log_softmax, self._labels)

    def backward(self) -> None:
        """Write (softmax − one-hot)/batch."""
        torch.exp(self._log_softmax, out=self._grad)
        self._grad.sub_(self._targets).div_(len(self._grad))

    @staticmethod
    def evaluate(output: Tensor, labels: Tensor, targets: Tensor) -> Tensor:
        """Return the mean cross entropy in nats."""
        return torch.nn.functional.cross_entropy(output, labels)


@loss("mse")
class MeanSquaredError(Loss):
    """Mean of (output − target)² over batch and outputs."""

    def forward(self) -> Tensor:
        """Return the mean square of the residual."""
        torch.sub(self._output, self._targets, out=self._grad)
        return self._grad.square().mean()

    def backward(self) -> None:
        """Write 2 (output − target)/(batch · outputs)."""
        torch.sub(self._output, self._targets, out=self._grad)
        self._grad.mul_(2 / self._grad.numel())

    @staticmethod
    def evaluate(output: Tensor, labels: Tensor, targets: Tensor) -> Tensor:
        """Return the mean square of the residual."""
        return (output - targets).square().mean()
