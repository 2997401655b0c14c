"""What the metrics read: the network's tensors at the present step, each reduced at most once."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import numpy as np
import torch
from torch import Tensor

from gradgui.engine.metric import FloatArray
from gradgui.engine.model.activations import Activation
from gradgui.engine.model.network import LayerSignals, Network
from gradgui.engine.reductions import Norms, stacks

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
        self._norms: dict[str, Once] = {}

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
        return self._norms_of(key, lambda: _tensors(self.network.layers, letter, gradient))

    def weight_norms(self) -> Once:
        """Return ‖W_l‖ of the layers 1 … L."""
        return self._norms_of("weight", lambda: [p.value for p in self.parameters.of_role("weight")])

    def weight_grad_norms(self) -> Once:
        """Return ‖∂L/∂W_l‖ of the layers 1 … L, penalties included, before clipping."""
        return self._norms_of("weight.grad", lambda: [p.grad for p in self.parameters.of_role("weight")])

    def grad_norm(self) -> float:
        """Return the norm of all trainable parameters' gradients, before clipping."""
        norms = self._norms_of("all.grad", lambda: [self.parameters.trainable(self.parameters.grads)])
        return float(norms()[0])

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

    def _norms_of(self, key: str, tensors: Callable[[], list[Tensor]]) -> Once:
        if key not in self._norms:
            self._norms[key] = Once(self, Norms(tensors()))
        return self._norms[key]

    def derivatives(self, layers: Sequence[int]) -> "Derivatives":
        """Return what computes φ′(v) of the given hidden layers."""
        return Derivatives([self.network.layers[number - 1] for number in layers])


def _tensors(layers: Sequence[LayerSignals], letter: str, gradient: bool) -> list[Tensor]:
    signals = [getattr(layer, letter) for layer in layers]
    return [signal.grad if gradient else signal.value for signal in signals]


def share_right(output: Tensor, labels: Tensor) -> float:
    """Return the share of rows of (batch, classes) whose largest entry is at their label."""
    return (output.argmax(1) == labels).sum().item() / len(labels)


class Derivatives:
    """φ′(v) of some layers, layers of the same activation at once."""

    def __init__(self, layers: Sequence[LayerSignals]) -> None:
        self._groups: list[tuple[Activation, Tensor, Tensor, Tensor]] = []
        begin = 0
        while begin < len(layers):
            end = begin + 1
            while end < len(layers) and _alike(layers[begin], layers[end]):
                end += 1
            self._add(layers[begin:end])
            begin = end
        self._ones: dict[torch.Size, Tensor] = {}

    def _add(self, layers: Sequence[LayerSignals]) -> None:
        activation = layers[0].activation
        assert activation is not None
        inputs = stacks([layer.v.value for layer in layers])
        outputs = stacks([layer.a.value for layer in layers])
        if len(inputs) == len(outputs) == 1:
            self._groups.append((activation, inputs[0], outputs[0], torch.empty_like(inputs[0])))
            return
        for layer in layers:
            v, a = layer.v.value[None], layer.a.value[None]
            self._groups.append((activation, v, a, torch.empty_like(v)))

    def __call__(self) -> list[tuple[Activation, Tensor]]:
        """Compute φ′(v): for each group its activation and a tensor (layers, batch, units)."""
        for activation, v, a, out in self._groups:
            if v.shape not in self._ones:
                self._ones[v.shape] = torch.ones_like(v)
            activation.pull(self._ones[v.shape], v, a, out)
        return [(activation, out) for activation, _, _, out in self._groups]


def _alike(first: LayerSignals, second: LayerSignals) -> bool:
    one, other = first.activation, second.activation
    if one is None or other is None or one.slope is not None or other.slope is not None:
        return False
    return one.spec == other.spec and first.v.value.shape == second.v.value.shape
