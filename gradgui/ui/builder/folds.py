"""How much of a group the builder's list shows, and how that lives on while the network is edited."""

from collections.abc import Iterator, Mapping, Sequence
from enum import IntEnum
from typing import TypeAlias

from gradgui.engine.specs.layer import DenseSpec, GroupSpec


class Fold(IntEnum):
    """A group's heading alone, each of its layers once for all copies, or the layers of every copy."""

    CLOSED = 0
    ONCE = 1
    ALL = 2


Folds: TypeAlias = Mapping[str, Fold]
"""What was chosen, by the group's place in the file; all other groups follow the network's depth."""

Layers: TypeAlias = Sequence[DenseSpec | GroupSpec]
ROOT = "network.layers"


def stepped(fold: Fold, more: bool, repeat: int) -> Fold:
    """Return what shows one degree more or less; a group that stands once has no copies to show."""
    if repeat == 1:
        return Fold.ALL if more else Fold.CLOSED
    return Fold(min(Fold.ALL, fold + 1) if more else max(Fold.CLOSED, fold - 1))


def kept_folds(old: Layers, new: Layers, folds: Folds) -> dict[str, Fold]:
    """Return the choices for an edited list of layers: a group keeps its own wherever it moved to."""
    pairs = dict(_pairs(old, new, ROOT, ROOT)) if folds else {}
    return {pairs[path]: fold for path, fold in folds.items() if path in pairs}


def _pairs(old: Layers, new: Layers, old_path: str, new_path: str) -> Iterator[tuple[str, str]]:
    """Return (old place, new place) of the groups of two lists that are taken for the same."""
    for first, second in _matches(old, new):
        before, after = old[first], new[second]
        if isinstance(before, GroupSpec) and isinstance(after, GroupSpec):
            yield f"{old_path}.{first}", f"{new_path}.{second}"
            inner = f"{old_path}.{first}.layers", f"{new_path}.{second}.layers"
            yield from _pairs(before.layers, after.layers, *inner)


def _matches(old: Layers, new: Layers) -> Iterator[tuple[int, int]]:
    """Return the places of what is equal at both ends, and of the groups between, in their order."""
    shortest = min(len(old), len(new))
    start = next((place for place in range(shortest) if old[place] != new[place]), shortest)
    rest = shortest - start
    end = next((place for place in range(rest) if old[-1 - place] != new[-1 - place]), rest)
    yield from ((place, place) for place in range(start))
    yield from ((len(old) - 1 - place, len(new) - 1 - place) for place in range(end))
    yield from zip(_groups(old, start, end), _groups(new, start, end), strict=False)


def _groups(layers: Layers, start: int, end: int) -> list[int]:
    between = range(start, len(layers) - end)
    return [place for place in between if isinstance(layers[place], GroupSpec)]
