"""How a problem with a field looks: its colour and its words."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QPalette

from gradgui.engine.fault import Fault, one_line
from gradgui.engine.titles import title_of_place
from gradgui.ui.engine_words import said
from gradgui.ui.theme import PROBLEM

_IN_BRACKETS = re.compile(r" \([^()]*\)$")
"""Details at the end of what was found, such as the parts of a sum."""


def problem_color(palette: QPalette) -> QColor:
    """Return vermillion as it reads on the palette's ground (7:1 or more)."""
    return QColor(PROBLEM[is_dark(palette)])


def is_dark(palette: QPalette) -> bool:
    """Whether the palette is a dark one."""
    return palette.color(QPalette.ColorRole.Base).lightness() < 128


def fault_words(faults: Sequence[Fault]) -> str:
    """Return the first fault as a person would say it."""
    first = faults[0]
    words = _tr("Found {found}; allowed: {allowed}")
    return words.format(found=_IN_BRACKETS.sub("", said(first.found)), allowed=said(first.allowed))


def fault_line(fault: Fault, exact: bool = False) -> str:
    """Return a fault with the name of its field; ``exact``: with its place in the file too."""
    words = _tr("{place}: found {found}; allowed: {allowed}")
    title = said(title_of_place(fault.path))
    place = title or _tr("file")
    if exact and title != fault.path:
        place = _tr("{field} ({path})").format(field=title, path=fault.path)
    found, allowed = (one_line(said(text)) for text in (fault.found, fault.allowed))
    return words.format(place=one_line(place), found=found, allowed=allowed)


def fault_details(faults: Sequence[Fault]) -> str:
    """Return every fault on a line of its own, with the name of its field and its place."""
    return "\n".join(fault_line(fault, exact=True) for fault in faults)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Builder", text)
