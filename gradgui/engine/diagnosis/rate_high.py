"""Rate high: an update changes the weights by a large part of their size."""

from collections.abc import Iterator

import numpy as np

from gradgui.engine.finding import Finding, rule
from gradgui.engine.phrase import Phrase
from gradgui.engine.records import Records

RECENT = 10
HIGH = 0.1
"""‖ΔW‖/‖W‖; about 0.001 is usual."""


@rule("rate_high")
def rate_high(records: Records) -> Iterator[Finding]:
    """The median of the last steps is above a tenth in some layer that does not start at zero."""
    steps, values = records.series("update_ratio")
    if not len(steps):
        return
    finite = np.where(np.isfinite(values[-RECENT:]), values[-RECENT:], np.nan)
    known = ~np.isnan(finite).all(0)
    ratio = np.full(finite.shape[1], np.nan)
    ratio[known] = np.nanmedian(finite[:, known], 0)
    high = np.flatnonzero(ratio > HIGH)
    if len(high) and len(steps) >= RECENT:
        yield Finding(
            "rate_high",
            "warning",
            tuple(int(number) + 1 for number in high),
            int(steps[-RECENT]),
            {"update_ratio": float(np.nanmax(ratio)), "usual": 1e-3},
            Phrase(
                "Learning rate high: an update changes the weights by {ratio:.2g} of their size.",
                ratio=float(np.nanmax(ratio)),
            ),
            ("lower_rate", "clip_norm"),
        )
