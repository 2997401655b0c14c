"""The storyboard by the keyboard alone."""

import time

import pytest

from tests.end2end.conftest import StartProgram
from tests.end2end.display import Display
from tests.end2end.pictures import curves, newest_spread
from tests.end2end.question import DISCARD, answer
from tests.end2end.tab_order import tabs_to
from tests.end2end.waiting import wait_until

pytestmark = pytest.mark.end2end
TITLE = "GradGUI"


def is_still(display: Display) -> bool:
    """Say whether nothing moves for a quarter of a second."""
    before = display.picture()
    time.sleep(0.25)
    return bool((before == display.picture()).all())


def test_that_the_ladder_closes_without_a_mouse(display: Display, start_gradgui: StartProgram) -> None:
    """Space runs and pauses, Tab leads to the activation, R chooses ReLU, F5 goes on: the curves meet."""
    tabs = tabs_to("activation.kind")
    program = start_gradgui("--size", "1440x900", "--theme", "light")
    window = display.wait_for_window(TITLE)
    display.focus(window)
    wait_until(lambda: display.picture().any(), "a picture")
    display.key("space")
    wait_until(lambda: newest_spread(display.picture()) > 300, "a ladder of curves after Space")
    display.key("space")
    wait_until(lambda: is_still(display), "a picture at rest after the second Space")
    before = newest_spread(display.picture())
    display.key(*["Tab"] * tabs)
    display.type("r")
    time.sleep(0.5)
    display.key("F5")
    wait_until(
        lambda: 0 < newest_spread(display.picture()) < 200,
        f"curves that come together after Tab × {tabs}, R, F5; they span {before} rows before",
    )
    display.key("F5")
    wait_until(lambda: is_still(display), "a picture at rest after the second F5")
    assert curves(display.picture()).sum() > 200
    display.key("ctrl+q")
    answer(display, DISCARD)
    assert program.wait() == 0


def test_that_menus_open_by_their_letters(display: Display, start_gradgui: StartProgram) -> None:
    """Alt and the letter opens, Escape closes, the run goes on meanwhile."""
    program = start_gradgui("--size", "1440x900", "--theme", "light", "--autorun")
    window = display.wait_for_window(TITLE)
    display.focus(window)
    wait_until(lambda: curves(display.picture()).sum() > 200, "the first curves")
    for letter in "ferv":
        place = (slice(35, 110), slice(0, 330))
        closed = display.picture()[place]
        display.key(f"alt+{letter}")
        wait_until(lambda: (closed != display.picture()[place]).mean() > 0.1, f"the menu of Alt+{letter}")  # noqa: B023
        display.key("Escape")
        wait_until(lambda: (closed == display.picture()[place]).mean() > 0.99, f"Alt+{letter} closed")  # noqa: B023
    assert program.is_running()
    display.key("ctrl+q")
    assert program.wait() == 0
