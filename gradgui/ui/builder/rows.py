"""The rows of the builder's list: what an experiment's network looks like, line by line."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from PySide6.QtCore import QCoreApplication

from gradgui.engine.dataset import DatasetShape
from gradgui.engine.experiment import Experiment
from gradgui.engine.specs.layer import DenseSpec, GroupSpec, SkipSpec
from gradgui.ui.builder.folds import Fold, Folds
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
    starts, 0 for none; copies: which repeat of each group around it is meant, outermost first, from 0 (None:
    all of them); fold, repeat: of a group; note: a word beside the numbers.
    """

    sort: Sort
    path: str
    numbers: tuple[int, ...]
    text: str
    indent: int = 0
    depth: int = 1
    skip: int = 0
    copies: tuple[int | None, ...] = ()
    fold: Fold = Fold.ALL
    repeat: int = 1
    note: str = ""

    @property
    def number_text(self) -> str:
        """The layer numbers as a person writes them: ``3``, ``2–9``, ``2, 4 … 16``; a closed group's too."""
        shown = self.sort is not Sort.GROUP or self.fold is Fold.CLOSED
        return range_text(self.numbers) if shown else ""

    @property
    def side_text(self) -> str:
        """What stands at the right end of the row."""
        return f"{self.note}   {self.number_text}" if self.note else self.number_text

    @property
    def is_one_copy(self) -> bool:
        """Whether it is one of several copies of the same layers in the file."""
        return any(copy is not None for copy in self.copies)


def rows_of(experiment: Experiment, shape: DatasetShape | None, folds: Folds | None = None) -> list[Row]:
    """Return all rows, the input on top and the output at the bottom; shape None: the data is not known.

    folds: how much of a group is shown where that was chosen.
    """
    depth = experiment.network.depth() + 1
    maker = _RowMaker(depth, folds or {})
    rows = [Row(Sort.INPUT, "", (), _input_text(shape), depth=depth)]
    rows += maker.rows(experiment.network.layers, "network.layers", (0,), ())
    rows.append(Row(Sort.OUTPUT, "", (depth,), _output_text(shape), depth=depth))
    return rows


def default_fold(depth: int) -> Fold:
    """Return how much of a group is shown unless it was chosen."""
    return Fold.ONCE if depth > UNFOLDED_DEPTH else Fold.ALL


class _RowMaker:
    """Makes the rows of a network of a depth."""

    def __init__(self, depth: int, folds: Folds) -> None:
        self._depth = depth
        self._folds = folds

    def rows(
        self,
        layers: Sequence[DenseSpec | GroupSpec],
        path: str,
        starts: tuple[int, ...],
        copies: tuple[int | None, ...],
    ) -> list[Row]:
        """Return the rows of a list of layers that stands after each of `starts` layers."""
        rows: list[Row] = []
        for index, layer in enumerate(layers):
            place = f"{path}.{index}"
            if isinstance(layer, GroupSpec):
                rows += self._group_rows(layer, place, starts, copies)
                size = _length(layer)
                starts = tuple(start + size for start in starts)
            else:
                starts = tuple(start + 1 for start in starts)
                rows.append(self._layer_row(layer, place, starts, copies))
        return rows

    def _layer_row(
        self, layer: DenseSpec, place: str, numbers: tuple[int, ...], copies: tuple[int | None, ...]
    ) -> Row:
        skip = layer.skip.distance if layer.skip is not None else 0
        return Row(
            Sort.LAYER, place, numbers, layer_text(layer), len(copies), self._depth, skip=skip, copies=copies
        )

    def _group_rows(
        self, group: GroupSpec, place: str, starts: tuple[int, ...], copies: tuple[int | None, ...]
    ) -> Iterator[Row]:
        size = _length(group) // group.repeat
        whole = tuple(start + 1 + step for start in starts for step in range(size * group.repeat))
        fold = self._folds.get(place, default_fold(self._depth))
        text = closed_text(group) if fold is Fold.CLOSED else _open_text(group)
        yield Row(
            Sort.GROUP,
            place,
            whole,
            text,
            len(copies),
            self._depth,
            copies=copies,
            fold=fold,
            repeat=group.repeat,
        )
        if fold is Fold.CLOSED:
            return
        for copy, begin in _copies(group.repeat, size, starts, fold):
            inner = self.rows(group.layers, f"{place}.layers", begin, (*copies, copy))
            if copy is not None and len(group.layers) > 1:
                inner[0] = replace(inner[0], note=_tr("copy {number}").format(number=copy + 1))
            yield from inner


def _copies(
    repeat: int, size: int, starts: tuple[int, ...], fold: Fold
) -> list[tuple[int | None, tuple[int, ...]]]:
    """Return which copies get rows of their own, each with the numbers of layers before it."""
    begins = [tuple(start + size * copy for start in starts) for copy in range(repeat)]
    if fold is Fold.ONCE or repeat == 1:
        return [(None, tuple(sorted(start for begin in begins for start in begin)))]
    return list(enumerate(begins))


def _open_text(group: GroupSpec) -> str:
    return _tr("group × {repeat}").format(repeat=group.repeat)


def closed_text(group: GroupSpec) -> str:
    """Return a group in one line: its only layer, or how many there are, and how often it stands."""
    first = group.layers[0]
    if len(group.layers) == 1 and isinstance(first, DenseSpec):
        return f"{layer_text(first)} · × {group.repeat}"
    each = _tr("{count} layers each").format(count=_length(group) // group.repeat)
    return f"{_open_text(group)} · {each}"


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
