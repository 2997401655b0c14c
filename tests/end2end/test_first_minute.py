"""The storyboard's first steps and the window's switches, with mouse, keys and the real program."""

import random
import statistics
import subprocess
import sys
import time
from pathlib import Path

import pytest

from gradgui.ui.theme import LIGHT, State
from tests.end2end.conftest import StartProgram
from tests.end2end.display import Display
from tests.end2end.pictures import curves, has_colour, newest_spread
from tests.end2end.places import places_of
from tests.end2end.question import DISCARD, answer
from tests.end2end.waiting import wait_until

pytestmark = pytest.mark.end2end
TITLE = "GradGUI"

STRIP = (slice(850, 900), slice(0, 60))
"""The mark at the left of the message strip."""

ERROR = LIGHT.state_color(State.ERROR).getRgb()[:3]
"""The colour of the mark of an error."""


def test_that_space_draws_the_ladder_and_relu_closes_it(
    display: Display, start_gradgui: StartProgram
) -> None:
    """Curves over most of the plot, then, after ReLU is chosen with mouse and keys, close together."""
    data_heading, activation = places_of("Data", "activation.kind")
    program = start_gradgui("--size", "1440x900", "--theme", "light")
    window = display.wait_for_window(TITLE)
    display.focus(window)
    wait_until(lambda: display.picture().any(), "a picture")
    assert curves(display.picture()).sum() < 50
    display.key("space")
    wait_until(lambda: newest_spread(display.picture()) > 300, "a ladder of curves")
    display.click(*data_heading)
    time.sleep(0.5)
    display.click(*activation)
    time.sleep(0.5)
    display.key("Down", "Down", "Return")
    wait_until(lambda: 0 < newest_spread(display.picture()) < 200, "a ladder that closes")
    display.close(window)
    answer(display, DISCARD)
    assert program.wait() == 0


def test_that_a_nan_is_shown_and_the_program_lives(display: Display, start_gradgui: StartProgram) -> None:
    """The exploding preset turns NaN at its second step: the strip shows the mark of an error."""
    program = start_gradgui("--preset", "relu_normal_explodes", "--autorun", "--size", "1440x900")
    window = display.wait_for_window(TITLE)
    wait_until(lambda: has_colour(display.picture(), STRIP, ERROR), "the mark of an error")
    assert program.is_running()
    display.close(window)
    assert program.wait() == 0


def test_that_closing_at_any_moment_exits_0(display: Display, start_gradgui: StartProgram) -> None:
    """Whatever the program is at: loading torch, training, drawing. The window is gone at once; an import
    of torch that is under way ends first.
    """
    moments = random.Random(3)
    for _ in range(5):
        program = start_gradgui("--autorun")
        window = display.wait_for_window(TITLE)
        time.sleep(moments.uniform(0, 4))
        display.close(window)
        wait_until(lambda: not display.windows(TITLE), "a closed window", timeout=3)
        assert program.wait() == 0


def test_that_a_terminated_program_exits_cleanly(display: Display, start_gradgui: StartProgram) -> None:
    """SIGTERM while it trains closes the window."""
    program = start_gradgui("--autorun")
    display.wait_for_window(TITLE)
    time.sleep(3)
    program.process.terminate()
    assert program.wait() == 0


@pytest.mark.parametrize(
    ("content", "place"),
    [('{"gradgui": 1', "line 1"), ('{"gradgui": 1, "dataset": {"kind": "xor"}}', "network")],
)
def test_that_a_bad_file_opens_no_window(
    content: str, place: str, start_gradgui: StartProgram, tmp_path: Path
) -> None:
    """Exit code 2, and a line that names the place."""
    path = tmp_path / "bad.json"
    path.write_text(content)
    program = start_gradgui(path)
    assert program.wait() == 2
    assert len(program.errors) == 1 and place in program.errors[0]


def test_that_a_screenshot_is_taken(start_gradgui: StartProgram, tmp_path: Path) -> None:
    """The picture has the size that was asked for; the program ends by itself."""
    out = tmp_path / "window.png"
    arguments = ("--screenshot", out, "--steps", "30", "--size", "1366x768", "--theme", "dark")
    assert start_gradgui(*arguments).wait(60) == 0
    header = out.read_bytes()[:24]
    assert header[:8] == b"\x89PNG\r\n\x1a\n"
    assert (int.from_bytes(header[16:20]), int.from_bytes(header[20:24])) == (1366, 768)


@pytest.mark.slow
def test_that_the_window_is_up_before_torch_would_be(display: Display, start_gradgui: StartProgram) -> None:
    """Start to visible window against ``import torch``, in turn."""
    ratios = []
    for _ in range(5):
        begin = time.monotonic()
        subprocess.run([sys.executable, "-c", "import torch"], check=True)
        theirs = time.monotonic() - begin
        begin = time.monotonic()
        program = start_gradgui()
        window = display.wait_for_window(TITLE)
        ratios.append((time.monotonic() - begin) / theirs)
        display.close(window)
        assert program.wait() == 0
    print(f"window / import torch: median {statistics.median(ratios):.2f}, {ratios}")
    assert statistics.median(ratios) <= 1.0


@pytest.mark.slow
def test_that_curves_follow_space_within_three_seconds(display: Display, start_gradgui: StartProgram) -> None:
    """Space is pressed as soon as the window is there, while torch is being loaded."""
    program = start_gradgui("--size", "1440x900", "--theme", "light")
    window = display.wait_for_window(TITLE)
    display.focus(window)
    begin = time.monotonic()
    display.key("space")
    wait_until(lambda: curves(display.picture()).sum() > 200, "the first curves")
    seconds = time.monotonic() - begin
    print(f"first curves {seconds:.2f} s after Space")
    assert seconds <= 3
    display.close(window)
    assert program.wait() == 0
