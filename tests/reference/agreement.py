"""When two computations of the same step agree."""

import math

from tests.reference.reference_metrics import Row, quotient

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


def is_over_rounding(key: tuple[str, int | None], ours: Row, theirs: Row, absolute: float) -> bool:
    """Say whether a value is a quotient of something and of what is 0 for one and rounding for the other."""
    metric, layer = key
    if metric != "gain" or layer is None:
        return False
    below = [row["signal_grad_norm", layer + 1] for row in (ours, theirs)]
    return min(below) == 0.0 < max(below) <= absolute


def differences(step: int, ours: Row, theirs: Row, tolerance: tuple[float, float]) -> list[str]:
    """Return one line for every value that is missing, too many or not the reference's.

    A quotient over rounding must be that of the two norms it is made of, which are compared themselves.
    """
    relative, absolute = tolerance
    lines = [f"step {step}: {key} missing" for key in theirs.keys() - ours.keys()]
    lines += [f"step {step}: {key} should not exist" for key in ours.keys() - theirs.keys()]
    for key in theirs.keys() & ours.keys():
        expected = theirs[key]
        if is_over_rounding(key, ours, theirs, absolute):
            metric, layer = "signal_grad_norm", key[1] or 0
            expected = quotient(ours[metric, layer], ours[metric, layer + 1])
        if not agree(ours[key], expected, relative, absolute * scale_of(key, theirs)):
            lines.append(f"step {step}: {key} found {ours[key]!r} reference {expected!r}")
    return sorted(lines)
