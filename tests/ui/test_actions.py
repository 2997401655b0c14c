"""The table of actions: named, unlike each other, and no key twice."""

from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gradgui.engine import experiment_file
from gradgui.ui.actions import MENUS, TOOLBAR
from gradgui.ui.builder.layer_commands import COMMANDS
from gradgui.ui.command_list import keys_text, menu_actions
from gradgui.ui.dialogs.shortcut_sheet import ShortcutSheet
from gradgui.ui.menus import plain
from gradgui.ui.shortcut_table import layer_list_rows, panel_rows
from tests.ui.bench import Bench


def window_keys(bench: Bench) -> list[str]:
    """Return every shortcut that holds in the whole window."""
    return [
        key.toString()
        for action in bench.window.findChildren(QAction)
        if action.shortcutContext() is Qt.ShortcutContext.WindowShortcut
        and action not in bench.window.builder.layers.menu.actions()
        for key in action.shortcuts()
    ]


def test_that_no_shortcut_is_given_twice(bench: Bench) -> None:
    """Qt would call neither."""
    twice = {key: count for key, count in Counter(window_keys(bench)).items() if count > 1}
    assert twice == {}


def keys_with_focus(widget: QWidget) -> list[str]:
    """Return the keys of the actions that hold for a widget's focus alone, and for that of what is in it."""
    keys: list[str] = []
    holder: QWidget | None = widget
    contexts = {Qt.ShortcutContext.WidgetShortcut, Qt.ShortcutContext.WidgetWithChildrenShortcut}
    while holder is not None:
        actions = [each for each in holder.actions() if each.shortcutContext() in contexts]
        keys += [key.toString() for each in actions for key in each.shortcuts()]
        holder = holder.parentWidget()
        contexts = {Qt.ShortcutContext.WidgetWithChildrenShortcut}
    return keys


def test_that_no_key_is_ambiguous_wherever_the_focus_is(bench: Bench) -> None:
    """A plot's keys, those of a list, and the window's."""
    everywhere = window_keys(bench)
    with_keys = [each for each in bench.window.findChildren(QWidget) if keys_with_focus(each)]
    assert bench.window.live.graphics in with_keys
    for widget in with_keys:
        counted = Counter([*everywhere, *keys_with_focus(widget)])
        assert [key for key, count in counted.items() if count > 1] == [], widget


def test_that_f1_shows_the_shortcuts_from_a_plot(bench: Bench, qtbot: QtBot) -> None:
    """Where the focus is after the start."""
    bench.window.show()
    bench.window.activateWindow()
    bench.window.live.graphics.setFocus()
    qtbot.waitUntil(bench.window.live.graphics.hasFocus)
    shown = QSignalSpy(bench.window.actions_by_name["shortcuts"].triggered)
    qtbot.keyClick(bench.window.live.graphics, Qt.Key.Key_F1)
    assert shown.count() == 1
    bench.window.findChild(ShortcutSheet).close()


def test_that_a_lists_keys_are_not_the_windows(bench: Bench) -> None:
    """A key of the list of layers would be ambiguous there; Paste is the same key, and the list's first."""
    keys = {QKeySequence(key).toString() for each in COMMANDS if each is not None for key in each.keys}
    assert keys & set(window_keys(bench)) == {"Ctrl+V"}


def test_that_the_list_pastes_layers_where_it_has_the_focus(bench: Bench, qtbot: QtBot) -> None:
    """Of a whole experiment too, and says how all of it is opened."""
    view, before = bench.window.builder.layers.view, bench.document.experiment
    QGuiApplication.clipboard().setText(experiment_file.dump(before))
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    qtbot.keyClick(view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert bench.document.experiment.network.depth() == 2 * before.network.depth()
    assert "Edit ▸ Paste opens all of it" in bench.window.builder.layers.notice.text()


def test_that_the_sheet_knows_the_lists_keys() -> None:
    """All of its commands, whichever key they are called by."""
    shown = {key for row in layer_list_rows() for key in row.keys.split(" or ")}
    assert {"Up", "Down", "Ctrl+D", "Del", "Backspace"} <= shown
    assert {key for each in COMMANDS if each is not None for key in each.keys} <= shown


def test_that_menus_stand_in_the_usual_order(bench: Bench) -> None:
    """As the contract has it, and none is empty."""
    titles = [plain(action.text()) for action in bench.window.menuBar().actions()]
    order = ["File", "Edit", "Run", "View", "Compare", "Lessons", "Help"]
    assert titles == [title for title in order if title in titles]
    assert all(entries for _, entries in MENUS)


def test_that_every_action_has_a_name_and_words(bench: Bench) -> None:
    """One name an action; its tooltip says its first key."""
    specs = [spec for _, entries in MENUS for spec in entries if spec is not None]
    names = Counter(spec.name for spec in specs)
    assert max(names.values()) == 1
    for spec in {*specs, *TOOLBAR}:
        action = bench.window.actions_by_name[spec.name]
        assert action.text()
        assert action.objectName() == spec.name
        if spec.shortcuts:
            assert f"({action.shortcuts()[0].toString()})" in action.toolTip()


def test_that_access_keys_of_a_menu_differ(bench: Bench) -> None:
    """Alt and a letter leads to one entry."""
    for title, entries in MENUS:
        letters = [spec.text.partition("&")[2][:1].casefold() for spec in entries if spec is not None]
        known = [letter for letter in letters if letter]
        assert len(set(known)) == len(known), title


def test_that_disabled_actions_say_why(bench: Bench) -> None:
    """Undo, redo, pause before anything was done."""
    for name in ("undo", "redo", "pause"):
        action = bench.window.actions_by_name[name]
        assert not action.isEnabled()
        assert action.property("why_not")


def test_that_words_stand_without_access_keys() -> None:
    """Also where the letter stands behind, as in Chinese."""
    assert plain("Save &as…") == "Save as"
    assert plain("文件(&F)") == "文件"
    assert plain("R && D") == "R & D"


def test_that_a_panels_keys_are_in_the_sheet_once(bench: Bench) -> None:
    """However many panels have them."""
    for _ in range(2):
        action = QAction("&Pause this plot", bench.window.live)
        action.setShortcut("P")
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    assert [row.text for row in panel_rows(bench.window)].count("Pause this plot") == 1


def test_that_keys_are_written_as_on_this_system(bench: Bench) -> None:
    """Several are joined."""
    assert keys_text(bench.window.actions_by_name["find_command"]) == "Ctrl+K or Ctrl+Shift+P"
    assert all(path for path, _ in menu_actions(bench.window.menuBar()))
