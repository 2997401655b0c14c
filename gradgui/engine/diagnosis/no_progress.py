"""No progress: the loss does not fall."""

from collections.abc import Iterator

import numpy as np

from gradgui.engine.finding import Finding, rule
from gradgui.engine.phrase import Phrase
from gradgui.engine.records import Records

SOON, LATE = 200, 1000
"""Steps after which it hinders, and after which it counts as no training at all."""

WINDOW = 50
LEAST_GAIN = 0.02


@rule("no_progress")
def no_progress(records: Records) -> Iterator[Finding]:
    """The last steps' loss is within 2 % of the first steps', or above it; a loss near zero is progress."""
    steps, losses = records.number("data_loss")
    if not len(steps) or steps[-1] < SOON or not np.isfinite(losses).all():
        return
    first, now = float(np.median(losses[: min(10, len(losses))])), float(np.median(losses[-WINDOW:]))
    if now < (1 - LEAST_GAIN) * first or now < 1e-3:
        return
    yield Finding(
        "no_progress",
        "error" if steps[-1] >= LATE else "warning",
        (),
        int(steps[0]),
        {"first_loss": first, "loss": now, "steps": int(steps[-1]) + 1},
        Phrase(
            "No progress: after {steps:,} steps the loss is {now:.3g}, at first it was {first:.3g}.",
            steps=int(steps[-1]) + 1,
            now=now,
            first=first,
        ),
        ("raise_rate", "relu_kaiming", "batch_normalization"),
    )
