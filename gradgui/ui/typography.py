"""Type of the window: the system's font in three sizes, as large as the user wants it.

How large is kept where Qt keeps the program's font: with the application object.
"""

from functools import cache

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

BODY, TITLE, LARGE = 11, 13, 16
"""The three type sizes in points."""

NORMAL_WEIGHT, STRONG_WEIGHT = QFont.Weight.Normal, QFont.Weight.Bold
"""The two weights; a font without bold characters, such as many Chinese ones, is thickened for Bold alone."""

_PROPERTY = "gradgui_font_scale"


def font_scale() -> float:
    """Return how many times larger than usual all type is."""
    app = QCoreApplication.instance()
    kept = app.property(_PROPERTY) if app is not None else None
    return float(kept) if kept else 1.0


def set_font_scale(scale: float) -> None:
    """Make all type larger or smaller; what is on the screen follows when it puts on the theme again."""
    app = QCoreApplication.instance()
    if app is not None:
        app.setProperty(_PROPERTY, scale)


def scaled(pixels: float) -> int:
    """Return a distance that grows with the type, in pixels."""
    return round(pixels * font_scale())


def font(size: int = BODY, strong: bool = False, tabular: bool = False) -> QFont:
    """Return the system's font in one of the three sizes; ``tabular`` figures are all equally wide."""
    return _font(size * font_scale(), strong, tabular)


def font_metrics(strong: bool = False) -> QFontMetricsF:
    """Return the sizes of body type."""
    return _font_metrics(BODY * font_scale(), strong)


@cache
def _font(points: float, strong: bool, tabular: bool) -> QFont:
    chosen = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    chosen.setPointSizeF(points)
    chosen.setWeight(STRONG_WEIGHT if strong else NORMAL_WEIGHT)
    if tabular:
        chosen.setFeature(QFont.Tag("tnum"), 1)
    return chosen


@cache
def _font_metrics(points: float, strong: bool) -> QFontMetricsF:
    return QFontMetricsF(_font(points, strong, False))
