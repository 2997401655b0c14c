"""Strict reading of a CSV file into numbers and labels, with errors that name line and column."""

import csv
import io
import math
from array import array
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from gradgui.engine.dataset import DatasetError, FloatArray
from gradgui.engine.fault import shown
from gradgui.engine.phrase import Phrase

if TYPE_CHECKING:
    from _csv import Reader

MAX_ROWS = 1_000_000
MAX_COLUMNS = 10_000
MIN_ROWS = 4
MAX_NUMBER = 1e300
DELIMITERS = ",;\t"


@dataclass(frozen=True, eq=False)
class CsvTable:
    """The rows of a CSV file.

    inputs: float64 (rows, features). labels: the target column's cells as text, surrounding blanks removed.
    target and features: the columns' names.
    """

    inputs: FloatArray
    labels: list[str]
    target: str
    features: tuple[str, ...]


def read_table(content: bytes, target: str) -> CsvTable:
    """Read a CSV file's bytes: UTF-8, a header, cells parted by comma, semicolon or tab.

    target: the name of the target column; empty for the last one. All other cells must be finite numbers.
    """
    text = _decode(content)
    lines = io.StringIO(text, newline="")
    reader = csv.reader(lines, delimiter=_delimiter(text), skipinitialspace=True, strict=True)
    try:
        header = _header(reader)
        return _body(reader, header, _target_index(header, target))
    except csv.Error as error:
        found = Phrase("broken CSV ({problem})", problem=str(error))
        raise _line_fault(reader.line_num, found, Phrase("cells quoted as in RFC 4180")) from None


def _decode(content: bytes) -> str:
    if b"\0" in content:
        line = _line_at(content, content.index(b"\0"))
        raise _line_fault(line, Phrase("a NUL byte"), Phrase("UTF-8 text"))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line, byte = _line_at(error.object, error.start), error.object[error.start]
        found = Phrase("the byte 0x{byte:02x}, which is not UTF-8", byte=byte)
        raise _line_fault(line, found, Phrase("UTF-8 text")) from None
    if not text.strip():
        raise _file_fault(Phrase("blanks only"), Phrase("a CSV file with a header and rows"))
    return text


def _line_at(content: bytes, position: int) -> int:
    before = content[:position].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return before.count(b"\n") + 1


def _delimiter(text: str) -> str:
    """Return the delimiter that the first line holds most often, the earlier of DELIMITERS where equal."""
    first_line = text.lstrip("\r\n").splitlines()[0]
    outside_quotes = "".join(first_line.split('"')[::2])
    return max(DELIMITERS, key=outside_quotes.count)


def _header(reader: "Reader") -> list[str]:
    header = [cell.strip() for cell in next(filter(None, reader))]
    line = reader.line_num
    if all(parse_number(cell) is not None for cell in header):
        raise _line_fault(line, Phrase("numbers only"), Phrase("a header with the columns' names"))
    if len(header) > MAX_COLUMNS:
        found = Phrase("{count:,} columns", count=len(header))
        raise _line_fault(line, found, Phrase("at most {limit:,}", limit=MAX_COLUMNS))
    if "" in header:
        found = Phrase("no name for column {number}", number=header.index("") + 1)
        raise _line_fault(line, found, Phrase("a name for each column"))
    name, times = Counter(header).most_common(1)[0]
    if times > 1:
        found = Phrase("{count} columns named {name}", count=times, name=shown(name))
        raise _line_fault(line, found, Phrase("a different name for each column"))
    if len(header) == 1:
        allowed = Phrase("two or more, parted by comma, semicolon or tab")
        raise _line_fault(line, Phrase("only the column {name}", name=shown(name)), allowed)
    return header


def _target_index(header: list[str], target: str) -> int:
    if not target.strip():
        return len(header) - 1
    if target.strip() not in header:
        columns = ", ".join(shown(name) for name in header[:20]) + (", …" if len(header) > 20 else "")
        allowed = Phrase("one of the columns {columns}", columns=columns)
        raise DatasetError("dataset.target", shown(target), allowed)
    return header.index(target.strip())


def _body(reader: "Reader", header: list[str], target: int) -> CsvTable:
    features = header[:target] + header[target + 1 :]
    values, labels = array("d"), list[str]()
    for row in filter(None, reader):
        line = reader.line_num
        if len(labels) == MAX_ROWS:
            found = Phrase("more than {limit:,} rows", limit=MAX_ROWS)
            raise _line_fault(line, found, Phrase("at most {limit:,}", limit=MAX_ROWS))
        if len(row) != len(header):
            found = Phrase("{count} cells", count=len(row))
            raise _line_fault(line, found, Phrase("{count}, as in the header", count=len(header)))
        labels.append(_label(row.pop(target), line, header[target]))
        for cell, name in zip(row, features, strict=True):
            values.append(_feature(cell, line, name))
    if len(labels) < MIN_ROWS:
        found = Phrase("{count} rows below the header", count=len(labels))
        raise _file_fault(found, Phrase("at least {bound}", bound=MIN_ROWS))
    inputs = np.frombuffer(values, dtype=np.float64).reshape(len(labels), len(features))
    return CsvTable(inputs, labels, header[target], tuple(features))


def _label(cell: str, line: int, column: str) -> str:
    label = cell.strip()
    if not label or _is_non_finite(label):
        raise _line_fault(line, _in_column(label, column), Phrase("a class or a finite number"))
    return label


def _feature(cell: str, line: int, column: str) -> float:
    value = parse_number(cell)
    if value is None:
        allowed = Phrase("a number like -1.5 or 2e-3, within ±{limit:g}", limit=MAX_NUMBER)
        raise _line_fault(line, _in_column(cell, column), allowed)
    return value


def parse_number(cell: str) -> float | None:
    """Return the number in C notation that a cell holds; None if it holds anything else, NaN, or infinity."""
    try:
        value = float(cell)
    except ValueError:
        return None
    plain = cell.isascii() and "_" not in cell
    return value if plain and abs(value) <= MAX_NUMBER else None


def _is_non_finite(label: str) -> bool:
    try:
        return not math.isfinite(float(label))
    except ValueError:
        return False


def _in_column(cell: str, column: str) -> Phrase:
    found = shown(cell) if cell.strip() else Phrase("an empty cell")
    return Phrase("{found} in column {column}", found=found, column=shown(column))


def _line_fault(line: int, found: str, allowed: str) -> DatasetError:
    return DatasetError("dataset.path", Phrase("in line {line} {found}", line=line, found=found), allowed)


def _file_fault(found: str, allowed: str) -> DatasetError:
    return DatasetError("dataset.path", found, allowed)
