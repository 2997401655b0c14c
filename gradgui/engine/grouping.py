"""Reduces neighbouring rows of an array to one; many times faster than ufunc.reduceat on wide rows."""

from typing import Any

import numpy as np
import numpy.typing as npt

from gradgui.engine.dataset import IntArray

MOST_ALONE = 32
"""So many of the largest groups are reduced one by one: a view after a million steps has few large ones."""


def reduce_rows(function: np.ufunc, values: npt.NDArray[Any], edges: IntArray) -> npt.NDArray[Any]:
    """Return ``function`` over the rows from each edge to the next (edges, …); edges ascend from 0.

    reduceat walks every column of every group on its own; this takes the first rows of all groups together,
    then the second ones, and the few groups that are larger than the others by themselves.
    """
    result = values[edges]
    sizes = np.diff(np.append(edges, len(values)))
    common = int(np.partition(sizes, -MOST_ALONE - 1)[-MOST_ALONE - 1]) if len(sizes) > MOST_ALONE else 1
    for offset in range(1, common):
        longer = np.flatnonzero((sizes > offset) & (sizes <= common))
        result[longer] = function(result[longer], values[edges[longer] + offset])
    for group in np.flatnonzero(sizes > common).tolist():
        function.reduce(values[edges[group] : edges[group] + sizes[group]], 0, out=result[group])
    return result
