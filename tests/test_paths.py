"""The program's folders."""

import sys
from pathlib import Path

import pytest

from gradgui.paths import resource_dir, user_dirs


def test_that_resources_are_found_in_the_source_tree() -> None:
    assert (resource_dir() / "datasets.npz").is_file()


def test_that_resources_of_a_frozen_program_lie_in_its_bundle(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", "/opt/gradgui/_internal", raising=False)
    assert resource_dir() == Path("/opt/gradgui/_internal/resources")


def test_that_a_base_folder_holds_all_that_is_written(tmp_path: Path) -> None:
    dirs = user_dirs(tmp_path)
    folders = {dirs.settings, dirs.recovery, dirs.logs}
    assert len(folders) == 3 and all(tmp_path in folder.parents for folder in folders)


def test_that_without_one_the_system_s_folders_are_used() -> None:
    dirs = user_dirs()
    assert all("gradgui" in str(folder).lower() for folder in (dirs.settings, dirs.recovery, dirs.logs))
