"""Diagnoses a run: asks every rule."""

import gradgui.engine.diagnosis  # noqa: F401  fills RULES
from gradgui.engine.finding import RULES, Finding
from gradgui.engine.records import Records

METRICS_NEEDED = (
    "signal_grad_norm",
    "output_grad_norm",
    "derivative_rms",
    "saturated_fraction",
    "dead_fraction",
    "update_ratio",
    "distance_from_init",
    "clip_factor",
    "loss",
    "data_loss",
    "grad_norm",
)
"""What the rules read."""

_ORDER = {"error": 0, "warning": 1, "info": 2}


def diagnose(records: Records) -> list[Finding]:
    """Return what the rules find, errors first."""
    if not records.count:
        return []
    found = [finding for check in RULES.values() for finding in check(records)]
    return sorted(found, key=lambda finding: (_ORDER[finding.severity], finding.since_step))
