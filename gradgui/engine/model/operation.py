"""Signals, parameters, and the one interface of everything that a network is made of."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from torch import Tensor

SignalRole = Literal["input", "preactivation", "normalized", "joined", "activated", "path", "output"]
ParameterRole = Literal["weight", "projection", "bias", "scale", "shift", "slope"]


@dataclass(frozen=True, eq=False)
class Signal:
    """One tensor of the step, written by one operation.

    value: shape (batch, …). grad: ∂L/∂value, same shape; None where no gradient is wanted (the data).
    """

    layer: int
    role: SignalRole
    value: Tensor
    grad: Tensor | None


@dataclass(frozen=True, eq=False)
class Parameter:
    """A learned tensor with its gradient; penalties, clipping and metrics choose by role.

    start: its value when the run began.
    """

    layer: int
    role: ParameterRole
    trainable: bool
    value: Tensor
    grad: Tensor
    start: Tensor

    @property
    def key(self) -> str:
        """Return the name that is unique in the network, such as ``3.weight``."""
        return f"{self.layer}.{self.role}"


class Operation(ABC):
    """outputs = f(inputs; parameters), with its own derivative.

    Every buffer has one writer: forward overwrites outputs' values, backward overwrites (never adds to)
    inputs' and parameters' gradients.
    """

    inputs: tuple[Signal, ...]
    outputs: tuple[Signal, ...]

    @abstractmethod
    def forward(self) -> None:
        """Training mode: read the inputs' values, overwrite the outputs' values."""

    @abstractmethod
    def backward(self) -> None:
        """Read the outputs' gradients, overwrite those of inputs and parameters."""

    @abstractmethod
    def evaluate(self, *values: Tensor) -> tuple[Tensor, ...]:
        """Evaluation mode: the outputs for inputs of any batch size; changes nothing."""

    def state(self) -> Mapping[str, Tensor]:
        """Return what is kept from step to step beyond the parameters."""
        return {}
