"""Small pictures of the activations, for the network's drawing."""

import math
from collections.abc import Callable, Mapping

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPolygonF

_STEPS = 16
_SPAN = 3.0


def _hinge(slope: float) -> Callable[[float], float]:
    def value(x: float) -> float:
        return x if x > 0 else slope * x

    return value


def _smooth(x: float) -> float:
    return x / (1 + math.exp(-2 * x))


_SHAPES: Mapping[str, Callable[[float], float]] = {
    "identity": float,
    "sigmoid": lambda x: 3 / (1 + math.exp(-2 * x)),
    "tanh": lambda x: 2 * math.tanh(x),
    "relu": _hinge(0.0),
    "leaky_relu": _hinge(0.2),
    "prelu": _hinge(0.3),
    "elu": lambda x: x if x > 0 else math.exp(x) - 1,
    "selu": lambda x: 1.05 * x if x > 0 else 1.76 * (math.exp(x) - 1),
    "gelu": _smooth,
    "silu": _smooth,
    "softplus": lambda x: math.log1p(math.exp(x)),
    "hardtanh": lambda x: 2 * max(-1.0, min(1.0, x)),
}


def activation_glyph(kind: str, rect: QRectF) -> QPolygonF:
    """Return the curve of an activation from -3 to 3 in a rectangle; a straight line for an unknown kind."""
    shape = _SHAPES.get(kind, float)
    points = [_SPAN * (2 * step / _STEPS - 1) for step in range(_STEPS + 1)]
    values = [shape(x) for x in points]
    low, high = min(values), max(values)
    return QPolygonF(
        [
            QPointF(
                rect.left() + rect.width() * step / _STEPS,
                rect.bottom() - rect.height() * (value - low) / (high - low),
            )
            for step, value in enumerate(values)
        ]
    )
