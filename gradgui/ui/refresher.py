"""Refresher: the one timer of the window; lets visible plots draw what is new, for a share of the time."""

from collections import deque
from collections.abc import Callable, Sequence
from time import perf_counter, thread_time

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from gradgui.ui.drawing.area import FrameClock
from gradgui.ui.frame_governor import SHORTEST, FrameGovernor
from gradgui.ui.plot import Plot

TICKS_PER_OTHER = 2
"""Ticks from one of the other plots to the next."""

_SECONDS_COUNTED = 1.0


class Refresher(QObject):
    """Ticks while there is something to draw and stops when there is not.

    The first plot draws at every tick; at every second one of the others does, in turn, unless it is late.
    """

    ticked = Signal()
    """A frame's time has come, whether there was something new to draw or not."""
    drawn = Signal()

    def __init__(
        self,
        plots: Sequence[Plot],
        clock: FrameClock,
        is_running: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._plots = list(plots)
        self._clock = clock
        self._is_running = is_running
        self._turn = 0
        self._quiet_ticks = 0
        self._frames: deque[float] = deque(maxlen=240)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._governor = FrameGovernor()
        self._last_tick = 0.0
        self._timer.setInterval(SHORTEST)
        self._timer.timeout.connect(self._on_tick)
        for plot in self._plots:
            plot.stale.connect(self.wake)

    def add(self, plot: Plot) -> None:
        """Let a further plot draw too."""
        self._plots.append(plot)
        plot.stale.connect(self.wake)

    def remove(self, plot: Plot) -> None:
        """Let a plot draw no more."""
        self._plots.remove(plot)

    def limit_frames(self, most: int) -> None:
        """Draw at most so many frames a second."""
        self._governor.shortest = max(SHORTEST, 1000 // most)

    def wake(self) -> None:
        """Draw soon, whatever the pace of a run: somebody has changed what is shown."""
        self._quiet_ticks = 0
        if not self._timer.isActive():
            self._last_tick = perf_counter()
            self._timer.start()
        elif self._timer.remainingTime() > SHORTEST:
            self._timer.start(SHORTEST)

    def stop(self) -> None:
        """Draw no more."""
        self._timer.stop()

    def draw_all(self) -> None:
        """Let every visible plot draw what is new, at once."""
        for plot in self._plots:
            if plot.is_shown():
                plot.refresh()

    def frames_per_second(self) -> float:
        """Return how many frames were drawn in the last second."""
        now = perf_counter()
        return sum(now - frame <= _SECONDS_COUNTED for frame in self._frames) / _SECONDS_COUNTED

    def _on_tick(self) -> None:
        now, begin = perf_counter(), thread_time()
        self._governor.begin(now - self._last_tick)
        self._last_tick = now
        drawn = [_draw(plot) for plot in self._due()]
        painted, self._clock.seconds = self._clock.seconds, 0.0
        interval = self._governor.end(thread_time() - begin + painted)
        if interval != self._timer.interval():
            self._timer.setInterval(interval)
        self.ticked.emit()
        if any(drawn):
            self._frames.append(now)
            self.drawn.emit()
        self._quiet_ticks = 0 if any(drawn) or self._is_running() else self._quiet_ticks + 1
        if self._quiet_ticks > 2 * TICKS_PER_OTHER * len(self._plots):
            self._timer.stop()

    def _due(self) -> list[Plot]:
        shown = [plot for plot in self._plots if plot.is_shown()]
        if len(shown) <= 2:
            return shown
        if self._governor.is_late:
            return shown[:1]
        self._turn += 1
        turn, is_rest = divmod(self._turn, TICKS_PER_OTHER)
        return shown[:1] if is_rest else [shown[0], shown[1 + turn % (len(shown) - 1)]]


def _draw(plot: Plot) -> bool:
    drew = plot.refresh()
    if drew:
        plot.graphics.read_out_again()
    return drew
