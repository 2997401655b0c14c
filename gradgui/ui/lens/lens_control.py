"""LensControl: opens the lens when a layer is selected, unless it was closed, and by its action."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction

from gradgui.ui.audience import Audience
from gradgui.ui.dock import Dock
from gradgui.ui.docks import Docks
from gradgui.ui.lens.lens_panel import LensPanel
from gradgui.ui.selection import LayerSelection
from gradgui.ui.settings import Settings
from gradgui.ui.soon import Soon
from gradgui.ui.stage import Stage
from gradgui.ui.theme import Theme


class LensControl(QObject):
    """Owns when the lens is open; whoever closed it by hand is not shown it again by a click."""

    shown_changed = Signal()
    """It can be seen, or no longer."""

    def __init__(
        self,
        panel: LensPanel,
        docks: Docks,
        selection: LayerSelection,
        settings: Settings,
        stage: Stage,
        audience: Audience,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.panel, self._docks, self._selection = panel, docks, selection
        self._settings, self._stage, self._audience = settings, stage, audience
        self._action: QAction | None = None
        self._open_soon = Soon(self._open_for_layer, self)
        self._look_soon = Soon(self._look, self)
        selection.selected_changed.connect(self._on_selected)
        docks.lens.closed.connect(self._on_closed)
        docks.lens.visibilityChanged.connect(self._on_shown)

    @property
    def dock(self) -> Dock:
        """The lens' dock."""
        return self._docks.lens

    def bind(self, action: QAction) -> None:
        """Check the action while the lens is open."""
        self._action = action
        self._look()

    def set_theme(self, theme: Theme) -> None:
        """Draw in a theme's colours."""
        self.panel.set_theme(theme)

    @Slot()
    def toggle(self) -> None:
        """Open the lens with the focus in it, or close it, so that no click opens it."""
        is_open = not self.dock.isHidden()
        self._settings.lens_closed = is_open
        if is_open:
            self.dock.hide()
        else:
            self._stage.restore()
            self._docks.open_lens()
            self.panel.setFocus()
        self._look()

    @Slot(object)
    def _on_selected(self, number: int | None) -> None:
        if number is not None and self._settings.lens_opens and not self._settings.lens_closed:
            self._open_soon.start()

    def _open_for_layer(self) -> None:
        away = self._stage.plot is not None or self._audience.is_on
        if self._selection.selected is not None and self.dock.isHidden() and not away:
            self._docks.open_lens()

    @Slot()
    def _on_closed(self) -> None:
        self._settings.lens_closed = True

    @Slot()
    def _on_shown(self) -> None:
        self._look_soon.start()

    def _look(self) -> None:
        if self._action is not None:
            self._action.setChecked(not self.dock.isHidden())
        self.panel.follow_visibility()
        self.shown_changed.emit()

    def shutdown(self) -> None:
        """Let nothing go on."""
        self.panel.shutdown()
