"""Float64Model: the comparison of a step in both precisions as a table, one row a layer."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from gradgui.engine.float64_step import BY_WEIGHT, Float64Step
from gradgui.ui.float64_words import verdict_words
from gradgui.ui.numbers import power_text

SYMBOLS = ("‖∂L/∂Z‖", "‖∂L/∂Y‖", "‖∂L/∂W‖")
"""In the order of QUANTITIES."""

VERDICT, NUMBERS = 1, 2
"""The column of the verdict, and the first one of the numbers."""

SORT_ROLE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Float64Model(QAbstractTableModel):
    """Columns: layer, verdict, each norm in the run's precision and in float64."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.result: Float64Step | None = None

    def show(self, result: Float64Step | None) -> None:
        """Show another result, or none."""
        self.beginResetModel()
        self.result = result
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of layers."""
        return 0 if self.result is None or parent.isValid() else self.result.depth

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else NUMBERS + 2 * len(SYMBOLS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a column's name."""
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        if section == 0:
            return self.tr("layer")
        if section == VERDICT:
            return self.tr("verdict")
        precision = self.result.precision if self.result is not None else "float32"
        return f"{SYMBOLS[(section - NUMBERS) // 2]}\n{'float64' if section % 2 else precision}"

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell's text, its number for sorting, its alignment."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(index.row(), index.column())
        if role == SORT_ROLE:
            return self._value(index.row(), index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            words = index.column() == VERDICT
            side = Qt.AlignmentFlag.AlignLeft if words else Qt.AlignmentFlag.AlignRight
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def text(self, row: int, column: int) -> str:
        """Return what stands in a cell."""
        if column == VERDICT:
            assert self.result is not None
            return verdict_words()[self.result.verdict(row + 1)]
        value = self._value(row, column)
        return str(row + 1) if column == 0 else power_text(value, 3)

    def _value(self, row: int, column: int) -> float:
        assert self.result is not None
        if column == 0:
            return row + 1
        if column == VERDICT:
            return BY_WEIGHT.index(self.result.verdict(row + 1))
        pair = self.result.of_layer(row + 1)[(column - NUMBERS) // 2]
        return pair.double if column % 2 else pair.single
