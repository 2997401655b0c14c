"""Counts how often Tab must be pressed from the live curves to a field: run as a program of its own.

``python -m tests.end2end.tab_order NAME`` prints the number for the widget with that object name, found by
pressing Tab in the real window on a screen that nobody sees.
"""

import sys
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gradgui.ui.main_window import MainWindow
from tests.end2end.real_window import ask, real_window

MOST = 200


def tabs_to(name: str) -> int:
    """Return how many presses of Tab lead from the live curves to the widget of that object name."""
    return int(ask("tab_order", name))


def _count(name: str) -> int:
    with real_window() as window:
        passed = [*_names_passed(window, name)]
    assert passed[-1] == name, f"Tab passed {passed}"
    return len(passed) - 1


def _names_passed(window: MainWindow, name: str) -> Iterator[str]:
    for _ in range(MOST):
        focused = QApplication.focusWidget()
        yield (focused.objectName() or focused.accessibleName()) if focused is not None else "nothing"
        if focused is not None and focused.objectName() == name:
            return
        QTest.keyClick(focused or window, Qt.Key.Key_Tab)


if __name__ == "__main__":
    print(_count(sys.argv[1]))
