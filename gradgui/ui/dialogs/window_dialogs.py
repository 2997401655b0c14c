"""WindowDialogs: opens the dialogs that are made from the tables of the window."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QDialog, QMainWindow

from gradgui.ui.builder.preset_entry import PresetEntry
from gradgui.ui.command_list import (
    CommandSource,
    layer_commands,
    menu_commands,
    metric_commands,
    preset_commands,
)
from gradgui.ui.dialogs.command_palette import CommandPalette
from gradgui.ui.dialogs.opening import open_over
from gradgui.ui.dialogs.preferences import PreferencesDialog
from gradgui.ui.dialogs.shortcut_sheet import ShortcutSheet
from gradgui.ui.document_controller import DocumentController
from gradgui.ui.plot import Plot
from gradgui.ui.plots.live_curves import LiveCurves
from gradgui.ui.preference_table import preferences
from gradgui.ui.selection import LayerSelection
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
        self._open(palette)
        palette.field.setFocus()

    @Slot()
    def show_preferences(self) -> None:
        """Offer the preferences."""
        dialog = PreferencesDialog(preferences(), self._settings, self._window)
        dialog.changed.connect(self.preference_changed)
        self._open(dialog)

    @Slot()
    def show_shortcuts(self) -> None:
        """Show all shortcuts."""
        self._open(ShortcutSheet(shortcut_rows(self._window), self._window))

    def _open(self, dialog: QDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        open_over(dialog, self._window)


def command_sources(
    document: DocumentController,
    selection: LayerSelection,
    live: Plot,
    presets: Sequence[PresetEntry],
    open_path: Callable[[Path], None],
) -> list[CommandSource]:
    """Return what the palette offers beyond the menus: presets, layers, metrics."""
    sources: list[CommandSource] = [
        partial(preset_commands, presets, open_path),
        partial(layer_commands, document, selection),
    ]
    if isinstance(live, LiveCurves):
        sources.append(partial(metric_commands, live.selector, live.choose_metric))
    return sources
