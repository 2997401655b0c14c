"""A file is written whole or not at all."""

import os
import stat
from pathlib import Path

import pytest

from gradgui.engine.whole_file import write_whole


def test_that_a_file_is_written_and_replaced(tmp_path: Path) -> None:
    """Nothing else is left in its folder, and others may read it as the system wants."""
    path = tmp_path / "a ∂.txt"
    write_whole(b"first", path)
    write_whole(b"second", path)
    assert path.read_bytes() == b"second"
    assert list(tmp_path.iterdir()) == [path]
    plain = tmp_path / "plain"
    plain.write_bytes(b"")
    assert stat.S_IMODE(path.stat().st_mode) == stat.S_IMODE(plain.stat().st_mode)


@pytest.mark.parametrize("fault", ("sync", "torn", "replace"))
def test_that_a_failure_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    """Whichever part of writing fails."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    if fault == "sync":
        monkeypatch.setattr(os, "fsync", fail)
    elif fault == "replace":
        monkeypatch.setattr(Path, "replace", fail)
    else:
        monkeypatch.setattr(Path, "read_bytes", lambda _path: b"ne")
    with pytest.raises(OSError, match=r"No space|did not keep"):
        write_whole(b"new", path)
    monkeypatch.undo()
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_that_a_missing_folder_is_an_error(tmp_path: Path) -> None:
    """It is not made."""
    with pytest.raises(FileNotFoundError):
        write_whole(b"new", tmp_path / "gone" / "a.txt")
    assert list(tmp_path.iterdir()) == []
