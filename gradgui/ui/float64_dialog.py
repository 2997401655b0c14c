"""Float64Dialog: a step in the run's precision beside the same step in float64."""

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from gradgui.engine.float64_step import Float64Step
from gradgui.ui.float64_model import NUMBERS, SORT_ROLE, Float64Model
from gradgui.ui.float64_words import circumstances, sentence
from gradgui.ui.theme import GRID, TITLE, font

USUAL_WIDTH, USUAL_HEIGHT = 960, 480


class Float64Dialog(QDialog):
    """One sentence, and a table that can be sorted and copied. The window goes on beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("This step in float64"))
        self.setModal(False)
        self.resize(USUAL_WIDTH, USUAL_HEIGHT)
        self.sentence, self.details = _label(), _label()
        self.sentence.setFont(font(TITLE))
        self._words = ""
        self.model = Float64Model(self)
        self.table = self._make_table()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        for widget in (self.sentence, self.details):
            layout.addWidget(widget)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._make_buttons())

    def _make_table(self) -> QTableView:
        sorted_model = QSortFilterProxyModel(self)
        sorted_model.setSourceModel(self.model)
        sorted_model.setSortRole(SORT_ROLE)
        table = QTableView()
        table.setModel(sorted_model)
        table.setSortingEnabled(True)
        table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.verticalHeader().hide()
        table.horizontalHeader().setStretchLastSection(True)
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        table.setFont(font(tabular=True))
        table.setTabKeyNavigation(False)
        table.setAccessibleName(self.tr("Norms of each layer in both precisions"))
        return table

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy_button = buttons.addButton(self.tr("&Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        self.copy_button.setToolTip(self.tr("Copy the selected rows, or all (Ctrl+C)"))
        self.copy_button.clicked.connect(self.copy)
        buttons.rejected.connect(self.close)
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self)
        shortcut.activated.connect(self.copy)
        return buttons

    def show_result(self, result: Float64Step) -> None:
        """Show a comparison."""
        self.sentence.setText(sentence(result))
        self._words = circumstances(result)
        self.details.setText(self._words)
        self._show(result)
        self.table.resizeColumnsToContents()

    def note_change(self) -> None:
        """Say that what is shown is of the network before it was changed."""
        if self._words:
            note = self.tr(
                "The network has changed since: this is of its earlier state. Run it again to compare."
            )
            self.details.setText(f"{self._words} {note}")

    def show_problem(self, words: str) -> None:
        """Say why there is no comparison."""
        self.sentence.setText(self.tr("This step cannot be run in float64"))
        self.details.setText(words)
        self._words = ""
        self._show(None)

    def _show(self, result: Float64Step | None) -> None:
        self.model.show(result)
        self.table.setVisible(result is not None)
        self.copy_button.setEnabled(result is not None)

    @Slot()
    def copy(self) -> None:
        """Put the selected rows, or all, with the columns' names on the clipboard, separated by tabs."""
        QGuiApplication.clipboard().setText(self.as_text())

    def as_text(self) -> str:
        """Return the selected rows, or all, in the order shown."""
        shown = self.table.model()
        chosen = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
        columns = range(shown.columnCount())
        names = [str(shown.headerData(n, Qt.Orientation.Horizontal)).replace("\n", " ") for n in columns]
        rows = [
            [_plain(shown.index(row, column)) for column in columns]
            for row in chosen or range(shown.rowCount())
        ]
        return "\n".join("\t".join(row) for row in [names, *rows])


def _plain(index: QModelIndex) -> str:
    """Return a cell as a spreadsheet reads it."""
    return f"{index.data(SORT_ROLE):.9g}" if index.column() >= NUMBERS else str(index.data())


def _label() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
