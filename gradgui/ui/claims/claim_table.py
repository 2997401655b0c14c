"""ClaimTable: the claims and what is known of each, as a table."""

from collections.abc import Sequence
from enum import Enum, auto

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush

from gradgui.engine.claim import Claim, Outcome
from gradgui.ui.claims.claim_words import state_of_verdict, verdict_words
from gradgui.ui.engine_words import said
from gradgui.ui.theme import State, Theme

Index = QModelIndex | QPersistentModelIndex
ID, TITLE, VERDICT = range(3)


class Progress(Enum):
    """How far a claim is."""

    NOT_ASKED = auto()
    WAITING = auto()
    RUNNING = auto()
    DONE = auto()
    FAILED = auto()


class Row:
    """A claim: how far it is, what came of it, or why nothing did. told: its truth was asked for."""

    def __init__(self, claim: Claim) -> None:
        self.claim = claim
        self.progress = Progress.NOT_ASKED
        self.outcome: Outcome | None = None
        self.problem = ""
        self.told = False


class ClaimTable(QAbstractTableModel):
    """Three columns: id, claim, verdict; changed by its methods ``set_…``, ``take_rows`` and ``fail``."""

    def __init__(self, claims: Sequence[Claim], theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows = [Row(claim) for claim in claims]
        self._theme = theme

    def row_of(self, name: str) -> Row:
        """Return the row of a claim's id."""
        return next(row for row in self.rows if row.claim.id == name)

    def set_theme(self, theme: Theme) -> None:
        """Use a theme's colours."""
        self._theme = theme
        self._tell(self.rows)

    def set_progress(self, waiting: Sequence[str]) -> None:
        """Say which claims are being measured: the first is, the others wait."""
        for row in self.rows:
            if row.claim.id in waiting:
                first = row.claim.id == waiting[0]
                row.progress = Progress.RUNNING if first else Progress.WAITING
            elif row.progress in (Progress.RUNNING, Progress.WAITING):
                row.progress = Progress.DONE if row.outcome is not None else Progress.NOT_ASKED
        self._tell(self.rows)

    def take_rows(self, rows: Sequence[Row]) -> None:
        """Show what another table of the same claims knows; nothing is being measured for it."""
        self.rows = list(rows)
        self.set_progress(())

    def set_outcome(self, name: str, outcome: Outcome) -> None:
        """Keep what came of a claim."""
        row = self.row_of(name)
        row.outcome, row.problem, row.progress = outcome, "", Progress.DONE
        self._tell([row])

    def fail(self, name: str, why: str) -> None:
        """Keep why a claim could not be measured."""
        row = self.row_of(name)
        row.outcome, row.problem, row.progress = None, why, Progress.FAILED
        self._tell([row])

    def _tell(self, rows: Sequence[Row]) -> None:
        for row in rows:
            place = self.rows.index(row)
            self.dataChanged.emit(self.index(place, ID), self.index(place, VERDICT))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """Return the number of claims."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """Return three."""
        return 0 if parent.isValid() else 3

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a column's name."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return ("", self.tr("Claim"), self.tr("Measured"))[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell's text, its alignment, and the colour of a verdict."""
        row, column = self.rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return (row.claim.id, said(row.claim.title), self.state_text(row))[column]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        if role == Qt.ItemDataRole.ForegroundRole and column == VERDICT:
            state = state_of_row(row)
            return QBrush(self._theme.state_color(state) if state is not None else self._theme.quiet)
        return None

    def state_text(self, row: Row) -> str:
        """Return in a few words how far a claim is, or its verdict with its shape."""
        if row.progress is Progress.RUNNING:
            return self.tr("measuring…")
        if row.progress is Progress.WAITING:
            return self.tr("waiting")
        words = self.tr("{shape} {words}")
        if row.progress is Progress.FAILED:
            return words.format(shape=State.WARNING.shape, words=self.tr("not measured"))
        if row.outcome is None:
            return "–"
        shape = state_of_verdict(row.outcome).shape
        return words.format(shape=shape, words=verdict_words(row.outcome))


def state_of_row(row: Row) -> State | None:
    """Return the state whose colour a row's verdict has; None where there is none."""
    if row.progress is Progress.FAILED:
        return State.WARNING
    if row.progress is Progress.DONE and row.outcome is not None:
        return state_of_verdict(row.outcome)
    return None
