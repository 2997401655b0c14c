"""FaultsDialog: everything that is wrong with an experiment, in a table."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gradgui.engine.fault import Fault, one_line
from gradgui.ui.builder.problem import fault_details
from gradgui.ui.dialogs.plain_buttons import without_icons
from gradgui.ui.engine_words import said
from gradgui.ui.theme import GRID, TITLE, font

USUAL_SIZE = QSize(96 * GRID, 48 * GRID)
BREAK = "\u200b"
"""Lets a line break here, and is not seen."""


@dataclass(frozen=True)
class FaultList:
    """What cannot be done, and every reason."""

    title: str
    faults: tuple[Fault, ...]

    def text(self) -> str:
        """Return title and faults, a line each, to be copied."""
        return f"{self.title}\n{fault_details(self.faults)}\n"


class FaultsDialog(QDialog):
    """A row a fault: where it is, what was found, what is allowed."""

    def __init__(self, faults: FaultList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("faults")
        self.setWindowTitle(self.tr("Details"))
        self._faults = faults
        heading = QLabel(faults.title)
        heading.setTextFormat(Qt.TextFormat.PlainText)
        heading.setWordWrap(True)
        heading.setFont(font(TITLE, strong=True))
        self.table = self._make_table()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy_button = buttons.addButton(self.tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        self.copy_button.setAutoDefault(False)
        self.copy_button.clicked.connect(self._on_copy)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        without_icons(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        for widget in (heading, self.table, buttons):
            column.addWidget(widget, 1 if widget is self.table else 0)
        self.resize(USUAL_SIZE)

    def _make_table(self) -> QTableWidget:
        columns = (self.tr("Place in the file"), self.tr("Found"), self.tr("Allowed"))
        table = QTableWidget(len(self._faults.faults), len(columns))
        table.setAccessibleName(self.tr("Faults"))
        table.setHorizontalHeaderLabels(columns)
        table.verticalHeader().hide()
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setWordWrap(True)
        for row, fault in enumerate(self._faults.faults):
            place = one_line(fault.path).replace(".", "." + BREAK) or self.tr("file")
            for column, text in enumerate(
                (place, one_line(said(fault.found)), one_line(said(fault.allowed)))
            ):
                item = QTableWidgetItem(text)
                table.setItem(row, column, item)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        return table

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._faults.text())
