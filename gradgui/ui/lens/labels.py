"""Labels of the lens: plain text that wraps."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy

from gradgui.ui.builder.settle import settle


def body_label(quiet: bool = True) -> QLabel:
    """Return an empty label for a sentence or two, which stands back where it is ``quiet``."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    if quiet:
        label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return label


def show_words(label: QLabel, text: str) -> None:
    """Write a sentence, or hide the label where there is none; give it its height at once."""
    if text == label.text() and label.isHidden() != bool(text):
        return
    label.setText(text)
    label.setVisible(bool(text))
    settle(label)
