"""How a problem with a field looks: its colour and its words."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QPalette

from gradgui.engine.fault import Fault

_ON_LIGHT = QColor("#943b00")
_ON_DARK = QColor("#ff8f52")


def problem_color(palette: QPalette) -> QColor:
    """Return vermillion as it reads on the palette's ground (7:1 or more)."""
    return QColor(_ON_DARK if is_dark(palette) else _ON_LIGHT)


def is_dark(palette: QPalette) -> bool:
    """Whether the palette is a dark one."""
    return palette.color(QPalette.ColorRole.Base).lightness() < 128


def fault_words(faults: Sequence[Fault]) -> str:
    """Return the first fault as a person would say it."""
    first = faults[0]
    words = QCoreApplication.translate("Builder", "{found} is not possible; allowed: {allowed}")
    return words.format(found=first.found, allowed=first.allowed)


def fault_details(faults: Sequence[Fault]) -> str:
    """Return every fault on a line of its own, with its place in the experiment."""
    return "\n".join(str(fault) for fault in faults)
