"""Edits of the list of layers: pure functions on the plain data of an experiment file.

Each changes the data it is given and returns the place of what should be selected afterwards. Places are
dotted paths such as ``network.layers.1.layers.0``.
"""

import copy
from collections.abc import Iterator
from typing import Any, TypeAlias

Data: TypeAlias = dict[str, Any]
ROOT = "network.layers"
GROUP_REPEAT = 4


def new_layer(like: Data | None) -> Data:
    """Return a layer for adding: of the same width and activation as another, without its skip."""
    if like is None:
        return {"kind": "dense"}
    return {key: copy.deepcopy(value) for key, value in like.items() if key != "skip"}


def add(data: Data, after: str, layer: Data) -> str:
    """Put a layer or group after a place; after ROOT itself: as the first."""
    if after == ROOT:
        layers_at(data, ROOT).insert(0, layer)
        return f"{ROOT}.0"
    parent, index = split(after)
    layers_at(data, parent).insert(index + 1, layer)
    return f"{parent}.{index + 1}"


def move(data: Data, path: str, down: bool) -> str:
    """Move a layer or group by one place, a layer also into and out of groups.

    Of a group's only layer one copy leaves; a group that this leaves empty goes. At either end nothing moves.
    """
    parent, index = split(path)
    siblings = layers_at(data, parent)
    target = index + (1 if down else -1)
    if not 0 <= target < len(siblings):
        return path if parent == ROOT else _move_out(data, path, down)
    if siblings[target]["kind"] == "group" and siblings[index]["kind"] != "group":
        return _move_in(siblings, index, target, parent)
    siblings[index], siblings[target] = siblings[target], siblings[index]
    return f"{parent}.{target}"


def move_beside(data: Data, path: str, target: str, after: bool) -> str:
    """Move a layer or group before or after another place, whatever group that is in.

    Into itself nothing moves. Of a group's only layer one copy leaves; a group that this leaves empty goes.
    """
    if target == path or target.startswith(f"{path}."):
        return path
    old_parent, old_index = split(path)
    old_list = layers_at(data, old_parent)
    new_parent, new_index = split(target)
    new_list = layers_at(data, new_parent)
    if _has_copies_left(data, old_parent):
        moved = _copy_off(data, old_parent)
        new_list.insert(new_index + after, moved)
        return place_of(data, moved)
    moved = layer_at(data, path)
    new_list.insert(new_index + after, moved)
    del old_list[old_index + (old_list is new_list and new_index + after <= old_index)]
    _remove_if_empty(data, place_of_list(data, old_list))
    return place_of(data, moved)


def _has_copies_left(data: Data, parent: str) -> bool:
    """Whether a list is a repeated group's only layer."""
    if parent == ROOT:
        return False
    group = layer_at(data, parent.removesuffix(".layers"))
    return len(group["layers"]) == 1 and group["repeat"] > 1


def _copy_off(data: Data, parent: str) -> Data:
    """Return a copy of a group's only layer, taken off its repeats."""
    group = layer_at(data, parent.removesuffix(".layers"))
    group["repeat"] -= 1
    taken: Data = copy.deepcopy(group["layers"][0])
    return taken


def place_of(data: Data, layer: Data) -> str:
    """Return where a layer or group (this very object) stands; ROOT if it does not."""
    return next((place for place, other in walk(data) if other is layer), ROOT)


def place_of_list(data: Data, layers: list[Data]) -> str:
    """Return where a list of layers (this very object) stands; ROOT for the outermost."""
    groups = ((place, group) for place, group in walk(data) if group.get("layers") is layers)
    return next((f"{place}.layers" for place, _ in groups), ROOT)


def walk(data: Data, path: str = ROOT) -> Iterator[tuple[str, Data]]:
    """Return every layer and group with its place, groups before what is in them."""
    for index, layer in enumerate(layers_at(data, path)):
        yield f"{path}.{index}", layer
        if "layers" in layer:
            yield from walk(data, f"{path}.{index}.layers")


def _move_in(siblings: list[Data], index: int, target: int, parent: str) -> str:
    layer, group = siblings[index], siblings[target]
    place = 0 if target > index else len(group["layers"])
    group["layers"].insert(place, layer)
    del siblings[index]
    return f"{parent}.{target - 1 if target > index else target}.layers.{place}"


def _move_out(data: Data, path: str, down: bool) -> str:
    parent, index = split(path)
    group_path = parent.removesuffix(".layers")
    outer, group_index = split(group_path)
    place = group_index + 1 if down else group_index
    if _has_copies_left(data, parent):
        layers_at(data, outer).insert(place, _copy_off(data, parent))
        return f"{outer}.{place}"
    layer = layers_at(data, parent).pop(index)
    layers_at(data, outer).insert(place, layer)
    emptied = group_index if down else group_index + 1
    if not layers_at(data, outer)[emptied]["layers"]:
        del layers_at(data, outer)[emptied]
        place = group_index
    return f"{outer}.{place}"


def _remove_if_empty(data: Data, parent: str) -> None:
    if parent != ROOT and not layers_at(data, parent):
        outer, index = split(parent.removesuffix(".layers"))
        del layers_at(data, outer)[index]
        _remove_if_empty(data, outer)


def nearest(data: Data, path: str) -> str:
    """Return a place if something stands there, else the last one before it; ROOT where there is none."""
    here = layers_at(data, ROOT)
    parent = found = ROOT
    for index in indices(path):
        if not here:
            break
        kept = min(index, len(here) - 1)
        found = f"{parent}.{kept}"
        if kept != index or "layers" not in here[kept]:
            break
        parent, here = f"{found}.layers", here[kept]["layers"]
    return found


def split(path: str) -> tuple[str, int]:
    """Return the list that a place is in, and its index there."""
    parent, _, index = path.rpartition(".")
    return parent, int(index)


def indices(path: str) -> tuple[int, ...]:
    """Return the indices of a place, outermost first."""
    return tuple(int(key) for key in path.split(".") if key.isdigit())


def layers_at(data: Data, path: str) -> list[Data]:
    """Return the list of layers at a path that ends in ``layers``."""
    here: Any = data
    for key in path.split("."):
        here = here[int(key)] if isinstance(here, list) else here[key]
    return list_of(here)


def layer_at(data: Data, path: str) -> Data:
    """Return the layer or group at a place."""
    parent, index = split(path)
    return layers_at(data, parent)[index]


def list_of(value: Any) -> list[Data]:
    """Return the value, which must be a list."""
    if not isinstance(value, list):
        raise TypeError("no list of layers stands there")
    return value
