"""What is no number on the axis: named and drawn in one place."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter

from gradgui.ui.drawing.number_marks import (
    NumberState,
    draw_mark,
    flushed,
    nearest_towards_output,
    state_of,
)
from gradgui.ui.marks_legend import MEANINGS


@pytest.mark.parametrize(
    ("value", "nearest", "state"),
    (
        (1.0, np.nan, NumberState.NUMBER),
        (-1e-300, np.nan, NumberState.NUMBER),
        (0.0, np.nan, NumberState.ZERO),
        (0.0, 1e-3, NumberState.ZERO),
        (0.0, 1e-37, NumberState.UNDERFLOW),
        (np.nan, 1.0, NumberState.NAN),
        (np.inf, 1.0, NumberState.INFINITE),
        (-np.inf, 1.0, NumberState.MINUS_INFINITE),
    ),
)
def test_that_each_value_has_a_state(value: float, nearest: float, state: NumberState) -> None:
    """A zero beside one that is close to the smallest float32 is an underflow."""
    assert state_of(value, nearest) is state


def test_that_flushed_zeros_are_found_in_rows() -> None:
    """The same as one by one, for random rows of zeros, tiny and usual values."""
    values = np.random.default_rng(0).choice([0.0, 1e-37, 1e-3, np.nan, np.inf], size=(300, 7))
    expected = [
        [
            state_of(value, nearest_towards_output(row, index)) is NumberState.UNDERFLOW
            for index, value in enumerate(row)
        ]
        for row in values
    ]
    assert flushed(values).tolist() == expected
    assert np.any(expected)


def rows_inked(state: NumberState) -> list[int]:
    """Return which of twenty rows of pixels a mark colours."""
    image = QImage(4, 20, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    draw_mark(painter, state, 2.0, 4.0, 20.0, QColor("black"))
    painter.end()
    return [row for row in range(20) if image.pixelColor(1, row) == QColor("black")]


def test_that_each_mark_is_another_one() -> None:
    """On the floor, in two bars, on the ceiling, tall; a gap has none, as a number has none."""
    assert rows_inked(NumberState.ZERO) == [16, 17, 18, 19]
    assert rows_inked(NumberState.UNDERFLOW) == [16, 19]
    assert rows_inked(NumberState.INFINITE) == [0, 1, 2, 3]
    assert rows_inked(NumberState.MINUS_INFINITE) == list(range(12, 20))
    assert rows_inked(NumberState.NAN) == rows_inked(NumberState.NUMBER) == []


def test_that_every_mark_is_explained() -> None:
    """The sheet of the marks leaves none out."""
    assert {state for state, _ in MEANINGS} == set(NumberState) - {NumberState.NUMBER}
