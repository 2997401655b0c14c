"""ClaimsDialog: the twenty claims in plain words, each to be measured and to be seen in its presets."""

from collections.abc import Mapping
from time import perf_counter

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from gradgui.engine.claim import Outcome
from gradgui.ui.builder.preset_entry import PresetEntry
from gradgui.ui.claims.claim_page import ClaimPage
from gradgui.ui.claims.claim_process import ClaimProcess
from gradgui.ui.claims.claim_table import ID, TITLE, VERDICT, ClaimTable
from gradgui.ui.claims.time_left import TimeLeft
from gradgui.ui.soon import Soon
from gradgui.ui.theme import GRID, Theme, font, font_metrics, scaled

WIDTH, HEIGHT = 1240, 760
REFRESH = 250
"""Milliseconds between two looks at the time."""
BAR = 1000


class AiryDelegate(QStyledItemDelegate):
    """Leaves some room above and below the text of a row."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the size of a cell with room around its text (called by Qt)."""
        size = super().sizeHint(option, index)
        return QSize(size.width(), size.height() + GRID)


class ClaimsDialog(QDialog):
    """A list and a page beside the window; closing it ends a measuring, opening a preset does not."""

    preset_chosen = Signal(object)
    """The path of the preset to open."""

    def __init__(
        self,
        table: ClaimTable,
        process: ClaimProcess,
        entries: Mapping[str, PresetEntry],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("claims")
        self.setWindowTitle(self.tr("Claims, measured"))
        self.setModal(False)
        self.table, self.process = table, process
        self._time = TimeLeft(perf_counter)
        self.view = self._make_view()
        self.page = ClaimPage(entries, theme)
        self.note, self.progress_text, self.bar = QLabel(), QLabel(), QProgressBar()
        self._make_buttons()
        self._timer = QTimer(self, interval=REFRESH)
        self._fit = Soon(self.view.resizeRowsToContents, self)
        self._lay_out()
        self._connect()
        self.view.selectRow(0)
        self.set_theme(theme)
        self._show_running()

    def _make_view(self) -> QTableView:
        view = QTableView()
        view.setModel(self.table)
        view.setItemDelegate(AiryDelegate(view))
        view.setAccessibleName(self.tr("Claims"))
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setWordWrap(True)
        view.setShowGrid(False)
        view.setTabKeyNavigation(False)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.verticalHeader().hide()
        header = view.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        return view

    def _make_buttons(self) -> None:
        self.buttons = QDialogButtonBox()
        role = QDialogButtonBox.ButtonRole
        self.all_button = self.buttons.addButton(self.tr("Measure &all"), role.ActionRole)
        self.close_button = self.buttons.addButton(self.tr("Close"), role.RejectRole)
        self.cancel_button = QPushButton(self.tr("&Cancel"))
        self.all_button.setToolTip(self.tr("Measure all claims, one after the other, in a minute or two"))
        self.cancel_button.setToolTip(self.tr("End the measuring; what is measured stays"))
        self.close_button.setToolTip(self.tr("Close the claims (Esc)"))
        for button in (self.all_button, self.close_button, self.cancel_button):
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        self.note.setText(
            self.tr(
                "What is said of vanishing and exploding gradients. Each claim is measured on networks "
                "that are trained for it; nothing is told that they do not show."
            )
        )
        self.note.setWordWrap(True)
        self.bar.setRange(0, BAR)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress of the measuring"))
        self.bar.setFixedHeight(GRID)
        middle, foot, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        middle.setSpacing(GRID)
        middle.addWidget(self.view, 6)
        middle.addWidget(self.page, 5)
        foot.setSpacing(GRID)
        foot.addWidget(self.bar, 1)
        foot.addWidget(self.progress_text)
        foot.addWidget(self.cancel_button)
        foot.addStretch(1)
        foot.addWidget(self.buttons)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(self.note)
        column.addLayout(middle, 1)
        column.addLayout(foot)
        screen = self.screen().availableGeometry().size() * 0.92
        self.resize(min(scaled(WIDTH), screen.width()), min(scaled(HEIGHT), screen.height()))

    def _connect(self) -> None:
        self.view.selectionModel().currentRowChanged.connect(self._on_current_changed)
        self.view.activated.connect(self._on_activated)
        self.view.horizontalHeader().sectionResized.connect(self._on_section_resized)
        self.table.dataChanged.connect(self._on_data_changed)
        self.page.measure_asked.connect(self.measure)
        self.page.preset_chosen.connect(self._on_preset_chosen)
        self.process.measured.connect(self._on_measured)
        self.process.failed.connect(self._on_failed)
        self.process.ended.connect(self._on_ended)
        self.all_button.clicked.connect(self.measure_all)
        self.cancel_button.clicked.connect(self.process.cancel)
        self.buttons.rejected.connect(self.reject)
        self._timer.timeout.connect(self._show_time)

    def set_theme(self, theme: Theme) -> None:
        """Use a theme's colours and the present size of type."""
        self.table.set_theme(theme)
        self.page.set_theme(theme)
        self.view.setFont(font())
        self.view.setStyleSheet(f"QTableView {{ background: {theme.window} }}")
        metrics = font_metrics()
        self.view.setColumnWidth(ID, round(metrics.horizontalAdvance("C20")) + 3 * GRID)
        words = max((self.tr("▲ refuted in part"), self.tr("◆ confirmed in part")), key=len)
        self.view.setColumnWidth(VERDICT, round(metrics.horizontalAdvance(words)) + 3 * GRID)
        self._fit.start()

    @Slot(str)
    def measure(self, name: str) -> None:
        """Measure one claim."""
        self._start([name])

    @Slot()
    def measure_all(self) -> None:
        """Measure every claim."""
        self._start([row.claim.id for row in self.table.rows])

    def _start(self, names: list[str]) -> None:
        if self.process.is_running:
            return
        self._time.start([(name, self.table.row_of(name).claim.seconds) for name in names])
        self.process.start(names)
        self._show_running()

    def _show_running(self) -> None:
        is_running = self.process.is_running
        focused = self.focusWidget()
        self.table.set_progress(self.process.waiting)
        self.page.set_may_measure(not is_running)
        self.all_button.setEnabled(not is_running)
        for widget in (self.bar, self.progress_text, self.cancel_button):
            widget.setVisible(is_running)
        if focused in (self.all_button, self.cancel_button, self.page.measure_button):
            self._keep_focus(focused)
        if is_running and self.isVisible():
            self._timer.start()
        else:
            self._timer.stop()
        self._show_time()

    def _keep_focus(self, button: QWidget) -> None:
        """Give the focus to what can be pressed next where a button can no longer be pressed."""
        if button.isHidden() or not button.isEnabled():
            following = self.cancel_button if self.process.is_running else self.page.measure_button
            following.setFocus()

    @Slot()
    def _show_time(self) -> None:
        waiting = self.process.waiting
        if not waiting:
            return
        self.bar.setValue(round(BAR * self._time.share_done(waiting)))
        words = self.tr("{claim}, {number} of {count}; about {seconds} s left")
        self.progress_text.setText(
            words.format(
                claim=waiting[0],
                number=self._time.count - len(waiting) + 1,
                count=self._time.count,
                seconds=self._time.seconds_left(waiting),
            )
        )

    @Slot(str, object)
    def _on_measured(self, name: str, outcome: Outcome) -> None:
        self.table.set_outcome(name, outcome)
        self._time.note_done()
        self._show_running()

    @Slot(str, str)
    def _on_failed(self, name: str, why: str) -> None:
        self.table.fail(name, why)
        self._time.note_done()
        self._show_running()

    @Slot()
    def _on_ended(self) -> None:
        self._show_running()

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self.page.show_row(self.table.rows[current.row()])

    @Slot()
    def _on_section_resized(self) -> None:
        self._fit.start()

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        if index.isValid():
            self.measure(self.table.rows[index.row()].claim.id)

    @Slot()
    def _on_data_changed(self) -> None:
        self.page.refresh()

    @Slot(object)
    def _on_preset_chosen(self, path: object) -> None:
        """Make room for the window, and leave the measuring alone."""
        self._timer.stop()
        self.hide()
        self.preset_chosen.emit(path)

    def show_again(self) -> None:
        """Come to the front, on the claim that was shown last."""
        self.show()
        self.raise_()
        self.activateWindow()
        self.view.setFocus()
        self.view.scrollTo(self.view.currentIndex())
        self._show_running()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Return press the button with the focus; elsewhere it presses none (called by Qt)."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif isinstance(button := self.focusWidget(), QPushButton):
            button.click()

    def closeEvent(self, event: QCloseEvent) -> None:
        """End the measuring (called by Qt)."""
        self.process.cancel()
        super().closeEvent(event)

    def reject(self) -> None:
        """End the measuring and close: Esc, and the button."""
        self.process.cancel()
        self._timer.stop()
        super().reject()
