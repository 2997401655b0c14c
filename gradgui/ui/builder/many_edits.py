"""Edits of several layers and groups at once, on the plain data of an experiment file.

Each changes the data it is given and returns the places of what should be selected afterwards.
"""

import copy
from collections.abc import Sequence
from itertools import pairwise

from gradgui.ui.builder import layer_edits
from gradgui.ui.builder.layer_edits import ROOT, Data, indices, layer_at, layers_at, place_of, split


def move_all(data: Data, paths: Sequence[str], down: bool) -> list[str]:
    """Move layers and groups by one place, keeping their order; what is at an end holds the next back."""
    todo = [layer_at(data, path) for path in sorted(paths, key=indices, reverse=down)]
    moved: list[Data] = []
    stuck: list[Data] = []
    for layer in todo:
        path = place_of(data, layer)
        place = path if _is_behind(data, path, stuck, down) else layer_edits.move(data, path, down)
        moved.append(layer_at(data, place))
        if place == path:
            stuck.append(layer)
    return _places(data, moved)


def move_all_beside(data: Data, paths: Sequence[str], target: str, after: bool) -> list[str]:
    """Move layers and groups, in their order, before or after another place that is none of them."""
    todo = [layer_at(data, path) for path in sorted(paths, key=indices)]
    if any(target == path or target.startswith(f"{path}.") for path in paths):
        return list(paths)
    goal = layer_at(data, target)
    moved: list[Data] = []
    for layer in todo:
        where, behind = (moved[-1], True) if moved else (goal, after)
        path = place_of(data, layer)
        moved.append(layer_at(data, layer_edits.move_beside(data, path, place_of(data, where), behind)))
    return _places(data, moved)


def duplicate_all(data: Data, paths: Sequence[str]) -> list[str]:
    """Put copies of layers and groups after them; those that stand in a row are copied as a block."""
    made: list[Data] = []
    for block in reversed(blocks(sorted(paths, key=indices))):
        parent, index = split(block[-1])
        copies = [copy.deepcopy(layer_at(data, path)) for path in block]
        layers_at(data, parent)[index + 1 : index + 1] = copies
        made = [*copies, *made]
    return _places(data, made)


def insert_all(data: Data, after: str, layers: Sequence[Data]) -> list[str]:
    """Put layers and groups after a place; after ROOT itself: as the first."""
    place = after
    for layer in layers:
        place = layer_edits.add(data, place, layer)
    return _places(data, layers)


def blocks(paths: Sequence[str]) -> list[list[str]]:
    """Return sorted places in runs of neighbours of the same list."""
    if not paths:
        return []
    runs = [[paths[0]]]
    for before, path in pairwise(paths):
        (parent, index), (other, next_index) = split(before), split(path)
        if parent == other and next_index == index + 1:
            runs[-1].append(path)
        else:
            runs.append([path])
    return runs


def _is_behind(data: Data, path: str, stuck: Sequence[Data], down: bool) -> bool:
    parent, index = split(path)
    siblings = layers_at(data, parent)
    target = index + (1 if down else -1)
    return 0 <= target < len(siblings) and any(siblings[target] is other for other in stuck)


def _places(data: Data, layers: Sequence[Data]) -> list[str]:
    places = {place_of(data, layer) for layer in layers} - {ROOT}
    return sorted(places, key=indices)
