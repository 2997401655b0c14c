"""The sheet of shortcuts: complete, searched, copied."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gradgui.ui.dialogs.shortcut_sheet import ShortcutSheet, as_html
from gradgui.ui.shortcut_table import ShortcutRow, as_text
from tests.ui.bench import Bench


@pytest.fixture
def sheet(bench: Bench) -> Iterator[ShortcutSheet]:
    """Return the open sheet."""
    bench.ready()
    bench.window.actions_by_name["shortcuts"].trigger()
    opened = QApplication.activeModalWidget()
    assert isinstance(opened, ShortcutSheet)
    yield opened
    opened.close()


def test_that_every_shortcut_is_in_the_sheet(bench: Bench, sheet: ShortcutSheet) -> None:
    """Those of the window, and those of the list of layers."""
    shown = " or ".join(row.keys for row in sheet.shown_rows()).split(" or ")
    for action in bench.window.findChildren(QAction):
        assert {key.toString() for key in action.shortcuts()} <= set(shown)
    assert {"Ins", "Alt+Up", "Del"} <= set(shown)
    assert ("Plot with the focus", "Right") in [(row.group, row.keys) for row in sheet.shown_rows()]


def test_that_the_sheet_is_searched_by_words_and_keys(sheet: ShortcutSheet, qtbot: QtBot) -> None:
    """Groups without a row are left out."""
    qtbot.keyClicks(sheet.field, "duplicate")
    assert [(row.text, row.keys) for row in sheet.shown_rows()] == [("Duplicate", "Ctrl+D")]
    group = sheet.table.topLevelItem(0)
    assert sheet.table.topLevelItemCount() == 1
    assert group is not None
    assert (group.text(0), group.childCount()) == ("List of layers", 1)
    sheet.field.setText("ctrl+d")
    assert "Duplicate" in [row.text for row in sheet.shown_rows()]


def test_that_what_is_shown_can_be_copied(sheet: ShortcutSheet, qtbot: QtBot) -> None:
    """As text that can be pasted anywhere."""
    qtbot.keyClicks(sheet.field, "reset layers undo")
    assert sheet.shown_rows() == []
    sheet.field.setText("undo")
    sheet.copy_button.click()
    assert QApplication.clipboard().text() == "Edit\n  Ctrl+Z  Undo\n"


def test_that_print_and_copy_escape_and_group() -> None:
    """A group's name stands once."""
    rows = [ShortcutRow("A & B", "less <", "F1"), ShortcutRow("A & B", "more", "Ctrl+K")]
    assert as_html(rows).count("A &amp; B") == 1
    assert "less &lt;" in as_html(rows)
    assert as_text(rows) == "A & B\n  F1      less <\n  Ctrl+K  more\n"
