"""The virtual screen itself: what is typed and clicked arrives, what is drawn is seen."""

import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from tests.end2end.display import Display
from tests.end2end.program import Program
from tests.end2end.waiting import wait_until

SMALL_PROGRAM = """
from PySide6.QtWidgets import QApplication, QLineEdit
app = QApplication([])
app.setApplicationName("Small")
field = QLineEdit()
field.setWindowTitle("Small window")
field.setStyleSheet("background: #ff8000")
field.textChanged.connect(lambda text: print("text", text, flush=True))
field.setGeometry(100, 50, 300, 80)
field.show()
print("exit", app.exec(), flush=True)
"""

pytestmark = pytest.mark.end2end


@pytest.fixture
def small_program(display: Display, tmp_path: Path) -> Iterator[Program]:
    """Return a program of one orange text field at (100, 50), 300 by 80 pixels."""
    program = Program([sys.executable, "-c", SMALL_PROGRAM], display.environment(), tmp_path)
    yield program
    program.end()


def test_that_the_keyboard_and_the_mouse_reach_a_window(display: Display, small_program: Program) -> None:
    """Typed text arrives, a double click selects it for replacement."""
    display.focus(display.wait_for_window("Small window"))
    display.type("1e-3")
    small_program.wait_for_output("text 1e-3")
    display.click(115, 90, repeat=3)
    display.type("x")
    small_program.wait_for_output("text x")


def test_that_the_picture_is_what_the_window_draws(display: Display, small_program: Program) -> None:
    """Orange where the window is, nothing beside it."""
    display.wait_for_window("Small window")
    wait_until(lambda: np.array_equal(display.picture()[110, 380], (255, 128, 0)), "an orange pixel")
    assert display.picture().shape == (900, 1440, 3)
    assert not display.picture()[700, 700].any()
    assert small_program.is_running()


@pytest.mark.screen(1366, 768)
def test_that_the_close_button_ends_a_program(display: Display, small_program: Program) -> None:
    """The window manager's message closes the last window, and so the program."""
    window = display.wait_for_window("Small window")
    assert display.picture().shape == (768, 1366, 3)
    display.close(window)
    assert small_program.wait() == 0
    assert small_program.output[-1] == "exit 0"
    assert not small_program.complaints()
