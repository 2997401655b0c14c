"""Edits of single copies of a repeated group: the group is split only where its copies come to differ."""

import copy
from collections.abc import Callable, Sequence
from typing import TypeAlias

from gradgui.ui.builder.chosen import Choice, Steps
from gradgui.ui.builder.layer_edits import ROOT, Data, layers_at, walk

Change: TypeAlias = Callable[[Data], list[Data]]
"""What stands in the place of a chosen layer or group."""

_MARK = "chosen"


def rewrite(data: Data, choices: Sequence[Choice], change: Change) -> None:
    """Put what `change` returns in the place of each chosen layer or group; emptied groups go."""
    layers = layers_at(data, ROOT)
    layers[:] = _rewritten(layers, [choice.steps for choice in choices], change)


def isolate(data: Data, choices: Sequence[Choice]) -> list[str]:
    """Let each chosen layer stand for itself, split off its group's other copies; returns the places."""
    rewrite(data, choices, _marked)
    return [path for path, layer in walk(data) if layer.pop(_MARK, False)]


def _marked(layer: Data) -> list[Data]:
    return [{**layer, _MARK: True}]


def _rewritten(layers: Sequence[Data], ways: Sequence[Steps], change: Change) -> list[Data]:
    result: list[Data] = []
    for index, layer in enumerate(layers):
        here = [way for way in ways if way[0][0] == index]
        if not here:
            result.append(layer)
        elif any(len(way) == 1 for way in here):
            result += change(layer)
        else:
            result += _rewritten_group(layer, here, change)
    return result


def _rewritten_group(group: Data, ways: Sequence[Steps], change: Change) -> list[Data]:
    """Return a group after changes in some of its copies, or in all alike where one way says so."""
    if any(way[0][1] is None for way in ways):
        layers = _rewritten(group["layers"], [way[1:] for way in ways], change)
        return [{**group, "layers": layers}] if layers else []
    contents: list[list[Data]] = []
    for number in range(group["repeat"]):
        inner = [way[1:] for way in ways if way[0][1] == number]
        pattern: list[Data] = copy.deepcopy(group["layers"])
        contents.append(_rewritten(pattern, inner, change) if inner else pattern)
    return _joined(group, contents)


def _joined(group: Data, contents: Sequence[list[Data]]) -> list[Data]:
    """Return the copies of a group as groups again, as far as they are still alike."""
    pieces = _pieces(group["layers"], contents)
    if len(pieces) == 1 and isinstance(pieces[0], int):
        return [{**group, "repeat": pieces[0]}]
    result: list[Data] = []
    for piece in pieces:
        if not isinstance(piece, int):
            result += piece
        elif piece == 1:
            result += copy.deepcopy(group["layers"])
        else:
            result.append({**copy.deepcopy(group), "repeat": piece})
    return result


def _pieces(pattern: list[Data], contents: Sequence[list[Data]]) -> list[int | list[Data]]:
    """Return runs of equal copies as their number, and what differs as it is."""
    pieces: list[int | list[Data]] = []
    for content in contents:
        times = _times(content, pattern)
        last = pieces[-1] if pieces else None
        if times and isinstance(last, int):
            pieces[-1] = last + times
        elif times or content:
            pieces.append(times or content)
    return pieces


def _times(content: list[Data], pattern: list[Data]) -> int:
    """Return how often the pattern stands in a row, 0 where the content is something else."""
    times = len(content) // len(pattern)
    return times if content == pattern * times else 0
