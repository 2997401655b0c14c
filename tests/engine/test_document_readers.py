"""What the README and docs/document.md say to readers of a document holds."""

import contextlib
import re
import sqlite3
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

from gradgui.cli import main
from gradgui.engine.document_schema import TABLES
from gradgui.paths import program_dir
from tests.engine.documents import new_document, record, values_at
from tests.engine.test_cli import file, run

__all__ = ["file"]


def code_of(page: str, first: str) -> str:
    """Return the Python block of a page that begins with a word."""
    text = (program_dir() / page).read_text(encoding="utf-8")
    (found,) = [block for block in re.findall(r"```python\n(.*?)```", text, re.S) if block.startswith(first)]
    return str(found)


def recorded(file: Path) -> list[str]:
    """Record a run beside its CSV; return the CSV's lines."""
    return run(file, "--steps", "300", "--record", str(file.parent / "D.gradgui"))


def test_that_the_readme_reads_a_document(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its lines give the numbers of the CSV of the same run."""
    lines = recorded(file)
    monkeypatch.chdir(file.parent)
    names: dict[str, Any] = {}
    exec(code_of("README.md", "import sqlite3"), names)
    rows = [line.split(",") for line in lines if ",signal_grad_norm," in line]
    expected = np.array([float(row[3]) for row in rows]).reshape(300, -1)
    np.testing.assert_array_equal(names["steps"], np.arange(300))
    np.testing.assert_array_equal(names["values"], expected)


def test_that_the_readme_reads_each_run_by_itself(tmp_path: Path) -> None:
    """Of several in one document, each with its own steps."""
    document = new_document(tmp_path)
    runs = [record(document, range(first, first + 20)) for first in (0, 100)]
    document.save(tmp_path / "D.gradgui")
    document.close()
    names: dict[str, Any] = {}
    exec(code_of("README.md", "import sqlite3").partition("\nsteps, values")[0], names)
    for number, first in zip(runs, (0, 100), strict=True):
        steps, values = names["read"](tmp_path / "D.gradgui", "gain", number)
        np.testing.assert_array_equal(steps, np.arange(first, first + 20))
        np.testing.assert_array_equal(values, [values_at(step) for step in steps])


def test_that_the_tables_that_the_readme_reads_are_there(file: Path) -> None:
    """Each query for pandas gives its columns."""
    recorded(file)
    queries = re.findall(r'read_sql\("(.*?)"', code_of("README.md", "import pandas"))
    with contextlib.closing(sqlite3.connect(file.parent / "D.gradgui")) as connection:
        columns = [[each[0] for each in connection.execute(query).description] for query in queries]
    assert columns == [["id", "seed", "started", "lane", "parent_run"], ["run", "step", "words"]]


def test_that_pandas_reads_a_document(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By the README's other lines."""
    recorded(file)
    monkeypatch.chdir(file.parent)
    names: dict[str, Any] = {}
    exec(code_of("README.md", "import sqlite3"), names)
    exec(code_of("README.md", "import pandas"), names)
    assert isinstance(names["table"], pd.DataFrame) and len(names["table"]) == 300
    assert list(names["edits"].columns) == ["run", "step", "words"]
    assert list(names["runs"]["id"]) == [1]


def test_that_every_recorded_number_is_in_the_csv(file: Path) -> None:
    """And the other way round, for every metric; also from a document as the file."""
    lines = recorded(file)
    names: dict[str, Any] = {}
    exec(code_of("README.md", "import sqlite3").partition("\nsteps, values")[0], names)
    found = set()
    for metric in {line.split(",")[2] for line in lines[1:]}:
        steps, values = names["read"](file.parent / "D.gradgui", metric)
        found |= {(int(s), metric, float(v)) for s, row in zip(steps, values, strict=True) for v in row}
    expected = {(int(s), metric, float(v)) for s, _, metric, v in (line.split(",") for line in lines[1:])}
    assert repr(sorted(found, key=str)) == repr(sorted(expected, key=str))
    assert run(file.parent / "D.gradgui", "--steps", "300") == lines
    script = file.parent / "s.py"
    assert main(["export-code", str(file.parent / "D.gradgui"), "--out", str(script)]) == 0
    assert "torch" in script.read_text()


def test_that_the_page_of_tables_is_complete() -> None:
    """Each table with its columns, and no other."""
    text = (program_dir() / "docs" / "document.md").read_text(encoding="utf-8")
    told = {}
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) == 3 and cells[0].startswith("`"):
            told[cells[0].strip("`")] = re.findall(r"`(\w+)`", cells[2])
    for table in TABLES:
        names = [column.name for column in table.all_columns[1:]]
        assert told.pop(table.name) == names + ["content"] * table.bulky
    assert not told
