"""No progress: the loss does not fall below what is reached without looking at the input."""

from collections.abc import Iterator

import numpy as np

from gradgui.engine.finding import Finding, rule
from gradgui.engine.learning import Learning, learning
from gradgui.engine.phrase import Phrase
from gradgui.engine.records import Records

SOON, LATE = 500, 1000
"""Steps after which it hinders, and after which it counts as no training at all."""

WINDOW = 50
LEAST_GAIN = 0.04
FALLS = 0.95
"""Of the loss that the run had at a quarter of what is recorded: one that still falls is on its way."""


@rule("no_progress")
def no_progress(records: Records) -> Iterator[Finding]:
    """The last losses are within 4 % of the best constant output's or the first one, or above."""
    steps, losses = records.number("data_loss")
    if not len(steps) or records.steps < SOON or not np.isfinite(losses).all():
        return
    learned = learning(records, WINDOW)
    if (
        learned.gain > LEAST_GAIN
        or learned.now < 1e-3
        or learned.now < min(FALLS * learned.before, learned.first)
    ):
        return
    yield Finding(
        "no_progress",
        "error" if records.steps >= LATE else "warning",
        (),
        records.begun,
        {"first_loss": learned.first, "loss": learned.now, "constant_loss": learned.constant},
        _text(records, learned),
        ("raise_rate", "relu_kaiming", "batch_normalization"),
    )


def _text(records: Records, learned: Learning) -> Phrase:
    """Return what the loss is beside what it has to get below."""
    values: dict[str, object] = {"steps": records.steps, "now": learned.now, "start": learned.start}
    if learned.start == learned.constant:
        return Phrase(
            "No progress: after {steps:,} steps the loss is {now:.3g}; a constant guess reaches {start:.3g}.",
            **values,
        )
    return Phrase(
        "No progress: after {steps:,} steps the loss is {now:.3g}; at first it was {start:.3g}.", **values
    )
