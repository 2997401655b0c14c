"""Opening, saving and closing: nothing is lost unasked, and a file is whole or as it was."""

import errno
import json
import os
import resource
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from gradgui.engine import experiment_file
from gradgui.ui.dialogs.faults_dialog import FaultsDialog
from gradgui.ui.program import preset_entries
from tests.ui.bench import Bench
from tests.ui.plots.recording import experiment

Button = QMessageBox.StandardButton


def question(bench: Bench) -> QMessageBox | None:
    """Return the question that stands before the window."""
    boxes = [box for box in bench.window.findChildren(QMessageBox) if box.isVisible()]
    assert len(boxes) <= 1
    return boxes[0] if boxes else None


def answer(bench: Bench, qtbot: QtBot, button: Button) -> None:
    box = question(bench)
    assert box is not None
    qtbot.mouseClick(box.button(button), Qt.MouseButton.LeftButton)
    QApplication.processEvents()


@pytest.fixture
def saved(bench: Bench, tmp_path: Path) -> Path:
    """Return the file of the bench's experiment, with an edit (seed 6) that is not saved."""
    path = tmp_path / "mine.json"
    bench.document.set_value("seed", 5)
    bench.document.save(path)
    bench.document.set_value("seed", 6)
    return path


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """Return a file with another experiment."""
    path = tmp_path / "other.json"
    experiment_file.write(experiment(3), path)
    return path


def test_that_closing_a_clean_window_asks_nothing(bench: Bench) -> None:
    """Nor where a preset was chosen and left as it is."""
    bench.window.files.open(preset_entries()[4].path)
    assert not bench.document.is_clean
    assert bench.window.close()
    assert question(bench) is None


@pytest.mark.parametrize(("button", "seed"), ((Button.Save, 6), (Button.Discard, 5)))
def test_that_closing_with_edits_asks(
    bench: Bench, saved: Path, qtbot: QtBot, button: Button, seed: int
) -> None:
    """Save and Discard close; the file has the edit or has it not."""
    assert not bench.window.close()
    assert bench.window.isVisible()
    with qtbot.waitSignal(bench.window.closed):
        answer(bench, qtbot, button)
    assert not bench.window.isVisible()
    assert experiment_file.read(saved).seed == seed


def test_that_closing_asks_as_often_as_the_user_wants(bench: Bench, saved: Path, qtbot: QtBot) -> None:
    """Always: without unsaved edits too. Never: not even with them."""
    bench.settings.ask_before_closing = "always"
    bench.document.save()
    bench.window.close()
    answer(bench, qtbot, Button.Cancel)
    assert bench.window.isVisible()
    bench.document.set_value("seed", 8)
    bench.settings.ask_before_closing = "never"
    assert bench.window.close()
    assert experiment_file.read(saved).seed == 6


def test_that_cancel_goes_on(bench: Bench, saved: Path, qtbot: QtBot) -> None:
    """As often as one likes; Esc is Cancel, and a second close does not ask twice at once."""
    for _ in range(2):
        bench.window.close()
        bench.window.close()
        box = question(bench)
        assert box is not None and saved.name in box.text()
        qtbot.keyClick(box, Qt.Key.Key_Escape)
        assert bench.window.isVisible()
    assert bench.document.has_unsaved_work


