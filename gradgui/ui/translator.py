"""Translators: the program's own, read from a Linguist file, and the pseudo-language's."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, QTranslator

from gradgui.ui.pseudo import pseudo
from gradgui.ui.ts_file import Message

_KEY_NAMES = "QShortcut"
"""Qt's context of the keys' names, which it also reads shortcuts with."""


class TableTranslator(QTranslator):
    """Looks texts up in a table; what is not there is left to the next translator, or English."""

    def __init__(self, messages: Iterable[Message], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = {(each.context, each.source): each.translation for each in messages if each.translation}

    def isEmpty(self) -> bool:
        """Return whether there is nothing to look up."""
        return not self._table

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """Return the translation, None where there is none."""
        return self._table.get((context, source))


class PseudoTranslator(QTranslator):
    """Translates everything that is asked for, so that the rest stands out."""

    def isEmpty(self) -> bool:
        """Return that there is something to look up."""
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """Return the text in the pseudo-language."""
        return pseudo(source) if source and context != _KEY_NAMES else None
