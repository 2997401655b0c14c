"""Smoothing: the exponential mean, on a log axis of the logarithms, interrupted where there is no number."""

import numpy as np
import pytest

from gradgui.engine.store import Series
from gradgui.ui.drawing.columns import Columns
from gradgui.ui.drawing.scale import Scale
from gradgui.ui.drawing.smoothing import Smoother

WINDOW = 9


def smoothed(
    values: list[float], log: bool = False, cuts: tuple[int, ...] = (), piece: int = 1000
) -> list[float]:
    """Return the smoothed values, read ``piece`` columns at a time."""
    columns, smoother = Columns(1), Smoother(WINDOW, Scale(log), 1)
    for first in range(0, len(values), piece):
        part = np.array(values[first : first + piece])[:, np.newaxis]
        columns.extend(Series(np.arange(first, first + len(part)), part))
        smoother.read_on(columns, cuts)
    return list(smoother.columns.mean[:, 0])


def exponential_mean(values: list[float]) -> list[float]:
    """Return the weighted mean of all values so far, by its definition."""
    decay = 1 - 2 / (WINDOW + 1)
    means = []
    for end in range(1, len(values) + 1):
        weights = decay ** np.arange(end)[::-1]
        means.append(float(np.average(values[:end], weights=weights)))
    return means


VALUES = np.random.default_rng(0).uniform(1, 2, 50).tolist()


@pytest.mark.parametrize("piece", (1, 7, 1000))
def test_that_it_is_the_exponential_mean(piece: int) -> None:
    """However many columns come at a time."""
    assert smoothed(VALUES, piece=piece) == pytest.approx(exponential_mean(VALUES))


def test_that_a_log_axis_smooths_logarithms() -> None:
    """The geometric mean, so that a peak of a decade weighs as much as a dip of one."""
    expected = np.exp(exponential_mean(np.log(VALUES).tolist()))
    assert smoothed(VALUES, log=True) == pytest.approx(expected)


@pytest.mark.parametrize(("value", "log"), ((float("nan"), False), (0.0, True), (float("inf"), True)))
def test_that_what_is_no_number_interrupts(value: float, log: bool) -> None:
    """There is a gap, and after it nothing of what was before."""
    result = smoothed([5.0] * 10 + [value] + [1.0] * 3, log)
    assert np.isnan(result[10])
    assert result[9] == pytest.approx(5.0)
    assert result[11:] == pytest.approx([1.0] * 3)


@pytest.mark.parametrize("piece", (1, 4, 1000))
def test_that_a_cut_interrupts(piece: int) -> None:
    """A changed network begins its own mean."""
    result = smoothed([5.0] * 10 + [1.0] * 3, cuts=(10,), piece=piece)
    assert result == pytest.approx([5.0] * 10 + [1.0] * 3)
