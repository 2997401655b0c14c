"""TimeAxis: what all plots over time share: the steps in view, their unit, the step under the pointer."""

from PySide6.QtCore import QCoreApplication, QObject, Signal

from gradgui.ui.drawing.scale import Tick, linear_ticks
from gradgui.ui.numbers import step_text

FIRST_CAPACITY = 25
"""Steps on the axis at first; doubled whenever it is full."""

LEFT_MARGIN = 0.008
"""Part of the axis left of step 0, so that the first step can be seen."""


class TimeAxis(QObject):
    """One axis for all plots over time: a pan or zoom in one of them moves all.

    capacity: steps from 0 on that are shown while the axis follows the run. cursor: the step under the
    pointer, or None. past: the past step that is looked at, or None. epoch_steps: steps that make an epoch,
    or None where that is not known.
    moved(left, right): another stretch of steps is shown, which the user chose.
    """

    moved = Signal(float, float)
    follow_changed = Signal(bool)
    unit_changed = Signal()
    cursor_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.capacity = FIRST_CAPACITY
        self.follow = True
        self.cursor: float | None = None
        self.past: int | None = None
        self.epoch_steps: int | None = None
        self._wants_epochs = False

    def restart(self) -> None:
        """Begin a new run at step 0, with all of it in view."""
        self.capacity = FIRST_CAPACITY
        self.set_follow(True)

    def make_room(self, step: int) -> None:
        """Double the capacity until a step has its place."""
        while step >= self.capacity:
            self.capacity *= 2

    def set_follow(self, follow: bool) -> None:
        """Keep up with the run, or stay where the view is."""
        if follow != self.follow:
            self.follow = follow
            self.follow_changed.emit(follow)

    def show(self, left: float, right: float) -> None:
        """Show the steps that the user chose, and follow the run no longer."""
        self.set_follow(False)
        self.moved.emit(left, right)

    def set_cursor(self, step: float | None) -> None:
        """Take note of the step under the pointer."""
        if step != self.cursor:
            self.cursor = step
            self.cursor_changed.emit()

    def set_past(self, step: int | None) -> None:
        """Take note of the past step that is looked at."""
        if step != self.past:
            self.past = step
            self.cursor_changed.emit()

    def set_epoch_steps(self, steps: int | None) -> None:
        """Take over how many steps make an epoch of this run."""
        if steps != self.epoch_steps:
            self.epoch_steps = steps
            self.unit_changed.emit()

    def toggle_epochs(self) -> None:
        """Count epochs instead of steps, or steps again."""
        self._wants_epochs = not self._wants_epochs
        self.unit_changed.emit()

    @property
    def in_epochs(self) -> bool:
        """Whether the axis counts epochs; it counts steps where the length of an epoch is not known."""
        return self._wants_epochs and self.epoch_steps is not None

    def unit(self) -> str:
        """Return what the axis counts."""
        return _tr("epoch") if self.in_epochs else _tr("step")

    def ticks(self, low: float, high: float, room: int) -> list[Tick]:
        """Return labelled ticks between two steps; room: labels that fit."""
        if not self.in_epochs or self.epoch_steps is None:
            return linear_ticks(low, high, room, whole=True)
        size = self.epoch_steps
        return [(place * size, text) for place, text in linear_ticks(low / size, high / size, room)]

    def words(self, first: float, last: float | None = None) -> str:
        """Return a step, or the first and last of several, as a read-out names them."""
        if not self.in_epochs or self.epoch_steps is None:
            return self.step_words(first, last)
        epoch = f"{first / self.epoch_steps:,.2f}"
        return _tr("epoch {epoch} (step {step})").format(epoch=epoch, step=steps_text(first, last))

    def step_words(self, first: float, last: float | None = None) -> str:
        """Return the same without the epoch."""
        return _tr("step {step}").format(step=steps_text(first, last))


def steps_text(first: float, last: float | None) -> str:
    """Return a step, or the first and the last of several."""
    steps = step_text(first)
    return steps if last is None or last == first else f"{steps}–{step_text(last)}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("TimeAxis", text)
