"""Which layers and groups of the file the selected rows of the list stand for."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from gradgui.ui.builder.layer_edits import indices
from gradgui.ui.builder.rows import Row, Sort

Steps: TypeAlias = tuple[tuple[int, int | None], ...]
"""The way to a layer: an index in each list, and which copy of the group there (None: all, or a layer)."""


@dataclass(frozen=True)
class Choice:
    """A chosen layer or group: its place, and which repeat of each group around it is meant (None: all)."""

    path: str
    copies: tuple[int | None, ...] = ()
    numbers: tuple[int, ...] = ()
    is_group: bool = False

    @property
    def steps(self) -> Steps:
        """The way to it from the outermost list."""
        return tuple(zip(indices(self.path), (*self.copies, None), strict=True))

    @property
    def is_one_copy(self) -> bool:
        """Whether one of several copies is meant."""
        return any(copy is not None for copy in self.copies)

    def contains(self, other: "Choice") -> bool:
        """Whether the other stands in this group, in this very copy of it."""
        inside = other.path.startswith(f"{self.path}.")
        return inside and other.copies[: len(self.copies)] == self.copies


def choices_of(rows: Sequence[Row]) -> list[Choice]:
    """Return what rows stand for, from the input on, without what is in a group that is chosen itself."""
    all_choices = [_choice(row) for row in rows if row.sort in (Sort.LAYER, Sort.GROUP)]
    groups = [choice for choice in all_choices if choice.is_group]
    return [choice for choice in all_choices if not any(group.contains(choice) for group in groups)]


def _choice(row: Row) -> Choice:
    return Choice(row.path, row.copies, row.numbers, row.sort is Sort.GROUP)
