"""Contrast of two colours, as WCAG 2.2 defines it."""

from PySide6.QtGui import QColor

NON_TEXT_CONTRAST = 3.0
"""At least this for lines and marks that carry meaning."""

STRONG_CONTRAST = 4.5
"""At least this for them in the themes of high contrast."""


def luminance(color: QColor) -> float:
    """Return the relative luminance of a colour, 0 to 1."""
    parts = color.redF(), color.greenF(), color.blueF()
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: QColor, second: QColor) -> float:
    """Return the contrast of two colours, 1 to 21."""
    lighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)
