"""A document: what goes in comes out, saved, saved elsewhere, opened twice, read-only."""

import os
import sqlite3
import stat
from pathlib import Path

import numpy as np
import pytest
import torch

from gradgui.engine.document import Document
from gradgui.engine.document_error import DocumentError
from gradgui.engine.document_save import backup_of
from gradgui.engine.document_schema import APPLICATION_ID, VERSION
from gradgui.engine.experiment_source import open_experiment
from gradgui.engine.run_data import load
from gradgui.engine.working_copy import discard, recoverable
from tests.engine.documents import LAYERS, new_document, read_chunks, record, values_at
from tests.engine.experiments import experiment


def test_that_everything_comes_back(tmp_path: Path) -> None:
    """Experiments, runs, edits, checkpoints, notes, answers and layout."""
    document = new_document(tmp_path, name="first ∂")
    edited = experiment(training__optimizer={"kind": "sgd", "lr": 0.5})
    run = record(document, range(100))
    document.add_edit(run, 40, "live", "Learning rate 0.1 → 0.5", edited, tmp_path)
    branch = document.start_run(2, 3, lane=1, parent=run, branch_step=40)
    document.add_checkpoint(branch, 40, 2, b"state" * 100)
    document.set_note("see layer 2")
    document.set_layout({"docks": [1, 2.5, "left"]})
    document.add_answer("lesson 1", "why?", "σ′")
    document.set_size_cap(10**9)
    path = tmp_path / "a ∂.gradgui"
    document.save(path)
    assert not document.dirty
    document.close()

    again = Document.open(path, tmp_path / "recovery")
    assert again.experiment() == edited and again.experiment(1).name == "first ∂"
    first, second = again.runs()
    assert (first.id, first.lane, first.parent) == (run, 0, None)
    assert (second.id, second.lane, second.parent, second.branch_step) == (branch, 1, run, 40)
    (edit,) = again.edits(run)
    assert (edit.step, edit.effect, edit.words) == (40, "live", "Learning rate 0.1 → 0.5")
    assert again.experiment(edit.experiment) == edited
    (checkpoint,) = again.checkpoints(branch)
    assert again.checkpoint_bytes(checkpoint.id) == b"state" * 100
    assert again.note() == "see layer 2" and again.layout() == {"docks": [1, 2.5, "left"]}
    assert [answer.answer for answer in again.answers()] == ["σ′"] and again.size_cap == 10**9
    assert again.store(run).metrics() == {"gain": LAYERS, "loss": ()}
    assert not again.dirty and again.read_only is None
    again.close()
    assert not list((tmp_path / "recovery").iterdir())
    assert {entry.name for entry in tmp_path.iterdir()} == {path.name, "recovery"}


def test_that_opening_changes_nothing_until_something_does(tmp_path: Path) -> None:
    """No working copy before, and the file stays as it is until it is saved."""
    document = new_document(tmp_path)
    path = tmp_path / "a.gradgui"
    document.save(path)
    document.close()
    before = path.read_bytes()
    again = Document.open(path, tmp_path / "recovery")
    assert not list((tmp_path / "recovery").iterdir())
    again.set_note("new")
    assert again.dirty and len(recoverable(tmp_path / "recovery")) == 0
    assert path.read_bytes() == before
    again.save()
    assert not again.dirty and path.read_bytes() != before and backup_of(path).read_bytes() == before
    again.close()


def test_that_undone_experiments_do_not_pile_up(tmp_path: Path) -> None:
    """One that no run used is replaced by the next; one that a run used stays."""
    document = new_document(tmp_path)
    for seed in range(5):
        document.set_experiment(experiment(seed=seed), tmp_path)
    number = document.set_experiment(experiment(seed=9), tmp_path)
    assert number == 1
    document.start_run(number, 9)
    assert document.set_experiment(experiment(seed=9), tmp_path) == 1
    assert document.set_experiment(experiment(seed=10), tmp_path) == 2
    assert document.experiment(1).seed == 9 and document.experiment().seed == 10
    document.close()


def test_that_a_table_travels_inside(tmp_path: Path) -> None:
    """The CSV's data is embedded, and the samples are the same when its file is gone."""
    table = tmp_path / "here" / "größe x.csv"
    table.parent.mkdir()
    table.write_text("x,y,kind\n" + "".join(f"{n},{-n * n},{'ab'[n % 2]}\n" for n in range(40)))
    data = experiment(dataset={"kind": "csv", "path": "größe x.csv"})
    expected = load(data, table.parent, torch.device("cpu")).train_inputs
    document = Document.create(data, table.parent, tmp_path / "recovery")
    document.set_experiment(data.model_copy(update={"seed": 7}), table.parent)
    document.save(tmp_path / "a.gradgui")
    assert document.experiment().dataset == data.dataset
    document.close()
    table.unlink()
    with open_experiment(tmp_path / "a.gradgui", ["seed=3"]) as (found, base_dir):
        assert torch.equal(load(found, base_dir, torch.device("cpu")).train_inputs, expected)
    assert not base_dir.exists()


