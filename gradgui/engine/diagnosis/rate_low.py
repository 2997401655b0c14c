"""Rate low: updates are too small to get anywhere."""

from collections.abc import Iterator

import numpy as np

from gradgui.engine.finding import Finding, rule
from gradgui.engine.phrase import Phrase
from gradgui.engine.records import Records

RECENT = 10
LOW = 1e-5
"""‖ΔW‖/‖W‖ of the layer that moves most; about 0.001 is usual."""

FAR = 0.1
"""Of the first loss: below this a small update is the end of learning, not its lack."""


@rule("rate_low")
def rate_low(records: Records) -> Iterator[Finding]:
    """No layer's update is above a hundred-thousandth of its weights, though the loss is still high."""
    steps, values = records.series("update_ratio")
    _, losses = records.number("data_loss")
    lr = records.experiment.training.optimizer.lr
    if len(steps) < RECENT or lr == 0 or not np.isfinite(values[-RECENT:]).all():
        return
    ratio = float(np.median(values[-RECENT:].max(1)))
    if ratio >= LOW or np.median(losses[-RECENT:]) < FAR * losses[0]:
        return
    yield Finding(
        "rate_low",
        "warning",
        (),
        int(steps[-RECENT]),
        {"update_ratio": ratio, "usual": 1e-3, "lr": lr},
        Phrase(
            "Learning rate low: no update changes a layer by more than {ratio:.1g} of its size.", ratio=ratio
        ),
        ("raise_rate", "adam"),
    )
