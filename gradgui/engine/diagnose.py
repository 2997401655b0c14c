"""Diagnoses a run: asks every rule."""

from dataclasses import replace

import gradgui.engine.diagnosis
import gradgui.engine.remedies  # noqa: F401  fills REMEDIES
from gradgui.engine.finding import RULES, Finding
from gradgui.engine.records import Records
from gradgui.engine.remedy import remedies_for

METRICS_NEEDED = (
    "signal_grad_norm",
    "output_grad_norm",
    "derivative_rms",
    "saturated_fraction",
    "dead_fraction",
    "update_ratio",
    "distance_from_init",
    "clip_factor",
    "input_norm",
    "weight_grad_norm",
    "loss",
    "data_loss",
    "grad_norm",
)
"""What the rules read."""

_ORDER = {"error": 0, "warning": 1, "info": 2}


def diagnose(records: Records) -> list[Finding]:
    """Return what the rules find, errors first, each with the remedies that apply."""
    if not records.count:
        return []
    found = [
        replace(finding, remedies=remedies_for(finding, records.experiment))
        for check in RULES.values()
        for finding in check(records)
    ]
    return sorted(found, key=lambda finding: (_ORDER[finding.severity], finding.since_step))
