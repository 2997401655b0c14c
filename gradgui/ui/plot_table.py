"""A plot's table as text: CSV for files, tabs for the clipboard."""

import csv
import io

from gradgui.ui.plot import Table


def csv_bytes(table: Table) -> bytes:
    """Return a table as the bytes of a CSV file: UTF-8, commas, numbers that read back exactly."""
    return _text(table, ",").encode()


def clipboard_text(table: Table) -> str:
    """Return a table as text that spreadsheets take: columns parted by tabs."""
    return _text(table, "\t")


def _text(table: Table, delimiter: str) -> str:
    header, rows = table
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=delimiter, lineterminator="\n")
    writer.writerow(header)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return text.getvalue()


def _cell(value: object) -> str:
    """Return a value in C notation; floats in the shortest form, nan, inf and -inf as such; None is empty."""
    if value is None:
        return ""
    return repr(float(value)) if isinstance(value, float) else str(value)
