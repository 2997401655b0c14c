"""Class colours: to be told apart, and seen on both grounds."""

from itertools import combinations

import numpy as np
import pytest
from PySide6.QtGui import QColor

from gradgui.ui.class_colors import class_color, class_marker, soft_colors, strong_color
from gradgui.ui.contrast import NON_TEXT_CONTRAST, contrast
from gradgui.ui.theme import DARK, LIGHT, Theme, layer_colors


def distance(first: QColor, second: QColor) -> float:
    """Return how far two colours are apart, 0 to 441."""
    parts = zip(first.getRgb()[:3], second.getRgb()[:3], strict=True)  # type: ignore[index]
    return float(np.sqrt(sum((a - b) ** 2 for a, b in parts)))


def test_that_a_class_has_a_colour_and_marker_of_its_own() -> None:
    looks = [(class_color(n).name(), class_marker(n)) for n in range(32)]
    assert len(set(looks)) == 32
    assert min(distance(class_color(a), class_color(b)) for a, b in combinations(range(8), 2)) > 60


def test_that_the_first_six_are_not_taken_for_layers() -> None:
    layers = [layer_colors(LIGHT)(number, 20) for number in range(1, 21)]
    assert min(distance(class_color(n), layer) for n in range(6) for layer in layers) > 60


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_that_rims_stand_out_from_the_ground(theme: Theme) -> None:
    for number in range(8):
        assert contrast(strong_color(number, theme), QColor(theme.ground)) >= NON_TEXT_CONTRAST


def test_that_the_surer_the_fuller() -> None:
    sure = np.array([0.0, 0.5, 1.0])
    pixels = soft_colors(np.zeros(3, int), sure, 2, LIGHT)
    away = [distance(QColor(*pixel.tolist()), QColor(LIGHT.ground)) for pixel in pixels]
    assert 0 < away[0] < away[1] < away[2] < distance(class_color(0), QColor(LIGHT.ground))
