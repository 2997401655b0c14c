"""Background: answers the newest question only, and leaves no thread behind."""

import threading
import time
from collections.abc import Callable

from pytestqt.qtbot import QtBot

from gradgui.ui.background import Background, GoOn


def until_no(go_on: GoOn) -> str:
    """Work on until it is not wanted any more."""
    while go_on():
        time.sleep(0.001)
    raise RuntimeError("given up")


def threads() -> int:
    return sum(thread.name == "background" for thread in threading.enumerate())


def test_that_an_answer_arrives_on_the_thread_of_the_window(qtbot: QtBot) -> None:
    background, heard = Background(), []
    background.done.connect(lambda result: heard.append((result, threading.current_thread())))
    background.ask(lambda go_on: threading.current_thread().name)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [("background", threading.current_thread())]
    assert not background.is_busy
    background.stop()


def test_that_only_the_newest_question_is_answered(qtbot: QtBot) -> None:
    """The one before is given up; what it raises after that is not told."""
    background, heard = Background(), []
    background.done.connect(heard.append)
    background.failed.connect(heard.append)
    background.ask(until_no)
    for number in range(5):
        background.ask(_returning(number))
    qtbot.waitUntil(lambda: not background.is_busy)
    background.stop()
    qtbot.wait(20)
    assert heard == [4]


def test_that_what_goes_wrong_is_told(qtbot: QtBot) -> None:
    background, heard = Background(), []
    background.failed.connect(heard.append)
    background.ask(lambda go_on: 1 // 0)
    qtbot.waitUntil(lambda: bool(heard))
    assert isinstance(heard[0], ZeroDivisionError)
    background.stop()


def test_that_stop_waits_and_nothing_arrives_after_it(qtbot: QtBot) -> None:
    background, heard = Background(), []
    background.done.connect(heard.append)
    background.failed.connect(heard.append)
    background.ask(until_no)
    assert threads() == 1
    background.stop()
    assert threads() == 0
    background.ask(_returning(1))
    while threads():
        time.sleep(0.001)
    background.stop()
    qtbot.wait(20)
    assert heard == []


def _returning(number: int) -> Callable[[GoOn], object]:
    return lambda go_on: number
