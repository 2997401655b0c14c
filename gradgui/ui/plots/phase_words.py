"""What the phase diagram says in words: of a place, of a dot, of an activation."""

import math

from PySide6.QtCore import QCoreApplication

from gradgui.engine.specs.activation import ActivationSpec
from gradgui.engine.theory.mean_field import depth_scale
from gradgui.engine.theory.mean_field_table import kept_table
from gradgui.engine.theory.phase_points import PhasePoint
from gradgui.ui.float64_words import ranges
from gradgui.ui.numbers import power_text

LONG = 1e4
"""Layers from which on a gradient is said to stay."""


def place_words(activation: ActivationSpec | None, weight_variance: float, bias_variance: float) -> str:
    """Return both variances, and what theory says of them: q*, χ, ξ, once it is known."""
    parts = [
        _tr("weight variance {value}").format(value=power_text(weight_variance, 3)),
        _tr("bias variance {value}").format(value=power_text(bias_variance, 3)),
    ]
    table = kept_table(activation) if activation is not None else None
    if table is not None:
        q, chi = table.at(weight_variance, bias_variance)
        parts += [f"q* {power_text(q, 3)}", chi_words(chi)]
    return " · ".join(parts)


def held_words(activation: ActivationSpec | None, weight_variance: float, bias_variance: float) -> str:
    """Return χ and ξ of a place at which the dot is held, for beside it."""
    table = kept_table(activation) if activation is not None else None
    return "" if table is None else chi_words(table.at(weight_variance, bias_variance)[1])


def chi_words(chi: float) -> str:
    """Return χ, and over how many layers the squared gradient falls by a factor e (below 0: grows)."""
    scale = depth_scale(chi)
    layers = "∞" if math.isinf(scale) or abs(scale) >= LONG else power_text(scale, 2)
    return f"χ {power_text(chi, 3)} · ξ {layers}"


def point_words(point: PhasePoint, is_only: bool) -> str:
    """Return which layers stand at a point."""
    if is_only:
        return _tr("this network")
    text = _tr("layer {numbers}") if len(point.layers) == 1 else _tr("layers {numbers}")
    return text.format(numbers=ranges(point.layers))


def _tr(text: str) -> str:
    return QCoreApplication.translate("PhaseWords", text)
