"""The colours of χ: blue where the gradient vanishes, orange where it explodes, the ground at 1."""

import numpy as np
from PySide6.QtGui import QColor, QImage

from gradgui.engine.dataset import FloatArray
from gradgui.ui.class_colors import rgb
from gradgui.ui.drawing.shade_image import image_of
from gradgui.ui.theme import State, Theme

HALF = 0.25
"""|ln χ| at which a colour is half full."""

FULLEST = 0.85


def fullness(chi: FloatArray) -> FloatArray:
    """Return −1 for χ = 0, 0 for χ = 1, towards 1 for large χ; NaN stays."""
    with np.errstate(divide="ignore"):
        logs = np.log(np.clip(chi, 1e-30, 1e30))
    return np.asarray(logs / (np.abs(logs) + HALF))


def phase_image(chi: FloatArray, theme: Theme) -> QImage:
    """Return a picture of χ (biases, weights), the smallest σ_b² at the bottom."""
    share = fullness(chi[::-1])[..., None]
    ground = rgb(QColor(theme.ground))
    vanishing, exploding = (rgb(theme.state_color(state)) for state in (State.INFO, State.ERROR))
    ends = np.where(share < 0, vanishing, exploding)
    colors = ground + (ends - ground) * np.abs(share) * FULLEST
    return image_of(np.asarray(np.round(255 * colors), np.uint8))
