"""All parameters of a network in one flat tensor, all gradients in another."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

import torch
from torch import Tensor

from gradgui.engine.model.operation import Parameter, ParameterRole

PENALIZED: tuple[ParameterRole, ...] = ("weight", "projection")
_ROLE_ORDER: tuple[ParameterRole, ...] = (*PENALIZED, "bias", "scale", "shift", "slope")


@dataclass(frozen=True)
class ParameterPlan:
    """A parameter that is to be allocated."""

    layer: int
    role: ParameterRole
    shape: tuple[int, ...]
    trainable: bool


class ParameterStore:
    """The parameters as slices of one flat tensor, so that an update or a norm over all is one call.

    Order: trainable before frozen; in each part weights and projections (what penalties act on) first;
    equal shapes side by side in the order of the layers.
    """

    def __init__(self, plans: Iterable[ParameterPlan], dtype: torch.dtype, device: torch.device) -> None:
        ordered = sorted(plans, key=_place)
        sizes = [math.prod(plan.shape) for plan in ordered]
        self.values = torch.zeros(sum(sizes), dtype=dtype, device=device)
        self.grads = torch.zeros_like(self.values)
        self.starts = torch.zeros_like(self.values)
        self.parameters: list[Parameter] = []
        self._by_key: dict[tuple[int, ParameterRole], Parameter] = {}
        offset = 0
        for plan, size in zip(ordered, sizes, strict=True):
            self._add(plan, slice(offset, offset + size))
            offset += size
        self._trainable_size = sum(p.value.numel() for p in self.parameters if p.trainable)
        self._penalized = tuple(_penalized_ranges(ordered, self._trainable_size))

    def _add(self, plan: ParameterPlan, place: slice) -> None:
        value, grad, start = (flat[place].view(plan.shape) for flat in (self.values, self.grads, self.starts))
        parameter = Parameter(plan.layer, plan.role, plan.trainable, value, grad, start)
        self.parameters.append(parameter)
        self._by_key[plan.layer, plan.role] = parameter

    def get(self, layer: int, role: ParameterRole) -> Parameter | None:
        """Return the parameter of a layer and role, None where there is none."""
        return self._by_key.get((layer, role))

    def __getitem__(self, place: tuple[int, ParameterRole]) -> Parameter:
        """Return the parameter of a layer and role."""
        return self._by_key[place]

    def of_role(self, role: ParameterRole) -> list[Parameter]:
        """Return the parameters of one role in the order of the layers."""
        return sorted((p for p in self.parameters if p.role == role), key=lambda p: p.layer)

    def of_layer(self, layer: int) -> list[Parameter]:
        """Return all parameters of a layer."""
        return [p for p in self.parameters if p.layer == layer]

    def trainable(self, flat: Tensor) -> Tensor:
        """Return the part of a flat tensor that the update may change."""
        return flat[: self._trainable_size]

    def trainable_rest(self, flat: Tensor) -> Tensor:
        """Return the part of a flat tensor that the update may change, without the weights W_l."""
        weights = sum(p.value.numel() for p in self.parameters if p.trainable and p.role == "weight")
        return flat[weights : self._trainable_size]

    def penalized(self, flat: Tensor) -> list[Tensor]:
        """Return the parts of a flat tensor that penalties act on: weights and projections."""
        return [flat[place] for place in self._penalized]

    def mark_start(self) -> None:
        """Take the present values as the run's start."""
        self.starts.copy_(self.values)


def _place(plan: ParameterPlan) -> tuple[bool, int, tuple[int, ...], int]:
    return (not plan.trainable, _ROLE_ORDER.index(plan.role), plan.shape, plan.layer)


def _penalized_ranges(plans: list[ParameterPlan], frozen_from: int) -> Iterable[slice]:
    for trainable, begin in ((True, 0), (False, frozen_from)):
        size = sum(
            math.prod(plan.shape) for plan in plans if plan.trainable is trainable and plan.role in PENALIZED
        )
        if size:
            yield slice(begin, begin + size)
