"""What the layer editor edits: the layers that the list's selection stands for."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from gradgui.engine.experiment import Experiment
from gradgui.engine.specs.layer import DenseSpec, GroupSpec
from gradgui.ui.builder.rows import Row, Sort

ROOT = "network.layers"


@dataclass(frozen=True)
class Targets:
    """Dense layers by their places in the file, and the one group whose repeat can be set, if there is one.

    everything: nothing is selected, so all layers are meant.
    """

    layers: dict[str, DenseSpec]
    group: str | None
    repeat: int
    everything: bool


def targets_of(experiment: Experiment, rows: Sequence[Row]) -> Targets:
    """Return what selected rows stand for; no rows stand for all layers."""
    everything = not rows
    chosen = {row.path for row in rows if row.sort in (Sort.LAYER, Sort.GROUP)}
    dense = {
        path: layer
        for path, layer in walk(experiment.network.layers, ROOT)
        if isinstance(layer, DenseSpec) and (everything or _covered(path, chosen))
    }
    groups = {_group_of(row) for row in rows if row.sort in (Sort.LAYER, Sort.GROUP)}
    group = groups.pop() if len(groups) == 1 else None
    return Targets(dense, group, _repeat_of(experiment, group), everything)


def walk(layers: Sequence[DenseSpec | GroupSpec], path: str) -> Iterator[tuple[str, DenseSpec | GroupSpec]]:
    """Return every layer and group with its place in the file, groups before what is in them."""
    for index, layer in enumerate(layers):
        place = f"{path}.{index}"
        yield place, layer
        if isinstance(layer, GroupSpec):
            yield from walk(layer.layers, f"{place}.layers")


def _covered(path: str, chosen: Set[str]) -> bool:
    """Whether a place, or a group around it, is among the chosen."""
    while path not in chosen and path != ROOT:
        path = path.rpartition(".")[0].removesuffix(".layers") if path.count(".") > 2 else ROOT
    return path in chosen


def _group_of(row: Row) -> str | None:
    """Return the group that a row is, or the innermost one around it."""
    if row.sort is Sort.GROUP:
        return row.path
    parent = row.path.rpartition(".")[0].removesuffix(".layers")
    return parent if parent != ROOT.removesuffix(".layers") else None


def _repeat_of(experiment: Experiment, group: str | None) -> int:
    for path, layer in walk(experiment.network.layers, ROOT):
        if path == group and isinstance(layer, GroupSpec):
            return layer.repeat
    return 1
