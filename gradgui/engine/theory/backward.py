"""The gradient at the start, from the output layer back: squared norms of δ and G, and how far nets differ.

A gradient is taken to know nothing of the weights that it passes (Schoenholz et al. 2017), but for its part
along the signal Y itself. That part begins at about one unit's share of the whole, and each layer
multiplies it by the factor by which Y grew: in residual nets whose branches end in ReLU it is all that is
left after some ten blocks. Without skips both factors are about the same, and it stays too small to count.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from gradgui.engine.dataset import FloatArray
from gradgui.engine.theory.forward import LayerFlow
from gradgui.engine.theory.spread_sample import VALUES
from gradgui.engine.theory.stopping import GoOn, stop_if_unwanted

LARGE = 1e60
"""Squared norms beyond this, or below its inverse, are scaled, so that none leaves the range of numbers."""


@dataclass(frozen=True)
class OutputLayer:
    """Where the gradient begins. to_input: factor of the SQUARED gradient through the weights.

    along_input: (Y · G)² of the layer below, over ‖δ‖² of the output layer. common: the share of ‖δ‖² that
    all samples have in common.
    """

    to_input: float
    along_input: float
    common: float = 0.0


@dataclass(frozen=True, eq=False)
class Backward:
    """Of the layers 1 … L, each (L,): ln ‖δ‖² and ln ‖G‖², over the output layer's ‖δ‖².

    spread: variance of the first over networks, for one sample. Hanin & Nica 2020: Σ (3κ − 1)/n in a plain
    net, κ = E[φ′⁴] / E[φ′²]².
    """

    delta: FloatArray
    output: FloatArray
    spread: FloatArray


@dataclass
class _Gradient:
    """At one layer, all over exp(scale): ‖G‖², ‖∂L/∂V‖², ‖δ‖²; Y · G over its root; variance of ln ‖G‖².

    common: the share of ‖G‖² that all samples have in common. profile: how G² goes with Y's value, of mean 1.
    """

    g: float
    v: float
    delta: float
    along: float
    spread: float
    common: float
    profile: FloatArray | None


@dataclass(frozen=True)
class _Arrival:
    """One part of G: its square, its product with Y, and as of a gradient; shared: by an identity."""

    square: float
    along: float
    spread: float
    common: float
    shared: bool = False
    profile: FloatArray | None = None


class BackwardPass:
    """Goes through the hidden layers once, from the last to the first."""

    def __init__(self, layers: Sequence[LayerFlow], output: OutputLayer, go_on: GoOn = lambda: True) -> None:
        self._layers = layers
        self._output = output
        self._go_on = go_on
        self._found: dict[int, _Gradient] = {}
        self._readers: dict[int, list[int]] = {}
        for number, layer in enumerate(layers, start=1):
            if layer.path is not None:
                self._readers.setdefault(number - layer.path.distance, []).append(number)

    def run(self) -> Backward:
        """Return how the gradient comes back; raises StoppedError."""
        depth = len(self._layers) + 1
        delta, output, spread = np.zeros((3, depth))
        scale = 0.0
        for number in range(depth - 1, 0, -1):
            stop_if_unwanted(self._go_on)
            made = self._gradient(number)
            delta[number - 1], output[number - 1] = _log(made.delta) + scale, _log(made.g) + scale
            spread[number - 1] = made.spread + _own_spread(self._layers[number - 1])
            self._found[number] = made
            scale += self._rescale(made.g)
        return Backward(delta, output, spread)

    def _gradient(self, number: int) -> _Gradient:
        layer = self._layers[number - 1]
        units, size = layer.spec.units, layer.spec.units * layer.output.mean_square
        weights = self._by_weights(number)
        paths = [self._by_path(reader) for reader in self._readers.get(number, ())]
        parts = [weights, *paths]
        g = sum(part.square for part in parts)
        share = weights.square / g if g > 0 else 1.0
        spread = 2 * share * (2 - share) / units + _mean(parts, [part.spread for part in parts])
        common = _mean(parts, [part.common for part in parts])
        along = sum(part.along for part in parts)
        counted = sum(part.along for part in paths if part.shared)
        profile = _profile(parts) if layer.mixing is not None else None
        lies_along = 0.0
        if size > 0 and self._readers:
            both, by_paths = along / size * along, counted / size * counted
            g += max(0.0, both - by_paths - weights.square / units)
            lies_along = min(1.0, both / g) if g > 0 else 0.0
        v = layer.after * g * _kept(layer, lies_along, common, profile)
        return _Gradient(g, v, layer.before * v, along, spread, common, profile)

    def _by_weights(self, number: int) -> _Arrival:
        if number == len(self._layers):
            output = self._output
            return _Arrival(output.to_input, math.sqrt(output.along_input), 0.0, output.common)
        above, layer = self._found[number + 1], self._layers[number]
        norm = layer.spec.normalization.kind
        along = _along(layer, above, layer.aligned.own) if norm == "none" else 0.0
        square = layer.preactivation.to_input * above.delta
        common = 0.0 if norm == "batch" else above.common
        return _Arrival(square, along, above.spread + _own_spread(layer), common)

    def _by_path(self, reader: int) -> _Arrival:
        layer, above = self._layers[reader - 1], self._found[reader]
        assert layer.path is not None
        shared = layer.path.shared
        square = layer.path.back * (above.g if layer.joins_after else above.v)
        profile = None
        if shared and layer.mixing is not None and above.profile is not None:
            profile = layer.mixing.at_path(above.profile, not layer.joins_after)
        along = _along(layer, above, layer.aligned.path)
        return _Arrival(square, along, above.spread, above.common, shared, profile)

    def _rescale(self, size: float) -> float:
        """Divide all squared norms by ``size`` where that is far from 1; return its logarithm, else 0."""
        if not size or not math.isfinite(size) or 1 / LARGE < size < LARGE:
            return 0.0
        for each in self._found.values():
            each.g, each.v, each.delta = each.g / size, each.v / size, each.delta / size
            each.along /= math.sqrt(size)
        return math.log(size)


def _mean(parts: Sequence[_Arrival], values: Sequence[float]) -> float:
    """Return the mean of what parts of G have, by their squares."""
    total = sum(part.square for part in parts)
    return (
        sum(part.square * each for part, each in zip(parts, values, strict=True)) / total
        if total > 0
        else 0.0
    )


def _profile(parts: Sequence[_Arrival]) -> FloatArray:
    """Return how the sum's square goes with Y's value, of mean 1."""
    total = np.zeros(VALUES)
    for part in parts:
        if part.profile is None:
            total += part.square
        elif part.profile.any():
            total += part.square * part.profile / part.profile.mean()
    return total / total.mean() if total.any() else np.ones(VALUES)


def _kept(layer: LayerFlow, lies_along: float, common: float, profile: FloatArray | None) -> float:
    """Return the factor of φ′ (and of BatchNorm before it, on what the samples have in common) on ‖G‖².

    lies_along: the share of ‖G‖² that lies along Y.
    """
    usual = layer.moments.slope_square
    if layer.mixing is not None and profile is not None:
        usual = layer.mixing.kept(profile)
    norm = layer.spec.normalization
    if norm.kind == "batch" and norm.place == "before":
        return usual * (1 - common * _lost_to_batch_norm(layer))
    if norm.kind != "none" or not lies_along:
        return usual
    return (1 - lies_along) * usual + lies_along * layer.aligned.derivative / layer.output.mean_square


def _lost_to_batch_norm(layer: LayerFlow) -> float:
    """Return what BatchNorm takes of φ′ G where G is the same for all samples: its mean, its part along U."""
    found, seen = layer.moments, layer.preactivation.seen
    if not (found.slope_square > 0 and seen > 0):
        return 0.0
    return min(1.0, (found.slope**2 + found.times_slope**2 / seen) / found.slope_square)


def _along(layer: LayerFlow, above: _Gradient, product: float) -> float:
    """Return what of a gradient along Y lies along what Y is made of; product: of Y with that."""
    return above.along * product / layer.output.mean_square if layer.output.mean_square > 0 else 0.0


def _own_spread(layer: LayerFlow) -> float:
    """Return what the layer's own φ′ adds to the variance of the logarithm."""
    spread = layer.moments.slope_spread
    return 3 * (spread - 1) / layer.spec.units if math.isfinite(spread) else 0.0


def _log(value: float) -> float:
    return math.log(value) if value > 0 else (-math.inf if value == 0 else math.nan)
