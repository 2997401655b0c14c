"""Columns hold the smallest and largest value of their steps, however the steps arrive."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from gradgui.engine.store import MetricStore, Series
from gradgui.ui.drawing.columns import Columns


def series(first: int, values: list[float]) -> Series:
    """Return steps from ``first`` on with two layers: the values, and their doubles."""
    one = np.array(values)
    return Series(np.arange(first, first + len(values)), np.stack((one, 2 * one), 1))


@given(st.lists(st.integers(1, 17), min_size=1, max_size=12), st.integers(1, 9))
def test_that_the_order_of_arrival_does_not_matter(pieces: list[int], bin_size: int) -> None:
    """Step by step or all at once gives the same columns."""
    values = np.random.default_rng(0).standard_normal(sum(pieces)).tolist()
    together, apart = Columns(2, bin_size), Columns(2, bin_size)
    together.extend(series(0, values))
    first = 0
    for size in pieces:
        apart.extend(series(first, values[first : first + size]))
        first += size
    assert np.array_equal(together.starts, apart.starts)
    assert np.array_equal(together.low, apart.low)
    assert np.array_equal(together.high, apart.high)
    assert together.next_step == apart.next_step == len(values)


def test_that_a_column_spans_its_values() -> None:
    """Lowest and highest of four steps each; the rest waits."""
    columns = Columns(2, 4)
    assert columns.extend(series(0, [3.0, 1.0, 2.0, 5.0, 9.0])) == 1
    assert columns.low[0].tolist() == [1.0, 2.0]
    assert columns.high[0].tolist() == [5.0, 10.0]
    assert columns.pending is not None
    assert columns.last_numbers().tolist() == [9.0, 18.0]


def test_that_nan_stays_a_gap() -> None:
    """A step that is NaN is NaN, and does not hide what is beside it in a column."""
    single, double = Columns(2, 1), Columns(2, 2)
    for columns in (single, double):
        columns.extend(series(0, [1.0, float("nan"), 3.0, 4.0]))
    assert np.isnan(single.low[1]).all()
    assert double.low[0].tolist() == [1.0, 2.0]


def test_that_loading_goes_on_where_the_store_ends() -> None:
    """Columns read from a store's history are continued by what is recorded later."""
    store = MetricStore(recent=64)
    store.declare("m", (1, 2))
    for step in range(500):
        store.append(step, {"m": np.array([step, -step], float)})
    columns = Columns(2, 8)
    columns.load(store.history("m", 0, 499, 63))
    assert columns.next_step == 500
    for step in range(500, 508):
        store.append(step, {"m": np.array([step, -step], float)})
    columns.extend(store.recent("m", columns.next_step))
    assert columns.next_step == 508
    assert columns.high[:, 0].max() >= 503


def test_that_the_nearest_column_is_found() -> None:
    """By the step under the pointer."""
    columns = Columns(2, 1)
    assert columns.at(3.0) is None
    columns.extend(series(10, [1.0, 2.0, 3.0]))
    assert [columns.at(step) for step in (-5.0, 10.4, 10.6, 99.0)] == [0, 0, 1, 2]
