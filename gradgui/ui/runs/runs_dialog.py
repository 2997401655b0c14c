"""RunsDialog: all runs of the document, to be sorted, noted on, compared, and shown again."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSize, QSortFilterProxyModel, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHeaderView,
    QLabel,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from gradgui.engine.run_summary import RunSummary
from gradgui.ui.runs.run_table import DIFFERENCE, FINDINGS, NOTE, NUMBER, SORT, RunTable
from gradgui.ui.runs.summary_words import comparison_words
from gradgui.ui.soon import Soon
from gradgui.ui.theme import GRID, Theme, font, font_metrics

WIDTH_LINES, HEIGHT_LINES = 74, 32
"""The dialog's size, in heights of a line."""

_COLUMN_LINES = {NUMBER: 4, FINDINGS: 11, NOTE: 12}
LEAST_LINES = 18
"""Width of what differs at least, in heights of a line."""


class RunsView(QTableView):
    """Fits its columns; takes F2 in any column for the note of its row."""

    def fit(self) -> None:
        """Give what differs the width that is left, and each row the height that it needs."""
        header = self.horizontalHeader()
        others = sum(header.sectionSize(each) for each in range(header.count()) if each != DIFFERENCE)
        least = round(LEAST_LINES * font_metrics().height())
        self.setColumnWidth(DIFFERENCE, max(least, self.viewport().width() - others))
        self.resizeRowsToContents()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns into the new size (called by Qt)."""
        super().resizeEvent(event)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Edit the note of the current row on F2 (called by Qt)."""
        current = self.currentIndex()
        if event.key() == Qt.Key.Key_F2 and current.isValid():
            note = current.siblingAtColumn(NOTE)
            self.setCurrentIndex(note)
            self.edit(note)
        else:
            super().keyPressEvent(event)


class RunsDialog(QDialog):
    """Stands beside the window and stays while runs are shown; of two selected runs it says what differs."""

    show_asked = Signal(object)
    """The RunSummary whose numbers the plots shall show."""
    use_asked = Signal(object)
    """The RunSummary whose experiment shall be the present one."""

    def __init__(self, table: RunTable, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("runs")
        self.setWindowTitle(self.tr("Runs of the document"))
        self.setModal(False)
        self.table = table
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(table)
        self._sorted.setSortRole(SORT)
        self.view = self._make_view()
        self.empty, self.difference = self._make_label(), self._make_label()
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.difference.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.difference.setAccessibleName(self.tr("What differs between two runs"))
        self._make_buttons()
        self._fit = Soon(self.view.fit, self)
        self._lay_out()
        self._connect()
        self.set_theme(theme)
        self.show_empty(self.tr("Reading the document …"))

    def _make_view(self) -> RunsView:
        view = RunsView()
        view.setModel(self._sorted)
        view.setAccessibleName(self.tr("Runs"))
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        view.setSortingEnabled(True)
        view.sortByColumn(NUMBER, Qt.SortOrder.AscendingOrder)
        view.setWordWrap(True)
        view.setShowGrid(False)
        view.setTabKeyNavigation(False)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.verticalHeader().hide()
        header = view.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for column in (*_COLUMN_LINES, DIFFERENCE):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
        return view

    def _make_label(self) -> QLabel:
        label = QLabel()
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def _make_buttons(self) -> None:
        self.buttons = QDialogButtonBox()
        role = QDialogButtonBox.ButtonRole
        self.show_button = self.buttons.addButton(self.tr("&Show in the plots"), role.ActionRole)
        self.show_button.setToolTip(self.tr("Show what was recorded of the selected run (double-click)"))
        self.use_button = self.buttons.addButton(self.tr("&Take its experiment"), role.ActionRole)
        self.use_button.setToolTip(
            self.tr("Put the selected run's experiment, as it ended, into the builder; can be undone")
        )
        self.close_button = self.buttons.addButton(self.tr("Close"), role.RejectRole)
        self.show_button.clicked.connect(self._on_show)
        self.use_button.clicked.connect(self._on_use)
        self.buttons.rejected.connect(self.close)
        for button in (self.show_button, self.use_button, self.close_button):
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        self.stack = QStackedWidget()
        self.stack.addWidget(self.view)
        self.stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(self.stack, 1)
        column.addWidget(self.difference)
        column.addWidget(self.buttons)
        line = round(font_metrics().height())
        usual = QSize(WIDTH_LINES * line, HEIGHT_LINES * line)
        self.resize(usual.boundedTo(self.screen().availableSize() * 0.92))
        for place, lines in _COLUMN_LINES.items():
            self.view.setColumnWidth(place, lines * line)

    def _connect(self) -> None:
        self.view.activated.connect(self._on_activated)
        self.view.selectionModel().selectionChanged.connect(self._show_difference)
        header = self.view.horizontalHeader()
        for changed in (header.sectionResized, header.geometriesChanged, self._sorted.layoutChanged):
            changed.connect(self._fit.start)
        self.table.dataChanged.connect(self._fit.start)

    def show_runs(self, rows: Sequence[RunSummary]) -> None:
        """Show what the document holds now."""
        self.table.show_runs(rows)
        self.stack.setCurrentIndex(0)
        if not rows:
            self.show_empty(self.tr("No run is recorded yet. Press Space in the window to train."))
        elif not self.view.selectionModel().hasSelection():
            self.view.selectRow(self._sorted.rowCount() - 1)
        self._fit.start()
        self._show_difference()

    def show_empty(self, words: str) -> None:
        """Say why there is no table."""
        self.empty.setText(words)
        self.stack.setCurrentIndex(1)
        self._show_difference()

    def selected(self) -> list[RunSummary]:
        """Return the runs that are selected, older ones first."""
        if self.stack.currentIndex():
            return []
        rows = [self._sorted.mapToSource(index).row() for index in self.view.selectionModel().selectedRows()]
        return [self.table.rows[row] for row in sorted(rows)]

    @Slot()
    def _show_difference(self, *_changes: object) -> None:
        chosen = self.selected()
        self.show_button.setEnabled(len(chosen) == 1)
        self.use_button.setEnabled(len(chosen) == 1)
        if len(chosen) == 2:
            self.difference.setText(comparison_words(*chosen))
        else:
            self.difference.setText(self.tr("Select two runs (Ctrl+click) to see what differs."))

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        if index.column() == NOTE:
            self.view.edit(index)
        else:
            self.show_asked.emit(self.table.rows[self._sorted.mapToSource(index).row()])

    @Slot()
    def _on_show(self) -> None:
        for summary in self.selected()[:1]:
            self.show_asked.emit(summary)

    @Slot()
    def _on_use(self) -> None:
        for summary in self.selected()[:1]:
            self.use_asked.emit(summary)

    def set_theme(self, theme: Theme) -> None:
        """Draw in a theme's colours and type."""
        self.table.set_theme(theme)
        self.view.setFont(font())
        self.view.setStyleSheet(f"QTableView {{ background: {theme.window} }}")
        self._fit.start()
