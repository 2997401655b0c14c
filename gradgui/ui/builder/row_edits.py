"""What the keys and buttons of the list do to the experiment's plain data, given the selected rows.

Each function takes a copy of the data that it may change, and returns it with what to select afterwards.
A row that is one of several copies stands for that one copy; a row that stands for all copies, for all.
"""

import copy
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from gradgui.ui.builder import copies, grouping, layer_edits, many_edits
from gradgui.ui.builder.chosen import Choice
from gradgui.ui.builder.layer_edits import ROOT, Data, layer_at, layers_at, walk
from gradgui.ui.builder.rows import Row, Sort


@dataclass(frozen=True)
class ListEdit:
    """Edited data, and what to select: rows of these places, or rows of these layers."""

    data: Data
    paths: tuple[str, ...] = ()
    numbers: frozenset[int] = frozenset()


def insert(data: Data, after: Row | None, layers: Sequence[Data]) -> ListEdit:
    """Put layers and groups after a row; after no row or the output: as the last."""
    if after is not None and after.is_one_copy:
        choice = Choice(after.path, after.copies, after.numbers)
        copies.rewrite(data, [choice], lambda layer: [layer, *copy.deepcopy(list(layers))])
        first = after.numbers[-1] + 1
        return ListEdit(data, numbers=frozenset(range(first, first + _count(layers))))
    last = len(layers_at(data, ROOT)) - 1
    place = f"{ROOT}.{last}" if last >= 0 else ROOT
    if after is not None and after.sort is not Sort.OUTPUT:
        place = after.path or ROOT
    return ListEdit(data, tuple(many_edits.insert_all(data, place, layers)))


def remove(data: Data, choices: Sequence[Choice]) -> ListEdit:
    """Take out what is chosen; of a repeated group's only layer that is one repeat for each copy."""
    first = min(choices, key=_steps_of).path
    copies.rewrite(data, choices, _nothing)
    return ListEdit(data, (layer_edits.nearest(data, first),))


def duplicate(data: Data, choices: Sequence[Choice]) -> ListEdit:
    """Put copies after what is chosen."""
    if not any(choice.is_one_copy for choice in choices):
        return ListEdit(data, tuple(many_edits.duplicate_all(data, [choice.path for choice in choices])))
    copies.rewrite(data, choices, _twice)
    numbers: set[int] = set()
    added = 0
    for choice in sorted(choices, key=_first_number):
        added += len(choice.numbers)
        numbers |= {number + added for number in choice.numbers}
    return ListEdit(data, numbers=frozenset(numbers))


def move(data: Data, choices: Sequence[Choice], down: bool) -> ListEdit:
    """Move what is chosen by one place, into and out of groups."""
    return ListEdit(data, tuple(many_edits.move_all(data, movable(data, choices), down)))


def move_beside(data: Data, choices: Sequence[Choice], target: Row, lower: bool) -> ListEdit:
    """Move what is chosen beside a row; below the heading of an open group: into it."""
    last = len(layers_at(data, ROOT)) - 1
    place, after = target.path, lower
    if target.sort in (Sort.INPUT, Sort.OUTPUT):
        after = target.sort is Sort.OUTPUT
        place = f"{ROOT}.{last if after else 0}"
    elif target.sort is Sort.GROUP and lower and target.fold:
        place, after = f"{target.path}.layers.0", False
    return ListEdit(data, tuple(many_edits.move_all_beside(data, movable(data, choices), place, after)))


def group(data: Data, choices: Sequence[Choice]) -> ListEdit:
    """Put neighbours into a group; raises GroupingError. The network stays what it is."""
    if any(choice.is_one_copy for choice in choices):
        paths = copies.isolate(data, choices)
    else:
        paths = [choice.path for choice in choices]
    return ListEdit(data, (grouping.group(data, paths),))


def ungroup(data: Data, path: str) -> ListEdit:
    """Write a group out, copy by copy. The network stays what it is."""
    return ListEdit(data, tuple(grouping.ungroup(data, path)))


def isolate(data: Data, choices: Sequence[Choice]) -> ListEdit:
    """Split groups, so that the chosen copies stand for themselves."""
    return ListEdit(data, tuple(copies.isolate(data, choices)))


def layers_of(data: Data, choices: Sequence[Choice]) -> list[Data]:
    """Return copies of what is chosen, in the network's order."""
    return [copy.deepcopy(layer_at(data, choice.path)) for choice in sorted(choices, key=_first_number)]


def group_of(data: Data, choices: Sequence[Choice]) -> str:
    """Return the one group that is chosen or that all choices stand in, else nothing."""
    found = {choice.path if choice.is_group else _group_around(choice.path) for choice in choices}
    return found.pop() if len(found) == 1 else ""


def movable(data: Data, choices: Sequence[Choice]) -> list[str]:
    """Return the places to move: one for each layer of the file, a group where all it holds is chosen."""
    times = Counter(choice.path for choice in choices)
    return list(dict.fromkeys(_whole(data, path, times) for path in times))


def _whole(data: Data, path: str, times: Counter[str]) -> str:
    """Return the group around a chosen place if all its layers are chosen, of a single one all copies."""
    around = _group_around(path)
    if not around:
        return path
    group = layer_at(data, around)
    inside = [times[f"{around}.layers.{index}"] for index in range(len(group["layers"]))]
    whole = all(inside) if len(inside) > 1 else 1 < inside[0] >= group["repeat"]
    return around if whole else path


def _group_around(path: str) -> str:
    parent = path.rpartition(".")[0]
    return "" if parent == ROOT else parent.removesuffix(".layers")


def _count(layers: Sequence[Data]) -> int:
    """Return how many layers a list stands for."""
    return sum(_count(one["layers"]) * one["repeat"] if "layers" in one else 1 for one in layers)


def _nothing(_layer: Data) -> list[Data]:
    return []


def _twice(layer: Data) -> list[Data]:
    return [layer, copy.deepcopy(layer)]


def _steps_of(choice: Choice) -> tuple[int, ...]:
    return layer_edits.indices(choice.path)


def _first_number(choice: Choice) -> int:
    return choice.numbers[0]


def counted(choices: Sequence[Choice], one: str, several: str) -> str:
    """Return the name of an edit: of one layer, or with the number of layers."""
    numbers = {number for choice in choices for number in choice.numbers}
    return one if len(numbers) == 1 else several.format(count=len(numbers))


def example(data: Data, row: Row | None) -> Data | None:
    """Return the layer that a new one is made like: a row's, else the last."""
    if row is not None and row.path:
        layer: Data | None = layer_at(data, row.path)
    else:
        layer = next(reversed([one for _, one in walk(data)]), None)
    while layer is not None and layer["kind"] == "group":
        layer = layer["layers"][-1]
    return layer