def test_that_a_path_in_a_document_stays_inside_its_folder(tmp_path: Path) -> None:
    """Whatever the path of an embedded table is."""
    table = tmp_path / "t.csv"
    table.write_text("x,kind\n" + "".join(f"{n},{'ab'[n % 2]}\n" for n in range(8)))
    data = experiment(dataset={"kind": "csv", "path": str(table)})
    document = Document.create(data, tmp_path, tmp_path / "recovery")
    found, base_dir = document.usable_experiment(tmp_path / "unpacked")
    assert (base_dir / "t.csv").is_file() and base_dir.is_relative_to(tmp_path / "unpacked")
    assert getattr(found.dataset, "path", "") == "t.csv"
    document.close()


def test_that_a_second_opener_may_only_read(tmp_path: Path) -> None:
    """It may save elsewhere; once the first is closed the next one may save again."""
    path = tmp_path / "a.gradgui"
    first = new_document(tmp_path)
    first.save(path)
    second = Document.open(path, tmp_path / "recovery")
    assert second.read_only is not None
    second.set_note("second")
    with pytest.raises(DocumentError, match="another window"):
        second.save()
    assert second.dirty
    second.save(tmp_path / "b.gradgui")
    assert second.read_only is None and not second.dirty
    with pytest.raises(DocumentError, match="another window"):
        first.save(tmp_path / "b.gradgui")
    assert first.path == path
    first.set_note("first")
    first.save()
    first.close()
    second.close()
    third = Document.open(path, tmp_path / "recovery")
    assert third.read_only is None and third.note() == "first"
    third.close()


def test_that_a_protected_file_opens_read_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It can be looked at, not saved; its bytes stay."""
    path = tmp_path / "a.gradgui"
    document = new_document(tmp_path)
    document.save(path)
    document.close()
    path.chmod(stat.S_IRUSR)
    monkeypatch.setattr(os, "access", lambda *_: False)  # root may write everything
    before = path.read_bytes()
    again = Document.open(path, tmp_path / "recovery")
    assert again.read_only is not None and "write-protected" in again.read_only
    again.set_note("x")
    with pytest.raises(DocumentError, match="write-protected"):
        again.save()
    assert path.read_bytes() == before and again.dirty
    again.close()


def test_that_an_unfit_target_is_an_error(tmp_path: Path) -> None:
    """A folder, a place without a folder, no name at all."""
    document = new_document(tmp_path)
    (tmp_path / "folder").mkdir()
    for target in (tmp_path / "folder", tmp_path / "gone" / "a.gradgui", None):
        with pytest.raises(DocumentError, match="allowed: "):
            document.save(target)
        assert document.dirty and document.path is None
    document.close()
    assert {entry.name for entry in tmp_path.iterdir()} == {"folder", "recovery"}
    with pytest.raises(DocumentError, match="closed"):
        document.note()


def test_that_a_saved_file_is_plain_sqlite(tmp_path: Path) -> None:
    """One file, no log beside it, with the application id; and its rows are the recorded numbers."""
    document = new_document(tmp_path)
    record(document, range(500))
    path = tmp_path / "a.gradgui"
    document.save(path)
    document.close()
    connection = sqlite3.connect(path)
    for pragma, expected in (("application_id", APPLICATION_ID), ("user_version", VERSION)):
        assert connection.execute(f"PRAGMA {pragma}").fetchone() == (expected,)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    settings = {name for (name,) in connection.execute("SELECT name FROM setting")}
    connection.close()
    assert settings == {"changes"}
    steps, values = read_chunks(path, "gain")
    np.testing.assert_array_equal(steps, np.arange(500))
    np.testing.assert_array_equal(values, np.stack([values_at(step) for step in range(500)]))


def test_that_what_a_dead_process_left_can_be_discarded(tmp_path: Path) -> None:
    document = new_document(tmp_path)
    document.close(keep=True)
    (left,) = recoverable(tmp_path / "recovery")
    discard(left.path)
    assert not list((tmp_path / "recovery").iterdir())


def test_that_what_was_still_being_made_is_cleared_away(tmp_path: Path) -> None:
    """The lock, or the half of a working copy, of a process that was killed; not those of a living one."""
    folder = tmp_path / "recovery"
    document = new_document(tmp_path)
    living = set(folder.iterdir())
    for name in ("dead1.lock", "dead2.lock", "dead2.new", "dead2.new-journal", "dead3.new"):
        (folder / name).write_bytes(b"half")
    assert recoverable(folder) == [] and set(folder.iterdir()) == living
    document.close()


def test_that_a_damaged_leftover_is_offered_with_its_problem(tmp_path: Path) -> None:
    """It stays, whatever it is, until someone discards it."""
    folder = tmp_path / "recovery"
    folder.mkdir()
    (folder / "dead.gradgui").write_bytes(b"no document at all" * 1000)
    (left,) = recoverable(folder)
    assert "not a database" in left.problem
    with pytest.raises(DocumentError, match="not a database"):
        Document.recover(left.path, folder)
    assert left.path.exists()
    discard(left.path)
    assert not list(folder.iterdir())
