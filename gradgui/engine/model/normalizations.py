"""Normalisations: batch, layer and root mean square, with explicit backward passes."""

from collections.abc import Callable, Mapping
from typing import Any

import torch
from torch import Tensor

from gradgui.engine.model import aten
from gradgui.engine.model.operation import Operation, Parameter, Signal
from gradgui.engine.registry import Registry
from gradgui.engine.specs import normalization as specs
from gradgui.engine.specs.normalization import NormalizationSpec

NORMALIZATIONS: Registry[type["Normalization"]] = Registry("normalization")


def normalization(spec: type[NormalizationSpec]) -> Callable[[type["Normalization"]], type["Normalization"]]:
    """Register an operation for a kind of normalisation."""

    def add(cls: type[Normalization]) -> type[Normalization]:
        return NORMALIZATIONS.add(spec.model_fields["kind"].default, cls)

    return add


class Normalization(Operation):
    """y = γ · x̂ + β with x̂ the normalised input; shapes (batch, units), γ and β (units,)."""

    def __init__(
        self,
        spec: NormalizationSpec,
        source: Signal,
        target: Signal,
        scale: Parameter,
        shift: Parameter | None,
    ) -> None:
        self.inputs = (source,)
        self.outputs = (target,)
        self.spec: Any = spec
        self.scale = scale
        self.shift = shift
        assert source.grad is not None and target.grad is not None
        self._x, self._x_grad = source.value, source.grad
        self._y, self._y_grad = target.value, target.grad


@normalization(specs.BatchNormalization)
class BatchNorm(Normalization):
    """Each unit over the batch (Ioffe & Szegedy 2015); evaluation uses the running statistics."""

    def __init__(
        self,
        spec: NormalizationSpec,
        source: Signal,
        target: Signal,
        scale: Parameter,
        shift: Parameter | None,
    ) -> None:
        super().__init__(spec, source, target, scale, shift)
        assert shift is not None
        self.running_mean = torch.zeros_like(scale.value)
        self.running_var = torch.ones_like(scale.value)
        self._mean = torch.empty_like(scale.value)
        self._inverse_std = torch.empty_like(scale.value)
        self._parts = (scale.value, shift.value, self.running_mean, self.running_var)
        self._grads = {"out0": self._x_grad, "out1": scale.grad, "out2": shift.grad}

    def forward(self) -> None:
        """Normalise by the batch's statistics and move the running ones."""
        aten.batch_norm_out(
            self._x,
            *self._parts,
            True,
            self.spec.momentum,
            self.spec.eps,
            out=self._y,
            save_mean=self._mean,
            save_invstd=self._inverse_std,
        )

    def backward(self) -> None:
        """Write the gradients of x, γ and β."""
        aten.batch_norm_backward(
            self._y_grad,
            self._x,
            self.scale.value,
            self.running_mean,
            self.running_var,
            self._mean,
            self._inverse_std,
            True,
            self.spec.eps,
            [True, True, True],
            **self._grads,
        )

    def evaluate(self, *values: Tensor) -> tuple[Tensor, ...]:
        """Normalise by the running statistics."""
        return (torch.native_batch_norm(values[0], *self._parts, False, 0.0, self.spec.eps)[0],)

    def state(self) -> Mapping[str, Tensor]:
        """Return the running statistics."""
        return {"running_mean": self.running_mean, "running_var": self.running_var}


@normalization(specs.LayerNormalization)
class LayerNorm(Normalization):
    """Each sample over its units (Ba et al. 2016)."""

    def __init__(
        self,
        spec: NormalizationSpec,
        source: Signal,
        target: Signal,
        scale: Parameter,
        shift: Parameter | None,
    ) -> None:
        super().__init__(spec, source, target, scale, shift)
        assert shift is not None
        self._shape = [scale.value.numel()]
        self._mean = torch.empty_like(self._x[:, :1])
        self._inverse_std = torch.empty_like(self._mean)
        self._parts = (scale.value, shift.value)
        self._grads = {"out0": self._x_grad, "out1": scale.grad, "out2": shift.grad}

    def forward(self) -> None:
        """Normalise each sample."""
        aten.layer_norm_out(
            self._x,
            self._shape,
            *self._parts,
            self.spec.eps,
            out0=self._y,
            out1=self._mean,
            out2=self._inverse_std,
        )

    def backward(self) -> None:
        """Write the gradients of x, γ and β."""
        aten.layer_norm_backward(
            self._y_grad,
            self._x,
            self._shape,
            self._mean,
            self._inverse_std,
            *self._parts,
            [True, True, True],
            **self._grads,
        )

    def evaluate(self, *values: Tensor) -> tuple[Tensor, ...]:
        """Normalise each sample."""
        return (torch.native_layer_norm(values[0], self._shape, *self._parts, self.spec.eps)[0],)


@normalization(specs.RMSNormalization)
class RMSNorm(Normalization):
    """Each sample by the root mean square of its units, no shift (Zhang & Sennrich 2019)."""

    def forward(self) -> None:
        """Write γ x / √(mean x² + eps)."""
        self._inverse_rms = self._inverse(self._x)
        torch.mul(self._x, self._inverse_rms, out=self._y)
        self._y.mul_(self.scale.value)

    def backward(self) -> None:
        """Write ∂L/∂x = r (h − x r² mean(h x)) with h = γ ∂L/∂y, and ∂L/∂γ = Σ ∂L/∂y x r."""
        r, x = self._inverse_rms, self._x
        torch.sum(self._y_grad * x * r, 0, out=self.scale.grad)
        h = self._y_grad * self.scale.value
        along = (h * x).mean(1, keepdim=True).mul_(r * r)
        torch.mul(h.sub_(x * along), r, out=self._x_grad)

    def evaluate(self, *values: Tensor) -> tuple[Tensor, ...]:
        """Normalise each sample."""
        (x,) = values
        return (x * self._inverse(x) * self.scale.value,)

    def _inverse(self, x: Tensor) -> Tensor:
        return x.square().mean(1, keepdim=True).add_(self.spec.eps).rsqrt_()
