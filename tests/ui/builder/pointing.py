"""How the builder's tests point at rows and type into fields."""

from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from gradgui.ui.builder.builder_panel import BuilderPanel

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


def click_row(panel: BuilderPanel, place: int, modifier: Any = NONE) -> None:
    """Click in the middle of a row."""
    view = panel.layers.view
    rect = view.visualRect(view.model().index(place, 0))
    QTest.mouseClick(view.viewport(), LEFT, modifier, rect.center())


def press_key(panel: BuilderPanel, key: Qt.Key, modifier: Any = NONE) -> None:
    """Press a key in the list."""
    QTest.keyClick(panel.layers.view, key, modifier)


def handle(panel: BuilderPanel, place: int) -> QPoint:
    """Return the point left of a row's chip where a skip begins."""
    rows = panel.layers.view.rows
    view = panel.layers.view
    rect = view.visualRect(view.model().index(place, 0))
    return QPoint(14 + 12 * rows[place].indent, rect.top() + 4 + view.fontMetrics().height() // 2)


def drag_skip(panel: BuilderPanel, source: int, target: QPoint) -> None:
    """Drag from beside a row to a point of the list."""
    port = panel.layers.view.viewport()
    QTest.mousePress(port, LEFT, NONE, handle(panel, source))
    QTest.mouseMove(port, (handle(panel, source) + target) / 2)
    QTest.mouseMove(port, target)
    QTest.mouseRelease(port, LEFT, NONE, target)


def middle(panel: BuilderPanel, place: int) -> QPoint:
    """Return the middle of a row."""
    view = panel.layers.view
    return view.visualRect(view.model().index(place, 0)).center()


def texts(panel: BuilderPanel) -> list[str]:
    """Return the sentences of all rows."""
    return [row.text for row in panel.layers.view.rows]


def selected_numbers(panel: BuilderPanel) -> list[tuple[int, ...]]:
    """Return the layers of the selected rows."""
    return [row.numbers for row in panel.layers.view.selected_rows()]
