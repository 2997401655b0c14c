"""Draws a layer's weights and biases in float64, each purpose and place from its own generator."""

import math
from collections.abc import Callable
from typing import Any, TypeAlias

import torch
from torch import Generator, Tensor

from gradgui.engine.registry import Registry
from gradgui.engine.specs.initialization import InitializationSpec
from gradgui.engine.start_variance import weight_variance

Drawn: TypeAlias = Callable[[Any, tuple[int, int], Generator], Tensor]

WEIGHT_INITIALIZERS: Registry[Drawn] = Registry("weight initializer")


def draw_weights(spec: InitializationSpec, shape: tuple[int, int], generator: Generator) -> Tensor:
    """Return float64 weights of shape (fan_in, fan_out)."""
    return WEIGHT_INITIALIZERS[spec.kind](spec, shape, generator)


def draw_biases(spec: Any, fan_in: int, size: int, generator: Generator) -> Tensor:
    """Return float64 biases of shape (size,): 0 but under ``variance`` and ``torch_default``."""
    if spec.kind == "variance":
        return _standard((size,), generator) * math.sqrt(spec.bias_variance)
    if spec.kind == "torch_default":
        return _symmetric((size,), 1 / math.sqrt(fan_in), generator)
    return torch.zeros(size, dtype=torch.float64)


def _standard(shape: tuple[int, ...], generator: Generator) -> Tensor:
    return torch.randn(shape, generator=generator, dtype=torch.float64)


def _symmetric(shape: tuple[int, ...], bound: float, generator: Generator) -> Tensor:
    return (2 * torch.rand(shape, generator=generator, dtype=torch.float64) - 1) * bound


def _constant(spec: Any, shape: tuple[int, int], generator: Generator) -> Tensor:
    return torch.full(shape, spec.value, dtype=torch.float64)


def _orthogonal(spec: Any, shape: tuple[int, int], generator: Generator) -> Tensor:
    weights = torch.empty(shape, dtype=torch.float64)
    return torch.nn.init.orthogonal_(weights, spec.gain, generator)


def _scaled_normal(spec: Any, shape: tuple[int, int], generator: Generator) -> Tensor:
    return _standard(shape, generator) * math.sqrt(weight_variance(spec, *shape))


def _scaled_uniform(spec: Any, shape: tuple[int, int], generator: Generator) -> Tensor:
    return _symmetric(shape, math.sqrt(3 * weight_variance(spec, *shape)), generator)


for _kind in ("normal", "xavier_normal", "kaiming_normal", "lecun_normal", "variance"):
    WEIGHT_INITIALIZERS.add(_kind, _scaled_normal)
for _kind in ("uniform", "xavier_uniform", "kaiming_uniform", "torch_default"):
    WEIGHT_INITIALIZERS.add(_kind, _scaled_uniform)
WEIGHT_INITIALIZERS.add("constant", _constant)
WEIGHT_INITIALIZERS.add("orthogonal", _orthogonal)