def test_that_a_save_that_fails_keeps_the_window_open(
    bench: Bench, saved: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The strip says why."""
    monkeypatch.setattr(os, "fsync", _full)
    bench.window.close()
    answer(bench, qtbot, Button.Save)
    assert bench.window.isVisible()
    assert "No space left" in bench.window.strip.text


def test_that_a_window_that_nobody_sits_before_never_asks(bench: Bench, saved: Path) -> None:
    """It closes at once."""
    bench.window.files.question.is_attended = False
    assert bench.window.close()
    assert experiment_file.read(saved).seed == 5


def test_that_opening_another_file_asks(bench: Bench, saved: Path, other: Path, qtbot: QtBot) -> None:
    """Cancel stays with the old file, Discard opens the new one."""
    bench.window.files.open(other)
    answer(bench, qtbot, Button.Cancel)
    assert bench.document.path == saved
    bench.window.files.open(other)
    answer(bench, qtbot, Button.Discard)
    assert bench.document.path == other
    assert bench.document.experiment == experiment(3)
    assert bench.document.is_clean


def test_that_a_preset_is_an_edit_and_asks_nothing(bench: Bench, saved: Path) -> None:
    """What it replaced comes back by undo, and closing then asks for it."""
    bench.window.files.open(preset_entries()[4].path)
    assert question(bench) is None
    assert bench.document.has_unsaved_work
    bench.document.undo()
    assert bench.document.experiment.seed == 6


def test_that_what_stands_in_a_field_is_saved_too(bench: Bench, saved: Path, qtbot: QtBot) -> None:
    """Ctrl+S while a number is being typed takes the number."""
    fields = bench.window.builder.findChildren(QLineEdit)
    field = next(each for each in fields if each.isVisible() and each.accessibleName() == "Noise")
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "0.25")
    qtbot.keyClick(field, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert experiment_file.read(saved).dataset.noise == 0.25
    assert field.hasFocus()


def test_that_new_is_a_small_network_and_can_be_undone(bench: Bench, qtbot: QtBot) -> None:
    """Ctrl+N; a save then asks for a file."""
    before = bench.document.experiment
    qtbot.keyClick(bench.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert bench.document.experiment.network.depth() == 1
    assert bench.document.path is None
    assert not bench.document.has_unsaved_work
    bench.document.undo()
    assert bench.document.experiment == before


def test_that_revert_goes_back_to_the_file_and_can_be_undone(bench: Bench, saved: Path) -> None:
    """The file as it is now, wherever it was changed."""
    revert = bench.window.actions_by_name["revert"]
    assert revert.isEnabled()
    revert.trigger()
    assert bench.document.experiment.seed == 5
    assert bench.document.is_clean
    assert not revert.isEnabled()
    bench.document.undo()
    assert bench.document.experiment.seed == 6
    assert not bench.document.is_clean


def test_that_revert_without_a_file_goes_back_to_the_preset(bench: Bench) -> None:
    """To what was chosen last."""
    bench.window.files.open(preset_entries()[4].path)
    chosen = bench.document.experiment
    bench.document.set_value("seed", 77)
    bench.window.actions_by_name["revert"].trigger()
    assert bench.document.experiment == chosen


def test_that_revert_to_a_file_that_is_gone_says_so(bench: Bench, saved: Path) -> None:
    """And changes nothing."""
    saved.unlink()
    bench.window.actions_by_name["revert"].trigger()
    assert "mine.json cannot be opened" in bench.window.strip.text
    assert bench.document.experiment.seed == 6


def test_that_save_as_adds_the_ending_and_asks_before_it_replaces(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The dialog knows the ending, so that it can see what would be replaced."""
    seen: list[QFileDialog] = []

    def choose(dialog: QFileDialog) -> int:
        seen.append(dialog)
        assert dialog.defaultSuffix() == "json"
        assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
        assert not dialog.testOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.setDirectory(str(tmp_path))
        dialog.selectFile("chosen")
        return 1

    monkeypatch.setattr(QFileDialog, "exec", choose)
    assert bench.window.files.save()
    assert seen
    assert experiment_file.read(tmp_path / "chosen.json") == bench.document.experiment
    assert bench.document.path == tmp_path / "chosen.json"


def _full(*_arguments: object) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def assert_old_file_and_dirty(bench: Bench, saved: Path, content: bytes, why: str) -> None:
    bench.window.files.save()
    assert saved.read_bytes() == content
    assert [path.name for path in saved.parent.iterdir() if path.suffix == ".tmp"] == []
    assert bench.window.isWindowModified()
    assert str(saved) in bench.window.strip.text
    assert why in bench.window.strip.text


def test_that_a_full_disk_leaves_the_old_file(
    bench: Bench, saved: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whole, with no copy beside it; the document stays unsaved."""
    content = saved.read_bytes()
    monkeypatch.setattr(os, "fsync", _full)
    assert_old_file_and_dirty(bench, saved, content, "No space left")


def test_that_a_file_larger_than_is_allowed_leaves_the_old_file(bench: Bench, saved: Path) -> None:
    """The operating system itself refuses the write, in the middle of the file."""
    content = saved.read_bytes()
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, before[1]))
    try:
        assert_old_file_and_dirty(bench, saved, content, "File too large")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_that_a_write_that_the_disk_does_not_keep_is_found_out(
    bench: Bench, saved: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The copy is read back before it takes the old file's place."""
    content = saved.read_bytes()
    monkeypatch.setattr(Path, "read_bytes", lambda path: content[:10] if path.suffix == ".tmp" else content)
    assert_old_file_and_dirty(bench, saved, content, "did not keep")


def test_that_a_write_protected_file_stays(
    bench: Bench, saved: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A rename would replace it all the same."""
    monkeypatch.setattr(os, "access", lambda _path, mode: mode != os.W_OK)
    assert_old_file_and_dirty(bench, saved, saved.read_bytes(), "write-protected")


@pytest.mark.parametrize("target", ("/dev/full", "/dev"))
def test_that_a_device_or_folder_is_not_replaced(bench: Bench, target: str) -> None:
    """Even where the user may."""
    before = Path(target).lstat().st_mode
    assert not bench.window.files._save(Path(target), False)
    assert Path(target).lstat().st_mode == before
    assert "not a file" in bench.window.strip.text


def test_that_a_folder_that_is_gone_is_named(bench: Bench, saved: Path, tmp_path: Path) -> None:
    """The document keeps its file."""
    bench.window.files._save(tmp_path / "gone" / "mine.json", False)
    assert "gone" in bench.window.strip.text
    assert "No such file or directory" in bench.window.strip.text
    assert bench.document.path == saved


def test_that_a_linked_file_stays_a_link_and_keeps_its_permissions(
    bench: Bench, saved: Path, tmp_path: Path
) -> None:
    """The file behind the link has the new content."""
    saved.chmod(0o640)
    link = tmp_path / "link.json"
    link.symlink_to(saved)
    bench.document.save(link)
    assert link.is_symlink()
    assert experiment_file.read(saved).seed == 6
    assert saved.stat().st_mode & 0o777 == 0o640


def test_that_a_new_file_gets_the_usual_permissions(bench: Bench, tmp_path: Path) -> None:
    """Those of any file that is made in the folder."""
    bench.document.save(tmp_path / "new.json")
    (tmp_path / "any").touch()
    assert (tmp_path / "new.json").stat().st_mode == (tmp_path / "any").stat().st_mode


def test_that_every_fault_of_a_file_is_listed(bench: Bench, qtbot: QtBot, tmp_path: Path) -> None:
    """The strip has the first, its button a table of all, to be copied."""
    data = experiment(4).to_data()
    data["seed"], data["sed"] = -1, "<img src='file:///etc/passwd'>"
    data["training"]["batch_size"] = 0
    bad = tmp_path / "bad.json"
    bad.write_text(json.dumps(data), encoding="utf-8")
    bench.window.files.open(bad)
    assert "bad.json cannot be opened" in bench.window.strip.text
    assert "(and 2 more)" in bench.window.strip.text
    qtbot.mouseClick(bench.window.strip.button, Qt.MouseButton.LeftButton)
    dialog = bench.window.findChild(FaultsDialog)
    assert isinstance(dialog, FaultsDialog) and dialog.isVisible()
    rows = [
        [dialog.table.item(row, column).text() for column in range(3)]
        for row in range(dialog.table.rowCount())
    ]
    places = {row[0].replace("\u200b", "") for row in rows}
    assert places == {"seed", "sed", "training.batch_size"}
    assert all(found and allowed for _, found, allowed in rows)
    qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    copied = QApplication.clipboard().text()
    assert str(bad) in copied and copied.count("\n") == 4 and "\u200b" not in copied
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
