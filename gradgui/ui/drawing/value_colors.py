"""The colours that stand for values: one map for numbers, and looks of their own for what is no number."""

from enum import IntEnum
from functools import cache

import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QColor

from gradgui.engine.dataset import FloatArray
from gradgui.ui.drawing.canvas import middle_of
from gradgui.ui.drawing.number_marks import flushed
from gradgui.ui.drawing.scale import Scale
from gradgui.ui.theme import Theme

LEVELS = 240
"""Colours for numbers; codes 1 … LEVELS. 0 is what was not measured."""

Codes = npt.NDArray[np.uint8]
Pixels = npt.NDArray[np.uint32]

_ANCHORS = (
    (43, 11, 87),
    (65, 10, 103),
    (85, 15, 109),
    (105, 22, 110),
    (124, 29, 109),
    (144, 37, 104),
    (164, 44, 96),
    (183, 53, 86),
    (201, 63, 74),
    (217, 77, 60),
    (230, 93, 46),
    (240, 112, 31),
    (248, 133, 14),
    (251, 156, 6),
    (251, 180, 24),
    (248, 204, 54),
    (242, 229, 93),
)
"""Inferno between 0.15 and 0.93: perceptually uniform, without blue-green (the layers') and without grey."""

_GREY, _BLUE = QColor("#868b94"), QColor("#56b4e9")
_PERIOD = 6
"""Pixels from stripe to stripe."""


class NoNumber(IntEnum):
    """What a cell can be that has no place on the scale, as a code above those of numbers."""

    ZERO = 250
    UNDERFLOW = 251
    NAN = 252
    INFINITE = 253


@cache
def level_colors() -> npt.NDArray[np.uint8]:
    """Return the colours of numbers from the smallest to the largest (LEVELS, 3)."""
    places = np.linspace(0, len(_ANCHORS) - 1, LEVELS)
    anchors = np.array(_ANCHORS, np.float64)
    parts = [np.interp(places, np.arange(len(_ANCHORS)), part) for part in anchors.T]
    return np.stack(parts, 1).round().astype(np.uint8)


def palette(theme: Theme) -> Pixels:
    """Return the colour of each code (256,), 0xAARRGGBB; what was not measured is transparent."""
    table = np.zeros(256, np.uint32)
    red, green, blue = level_colors().astype(np.uint32).T
    table[1 : LEVELS + 1] = 0xFF000000 | red << 16 | green << 8 | blue
    for kind in NoNumber:
        table[kind] = looks(kind, theme)[0].rgba()
    return table


def looks(kind: NoNumber, theme: Theme) -> tuple[QColor, QColor]:
    """Return the colour of a cell without a number, and of its stripes."""
    ink, ground = QColor(theme.ink), QColor(theme.ground)
    return {
        NoNumber.ZERO: (_GREY, _GREY),
        NoNumber.UNDERFLOW: (_GREY, ground),
        NoNumber.NAN: (ground, ink),
        NoNumber.INFINITE: (_BLUE, QColor("#0b3c5d")),
    }[kind]


def stripes(kind: NoNumber, x: npt.NDArray[np.int64], y: npt.NDArray[np.int64]) -> npt.NDArray[np.bool_]:
    """Tell which pixels lie on a stripe: NaN rising, infinity falling, underflow upright, zero none."""
    place = {
        NoNumber.ZERO: np.full(np.broadcast(x, y).shape, _PERIOD),
        NoNumber.UNDERFLOW: (x + 0 * y) % _PERIOD,
        NoNumber.NAN: (x + y) % _PERIOD,
        NoNumber.INFINITE: (x - y) % _PERIOD,
    }[kind]
    return np.asarray(place < (2 if kind is not NoNumber.UNDERFLOW else 1))


def encode(
    low: FloatArray,
    high: FloatArray,
    mean: FloatArray,
    scale: Scale,
    ends: tuple[float, float],
    gradient: bool,
) -> Codes:
    """Return the codes (n, layers) of columns; ``ends``: the axis numbers of the first and the last colour.

    Anything in a column that is no number stands for the whole column, so that none is averaged away.
    gradient: a zero may be an underflow.
    """
    places = scale.to_axis(middle_of(low, high, mean, scale.log))
    share = (places - ends[0]) / max(ends[1] - ends[0], 1e-300)
    with np.errstate(invalid="ignore"):
        levels = 1 + np.clip(share * LEVELS, 0, LEVELS - 1)
        codes = np.where(np.isnan(places), NoNumber.NAN, levels).astype(np.uint8)
    if scale.log and (zero := low <= 0).any():
        codes[zero] = NoNumber.ZERO
        if gradient:
            codes[flushed(low)] = NoNumber.UNDERFLOW
    codes[np.isposinf(high) | np.isneginf(low)] = NoNumber.INFINITE
    return codes
