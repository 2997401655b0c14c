"""Activation functions: value, backward pass and the table from kind to operation."""

from abc import abstractmethod
from collections.abc import Callable
from typing import Any, ClassVar

import torch
from torch import Tensor

from gradgui.engine.model import aten
from gradgui.engine.model.operation import Operation, Parameter, Signal
from gradgui.engine.registry import Registry
from gradgui.engine.specs import activation as specs
from gradgui.engine.specs.activation import ActivationSpec

ACTIVATIONS: Registry[type["Activation"]] = Registry("activation")

SELU_ALPHA = 1.6732632423543772848170429916717
SELU_SCALE = 1.0507009873554804934193349852946


def activation(spec_class: type[ActivationSpec]) -> Callable[[type["Activation"]], type["Activation"]]:
    """Register an operation for a kind of activation."""

    def add(cls: type[Activation]) -> type[Activation]:
        return ACTIVATIONS.add(spec_class.model_fields["kind"].default, cls)

    return add


class Activation(Operation):
    """a = φ(v), elementwise; ∂L/∂v = ∂L/∂a ⊙ φ′(v)."""

    max_slope: ClassVar[float | None] = None
    """max |φ′| of a function that saturates, else None."""

    def __init__(self, spec: ActivationSpec, source: Signal, target: Signal, slope: Parameter | None) -> None:
        self.inputs = (source,)
        self.outputs = (target,)
        self.spec: Any = spec
        self.slope = slope
        assert source.grad is not None and target.grad is not None
        self._v, self._v_grad = source.value, source.grad
        self._a, self._a_grad = target.value, target.grad

    @abstractmethod
    def value(self, v: Tensor, out: Tensor) -> None:
        """Write φ(v)."""

    @abstractmethod
    def pull(self, grad: Tensor, v: Tensor, a: Tensor, out: Tensor) -> None:
        """Write grad ⊙ φ′(v), where a = φ(v)."""

    def slopes(self, v: Tensor, a: Tensor, out: Tensor) -> None:
        """Write φ′(v)."""
        out.fill_(1)
        self.pull(out, v, a, out)

    def forward(self) -> None:
        """Write φ(v)."""
        self.value(self._v, self._a)

    def backward(self) -> None:
        """Write ∂L/∂v."""
        self.pull(self._a_grad, self._v, self._a, self._v_grad)

    def evaluate(self, *values: Tensor) -> tuple[Tensor, ...]:
        """Return φ(v)."""
        result = torch.empty_like(values[0])
        self.value(values[0], result)
        return (result,)


@activation(specs.Identity)
class Identity(Activation):
    """φ(v) = v; the network leaves it out and lets a be v."""

    def value(self, v: Tensor, out: Tensor) -> None:
        """Write v."""
        out.copy_(v)

    def pull(self, grad: Tensor, v: Tensor, a: Tensor, out: Tensor) -> None:
        """Write grad."""
        out.copy_(grad)


@activation(specs.Sigmoid)
class Sigmoid(Activation):
    """φ = σ, φ′ = σ (1 − σ) ≤ 1/4."""

    max_slope = 0.25

    def value(self, v: Tensor, out: Tensor) -> None:
        """Write σ(v)."""
        torch.sigmoid(v, out=out)

    def pull(self, grad: Tensor, v: Tensor, a: Tensor, out: Tensor) -> None:
        """Write grad ⊙ a (1 − a)."""
        aten.sigmoid_backward(grad, a, grad_input=out)

    def slopes(self, v: Tensor, a: Tensor, out: Tensor) -> None:
        """Write σ(v) σ(−v), right also where a rounds to 1."""
        torch.sigmoid(torch.neg(v, out=out), out=out).mul_(a)


@activation(specs.Tanh)
class Tanh(Activation):
    """φ = tanh, φ′ = 1 − tanh² ≤ 1."""

    max_slope = 1.0

    def value(self, v: Tensor, out: Tensor) -> None:
        """Write tanh v."""
        torch.tanh(v, out=out)

    def pull(self, grad: Tensor, v: Tensor, a: Tensor, out: Tensor) -> None:
        """Write grad ⊙ (1 − a²)."""
        aten.tanh_backward(grad, a, grad_input=out)

    def slopes(self, v: Tensor, a: Tensor, out: Tensor) -> None:
        """Write 1/cosh² v, right also where a rounds to 1."""
        torch.cosh(v, out=out).square_().reciprocal_()


@activation(specs.ReLU)
class ReLU(Activation):
    """φ = max(0, v), φ′ = 1 for v > 0, else 0."""

    def value(self, v: Tensor, out: Tensor) -> None:
        """Write max(0, v)."""
        torch.clamp_min(v, 0, out=out)

    def pull(self, grad: Tensor, v: Tensor, a: Tensor, out: Tensor) -> None:
        """Write grad where v > 0."""
        aten.threshold_backward(grad, v, 0, grad_input=out)


