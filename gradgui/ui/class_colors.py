"""Colours and markers of classes: Okabe and Ito's, last the two that are close to layers' colours."""

from functools import cache

import numpy as np
from PySide6.QtGui import QColor

from gradgui.ui.contrast import contrast
from gradgui.ui.theme import Theme

_COLORS = ("#e69f00", "#56b4e9", "#cc79a7", "#d55e00", "#f0e442", "#8a8f98", "#0072b2", "#009e73")
_MARKERS = ("circle", "square", "diamond", "triangle")
_SHARES_OF_INK = (0.15, 0.3, 0.45, 0.6, 0.75)
_SOFT_SHARE, _LEAST_SHARE = 0.55, 0.08


def class_color(number: int) -> QColor:
    """Return the colour of class ``number``, from 0; from the ninth class on they come again."""
    return QColor(_COLORS[number % len(_COLORS)])


def class_marker(number: int) -> str:
    """Return the marker of a class: another shape each time the colours come again."""
    return _MARKERS[number // len(_COLORS) % len(_MARKERS)]


@cache
def strong_color(number: int, theme: Theme) -> QColor:
    """Return a class's colour moved towards the ink as far as lines and rims on the ground need it."""
    color, ink, ground = class_color(number), QColor(theme.ink), QColor(theme.ground)
    candidates = (mixed(color, ink, share) for share in _SHARES_OF_INK)
    return next((each for each in candidates if contrast(each, ground) >= theme.line_contrast), ink)


def mixed(first: QColor, second: QColor, share: float) -> QColor:
    """Return the colour at ``share`` of the way from the first to the second."""
    parts = zip(rgb(first), rgb(second), strict=True)
    return QColor.fromRgbF(*(float(a + (b - a) * share) for a, b in parts))


def soft_colors(classes: np.ndarray, certainty: np.ndarray, count: int, theme: Theme) -> np.ndarray:
    """Return pixels uint8 (…, 3): the ground tinted with each class's colour, the more the more certain.

    classes: int (…), certainty: 0 to 1 (…).
    """
    ground = rgb(QColor(theme.ground))
    table = np.array([rgb(class_color(number)) for number in range(count)])
    share = _LEAST_SHARE + (_SOFT_SHARE - _LEAST_SHARE) * np.clip(certainty, 0.0, 1.0)[..., None]
    colors = ground + (table[classes] - ground) * share
    return np.asarray(np.round(255 * colors), np.uint8)


def rgb(color: QColor) -> np.ndarray:
    """Return red, green and blue, 0 to 1, (3,)."""
    return np.array([color.redF(), color.greenF(), color.blueF()])
