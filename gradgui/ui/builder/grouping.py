"""Grouping and ungrouping in the plain data: neither changes the network, only how it is written."""

import copy
from collections.abc import Sequence

from gradgui.ui.builder.layer_edits import Data, layer_at, layers_at, split
from gradgui.ui.builder.many_edits import blocks


class GroupingError(ValueError):
    """Layers that cannot be grouped."""


def group(data: Data, paths: Sequence[str]) -> str:
    """Put neighbours into a group, equal ones as its repeats; returns its place, raises GroupingError."""
    runs = blocks(paths)
    if len(runs) != 1:
        raise GroupingError
    parent, first = split(runs[0][0])
    siblings = layers_at(data, parent)
    layers = siblings[first : first + len(paths)]
    repeat = _repeats(layers)
    made = {"kind": "group", "repeat": repeat, "layers": layers[: len(layers) // repeat]}
    siblings[first : first + len(paths)] = [made]
    return f"{parent}.{first}"


def ungroup(data: Data, path: str) -> list[str]:
    """Put the layers of every copy in the place of a group; returns their places."""
    found = layer_at(data, path)
    parent, index = split(path)
    layers = [layer for _ in range(found["repeat"]) for layer in copy.deepcopy(found["layers"])]
    layers_at(data, parent)[index : index + 1] = layers
    return [f"{parent}.{index + offset}" for offset in range(len(layers))]


def _repeats(layers: Sequence[Data]) -> int:
    """Return the most copies of one pattern that the layers are."""
    count = len(layers)
    sizes = (size for size in range(1, count + 1) if count % size == 0)
    return next(count // size for size in sizes if list(layers[:size]) * (count // size) == list(layers))
