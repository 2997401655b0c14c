"""Which keys a line of text leaves to the window."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence

_HISTORY = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


def asks_for_history(event: QEvent) -> bool:
    """Whether Qt asks a line if it wants undo or redo for itself.

    A line in which nothing is typed has no use for them: they are the document's then.
    """
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    return any(event.matches(key) for key in _HISTORY)
