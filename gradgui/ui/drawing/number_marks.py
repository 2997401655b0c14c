"""How zero, underflow, NaN and infinity are told apart and drawn: the same in every plot."""

from enum import Enum

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from gradgui.engine.dataset import FloatArray

MARK_HEIGHT = 4.0
"""Height of a mark on the floor or the ceiling, in pixels."""

NEAR_UNDERFLOW = 1e-30
"""A zero whose neighbour towards the output is smaller than this was flushed; any other zero is exact."""


class NumberState(Enum):
    """What a value is, and where it is drawn."""

    NUMBER = "curve"
    ZERO = "floor"
    UNDERFLOW = "two short bars on the floor"
    NAN = "gap"
    INFINITE = "ceiling"
    MINUS_INFINITE = "tall bar on the floor"


def state_of(value: float, nearest: float = np.nan) -> NumberState:
    """Return what a value is; nearest: the next value towards the output that is not zero."""
    if np.isnan(value):
        return NumberState.NAN
    if np.isinf(value):
        return NumberState.INFINITE if value > 0 else NumberState.MINUS_INFINITE
    if value != 0:
        return NumberState.NUMBER
    return NumberState.UNDERFLOW if 0 < nearest < NEAR_UNDERFLOW else NumberState.ZERO


def nearest_towards_output(values: FloatArray, index: int) -> float:
    """Return of values by layer (layers,) the next after an index that is not zero; NaN: none."""
    later = values[index + 1 :]
    known = later[later != 0]
    return float(known[0]) if len(known) else float("nan")


def flushed(values: FloatArray) -> npt.NDArray[np.bool_]:
    """Tell of values (n, layers) which are zeros that underflow made."""
    zero = values == 0
    places = np.where(zero, values.shape[1], np.arange(values.shape[1]))
    following = np.minimum.accumulate(places[:, ::-1], axis=1)[:, ::-1]
    padded = np.concatenate((values, np.full((len(values), 1), np.nan)), axis=1)
    nearest = np.take_along_axis(padded, following, axis=1)
    return np.asarray(zero & (nearest > 0) & (nearest < NEAR_UNDERFLOW))


def draw_mark(
    painter: QPainter,
    state: NumberState,
    x: float,
    width: float,
    bottom: float,
    color: QColor,
    ratio: float = 1.0,
) -> None:
    """Draw what stands for a value at ``x`` in an area from 0 to ``bottom``; nothing for numbers and NaN."""
    height = MARK_HEIGHT * ratio
    for top, tall in _bars(state, bottom, height):
        painter.fillRect(QRectF(x - width / 2, top, width, tall), color)


def _bars(state: NumberState, bottom: float, height: float) -> tuple[tuple[float, float], ...]:
    """Return upper edge and height of each bar of a mark."""
    if state is NumberState.ZERO:
        return ((bottom - height, height),)
    if state is NumberState.UNDERFLOW:
        return ((bottom - height, height / 4), (bottom - height / 4, height / 4))
    if state is NumberState.INFINITE:
        return ((0.0, height),)
    if state is NumberState.MINUS_INFINITE:
        return ((bottom - 2 * height, 2 * height),)
    return ()
