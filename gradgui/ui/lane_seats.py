"""LaneSeats: what lanes that are still to come are called, and which undo steps are theirs."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count

from gradgui.engine.events import RunStarted


@dataclass(frozen=True)
class Seat:
    """What a lane keeps when it is made anew.

    title: the file or the preset that it is from; empty where it is from none. key: what tells it from all
    other lanes of the program's life. again: it comes back by redo.
    """

    title: str = ""
    key: int = 0
    again: bool = False


class LaneSeats:
    """Holds the seats that a run or a branch was asked for with, until the training thread answers."""

    def __init__(self) -> None:
        self._numbered: dict[int, Seat] = {}
        self._branches: deque[Seat] = deque()
        self._unwanted: set[int] = set()
        self._keys = count(1)

    @property
    def keys(self) -> set[int]:
        """The keys of all lanes to come."""
        return {seat.key for seat in (*self._numbered.values(), *self._branches)}

    def new(self, title: str = "") -> Seat:
        """Return a seat that no lane had before."""
        return Seat(title, next(self._keys))

    def begin(self, seats: Sequence[Seat], lanes: int) -> None:
        """Wait for a run of so many lanes. Those without a seat get a new one, the first the key 0."""
        given = list(seats) or [Seat()]
        given += [self.new() for _ in range(lanes - len(given))]
        self._numbered = dict(enumerate(given))
        self._branches.clear()

    def branch(self, seat: Seat) -> None:
        """Wait for a branch."""
        self.want(seat.key)
        self._branches.append(seat)

    def give_up(self, key: int) -> None:
        """Want a lane to come no more."""
        self._unwanted |= {key} & self.keys

    def want(self, key: int) -> None:
        """Want a lane that was given up after all."""
        self._unwanted.discard(key)

    def is_unwanted(self, key: int) -> bool:
        """Tell whether a lane that has come was given up."""
        return key in self._unwanted

    def refuse(self) -> None:
        """Wait for the oldest branch no longer."""
        if self._branches:
            self._branches.popleft()

    def take(self, event: RunStarted) -> Seat:
        """Return the seat of a lane that is new."""
        if event.branched_from is not None:
            return self._branches.popleft() if self._branches else self.new()
        return self._numbered.pop(event.lane, None) or (self.new() if event.lane else Seat())
