"""PresetCards: the presets that a search and a group leave, in teaching order."""

from collections.abc import Mapping, Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from gradgui.engine.thumbnail import Thumbnail
from gradgui.ui.builder.preset_entry import PresetEntry
from gradgui.ui.engine_words import preset_line, preset_text
from gradgui.ui.gallery.groups import group_of

Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    """What a card is drawn from, beside its name."""

    LINE = Qt.ItemDataRole.UserRole
    PICTURE = Qt.ItemDataRole.UserRole + 1
    PATH = Qt.ItemDataRole.UserRole + 2


class PresetCards(QAbstractListModel):
    """A list of presets; `show_matches` chooses which."""

    def __init__(
        self,
        entries: Sequence[PresetEntry],
        pictures: Mapping[str, Thumbnail],
        parent: QObject | None = None,
    ) -> None:
        """`pictures`: by the presets' file names without number and ending."""
        super().__init__(parent)
        self._entries = list(entries)
        self._pictures = dict(pictures)
        self._shown = list(entries)

    def show_matches(self, words: str, group: int | None = None) -> None:
        """Show the presets of a group, or of all, with each of the words in name or line, in English too."""
        self.beginResetModel()
        wanted = words.casefold().split()
        self._shown = [entry for entry in self._entries if _matches(entry, wanted, group)]
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """Return how many presets are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a preset's name, line, thumbnail or path."""
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        entry = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return preset_text(entry.name)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{preset_text(entry.name)}. {preset_line(entry.description)}"
        if role == Role.LINE:
            return preset_line(entry.description)
        if role == Role.PICTURE:
            return self._pictures.get(entry.path.stem.partition("_")[2])
        return entry.path if role == Role.PATH else None


def _matches(entry: PresetEntry, words: Sequence[str], group: int | None) -> bool:
    english = (entry.name, entry.description)
    text = " ".join((*english, *map(preset_text, english))).casefold()
    in_group = group is None or group_of(entry.path.stem) == group
    return in_group and all(word in text for word in words)
