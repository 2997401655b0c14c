"""Claim: a sentence of the subject that is measured on running networks, and the table of all of them."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from gradgui.engine.phrase import Phrase
from gradgui.engine.registry import Registry

Verdict: TypeAlias = Literal["confirmed", "refuted"]
Evidence: TypeAlias = Mapping[str, float]


@dataclass(frozen=True)
class Outcome:
    """What measuring a claim gave.

    in_part: the verdict holds in the case that ``text`` names and not in others. number, unit: what decided,
    and what it counts. evidence: all numbers by name, ratios of norms unless the name says otherwise.
    """

    verdict: Verdict
    number: float
    unit: str
    text: str
    in_part: bool = False
    evidence: Evidence = field(default_factory=dict)


Measure: TypeAlias = Callable[[], Outcome]


@dataclass(frozen=True)
class Claim:
    """A claim: what is said, in plain words, and what is really true, in one sentence.

    presets: names of those that show it, to be opened one after the other. measure: runs the networks; takes
    seconds, loads torch. seconds: about how long, on one core.
    """

    id: str
    title: str
    truth: str
    presets: tuple[str, ...]
    measure: Measure
    seconds: float


CLAIMS: Registry[Claim] = Registry("claim")


def claim(
    id: str, title: str, truth: str, presets: tuple[str, ...], seconds: float
) -> Callable[[Measure], Measure]:
    """Register a function as the measurement of a claim."""

    def add(measure: Measure) -> Measure:
        CLAIMS.add(id, Claim(id, title, truth, presets, measure, seconds))
        return measure

    return add


def verdict(holds: bool) -> Verdict:
    """Return the word for a claim that holds, or does not."""
    return "confirmed" if holds else "refuted"


def outcome_to_data(claim: Claim, outcome: Outcome, seconds: float) -> dict[str, Any]:
    """Return an outcome as plain data of JSON; texts with their patterns, so that they can be translated."""
    return {
        "id": claim.id,
        "claim": str(claim.title),
        "verdict": outcome.verdict,
        "in_part": outcome.in_part,
        "number": _plain(outcome.number),
        "unit": _phrase_data(outcome.unit),
        "measured": _phrase_data(outcome.text),
        "truth": str(claim.truth),
        "evidence": {name: _plain(value) for name, value in outcome.evidence.items()},
        "presets": list(claim.presets),
        "seconds": round(seconds, 2),
    }


def outcome_from_data(data: Mapping[str, Any]) -> Outcome:
    """Return the outcome of such data; raises KeyError, TypeError or ValueError where it is none."""
    said = str(data["verdict"])
    if said not in ("confirmed", "refuted"):
        raise ValueError(f"no verdict: {said!r}")
    evidence = {str(name): float(value) for name, value in data["evidence"].items()}
    return Outcome(
        verdict(said == "confirmed"),
        float(data["number"]),
        _phrase(data["unit"]),
        _phrase(data["measured"]),
        bool(data["in_part"]),
        evidence,
    )


def _phrase_data(text: str) -> dict[str, Any]:
    phrase = text if isinstance(text, Phrase) else Phrase(text)
    values = {
        name: _phrase_data(value) if isinstance(value, Phrase) else str(value)
        for name, value in phrase.values.items()
    }
    return {"text": str(phrase), "pattern": phrase.pattern, "values": values}


def _phrase(data: Mapping[str, Any]) -> Phrase:
    values = {
        str(name): _phrase(value) if isinstance(value, Mapping) else str(value)
        for name, value in data["values"].items()
    }
    return Phrase(str(data["pattern"]), **values)


def _plain(value: float) -> float | str:
    """Return a number as JSON can hold it; one that is not finite as ``nan``, ``inf`` or ``-inf``."""
    return float(value) if math.isfinite(value) else str(float(value))
