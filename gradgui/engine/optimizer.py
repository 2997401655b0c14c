"""Optimisers over one flat tensor of parameters, in torch's meanings."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from typing import Any

import torch
from torch import Tensor

from gradgui.engine.registry import Registry
from gradgui.engine.specs import training as specs
from gradgui.engine.specs.training import OptimizerSpec

OPTIMIZERS: Registry[type["Optimizer"]] = Registry("optimizer")


def optimizer(spec: type[OptimizerSpec]) -> Callable[[type["Optimizer"]], type["Optimizer"]]:
    """Register an optimiser for a kind of spec."""

    def add(cls: type[Optimizer]) -> type[Optimizer]:
        return OPTIMIZERS.add(spec.model_fields["kind"].default, cls)

    return add


class Optimizer(ABC):
    """Changes ``values`` by ``grads``, both flat; ``spec`` may be changed between two steps.

    buffers: the state, tensors as long as the values, made when first needed. steps: updates made so far;
    ages: those that each value has seen, None while all have seen all.
    """

    def __init__(self, spec: OptimizerSpec, values: Tensor, grads: Tensor) -> None:
        self.spec: Any = spec
        self.values = values
        self.grads = grads
        self.buffers: dict[str, Tensor] = {}
        self.steps = 0
        self.ages: Tensor | None = None

    def step(self) -> None:
        """Make one update."""
        self.steps += 1
        if self.ages is not None:
            self.ages.add_(1)
        self.update()

    def carry_on(self, old: "Optimizer", places: Sequence[tuple[slice, slice]]) -> None:
        """Take over another's state at the places (here, there); elsewhere the state is fresh."""
        self.steps = old.steps
        self.ages = torch.zeros_like(self.values)
        for here, there in places:
            self.ages[here] = old.steps if old.ages is None else old.ages[there]
            for name, buffer in old.buffers.items():
                self.buffer(name)[here] = buffer[there]
        if bool((self.ages == self.steps).all()):
            self.ages = None

    def unbias(self, beta: float) -> Tensor | float:
        """Return 1 − beta^(updates made), for each value its own where they differ."""
        return 1 - beta**self.steps if self.ages is None else 1 - beta**self.ages

    @abstractmethod
    def update(self) -> None:
        """Change the values by the gradients."""

    def buffer(self, name: str) -> Tensor:
        """Return a state tensor, zeros at first."""
        if name not in self.buffers:
            self.buffers[name] = torch.zeros_like(self.values)
        return self.buffers[name]


@optimizer(specs.SGD)
class SGD(Optimizer):
    """W ← W − lr · (g or its momentum)."""

    def update(self) -> None:
        """Change the values by the gradients."""
        self.values.add_(self._direction(), alpha=-self.spec.lr)

    def _direction(self) -> Tensor:
        spec = self.spec
        if spec.momentum == 0:
            return self.grads
        if "momentum" not in self.buffers:
            momentum = self.buffer("momentum").copy_(self.grads)
        else:
            momentum = self.buffer("momentum").mul_(spec.momentum)
            momentum.add_(self.grads, alpha=1 - spec.dampening)
            if self.ages is not None:
                momentum.copy_(torch.where(self.ages == 1, self.grads, momentum))
        return self.grads.add(momentum, alpha=spec.momentum) if spec.nesterov else momentum


@optimizer(specs.Adam)
class Adam(Optimizer):
    """W ← W − lr · m̂ / (√v̂ + eps)."""

    def update(self) -> None:
        """Change the values by the gradients."""
        spec, (beta1, beta2) = self.spec, self.spec.betas
        mean = self.buffer("mean").lerp_(self.grads, 1 - beta1)
        square = self.buffer("square").mul_(beta2).addcmul_(self.grads, self.grads, value=1 - beta2)
        root = square.sqrt().div_(self.unbias(beta2) ** 0.5).add_(spec.eps)
        if self.ages is None:
            self.values.addcdiv_(mean, root, value=-spec.lr / (1 - beta1**self.steps))
        else:
            self.values.addcdiv_(mean / self.unbias(beta1), root, value=-spec.lr)


@optimizer(specs.AdamW)
class AdamW(Adam):
    """Adam with W ← W (1 − lr · weight_decay) before."""

    def update(self) -> None:
        """Decay the values, then change them by the gradients."""
        self.values.mul_(1 - self.spec.lr * self.spec.weight_decay)
        super().update()


@optimizer(specs.RMSprop)
class RMSprop(Optimizer):
    """W ← W − lr · g / (√v + eps), with momentum where asked for."""

    def update(self) -> None:
        """Change the values by the gradients."""
        spec = self.spec
        square = self.buffer("square").mul_(spec.alpha)
        square.addcmul_(self.grads, self.grads, value=1 - spec.alpha)
        root = square.sqrt().add_(spec.eps)
        if spec.momentum > 0:
            momentum = self.buffer("momentum").mul_(spec.momentum).addcdiv_(self.grads, root)
            self.values.add_(momentum, alpha=-spec.lr)
        else:
            self.values.addcdiv_(self.grads, root, value=-spec.lr)
