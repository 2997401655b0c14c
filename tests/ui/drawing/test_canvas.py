"""The picture shows values where they lie, and what is no value by a mark or a gap."""

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage

from gradgui.engine.store import Series
from gradgui.ui.drawing.canvas import Canvas, Style, curve_points
from gradgui.ui.drawing.columns import Columns
from gradgui.ui.drawing.mapping import Mapping
from gradgui.ui.drawing.scale import Scale

WIDTH, HEIGHT = 100, 80
VIEW = Mapping(0.0, 100.0, -8.0, 0.0, WIDTH, HEIGHT)
RED = QColor(255, 0, 0)


def painted(values: list[float], width: float = 1.0, log: bool = True, ratio: float = 1.0) -> np.ndarray:
    """Return the opacity (rows, columns) of a picture of one value a step."""
    columns = Columns(1)
    columns.extend(Series(np.arange(len(values)), np.array(values)[:, np.newaxis]))
    canvas = Canvas(VIEW, Scale(log), ratio)
    canvas.paint(columns, [Style(0, RED, width)], 0, gaps=True)
    return opacity(canvas.image)


def opacity(image: QImage) -> np.ndarray:
    """Return the alpha channel of a picture."""
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine() // 4, 4)
    return rows[:, : image.width(), 3].copy()


def test_that_a_level_curve_lies_at_its_value() -> None:
    """1e-4 on an axis from 1e-8 to 1 is the middle row, and nothing else is painted."""
    alpha = painted([1e-4] * 100)
    assert set(np.flatnonzero(alpha[:, 50])) <= {39, 40}
    assert alpha[39:41, 10:90].any(0).all()


@pytest.mark.parametrize(("value", "rows"), ((0.0, slice(76, 80)), (float("inf"), slice(0, 4))))
def test_that_zero_and_infinity_have_marks(value: float, rows: slice) -> None:
    """Zero is marked on the floor, infinity on the ceiling, and neither is joined to the curve."""
    alpha = painted([1e-4] * 20 + [value] * 20 + [1e-4] * 20)
    assert alpha[rows, 25:35].any(0).all()
    alpha[rows] = 0
    assert not alpha[:, 22:38].any()


def test_that_nan_is_a_gap() -> None:
    """Nothing at all is painted for NaN."""
    alpha = painted([1e-4] * 20 + [float("nan")] * 20 + [1e-4] * 20)
    assert not alpha[:, 22:38].any()
    assert alpha[:, 50].any()


def test_that_a_lone_value_is_seen() -> None:
    """A step between two NaN is a dot."""
    alpha = painted([float("nan")] * 10 + [1e-4] + [float("nan")] * 10)
    assert alpha[38:43, 8:13].any()


def test_that_a_highlighted_curve_is_thicker() -> None:
    """2.5 pixels against one."""
    thin, thick = (painted([1e-4] * 100, width)[:, 50].astype(float).sum() for width in (1.0, 2.5))
    assert 2.0 <= thick / thin <= 3.5


def test_that_device_pixels_are_used() -> None:
    """Twice the pixels on a screen of twice the density."""
    assert painted([1e-4] * 100, ratio=2.0).shape == (2 * HEIGHT, 2 * WIDTH)


def test_that_only_new_columns_are_painted() -> None:
    """What was painted before stays as it is, pixel for pixel."""
    columns, canvas = Columns(1), Canvas(VIEW, Scale(log=True), 1.0)
    values = np.exp(np.random.default_rng(1).standard_normal((60, 1)) - 9)
    columns.extend(Series(np.arange(40), values[:40]))
    canvas.paint(columns, [Style(0, RED)], 0, gaps=True)
    before = opacity(canvas.image)
    columns.extend(Series(np.arange(40, 60), values[40:]))
    canvas.paint(columns, [Style(0, RED)], 40, gaps=True)
    after = opacity(canvas.image)
    assert np.array_equal(before[:, :38], after[:, :38])
    assert after[:, 42:58].any(0).all()


def test_that_steps_not_measured_are_a_gap() -> None:
    """A curve is not drawn across steps at which the metric was not recorded."""
    columns, canvas = Columns(1), Canvas(VIEW, Scale(log=True), 1.0)
    columns.extend(Series(np.arange(20), np.full((20, 1), 1e-4)))
    columns.extend(Series(np.arange(60, 80), np.full((20, 1), 1e-4)))
    canvas.paint(columns, [Style(0, RED)], 0, gaps=True)
    assert not opacity(canvas.image)[:, 22:58].any()


def test_that_columns_are_walked_from_end_to_end() -> None:
    """Each column's lowest and highest point is on the curve."""
    x, y = curve_points(np.array([0.0, 1.0]), np.array([[1.0], [2.0]]), np.array([[3.0], [5.0]]), None)
    assert x.tolist() == [0, 0, 1, 1]
    assert y.tolist() == [[1, 3, 5, 2]]
