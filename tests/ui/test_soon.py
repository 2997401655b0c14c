"""Calls that wait until pending events are done."""

import gc

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Slot
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from gradgui.ui.soon import Soon


class Counter(QObject):
    """Counts the calls."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.calls = 0
        self.soon = Soon(self.count, self)

    @Slot()
    def count(self) -> None:
        """Take a call."""
        self.calls += 1


def test_that_many_starts_are_one_call(qtbot: QtBot) -> None:
    """It comes with the next events, not at once."""
    parent = QObject()
    counter = Counter(parent)
    for _ in range(3):
        counter.soon.start()
    assert counter.calls == 0
    qtbot.waitUntil(lambda: counter.calls > 0)
    QCoreApplication.processEvents()
    assert counter.calls == 1


def test_that_what_waits_for_a_call_can_go(qtbot: QtBot) -> None:
    """A receiver that is deleted before its call leaves nothing behind, in Python neither."""
    for _ in range(5):
        parent = QObject()
        Counter(parent).soon.start()
        parent.deleteLater()
        QCoreApplication.sendPostedEvents(parent, QEvent.Type.DeferredDelete.value)
        assert not isValid(parent)
    del parent
    gc.collect()
    assert not [thing for thing in gc.get_objects() if type(thing) is Counter]
