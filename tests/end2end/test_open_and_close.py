"""The program opens on its opening experiment, runs at a press of Space, and closes cleanly."""

import time

import numpy as np
import pytest

from tests.end2end.conftest import StartProgram
from tests.end2end.display import Display
from tests.end2end.waiting import wait_until

pytestmark = pytest.mark.end2end
TITLE = "GradGUI"


def test_that_closing_at_once_exits_0(display: Display, start_gradgui: StartProgram) -> None:
    """The window closes even while torch is being loaded."""
    program = start_gradgui()
    display.close(display.wait_for_window(TITLE))
    assert program.wait() == 0


def test_that_space_makes_the_picture_move(display: Display, start_gradgui: StartProgram) -> None:
    """Nothing moves before Space, the plots do after it; closing while it runs exits 0."""
    program = start_gradgui("--size", "1440x900")
    window = display.wait_for_window(TITLE)
    display.focus(window)
    wait_until(lambda: is_still(display), "a window at rest", every=0.5)
    display.key("space")
    wait_until(lambda: not is_still(display), "a moving picture", every=0.5)
    assert program.is_running()
    display.close(window)
    assert program.wait() == 0


def is_still(display: Display) -> bool:
    """Say whether two pictures, a quarter of a second apart, are the same and not black."""
    first = display.picture()
    time.sleep(0.25)
    return bool(first.any()) and np.array_equal(first, display.picture())
