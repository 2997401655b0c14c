"""Axes show what they can show, and their ticks fit."""

import math

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from gradgui.ui.drawing.scale import LOG_HIGH, LOG_LOW, Scale, linear_ticks

LOG, LINEAR = Scale(log=True), Scale(log=False)


def test_that_a_log_axis_has_no_place_for_zero() -> None:
    """Zero, negative, NaN and infinite values are not drawn as numbers."""
    places = LOG.to_axis(np.array([1e-7, 0.0, -1.0, math.nan, math.inf, 5e-324, 1e308]))
    assert places[0] == pytest.approx(-7)
    assert np.isnan(places[1:5]).all()
    assert LOG_LOW <= places[5] < places[6] <= LOG_HIGH


def test_that_a_linear_axis_clips_what_qt_cannot_draw() -> None:
    """±1e308 stays drawable, infinities have no place."""
    places = LINEAR.to_axis(np.array([1e308, -1e308, math.inf, math.nan, 0.5]))
    assert abs(places[0]) <= 1e150
    assert abs(places[1]) <= 1e150
    assert np.isnan(places[2:4]).all()
    assert places[4] == 0.5


def test_that_ticks_of_a_wide_log_axis_are_decades() -> None:
    """Six decades have a label each."""
    labelled, _ = LOG.ticks(-7.3, -0.8, 12)
    assert [text for _, text in labelled] == ["10⁻⁷", "10⁻⁶", "10⁻⁵", "10⁻⁴", "10⁻³", "10⁻²", "10⁻¹"]


def test_that_a_narrow_log_axis_still_has_ticks() -> None:
    """Less than a decade is divided further, each tick named by its value."""
    labelled, _ = LOG.ticks(math.log10(0.031), math.log10(0.072), 8)
    assert "0.05" in [text for _, text in labelled]
    assert len(labelled) >= 2


@given(st.floats(-320, 300), st.floats(0.001, 600), st.integers(2, 20), st.booleans())
@example(-200.0, 500.0, 2, True)
def test_that_ticks_are_in_view_and_not_too_many(low: float, span: float, room: int, log: bool) -> None:
    """Whatever the axis shows, labels fit."""
    high = min(low + span, 310.0)
    labelled, between = Scale(log).ticks(low, high, room)
    assert all(low - 1e-6 <= place <= high + 1e-6 for place, _ in labelled)
    assert all(low <= place <= high for place in between)
    assert len(labelled) <= max(room, 4) + 1


def test_that_whole_ticks_have_no_fractions() -> None:
    """Steps and layers are counted."""
    assert [place for place, _ in linear_ticks(0, 3, 20, whole=True)] == [0, 1, 2, 3]


def test_that_nothing_has_no_bounds() -> None:
    """Without a drawable value there is no range."""
    assert LOG.bounds(np.array([math.nan])) is None
    low, high = LOG.bounds(np.array([-7.0, -1.0])) or (0.0, 0.0)
    assert low < -7 < -1 < high
