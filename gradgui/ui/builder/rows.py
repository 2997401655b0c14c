"""The rows of the builder's list: what an experiment's network looks like, line by line."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QCoreApplication

from gradgui.engine.dataset import DatasetShape
from gradgui.engine.experiment import Experiment
from gradgui.engine.specs.layer import DenseSpec, GroupSpec, SkipSpec
from gradgui.ui.builder.number_text import format_number
from gradgui.ui.builder.words import kind_label

UNFOLDED_DEPTH = 30
"""Up to this many layers, the output layer included, a group shows a row for each of its layers."""


class Sort(Enum):
    """What a row stands for."""

    INPUT = "input"
    LAYER = "layer"
    GROUP = "group"
    OUTPUT = "output"


@dataclass(frozen=True)
class Row:
    """One line of the list.

    numbers: the layers, from 1, that it stands for; path: its place in the file; indent: groups around it;
    depth: the network's number of layers, the output layer included; skip: layers back to where its skip
    starts, 0 for none.
    """

    sort: Sort
    path: str
    numbers: tuple[int, ...]
    text: str
    indent: int = 0
    depth: int = 1
    skip: int = 0

    @property
    def number_text(self) -> str:
        """The layer numbers as a person writes them: ``3``, ``2–9``, ``2, 4 … 16``."""
        return range_text(self.numbers) if self.sort is not Sort.GROUP else ""


def rows_of(experiment: Experiment, shape: DatasetShape | None) -> list[Row]:
    """Return all rows, the input on top and the output at the bottom; shape None: the data is not known."""
    depth = experiment.network.depth() + 1
    rows = [Row(Sort.INPUT, "", (), _input_text(shape), depth=depth)]
    rows += _rows(experiment.network.layers, "network.layers", (0,), 0, depth)
    rows.append(Row(Sort.OUTPUT, "", (depth,), _output_text(shape), depth=depth))
    return rows


def _rows(
    layers: Sequence[DenseSpec | GroupSpec], path: str, starts: tuple[int, ...], indent: int, depth: int
) -> list[Row]:
    """Return the rows of a list of layers that stands after each of `starts` layers."""
    rows: list[Row] = []
    for index, layer in enumerate(layers):
        place = f"{path}.{index}"
        if isinstance(layer, GroupSpec):
            size = sum(_length(inner) for inner in layer.layers)
            rows += _group_rows(layer, place, starts, indent, depth, size)
            starts = tuple(start + size * layer.repeat for start in starts)
        else:
            numbers = tuple(start + 1 for start in starts)
            skip = layer.skip.distance if layer.skip is not None else 0
            rows.append(Row(Sort.LAYER, place, numbers, layer_text(layer), indent, depth, skip))
            starts = numbers
    return rows


def _group_rows(
    group: GroupSpec, place: str, starts: tuple[int, ...], indent: int, depth: int, size: int
) -> Iterator[Row]:
    whole = tuple(start + 1 + step for start in starts for step in range(size * group.repeat))
    text = _tr("group × {repeat}").format(repeat=group.repeat)
    yield Row(Sort.GROUP, place, whole, text, indent, depth)
    copies = [tuple(start + size * copy for start in starts) for copy in range(group.repeat)]
    if depth > UNFOLDED_DEPTH:
        copies = [tuple(sorted(start for copy in copies for start in copy))]
    for copy in copies:
        yield from _rows(group.layers, f"{place}.layers", copy, indent + 1, depth)


def _length(layer: DenseSpec | GroupSpec) -> int:
    if isinstance(layer, GroupSpec):
        return layer.repeat * sum(_length(inner) for inner in layer.layers)
    return 1


def layer_text(layer: DenseSpec) -> str:
    """Return a layer as a sentence, such as ``32 · Tanh · BatchNorm · ↺ from 2 before``."""
    parts = [str(layer.units), _activation_text(layer)]
    if layer.normalization.kind != "none":
        after = _tr(" after φ") if layer.normalization.place == "after" else ""
        parts.append(kind_label(layer.normalization) + after)
    if layer.skip is not None:
        parts.append(_skip_text(layer.skip))
    if layer.initialization is not None:
        parts.append(kind_label(layer.initialization))
    if not layer.bias:
        parts.append(_tr("no bias"))
    if not layer.trainable:
        parts.append(_tr("frozen"))
    return " · ".join(parts)


def _activation_text(layer: DenseSpec) -> str:
    numbers = [
        format_number(getattr(layer.activation, name))
        for name, info in type(layer.activation).model_fields.items()
        if name != "kind" and getattr(layer.activation, name) != info.default
    ]
    return " ".join([kind_label(layer.activation), *numbers])


def _skip_text(skip: SkipSpec) -> str:
    words = [_tr("↺ from {distance} before").format(distance=skip.distance)]
    if skip.scale != 1:
        words.append(f"× {format_number(skip.scale)}")
    if skip.branch_scale != 1:
        words.append(f"β {format_number(skip.branch_scale)}")
    if skip.join == "before":
        words.append(_tr("into φ"))
    return " ".join(words)


def range_text(numbers: Sequence[int]) -> str:
    """Return layer numbers in short: ``3``, ``2–9``, or ``2, 4 … 16`` where they are not in a row."""
    if not numbers:
        return ""
    first, last = numbers[0], numbers[-1]
    if len(numbers) == 1:
        return str(first)
    if last - first + 1 == len(numbers):
        return f"{first}–{last}"
    return f"{first}, {numbers[1]} … {last}" if len(numbers) > 2 else f"{first}, {last}"


def _input_text(shape: DatasetShape | None) -> str:
    if shape is None:
        return _tr("input")
    return _tr("input · {features}").format(features=shape.features)


def _output_text(shape: DatasetShape | None) -> str:
    if shape is None:
        return _tr("output")
    return _tr("output · {outputs}").format(outputs=shape.outputs)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Builder", text)
