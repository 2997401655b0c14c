"""The picture shows values where they lie, and what is no value by a mark or a gap."""

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage

from gradgui.engine.store import Series
from gradgui.ui.drawing.canvas import Canvas, Stroke, Style, breaks_between, finite_runs, middle_of, zigzag
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
    canvas.paint(columns, [Style(0, RED, width)], 0, Stroke())
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
    canvas.paint(columns, [Style(0, RED)], 0, Stroke())
    before = opacity(canvas.image)
    columns.extend(Series(np.arange(40, 60), values[40:]))
    canvas.paint(columns, [Style(0, RED)], 40, Stroke())
    after = opacity(canvas.image)
    assert np.array_equal(before[:, :38], after[:, :38])
    assert after[:, 42:58].any(0).all()


def test_that_steps_not_measured_are_a_gap() -> None:
    """A curve is not drawn across steps at which the metric was not recorded."""
    columns, canvas = Columns(1), Canvas(VIEW, Scale(log=True), 1.0)
    columns.extend(Series(np.arange(20), np.full((20, 1), 1e-4)))
    columns.extend(Series(np.arange(60, 80), np.full((20, 1), 1e-4)))
    canvas.paint(columns, [Style(0, RED)], 0, Stroke())
    assert not opacity(canvas.image)[:, 22:58].any()


def test_that_a_column_of_many_steps_shows_its_span_and_its_mean() -> None:
    """Faint from the smallest to the largest value, a line through the mean."""
    columns, canvas = Columns(1, bin_size=10), Canvas(VIEW, Scale(log=True), 1.0)
    columns.extend(Series(np.arange(100), np.tile([[1e-6], [1e-2]], (50, 1))))
    canvas.paint(columns, [Style(0, RED)], 0, Stroke())
    alpha = opacity(canvas.image)[:, 50].astype(int)
    line = 10 * -np.log10(np.mean([1e-6, 1e-2]))
    assert alpha.argmax() in (int(line) - 1, int(line))
    assert np.flatnonzero(alpha).min() == pytest.approx(20, abs=1)
    assert np.flatnonzero(alpha).max() == pytest.approx(60, abs=1)
    assert 40 < alpha[50] < 120


def test_that_the_curve_goes_through_a_number() -> None:
    """Where the mean is none, or a zero is in the column, through what is one."""
    low, high = np.array([0.0, 1.0, np.nan]), np.array([1e-3, np.inf, np.nan])
    mean = np.array([5e-4, np.inf, np.nan])
    assert middle_of(low, high, mean, log=True)[:2].tolist() == [1e-3, 1.0]
    assert middle_of(low, high, mean, log=False)[:2].tolist() == [5e-4, 1.0]


def test_that_stretches_of_numbers_are_found() -> None:
    """Between gaps."""
    values = np.array([np.nan, 1.0, 2.0, np.nan, 3.0])
    assert finite_runs(values, values) == [slice(1, 3), slice(4, 5)]


def test_that_columns_are_walked_from_end_to_end() -> None:
    """Each column's lowest and highest point is on the curve of a plot with many of them."""
    x, y = zigzag(np.array([0.0, 1.0]), np.array([[1.0], [2.0]]), np.array([[3.0], [5.0]]))
    assert x.tolist() == [0, 0, 1, 1]
    assert y[:, 0].tolist() == [1, 3, 5, 2]


def test_that_a_cut_interrupts_between_the_columns_beside_it() -> None:
    """And nowhere else; a step that was not measured does so too where gaps are shown."""
    starts, stops = np.array([10, 20, 31]), np.array([9, 19, 29])
    assert breaks_between(starts, stops, False, [20]).tolist() == [False, True, False]
    assert breaks_between(starts, stops, True, []).tolist() == [False, False, True]
