"""LaneModes: how a plot shows several lanes, and the entries of its menu that choose it."""

from collections.abc import Sequence
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from gradgui.ui.lane_record import NAMES
from gradgui.ui.shown_run import Run


class LaneMode(StrEnum):
    """How lanes are compared in a plot."""

    OVER = "over"
    """Over each other; side by side where that cannot be, as with colours."""

    SIDE = "side"
    """Side by side, each in a panel of its own, with linked axes."""

    ALONE = "alone"
    """The shown lane without the others."""

    RATIO = "ratio"
    """The shown lane's numbers over another's."""


KEPT = (LaneMode.OVER, LaneMode.SIDE, LaneMode.ALONE)
"""What is kept from start to start: a ratio is of two lanes that are there no longer."""


class LaneModes(QObject):
    """The mode, and a menu that offers what the plot can do, the usual first.

    reference: the lane that a ratio is over.
    """

    changed = Signal()

    def __init__(self, plot: QWidget, modes: Sequence[LaneMode]) -> None:
        super().__init__(plot)
        self.mode = modes[0]
        self.reference: int | None = None
        self._modes = tuple(modes)
        self.menu = QMenu(self.tr("Lanes"), plot)
        self._group = QActionGroup(self)
        self._actions: dict[tuple[LaneMode, int | None], QAction] = {}
        for mode, text in (
            (LaneMode.OVER, self.tr("Over each other")),
            (LaneMode.SIDE, self.tr("Side by side")),
            (LaneMode.ALONE, self.tr("The shown lane alone")),
        ):
            if mode in modes:
                self._add(mode, None, text)
        for number, name in enumerate(NAMES):
            if LaneMode.RATIO in modes:
                self._add(LaneMode.RATIO, number, self.tr("Ratio to lane {lane}").format(lane=name))

    def _add(self, mode: LaneMode, number: int | None, text: str) -> None:
        action = QAction(text, self._group)
        action.setCheckable(True)
        action.triggered.connect(partial(self.choose, mode, number))
        self.menu.addAction(action)
        self._actions[mode, number] = action

    def choose(self, mode: LaneMode, reference: int | None = None, _checked: bool = True) -> None:
        """Show lanes in another way; what the plot cannot do changes nothing.

        Where they cannot lie over each other they stand side by side.
        """
        if mode is LaneMode.OVER:
            mode = self._modes[0]
        if mode in self._modes and (mode, reference) != (self.mode, self.reference):
            self.mode, self.reference = mode, reference
            self.changed.emit()

    def take(self, kept: object) -> None:
        """Choose again what was kept; anything else changes nothing."""
        if kept in KEPT:
            self.choose(LaneMode(str(kept)))

    def kept(self) -> str:
        """Return what is to be kept from start to start."""
        return self.mode if self.mode in KEPT else LaneMode.OVER

    def offered(self, run: Run | None) -> QAction | None:
        """Return the entry that opens the menu; None where there are no lanes to compare."""
        others = [] if run is None else [lane.lane for lane in run.others()]
        for (mode, number), action in self._actions.items():
            action.setVisible(number is None or number in others)
            wanted = self.divisor(run)
            action.setChecked(
                mode is self.mode and (number is None or (wanted is not None and number == wanted.lane))
            )
        return self.menu.menuAction() if others else None

    def divisor(self, run: Run | None) -> Run | None:
        """Return the lane that the shown one is divided by: the one that was chosen, else the first other."""
        others = () if run is None or self.mode is not LaneMode.RATIO else run.others()
        chosen = (lane for lane in others if lane.lane == self.reference)
        return next(chosen, next(iter(others), None))
