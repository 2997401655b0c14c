"""FrameGovernor: how long to wait until the next frame, by what frames cost and by who is late."""

SHORTEST, LONGEST = 20, 120
"""Milliseconds between two frames, at least and at most."""

SHARE = 0.1
"""Part of one processor's time that drawing may take; the rest is the training thread's and the user's."""

LATE = 0.015
"""Seconds after its time at which a frame counts as late: others wait in the window's queue."""

_MEMORY = 0.8


class FrameGovernor:
    """Spaces frames out so that their mean cost stays a share of the time.

    Costs are seconds of the window's thread on the processor: what it waits for others, such as the training
    thread, is not its own. One dear frame moves the mean a little, so that frames come evenly. A late frame
    makes room: ``is_late`` tells to draw the most important alone, and the next one comes later.
    """

    def __init__(self) -> None:
        self.shortest = SHORTEST
        self.interval = SHORTEST
        self.is_late = False
        self._mean = 0.0

    def begin(self, waited: float) -> None:
        """Take note of the seconds since the last frame."""
        self.is_late = waited > self.interval / 1000 + LATE

    def end(self, cost: float) -> int:
        """Take note of a frame's seconds on the processor; return the milliseconds to the next."""
        self._mean = cost if self._mean == 0.0 else _MEMORY * self._mean + (1 - _MEMORY) * cost
        wanted = 1000 * self._mean / SHARE * (1.5 if self.is_late else 1.0)
        self.interval = min(LONGEST, max(self.shortest, round(wanted)))
        return self.interval
