"""Finding: what is wrong with a run, since when, in which layers, by which numbers, and what may help."""

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from gradgui.engine.records import Records
from gradgui.engine.registry import Registry

Severity: TypeAlias = Literal["info", "warning", "error"]
Evidence: TypeAlias = Mapping[str, float | int | str]


@dataclass(frozen=True)
class Finding:
    """A rule's verdict. error: the network will not train as it stands; warning: something hinders it.

    layers: numbers from 1. evidence: the numbers that prove it. remedies: names, the most fitting first.
    """

    kind: str
    severity: Severity
    layers: tuple[int, ...]
    since_step: int
    evidence: Evidence
    text: str
    remedies: tuple[str, ...] = ()

    def to_data(self) -> dict[str, Any]:
        """Return the finding as plain data of a JSON file."""
        return {
            "kind": self.kind,
            "severity": self.severity,
            "layers": list(self.layers),
            "since_step": self.since_step,
            "evidence": {name: _plain(value) for name, value in self.evidence.items()},
            "text": str(self.text),
            "remedies": list(self.remedies),
        }


def _plain(value: float | int | str) -> float | int | str:
    """Return a number as JSON can hold it; one that is not finite as ``nan``, ``inf`` or ``-inf``."""
    return str(value) if isinstance(value, float) and not math.isfinite(value) else value


Rule: TypeAlias = Callable[[Records], Iterator[Finding]]
RULES: Registry[Rule] = Registry("rule")


def rule(kind: str) -> Callable[[Rule], Rule]:
    """Register a rule under the kind of what it finds."""

    def add(found: Rule) -> Rule:
        return RULES.add(kind, found)

    return add
