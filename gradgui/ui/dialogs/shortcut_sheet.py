"""ShortcutSheet: all shortcuts by groups, to be searched, copied and printed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gradgui.ui.shortcut_table import ShortcutRow, as_text
from gradgui.ui.theme import GRID, font, scaled

WIDTH, HEIGHT = 560, 640
_Buttons = QDialogButtonBox.StandardButton
_Role = QDialogButtonBox.ButtonRole


class ShortcutSheet(QDialog):
    """A table of keys and what they do under the names of their groups."""

    def __init__(self, rows: Sequence[ShortcutRow], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.setObjectName("shortcut_sheet")
        self._rows = list(rows)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Search"))
        self.field.setAccessibleName(self.tr("Search the shortcuts"))
        self.field.setToolTip(self.tr("Part of a command or a key"))
        self.field.setClearButtonEnabled(True)
        self.table = QTreeWidget(self)
        self.table.setAccessibleName(self.windowTitle())
        self.table.setColumnCount(2)
        self.table.setHeaderLabels([self.tr("What"), self.tr("Keys")])
        self.table.setRootIsDecorated(False)
        self.table.setUniformRowHeights(True)
        self.table.setTabKeyNavigation(False)
        self.table.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.table.header().setStretchLastSection(False)
        self.buttons = QDialogButtonBox(_Buttons.Close, self)
        self.copy_button = self.buttons.addButton(self.tr("&Copy"), _Role.ActionRole)
        self.print_button = self.buttons.addButton(self.tr("&Print…"), _Role.ActionRole)
        self._lay_out()
        self.field.textChanged.connect(self.show_fitting)
        self.buttons.rejected.connect(self.reject)
        self.copy_button.clicked.connect(self.copy)
        self.print_button.clicked.connect(self.print_out)
        self.show_fitting("")

    def _lay_out(self) -> None:
        self.copy_button.setToolTip(self.tr("Copy the shortcuts that are shown, as text"))
        self.print_button.setToolTip(self.tr("Print the shortcuts that are shown"))
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)
            button.setAccessibleName(button.text().replace("&", ""))
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        for widget in (self.field, self.table, self.buttons):
            column.addWidget(widget)
        screen = self.screen().availableGeometry().size()
        self.resize(min(scaled(WIDTH), screen.width()), min(scaled(HEIGHT), screen.height()))

    def shown_rows(self) -> list[ShortcutRow]:
        """Return the rows that fit what is searched for."""
        words = self.field.text().casefold().split()
        return [row for row in self._rows if all(word in row.searched for word in words)]

    def show_fitting(self, _query: str) -> None:
        """Show the rows that fit what is searched for."""
        self.table.clear()
        group: QTreeWidgetItem | None = None
        for row in self.shown_rows():
            if group is None or group.text(0) != row.group:
                group = QTreeWidgetItem(self.table, [row.group, ""])
                group.setFont(0, font(strong=True))
                group.setFlags(Qt.ItemFlag.ItemIsEnabled)
                group.setFirstColumnSpanned(True)
            QTreeWidgetItem(group, [row.text, row.keys])
        self.table.expandAll()

    def copy(self) -> None:
        """Put what is shown on the clipboard, as plain text."""
        QApplication.clipboard().setText(as_text(self.shown_rows()))

    def print_out(self) -> None:
        """Print what is shown."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            page = QTextDocument()
            page.setDefaultFont(font(tabular=True))
            page.setHtml(as_html(self.shown_rows()))
            page.print_(printer)


def as_html(rows: Sequence[ShortcutRow]) -> str:
    """Return shortcuts as a table for print."""
    lines: list[str] = []
    group = ""
    for row in rows:
        if row.group != group:
            group = row.group
            lines.append(f"<tr><td colspan='2'><b><br>{_escape(group)}</b></td></tr>")
        lines.append(f"<tr><td>{_escape(row.keys)}&nbsp;&nbsp;&nbsp;</td><td>{_escape(row.text)}</td></tr>")
    return f"<table>{''.join(lines)}</table>"


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
