"""TimeLeft: how far a measuring is, from how long claims usually take."""

import math
from collections.abc import Callable, Sequence

START_UP = 3.0
"""Seconds until the process has loaded what it computes with."""
NEARLY = 0.95
"""The share of a claim's time that counts at most before it is done."""


class TimeLeft:
    """Learns from the claims that are done how fast this machine is."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._usual: dict[str, float] = {}
        self._begin = self._turn = 0.0

    @property
    def count(self) -> int:
        """The number of claims that were asked for."""
        return len(self._usual)

    def start(self, claims: Sequence[tuple[str, float]]) -> None:
        """Begin with claims and the seconds that each usually takes."""
        self._usual = dict(claims)
        self._begin = self._turn = self._clock()

    def note_done(self) -> None:
        """Note that a claim is done and the next one's turn has come."""
        self._turn = self._clock()

    def share_done(self, waiting: Sequence[str]) -> float:
        """Return the share of the time that is over, 0 to 1."""
        total = self._total()
        return (total - self._left(waiting)) / total if total else 0.0

    def seconds_left(self, waiting: Sequence[str]) -> int:
        """Return about how many seconds it takes until all are done, at least 1."""
        return max(1, math.ceil(self._left(waiting) * self._slowness(waiting)))

    def _total(self) -> float:
        return START_UP + sum(self._usual.values())

    def _left(self, waiting: Sequence[str]) -> float:
        """Return the usual seconds that are left."""
        if not waiting:
            return 0.0
        first = self._usual[waiting[0]] + (START_UP if len(waiting) == self.count else 0.0)
        over = min((self._clock() - self._turn) / self._slowness(waiting), NEARLY * first)
        return first - over + sum(self._usual[name] for name in waiting[1:])

    def _slowness(self, waiting: Sequence[str]) -> float:
        """Return how many times longer than usual what is done took."""
        if len(waiting) >= self.count:
            return 1.0
        usual = self._total() - sum(self._usual[name] for name in waiting)
        return max(0.2, (self._turn - self._begin) / usual)
