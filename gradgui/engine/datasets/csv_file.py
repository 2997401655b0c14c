"""CSV file: the user's own table, for classification or regression."""

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar, Literal

import numpy as np
from pydantic import Field

from gradgui.engine.csv_table import CsvTable, parse_number, read_table
from gradgui.engine.dataset import (
    DATASETS,
    Dataset,
    DatasetError,
    DatasetShape,
    DatasetSpec,
    Draws,
    FloatArray,
    IntArray,
    Loss,
)
from gradgui.engine.fault import shown
from gradgui.engine.phrase import Phrase
from gradgui.engine.regular_file import read_regular_file

MAX_CLASSES = 1000


class CsvFile(DatasetSpec):
    """A table with a header: one target column, all others are features.

    With loss mse and numbers only in the target column it is regression; otherwise the distinct values of
    that column are the classes, sorted as numbers where all are numbers, by code point where not.
    """

    label: ClassVar[str] = "CSV file"

    kind: Literal["csv"] = "csv"
    path: str = Field(
        default="",
        max_length=4096,
        title="File",
        description="Path of the CSV file, relative to the experiment's folder.",
        json_schema_extra={"format": "path"},
    )
    target: str = Field(
        default="",
        max_length=4096,
        title="Target column",
        description="Name of the target column; empty: the last.",
    )

    def read(self, base_dir: Path) -> bytes:
        """Return the file's bytes; DatasetError if they cannot be had."""
        return read_regular_file(self.path, base_dir)

    def build(self, draws: Draws, loss: Loss, base_dir: Path) -> Dataset:
        """Read the file; nothing is drawn."""
        return self.build_from(self.read(base_dir), loss)

    def build_from(self, content: bytes, loss: Loss) -> Dataset:
        """Make the samples from the file's bytes, wherever these were kept."""
        table = read_table(content, self.target)
        targets = _targets(table, loss)
        return Dataset(table.inputs, targets.values, targets.classes, table.features)

    def _shape(self, loss: Loss, base_dir: Path) -> DatasetShape:
        dataset = self.build_from(self.read(base_dir), loss)
        samples, features = dataset.inputs.shape
        return DatasetShape(samples, features, max(1, len(dataset.classes)))


@dataclass(frozen=True, eq=False)
class _Targets:
    values: IntArray | FloatArray
    classes: tuple[str, ...]


def _targets(table: CsvTable, loss: Loss) -> _Targets:
    numbers = {label: parse_number(label) for label in set(table.labels)}
    numeric = {label: number for label, number in numbers.items() if number is not None}
    if len(numeric) < len(numbers):
        return _classes(table, {label: label for label in numbers})
    if loss == "mse":
        return _Targets(np.array([numeric[label] for label in table.labels]), ())
    return _classes(table, {label: _shortest(number) for label, number in numeric.items()})


def _shortest(number: float) -> str:
    return str(int(number)) if number.is_integer() and abs(number) < 1e15 else repr(number)


def _classes(table: CsvTable, names: dict[str, str]) -> _Targets:
    """Return indices into the sorted distinct names; `names` maps each label to its class's name."""
    distinct = set(names.values())
    if not 2 <= len(distinct) <= MAX_CLASSES:
        found = Phrase("1 distinct value in column {column}", column=shown(table.target))
        if len(distinct) > 1:
            found = Phrase(
                "{count:,} distinct values in column {column}",
                count=len(distinct),
                column=shown(table.target),
            )
        allowed = Phrase("2 to {limit:,} classes, or numbers with training.loss mse", limit=MAX_CLASSES)
        raise DatasetError("dataset.target", found, allowed)
    numeric = all(parse_number(name) is not None for name in distinct)
    classes = tuple(sorted(distinct, key=float if numeric else None))
    index = {name: i for i, name in enumerate(classes)}
    return _Targets(np.array([index[names[label]] for label in table.labels], dtype=np.int64), classes)


DATASETS.add("csv", CsvFile)
