"""When two computations of the same step agree."""

import math

from tests.reference.reference_metrics import Row

DOUBLE = (1e-8, 1e-12)
SINGLE = (1e-3, 1e-6)
"""Relative and absolute tolerance in float64 and float32."""


def scale_of(key: tuple[str, int | None], theirs: Row) -> float:
    """Return the size of what cancels in a value that may be zero but for rounding; 1 at least."""
    metric, layer = key
    parts = {
        "bias_grad_norm": ("weight_grad_norm", "output_grad_norm"),
        "preactivation_mean": ("preactivation_std", "input_norm"),
        "activation_mean": ("activation_std", "preactivation_std", "input_norm"),
    }
    return max([1.0, *(theirs[part, layer] for part in parts.get(metric, ()))])


def agree(ours: float, theirs: float, relative: float, absolute: float) -> bool:
    """Say whether two values agree; nan agrees with nan, an infinity with the same one."""
    if math.isnan(theirs) or math.isinf(theirs):
        return ours == theirs or (math.isnan(ours) and math.isnan(theirs))
    return abs(ours - theirs) <= max(absolute, relative * max(abs(ours), abs(theirs)))


def differences(step: int, ours: Row, theirs: Row, tolerance: tuple[float, float]) -> list[str]:
    """Return one line for every value that is missing, too many or not the reference's."""
    relative, absolute = tolerance
    lines = [f"step {step}: {key} missing" for key in theirs.keys() - ours.keys()]
    lines += [f"step {step}: {key} should not exist" for key in ours.keys() - theirs.keys()]
    for key in theirs.keys() & ours.keys():
        if not agree(ours[key], theirs[key], relative, absolute * scale_of(key, theirs)):
            lines.append(f"step {step}: {key} found {ours[key]!r} reference {theirs[key]!r}")
    return sorted(lines)
