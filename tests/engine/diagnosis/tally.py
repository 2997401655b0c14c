"""Findings set against labels: misses and false alarms of each kind."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from gradgui.engine.data_facts import DataFacts
from gradgui.engine.diagnose import diagnose
from gradgui.engine.records import Records
from tests.engine.diagnosis.labels import LABELS, learns
from tests.engine.diagnosis.outcome import Outcome

SOON, LATER, END = 20, 200, 2000
JUDGED_AFTER = {
    "vanishing": SOON,
    "exploding": SOON,
    "symmetric": SOON,
    "underflow": SOON,
    "saturated": END,
    "dead": END,
    "nonfinite": END,
    "diverging": END,
    "always_clipped": END,
    "rate_high": END,
    "rate_low": END,
    "no_progress": END,
}
"""Steps after which a kind's verdict counts; the others' after 200."""

STOP_LEARNING = ("vanishing", "exploding", "nonfinite", "symmetric")
"""Kinds that are told as an error where the label says yes: their labels say that the net fails."""


@dataclass
class Tally:
    """Counts of a kind, and the names of those that went wrong."""

    positives: int = 0
    unclear: int = 0
    misses: list[str] = field(default_factory=list)
    false_alarms: list[str] = field(default_factory=list)


def tally(outcome: Outcome, table: dict[str, Tally]) -> None:
    """Add an experiment to the counts.

    A miss: the label says yes, and there is no warning or error. A false alarm: the label says no and there
    is one, or an error stands over a net that learns, whatever the label.
    """
    found = {steps: severities(outcome, steps) for steps in (SOON, LATER, END)}
    for kind, judge in LABELS.items():
        counts, truth = table.setdefault(kind, Tally()), judge(outcome)
        severity = found[JUDGED_AFTER.get(kind, LATER)].get(kind, "none")
        enough = ("error",) if kind in STOP_LEARNING else ("error", "warning")
        counts.positives += truth is True
        counts.unclear += truth is None
        if truth is True and severity not in enough:
            counts.misses.append(f"{outcome.experiment.name} ({severity})")
        if (truth is False and severity in ("error", "warning")) or (severity == "error" and learns(outcome)):
            counts.false_alarms.append(f"{outcome.experiment.name} ({severity})")


def severities(outcome: Outcome, steps: int) -> dict[str, str]:
    """Return what the rules say after so many steps: the highest severity by kind."""
    facts = DataFacts(outcome.features, outcome.outputs, outcome.constant, outcome.along_line)
    records = Records(outcome.experiment, outcome.layers, facts)
    for step, values in sorted(outcome.values.items()):
        if step < steps:
            records.append(step, values)
    return {finding.kind: finding.severity for finding in reversed(diagnose(records))}


def report(table: Mapping[str, Tally]) -> str:
    """Return the counts as lines."""
    lines = [f"{'kind':15}{'yes':>5}{'unclear':>9}{'misses':>8}{'false':>7}"]
    for kind, counts in table.items():
        misses, alarms = len(counts.misses), len(counts.false_alarms)
        lines.append(f"{kind:15}{counts.positives:5}{counts.unclear:9}{misses:8}{alarms:7}")
        lines += [f"    missed: {name}" for name in counts.misses]
        lines += [f"    false:  {name}" for name in counts.false_alarms]
    return "\n".join(lines)
