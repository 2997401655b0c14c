"""How numbers are written: powers of ten, steps, and what is no number."""

import math
import re
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from gradgui.ui.drawing.number_marks import NumberState, state_of

_SUPERSCRIPTS = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
_E_NOTATION = re.compile(r"(?<![\w.])(\d+(?:\.\d+)?)e([-+]?\d+)\b")
_PLAIN_LOW, _PLAIN_HIGH = 1e-3, 1e5
_MOST_FIGURES = 5
"""Of a number in a column, with its decimals."""


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


def decimals_of(values: Iterable[float], digits: int = 2) -> int:
    """Return the decimals of a column of numbers in which the smallest that is no power has ``digits``."""
    sizes = [abs(value) for value in values if _PLAIN_LOW <= abs(value) < _PLAIN_HIGH]
    return max(0, digits - 1 - math.floor(math.log10(min(sizes)))) if sizes else 0


def fixed_text(value: float, decimals: int, digits: int = 2) -> str:
    """Return a number of a column with that many decimals; one too small or too large as elsewhere."""
    if _PLAIN_LOW <= abs(value) < 10.0 ** (_MOST_FIGURES - decimals):
        return _minus(f"{value:,.{decimals}f}")
    return power_text(value, digits)


def with_powers(text: str) -> str:
    """Return a text in which numbers such as 2e-6 are written as 2·10⁻⁶."""
    return _E_NOTATION.sub(_power_of, text)


def _power_of(found: re.Match[str]) -> str:
    power = f"10{superscript(int(found[2]))}"
    return power if found[1] == "1" else f"{found[1]}·{power}"


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
    return state_text(state_of(value, nearest), value, is_gradient, digits)


def state_text(state: NumberState, value: float, is_gradient: bool, digits: int = 3) -> str:
    """Return what a read-out says of a value of which it is known what it is."""
    if state is NumberState.NAN:
        return "NaN"
    if state is NumberState.INFINITE:
        return _tr("infinite")
    if state is NumberState.MINUS_INFINITE:
        return _tr("minus infinity")
    if is_gradient and state is NumberState.UNDERFLOW:
        return _tr("underflow (below 1.2e-38)")
    if is_gradient and state is NumberState.ZERO:
        return _tr("0: no gradient")
    return power_text(value, digits)


def _tr(text: str) -> str:
    return QCoreApplication.translate("numbers", text)
