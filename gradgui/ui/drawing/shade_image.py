"""Shares as a picture: the more the fuller, on the ground where there is nothing."""

import numpy as np
from PySide6.QtGui import QColor, QImage

from gradgui.engine.dataset import FloatArray
from gradgui.ui.class_colors import mixed, rgb
from gradgui.ui.theme import Theme

FAINTEST = 0.12
INK = 0.25
"""Part of the ink in the fullest shade."""

_SHADES = 256


def shades(color: QColor, theme: Theme) -> np.ndarray:
    """Return the colours from the faintest to the fullest, uint8 (256, 3)."""
    ground, full = QColor(theme.ground), mixed(color, QColor(theme.ink), INK)
    steps = FAINTEST + (1 - FAINTEST) * np.linspace(0.0, 1.0, _SHADES)[:, None]
    return np.asarray(np.round(255 * (rgb(ground) + (rgb(full) - rgb(ground)) * steps)), np.uint8)


def shade_columns(shares: FloatArray, color: QColor, theme: Theme) -> np.ndarray:
    """Return pixels uint8 (columns, rows, 3) of shares (columns, rows), each against its column's largest."""
    peak = shares.max(1, keepdims=True, initial=0.0)
    strength = np.sqrt(shares / np.where(peak > 0, peak, 1.0))
    pixels = shades(color, theme)[np.round((_SHADES - 1) * strength).astype(np.uint8)]
    pixels[shares <= 0] = np.round(255 * rgb(QColor(theme.ground)))
    return pixels


def image_of(pixels: np.ndarray) -> QImage:
    """Return an image of pixels uint8 (height, width, 3), the upper row first."""
    height, width = pixels.shape[:2]
    data = np.ascontiguousarray(pixels).tobytes()
    return QImage(data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()
