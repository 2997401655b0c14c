"""SideBySide: areas of one plot in columns, each under a heading, with linked upright axes."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QGraphicsGridLayout, QGraphicsWidget, QStyleOptionGraphicsItem, QWidget

from gradgui.ui.drawing.area import Area
from gradgui.ui.drawing.axis import bare_width
from gradgui.ui.theme import GRID, LIGHT, Theme, font, font_metrics

PARTS = 3
"""Columns of the grid that an area has: axis, view, colour bar; and rows: heading, view, axis."""


LEAST_WIDTH, LEAST_HEIGHT = 64.0, 80.0
"""Pixels of a panel in which something can be seen."""

LINES = 3.0
"""Lines of type that heading and level axis of a panel take."""

LEAST_HEADING = 120.0
"""Pixels of a heading that are worth more than a name."""

WIDE = 260.0
"""Pixels of panels that stand in one row, however many they are."""


def columns_for(count: int, width: float, height: float) -> int:
    """Return how many of ``count`` panels stand in a row of so many pixels; 0 where there is no room for all.

    Up to three stand in one row; four do where they are wide, else two by two.
    """
    columns = count if count <= 3 or width / count >= WIDE else 2
    for each in (columns, 2, 1):
        room = (width - (each - 1) * bare_width()) / each
        rows = -(-count // each)
        if room >= LEAST_WIDTH and height / rows - LINES * font_metrics().height() >= LEAST_HEIGHT:
            return each
    return 0


@dataclass(frozen=True)
class Panel:
    """An area, and what stands above it: in many words, or its name alone.

    strong: it is the one that everything else in the window shows.
    """

    area: Area
    name: str = ""
    heading: str = ""
    strong: bool = False


class Heading(QGraphicsWidget):
    """One line above an area."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: Panel | None = None
        self._theme: Theme = LIGHT
        self.setPreferredWidth(0)

    def show_panel(self, panel: Panel, theme: Theme) -> None:
        """Write what stands above a panel: its heading, or its name where there is no room for more."""
        self._shown, self._theme = panel, theme
        height = font_metrics().height() + GRID / 2
        self.setMinimumHeight(height)
        self.setMaximumHeight(height)
        self.setVisible(True)
        self.update()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Write the line (called by Qt)."""
        panel = self._shown
        if panel is None:
            return
        metrics, width = font_metrics(panel.strong), self.rect().width()
        painter.setFont(font(strong=panel.strong))
        painter.setPen(QColor(self._theme.ink if panel.strong else self._theme.quiet))
        shown = metrics.elidedText(panel.heading, Qt.TextElideMode.ElideRight, width)
        if width < LEAST_HEADING and shown != panel.heading:
            shown = panel.name
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(self.rect()), flags, shown)


class SideBySide:
    """Puts areas into a grid, and lets those that stand there together show the same numbers upright."""

    def __init__(self, grid: QGraphicsGridLayout) -> None:
        self._grid = grid
        self._headings: list[Heading] = []
        self._linked: set[Area] = set()
        self._placed: tuple[tuple[Panel, ...], int] = ((), 0)

    @property
    def panels(self) -> tuple[Panel, ...]:
        """What stands side by side."""
        return self._placed[0]

    @property
    def headings(self) -> list[str]:
        """What stands above the areas."""
        return [panel.heading for panel in self.panels]

    def put(self, panels: Sequence[Panel], columns: int, theme: Theme, others: Sequence[Area] = ()) -> None:
        """Show these in rows of ``columns``, and none of the others."""
        if (tuple(panels), columns) != self._placed:
            self._placed = tuple(panels), columns
            shown = [panel.area for panel in panels]
            for area in (*others, *shown):
                area.take_out()
            for place, area in enumerate(shown):
                self._place(area, place, columns, len(shown))
            self._grid.activate()
        self._write(theme)

    def _place(self, area: Area, place: int, columns: int, count: int) -> None:
        row, column = divmod(place, columns)
        is_last = column == columns - 1 or place == count - 1
        area.stand_among(is_first=column == 0, is_last=is_last)
        area.place_in(self._grid, PARTS * row + 1, PARTS * column)
        if area not in self._linked:
            self._linked.add(area)
            area.moved_by_hand.connect(self._on_moved)

    def _write(self, theme: Theme) -> None:
        headed = [place for place, panel in enumerate(self.panels) if panel.heading]
        while len(self._headings) < len(headed):
            self._headings.append(Heading())
        for heading in self._headings:
            heading.setVisible(False)
            if heading.parentLayoutItem() is not None:
                self._grid.removeItem(heading)
        for heading, place in zip(self._headings, headed, strict=False):
            row, column = divmod(place, self._placed[1])
            heading.show_panel(self.panels[place], theme)
            self._grid.addItem(heading, PARTS * row, PARTS * column + 1)

    def level(self) -> list[Area]:
        """Let all areas show what each of them has to; return those that must be drawn anew for that."""
        areas = [panel.area for panel in self.panels]
        spans = [span for area in areas if (span := area.span()) is not None]
        if len(areas) < 2 or not spans:
            return []
        low, high = min(span[0] for span in spans), max(span[1] for span in spans)
        return [area for area in areas if area.widen(low, high)]

    def _on_moved(self, moved: Area) -> None:
        """Show in all areas what the user chose to see in one."""
        shown = [panel.area for panel in self.panels]
        if moved not in shown:
            return
        for area in shown:
            if area is not moved:
                area.follow_view(moved)
