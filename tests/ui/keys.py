"""Typing any characters into a widget, key by key; QTest knows those of Latin-1 alone."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

_UNNAMED = Qt.Key.Key_unknown
_PLAIN = Qt.KeyboardModifier.NoModifier


def type_keys(widget: QWidget, text: str) -> None:
    """Press and release a key for each character."""
    for character in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, _UNNAMED, _PLAIN, character))


def type_instead(field: QLineEdit, text: str) -> None:
    """Replace a field's text, without Enter."""
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    type_keys(field, text)
