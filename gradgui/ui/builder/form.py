"""Form: a grid of fields made from data, and the items that a spec's declared fields make."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from gradgui.engine.spec import Spec
from gradgui.ui.builder.field_cell import EffectWords, FieldCell
from gradgui.ui.builder.field_description import Choice, FieldDescription, describe_fields
from gradgui.ui.builder.settle import settle

_Place: TypeAlias = tuple[str, bool, bool]
COLUMNS = 2
SPACING = 8


@dataclass(frozen=True)
class Item:
    """One field of a form: where it stands, what it is, what it shows (None: several values that differ)."""

    path: str
    description: FieldDescription
    value: object
    enabled: bool = True
    wide: bool = False
    starts_row: bool = False
    labelled: bool = True
    problem: str = ""
    details: str = ""

    def starting_row(self) -> "Item":
        """Return the same item at the start of a row."""
        return replace(self, starts_row=True)


class Form(QWidget):
    """Shows items in two columns; widgets of items that stay are kept, with the focus and the cursor.

    Cells that are not shown are kept too, for the next time; what was typed in them is forgotten.
    """

    edited = Signal(str, object)
    """Path and new value, as the user made it."""

    def __init__(self, parent: QWidget | None = None, anchor: QWidget | None = None) -> None:
        """`anchor` is the control from which Tab goes into the form."""
        super().__init__(parent)
        self._anchor = anchor
        self._cells: dict[str, FieldCell] = {}
        self._spare: dict[tuple[str, FieldDescription, bool], FieldCell] = {}
        self._order: list[_Place] | None = None
        self._effects: dict[str, EffectWords] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(SPACING)
        for column in range(COLUMNS):
            self._grid.setColumnStretch(column, 1)
            self._grid.setColumnMinimumWidth(column, 1)

    def show_items(self, items: Sequence[Item]) -> None:
        """Show these fields with these values, in this order."""
        self._drop_cells(items)
        order = [(item.path, item.wide, item.starts_row) for item in items]
        for item in items:
            if item.path not in self._cells:
                spare = self._spare.pop((item.path, item.description, item.labelled), None)
                self._cells[item.path] = spare or self._new_cell(item)
            cell = self._cells[item.path]
            cell.show_value(item.value, item.enabled, item.problem, item.details)
        if order != self._order:
            self._lay_out(order)
            settle(self)

    def show_effects(self, effects: Mapping[str, EffectWords]) -> None:
        """Say beside fields what an edit does to the run: by the field's path."""
        for path, cell in self._cells.items():
            cell.show_effect(effects.get(path, EffectWords()))
        if effects != self._effects:
            self._effects = dict(effects)
            settle(self)

    def paths(self) -> list[str]:
        """Return the paths of the fields that are shown, in their order."""
        return [path for path, _, _ in self._order or ()]

    def cell(self, path: str) -> FieldCell:
        """Return the cell of a path; KeyError if it is not shown."""
        return self._cells[path]

    def refuse(self, path: str, words: str, details: str = "") -> None:
        """Bring a field back to what holds and say why."""
        if path in self._cells:
            self._cells[path].refuse(words, details)

    def _new_cell(self, item: Item) -> FieldCell:
        cell = FieldCell(item.path, item.description, item.labelled, self)
        cell.edited.connect(self.edited)
        return cell

    def _drop_cells(self, items: Sequence[Item]) -> None:
        wanted = {item.path: item.description for item in items}
        dropped = [cell for path, cell in self._cells.items() if wanted.get(path) != cell.description]
        for cell in dropped:
            del self._cells[cell.path]
            self._spare[cell.path, cell.description, cell.labelled] = cell
            self._grid.removeWidget(cell)
            cell.refuse("")
            cell.hide()
            self._order = None

    def _lay_out(self, order: list[_Place]) -> None:
        self._order = order
        row = column = 0
        before = self._anchor
        for path, wide, starts_row in order:
            span = COLUMNS if wide else 1
            if column + span > COLUMNS or (starts_row and column):
                row, column = row + 1, 0
            cell = self._cells[path]
            self._grid.addWidget(cell, row, column, 1, span)
            cell.show()
            if before is not None:
                QWidget.setTabOrder(before, cell.editor)
            before, column = cell.editor, column + span


def spec_items(
    specs: Sequence[Spec],
    prefix: str,
    leave_out: frozenset[str] = frozenset(),
    wide: frozenset[str] = frozenset(),
) -> list[Item]:
    """Return an item for each plain field of specs of one class; none where the classes differ."""
    if not specs or any(type(spec) is not type(specs[0]) for spec in specs):
        return []
    return [
        Item(
            path=f"{prefix}.{description.key}" if prefix else description.key,
            description=description,
            value=common([getattr(spec, description.name) for spec in specs]),
            wide=description.sort in ("text", "path") or description.name in wide,
        )
        for description in describe_fields(type(specs[0]), leave_out)
    ]


def choice_item(
    path: str, title: str, tip: str, choices: tuple[Choice, ...], value: object, labelled: bool = True
) -> Item:
    """Return an item for a choice between kinds; without its label it takes a whole row."""
    name = path.rpartition(".")[2]
    description = FieldDescription(
        name, name, "choice", title, f"{title}\n{tip}" if tip else title, choices=choices
    )
    return Item(path, description, value, wide=not labelled, labelled=labelled)


def common(values: Sequence[object]) -> object:
    """Return the value that all share, or None where they differ."""
    first = values[0]
    return first if all(value == first for value in values[1:]) else None
