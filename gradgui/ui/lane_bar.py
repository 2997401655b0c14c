"""LaneBar: the lanes of the run in a list: which one is shown and edited, and what differs, in words."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QLabel, QPushButton, QSizePolicy, QWidget

from gradgui.engine.edit import words
from gradgui.engine.events import NonFiniteFound
from gradgui.ui.builder.glyph_button import GlyphButton
from gradgui.ui.engine_words import preset_text, said
from gradgui.ui.lane_record import NAMES, LaneRecord
from gradgui.ui.numbers import step_text
from gradgui.ui.run_controller import RunController
from gradgui.ui.theme import GRID


class LaneBar(QWidget):
    """A row a lane: its name to press, what it has other than the first, a button that drops it.

    Hidden while there is one lane only.
    """

    def __init__(self, controller: RunController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self.setAccessibleName(self.tr("Lanes"))
        self.group = QButtonGroup(self)
        self.names: list[QPushButton] = []
        self.labels: list[QLabel] = []
        self.drops: list[GlyphButton] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GRID)
        grid.setVerticalSpacing(GRID // 4)
        grid.setColumnStretch(1, 1)
        for number, name in enumerate(NAMES):
            self._add_row(grid, number, name)
        self.group.idClicked.connect(controller.show_lane)
        controller.lanes_changed.connect(self.show_lanes)
        self.show_lanes()

    def _add_row(self, grid: QGridLayout, number: int, name: str) -> None:
        button = QPushButton(name)
        button.setCheckable(True)
        button.setAccessibleName(self.tr("Lane {lane}").format(lane=name))
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        button.setFixedWidth(4 * GRID)
        self.group.addButton(button, number)
        label = QLabel()
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        drop = GlyphButton("remove", self.tr("Drop lane {lane}").format(lane=name))
        drop.setObjectName(str(number))
        drop.clicked.connect(self._on_drop)
        for column, widget in enumerate((button, label, drop)):
            grid.addWidget(widget, number, column)
        self.names.append(button)
        self.labels.append(label)
        self.drops.append(drop)

    @Slot()
    def show_lanes(self) -> None:
        """Show the lanes as they now are."""
        lanes = self._controller.lanes
        first = next(iter(lanes.values()), None)
        for number, row in enumerate(zip(self.names, self.labels, self.drops, strict=True)):
            lane = lanes.get(number)
            for widget in row:
                widget.setVisible(lane is not None)
            if lane is not None and first is not None:
                self.labels[number].setText(self._words(lane, first, number))
                self.names[number].setAccessibleDescription(self.labels[number].text())
                self.names[number].setChecked(number == self._controller.shown_lane)
        self.setVisible(len(lanes) > 1)

    def _words(self, lane: LaneRecord, first: LaneRecord, number: int) -> str:
        """Return a lane's name, what it has other than the first, and whether it has stopped."""
        parts = [preset_text(lane.seat.title)] if lane.seat.title else []
        if lane is not first:
            name = NAMES[first.run_event.lane]
            difference = said(words(first.experiment, lane.experiment))
            parts.append(difference or self.tr("like {lane}").format(lane=name))
        if number == self._controller.shown_lane:
            parts.append(self.tr("shown"))
        if isinstance(lane.trouble, NonFiniteFound):
            parts.append(self.tr("stopped at step {step}").format(step=step_text(lane.trouble.step)))
        return " · ".join(parts)

    @Slot()
    def _on_drop(self) -> None:
        sender = self.sender()
        if isinstance(sender, GlyphButton):
            self._controller.drop_lane(int(sender.objectName()))
