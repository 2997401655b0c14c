"""Traces of lanes: the curves of a metric of one lane among others."""

from collections.abc import Sequence

from gradgui.ui.drawing.trace import Curve, Trace
from gradgui.ui.shown_run import Run


def lane_trace(
    lane: Run, metric: str, curves: Sequence[Curve], shown: bool, several: bool, sparse: bool = False
) -> Trace:
    """Return curves of a lane: the shown one, or one beside it. several: whether there is more than one."""
    return Trace(
        metric,
        list(curves),
        sparse,
        lane=lane.lane if several else 0,
        store=None if shown else lane.store,
        since=0 if shown else lane.since,
        name=lane.lane_name if several else "",
        ended=lane.ended,
    )
