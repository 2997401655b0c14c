"""Every value has its colour, and what is no number has looks of its own."""

import numpy as np
import pytest
from PySide6.QtGui import QColor

from gradgui.ui.contrast import luminance
from gradgui.ui.drawing.scale import Scale
from gradgui.ui.drawing.value_colors import LEVELS, NoNumber, encode, level_colors, looks, palette, stripes
from gradgui.ui.theme import DARK, LIGHT, Theme, layer_colors

LOG, LINEAR = Scale(log=True), Scale(log=False)
ENDS = (-8.0, 0.0)


def codes(*values: float, scale: Scale = LOG, gradient: bool = True) -> list[int]:
    """Return the codes of one step's layers."""
    row = np.array([values])
    ends = ENDS if scale.log else (0.0, 1.0)
    return encode(row, row, row, scale, ends, gradient)[0].tolist()


def test_that_equal_factors_are_equal_steps_of_color() -> None:
    """A decade is an eighth of the colours where eight decades are shown."""
    low, middle, high = codes(1e-8, 1e-4, 1.0)
    assert (low, middle, high) == (1, 1 + LEVELS // 2, LEVELS)


def test_that_values_beyond_the_range_keep_its_ends() -> None:
    """None becomes a colour that means something else."""
    assert codes(1e-20, 1e20) == [1, LEVELS]


def test_that_what_is_no_number_has_a_code_of_its_own() -> None:
    """Zero, NaN and both infinities."""
    assert codes(0.0, 1e-3) == [NoNumber.ZERO, codes(1e-3)[0]]
    assert codes(float("nan"), float("inf")) == [NoNumber.NAN, NoNumber.INFINITE]
    assert codes(-float("inf"), scale=LINEAR) == [NoNumber.INFINITE]


def test_that_an_underflow_is_told_from_no_gradient() -> None:
    """A zero next to values close to the smallest float32 was flushed; of other metrics it is just zero."""
    assert codes(0.0, 0.0, 1e-36, 1e-3)[:2] == [NoNumber.UNDERFLOW, NoNumber.UNDERFLOW]
    assert codes(0.0, 0.0, 0.0) == [NoNumber.ZERO] * 3
    assert codes(0.0, 1e-36, gradient=False)[0] == NoNumber.ZERO


def test_that_zero_is_a_number_on_a_linear_scale() -> None:
    """The share of dead units may well be 0."""
    assert codes(0.0, 1.0, scale=LINEAR) == [1, LEVELS]


def test_that_one_zero_or_infinity_in_a_column_is_not_averaged_away() -> None:
    """It stands for the whole column."""
    low, high = np.array([[0.0, 1.0]]), np.array([[1.0, np.inf]])
    mean = np.array([[0.5, np.inf]])
    assert encode(low, high, mean, LOG, ENDS, False)[0].tolist() == [NoNumber.ZERO, NoNumber.INFINITE]


def test_that_lightness_rises_evenly() -> None:
    """From dark for small to light for large, without a step back, so that it reads without hue too."""
    light = np.array([luminance(QColor(*map(int, color))) for color in level_colors()])
    lightness = 116 * np.cbrt(light) - 16
    steps = np.diff(lightness[:: LEVELS // 12])
    assert (steps > 0).all()
    assert steps.max() < 3 * steps.min()


@pytest.mark.parametrize("theme", (LIGHT, DARK))
def test_that_no_two_looks_are_alike(theme: Theme) -> None:
    """In either theme, with the stripes that tell them apart without colour."""
    x, y = np.arange(12)[np.newaxis, :], np.arange(12)[:, np.newaxis]
    seen = set()
    for kind in NoNumber:
        plain, stripe = looks(kind, theme)
        picture = np.where(stripes(kind, x, y), stripe.rgba(), plain.rgba())
        seen.add(picture.tobytes())
    assert len(seen) == len(NoNumber)
    numbers = set(palette(theme)[1 : LEVELS + 1].tolist())
    assert numbers.isdisjoint(looks(kind, theme)[0].rgba() for kind in NoNumber)


def test_that_values_do_not_use_the_layers_colors() -> None:
    """Blue-green is a layer, violet to yellow is a value."""
    color_of = layer_colors(LIGHT)
    layers = np.array([color_of(number, 20).getRgb()[:3] for number in range(1, 21)], np.float64)
    values = level_colors().astype(np.float64)
    assert np.linalg.norm(layers[:, np.newaxis] - values, axis=2).min() > 40
