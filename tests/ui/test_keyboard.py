"""Every task by keyboard alone, and every control with a name, a way to it, and a visible focus."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QMenuBar, QWidget
from pytestqt.qtbot import QtBot

from gradgui.engine import experiment_file
from gradgui.engine.events import RunState
from gradgui.ui.dialogs.command_palette import CommandPalette
from gradgui.ui.dialogs.shortcut_sheet import ShortcutSheet
from gradgui.ui.tab_chain import is_behind
from gradgui.ui.theme import CONTRAST_DARK, DARK
from tests.ui.bench import Bench

Key = Qt.Key
CONTROL, SHIFT, PLAIN = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.NoModifier,
)
MOST_TABS = 90


def focus() -> QWidget:
    """Return what has the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
    """Press a key where the focus is."""
    QTest.keyClick(focus(), key, modifiers)
    QApplication.processEvents()


def tab_to(name: str) -> None:
    """Press Tab until the control of a name has the focus."""
    for _ in range(MOST_TABS):
        if focus().accessibleName() == name:
            return
        press(Key.Key_Tab)
    raise AssertionError(f"Tab does not lead to {name!r}")


def run_command(bench: Bench, qtbot: QtBot, words: str) -> None:
    """Open the palette, type, press Enter."""
    press(Key.Key_K, CONTROL)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), CommandPalette))
    QTest.keyClicks(focus(), words)
    press(Key.Key_Return)
    back_to_window(bench, qtbot)


def back_to_window(bench: Bench, qtbot: QtBot) -> None:
    """Let the window have the focus after a dialog has gone."""
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is bench.window)


def test_that_everything_is_done_by_keys_alone(
    bench: Bench, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From the choice of a preset to the saved file, without a mouse."""
    bench.ready()
    window, document = bench.window, bench.document
    run_command(bench, qtbot, "open healthy")
    assert "ealthy" in document.experiment.name
    bench.ready()

    press(Key.Key_Space)
    assert bench.thread.commands[-1] == "resume"
    bench.thread.tell(RunState.RUNNING)
    QApplication.processEvents()
    press(Key.Key_Space)
    assert bench.thread.commands[-1] == "pause"
    bench.thread.tell(RunState.PAUSED)
    QApplication.processEvents()

    run_command(bench, qtbot, "layer 2")
    assert window.selection.selected == 2
    tab_to("Layers")
    press(Key.Key_Down)
    assert window.selection.selected == 3

    tab_to("Activation")
    QTest.keyClicks(focus(), "Sig")
    hidden = document.experiment.hidden_layers()
    assert [layer.spec.activation.kind for layer in hidden].count("sigmoid") > 0
    QTest.qWait(QApplication.keyboardInputInterval() + 20)
    QTest.keyClicks(focus(), "ReLU")
    assert {layer.spec.activation.kind for layer in document.experiment.hidden_layers()} == {"relu"}

    depth = document.experiment.network.depth()
    tab_to("Layers")
    press(Key.Key_Insert)
    assert document.experiment.network.depth() > depth
    press(Key.Key_Z, CONTROL)
    assert document.experiment.network.depth() == depth

    tab_to("Learning rate")
    press(Key.Key_A, CONTROL)
    QTest.keyClicks(focus(), "0.025")
    press(Key.Key_Return)
    assert document.experiment.training.optimizer.lr == 0.025

    run_command(bench, qtbot, "show gain")
    assert window.live.metrics() == {"gain"}
    run_command(bench, qtbot, "theme dark")
    assert window.looks.theme is DARK

    path = tmp_path / "by keys.json"
    monkeypatch.setattr(QFileDialog, "exec", lambda _: 1)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _: [str(path)])
    press(Key.Key_S, CONTROL)
    assert experiment_file.read(path) == document.experiment

    press(Key.Key_F1)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), ShortcutSheet))
    press(Key.Key_Escape)
    back_to_window(bench, qtbot)


def controls(root: QWidget) -> list[QWidget]:
    """Return what can have the focus."""
    return [
        each
        for each in root.findChildren(QWidget)
        if each.isVisibleTo(root)
        and each.focusPolicy() != Qt.FocusPolicy.NoFocus
        and each.focusProxy() is None
        and not each.objectName().startswith("qt_")
        and not isinstance(each, QMenuBar)
        and each.window() is root
    ]


def name_of(control: QWidget) -> str:
    """Return what a screen reader calls a control; buttons go by their words."""
    if isinstance(control, QAbstractButton):
        return control.accessibleName() or control.text()
    return control.accessibleName()


@pytest.mark.parametrize("opened", ("", "find_command", "preferences", "shortcuts", "claims"))
def test_that_every_control_is_named_and_reached_by_tab(bench: Bench, opened: str) -> None:
    """In the window and in its dialogs."""
    bench.ready()
    root: QWidget = bench.window
    if opened:
        bench.window.actions_by_name[opened].trigger()
        dialog = QApplication.activeModalWidget() or bench.window.claims.dialog
        assert dialog is not None
        root = dialog
    found = controls(root)
    assert found
    assert [repr(each) for each in found if not name_of(each)] == []
    assert [name_of(each) for each in found if not each.focusPolicy() & Qt.FocusPolicy.TabFocus] == []
    if opened:
        root.close()


def test_that_tab_goes_round_all_enabled_controls(bench: Bench) -> None:
    """No control is a trap, none is left out that can be seen."""
    bench.ready()
    wanted = {each for each in controls(bench.window) if each.isEnabled() and not is_behind(each)}
    seen = set()
    for _ in range(MOST_TABS):
        seen.add(focus())
        press(Key.Key_Tab)
    assert {name_of(each) for each in wanted - seen} == set()


def test_that_the_focus_can_be_seen(bench: Bench, qtbot: QtBot) -> None:
    """A ring around whatever Tab leads to, and none after a click."""
    bench.ready()
    ring_of = bench.window.focus_ring
    assert ring_of.ring is None
    for _ in range(MOST_TABS):
        press(Key.Key_Tab)
        ring, control = ring_of.ring, focus()
        assert ring is not None
        assert ring.isVisible()
        assert ring.parentWidget() is control.parentWidget()
        assert ring.geometry().intersects(control.geometry())
    qtbot.mouseClick(focus(), Qt.MouseButton.LeftButton)
    assert ring_of.ring is None


def test_that_high_contrast_always_shows_the_focus(bench: Bench) -> None:
    """However the focus came there, in a thick line of the accent."""
    bench.ready()
    bench.window.looks.choose_theme("contrast")
    bench.window.run_bar.widgetForAction(bench.window.actions_by_name["step"]).setFocus()
    bench.window.live.graphics.setFocus()
    QApplication.processEvents()
    ring = bench.window.focus_ring.ring
    assert ring is not None
    colors = ring.grab().toImage()
    edge = [colors.pixelColor(x, colors.height() // 2).name() for x in range(6)]
    assert edge.count(CONTRAST_DARK.accent) >= 3


def test_that_shift_tab_goes_back(bench: Bench) -> None:
    """The way back is the same."""
    bench.ready()
    press(Key.Key_Tab)
    first = focus()
    press(Key.Key_Tab)
    press(Key.Key_Backtab, SHIFT)
    assert focus() is first
