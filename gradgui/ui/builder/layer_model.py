"""LayerModel: the builder's rows as a Qt model, updated where they changed."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from gradgui.ui.builder.folds import Fold
from gradgui.ui.builder.rows import Row, Sort, range_text

MIME_TYPE = "application/x-gradgui-layer"
ROW_ROLE = Qt.ItemDataRole.UserRole


class LayerModel(QAbstractListModel):
    """Rows from the input to the output."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    @property
    def rows(self) -> Sequence[Row]:
        """All rows, from the top."""
        return self._rows

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Return the number of rows."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a row's sentence, its spoken form, or the Row itself."""
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        return None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Let layers and groups be dragged, between rows of any sort."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        if not index.isValid():
            return flags | Qt.ItemFlag.ItemIsDropEnabled
        return flags | Qt.ItemFlag.ItemIsDragEnabled if self._rows[index.row()].path else flags

    def mimeTypes(self) -> list[str]:
        """Return the one type that rows are dragged as."""
        return [MIME_TYPE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return which rows are dragged."""
        data = QMimeData()
        places = sorted(index.row() for index in indexes)
        data.setData(MIME_TYPE, " ".join(str(place) for place in places).encode())
        return data

    def dragged_rows(self, data: QMimeData) -> list[Row]:
        """Return the rows that `mimeData` spoke of."""
        places = bytes(data.data(MIME_TYPE).data()).decode().split()
        return [self._rows[int(place)] for place in places if int(place) < len(self._rows)]

    def supportedDropActions(self) -> Qt.DropAction:
        """Return that rows move."""
        return Qt.DropAction.MoveAction

    def show_rows(self, rows: Sequence[Row]) -> bool:
        """Show these rows; only those between the equal start and the equal end are touched.

        Returns whether anything changed.
        """
        start = _common_start(self._rows, rows)
        end = _common_start(self._rows[start:][::-1], list(rows)[start:][::-1])
        old, new = len(self._rows) - end, len(rows) - end
        both = min(old, new)
        if both > start:
            self._rows[start:both] = rows[start:both]
            self.dataChanged.emit(self.index(start), self.index(both - 1))
        if old > both:
            self.beginRemoveRows(QModelIndex(), both, old - 1)
            del self._rows[both:old]
            self.endRemoveRows()
        elif new > both:
            self.beginInsertRows(QModelIndex(), both, new - 1)
            self._rows[both:both] = rows[both:new]
            self.endInsertRows()
        return max(old, new) > start

    def row_of_layer(self, number: int | None) -> int | None:
        """Return the row that stands for a layer, be it a closed group; None where there is none."""
        for place, row in enumerate(self._rows):
            if is_leaf(row) and number in row.numbers:
                return place
        return None

    def rows_within(self, numbers: frozenset[int]) -> list[int]:
        """Return the rows that stand for these layers and no others."""
        rows = enumerate(self._rows)
        return [place for place, row in rows if is_leaf(row) and row.path and numbers.issuperset(row.numbers)]

    def rows_of_path(self, path: str) -> list[int]:
        """Return the rows of a place, several in an unfolded group; else of the group that hides it."""
        found = [place for place, row in enumerate(self._rows) if row.path == path]
        around = path.rpartition(".")[0].removesuffix(".layers")
        return found or (self.rows_of_path(around) if around else [])

    def _tip(self, row: Row) -> str:
        if row.sort is Sort.OUTPUT:
            return self.tr("Output layer {number}: as wide as data and loss need, linear").format(
                number=row.numbers[0]
            )
        if row.sort is Sort.INPUT:
            return self.tr("The features of the data")
        return self._spoken(row)

    def _spoken(self, row: Row) -> str:
        if row.sort is Sort.GROUP:
            return self._spoken_group(row)
        if row.sort is not Sort.LAYER:
            return row.text
        words = (
            self.tr("Layer {numbers}: {text}")
            if len(row.numbers) == 1
            else self.tr("Layers {numbers}: {text}")
        )
        spoken = words.format(numbers=row.number_text, text=row.text)
        copy = next((copy for copy in reversed(row.copies) if copy is not None), None)
        return (
            spoken
            if copy is None
            else self.tr("{layer}; copy {number}").format(layer=spoken, number=copy + 1)
        )

    def _spoken_group(self, row: Row) -> str:
        states = {
            Fold.CLOSED: self.tr("closed"),
            Fold.ONCE: self.tr("each layer shown once"),
            Fold.ALL: self.tr("open"),
        }
        words = self.tr("{text}, layers {numbers}, {state}")
        return words.format(text=row.text, numbers=range_text(row.numbers), state=states[row.fold])


def is_leaf(row: Row) -> bool:
    """Whether a row stands for layers that no other row shows."""
    closed = row.sort is Sort.GROUP and row.fold is Fold.CLOSED
    return closed or row.sort in (Sort.LAYER, Sort.OUTPUT)


def _common_start(first: Sequence[Row], second: Sequence[Row]) -> int:
    """Return how many entries both sequences share at their start."""
    for place, (a, b) in enumerate(zip(first, second, strict=False)):
        if a != b:
            return place
    return min(len(first), len(second))
