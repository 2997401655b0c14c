"""WindowDialogs: opens the dialogs that are made from the tables of the window."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QDialog, QMainWindow

from gradgui.ui.command_list import CommandSource, menu_commands
from gradgui.ui.dialogs.command_palette import CommandPalette
from gradgui.ui.dialogs.preferences import PreferencesDialog
from gradgui.ui.dialogs.shortcut_sheet import ShortcutSheet
from gradgui.ui.preference_table import preferences
from gradgui.ui.settings import Settings
from gradgui.ui.shortcut_table import shortcut_rows


class WindowDialogs(QObject):
    """Command palette, preferences and shortcuts of a window; the palette's commands come from sources."""

    preference_changed = Signal(str)
    """The name of a setting."""

    def __init__(self, window: QMainWindow, settings: Settings, sources: Sequence[CommandSource]) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._sources = list(sources)

    @Slot()
    def show_palette(self) -> None:
        """Offer every command, to be found by a few letters."""
        commands = menu_commands(self._window.menuBar())
        for source in self._sources:
            commands += source()
        palette = CommandPalette(commands, self._window)
        palette.open()
        palette.field.setFocus()

    @Slot()
    def show_preferences(self) -> None:
        """Offer the preferences."""
        dialog = PreferencesDialog(preferences(), self._settings, self._window)
        dialog.changed.connect(self.preference_changed)
        _open(dialog)

    @Slot()
    def show_shortcuts(self) -> None:
        """Show all shortcuts."""
        _open(ShortcutSheet(shortcut_rows(self._window.menuBar()), self._window))


def _open(dialog: QDialog) -> None:
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
