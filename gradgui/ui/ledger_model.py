"""LedgerModel: the ledger of gains as a table, one row a hidden layer, to be sorted by any column."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from gradgui.engine.dataset import FloatArray
from gradgui.ui.drawing.number_marks import NumberState
from gradgui.ui.ledger_reading import Factor, LedgerReading, factor_words
from gradgui.ui.numbers import decimals_of, fixed_text, power_text
from gradgui.ui.theme import font

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
CHIP = 12
"""Pixels of the side of a layer's chip."""
OUTLINE = 200
"""How much lighter or darker a chip's outline is, in per cent."""
MIDDLE = 0.5


@dataclass(frozen=True)
class Column:
    """A column: name, what it is, the text and the number of a layer; which is NaN where there is none."""

    name: str
    tip: str
    text: Callable[[int], str]
    number: Callable[[int], float]
    is_words: bool = False


class LedgerModel(QAbstractTableModel):
    """Rows are the layers 1 … L−1 as they are sorted, columns what the network has of the ledger.

    It sorts by itself: a proxy would ask for every cell each time that there are new numbers.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.reading: LedgerReading | None = None
        self.columns: list[Column] = []
        self._colors: list[QColor] = []
        self._chips: list[QIcon] = []
        self._layers: list[int] = []
        self._sorting = (0, Qt.SortOrder.DescendingOrder)

    def show_reading(self, reading: LedgerReading | None, colors: list[QColor]) -> None:
        """Show another ledger, or none; colors: of the layers 1 … L."""
        columns = self._columns_of(reading) if reading is not None else []
        rows = reading.depth - 1 if reading is not None else 0
        names = [column.name for column in columns]
        same = rows == self.rowCount() and names == [column.name for column in self.columns]
        if not same:
            self.beginResetModel()
        if colors != self._colors:
            self._colors, self._chips = colors, [_chip(color) for color in colors]
        self.reading, self.columns = reading, columns
        if not same:
            self._layers = self._order()
            self.endResetModel()
        elif rows:
            self.sort(*self._sorting)
            self.dataChanged.emit(self.index(0, 0), self.index(rows - 1, len(columns) - 1))

    def layer_at(self, row: int) -> int:
        """Return the layer in a row."""
        return self._layers[row]

    def row_of(self, layer: int) -> int | None:
        """Return the row that a layer is in; None for the output layer and what is none."""
        return self._layers.index(layer) if layer in self._layers else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort the rows by a column's numbers, from now on (called by Qt)."""
        self._sorting = (column, order)
        wanted = self._order()
        if wanted == self._layers:
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        rows = {layer: row for row, layer in enumerate(wanted)}
        after = [self.index(rows[self._layers[each.row()]], each.column()) for each in before]
        self._layers = wanted
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _order(self) -> list[int]:
        """Return the layers in the order of their numbers; what is no number comes last either way."""
        column, order = self._sorting
        layers = np.arange(1, self.rowCount() + 1)
        if column >= len(self.columns):
            return [int(layer) for layer in layers]
        numbers = np.array([self.columns[column].number(int(layer)) for layer in layers], np.float64)
        signed = -numbers if order is Qt.SortOrder.DescendingOrder else numbers
        return [int(layer) for layer in layers[np.argsort(signed, kind="stable")]]

    def _columns_of(self, reading: LedgerReading) -> list[Column]:
        columns = [
            Column(self.tr("layer"), self.tr("Counted from the input"), self._layer_text, float),
            Column(
                self.tr("gain"),
                self.tr("‖δ‖ over that of the next layer: the product of the factors"),
                _aligned(reading.gain_text, reading.gains),
                lambda layer: float(reading.gains[layer - 1]),
            ),
            *(_factor_column(reading, factor) for factor in reading.factors),
            Column(
                self.tr("running"),
                self.tr("‖δ‖ over the output layer's, as measured"),
                _aligned(reading.running_text, reading.running, 3),
                lambda layer: float(reading.running[layer - 1]),
            ),
        ]
        if reading.has_paths:
            tip = self.tr("Share of each path in ∂L/∂Y; they sum to 1 and may be negative")
            columns.append(
                Column(
                    self.tr("paths"), tip, reading.parts_text, lambda layer: _skip_share(reading, layer), True
                )
            )
        return columns

    def _layer_text(self, layer: int) -> str:
        """Return the number of a layer; the worst is marked."""
        is_worst = self.reading is not None and layer == self.reading.worst
        return f"▼ {layer}" if is_worst else str(layer)

    def _tip(self, reading: LedgerReading, layer: int) -> str | None:
        if reading.state(layer) is not NumberState.NUMBER:
            return reading.reason(layer)
        return reading.verdict() if layer == reading.worst else None

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of hidden layers."""
        return 0 if self.reading is None or parent.isValid() else self.reading.depth - 1

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a column's name, or what it is."""
        if orientation is not Qt.Orientation.Horizontal or section >= len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].name
        return self.columns[section].tip if role == Qt.ItemDataRole.ToolTipRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell's text, its alignment, the layer's colour."""
        reading, column, layer = self.reading, self.columns[index.column()], self._layers[index.row()]
        if reading is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(layer)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeft if column.is_words else Qt.AlignmentFlag.AlignRight
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.FontRole:
            return font(strong=layer == reading.worst, tabular=True)
        if role == Qt.ItemDataRole.DecorationRole and index.column() == 0:
            return self._chips[layer - 1]
        return self._tip(reading, layer) if role == Qt.ItemDataRole.ToolTipRole else None


def _factor_column(reading: LedgerReading, factor: Factor) -> Column:
    name, tip = factor_words(factor)
    values = reading.values(factor)
    return Column(
        name,
        tip,
        _aligned(lambda layer: reading.factor_text(layer, factor), values),
        lambda layer: float(values[layer - 1]),
    )


def _aligned(text: Callable[[int], str], values: FloatArray, digits: int = 2) -> Callable[[int], str]:
    """Return the same text, but where it is a number one with the decimals of all numbers of the column."""
    decimals = decimals_of(values.tolist(), digits)

    def aligned(layer: int) -> str:
        plain, value = text(layer), float(values[layer - 1])
        return fixed_text(value, decimals, digits) if plain == power_text(value, digits) else plain

    return aligned


def _chip(color: QColor) -> QIcon:
    """Return a layer's colour in an outline; the same in a selected row, which would tint it."""
    picture = QPixmap(CHIP, CHIP)
    picture.fill(color)
    painter = QPainter(picture)
    painter.setPen(color.lighter(OUTLINE) if color.lightnessF() < MIDDLE else color.darker(OUTLINE))
    painter.drawRect(0, 0, CHIP - 1, CHIP - 1)
    painter.end()
    icon = QIcon(picture)
    icon.addPixmap(picture, QIcon.Mode.Selected)
    return icon


def _skip_share(reading: LedgerReading, layer: int) -> float:
    return float(sum(part.share for part in reading.parts_of(layer) if part.is_skip))
