"""CompareDialog: chooses up to three experiments, from files and presets, that train beside lane A."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gradgui.ui.background import Background
from gradgui.ui.builder.preset_entry import PresetEntry
from gradgui.ui.compare.compare_row import CompareRow
from gradgui.ui.compare.judging import Choice, Judged, Judging, Present, file_choice
from gradgui.ui.engine_words import preset_line, preset_text
from gradgui.ui.lane_record import NAMES
from gradgui.ui.theme import GRID, font_metrics

WIDTH_LINES, HEIGHT_LINES = 42, 30
"""The dialog's size, in heights of a line."""

MOST = len(NAMES) - 1


class CompareDialog(QDialog):
    """Reads what is chosen on a thread of its own, and says of each what differs or why it cannot be."""

    chosen = Signal(object)
    """Sequence[Judged]: what shall be trained beside the first."""

    def __init__(
        self,
        lanes: Sequence[Present],
        base_dir: Path,
        presets: Sequence[PresetEntry],
        parent: QWidget | None = None,
    ) -> None:
        """`lanes`: those of the present run, one at least; `base_dir`: where the data of the first start."""
        super().__init__(parent)
        self.setObjectName("compare")
        self.setWindowTitle(self.tr("Compare with other experiments"))
        self._first, self._base_dir = lanes[0], base_dir
        self._choices = [Choice(lane.title, lane) for lane in lanes[1:]]
        self._judged: list[Judged] = []
        self._folder = base_dir
        self._presets = list(presets)
        self.rows: list[CompareRow] = []
        self.background = Background(self)
        self.background.done.connect(self._on_judged)
        self._make_ways()
        self._make_buttons()
        self._lay_out()
        self._show_rows()

    def _make_ways(self) -> None:
        self.files_button = QPushButton(self.tr("Add &files…"))
        self.files_button.setToolTip(self.tr("Experiments (*.json) and documents (*.gradgui)"))
        self.files_button.clicked.connect(self._on_files_asked)
        self.preset_box = QComboBox()
        self.preset_box.setAccessibleName(self.tr("Add a preset"))
        self.preset_box.setPlaceholderText(self.tr("Add a preset…"))
        self.preset_box.setMinimumContentsLength(24)
        for entry in self._presets:
            self.preset_box.addItem(preset_text(entry.name), entry)
            self.preset_box.setItemData(
                self.preset_box.count() - 1, preset_line(entry.description), Qt.ItemDataRole.ToolTipRole
            )
        self.preset_box.setCurrentIndex(-1)
        self.preset_box.activated.connect(self._on_preset_chosen)
        words = self.tr("&Give every lane the data, the seed and the batch size of lane {lane}")
        self.adapt_box = QCheckBox(words.format(lane=NAMES[0]))
        self.adapt_box.toggled.connect(self._on_adapt_toggled)

    def _make_buttons(self) -> None:
        self.buttons = QDialogButtonBox()
        role = QDialogButtonBox.ButtonRole
        self.compare_button = self.buttons.addButton(self.tr("Compare"), role.AcceptRole)
        self.compare_button.setDefault(True)
        self.buttons.addButton(self.tr("Cancel"), role.RejectRole)
        self.buttons.accepted.connect(self._on_compare)
        self.buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        note = QLabel(
            self.tr(
                "All lanes begin at step 0 and train in step, on the same data and batches, from the same "
                "random numbers. Four lanes at most."
            )
        )
        note.setWordWrap(True)
        self._list = QWidget()
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, GRID, 0)
        self._column.setSpacing(2 * GRID)
        self._column.addStretch(1)
        scroll = QScrollArea()
        scroll.setAccessibleName(self.tr("Lanes"))
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(self._list)
        ways, column = QHBoxLayout(), QVBoxLayout(self)
        ways.addWidget(self.files_button)
        ways.addWidget(self.preset_box)
        ways.addStretch(1)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(note)
        column.addWidget(scroll, 1)
        column.addLayout(ways)
        column.addWidget(self.adapt_box)
        column.addWidget(self.buttons)
        line = round(font_metrics().height())
        usual = QSize(WIDTH_LINES * line, HEIGHT_LINES * line)
        self.resize(usual.boundedTo(self.screen().availableSize() * 0.92))

    def add(self, choices: Sequence[Choice]) -> None:
        """Choose further experiments, as many as there are lanes for."""
        self._choices = [*self._choices, *choices][:MOST]
        self._show_rows()

    def _show_rows(self) -> None:
        """Show all that is chosen, and have it judged."""
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        titles = [self._first.title, *(choice.title for choice in self._choices)]
        self.rows = [CompareRow(number, title) for number, title in enumerate(titles)]
        for number, row in enumerate(self.rows):
            self._column.insertWidget(number, row)
            row.removed.connect(self._on_removed)
        self.rows[0].say(self.tr("the first lane: what the others are compared with"))
        full = len(self._choices) >= MOST
        for widget in (self.files_button, self.preset_box):
            widget.setEnabled(not full)
        self._judged = []
        self.adapt_box.setEnabled(bool(self._choices))
        if self._choices:
            adapted = self.adapt_box.isChecked()
            self.background.ask(
                Judging(self._first.experiment, self._base_dir, tuple(self._choices), adapted)
            )
        self._show_whether_ready()

    @Slot(object)
    def _on_judged(self, judged: Sequence[Judged]) -> None:
        self._judged = list(judged)
        self._choices = [each.choice for each in judged]
        for row, each in zip(self.rows[1:], judged, strict=True):
            row.show_judged(each, self._first.experiment)
        self._show_whether_ready()

    def _show_whether_ready(self) -> None:
        """Let what can be compared be compared, or say why it cannot be."""
        good = [each.experiment is not None for each in self._judged]
        self.compare_button.setEnabled(bool(good) and all(good))
        why = self.tr("Begin all lanes at step 0")
        if not self._choices:
            why = self.tr("Add an experiment first")
        elif not all(good):
            why = self.tr("Take out what cannot be compared, or give every lane the same data")
        self.compare_button.setToolTip(why)

    @Slot(int)
    def _on_removed(self, number: int) -> None:
        del self._choices[number - 1]
        self._show_rows()
        following = self.rows[min(number, len(self.rows) - 1)].remove_button
        (following if following.isVisibleTo(self) else self.files_button).setFocus()

    @Slot()
    def _on_files_asked(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(
            self,
            self.tr("Compare with other experiments"),
            str(self._folder),
            self.tr("Experiments and documents (*.json *.gradgui)"),
        )
        self.activateWindow()
        if names:
            self._folder = Path(names[0]).parent
            self.add([file_choice(Path(name)) for name in names])

    @Slot(int)
    def _on_preset_chosen(self, place: int) -> None:
        entry = self.preset_box.itemData(place)
        self.preset_box.setCurrentIndex(-1)
        self.add([Choice(entry.name, entry.path)])

    @Slot(bool)
    def _on_adapt_toggled(self, _adapted: bool) -> None:
        self._show_rows()

    @Slot()
    def _on_compare(self) -> None:
        self.accept()
        self.chosen.emit(tuple(self._judged))

    def hideEvent(self, event: QHideEvent) -> None:
        """Read no more (called by Qt)."""
        super().hideEvent(event)
        self.background.stop()
