"""Rows of a group become one, whatever the sizes of the groups."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gradgui.engine.grouping import reduce_rows


@given(st.lists(st.integers(1, 7), min_size=1, max_size=30), st.integers(0, 2**32 - 1))
def test_that_groups_are_reduced_as_by_reduceat(sizes: list[int], seed: int) -> None:
    """Sum, smallest and largest of every group and column."""
    values = np.random.default_rng(seed).standard_normal((sum(sizes), 3))
    edges = np.concatenate(([0], np.cumsum(sizes)[:-1])).astype(np.int64)
    for function in (np.add, np.fmin, np.fmax):
        expected = function.reduceat(values, edges, 0)
        assert reduce_rows(function, values, edges) == pytest.approx(expected)


def test_that_the_values_stay_as_they_are() -> None:
    """The first row of a group is not written over."""
    values = np.array([[1.0], [2.0], [3.0]])
    reduce_rows(np.add, values, np.array([0, 2]))
    assert values.ravel().tolist() == [1.0, 2.0, 3.0]
