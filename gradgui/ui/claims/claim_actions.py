"""ClaimActions: opens the page of claims over a window and keeps what was measured."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

import gradgui.engine.claims  # noqa: F401  fills CLAIMS
from gradgui.engine.claim import CLAIMS
from gradgui.ui.builder.preset_entry import PresetEntry
from gradgui.ui.claims.claim_process import ClaimProcess
from gradgui.ui.claims.claim_table import ClaimTable
from gradgui.ui.claims.claims_dialog import ClaimsDialog
from gradgui.ui.theme import Theme


class ClaimActions(QObject):
    """Belongs to a window, over which the one dialog opens."""

    preset_chosen = Signal(object)
    """The path of the preset to open."""

    def __init__(self, presets: Sequence[PresetEntry], theme: Callable[[], Theme], window: QWidget) -> None:
        """`theme` returns the present theme."""
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._entries = {entry.path.stem.partition("_")[2]: entry for entry in presets}
        self.table = ClaimTable(list(CLAIMS.values()), theme(), self)
        self.process = ClaimProcess(parent=self)
        self.dialog: ClaimsDialog | None = None

    @Slot()
    def show_claims(self) -> None:
        """Show the claims, as they were left."""
        if self.dialog is None:
            self.table.set_theme(self._theme())
            self.dialog = ClaimsDialog(self.table, self.process, self._entries, self._theme(), self._window)
            self.dialog.preset_chosen.connect(self._on_preset_chosen)
            self.dialog.finished.connect(self._window.activateWindow)
        self.dialog.show_again()

    @Slot(object)
    def _on_preset_chosen(self, path: object) -> None:
        self._window.activateWindow()
        self.preset_chosen.emit(path)

    def set_theme(self, theme: Theme) -> None:
        """Draw in a theme's colours."""
        if self.dialog is not None:
            self.dialog.set_theme(theme)

    def stop(self) -> None:
        """End a measuring; the window goes."""
        self.process.cancel()
