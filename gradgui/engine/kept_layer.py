"""KeptLayer: what a step's clipping and update change of a layer, as it was before."""

from torch import Tensor

from gradgui.engine.model.operation import Parameter, ParameterRole
from gradgui.engine.model.parameters import ParameterStore
from gradgui.engine.specs.training import Clipping, Regularization

KEPT: tuple[ParameterRole, ...] = ("weight", "slope")
"""Parameters whose values before the update are kept."""


class KeptLayer:
    """Copies that every step makes as long as somebody holds this object.

    values: weight and slope; grads: with penalties, before clipping; by role, of the step ``stamp``
    (−1: none yet). regularization, clipping: what held in that step.
    """

    def __init__(self, parameters: ParameterStore, layer: int) -> None:
        self.stamp = -1
        self.regularization, self.clipping = Regularization(), Clipping()
        self._parameters: list[Parameter] = parameters.of_layer(layer)
        self._pairs = [(p.value.clone(), p) for p in self._parameters if p.role in KEPT]
        self.values: dict[ParameterRole, Tensor] = {p.role: copy for copy, p in self._pairs}
        self.grads: dict[ParameterRole, Tensor] = {}

    def take(self, stamp: int, regularization: Regularization, clipping: Clipping) -> None:
        """Copy the layer as it is in a step; gradients only where something clips them."""
        self.stamp, self.regularization, self.clipping = stamp, regularization, clipping
        for copy, parameter in self._pairs:
            copy.copy_(parameter.value)
        if clipping.kind == "none":
            self.grads = {parameter.role: parameter.grad for parameter in self._parameters}
        else:
            self.grads = {parameter.role: parameter.grad.clone() for parameter in self._parameters}
