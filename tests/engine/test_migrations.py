"""An older document becomes one of this version, on a copy."""

import contextlib
import shutil
import sqlite3
from pathlib import Path

import numpy as np
import pytest

from gradgui.engine import migrations
from gradgui.engine.document import Document
from gradgui.engine.document_error import DocumentError
from gradgui.engine.document_save import backup_of
from gradgui.engine.document_schema import NOTE, SETTING, VERSION
from gradgui.engine.experiment_source import open_experiment
from gradgui.engine.working_copy import recoverable
from gradgui.paths import program_dir
from tests.engine.documents import new_document, values_at

VERSION_1 = program_dir() / "tests" / "documents" / "version_1.gradgui"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A document that says it is of the version before, whose notes are lines."""
    document = new_document(tmp_path)
    document.set_note("one\ntwo")
    path = tmp_path / "old.gradgui"
    document.save(path)
    document.close()
    connection = sqlite3.connect(path)
    connection.executescript(
        "DROP TABLE note; CREATE TABLE line (text TEXT);"
        f"INSERT INTO line VALUES ('one'), ('two'); PRAGMA user_version = {VERSION - 1}"
    )
    connection.close()
    return path


def join_lines(connection: sqlite3.Connection) -> None:
    """Make one note of the lines."""
    text = "\n".join(line for (line,) in connection.execute("SELECT text FROM line ORDER BY rowid"))
    connection.execute("DROP TABLE line")
    connection.execute(NOTE.sql)
    row = {"id": 1, "text": text}
    connection.execute("INSERT INTO note VALUES (1, ?, ?)", (text, NOTE.digest(row)))


def test_that_an_older_document_is_migrated_on_a_copy(
    old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its file stays as it is until it is saved, and then as the backup."""
    monkeypatch.setitem(migrations.MIGRATIONS, VERSION - 1, join_lines)
    before = old.read_bytes()
    document = Document.open(old, tmp_path / "recovery")
    assert document.note() == "one\ntwo" and document.dirty and document.path == old
    assert old.read_bytes() == before
    document.save()
    assert backup_of(old).read_bytes() == before
    document.close()
    again = Document.open(old, tmp_path / "recovery")
    assert again.note() == "one\ntwo" and not again.dirty
    again.close()


def test_that_a_migration_that_fails_leaves_nothing(
    old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither a changed file nor a working copy."""
    before = old.read_bytes()
    monkeypatch.setitem(
        migrations.MIGRATIONS, VERSION - 1, lambda connection: connection.execute("SELECT * FROM gone")
    )
    with pytest.raises(DocumentError, match="no such table"):
        Document.open(old, tmp_path / "recovery")
    assert old.read_bytes() == before
    assert recoverable(tmp_path / "recovery") == [] and not list((tmp_path / "recovery").iterdir())


def test_that_a_version_that_never_was_is_refused(old: Path, tmp_path: Path) -> None:
    with contextlib.closing(sqlite3.connect(old)) as connection:
        connection.execute("PRAGMA user_version = 0")
    with pytest.raises(DocumentError, match="version 0"):
        Document.open(old, tmp_path / "recovery")


def left_behind(folder: Path) -> Path:
    """Return a file of version 1 with a change more, as a process of that version would leave it."""
    folder.mkdir()
    path = folder / "0123456789abcdef.gradgui"
    shutil.copyfile(VERSION_1, path)
    with contextlib.closing(sqlite3.connect(path)) as connection, connection:
        (number,) = connection.execute("SELECT id FROM setting WHERE name = 'changes'").fetchone()
        row = {"id": number, "name": "changes", "value": "99"}
        values = ("99", SETTING.digest(row), number)
        connection.execute("UPDATE setting SET value = ?, row_sha256 = ? WHERE id = ?", values)
        connection.execute("DELETE FROM answer")
    return path


def test_that_a_document_of_version_1_opens_with_everything(tmp_path: Path) -> None:
    """Its runs have neither findings nor a note yet, and can be given them; its file stays as it is."""
    path = tmp_path / "old.gradgui"
    shutil.copyfile(VERSION_1, path)
    document = Document.open(path, tmp_path / "recovery")
    first, second = document.runs()
    assert (first.id, first.lane, first.parent, first.findings, first.note) == (1, 0, None, "", "")
    assert (second.lane, second.parent, second.branch_step) == (1, 1, 40)
    gain = document.store(1).recent("gain", 0)
    np.testing.assert_array_equal(gain.values, [values_at(step) for step in range(100)])
    assert document.experiment().training.optimizer.lr == 0.5 and document.experiment().name == "Version 1 ∂"
    assert document.edits(1)[0].words == "Learning rate 0.1 → 0.5"
    assert document.checkpoint_bytes(document.checkpoints(2)[0].id) == b"state" * 10
    assert document.note() == "see layer 2" and document.layout() == {"docks": [1, 2.5, "left"]}
    assert [each.answer for each in document.answers()] == ["σ′"] and document.size_cap == 10**9
    document.set_run_note(2, "the better one")
    assert document.dirty and path.read_bytes() == VERSION_1.read_bytes()
    document.save()
    document.close()
    again = Document.open(path, tmp_path / "recovery")
    assert [run.note for run in again.runs()] == ["", "the better one"] and not again.dirty
    again.close()
    assert backup_of(path).read_bytes() == VERSION_1.read_bytes()


def test_that_the_command_line_takes_a_document_of_version_1(tmp_path: Path) -> None:
    """And leaves nothing beside it."""
    path = tmp_path / "old.gradgui"
    shutil.copyfile(VERSION_1, path)
    with open_experiment(path) as (experiment, base_dir):
        assert experiment.training.optimizer.lr == 0.5
        assert "a,b,target" in (base_dir / str(getattr(experiment.dataset, "path", ""))).read_text()
    assert list(tmp_path.iterdir()) == [path] and path.read_bytes() == VERSION_1.read_bytes()


def test_that_what_version_1_left_behind_is_recovered(tmp_path: Path) -> None:
    """Changed since it was saved, so that its old seal stands for nothing."""
    left = left_behind(tmp_path / "recovery")
    (found,) = recoverable(tmp_path / "recovery")
    assert found.path == left and found.problem == ""
    document = Document.recover(left, tmp_path / "recovery")
    assert [run.note for run in document.runs()] == ["", ""] and document.answers() == []
    document.close()


@pytest.mark.parametrize(
    ("change", "words"),
    (
        ("UPDATE run SET seed = 4 WHERE id = 1", "run.1"),
        ("DELETE FROM run WHERE id = 2", "seal"),
        ("UPDATE seal SET version = 2", "seal"),
        ("CREATE VIEW extra AS SELECT 1", "extra"),
        ("UPDATE note SET text = 'other'", "note.1"),
    ),
)
def test_that_a_damaged_document_of_version_1_is_refused(tmp_path: Path, change: str, words: str) -> None:
    """With the place; nothing is left of the copy."""
    path = tmp_path / "old.gradgui"
    shutil.copyfile(VERSION_1, path)
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.executescript(change)
    with pytest.raises(DocumentError, match=words):
        Document.open(path, tmp_path / "recovery")
    assert not list((tmp_path / "recovery").iterdir())


def test_that_there_is_a_step_from_every_version() -> None:
    assert set(migrations.MIGRATIONS) == set(range(1, VERSION))
