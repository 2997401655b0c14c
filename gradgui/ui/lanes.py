"""Lanes: branches the run, drops lanes, and lets the document be the experiment of the shown lane."""

from PySide6.QtCore import QObject, Signal, Slot

from gradgui.engine.edit import words
from gradgui.engine.events import LaneRefused, RunStarted
from gradgui.engine.remedy import REMEDIES
from gradgui.ui.document_controller import DocumentController
from gradgui.ui.engine_words import said
from gradgui.ui.lane_modes import LaneMode
from gradgui.ui.lane_record import NAMES
from gradgui.ui.lane_steps import AddBranch
from gradgui.ui.numbers import step_text
from gradgui.ui.run_controller import RunController


class Lanes(QObject):
    """What the actions of the window call; each lane but the first has edits of its own to undo."""

    said = Signal(str)
    """A sentence for the user: what happened."""
    mode_chosen = Signal(object, object)
    """LaneMode: how all plots shall show lanes; the number of the lane that a ratio is over, or None."""
    refused = Signal(str)
    """A sentence for the user: why there is no other lane."""

    def __init__(
        self, controller: RunController, document: DocumentController, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._controller, self._document = controller, document
        self._ended: int | None = None
        controller.run_started.connect(self._on_run_started)
        controller.branched.connect(self._on_branched)
        controller.lane_refused.connect(self._on_refused)
        controller.lane_ended.connect(self._on_lane_ended)
        controller.lanes_changed.connect(self._on_lanes_changed)
        document.lane_wanted.connect(self._on_lane_wanted)
        document.follow_lanes(controller.lane_keys)

    @Slot()
    def branch(self) -> None:
        """Train a second network beside the shown one, from here on; the builder then changes the new one."""
        if self._controller.past is not None:
            self._controller.branch_from_past()
        else:
            self._controller.branch(self._document.experiment)

    @Slot(str)
    def branch_with(self, remedy: str) -> None:
        """Branch with a remedy; nothing where it does not apply."""
        experiment = self._document.experiment
        if REMEDIES[remedy].applies(experiment):
            self._controller.branch(REMEDIES[remedy].edit(experiment))

    @Slot()
    def drop(self) -> None:
        """End the shown lane; the others go on."""
        if len(self._controller.lanes) > 1:
            self._controller.drop_lane(self._controller.shown_lane)
        else:
            self._refuse_alone()

    @Slot()
    def show_over(self) -> None:
        """Show lanes over each other in all plots."""
        self._choose_mode(LaneMode.OVER)

    @Slot()
    def show_side_by_side(self) -> None:
        """Show lanes side by side in all plots, or over each other again."""
        self._choose_mode(LaneMode.SIDE)

    @Slot()
    def show_ratio(self) -> None:
        """Show the shown lane over the one that it came from in all plots, or over each other again."""
        self._choose_mode(LaneMode.RATIO)

    def _choose_mode(self, mode: LaneMode) -> None:
        lanes = self._controller.lanes
        if len(lanes) < 2:
            self._refuse_alone()
        else:
            shown = lanes.get(self._controller.shown_lane)
            self.mode_chosen.emit(mode, None if shown is None else shown.branched_from)

    def _refuse_alone(self) -> None:
        self.refused.emit(self.tr("There is one lane only. Branch makes another."))

    @Slot()
    def show_next(self) -> None:
        """Show the next lane, after the last the first."""
        numbers = list(self._controller.lanes)
        if len(numbers) > 1:
            place = numbers.index(self._controller.shown_lane)
            self._controller.show_lane(numbers[(place + 1) % len(numbers)])

    def unsaved_words(self) -> str:
        """Return which of several lanes have edits that no file has, and what files keep."""
        lanes, unsaved = self._controller.lanes, self._document.unsaved_lanes()
        found = [self._lane_words(number) for number, lane in lanes.items() if lane.seat.key in unsaved]
        if len(lanes) < 2 or not found:
            return ""
        shown = NAMES[self._controller.shown_lane]
        text = self.tr(
            "Unsaved: {lanes}. A document keeps every lane that was trained, an experiment file the shown "
            "one alone, which is {shown}."
        )
        return text.format(lanes="; ".join(found), shown=shown)

    def _lane_words(self, number: int) -> str:
        lanes = self._controller.lanes
        first = next(iter(lanes.values()))
        name = self.tr("lane {lane}").format(lane=NAMES[number])
        difference = said(words(first.experiment, lanes[number].experiment))
        return (
            self.tr("{lane} ({difference})").format(lane=name, difference=difference) if difference else name
        )

    @Slot(object)
    def _on_run_started(self, event: RunStarted) -> None:
        if self._controller.shows_record:
            return
        lane = self._controller.lanes.get(event.lane)
        if lane is None or lane.run_event is not event:
            return  # a recorded run is shown
        if lane.seat.key != self._document.lane:
            self._document.take_lane(lane.seat.key, lane.experiment)
        if event.goes_back:
            self._go_back(event)

    @Slot(object)
    def _on_branched(self, event: RunStarted) -> None:
        """Say that a branch is there, and make it a step that can be undone."""
        lanes, parent = self._controller.lanes, event.branched_from
        seat, text = lanes[event.lane].seat, self.tr("Branch")
        if not seat.again and parent is not None and parent in lanes:
            key = lanes[parent].seat.key
            past = event.first_step - 1 if event.from_past else None
            self._document.push(AddBranch(self._controller, event.experiment, key, seat, text, past))
        self._tell_branch(event)

    def _go_back(self, event: RunStarted) -> None:
        """Let the document be the experiment that the lane had at the step from which it goes on.

        A recorded run goes on with the document's experiment instead.
        """
        if self._controller.is_taking_up:
            if self._document.experiment != event.experiment:
                self._controller.change(self._document.experiment)
            return
        step = step_text(event.first_step)
        if event.lane == self._controller.shown_lane:
            self._document.apply(event.experiment, self.tr("back to step {step}").format(step=step))
        words = self.tr("The run goes on from step {step}. Change it in the builder, or press Space.")
        self.said.emit(words.format(step=step))

    def _tell_branch(self, event: RunStarted) -> None:
        name, parent = NAMES[event.lane], NAMES[event.branched_from or 0]
        if event.first_step:
            text = self.tr(
                "Lane {lane} goes on from lane {parent}, at step {step}. Change it in the builder."
            )
        else:
            text = self.tr("Lanes {parent} and {lane} begin at step 0, from the same random numbers.")
        self.said.emit(text.format(lane=name, parent=parent, step=step_text(event.first_step)))

    @Slot(int)
    def _on_lane_ended(self, number: int) -> None:
        self._ended = number

    @Slot()
    def _on_lanes_changed(self) -> None:
        """Say that a lane has ended, once another one is shown."""
        if self._ended is not None:
            words = self.tr("Lane {lane} has ended. What was recorded of it stands in Compare ▸ Runs.")
            self.said.emit(words.format(lane=NAMES[self._ended]))
            self._ended = None

    @Slot(int)
    def _on_lane_wanted(self, key: int) -> None:
        for number, lane in self._controller.lanes.items():
            if lane.seat.key == key:
                self._controller.show_lane(number)

    @Slot(object)
    def _on_refused(self, event: LaneRefused) -> None:
        self.refused.emit(self.tr("There is no other lane: {reason}.").format(reason=said(event.message)))
