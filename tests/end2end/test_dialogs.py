"""Every dialog opens by its keys and closes by Escape, one after the other, by the keyboard alone."""

import time

import pytest

from tests.end2end.conftest import StartProgram
from tests.end2end.display import Display
from tests.end2end.waiting import wait_until

pytestmark = pytest.mark.end2end

SECONDS_FOR_A_MENU = 1.0

DIALOGS = {
    "Find a command": ("ctrl+k",),
    "Preferences": ("ctrl+comma",),
    "Keyboard shortcuts": ("ctrl+slash",),
    "Presets": ("ctrl+shift+o",),
    "About GradGUI": ("alt+h", "a"),
    "This step in float64": ("alt+r", "f"),
    "Open an experiment": ("ctrl+o",),
    "Save the experiment": ("ctrl+shift+s",),
    "Save the plot as": ("Menu", *("Down",) * 6, "Return"),
}
"""Title: keys."""


def test_that_each_dialog_opens_by_key_after_each_other(
    display: Display, start_gradgui: StartProgram
) -> None:
    """Nobody gives a window the keyboard back but the program: no window manager runs."""
    program = start_gradgui("--size", "1440x900")
    window = display.wait_for_window("GradGUI")
    display.focus(window)
    for title in (*DIALOGS, *reversed(DIALOGS)):
        for key in DIALOGS[title]:
            display.key(key)
            time.sleep(SECONDS_FOR_A_MENU if key in ("Menu", "alt+h", "alt+r") else 0)
        display.wait_for_focus(display.wait_for_window(title))
        display.key("Escape")
        wait_until(lambda: not display.windows(title), f"{title!r} to close by Escape")  # noqa: B023
        display.wait_for_focus(window)
    assert program.is_running()
    display.key("ctrl+q")
    assert program.wait() == 0
