"""What the metrics read: the network's tensors at the present step, each reduced at most once."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import torch
from torch import Tensor

from gradgui.engine.dataset import FloatArray
from gradgui.engine.model.activations import Activation
from gradgui.engine.model.network import LayerSignals, Network
from gradgui.engine.reductions import Deviations, Means, Norms, stacks

if TYPE_CHECKING:
    from gradgui.engine.clipping import Clipper


class Once:
    """A reduction that is computed at its first reading in a step and kept until the next step."""

    def __init__(self, measurement: "Measurement", compute: Callable[[], FloatArray]) -> None:
        self._measurement = measurement
        self._compute = compute
        self._stamp = -1
        self._value: FloatArray = np.zeros(0)

    def __call__(self) -> FloatArray:
        """Return the present step's value."""
        if self._stamp != self._measurement.stamp:
            self._value = self._compute()
            self._stamp = self._measurement.stamp
        return self._value


class Measurement:
    """The present step of a run, for reading only.

    labels: class of each sample of the batch, None for regression. data_loss, penalty, lr, test_loss and
    test_accuracy are set by the trainer. stamp changes whenever tensors may have changed.
    """

    def __init__(self, network: Network, labels: Tensor | None) -> None:
        self.network = network
        self.parameters = network.parameters
        self.labels = labels
        self.depth = len(network.layers)
        self.stamp = 0
        self.data_loss = self.penalty = self.lr = self.test_loss = self.test_accuracy = float("nan")
        self.clipper: Clipper | None = None
        self.before_clipping: FloatArray | None = None
        self.before_update: Tensor | None = None
        self._reductions: dict[str, Once] = {}
        self._derivatives: Derivatives | None = None
        self._scratch: Tensor | None = None

    @property
    def loss(self) -> float:
        """The loss of the batch with penalties."""
        return self.data_loss + self.penalty

    @property
    def hidden(self) -> list[LayerSignals]:
        """The signals of the hidden layers."""
        return self.network.layers[:-1]

    def signal_norms(self, letter: str, gradient: bool = False) -> Once:
        """Return the norms of a signal (x, z, u, v, a, c, y) or of its gradient, one a layer 1 … L."""
        key = f"{letter}.grad" if gradient else letter
        return self._once(key, lambda: Norms(_tensors(self.network.layers, letter, gradient)))

    def arriving_norms(self) -> Once:
        """Return ‖r_l‖ of the hidden layers: what the next layer's weights let through, δ_{l+1} W_{l+1}ᵀ."""
        return self._once("x.grad", lambda: Norms(_tensors(self.network.layers[1:], "x", True)))

    def weight_norms(self) -> Once:
        """Return ‖W_l‖ of the layers 1 … L."""
        return self._once("weight", lambda: Norms([p.value for p in self.parameters.of_role("weight")]))

    def weight_grad_norms(self) -> Once:
        """Return ‖∂L/∂W_l‖ of the layers 1 … L, penalties included, before clipping."""
        return self._once("weight.grad", lambda: Norms([p.grad for p in self.parameters.of_role("weight")]))

    def means(self, letter: str) -> Once:
        """Return the means of a signal's value, one a layer 1 … L."""
        return self._once(f"{letter}.mean", lambda: Means(_tensors(self.network.layers, letter, False)))

    def deviations(self, letter: str) -> Once:
        """Return the population deviations of a signal's value, one a layer 1 … L."""
        tensors = _tensors(self.network.layers, letter, False)
        return self._once(f"{letter}.std", lambda: Deviations(tensors, self.means(letter)))

    def grad_norm(self) -> float:
        """Return the norm of all trainable parameters' gradients, before clipping."""
        return float(self._once("all.grad", self._total_grad_norm)()[0])

    def _total_grad_norm(self) -> Callable[[], FloatArray]:
        """Return what joins the norms of the weights' gradients with that of all the others."""
        trained = np.array([parameter.trainable for parameter in self.parameters.of_role("weight")])
        weights = self.weight_grad_norms()
        rest = Norms([self.parameters.trainable_rest(self.parameters.grads)])

        def read() -> FloatArray:
            parts = [*weights()[trained].tolist(), *rest().tolist()]
            return np.array([math.nan if any(map(math.isnan, parts)) else math.hypot(*parts)])

        return read

    def accuracy(self) -> float:
        """Return the share of the batch whose largest output is its class."""
        assert self.labels is not None
        return share_right(self.network.output.value, self.labels)

    def keep_values_before_update(self) -> Tensor:
        """Return the tensor that from now on holds the flat parameters as they were before the update."""
        if self.before_update is None:
            self.before_update = self.parameters.values.clone()
        return self.before_update

    def clip_factors(self) -> Callable[[], FloatArray]:
        """Return what reads ‖gradient after clipping‖ / ‖before‖ of each layer."""
        self.before_clipping = np.ones(self.depth)

        def read() -> FloatArray:
            assert self.clipper is not None and self.before_clipping is not None
            return self.clipper.factors(self.before_clipping)

        return read

    def flat_weights(self, flat: Tensor) -> list[Tensor]:
        """Return the places of the weights W_1 … W_L in a tensor laid out as the parameters are."""
        return [
            flat.as_strided(p.value.shape, p.value.stride(), p.value.storage_offset())
            for p in self.parameters.of_role("weight")
        ]

    def _once(self, key: str, reduction: Callable[[], Callable[[], FloatArray]]) -> Once:
        if key not in self._reductions:
            self._reductions[key] = Once(self, reduction())
        return self._reductions[key]

    @property
    def derivatives(self) -> "Derivatives":
        """What computes φ′(v) of the hidden layers."""
        if self._derivatives is None:
            self._derivatives = Derivatives(self)
        return self._derivatives

    @property
    def scratch(self) -> Tensor:
        """A tensor laid out as the parameters are, for a reduction's use; every use overwrites it."""
        if self._scratch is None:
            self._scratch = torch.empty_like(self.parameters.values)
        return self._scratch


