"""Files and failures with the real program: dropped, edited, asked for, recovered."""

import json
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from gradgui.engine import presets
from gradgui.engine.experiment_file import read
from tests.end2end.conftest import StartProgram
from tests.end2end.display import Display
from tests.end2end.program import REPOSITORY, Program
from tests.end2end.question import CANCEL, DISCARD, SAVE, TITLE, answer
from tests.end2end.waiting import wait_until

pytestmark = pytest.mark.end2end

SAMPLES = (70, 315)
"""The field for the number of samples in the builder."""

SOURCE = (1200, 866)
"""Where the window to drag from is: below GradGUI's."""

SECONDS_FOR_A_MENU = 1.0


@pytest.fixture
def experiment(tmp_path: Path) -> Path:
    """Return an experiment file with blanks and signs in its name."""
    path = tmp_path / "My net & co.json"
    preset = presets.find("relu_he")
    assert preset is not None
    path.write_bytes(preset.path.read_bytes())
    return path


@pytest.fixture
def drag_source(display: Display, experiment: Path, tmp_path: Path) -> Iterator[Program]:
    """Return a program from whose window the experiment file can be dragged."""
    script = REPOSITORY / "tests" / "end2end" / "drag_source.py"
    command = [sys.executable, str(script), *map(str, SOURCE), str(experiment)]
    program = Program(command, display.environment(), tmp_path)
    yield program
    program.end()


def edit_samples(display: Display, window: int, number: str) -> None:
    """Type a number of samples; the title then has the mark of unsaved changes."""
    display.focus(window)
    display.click(*SAMPLES, repeat=2)
    display.key("ctrl+a")
    display.type(number)
    display.key("Tab")
    display.wait_for_window(r"\*")


def drag_slowly(display: Display, start: tuple[int, int], end: tuple[int, int]) -> None:
    """Drag between two programs, which talk to each other at every move."""
    display.move(*start)
    display.xdotool("mousedown", 1)
    for step in range(1, 21):
        display.move(*(round(a + (b - a) * step / 20) for a, b in zip(start, end, strict=True)))
        time.sleep(0.05)
    display.xdotool("mouseup", 1)


def test_that_a_dropped_file_is_opened_edited_and_saved(
    display: Display, start_gradgui: StartProgram, drag_source: Program, experiment: Path
) -> None:
    """Closing asks; Cancel stays, Save writes the edit and ends."""
    program = start_gradgui("--size", "1440x860")
    window = display.wait_for_window("GradGUI")
    display.wait_for_window("Drag source")
    drag_slowly(display, (SOURCE[0] + 90, SOURCE[1] + 15), (700, 500))
    drag_source.wait_for_output("dropped CopyAction")
    display.wait_for_window("My net & co.json")
    edit_samples(display, window, "500")
    display.close(window)
    answer(display, CANCEL)
    wait_until(lambda: not display.windows(TITLE), "a question that is gone")
    assert program.is_running()
    assert read(experiment).to_data()["dataset"]["samples"] == 1000
    display.close(window)
    answer(display, SAVE)
    assert program.wait() == 0
    assert read(experiment).to_data()["dataset"]["samples"] == 500


def test_that_discarded_edits_are_gone_and_the_file_is_recent(
    display: Display, start_gradgui: StartProgram, experiment: Path
) -> None:
    """The next start has the file in its menu: Alt+F, R, 1."""
    program = start_gradgui(experiment)
    window = display.wait_for_window("My net")
    edit_samples(display, window, "500")
    display.close(window)
    answer(display, DISCARD)
    assert program.wait() == 0
    assert read(experiment).to_data()["dataset"]["samples"] == 1000
    program = start_gradgui()
    window = display.wait_for_window("Sigmoid, ten layers")
    display.focus(window)
    for key in ("alt+f", "r", "1"):
        time.sleep(SECONDS_FOR_A_MENU)
        display.key(key)
    display.wait_for_window("My net & co.json")
    display.close(window)
    assert program.wait() == 0


def test_that_the_gallery_opens_what_was_searched_for(display: Display, start_gradgui: StartProgram) -> None:
    """Ctrl+Shift+O, a few letters, Enter; closing then asks nothing."""
    program = start_gradgui()
    window = display.wait_for_window("GradGUI")
    display.focus(window)
    display.key("ctrl+shift+o")
    display.focus(display.wait_for_window("Presets"))
    display.type("orthogonal")
    display.key("Return")
    display.wait_for_window("Tanh, orthogonal weights")
    display.close(window)
    assert program.wait() == 0


def test_that_an_unexpected_error_keeps_the_edits(
    display: Display, start_gradgui: StartProgram, tmp_path: Path
) -> None:
    """Quit ends with 1; the next start offers the copy, and a click has the edit back."""
    program = start_gradgui("--debug", "--size", "1440x900")
    window = display.wait_for_window("GradGUI")
    edit_samples(display, window, "500")
    display.key("ctrl+shift+F11")
    display.focus(display.wait_for_window("Unexpected error"))
    display.key("alt+q")
    assert program.wait() == 1
    assert any("DeliberateError" in line for line in program.errors)
    program.errors.clear()
    (copy,) = (tmp_path / "gradgui" / "recovery").iterdir()
    assert json.loads(copy.read_text(encoding="utf-8"))["dataset"]["samples"] == 500
    program = start_gradgui("--size", "1440x900")
    window = display.wait_for_window("Sigmoid, ten layers")
    offer = (slice(850, 900), slice(1220, 1310))
    wait_until(lambda: display.picture()[offer].std() > 10, "the button of the offer")
    display.click(1265, 878)
    display.focus(window)
    display.close(window)
    answer(display, DISCARD)
    assert program.wait() == 0
    assert not copy.exists()


def test_that_a_terminated_program_keeps_the_edits(
    display: Display, start_gradgui: StartProgram, tmp_path: Path
) -> None:
    """No question stands in the way of a shutdown."""
    program = start_gradgui()
    edit_samples(display, display.wait_for_window("GradGUI"), "500")
    program.process.send_signal(signal.SIGTERM)
    assert program.wait() == 0
    assert len(list((tmp_path / "gradgui" / "recovery").iterdir())) == 1


def test_that_an_unattended_program_ends_by_itself(
    display: Display, start_gradgui: StartProgram, tmp_path: Path
) -> None:
    """With unsaved edits too: nobody is there to answer, and nobody asked for a copy."""
    program = start_gradgui("--exit-after", "6")
    edit_samples(display, display.wait_for_window("GradGUI"), "500")
    assert program.wait() == 0
    assert not (tmp_path / "gradgui" / "recovery").exists()


def test_that_safe_mode_leaves_the_settings_alone(display: Display, start_gradgui: StartProgram) -> None:
    """The title says it; damaged settings do not matter."""
    assert start_gradgui("--self-test").wait(60) == 0
    program = start_gradgui("--safe-mode")
    display.close(display.wait_for_window("safe mode"))
    assert program.wait() == 0
