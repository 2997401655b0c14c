"""The variances that each initialisation draws weights and biases with; what draws and what predicts use."""

from collections.abc import Callable
from typing import Any

from gradgui.engine.specs.initialization import InitializationSpec


def weight_variance(spec: InitializationSpec, fan_in: int, fan_out: int) -> float:
    """Return the variance of a weight under an initialisation, 0 for a constant."""
    return _VARIANCES[spec.kind](spec, fan_in, fan_out)


def bias_variance(spec: Any, fan_in: int) -> float:
    """Return the variance of a bias: 0 but under ``variance`` and ``torch_default``."""
    if spec.kind == "variance":
        return float(spec.bias_variance)
    return 1 / (3 * fan_in) if spec.kind == "torch_default" else 0.0


_VARIANCES: dict[str, Callable[[Any, int, int], float]] = {
    "constant": lambda spec, fan_in, fan_out: 0.0,
    "normal": lambda spec, fan_in, fan_out: spec.std**2,
    "uniform": lambda spec, fan_in, fan_out: spec.bound**2 / 3,
    "xavier_normal": lambda spec, fan_in, fan_out: 2 / (fan_in + fan_out),
    "xavier_uniform": lambda spec, fan_in, fan_out: 2 / (fan_in + fan_out),
    "kaiming_normal": lambda spec, fan_in, fan_out: 2 / fan_in,
    "kaiming_uniform": lambda spec, fan_in, fan_out: 2 / fan_in,
    "lecun_normal": lambda spec, fan_in, fan_out: 1 / fan_in,
    "orthogonal": lambda spec, fan_in, fan_out: spec.gain**2 / max(fan_in, fan_out),
    "variance": lambda spec, fan_in, fan_out: spec.weight_variance / fan_in,
    "torch_default": lambda spec, fan_in, fan_out: 1 / (3 * fan_in),
}
