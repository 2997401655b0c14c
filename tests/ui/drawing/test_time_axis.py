"""The time axis counts steps or epochs, and makes room in doublings."""

import pytest
from pytestqt.qtbot import QtBot

from gradgui.ui.drawing.time_axis import FIRST_CAPACITY, TimeAxis


def test_that_ticks_and_words_count_steps() -> None:
    """Whole steps, with separators; several as a span."""
    time = TimeAxis()
    assert time.ticks(0, 3, 10) == [(0, "0"), (1, "1"), (2, "2"), (3, "3")]
    assert time.words(1240) == "step 1,240"
    assert time.words(8, 15) == "step 8–15"


def test_that_epochs_are_counted_once_their_length_is_known() -> None:
    """With 6 steps an epoch, epoch 2 stands at step 12."""
    time = TimeAxis()
    time.toggle_epochs()
    assert time.unit() == "step"
    time.set_epoch_steps(6)
    assert time.unit() == "epoch"
    assert (12.0, "2") in time.ticks(0, 24, 4)
    assert time.words(15) == "epoch 2.50 (step 15)"
    time.toggle_epochs()
    assert time.words(15) == "step 15"


def test_that_the_capacity_doubles_until_a_step_has_room() -> None:
    """A restart begins small again."""
    time = TimeAxis()
    time.make_room(FIRST_CAPACITY - 1)
    assert time.capacity == FIRST_CAPACITY
    time.make_room(3 * FIRST_CAPACITY)
    assert time.capacity == 4 * FIRST_CAPACITY
    time.restart()
    assert time.capacity == FIRST_CAPACITY


def test_that_a_chosen_stretch_ends_following(qtbot: QtBot) -> None:
    """And everyone who shares the axis hears of it."""
    time = TimeAxis()
    with qtbot.waitSignals([time.moved, time.follow_changed]):
        time.show(10.0, 20.0)
    assert not time.follow


@pytest.mark.parametrize("step", (None, 3.0))
def test_that_a_cursor_that_stays_is_told_once(step: float | None) -> None:
    """Nothing is drawn again for a pointer at the same step."""
    time, told = TimeAxis(), []
    time.cursor_changed.connect(lambda: told.append(1))
    time.set_cursor(5.0)
    time.set_cursor(step)
    time.set_cursor(step)
    assert len(told) == 2
