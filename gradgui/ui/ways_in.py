"""WaysIn: the places beside the menu where experiments are opened: recent files, a drop, the gallery."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from gradgui.ui.file_drop import FileDrop
from gradgui.ui.files import FileActions
from gradgui.ui.help_actions import HelpActions
from gradgui.ui.paste import Paste
from gradgui.ui.recent_files import RecentMenu


class WaysIn(QObject):
    """Puts them into a window, and all that they choose goes through its file actions."""

    def __init__(
        self, window: QWidget, files: FileActions, help_actions: HelpActions, paste: Paste, menu: QMenu
    ) -> None:
        """The recent files stand in `menu`, above the gallery."""
        super().__init__(window)
        self.recent = RecentMenu(files.recent, window)
        gallery = next(action for action in menu.actions() if action.objectName() == "gallery")
        menu.insertMenu(gallery, self.recent)
        self.drop = FileDrop(window)
        self.recent.chosen.connect(files.open)
        self.drop.dropped.connect(files.open)
        self.drop.text_dropped.connect(paste.open)
        self.drop.refused.connect(files.failed)
        help_actions.preset_chosen.connect(files.open)
