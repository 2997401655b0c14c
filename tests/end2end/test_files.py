"""Files and failures with the real program: dropped, edited, asked for, recovered."""

import contextlib
import json
import signal
import sqlite3
import sys
import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from gradgui.engine import presets
from gradgui.engine.experiment_file import read
from tests.end2end.conftest import StartProgram
from tests.end2end.display import Display
from tests.end2end.framebuffer import Picture
from tests.end2end.pictures import newest_spread
from tests.end2end.places import Place, places_of
from tests.end2end.program import REPOSITORY, Program
from tests.end2end.question import CANCEL, DISCARD, SAVE, TITLE, answer
from tests.end2end.waiting import wait_until

pytestmark = pytest.mark.end2end

SOURCE = (1200, 866)
"""Where the window to drag from is: below GradGUI's."""

STRIP_MIDDLE = 878
"""Height of the middle of the strip and its buttons, in pixels from the top, in a window of 1440 × 900."""

NARROWEST_BUTTON = 40

SECONDS_THAT_MAY_BE_LOST = 2.0
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


@cache
def samples_field() -> Place:
    """Return where the number of samples is in the builder."""
    return places_of("dataset.samples")[0]


def edit_samples(display: Display, window: int, number: str) -> None:
    """Type a number of samples; the title then has the mark of unsaved changes."""
    place = samples_field()
    display.focus(window)
    display.click(*place, repeat=2)
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


def kept(folder: Path) -> list[Path]:
    """Return what a program has left to be recovered."""
    return sorted((folder / "gradgui" / "recovery").glob("*.gradgui"))


def current_experiment(copy: Path) -> dict[str, Any]:
    """Return the current experiment of a document, read without GradGUI."""
    with contextlib.closing(sqlite3.connect(copy)) as connection:
        (text,) = connection.execute("SELECT json FROM experiment ORDER BY id DESC").fetchone()
    data: dict[str, Any] = json.loads(text)
    return data


def click_on_offer(display: Display) -> None:
    """Wait for the offer in the strip, and press its first button once it stands still."""
    seen: list[int | None] = [None]

    def stands() -> bool:
        seen.append(first_button(display.picture()))
        return seen[-1] is not None and seen[-1] == seen[-2]

    wait_until(stands, "the button of the offer", every=0.5)
    display.click(seen[-1], STRIP_MIDDLE)


def first_button(picture: Picture) -> int | None:
    """Return the middle of the first button in the strip: a face of one brighter colour, or None."""
    rows = picture[STRIP_MIDDLE - 9].reshape(picture.shape[1], -1).mean(1)
    background = rows[4]
    begin = 0
    for place in range(1, 1000):
        if rows[place] != rows[begin]:
            begin = place
        elif rows[begin] > background and place - begin >= NARROWEST_BUTTON:
            return begin + 30
    return None


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
    (copy,) = kept(tmp_path)
    assert current_experiment(copy)["dataset"]["samples"] == 500
    program = start_gradgui("--size", "1440x900")
    window = display.wait_for_window("Sigmoid, ten layers")
    click_on_offer(display)
    display.wait_for_window(r"\*")
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
    (copy,) = kept(tmp_path)
    assert current_experiment(copy)["dataset"]["samples"] == 500


def test_that_a_killed_run_is_offered_with_its_curves(
    display: Display, start_gradgui: StartProgram, tmp_path: Path
) -> None:
    """kill -9 in the middle of a run: the next start offers it, and a click shows what was recorded."""
    program = start_gradgui("--autorun", "--size", "1440x900")
    display.wait_for_window("GradGUI")
    wait_until(lambda: newest_spread(display.picture()) > 300, "a ladder of curves")
    time.sleep(SECONDS_THAT_MAY_BE_LOST)
    program.process.kill()
    assert program.wait() != 0
    (copy,) = kept(tmp_path)
    start_gradgui("--size", "1440x900")
    window = display.wait_for_window("Sigmoid, ten layers")
    click_on_offer(display)
    wait_until(lambda: newest_spread(display.picture()) > 300, "the ladder again")
    display.focus(window)
    display.close(window)
    answer(display, DISCARD)
    wait_until(lambda: not copy.exists(), "a copy that is gone")


def test_that_an_unattended_program_ends_by_itself(
    display: Display, start_gradgui: StartProgram, tmp_path: Path
) -> None:
    """With unsaved edits too: nobody is there to answer, and nobody asked for a copy."""
    program = start_gradgui("--exit-after", "6")
    edit_samples(display, display.wait_for_window("GradGUI"), "500")
    assert program.wait() == 0
    assert kept(tmp_path) == []


def test_that_safe_mode_leaves_the_settings_alone(display: Display, start_gradgui: StartProgram) -> None:
    """The title says it; damaged settings do not matter."""
    assert start_gradgui("--self-test").wait(60) == 0
    program = start_gradgui("--safe-mode")
    display.close(display.wait_for_window("safe mode"))
    assert program.wait() == 0
