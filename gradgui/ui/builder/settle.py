"""Layouts brought to rest at once, before anything of them is painted."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QScrollArea, QWidget


def settle(widget: QWidget) -> None:
    """Lay out a visible widget and all that is around it, up to its scroll area.

    Left to themselves layouts ask for it level by level, and the panel is painted between two levels.
    """
    here: QWidget | None = widget
    while here is not None and here.isVisible():
        layout = here.layout()
        if layout is not None:
            layout.activate()
        if isinstance(here, QScrollArea):
            QCoreApplication.sendEvent(here, QEvent(QEvent.Type.LayoutRequest))
            return
        here = here.parentWidget()
