"""Finds where a NaN or an infinity is first seen in a step, before its update."""

import math
from dataclasses import dataclass

from torch import Tensor

from gradgui.engine.model.network import Network
from gradgui.engine.phrase import Phrase

_PARAMETERS = {
    "weight": Phrase("the weight"),
    "projection": Phrase("the projection"),
    "bias": Phrase("the bias"),
    "scale": Phrase("the scale"),
    "shift": Phrase("the shift"),
    "slope": Phrase("the slope"),
}
_GRADIENTS = {
    role: Phrase("the gradient of {parameter}", parameter=parameter)
    for role, parameter in _PARAMETERS.items()
}


@dataclass(frozen=True)
class Place:
    """A quantity that is not finite, and its layer (None: the loss)."""

    layer: int | None
    quantity: str


@dataclass(frozen=True, eq=False)
class BeforeNonfinite:
    """Where a run stood before the first update that had a NaN or an infinity.

    step: its number. batch: the indices of its samples, int64 (batch,). parameters: flat, as they were.
    """

    step: int
    batch: Tensor
    parameters: Tensor


def first_nonfinite(network: Network, loss: float) -> Place:
    """Return the first place in the order of computation: parameters, X, Z, Y; loss; ∂L/∂Y, ∂L/∂Z; ∂L/∂θ."""
    forward = _in_forward_pass(network)
    if forward is not None:
        return forward
    if not math.isfinite(loss):
        return Place(None, Phrase("the loss"))
    for layer in reversed(network.layers):
        for letter in ("y", "z"):
            if _bad(getattr(layer, letter).grad):
                return Place(layer.number, f"∂L/∂{letter.upper()}")
    for parameter in network.parameters.parameters:
        if _bad(parameter.grad):
            return Place(parameter.layer, _GRADIENTS[parameter.role])
    return Place(None, Phrase("the norm of the gradient"))


def _in_forward_pass(network: Network) -> Place | None:
    for layer in network.layers:
        for parameter in network.parameters.of_layer(layer.number):
            if _bad(parameter.value):
                return Place(layer.number, _PARAMETERS[parameter.role])
        for letter in ("x", "z", "y"):
            if _bad(getattr(layer, letter).value):
                return Place(layer.number, letter.upper())
    return None


def _bad(tensor: Tensor) -> bool:
    return not bool(tensor.isfinite().all())
