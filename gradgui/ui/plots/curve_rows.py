"""What curves over the steps have in common: their table, and where keys let the read-out rest."""

from collections.abc import Iterator, Sequence

import numpy as np

from gradgui.engine.dataset import FloatArray
from gradgui.ui.drawing.curves_area import CurvesArea
from gradgui.ui.drawing.trace import Trace
from gradgui.ui.plot import Table

STEP_COLUMNS = ("step", "layer", "metric", "value")
SPAN_COLUMNS = ("first_step", "last_step", "layer", "metric", "lowest", "highest", "mean")


def curve_rows(areas: Sequence[CurvesArea]) -> Table:
    """Return what is in view of the curves of some areas, one row a curve and column of steps.

    The columns are those of `run --csv` where each stands for one step, otherwise `SPAN_COLUMNS`.
    """
    spans = [row for area in areas for trace in area.traces for row in _rows(area, trace)]
    if all(row[0] == row[1] for row in spans):
        return STEP_COLUMNS, [(row[0], row[2], row[3], row[4]) for row in spans]
    return SPAN_COLUMNS, spans


def _rows(area: CurvesArea, trace: Trace) -> Iterator[tuple[object, ...]]:
    columns = trace.columns
    (left, right), _ = area.view.viewRange()
    curves = [curve for curve in trace.curves if curve.index < columns.layers]
    for number in np.flatnonzero((columns.stops >= left) & (columns.starts <= right)):
        ends = int(columns.starts[number]), int(columns.stops[number])
        for curve in curves:
            numbers = (float(each[number, curve.index]) for each in (columns.low, columns.high, columns.mean))
            layer = curve.key if isinstance(curve.key, int) else None
            yield (*ends, layer, trace.metric, *numbers)


def stops_of(area: CurvesArea) -> FloatArray:
    """Return the middles of all columns (n,)."""
    if not area.traces:
        return np.empty(0)
    columns = area.traces[0].columns
    return (columns.starts + columns.stops) / 2.0


def heights_at(area: CurvesArea, step: float) -> FloatArray:
    """Return the axis number of each curve at a step (n,); the floor for zero, the ceiling for infinity."""
    _, (low, high) = area.view.viewRange()
    heights = [_heights(trace, step) for trace in area.traces]
    values = np.concatenate(heights) if heights else np.empty(0)
    places = area.axis_scale.to_axis(values)
    places[np.isposinf(values)] = high
    if area.axis_scale.log:
        places[values == 0] = low
    return places


def _heights(trace: Trace, step: float) -> FloatArray:
    number = trace.columns.at(step)
    if number is None:
        return np.empty(0)
    present = [curve.index for curve in trace.curves if curve.index < trace.columns.layers]
    return np.asarray(trace.columns.high[number, present])
