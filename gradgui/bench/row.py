"""Row: one line of the benchmark's table, and how rounds of two sides become one."""

import math
import statistics
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class Row:
    """Ours beside theirs. ratio: the median over the rounds; low, high: the smallest and the largest.

    goal: of the ratio, None where none is set; at_most: whether it is to stay below. The spreads are the
    smallest and largest reading of a side.
    """

    what: str
    case: str
    ours: float
    theirs: float
    unit: str
    ratio: float
    low: float
    high: float
    goal: float | None = None
    at_most: bool = False
    ours_spread: tuple[float, float] | None = None
    theirs_spread: tuple[float, float] | None = None
    cpu_ratio: float | None = None
    """The same by the processor's time of the training thread: what a busy machine does not change."""

    @property
    def met(self) -> bool | None:
        """Whether the goal is reached; None without one."""
        if self.goal is None:
            return None
        return self.ratio <= self.goal if self.at_most else self.ratio >= self.goal

    def data(self) -> dict[str, Any]:
        """Return what stands in the JSON; what is no number becomes null."""
        plain = {**asdict(self), "met": self.met}
        return {key: _number(value) for key, value in plain.items()}


def _number(value: Any) -> Any:
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if isinstance(value, tuple):
        return [_number(each) for each in value]
    return value


def of_rounds(
    what: str,
    case: str,
    ours: Sequence[float],
    theirs: Sequence[float],
    unit: str,
    goal: float | None = None,
    at_most: bool = False,
    cpu_ratio: float | None = None,
) -> Row:
    """Return the row of rounds in which both sides were measured one after the other."""
    ratios = [a / b for a, b in zip(ours, theirs, strict=True)]
    return Row(
        what,
        case,
        statistics.median(ours),
        statistics.median(theirs),
        unit,
        statistics.median(ratios),
        min(ratios),
        max(ratios),
        goal,
        at_most,
        (min(ours), max(ours)),
        (min(theirs), max(theirs)),
        cpu_ratio,
    )


def geometric_mean(what: str, rows: Sequence[Row], goal: float | None) -> Row:
    """Return the row of the ratios' geometric mean."""

    def mean(values: Iterable[float]) -> float:
        known = list(values)
        return statistics.geometric_mean(known) if min(known) > 0 else 0.0

    return Row(
        what,
        "geometric mean",
        mean(row.ours for row in rows),
        mean(row.theirs for row in rows),
        rows[0].unit,
        mean(row.ratio for row in rows),
        mean(row.low for row in rows),
        mean(row.high for row in rows),
        goal,
        cpu_ratio=mean(row.cpu_ratio or math.nan for row in rows),
    )


HEAD = ("what", "case", "ours", "theirs", "unit", "ratio (low to high)", "by CPU time", "goal", "met")


def table(rows: Sequence[Row]) -> str:
    """Return the rows as a table in Markdown, each side with its spread."""
    lines = [HEAD, *(_cells(row) for row in rows)]
    widths = [max(len(line[place]) for line in lines) for place in range(len(HEAD))]
    texts = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) + " |"
        for line in lines
    ]
    rule = "|" + "|".join("-" * (width + 2) for width in widths) + "|"
    return "\n".join((texts[0], rule, *texts[1:]))


def _cells(row: Row) -> tuple[str, ...]:
    goal = "" if row.goal is None else f"{'≤' if row.at_most else '≥'} {row.goal:.3g}"
    met = {True: "yes", False: "no", None: ""}[row.met]
    ratio = f"{row.ratio:.2f} ({row.low:.2f} to {row.high:.2f})"
    ours, theirs = _side(row.ours, row.ours_spread), _side(row.theirs, row.theirs_spread)
    cpu = "" if row.cpu_ratio is None else f"{row.cpu_ratio:.2f}"
    return row.what, row.case, ours, theirs, row.unit, ratio, cpu, goal, met


def _side(value: float, spread: tuple[float, float] | None) -> str:
    if spread is None or spread[0] == spread[1]:
        return f"{value:,.4g}" if value < 1000 else f"{value:,.0f}"
    low, high = spread
    return f"{_short(value)} ({_short(low)}–{_short(high)})"


def _short(value: float) -> str:
    return f"{value:,.3g}" if value < 1000 else f"{value:,.0f}"
