"""RunTable: the recorded runs of a document as a table; notes can be edited."""

import math
from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QBrush

from gradgui.engine.run_summary import RunSummary
from gradgui.ui.finding_words import STATES
from gradgui.ui.numbers import power_text, step_text
from gradgui.ui.runs.summary_words import DIGITS, difference_words, kind_words, name_of
from gradgui.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
NUMBER, DIFFERENCE, SEED, STEPS, LOSS, ACCURACY, GAIN, FINDINGS, NOTE = range(9)
SORT = Qt.ItemDataRole.UserRole
"""The role of what a column is sorted by."""

_GRAVITY = {"error": 3, "warning": 2, "info": 1}
_NUMBERS = (SEED, STEPS, LOSS, ACCURACY, GAIN)


class RunTable(QAbstractTableModel):
    """A row a run, oldest first; `noted` tells of a note that the user wrote."""

    noted = Signal(int, str)
    """The run's number in the document, and the note."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows: list[RunSummary] = []
        self._notes: dict[int, str] = {}
        self._written: dict[int, str] = {}

    def forget(self) -> None:
        """Forget notes that were written: another document is read."""
        self._written.clear()

    def show_runs(self, rows: Sequence[RunSummary]) -> None:
        """Show runs, or the same ones with other numbers; a note that is not written yet stays."""
        self._written = {
            row.run.id: self._written[row.run.id]
            for row in rows
            if self._written.get(row.run.id, row.run.note) != row.run.note
        }
        same = [row.run.id for row in rows] == [row.run.id for row in self.rows]
        if not same:
            self.beginResetModel()
        self.rows = list(rows)
        self._notes = {row.run.id: self._written.get(row.run.id, row.run.note) for row in rows}
        if not same:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0, NUMBER), self.index(len(rows) - 1, NOTE))

    def set_theme(self, theme: Theme) -> None:
        """Use a theme's colours."""
        self._theme = theme
        self.layoutChanged.emit()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """Return the number of runs."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """Return the number of columns."""
        return 0 if parent.isValid() else NOTE + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a column's name, and what it means as its tooltip."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._titles()[section][0]
        return self._titles()[section][1] if role == Qt.ItemDataRole.ToolTipRole else None

    def _titles(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("Run"), self.tr("Its number in the document, and its lane in a comparison")),
            (self.tr("What differs"), self.tr("From the run before, or from the one that it branched from")),
            (self.tr("Seed"), self.tr("Of all random numbers")),
            (self.tr("Steps"), self.tr("How many it has made")),
            (self.tr("Loss"), self.tr("Of the last recorded batch, with penalties")),
            (self.tr("Accuracy"), self.tr("Of the test part where it was measured, else of the last batch")),
            (self.tr("Worst gain"), self.tr("The gain farthest from 1 at the last step, and its layer")),
            (self.tr("Findings"), self.tr("What was found of it last")),
            (self.tr("Note"), self.tr("Your own words (F2)")),
        )

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let notes be edited."""
        usual = super().flags(index)
        return usual | Qt.ItemFlag.ItemIsEditable if index.column() == NOTE else usual

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell's text, what it is sorted by, its tooltip, alignment and colour."""
        row, column = self.rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole or (role == Qt.ItemDataRole.EditRole and column == NOTE):
            return self._text(index.row(), column)
        if role == SORT:
            return self._sorted_by(index.row(), column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column in _NUMBERS else Qt.AlignmentFlag.AlignLeft
            return Qt.AlignmentFlag.AlignTop | side
        if role == Qt.ItemDataRole.ForegroundRole and column == FINDINGS and row.findings:
            return QBrush(self._theme.state_color(STATES[row.findings[0].severity]))
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a note."""
        if role != Qt.ItemDataRole.EditRole or index.column() != NOTE:
            return False
        run, text = self.rows[index.row()].run.id, str(value).strip()
        if text != self._notes[run]:
            self._notes[run] = self._written[run] = text
            self.dataChanged.emit(index, index)
            self.noted.emit(run, text)
        return True

    def before(self, place: int) -> RunSummary | None:
        """Return the run that a row is told apart from: its parent, else the one before."""
        parent = self.rows[place].run.parent
        found = next((row for row in self.rows if row.run.id == parent), None)
        return found or (self.rows[place - 1] if place else None)

    def _text(self, place: int, column: int) -> str:
        row = self.rows[place]
        texts = {
            NUMBER: lambda: name_of(row),
            DIFFERENCE: lambda: difference_words(row, self.before(place)),
            SEED: lambda: str(row.run.seed),
            STEPS: lambda: step_text(row.last_step + 1),
            LOSS: lambda: _number(row.loss),
            ACCURACY: lambda: _number(_accuracy(row)),
            GAIN: lambda: self._gain_text(row),
            FINDINGS: lambda: "\n".join(
                f"{STATES[each.severity].shape} {kind_words(each.kind)}" for each in row.findings
            ),
            NOTE: lambda: self._notes[row.run.id],
        }
        return texts[column]()

    def _gain_text(self, row: RunSummary) -> str:
        if row.worst_gain is None:
            return "–"
        words = self.tr("{gain} · layer {layer}")
        return words.format(gain=power_text(row.worst_gain.value, DIGITS), layer=row.worst_gain.layer)

    def _sorted_by(self, place: int, column: int) -> object:
        row = self.rows[place]
        numbers = {
            NUMBER: row.run.id,
            SEED: row.run.seed,
            STEPS: row.last_step,
            LOSS: _last_if_none(row.loss),
            ACCURACY: _last_if_none(_accuracy(row)),
            GAIN: _last_if_none(row.worst_gain.value if row.worst_gain is not None else None),
            FINDINGS: sum(_GRAVITY.get(each.severity, 0) for each in row.findings),
        }
        return float(numbers[column]) if column in numbers else self._text(place, column).casefold()

    def _tip(self, row: RunSummary, column: int) -> str:
        if column == FINDINGS:
            return "\n".join(each.text for each in row.findings)
        if column != NUMBER:
            return ""
        started = datetime.fromisoformat(row.run.started).astimezone()
        return self.tr("began {when}").format(when=f"{started:%Y-%m-%d %H:%M}")


def _accuracy(row: RunSummary) -> float | None:
    return row.accuracy if row.test_accuracy is None else row.test_accuracy


def _number(value: float | None) -> str:
    return "–" if value is None else power_text(value, DIGITS)


def _last_if_none(value: float | None) -> float:
    return math.inf if value is None or math.isnan(value) else value
