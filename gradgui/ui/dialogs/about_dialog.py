"""AboutDialog: what the program is, its versions, and the licences of what it uses."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QTabWidget, QVBoxLayout, QWidget

from gradgui import __version__
from gradgui.paths import program_dir, resource_dir
from gradgui.ui.diagnostics import diagnostics_text
from gradgui.ui.dialogs.plain_buttons import without_icons
from gradgui.ui.dialogs.text_view import TextView
from gradgui.ui.settings import Settings
from gradgui.ui.theme import GRID, LARGE, font

USUAL_SIZE = QSize(88 * GRID, 70 * GRID)


class AboutDialog(QDialog):
    """Versions to copy, and the licences; nothing leaves the computer."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("about_dialog")
        self.setWindowTitle(self.tr("About GradGUI"))
        self.versions = TextView(diagnostics_text(settings), self.tr("Versions"))
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(self.tr("About"))
        self.tabs.addTab(self.versions, self.tr("&Versions"))
        for name, path in self._notices():
            text = path.read_text(encoding="utf-8") if path.is_file() else self.tr("not there")
            self.tabs.addTab(TextView(text, name.replace("&", "")), name)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy_button = buttons.addButton(
            self.tr("Copy diagnostics"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.copy_button.setToolTip(self.tr("Copy the versions, to paste them into a report"))
        self.copy_button.setAutoDefault(False)
        self.copy_button.clicked.connect(self._on_copy)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        without_icons(buttons)
        self._lay_out(buttons)

    def _notices(self) -> tuple[tuple[str, Path], ...]:
        return (
            (self.tr("&Licence"), program_dir() / "LICENSE"),
            (self.tr("&Third parties"), program_dir() / "THIRD_PARTY.md"),
            (self.tr("&Data"), resource_dir() / "DATASETS-LICENSE.txt"),
        )

    def _lay_out(self, buttons: QDialogButtonBox) -> None:
        title = QLabel(f"GradGUI {__version__}")
        title.setFont(font(LARGE, strong=True))
        line = QLabel(self.tr("Build a network, press Space, and watch what gradient reaches every layer."))
        line.setWordWrap(True)
        line.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        for widget in (title, line, self.tabs, buttons):
            column.addWidget(widget, 1 if widget is self.tabs else 0)
        self.resize(USUAL_SIZE.boundedTo(self.screen().availableSize() * 0.92))

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.versions.toPlainText())
