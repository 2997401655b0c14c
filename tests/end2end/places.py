"""Says where a control is in the real window: run as a program of its own.

``python -m tests.end2end.places WIDTH HEIGHT NAME …`` prints the middle of the control with each name. After
each but the last the control is clicked, so that what it folds or moves is where the next one finds it.
"""

import sys

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from gradgui.ui.main_window import MainWindow
from tests.end2end.real_window import ask, real_window

MILLISECONDS_TO_SETTLE = 500
Place = tuple[int, int]


def places_of(*names: str, width: int = 1440, height: int = 900) -> list[Place]:
    """Return the pixels to click, in this order; names: of objects, for screen readers, or on buttons."""
    lines = ask("places", width, height, *names).splitlines()
    return [(int(x), int(y)) for x, y in (line.split() for line in lines)]


def _find(window: MainWindow, name: str) -> QWidget:
    for widget in window.findChildren(QWidget):
        names = [widget.objectName(), widget.accessibleName()]
        if isinstance(widget, QAbstractButton):
            names.append(widget.text())
        if name in names and widget.isVisible():
            return widget
    raise LookupError(f"no control {name!r}")


def _middle(window: MainWindow, widget: QWidget) -> QPoint:
    middle = widget.visibleRegion().boundingRect().center()
    assert not widget.visibleRegion().isEmpty(), f"{widget.objectName()} cannot be seen"
    return widget.mapTo(window, middle)


def _print_places(width: int, height: int, names: list[str]) -> None:
    with real_window(width, height) as window:
        for number, name in enumerate(names, start=1):
            widget = _find(window, name)
            place = _middle(window, widget)
            print(place.x(), place.y())
            if number < len(names):
                QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
                QTest.qWait(MILLISECONDS_TO_SETTLE)


if __name__ == "__main__":
    _print_places(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3:])