def _tensors(layers: Sequence[LayerSignals], letter: str, gradient: bool) -> list[Tensor]:
    signals = [getattr(layer, letter) for layer in layers]
    return [signal.grad if gradient else signal.value for signal in signals]


def share_right(output: Tensor, labels: Tensor) -> float:
    """Return the share of rows of (batch, classes) whose largest entry is at their label."""
    return (output.argmax(1) == labels).sum().item() / len(labels)


@dataclass(frozen=True, eq=False)
class Slopes:
    """φ′(v) of layers of the same activation: their numbers, and values (layers, batch, units)."""

    numbers: tuple[int, ...]
    activation: Activation
    values: Tensor


class Derivatives:
    """φ′(v) of the hidden layers, neighbours of the same activation at once, computed once a step."""

    def __init__(self, measurement: Measurement) -> None:
        self._measurement = measurement
        self._stamp = -1
        self._inputs: list[tuple[Tensor, Tensor]] = []
        self.groups: list[Slopes] = []
        for run in _runs(measurement.hidden):
            self._add(run)

    def _add(self, layers: Sequence[LayerSignals]) -> None:
        inputs = stacks([layer.v.value for layer in layers])
        outputs = stacks([layer.a.value for layer in layers])
        if len(inputs) > 1 or len(outputs) > 1:
            for layer in layers:
                self._add([layer])
            return
        activation = layers[0].activation
        assert activation is not None
        self._inputs.append((inputs[0], outputs[0]))
        numbers = tuple(layer.number for layer in layers)
        self.groups.append(Slopes(numbers, activation, torch.empty_like(inputs[0])))

    def __call__(self) -> list[Slopes]:
        """Return the groups with the present step's values."""
        if self._stamp != self._measurement.stamp:
            self._stamp = self._measurement.stamp
            for (v, a), group in zip(self._inputs, self.groups, strict=True):
                group.activation.slopes(v, a, group.values)
        return self.groups


def _runs(layers: Sequence[LayerSignals]) -> list[list[LayerSignals]]:
    runs: list[list[LayerSignals]] = []
    for layer in layers:
        if runs and _alike(runs[-1][-1], layer):
            runs[-1].append(layer)
        else:
            runs.append([layer])
    return runs


def _alike(first: LayerSignals, second: LayerSignals) -> bool:
    one, other = first.activation, second.activation
    if one is None or other is None or one.slope is not None or other.slope is not None:
        return False
    return one.spec == other.spec and first.v.value.shape == second.v.value.shape
