"""Diverging: the loss grows instead of falling."""

from collections.abc import Iterator

import numpy as np

from gradgui.engine.finding import Finding, rule
from gradgui.engine.phrase import Phrase
from gradgui.engine.records import Records

RECENT = 10
MUCH, SOME = 10.0, 2.0
"""Times the lowest and the first loss."""


@rule("diverging")
def diverging(records: Records) -> Iterator[Finding]:
    """The loss of the last steps is far above the first and the lowest one.

    One whose loss overflows within a few steps has diverged too, whatever it was at the start.
    """
    steps, losses = records.number("data_loss")
    finite = np.isfinite(losses)
    if finite.sum() < 2 or steps[-1] < 1:
        return
    known = losses[finite]
    overflows = not finite[-1] and known[-1] > SOME * known[0]
    now = float(known[-1]) if overflows else float(np.median(known[-RECENT:]))
    grown = now / max(float(known.min()), 1e-12)
    if not overflows and (len(known) < RECENT or now < SOME * known[0] or grown < SOME):
        return
    severe = overflows or (grown >= MUCH and now >= SOME * known[0])
    above = np.flatnonzero(known <= SOME * known[0])
    since = int(steps[finite][min(int(above[-1]) + 1, len(known) - 1)])
    yield Finding(
        "diverging",
        "error" if severe else "warning",
        (),
        since,
        {"first_loss": float(known[0]), "lowest_loss": float(known.min()), "loss": now},
        Phrase(
            "Diverging: the loss is {now:.3g}, {times:.2g} times that of the first step.",
            now=now,
            times=now / max(float(known[0]), 1e-12),
        ),
        ("lower_rate", "clip_norm", "kaiming_normal"),
    )
