"""The findings panel under the hand: where the keys lead, what stays still, what is seen whole."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gradgui.engine.events import RunState
from tests.ui.bench import Desk
from tests.ui.test_findings import RATE, STUCK, VANISHING, panel, press, tell


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(qtbot, tmp_path)
    desk.record(30)
    yield desk
    desk.window.files.close_unasked()
    QApplication.processEvents()


def leave(desk: Desk) -> None:
    QApplication.sendEvent(panel(desk), QEvent(QEvent.Type.Leave))
    desk.settle()


def enter(desk: Desk) -> None:
    spot = QPointF(5, 5)
    QApplication.sendEvent(panel(desk), QEnterEvent(spot, spot, spot))


def test_that_the_key_goes_to_the_first_remedy_and_back(desk: Desk) -> None:
    """From outside to the remedy, from inside the panel closes and gives the focus back."""
    window, key = desk.window, desk.window.actions_by_name["findings"]
    tell(desk, VANISHING)
    window.live.graphics.setFocus()
    key.trigger()
    assert panel(desk).isVisible() and panel(desk).rows["vanishing"].remedies.buttons[0].hasFocus()
    key.trigger()
    desk.settle()
    assert not panel(desk).isVisible() and window.live.graphics.hasFocus()
    key.trigger()
    desk.settle()
    assert panel(desk).has_focus() and not panel(desk).close_button.hasFocus()
    tell(desk, VANISHING)
    assert panel(desk).rows["vanishing"].remedies.buttons[0].hasFocus()


def test_that_tab_goes_through_the_rows_in_reading_order(desk: Desk, qtbot: QtBot) -> None:
    """Directly after the plots, whenever a row was made, the closing button last."""
    tell(desk, VANISHING)
    tell(desk, STUCK, VANISHING)
    rows = [panel(desk).rows[kind] for kind in ("stuck", "vanishing")]
    expected: list[QWidget] = [*rows[0].controls(), *rows[1].controls(), panel(desk).close_button]
    expected[0].setFocus()
    for control in expected[1:]:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert control.hasFocus()
    expected[0].setFocus()
    qtbot.keyClick(expected[0], Qt.Key.Key_Backtab)
    docks = desk.window.docks.below
    assert any(dock.isAncestorOf(QApplication.focusWidget()) for dock in docks)


def test_that_rows_stay_under_the_pointer(desk: Desk) -> None:
    """What is found or gone meanwhile is applied when it leaves; what is gone is said at once."""
    tell(desk, VANISHING)
    row = panel(desk).rows["vanishing"]
    place, buttons = row.geometry(), list(row.remedies.buttons)
    enter(desk)
    tell(desk, STUCK, RATE)
    assert list(panel(desk).rows) == ["vanishing"] and row.geometry() == place
    assert row.remedies.buttons == buttons and row.sentence.text() == "This is not found any more."
    tell(desk, STUCK, VANISHING)
    assert row.sentence.text().startswith("Vanishing") and row.geometry() == place
    leave(desk)
    assert [each.finding.kind for each in panel(desk)._ordered()] == ["stuck", "vanishing"]
    enter(desk)
    tell(desk)
    assert panel(desk).isVisible()
    leave(desk)
    assert not panel(desk).isVisible()


def test_that_rows_stay_while_the_focus_is_in_them(desk: Desk) -> None:
    """Until it goes elsewhere; a click on a button leaves the focus where it is."""
    tell(desk, VANISHING)
    panel(desk).focus()
    tell(desk, STUCK, VANISHING)
    assert list(panel(desk).rows) == ["vanishing"]
    desk.window.live.graphics.setFocus()
    desk.settle()
    assert set(panel(desk).rows) == {"stuck", "vanishing"}


@pytest.mark.parametrize("size", ((1440, 900), (1366, 768)))
def test_that_the_first_row_is_seen_whole(qtbot: QtBot, tmp_path: Path, size: tuple[int, int]) -> None:
    """With the lens beside it, and with its evidence open, in no more than a third of the window."""
    desk = Desk(qtbot, tmp_path, size)
    desk.window.actions_by_name["lens"].trigger()
    tell(desk, VANISHING, STUCK)
    row = panel(desk).rows["vanishing"]
    assert row.visibleRegion().boundingRect() == row.rect()
    press(qtbot, row.disclosure)
    for _ in range(4):
        desk.settle()
    assert row.visibleRegion().boundingRect() == row.rect()
    assert panel(desk).height() <= size[1] / 3 + 1
    assert row.sentence.height() >= row.sentence.heightForWidth(row.sentence.width())
    desk.close()


def test_that_nothing_is_said_before_the_first_verdict(desk: Desk) -> None:
    """Reopened while the run goes on."""
    desk.run()
    desk.window.actions_by_name["findings"].trigger()
    desk.settle()
    assert panel(desk).rest.text() == "Looking…"
    tell(desk)
    assert panel(desk).rest.text() == "Nothing is wrong with this run so far."
    desk.thread.tell(RunState.PAUSED)
    desk.settle()
