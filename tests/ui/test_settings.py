"""Settings that are damaged, of a newer version, not writable, put aside or left alone."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray

from gradgui.app import parse
from gradgui.paths import user_dirs
from gradgui.ui.program import open_settings
from gradgui.ui.settings import Settings
from gradgui.ui.settings_file import FILE_NAME, Trouble
from tests.ui.bench import Bench


def with_dark(folder: Path) -> Path:
    """Return the file of settings in which the dark theme was chosen."""
    settings = Settings(folder)
    settings.theme = "dark"
    settings.sync()
    return folder / FILE_NAME


def _date_later(path: Path) -> None:
    """Let Qt read a file again: it goes by size and time, and two writes may have the same time."""
    later = path.stat().st_mtime + 1
    os.utime(path, (later, later))


def test_that_settings_come_back(tmp_path: Path) -> None:
    """Without a word."""
    with_dark(tmp_path)
    again = Settings(tmp_path)
    assert again.theme == "dark"
    assert again.trouble is Trouble.NONE
    assert again.trouble_words == ""
    assert again.place == str(tmp_path / FILE_NAME)


@pytest.mark.parametrize(
    "content", (b"\x00" * 300, b"[layout\ntheme=dark\n", bytes(range(256)), b"theme=dark\nno equals sign\n")
)
def test_that_damaged_settings_are_put_aside(content: bytes, tmp_path: Path) -> None:
    """Defaults hold, the old file stays, what is set from now on is kept."""
    path = tmp_path / FILE_NAME
    path.write_bytes(content)
    settings = Settings(tmp_path)
    assert settings.trouble is Trouble.DAMAGED
    assert settings.theme == "system"
    assert str(tmp_path) in settings.trouble_words
    assert (tmp_path / "gradgui.backup-1.ini").read_bytes() == content
    with_dark(tmp_path)
    assert Settings(tmp_path).theme == "dark"


def test_that_settings_with_values_of_wrong_kinds_count_as_not_set(tmp_path: Path) -> None:
    """Whatever stands there, the window opens."""
    text = "[General]\ntheme=7\nmetric=@Point(1 2)\nrecent=@ByteArray(x)\n[layout]\nversion=1\ngeometry=3\n"
    (tmp_path / FILE_NAME).write_text(text, encoding="utf-8")
    settings = Settings(tmp_path)
    assert settings.theme == "system"
    assert settings.layout() is None
    assert settings.recent == []


def test_that_a_layout_of_nonsense_is_not_restored(bench: Bench) -> None:
    """The docks stay where they are."""
    bench.settings.keep_layout(QByteArray(b"nonsense"), QByteArray(b"more"))
    places = [dock.geometry() for dock in bench.window.docks]
    bench.window.restore_layout()
    assert [dock.geometry() for dock in bench.window.docks] == places


def test_that_settings_of_a_newer_version_are_left_alone(tmp_path: Path) -> None:
    """Neither used nor changed."""
    path = with_dark(tmp_path)
    newer = path.read_text(encoding="utf-8").replace("version=1", "version=2")
    path.write_text(newer, encoding="utf-8")
    _date_later(path)
    settings = Settings(tmp_path)
    assert settings.trouble is Trouble.NEWER
    assert settings.theme == "system"
    settings.theme = "light"
    settings.sync()
    assert settings.theme == "light"
    assert path.read_text(encoding="utf-8") == newer


def test_that_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """A file stands where the folder would be."""
    (tmp_path / "taken").touch()
    settings = Settings(tmp_path / "taken")
    assert settings.trouble is Trouble.NOT_KEPT
    settings.theme = "dark"
    assert settings.theme == "dark"


def test_that_safe_mode_reads_and_writes_nothing(tmp_path: Path) -> None:
    """The file stays as it is, to the byte."""
    path = with_dark(tmp_path)
    before = path.read_bytes()
    settings = Settings(tmp_path, safe_mode=True)
    assert settings.is_safe_mode
    assert settings.theme == "system"
    settings.theme = "light"
    settings.keep_layout(QByteArray(b"a"), QByteArray(b"b"))
    settings.sync()
    assert path.read_bytes() == before


def test_that_a_reset_keeps_the_old_file_beside(tmp_path: Path) -> None:
    """As often as it is asked for."""
    dirs = user_dirs(tmp_path)
    before = with_dark(dirs.settings).read_bytes()
    for number in (1, 2):
        settings = open_settings(parse(["--reset-settings"]), dirs)
        assert settings.theme == "system"
        assert settings.trouble is Trouble.NONE
        with_dark(dirs.settings)
        assert (dirs.settings / f"gradgui.backup-{number}.ini").exists()
    assert (dirs.settings / "gradgui.backup-1.ini").read_bytes() == before


def test_that_safe_mode_resets_nothing(tmp_path: Path) -> None:
    """It only looks away."""
    dirs = user_dirs(tmp_path)
    path = with_dark(dirs.settings)
    assert open_settings(parse(["--reset-settings", "--safe-mode"]), dirs).is_safe_mode
    assert path.exists()
