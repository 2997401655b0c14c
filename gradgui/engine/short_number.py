"""Numbers in few figures, as sentences tell them."""

import math


def short(value: float, digits: int = 2) -> str:
    """Return a number in few figures, small ones as 2e-7."""
    if 99.5 <= abs(value) < 1e4:
        return f"{value:.0f}"
    if value == 0 or not math.isfinite(value) or 1e-3 <= abs(value) < 1e4:
        return f"{value:.{digits}g}"
    mantissa, _, exponent = f"{value:.{digits - 1}e}".partition("e")
    shown = mantissa.rstrip("0").rstrip(".") if "." in mantissa else mantissa
    return f"{shown}e{int(exponent)}"
