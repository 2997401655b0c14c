"""Runs of several lanes, whose numbers are written by the test."""

from dataclasses import replace

from gradgui.ui.plot import Plot
from gradgui.ui.shown_run import Run
from tests.ui.plots.recording import Recording


class Lanes:
    """Recordings as lanes A, B … of one run; each parts from the others at step ``since``."""

    def __init__(self, *recordings: Recording, since: int = 0) -> None:
        self.recordings = list(recordings)
        self.since = since
        self.ended: dict[int, int] = {}

    def run(self, shown: int = 0) -> Run:
        """Return the run as plots see it while lane number ``shown`` is shown."""
        return replace(self._lane(shown), others=lambda: self._others(shown), since=0)

    def _others(self, shown: int) -> tuple[Run, ...]:
        return tuple(self._lane(number) for number in range(len(self.recordings)) if number != shown)

    def _lane(self, number: int) -> Run:
        return replace(
            self.recordings[number].run, lane=number, since=self.since, ended=self.ended.get(number)
        )

    def record(self, steps: int) -> None:
        """Record steps in every lane that has not ended."""
        for number, recording in enumerate(self.recordings):
            if number not in self.ended:
                recording.record(steps)


def show_lanes(plot: Plot, lanes: Lanes, shown: int = 0) -> None:
    """Let a plot show lanes."""
    plot.set_run(lanes.run(shown))
    plot.refresh()
