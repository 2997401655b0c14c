"""Floor: a panel under the plots, over their width, that takes its room from them and gives it back."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from gradgui.ui.arrangement import ROW_NEEDS
from gradgui.ui.findings_panel import FindingsPanel
from gradgui.ui.soon import Soon
from gradgui.ui.theme import GRID

ROUNDING = 1
"""Pixels that Qt may keep back of the height that a dock is given."""


class Floor(QObject):
    """Shows the panel in a dock of its own that nobody moves; arrangements are kept without it.

    docked_rows: returns the docks that stand below the centre, as rows from top to bottom, the highest of
    each first; center_least: the height that the centre keeps where there is room.
    """

    def __init__(
        self,
        window: QMainWindow,
        panel: FindingsPanel,
        center: QWidget,
        docked_rows: Callable[[], list[list[QDockWidget]]],
        center_least: Callable[[], int],
    ) -> None:
        super().__init__(window)
        self._window, self._panel, self._center = window, panel, center
        self._rows, self._center_least = docked_rows, center_least
        self.dock = QDockWidget(window)
        self.dock.setObjectName("findings")
        self.dock.setWindowTitle(panel.accessibleName())
        self.dock.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
        self.dock.setTitleBarWidget(QWidget(self.dock))
        self.dock.setWidget(panel)
        self.dock.toggleViewAction().setVisible(False)
        self.dock.hide()
        self._wanted = self._unsettled = False
        self._held = True
        self._given = 0
        self._taken: list[int] = []
        self._planned: list[int] = []
        self._free: tuple[list[int], int] = [], 0
        self._soon = Soon(self._update, self)
        panel.height_changed.connect(self._soon.start)

    @property
    def is_wanted(self) -> bool:
        """Whether the panel is to be seen."""
        return self._wanted

    def set_wanted(self, wanted: bool) -> None:
        """Show or hide the panel."""
        if wanted != self._wanted:
            self._wanted = wanted
            self._update()

    def take_out(self) -> None:
        """Be no dock while others are placed."""
        self._window.removeDockWidget(self.dock)

    def put_in(self) -> None:
        """Stand under all of them, still hidden."""
        self._window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self.dock, Qt.Orientation.Vertical)
        self.dock.setVisible(False)

    def hold(self) -> None:
        """Be hidden while panels are placed, or one fills the window."""
        self._held = True
        self._leave()

    def release(self) -> None:
        """Be there again after that, where wanted."""
        self._held = False
        self._soon.start()

    def _update(self) -> None:
        if self._held:
            return
        self._settle()
        if not self._wanted:
            self._leave()
        elif self.dock.isHidden():
            self._enter()
        else:
            self._fit()

    def _enter(self) -> None:
        """Take the room of the panel from centre and rows, in equal parts of what they can spare."""
        self._free = [row[0].height() for row in self._rows()], self._center.height()
        self.dock.show()
        self._give_room()
        self._soon.start()

    def _leave(self) -> None:
        """Give the rows back what they gave, however they were moved meanwhile."""
        if self.dock.isHidden():
            return
        rows, taken = self._rows(), self._taken
        heights = [row[0].height() for row in rows]
        self.dock.hide()
        self._planned = []
        if len(taken) == len(rows):
            self._resize(rows, [now + part for now, part in zip(heights, taken, strict=True)])

    def _fit(self) -> None:
        """Take another height where the findings need one, and see to it that the rows have theirs."""
        rows, taken = self._rows(), self._taken
        heights = [row[0].height() for row in rows]
        if len(heights) != len(taken):
            return
        if self._unsettled:
            self._unsettled = False
            if heights != self._planned:
                self._resize(rows, self._planned, self._given)
                given = [row[0].height() for row in rows]
                self._taken = [had - has for had, has in zip(self._free[0], given, strict=True)]
            return
        before = [now + part for now, part in zip(heights, taken, strict=True)]
        center = self._center.height() + self._given + GRID - sum(taken)
        self._free = before, center
        if self._height(*self._free) != self._given:
            self._give_room()
            self._soon.start()

    def _give_room(self) -> None:
        heights, center = self._free
        height = self._height(heights, center)
        self._given = height
        self._panel.setMinimumHeight(height - ROUNDING)
        self._panel.setMaximumHeight(height)
        self._taken = self._parts(heights, center, height)
        self._planned = [now - part for now, part in zip(heights, self._taken, strict=True)]
        self._unsettled = True
        self._resize(self._rows(), self._planned, height)

    def _height(self, heights: list[int], center: int) -> int:
        """Return the panel's height: whole findings, as far as centre and rows need not go without."""
        spare = max(0, center - self._center_least()) + sum(max(0, each - ROW_NEEDS) for each in heights)
        return self._panel.height_in(self._center.width(), spare - GRID - ROUNDING) + ROUNDING

    def _parts(self, heights: list[int], center: int, height: int) -> list[int]:
        """Return what each row gives of what the centre cannot, down to what it needs."""
        missing = height + GRID - max(0, center - self._center_least())
        spare = [max(0, each - ROW_NEEDS) for each in heights]
        share = min(1.0, max(0, missing) / max(1, sum(spare)))
        return [round(each * share) for each in spare]

    def _resize(self, rows: list[list[QDockWidget]], heights: list[int], own: int = 0) -> None:
        docks, sizes = [row[0] for row in rows], list(heights)
        if own:
            docks, sizes = [*docks, self.dock], [*sizes, own]
        if docks and len(docks) == len(sizes):
            self._window.resizeDocks(docks, sizes, Qt.Orientation.Vertical)
        self._settle()

    def _settle(self) -> None:
        """Let docks have the sizes that they were given."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
