"""The differences that the tests of colours go by are those of the paper."""

import numpy as np
import pytest
from PySide6.QtGui import QColor

from tests.ui.color_vision import SIGHTS, ciede2000, lab

# Sharma, Wu, Dalal 2005, table 1.
PAIRS = (
    ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
    ((50.0, -1.0, 2.0), (50.0, 0.0, 0.0), 2.3669),
    ((50.0, 2.49, -0.001), (50.0, -2.49, 0.0011), 7.2195),
    ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
    ((50.0, 2.5, 0.0), (58.0, 24.0, 15.0), 19.4535),
    ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
    ((22.7233, 20.0904, -46.694), (23.0331, 14.973, -42.5619), 2.0373),
    ((90.8027, -2.0831, 1.441), (91.1528, -1.6435, 0.0447), 1.4441),
)


@pytest.mark.parametrize(("first", "second", "expected"), PAIRS)
def test_that_differences_are_those_of_the_paper(
    first: tuple[float, ...], second: tuple[float, ...], expected: float
) -> None:
    """To four digits."""
    assert ciede2000(np.array(first), np.array(second)) == pytest.approx(expected, abs=1e-4)


@pytest.mark.parametrize("sight", SIGHTS)
def test_that_grey_is_grey_to_everybody(sight: str) -> None:
    """No sight gives a hue to what has none."""
    assert np.abs(lab(QColor("#808080"), sight)[1:]).max() < 0.5
