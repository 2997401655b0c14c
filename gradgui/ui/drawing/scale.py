"""Scale: where a value lies on an axis, and which ticks the axis has."""

import math
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import numpy as np

from gradgui.engine.dataset import FloatArray
from gradgui.ui.numbers import decade_text, power_text

Tick = tuple[float, str]

LOG_LOW, LOG_HIGH = -330.0, 310.0
LINEAR_LIMIT = 1e150
_DECADE_STEPS = (1, 2, 3, 5, 10, 20, 25, 50, 100, 200)
_MIN_TICKS = 3
_NEAREST = 0.7
"""Of the room that a label has on average, how much it needs."""


@dataclass(frozen=True)
class Scale:
    """A logarithmic or linear axis; axis numbers are log10 of values on a logarithmic one."""

    log: bool

    def to_axis(self, values: FloatArray) -> FloatArray:
        """Return axis numbers; NaN for what has no place on the axis: NaN, infinities, on log also ≤ 0."""
        with np.errstate(divide="ignore", invalid="ignore"):
            if self.log:
                places = np.log10(np.where(values > 0, values, np.nan))
                return np.where(np.isfinite(places), np.clip(places, LOG_LOW, LOG_HIGH), np.nan)
            return np.where(np.isfinite(values), np.clip(values, -LINEAR_LIMIT, LINEAR_LIMIT), np.nan)

    def span(self, *values: FloatArray) -> tuple[float, float] | None:
        """Return the smallest and largest axis number of values; None where none has a place on the axis."""
        least = 0.0 if self.log else -np.inf
        ends = [(np.inf, -np.inf)]
        for each in values:
            known = (each > least) & (each < np.inf)
            low = np.min(each, where=known, initial=np.inf)
            ends.append((low, np.max(each, where=known, initial=-np.inf)))
        lows, highs = zip(*ends, strict=True)
        if min(lows) > max(highs):
            return None
        low, high = self.to_axis(np.array([min(lows), max(highs)]))
        return float(low), float(high)

    def from_axis(self, place: float) -> float:
        """Return the value at an axis number."""
        if not self.log:
            return place
        return float(10.0 ** min(max(place, LOG_LOW), 308.0))

    def bounds(self, places: FloatArray) -> tuple[float, float] | None:
        """Return the axis range that shows these axis numbers with some air; None where there are none."""
        finite = places[np.isfinite(places)]
        if not finite.size:
            return None
        low, high = float(finite.min()), float(finite.max())
        if self.log:
            air = max(0.25, 0.06 * (high - low))
            return low - air, high + air
        air = 0.08 * (high - low) or 0.5 * max(abs(high), 1.0)
        return (0.0 if low == 0 else low - air), high + air

    def ticks(self, low: float, high: float, room: int) -> tuple[list[Tick], list[float]]:
        """Return labelled ticks and unlabelled ones between two axis numbers; room: labels that fit."""
        return _ticks(self.log, low, high, max(2, room))


@lru_cache(maxsize=32)
def _ticks(log: bool, low: float, high: float, room: int) -> tuple[list[Tick], list[float]]:
    return _log_ticks(low, high, room) if log else (linear_ticks(low, high, room), [])


def _log_ticks(low: float, high: float, room: int) -> tuple[list[Tick], list[float]]:
    """Decades; where fewer than three are in view also 2 and 5 times a decade."""
    step = next((s for s in _DECADE_STEPS if (high - low) / s <= room), _DECADE_STEPS[-1])
    first = math.ceil(low / step) * step
    decades = list(range(first, math.floor(high) + 1, step))
    if len(decades) >= _MIN_TICKS or high - low >= _MIN_TICKS:
        labelled = [(float(d), decade_text(d)) for d in decades]
        between = [float(d) for d in range(math.ceil(low), math.floor(high) + 1) if d not in decades]
        return labelled, between if len(between) <= 4 * room else []
    return _fine_log_ticks(low, high, room), []


def _fine_log_ticks(low: float, high: float, room: int) -> list[Tick]:
    for factors in ((1, 2, 3, 4, 5, 6, 7, 8, 9), (1, 2, 5), (1, 3), (1,)):
        exponents = range(math.floor(low), math.ceil(high) + 1)
        values = [
            (d + math.log10(f), f * 10.0**d if abs(d) < 300 else 0.0) for d in exponents for f in factors
        ]
        inside = [(place, power_text(value)) for place, value in values if low <= place <= high]
        if len(inside) <= room and _are_apart(inside, _NEAREST * (high - low) / room):
            break
    if len(inside) >= 2:
        return inside
    if high <= low:
        return []
    even = _even_log_ticks(low, high, room)
    if len(even) >= 2:
        return even
    return [(p, power_text(10.0 ** min(p, 308.0), 4)) for p in np.linspace(low, high, min(room, 4) + 2)[1:-1]]


def _even_log_ticks(low: float, high: float, room: int) -> list[Tick]:
    """Return round numbers at equal distances, for a view of less than a decade."""
    if not -300.0 < low < high < min(low + 1.0, 300.0):
        return []
    ticks = linear_ticks(10.0**low, 10.0**high, room)
    inside = [(math.log10(value), text) for value, text in ticks if value > 0]
    return [tick for tick in inside if low <= tick[0] <= high]


def _are_apart(ticks: list[Tick], least: float) -> bool:
    return all(after - before >= least for (before, _), (after, _) in pairwise(ticks))


def linear_ticks(low: float, high: float, room: int, whole: bool = False) -> list[Tick]:
    """Return ticks at 1, 2 or 5 times a power of ten; ``whole``: no fractions."""
    if not (math.isfinite(low) and math.isfinite(high)) or high <= low:
        return []
    rough = (high - low) / room
    unit = 10.0 ** math.floor(math.log10(rough))
    step = next(unit * factor for factor in (1, 2, 5, 10, 20) if unit * factor >= rough)
    if whole:
        step = max(1.0, round(step))
    first, last = math.ceil(low / step), math.floor(high / step)
    places = [number * step for number in range(first, last + 1)]
    digits = max(2, math.ceil(math.log10(max(abs(low), abs(high)) / step)) + 1)
    return [(place, power_text(place, min(digits, 12))) for place in places]
