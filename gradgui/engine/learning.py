"""Whether a net learns: its loss beside its first one, and beside that of a constant output."""

import math
from dataclasses import dataclass

import numpy as np

from gradgui.engine.dataset import FloatArray, IntArray
from gradgui.engine.records import Records

RECENT = 10
"""Steps over which the present loss is taken, so that no single batch decides."""

FALLING = 0.8
"""Of the loss some steps ago: below it a net goes on learning, or takes back what its start is far off."""

CLEARLY = 0.1
"""Of the loss that a constant output reaches; the median of ten batches scatters by less."""

LATE, ENOUGH = 1000, 0.25
"""Steps after which a net that learns has done more than begin, and which part of that loss is gone then."""


@dataclass(frozen=True)
class Learning:
    """Data losses: of the first step, of the last steps, and of the best constant output (NaN: not known).

    before: of the run's second quarter, or of what is recorded instead. is_carried: the first loss is that of
    a net that had learned before it was changed.
    """

    first: float
    now: float
    constant: float
    before: float
    is_carried: bool = False
    steps: int = 0

    @property
    def start(self) -> float:
        """What learning has to get below: the first loss, or the constant output's where that is lower."""
        if math.isnan(self.constant):
            return self.first
        return self.constant if self.is_carried else min(self.first, self.constant)

    @property
    def gain(self) -> float:
        """Which part of the start's loss is gone; 0 or less where nothing is learned from the input."""
        return 1 - self.now / self.start if self.start > 0 and math.isfinite(self.now) else -math.inf

    @property
    def learns(self) -> bool:
        """Whether the loss is clearly below what is reached without looking at the input."""
        return self.gain > (CLEARLY if self.steps < LATE else ENOUGH)

    @property
    def falls(self) -> bool:
        """Whether the loss goes down fast, whatever it has come to."""
        return self.now < FALLING * self.before


def learning(records: Records, recent: int = RECENT) -> Learning:
    """Return what a run has learned."""
    steps, losses = records.number("data_loss")
    constant = records.data.constant_loss if records.data is not None else math.nan
    if not len(losses):
        return Learning(math.nan, math.nan, constant, math.nan)
    return Learning(
        float(losses[0]),
        float(np.median(losses[-recent:])),
        constant,
        _before(steps - records.begun, losses),
        records.is_carried,
        records.steps,
    )


def _before(steps: IntArray, losses: FloatArray) -> float:
    """Return the loss of the second quarter; steps: since the first one."""
    span = steps[-1] + 1
    inside = (4 * steps >= span) & (2 * steps < span)
    rows = losses[inside] if inside.any() else losses[len(losses) // 4 : max(len(losses) // 2, 1)]
    return float(np.median(rows))
