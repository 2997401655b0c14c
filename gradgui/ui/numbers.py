"""How numbers are written: powers of ten, steps, and what is no number."""

import math

from PySide6.QtCore import QCoreApplication

SMALLEST_FLOAT32 = 2.0**-126
"""Below this a float32 entry is flushed to zero while training."""

NEAR_UNDERFLOW = 1e-30
"""A layer whose next one towards the output has less than this is zero because its entries were flushed."""

_SUPERSCRIPTS = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
_PLAIN_LOW, _PLAIN_HIGH = 1e-3, 1e5


def superscript(exponent: int) -> str:
    """Return an integer in raised figures."""
    return str(exponent).translate(_SUPERSCRIPTS)


def power_text(value: float, digits: int = 2) -> str:
    """Return a number as 0.23, 1,240 or 2·10⁻⁷, never as 0.000000."""
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "∞" if value > 0 else "−∞"
    size = abs(value)
    if size == 0 or _PLAIN_LOW <= size < _PLAIN_HIGH:
        return _plain(value, digits)
    mantissa, _, exponent = f"{value:.{digits - 1}e}".partition("e")
    factor = mantissa.rstrip("0").rstrip(".") if "." in mantissa else mantissa
    power = f"10{superscript(int(exponent))}"
    return power if factor == "1" else f"{_minus(factor)}·{power}"


def _plain(value: float, digits: int) -> str:
    if value == round(value) or abs(value) >= 10**digits:
        return _minus(f"{value:,.0f}")
    return _minus(f"{value:.{digits}g}")


def _minus(text: str) -> str:
    return text.replace("-", "−")


def decade_text(exponent: int) -> str:
    """Return the label of a decade: 10⁻⁷, and 1 and 10 in full."""
    return {0: "1", 1: "10"}.get(exponent, f"10{superscript(exponent)}")


def step_text(step: float) -> str:
    """Return a step number with separators."""
    return f"{step:,.0f}"


def value_text(value: float, is_gradient: bool, nearest: float = math.nan, digits: int = 3) -> str:
    """Return what a read-out says of a value.

    nearest: the value of the next layer towards the output; a zero beside one that is itself close to the
    smallest float32 is an underflow, any other zero is a gradient that does not arrive.
    """
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return _tr("infinite")
    if value == 0 and is_gradient:
        if 0 < nearest < NEAR_UNDERFLOW:
            return _tr("underflow (below 1.2e-38)")
        return _tr("0: no gradient")
    return power_text(value, digits)


def _tr(text: str) -> str:
    return QCoreApplication.translate("numbers", text)
