"""RecentFiles and their menu: what was opened or saved last, newest first."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from gradgui.ui.settings import Settings

MOST = 10
NUMBERED = 9
"""Entries that a figure opens."""

LONGEST_FOLDER = 48


class RecentFiles:
    """At most ten files, kept in the settings."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def paths(self) -> list[Path]:
        """Return the files, newest first; they may be gone by now."""
        return [Path(text) for text in self._settings.recent[:MOST]]

    def add(self, path: Path) -> None:
        """Put a file first."""
        path = path.absolute()
        others = [each for each in self.paths() if each != path]
        self._keep([path, *others])

    def forget(self, path: Path) -> None:
        """Take a file off the list."""
        self._keep([each for each in self.paths() if each != path])

    def clear(self) -> None:
        """Forget all."""
        self._keep([])

    def _keep(self, paths: list[Path]) -> None:
        self._settings.recent = [str(path) for path in paths[:MOST]]


class RecentMenu(QMenu):
    """Lists the recent files whenever it opens; what is not there any more is grey."""

    chosen = Signal(object)
    """The path of the file to open."""

    def __init__(self, recent: RecentFiles, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Open &recent"))
        self._recent = recent
        self.aboutToShow.connect(self.fill)
        self.triggered.connect(self._on_triggered)

    @Slot()
    def fill(self) -> None:
        """List the files as they are now."""
        self.clear()
        paths = self._recent.paths()
        for number, path in enumerate(paths, start=1):
            self._add(number, path)
        if paths:
            self.addSeparator()
            self.addAction(self.tr("&Clear the list")).setObjectName("clear_recent")
        else:
            self.addAction(self.tr("No files yet")).setEnabled(False)

    def _add(self, number: int, path: Path) -> None:
        key = f"&{number} " if number <= NUMBERED else "   "
        name, folder = (_menu_text(text) for text in (path.name, _shortened(str(path.parent))))
        there = path.is_file()
        words = self.tr("{key}{name}  ({folder})") if there else self.tr("{key}{name}  (not there any more)")
        action = self.addAction(words.format(key=key, name=name, folder=folder))
        action.setData(str(path))
        action.setEnabled(there)

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        if action.data() is None:
            self._recent.clear()
        else:
            self.chosen.emit(Path(str(action.data())))


def _menu_text(text: str) -> str:
    return "".join(char if char.isprintable() else "�" for char in text).replace("&", "&&")


def _shortened(folder: str) -> str:
    home = str(Path.home())
    text = "~" + folder[len(home) :] if folder.startswith(home) else folder
    return text if len(text) <= LONGEST_FOLDER else "…" + text[1 - LONGEST_FOLDER :]
