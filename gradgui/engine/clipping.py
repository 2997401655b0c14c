"""Gradient clipping: by value, by one global norm, by each layer's norm."""

import math

import numpy as np
import torch
from torch import Tensor

from gradgui.engine.dataset import FloatArray
from gradgui.engine.measurement import Measurement
from gradgui.engine.metric import ratio
from gradgui.engine.reductions import Norms
from gradgui.engine.specs.training import TORCH_EPSILON, Clipping

SMALL_FACTOR = 1e-30


class Clipper:
    """Clips the trainable gradients in place; ``spec`` may be changed between two steps."""

    def __init__(self, spec: Clipping, measurement: Measurement) -> None:
        self.spec = spec
        self._measurement = measurement
        self._parameters = measurement.parameters
        self._layers = [self._trainable_grads(number + 1) for number in range(measurement.depth)]
        self._norms = Norms([grad for grads in self._layers for grad in grads])
        sizes = [len(grads) for grads in self._layers]
        self._owner = np.repeat(np.arange(len(sizes)), sizes)

    def _trainable_grads(self, layer: int) -> list[Tensor]:
        return [p.grad for p in self._parameters.of_layer(layer) if p.trainable]

    def clip(self) -> None:
        """Clip the gradients as the experiment says."""
        threshold = self.spec.threshold
        flat = self._parameters.trainable(self._parameters.grads)
        if self.spec.kind == "value":
            limit = min(threshold, torch.finfo(flat.dtype).max)
            flat.clamp_(-limit, limit)
        elif self.spec.kind == "norm":
            factor = threshold / (self._measurement.grad_norm() + TORCH_EPSILON)
            _shrink(flat, factor)
        elif self.spec.kind == "norm_per_layer":
            self._clip_layers(threshold)

    def _clip_layers(self, threshold: float) -> None:
        factors = np.minimum(1.0, threshold / (self.layer_norms() + TORCH_EPSILON))
        for grads, factor in zip(self._layers, factors.tolist(), strict=True):
            for grad in grads:
                _shrink(grad, factor)

    def layer_norms(self) -> FloatArray:
        """Return for each layer the norm of its trainable parameters' gradients as they now are."""
        norms = self._norms()
        largest = np.zeros(len(self._layers))
        with np.errstate(over="ignore", invalid="ignore"):
            np.maximum.at(largest, self._owner, norms)
            scale = np.where((largest > 0) & np.isfinite(largest), largest, 1.0)
            squares = np.square(norms / scale[self._owner])
            return np.asarray(scale * np.sqrt(np.bincount(self._owner, squares, len(self._layers))))

    def factors(self, before: FloatArray) -> FloatArray:
        """Return ‖gradient now‖ / ‖gradient before‖ of each layer, 1 at 0/0."""
        if self.spec.kind == "none" and math.isfinite(self._measurement.grad_norm()):
            return np.ones(len(self._layers))
        after = self.layer_norms()
        return np.where((before == 0) & (after == 0), 1.0, ratio(after, before))


def _shrink(grad: Tensor, factor: float) -> None:
    """Multiply by a factor if it is below 1; a tiny one in two steps, since float32 would flush it to 0."""
    if not factor >= 1:
        if factor < SMALL_FACTOR:
            root = math.sqrt(factor)
            grad.mul_(root).mul_(root)
        else:
            grad.mul_(factor)
