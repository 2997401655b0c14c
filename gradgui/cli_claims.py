"""The verb ``claims``: measures claims one after the other and prints what came of each at once."""

import argparse
import contextlib
import json
import sys
import textwrap
from collections import Counter
from time import perf_counter

import psutil

import gradgui.engine.claims  # noqa: F401  fills CLAIMS
from gradgui.engine.claim import CLAIMS, Claim, Outcome, outcome_to_data
from gradgui.engine.fault import shown
from gradgui.engine.short_number import short

WIDTH = 116
INDENT = 16
LOWER_PRIORITY = 10
"""Niceness where the system has that instead of classes of priority."""


def add_claims(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's arguments."""
    parser.add_argument(
        "ids", metavar="ID", nargs="*", type=claim_id, help="claims such as C3 (default: all)"
    )
    parser.add_argument("--json", action="store_true", help="print a line of JSON a claim")
    parser.add_argument("--background", action="store_true", help="leave the processor to others")
    parser.set_defaults(verb=run_claims)


def claim_id(text: str) -> str:
    """Return a claim's id; raises ArgumentTypeError with what is allowed."""
    if text.upper() not in CLAIMS:
        raise argparse.ArgumentTypeError(f"found {shown(text)}; allowed: {', '.join(CLAIMS)}")
    return text.upper()


def run_claims(options: argparse.Namespace) -> int:
    """Measure and print; 0 whatever the verdicts are, 1 where a measurement failed."""
    if options.background:
        _yield_to_others()
    begin = perf_counter()
    words: Counter[str] = Counter()
    for claim in CLAIMS.values():
        if not options.ids or claim.id in options.ids:
            words[_measure(claim, options.json)] += 1
    if not options.json:
        told = ", ".join(f"{count} {word}" for word, count in words.items())
        print(f"{told}; {perf_counter() - begin:.0f} s")
    return 1 if words["failed"] else 0


def _measure(claim: Claim, as_json: bool) -> str:
    """Measure one claim and print it; return its verdict, or ``failed``."""
    begin = perf_counter()
    try:
        outcome = claim.measure()
    except (ArithmeticError, LookupError, MemoryError, OSError, RuntimeError, ValueError) as error:
        print(f"{claim.id}: not measured: {error}", file=sys.stderr, flush=True)
        if as_json:
            print(json.dumps({"id": claim.id, "error": str(error)}), flush=True)
        return "failed"
    seconds = perf_counter() - begin
    if as_json:
        print(json.dumps(outcome_to_data(claim, outcome, seconds), ensure_ascii=False), flush=True)
    else:
        print(entry(claim, outcome, seconds), flush=True)
    return outcome.verdict


def entry(claim: Claim, outcome: Outcome, seconds: float) -> str:
    """Return the verdict with its number, then the claim, what was measured, what is true."""
    word = outcome.verdict + (" in part" if outcome.in_part else "")
    lines = [f"{claim.id:<4} {word:<18} {short(outcome.number, 3)} {outcome.unit}  [{seconds:.1f} s]"]
    for name, text in (("claim", claim.title), ("measured", outcome.text), ("in truth", claim.truth)):
        first, rest = f"     {name:<{INDENT - 5}}", " " * INDENT
        lines.append(textwrap.fill(text, WIDTH, initial_indent=first, subsequent_indent=rest))
    return "\n".join(lines)


def _yield_to_others() -> None:
    """Run at a lower priority, so that a window and its training keep theirs."""
    level = getattr(psutil, "BELOW_NORMAL_PRIORITY_CLASS", LOWER_PRIORITY)
    with contextlib.suppress(psutil.Error, OSError):
        psutil.Process().nice(level)
