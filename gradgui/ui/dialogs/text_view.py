"""TextView: a scrolled plain text that loads nothing, whatever the text says."""

from PySide6.QtCore import QByteArray, QUrl
from PySide6.QtWidgets import QTextBrowser, QWidget


class TextView(QTextBrowser):
    """Read-only plain text; no link is followed, no file or picture fetched."""

    def __init__(self, text: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setPlainText(text)

    def loadResource(self, _kind: int, _name: QUrl | str) -> QByteArray:
        """Return an empty resource: Qt would read the file itself where there is none."""
        return QByteArray(b"")
