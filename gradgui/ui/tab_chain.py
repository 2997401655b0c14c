"""The order of Tab in the window, without what nobody can see."""

from collections.abc import Callable

from PySide6.QtWidgets import QDockWidget, QWidget


def step_over(window: QWidget, step: Callable[[], bool]) -> bool:
    """Move the focus by `step` until it is not in a dock behind another; return whether it moved."""
    passed: list[QWidget] = []
    while step():
        focused = window.focusWidget()
        if focused is None or focused in passed or not is_behind(focused):
            return True
        passed.append(focused)
    return False


def is_behind(widget: QWidget) -> bool:
    """Return whether a widget is in a dock behind another tab: Qt keeps it outside of the window.

    What can be seen of a dock does not tell: an opaque widget that fills it leaves nothing.
    """
    holder: QWidget | None = widget
    while holder is not None and not isinstance(holder, QDockWidget):
        holder = holder.parentWidget()
    if holder is None or holder.isFloating():
        return False
    window = holder.parentWidget()
    return window is None or not window.rect().intersects(holder.geometry())
