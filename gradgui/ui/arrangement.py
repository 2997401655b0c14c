"""Where plots stand below the live curves: a table of usual places, and the rows that follow from it."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Cell = tuple[str, ...]
"""The names of docks on top of each other, the front one first."""

Rows = tuple[tuple[Cell, ...], ...]
"""Rows of cells, from top to bottom and left to right."""


@dataclass(frozen=True)
class Place:
    """A plot's cell in the grid; several plots of one cell are tabs. shown: whether it is there at first."""

    row: int
    column: int
    shown: bool = True


PLACES: dict[str, Place] = {
    "depth_profile": Place(0, 0),
    "ledger": Place(0, 0),
    "heat_map": Place(0, 1),
    "loss_curves": Place(1, 0),
    "predictions": Place(1, 1),
    "histograms": Place(1, 1),
    "phase_diagram": Place(1, 1, shown=False),
}
"""The usual places; of two in one cell the one that is named first is in front."""

ELSEWHERE = Place(1, 1, shown=False)
"""The place of a plot that the table does not name."""

ROW_NEEDS = 184
"""Pixels that a row needs with its titles; where there is less room the rows become tabs."""

COLUMN_NEEDS = 320
"""Pixels that a cell needs with its header; where there is less room cells of one row become tabs."""


def place_of(name: str) -> Place:
    """Return the usual place of a plot."""
    return PLACES.get(name, ELSEWHERE)


def usual(names: Iterable[str], width: int, height: int) -> Rows:
    """Return the usual rows of those plots, in ``width`` and ``height`` pixels for all of them."""
    rows = _grid(list(names))
    if len(rows) > 1 and height // len(rows) < ROW_NEEDS:
        rows = (_one_row(rows, width),)
    if rows and all(len(row) == 1 for row in rows):
        rows = (tuple(cell for row in rows for cell in row),)
    return rows


def _one_row(rows: Rows, width: int) -> tuple[Cell, ...]:
    """Return the first row's cells and all others as tabs of one; each row as tabs where that is too many."""
    first, rest = rows[0], rows[1:]
    cells = (*first, _joined(cell for row in rest for cell in row))
    return cells if len(cells) * COLUMN_NEEDS <= width else tuple(map(_joined, rows))


def _joined(cells: Iterable[Cell]) -> Cell:
    return tuple(name for cell in cells for name in cell)


def _grid(names: Sequence[str]) -> Rows:
    known = [name for name in PLACES if name in names]
    ordered = [*known, *(name for name in names if name not in PLACES)]
    cells: dict[tuple[int, int], list[str]] = {}
    for name in ordered:
        place = place_of(name)
        cells.setdefault((place.row, place.column), []).append(name)
    numbers = sorted({row for row, _ in cells})
    return tuple(
        tuple(tuple(cells[place]) for place in sorted(cells) if place[0] == number) for number in numbers
    )


def tiled(names: Sequence[str], width: int) -> Rows:
    """Return the plots side by side, in two rows where ``width`` pixels allow."""
    columns = max(1, min(math.ceil(len(names) / 2), width // COLUMN_NEEDS))
    return tuple(
        tuple((name,) for name in names[begin : begin + columns]) for begin in range(0, len(names), columns)
    )


def stacked(names: Sequence[str]) -> Rows:
    """Return the plots as tabs of one cell."""
    return ((tuple(names),),) if names else ()
