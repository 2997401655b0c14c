"""φ and φ′ as numpy functions, with the places where they are not smooth."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np

from gradgui.engine.dataset import FloatArray
from gradgui.engine.registry import Registry
from gradgui.engine.specs.activation import ActivationSpec

Function = Callable[[FloatArray], FloatArray]

_END, _PER_UNIT, _TERMS = 10, 16, 9
"""Places at which the normal distribution is known, up to how many deviations; terms of its series."""

SELU_ALPHA = 1.6732632423543772
SELU_SCALE = 1.0507009873554805
"""Klambauer et al. 2017."""


_SETTLED = 16.0
"""From zero; beyond, no φ′ changes any more."""


@dataclass(frozen=True)
class ActivationFunction:
    """φ(v), φ′(v), and the v at which either jumps or bends."""

    value: Function
    derivative: Function
    kinks: tuple[float, ...] = ()


Make = Callable[[Any], ActivationFunction]
ACTIVATION_FUNCTIONS: Registry[Make] = Registry("activation function")


def activation_function(spec: ActivationSpec) -> ActivationFunction:
    """Return φ and φ′ of an activation as an experiment names it."""
    return ACTIVATION_FUNCTIONS[spec.kind](spec)


def largest_slope(function: ActivationFunction) -> float:
    """Return max |φ′| over the line, to five digits: that on a fine grid and beside the kinks."""
    beside = [place for kink in function.kinks for place in (kink - 1e-9, kink + 1e-9)]
    places = np.concatenate((np.linspace(-_SETTLED, _SETTLED, 8 * round(_SETTLED) * 32 + 1), beside))
    return float(np.abs(function.derivative(places)).max())


def _sigmoid(v: FloatArray) -> FloatArray:
    return np.asarray(0.5 * (1 + np.tanh(0.5 * v)))


def _leaky(slope: float) -> ActivationFunction:
    return ActivationFunction(
        lambda v: np.where(v > 0, v, slope * v), lambda v: np.where(v > 0, 1.0, slope), (0.0,)
    )


def _elu(alpha: float, scale: float = 1.0) -> ActivationFunction:
    return ActivationFunction(
        lambda v: scale * np.where(v > 0, v, alpha * np.expm1(np.minimum(v, 0.0))),
        lambda v: scale * np.where(v > 0, 1.0, alpha * np.exp(np.minimum(v, 0.0))),
        (0.0,),
    )


def normal_cdf(v: FloatArray) -> FloatArray:
    """Return Φ to 1e-15: Taylor's series from the nearest of many known places."""
    nearest = np.rint(np.clip(v, -_END, _END) * _PER_UNIT)
    away = np.clip(v, -_END, _END) - nearest / _PER_UNIT
    places = nearest.astype(np.int64) + _END * _PER_UNIT
    total = np.zeros_like(away)
    for terms in _normal_series()[::-1]:
        total = total * away + terms[places]
    return np.asarray(total)


@cache
def _normal_series() -> FloatArray:
    """Return Taylor's coefficients of Φ at every place, (terms, places)."""
    places = np.arange(-_END * _PER_UNIT, _END * _PER_UNIT + 1) / _PER_UNIT
    value = np.array([0.5 * math.erfc(-place / math.sqrt(2)) for place in places])
    terms, hermite = [value], [np.ones_like(places), -places]
    for order in range(1, _TERMS):
        terms.append(_normal_density(places) * hermite[order - 1] / math.factorial(order))
        hermite.append(-places * hermite[order] - order * hermite[order - 1])
    return np.array(terms)


def _normal_density(v: FloatArray) -> FloatArray:
    return np.asarray(np.exp(-0.5 * v * v) / math.sqrt(2 * math.pi))


def _silu_derivative(v: FloatArray) -> FloatArray:
    share = _sigmoid(v)
    return share * (1 + v * (1 - share))


_SIGMOID = ActivationFunction(_sigmoid, lambda v: _sigmoid(v) * (1 - _sigmoid(v)))
_TANH = ActivationFunction(np.tanh, lambda v: 1 - np.tanh(v) ** 2)
_IDENTITY = ActivationFunction(lambda v: v, np.ones_like)
_SILU = ActivationFunction(lambda v: v * _sigmoid(v), _silu_derivative)
_SOFTPLUS = ActivationFunction(lambda v: np.logaddexp(0.0, v), _sigmoid)
_GELU = ActivationFunction(lambda v: v * normal_cdf(v), lambda v: normal_cdf(v) + v * _normal_density(v))
_HARDTANH = ActivationFunction(
    lambda v: np.clip(v, -1.0, 1.0), lambda v: np.where(np.abs(v) < 1, 1.0, 0.0), (-1.0, 1.0)
)

ACTIVATION_FUNCTIONS.add("identity", lambda spec: _IDENTITY)
ACTIVATION_FUNCTIONS.add("sigmoid", lambda spec: _SIGMOID)
ACTIVATION_FUNCTIONS.add("tanh", lambda spec: _TANH)
ACTIVATION_FUNCTIONS.add("relu", lambda spec: _leaky(0.0))
ACTIVATION_FUNCTIONS.add("leaky_relu", lambda spec: _leaky(spec.slope))
ACTIVATION_FUNCTIONS.add("prelu", lambda spec: _leaky(spec.slope))
ACTIVATION_FUNCTIONS.add("elu", lambda spec: _elu(spec.alpha))
ACTIVATION_FUNCTIONS.add("selu", lambda spec: _elu(SELU_ALPHA, SELU_SCALE))
ACTIVATION_FUNCTIONS.add("gelu", lambda spec: _GELU)
ACTIVATION_FUNCTIONS.add("silu", lambda spec: _SILU)
ACTIVATION_FUNCTIONS.add("softplus", lambda spec: _SOFTPLUS)
ACTIVATION_FUNCTIONS.add("hardtanh", lambda spec: _HARDTANH)
