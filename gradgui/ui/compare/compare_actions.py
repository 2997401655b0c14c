"""CompareActions: opens the dialog that chooses what is compared, and begins the lanes."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from gradgui.ui.builder.preset_entry import PresetEntry
from gradgui.ui.compare.compare_dialog import CompareDialog
from gradgui.ui.compare.judging import Choice, Judged, Present
from gradgui.ui.dialogs.opening import open_over
from gradgui.ui.document_controller import DocumentController
from gradgui.ui.lane_record import NAMES, LaneRecord
from gradgui.ui.lane_seats import Seat
from gradgui.ui.lane_steps import AddLanes, NewLane
from gradgui.ui.run_controller import RunController


class CompareActions(QObject):
    """All lanes of the present run are there in the dialog already."""

    said = Signal(str)
    """A sentence for the user: what happened."""

    def __init__(
        self,
        document: DocumentController,
        controller: RunController,
        presets: Sequence[PresetEntry],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._document, self._controller = document, controller
        self.presets = presets
        self._window = window

    @Slot()
    def show(self) -> None:
        """Ask with what to compare."""
        dialog = CompareDialog(self._present(), self._document.base_dir, self.presets, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(self._on_chosen)
        open_over(dialog, self._window)

    def _present(self) -> list[Present]:
        """Return the lanes that are there; the experiment of the builder where none is yet."""
        lanes = self._controller.lanes
        if not lanes:
            return [Present(self._title(), self._document.experiment, Seat())]
        return [self._present_lane(number, lane) for number, lane in lanes.items()]

    def _present_lane(self, number: int, lane: LaneRecord) -> Present:
        title = self.tr("Lane {lane}").format(lane=NAMES[number])
        if number == min(self._controller.lanes):
            title = self._title()
        return Present(lane.seat.title or title, lane.experiment, lane.seat)

    def _title(self) -> str:
        path = self._document.path
        return self._document.experiment.name if path is None else path.name

    @Slot(object)
    def _on_chosen(self, judged: Sequence[Judged]) -> None:
        first = self._present()[0]
        lanes = [NewLane(first.experiment, replace(first.seat, title=first.title))]
        for each in judged:
            if each.experiment is not None:
                lanes.append(NewLane(each.experiment, self._seat(each.choice)))
        self._document.push(AddLanes(self._controller, self._document.base_dir, lanes, self.tr("Compare")))
        words = self.tr("Lanes {lanes} begin at step 0, from the same random numbers.")
        self.said.emit(words.format(lanes=", ".join(NAMES[: len(lanes)])))

    def _seat(self, choice: Choice) -> Seat:
        present = choice.source
        return present.seat if isinstance(present, Present) else self._controller.seats.new(choice.title)
