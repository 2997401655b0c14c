"""TimeTravel: which recorded step is looked at; goes from one to the next by itself where it plays."""

from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from gradgui.engine.events import PastComing, PastShown, RunState
from gradgui.ui.engine_words import said
from gradgui.ui.numbers import step_text
from gradgui.ui.run_controller import RunController

SPEEDS = (1, 5, 20, 100, 500)
"""Steps a second at which the past can be played."""

USUAL_SPEED = 20
FRAME = 33
"""Milliseconds from one step that is played to the next, at least."""

SHORTEST_WAIT = 0.3
"""Seconds; of what takes less nothing is said."""


class TimeTravel(QObject):
    """The one place that knows where one looks: at the newest step, at a past one, or on the way there."""

    changed = Signal()
    """Where one looks, whether it plays, or the last step, is another."""
    failed = Signal(str)
    """A sentence for the user: why a step cannot be shown."""

    def __init__(
        self,
        controller: RunController,
        parent: QObject | None = None,
        clock: Callable[[], float] = perf_counter,
    ) -> None:
        super().__init__(parent)
        self._controller, self._clock = controller, clock
        self._wanted: int | None = None
        self._wanted_at = 0.0
        self._coming: PastComing | None = None
        self._speed = USUAL_SPEED
        self._played_from = (0, 0.0)
        self._has_told = False
        self._timer = QTimer(self)
        self._timer.setInterval(FRAME)
        self._timer.timeout.connect(self._on_tick)
        controller.past_shown.connect(self._on_past_shown)
        controller.past_coming.connect(self._on_past_coming)
        controller.past_left.connect(self._on_present)
        controller.run_started.connect(self._on_present)
        controller.state_changed.connect(self._on_state_changed)

    @property
    def last_step(self) -> int:
        """The newest step, −1 before the first."""
        store = self._controller.store
        return store.last_step if store is not None else -1

    @property
    def step(self) -> int:
        """The step that is wanted, else the one that is shown."""
        if self._wanted is not None:
            return self._wanted
        past = self._controller.past
        return self.last_step if past is None else past.step

    @property
    def is_past(self) -> bool:
        """Whether a past step is shown, or wanted."""
        return self._wanted is not None or self._controller.past is not None

    @property
    def is_playing(self) -> bool:
        """Whether it goes from step to step by itself."""
        return self._timer.isActive()

    @property
    def is_late(self) -> bool:
        """Whether what is wanted takes long."""
        return self._wanted is not None and self._clock() - self._wanted_at >= SHORTEST_WAIT

    @property
    def done(self) -> float:
        """How much of the way to what is wanted is done, 0 to 1."""
        return self._coming.done if self._coming is not None else 0.0

    @Slot(int)
    def look_at(self, step: int) -> None:
        """Look at a step; the newest one is the present."""
        self.stop()
        self._look_at(step)

    def _look_at(self, step: int) -> None:
        last = self.last_step
        if last < 0:
            return
        if step >= last:
            self._controller.pause()
            self.look_at_present()
            return
        if self._wanted is None:
            self._wanted_at = self._clock()
        self._wanted, self._coming = max(0, step), None
        self._controller.look_back(self._wanted)
        self.changed.emit()

    @Slot()
    def step_back(self) -> None:
        """Look at the step before."""
        self.look_at(self.step - 1)

    @Slot()
    def step_forward(self) -> None:
        """Look at the step after, as far as there is one."""
        self.look_at(self.step + 1)

    @Slot()
    def look_at_present(self) -> None:
        """Look at the newest step again, and follow the run."""
        self.stop()
        self._wanted = None
        self._controller.look_at_present()
        self.changed.emit()

    @Slot()
    def go_back(self) -> None:
        """Let the run go on from the step that is looked at."""
        if self.is_past:
            self.stop()
            self._controller.go_back()

    @Slot()
    def branch(self) -> None:
        """Train a second network from the step that is looked at on."""
        if self.is_past:
            self.stop()
            self._controller.branch_from_past()

    def set_speed(self, steps_a_second: int) -> None:
        """Choose how fast it plays."""
        self._speed = steps_a_second
        self._played_from = (self.step, self._clock())

    @Slot()
    def toggle_play(self) -> None:
        """Show one step after the other, from the one that is looked at on, or from step 0."""
        if self.is_playing:
            self.stop()
            self.changed.emit()
        elif self.last_step > 0:
            if not self.is_past:
                self._look_at(0)
            self._played_from = (self.step, self._clock())
            self._timer.start()
            self.changed.emit()

    def stop(self) -> None:
        """Play no more."""
        self._timer.stop()

    @Slot()
    def _on_tick(self) -> None:
        if self._wanted is not None:
            return
        first, begun = self._played_from
        step = first + int((self._clock() - begun) * self._speed)
        if step >= self.last_step:
            self.look_at_present()
        elif step > self.step:
            self._look_at(step)

    @Slot(object)
    def _on_past_shown(self, event: PastShown) -> None:
        if event.problem:
            self.stop()
            self._wanted = None
            text = self.tr("Step {step} cannot be computed again: {why}")
            self.failed.emit(text.format(step=step_text(event.step), why=said(event.problem)))
        elif event.step == self._wanted:
            self._wanted = self._coming = None
        if event.is_exact is False and not self._has_told:
            self._has_told = True
            text = self.tr(
                "Step {step}, computed again, differs from what was recorded: the record is of another "
                "computer, or of another version."
            )
            self.failed.emit(text.format(step=step_text(event.step)))
        self.changed.emit()

    @Slot(object)
    def _on_past_coming(self, event: PastComing) -> None:
        self._coming = event
        self.changed.emit()

    @Slot()
    def _on_present(self) -> None:
        self.stop()
        self._wanted, self._has_told = None, False
        self.changed.emit()

    @Slot(object)
    def _on_state_changed(self, state: RunState) -> None:
        if state is RunState.RUNNING:
            self.stop()
        self.changed.emit()
