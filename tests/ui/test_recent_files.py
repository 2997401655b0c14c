"""The files that were opened last are at hand."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gradgui.engine import experiment_file
from gradgui.ui.program import preset_entries
from gradgui.ui.recent_files import MOST, RecentFiles
from gradgui.ui.settings import Settings
from tests.ui.bench import Bench
from tests.ui.plots.recording import experiment


def make(path: Path) -> Path:
    experiment_file.write(experiment(3), path)
    return path


def texts(bench: Bench) -> list[str]:
    bench.window.ways_in.recent.fill()
    return [action.text() for action in bench.window.ways_in.recent.actions() if not action.isSeparator()]


def test_that_opened_and_saved_files_are_listed_newest_first(bench: Bench, tmp_path: Path) -> None:
    """Each once; presets are not files of the user's own."""
    assert texts(bench) == ["No files yet"]
    first, second = make(tmp_path / "a&b.json"), make(tmp_path / "second.json")
    bench.window.files.open(first)
    bench.window.files.open(second)
    bench.window.files.open(preset_entries()[0].path)
    bench.document.save(tmp_path / "third.json")
    bench.window.files.save()
    bench.window.files.open(first)
    names = [text.split("  (")[0] for text in texts(bench)]
    assert names == ["&1 a&&b.json", "&2 third.json", "&3 second.json", "&Clear the list"]


def test_that_at_most_ten_are_kept_over_a_start(tmp_path: Path) -> None:
    """The oldest go."""
    recent = RecentFiles(Settings(tmp_path))
    for number in range(MOST + 3):
        recent.add(tmp_path / f"{number}.json")
    again = RecentFiles(Settings(tmp_path))
    assert [path.stem for path in again.paths()] == [str(number) for number in range(12, 2, -1)]


@pytest.mark.parametrize("count", (0, 1, 2))
def test_that_any_number_comes_back_from_the_settings(tmp_path: Path, count: int) -> None:
    """An ini file knows no list of one."""
    recent = RecentFiles(Settings(tmp_path))
    for number in range(count):
        recent.add(tmp_path / f"{number}.json")
    Settings(tmp_path).sync()
    assert len(RecentFiles(Settings(tmp_path)).paths()) == count


def test_that_a_choice_opens_the_file(bench: Bench, tmp_path: Path) -> None:
    """Through the same door as Open."""
    path = make(tmp_path / "mine.json")
    bench.window.files.recent.add(path)
    bench.window.ways_in.recent.fill()
    bench.window.ways_in.recent.actions()[0].trigger()
    assert bench.document.path == path


def test_that_a_missing_file_is_grey(bench: Bench, tmp_path: Path) -> None:
    """And says why."""
    bench.window.files.recent.add(tmp_path / "gone.json")
    text = texts(bench)[0]
    assert "gone.json" in text and "not there any more" in text
    assert not bench.window.ways_in.recent.actions()[0].isEnabled()


def test_that_a_file_that_is_gone_when_it_is_opened_is_forgotten(bench: Bench, tmp_path: Path) -> None:
    """The strip says that there is no such file."""
    gone = tmp_path / "gone.json"
    bench.window.files.recent.add(gone)
    bench.window.files.open(gone)
    assert "gone.json cannot be opened" in bench.window.strip.text
    assert bench.window.files.recent.paths() == []


def test_that_the_list_can_be_cleared(bench: Bench, tmp_path: Path, qtbot: QtBot) -> None:
    """The last entry of the menu."""
    bench.window.files.recent.add(tmp_path / "a.json")
    bench.window.ways_in.recent.fill()
    bench.window.ways_in.recent.actions()[-1].trigger()
    assert texts(bench) == ["No files yet"]
    assert bench.settings.recent == []
