"""Finds where a NaN or an infinity is first seen in a step."""

from dataclasses import dataclass

from torch import Tensor

from gradgui.engine.model.network import Network


@dataclass(frozen=True)
class Place:
    """A quantity that is not finite, and its layer (None: the loss)."""

    layer: int | None
    quantity: str


def first_nonfinite(network: Network) -> Place:
    """Return the first place in the order of computation: forward Z and Y, backward ∂L/∂Z, then ∂L/∂W, W."""
    for layer in network.layers:
        for letter in ("x", "z", "y"):
            if _bad(getattr(layer, letter).value):
                return Place(layer.number, letter.upper())
    for layer in reversed(network.layers):
        for letter in ("y", "z"):
            if _bad(getattr(layer, letter).grad):
                return Place(layer.number, f"∂L/∂{letter.upper()}")
    for parameter in network.parameters.parameters:
        if _bad(parameter.grad):
            return Place(parameter.layer, f"the gradient of the {parameter.role}")
        if _bad(parameter.value):
            return Place(parameter.layer, f"the {parameter.role}")
    return Place(None, "the loss")


def _bad(tensor: Tensor) -> bool:
    return not bool(tensor.isfinite().all())