@activation(specs.LeakyReLU)
class LeakyReLU(Activation):
    """φ = v for v > 0, slope · v below."""

    def value(self, v: Tensor, out: Tensor) -> None:
        """Write φ(v)."""
        aten.leaky_relu_out(v, self.spec.slope, out=out)

    def pull(self, grad: Tensor, v: Tensor, a: Tensor, out: Tensor) -> None:
        """Write grad, times slope where v ≤ 0."""
        aten.leaky_relu_backward(grad, v, self.spec.slope, False, grad_input=out)


@activation(specs.PReLU)
class PReLU(Activation):
    """φ = v for v > 0, a · v below, with one learned a for the layer."""

    def value(self, v: Tensor, out: Tensor) -> None:
        """Write φ(v)."""
        aten.leaky_relu_out(v, self._learned_slope(), out=out)

    def pull(self, grad: Tensor, v: Tensor, a: Tensor, out: Tensor) -> None:
        """Write grad, times the slope where v ≤ 0."""
        aten.leaky_relu_backward(grad, v, self._learned_slope(), False, grad_input=out)

    def backward(self) -> None:
        """Write ∂L/∂v, and ∂L/∂slope = Σ ∂L/∂a · min(0, v)."""
        super().backward()
        assert self.slope is not None
        below = torch.clamp_max(self._v, 0)
        self.slope.grad.copy_(below.mul_(self._a_grad).sum())

    def _learned_slope(self) -> float:
        assert self.slope is not None
        return self.slope.value.item()


@activation(specs.ELU)
class ELU(Activation):
    """φ = v for v > 0, alpha (e^v − 1) below."""

    def value(self, v: Tensor, out: Tensor) -> None:
        """Write φ(v)."""
        aten.elu_out(v, self.spec.alpha, 1.0, 1.0, out=out)

    def pull(self, grad: Tensor, v: Tensor, a: Tensor, out: Tensor) -> None:
        """Write grad ⊙ φ′(v)."""
        aten.elu_backward(grad, self.spec.alpha, 1.0, 1.0, False, v, grad_input=out)


@activation(specs.SELU)
class SELU(Activation):
    """A scaled ELU whose activations normalise themselves (Klambauer et al. 2017)."""

    def value(self, v: Tensor, out: Tensor) -> None:
        """Write φ(v)."""
        aten.elu_out(v, SELU_ALPHA, SELU_SCALE, 1.0, out=out)

    def pull(self, grad: Tensor, v: Tensor, a: Tensor, out: Tensor) -> None:
        """Write grad ⊙ φ′(v)."""
        aten.elu_backward(grad, SELU_ALPHA, SELU_SCALE, 1.0, False, v, grad_input=out)


@activation(specs.GELU)
class GELU(Activation):
    """φ = v Φ(v), the erf form (Hendrycks & Gimpel 2016)."""

    def value(self, v: Tensor, out: Tensor) -> None:
        """Write φ(v)."""
        aten.gelu_out(v, approximate="none", out=out)

    def pull(self, grad: Tensor, v: Tensor, a: Tensor, out: Tensor) -> None:
        """Write grad ⊙ φ′(v)."""
        aten.gelu_backward(grad, v, approximate="none", grad_input=out)


@activation(specs.SiLU)
class SiLU(Activation):
    """φ = v σ(v)."""

    def value(self, v: Tensor, out: Tensor) -> None:
        """Write φ(v)."""
        aten.silu_out(v, out=out)

    def pull(self, grad: Tensor, v: Tensor, a: Tensor, out: Tensor) -> None:
        """Write grad ⊙ φ′(v)."""
        aten.silu_backward(grad, v, grad_input=out)


@activation(specs.Softplus)
class Softplus(Activation):
    """φ = ln(1 + e^v), linear above 20 as torch's."""

    def value(self, v: Tensor, out: Tensor) -> None:
        """Write φ(v)."""
        aten.softplus_out(v, 1, 20, out=out)

    def pull(self, grad: Tensor, v: Tensor, a: Tensor, out: Tensor) -> None:
        """Write grad ⊙ σ(v)."""
        aten.softplus_backward(grad, v, 1, 20, grad_input=out)


@activation(specs.HardTanh)
class HardTanh(Activation):
    """φ = v cut to [−1, 1]."""

    max_slope = 1.0

    def value(self, v: Tensor, out: Tensor) -> None:
        """Write φ(v)."""
        torch.clamp(v, -1, 1, out=out)

    def pull(self, grad: Tensor, v: Tensor, a: Tensor, out: Tensor) -> None:
        """Write grad where |v| < 1."""
        aten.hardtanh_backward(grad, v, -1, 1, grad_input=out)
