"""The palette: what it offers, what it leaves alone, and how it closes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gradgui.ui.dialogs.command_palette import CommandPalette, beside_text
from tests.ui.bench import Bench

ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def palette(bench: Bench) -> CommandPalette:
    """Return the open palette of a window at rest."""
    bench.ready()
    bench.window.actions_by_name["find_command"].trigger()
    opened = QApplication.activeModalWidget()
    assert isinstance(opened, CommandPalette)
    return opened


def shown(palette: CommandPalette) -> list[str]:
    """Return the words in the list."""
    model = palette.list.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_that_menus_are_offered_before_anything_is_typed(palette: CommandPalette) -> None:
    """And presets, layers, metrics are not."""
    words = shown(palette)
    assert {"Open", "Reset", "Dark", "Keyboard shortcuts"} <= set(words)
    assert not any(word.startswith("Select layer") for word in words)
    palette.close()


@pytest.mark.parametrize(
    ("query", "first"),
    (
        ("layer 3", "Select layer 3"),
        ("show gain", "Show Gain"),
        ("open seventy", "Open Sigmoid, seventy layers, float32"),
        ("rst lay", "Reset layout"),
        ("high contr", "High contrast, light on dark"),
    ),
)
def test_that_the_best_is_on_top(palette: CommandPalette, qtbot: QtBot, query: str, first: str) -> None:
    """Of everything that fits."""
    qtbot.keyClicks(palette.field, query)
    assert shown(palette)[0].startswith(first[:16])
    palette.close()


def test_that_what_cannot_be_done_says_why(palette: CommandPalette, qtbot: QtBot) -> None:
    """And Enter does not do it."""
    qtbot.keyClicks(palette.field, "undo")
    command = palette.chosen()
    assert command is not None
    assert not command.enabled
    assert beside_text(command) == "nothing to undo"
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()
    palette.close()


def test_that_arrows_choose_and_are_read_out(palette: CommandPalette, qtbot: QtBot) -> None:
    """The field tells a screen reader what Enter would do, with its keys."""
    first = palette.chosen()
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    second = palette.chosen()
    assert second is not None
    assert second is not first
    assert palette.field.accessibleDescription() == f"{second.text}, {second.path}, {second.keys}"
    qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    assert palette.chosen() is first
    palette.close()


def test_that_nothing_found_is_said(palette: CommandPalette, qtbot: QtBot) -> None:
    """No empty list without a word."""
    qtbot.keyClicks(palette.field, "qqqq")
    assert shown(palette) == []
    assert palette.empty.isVisible()
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert QApplication.activeModalWidget() is None


def test_that_a_click_runs_a_command(bench: Bench, palette: CommandPalette, qtbot: QtBot) -> None:
    """And closes the palette first."""
    qtbot.keyClicks(palette.field, "layer 2")
    place = palette.list.visualRect(palette.list.currentIndex()).center()
    qtbot.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert bench.window.selection.selected == 2
    assert QApplication.activeModalWidget() is None
