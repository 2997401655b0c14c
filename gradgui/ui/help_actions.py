"""HelpActions: the gallery of presets and the box about the program."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from gradgui.engine.thumbnail import FILE_NAME, load
from gradgui.paths import resource_dir
from gradgui.ui.builder.layer_delegate import LayerColor
from gradgui.ui.builder.preset_entry import PresetEntry
from gradgui.ui.dialogs.about_dialog import AboutDialog
from gradgui.ui.dialogs.opening import open_over
from gradgui.ui.document_controller import DocumentController
from gradgui.ui.gallery.gallery_dialog import GalleryDialog
from gradgui.ui.settings import Settings
from gradgui.ui.theme import Theme


class HelpActions(QObject):
    """Opens the dialogs beside the window; each is made anew and gone when it closes."""

    preset_chosen = Signal(object)
    """The path of the preset to open."""

    def __init__(
        self,
        document: DocumentController,
        settings: Settings,
        presets: Sequence[PresetEntry],
        theme: Callable[[], Theme],
        layer_color: LayerColor,
        window: QWidget,
    ) -> None:
        """`theme` returns the present theme."""
        super().__init__(window)
        self._document = document
        self._settings = settings
        self._presets = presets
        self._theme = theme
        self._layer_color = layer_color
        self._window = window

    @Slot()
    def show_gallery(self) -> None:
        """Show all presets; the one that the experiment is named after is the current one."""
        pictures = {} if self._settings.is_safe_mode else load(resource_dir() / FILE_NAME)
        gallery = GalleryDialog(self._presets, pictures, self._theme(), self._layer_color, self._window)
        gallery.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        gallery.chosen.connect(self.preset_chosen)
        gallery.select(self._document.experiment.name)
        open_over(gallery, self._window)

    @Slot()
    def about(self) -> None:
        """Say what the program is, and of which versions."""
        open_over(AboutDialog(self._settings, self._window), self._window)
