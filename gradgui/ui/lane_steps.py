"""Steps of the undo history that add lanes: undone, the lanes are dropped."""

from collections.abc import Sequence, Set
from dataclasses import dataclass, replace
from pathlib import Path

from gradgui.engine.events import RunState
from gradgui.engine.experiment import Experiment
from gradgui.ui.commands import Command
from gradgui.ui.lane_seats import Seat
from gradgui.ui.run_controller import RunController


class AddBranch(Command):
    """A branch that is there already when it is pushed; redone, it goes on from where its parent is then."""

    def __init__(
        self,
        controller: RunController,
        experiment: Experiment,
        parent: int,
        seat: Seat,
        text: str,
        past: int | None = None,
    ) -> None:
        """Remember how it was branched. parent: the key of the other lane. past: after which step of it."""
        number = _number_of(controller, parent)
        is_work = number is None or controller.lanes[number].experiment != experiment
        super().__init__(text, seat.key, is_work)
        self._controller, self._experiment = controller, experiment
        self._parent, self._seat = parent, replace(seat, again=True)
        self._past, self._is_new = past, True

    def redoes(self, lanes: Set[int]) -> bool:
        """Tell whether there is a lane to branch from."""
        return self._parent in lanes

    def redo(self) -> None:
        """Branch again, but for the first time."""
        parent, seats = _number_of(self._controller, self._parent), self._controller.seats
        if self.lane in seats.keys:
            seats.want(self.lane)
        elif not self._is_new and parent is not None and self._past is not None:
            self._controller.branch_after(self._past, parent, self._seat)
        elif not self._is_new and parent is not None:
            self._controller.branch(self._experiment, parent, self._seat)
        self._is_new = False

    def undo(self) -> None:
        """Show the parent, and drop the branch."""
        parent = _number_of(self._controller, self._parent)
        if parent is not None:
            self._controller.show_lane(parent)
        drop(self._controller, self.lane)


@dataclass(frozen=True)
class NewLane:
    """A lane that begins at step 0."""

    experiment: Experiment
    seat: Seat


class AddLanes(Command):
    """Begins a run with further lanes, each time that it is done."""

    def __init__(
        self,
        controller: RunController,
        base_dir: Path,
        lanes: Sequence[NewLane],
        text: str,
    ) -> None:
        """Remember all lanes of the run, those that are there now among them."""
        there = controller.lane_keys()
        self._added = [each.seat.key for each in lanes if each.seat.key not in there]
        super().__init__(text, max(self._added, default=0), is_work=False)
        self._controller, self._base_dir, self._lanes = controller, base_dir, list(lanes)

    def undoes(self, lanes: Set[int]) -> bool:
        """Tell whether any of the lanes is still there."""
        return not lanes.isdisjoint(self._added)

    def redoes(self, _lanes: Set[int]) -> bool:
        """Tell that the run can begin at any time."""
        return True

    def redo(self) -> None:
        """Begin all lanes at step 0; the shown one stays shown."""
        self._begin(self._lanes)

    def _begin(self, lanes: Sequence[NewLane]) -> None:
        shown = self._controller.lanes.get(self._controller.shown_lane)
        keys = [each.seat.key for each in lanes]
        place = keys.index(shown.seat.key) if shown is not None and shown.seat.key in keys else 0
        first, *others = [each.experiment for each in lanes]
        self._controller.begin(first, self._base_dir, others, [each.seat for each in lanes], place)

    def undo(self) -> None:
        """Drop the lanes that were added; the others go on, or begin anew where the run has failed."""
        if self._controller.state is RunState.FAILED:
            self._begin([each for each in self._lanes if each.seat.key not in self._added])
            return
        shown = self._controller.lanes.get(self._controller.shown_lane)
        if shown is not None and shown.seat.key in self._added:
            left = _number_of(self._controller, self._lanes[0].seat.key)
            self._controller.show_lane(self._controller.shown_lane if left is None else left)
        for key in self._added:
            drop(self._controller, key)


def drop(controller: RunController, key: int) -> None:
    """Drop the lane of a key, or as soon as it comes."""
    number = _number_of(controller, key)
    if number is not None:
        controller.drop_lane(number)
    else:
        controller.seats.give_up(key)


def _number_of(controller: RunController, key: int) -> int | None:
    return next((number for number, lane in controller.lanes.items() if lane.seat.key == key), None)
