"""The boxes of the network's drawing: one a layer, one for a closed group, in the network's order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log2

from gradgui.engine.experiment import Experiment
from gradgui.engine.specs.layer import DenseSpec
from gradgui.ui.builder.folds import Fold
from gradgui.ui.builder.rows import Row, Sort

GROUP_WEIGHT = 2.0
"""How many layers' room a closed group takes."""


@dataclass(frozen=True)
class Cell:
    """A box: the layers it stands for (none: the input), its width in units, and what is marked in it."""

    numbers: tuple[int, ...]
    units: int
    activation: str = ""
    normalization: str = ""
    repeat: int = 1
    path: str = ""

    @property
    def weight(self) -> float:
        """The share of the drawing's length that the box asks for."""
        return GROUP_WEIGHT if self.path else 1.0


@dataclass(frozen=True)
class CellArc:
    """A skip between two boxes, as places in the list of them."""

    start: int
    end: int


def cells_of(experiment: Experiment, rows: Sequence[Row], features: int, outputs: int) -> list[Cell]:
    """Return the boxes from the input to the output; `rows` tell which groups are closed."""
    closed = dict(_closed_runs(rows))
    cells = [Cell((), features)]
    layers = experiment.hidden_layers()
    number = 1
    while number <= len(layers):
        run = closed.get(number)
        if run is None:
            cells.append(_layer_cell(number, layers[number - 1].spec))
            number += 1
        else:
            specs = [layers[one - 1].spec for one in run.numbers]
            cells.append(
                Cell(run.numbers, max(spec.units for spec in specs), repeat=run.repeat, path=run.path)
            )
            number = run.numbers[-1] + 1
    return [*cells, Cell((len(layers) + 1,), outputs)]


def arcs_of(experiment: Experiment, cells: Sequence[Cell]) -> list[CellArc]:
    """Return the skips between different boxes."""
    places = {number: place for place, cell in enumerate(cells) for number in cell.numbers} | {0: 0}
    arcs = [
        CellArc(places[layer.number - layer.spec.skip.distance], places[layer.number])
        for layer in experiment.hidden_layers()
        if layer.spec.skip is not None
    ]
    return list(dict.fromkeys(arc for arc in arcs if arc.end > arc.start))


def edges_of(cells: Sequence[Cell], width: float) -> list[float]:
    """Return where each box begins, and where the last one ends, on a length."""
    total = sum(cell.weight for cell in cells)
    edges = [0.0]
    for cell in cells:
        edges.append(edges[-1] + cell.weight * width / total)
    return edges


def heights_of(cells: Sequence[Cell]) -> list[float]:
    """Return how high each box is, as a share that grows with the logarithm of its units."""
    largest = max(log2(cell.units + 1) for cell in cells)
    return [log2(cell.units + 1) / largest for cell in cells]


def _layer_cell(number: int, spec: DenseSpec) -> Cell:
    normalization = "" if spec.normalization.kind == "none" else spec.normalization.place
    return Cell((number,), spec.units, spec.activation.kind, normalization)


def _closed_runs(rows: Sequence[Row]) -> Iterator[tuple[int, Cell]]:
    """Return the runs of layers that closed groups hide, by the first layer."""
    for row in rows:
        if row.sort is Sort.GROUP and row.fold is Fold.CLOSED:
            for run in _runs(row):
                yield run[0], Cell(run, 0, repeat=row.repeat, path=row.path)


def _runs(row: Row) -> list[tuple[int, ...]]:
    """Return a group's layers in runs, one for each place where it stands in the network."""
    begins = [row.numbers[0], *(after for before, after in pairwise(row.numbers) if after > before + 1)]
    ends = [*(before for before, after in pairwise(row.numbers) if after > before + 1), row.numbers[-1]]
    return [tuple(range(begin, end + 1)) for begin, end in zip(begins, ends, strict=True)]
