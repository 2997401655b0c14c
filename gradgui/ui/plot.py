"""Plot: the base of every plot: title, read-out, scale and view buttons around one or more areas."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import ClassVar

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QAction, QColor, QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import (
    QGraphicsGridLayout,
    QGraphicsWidget,
    QHBoxLayout,
    QLabel,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gradgui.engine.experiment import Experiment
from gradgui.engine.registry import Registry
from gradgui.engine.store import MetricStore
from gradgui.ui.drawing.area import Area, FrameClock
from gradgui.ui.drawing.strands import Block, repeating_block
from gradgui.ui.drawing.time_axis import TimeAxis
from gradgui.ui.selection import LayerSelection
from gradgui.ui.theme import GRID, TITLE, Theme, font

PLOTS: Registry[type["Plot"]] = Registry("plot")


@dataclass
class PlotContext:
    """What every plot of a window shares."""

    theme: Theme
    selection: LayerSelection
    layer_color: Callable[[int, int], QColor]
    clock: FrameClock
    time: TimeAxis = field(default_factory=TimeAxis)


@dataclass(frozen=True)
class Run:
    """What plots show: an experiment in training, its records, its number of layers."""

    experiment: Experiment
    store: MetricStore
    depth: int


def block_of(run: Run) -> Block | None:
    """Return the block of layers that a run's network repeats."""
    return repeating_block([layer.spec for layer in run.experiment.hidden_layers()])


class Plot(QWidget):
    """One plot. It pulls from the run's store when it is told to refresh, and only what is new.

    name: as in settings. needs_changed: other metrics than before are needed. stale: something moved that
    makes a refresh worth while although no step was recorded.
    """

    name: ClassVar[str]
    needs_changed = Signal()
    stale = Signal()

    def __init__(self, context: PlotContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.run: Run | None = None
        self.areas: list[Area] = []
        self.header = QWidget(self)
        self._header = QHBoxLayout(self.header)
        self._header.setContentsMargins(GRID, 0, 0, 0)
        self._header.setSpacing(GRID)
        self._title: QWidget = self._make_title()
        self.readout = _readout()
        self._log_action, self._log_button = self._make_log_button()
        self._reset_action, self._reset_button = self._make_reset_button()
        self.graphics = PlotView(self)
        for widget in (self._title, self.readout, self._log_button, self._reset_button):
            self._header.addWidget(widget, 1 if widget is self.readout else 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self.graphics, 1)
        self._grid = self.graphics.grid
        selection = context.selection
        selection.selected_changed.connect(self._on_layer_chosen)
        selection.hovered_changed.connect(self._on_layer_chosen)

    def metrics(self) -> frozenset[str]:
        """Return the names of the metrics that the plot shows."""
        raise NotImplementedError

    def title(self) -> str:
        """Return what the plot shows, in words and with its symbol."""
        raise NotImplementedError

    def set_run(self, run: Run | None, goes_on: bool = False) -> None:
        """Show a run; ``goes_on``: the same one at the same step, with a changed network."""
        self.run = run
        self._on_run_set(goes_on)
        self.stale.emit()

    def _on_run_set(self, goes_on: bool) -> None:
        """Take over a run."""

    def refresh(self) -> bool:
        """Draw what is new; return whether anything was."""
        raise NotImplementedError

    def add_mark(self, step: int, words: str, cut: bool = False) -> None:
        """Mark a step at which something changed, where the plot has a time axis."""

    def set_readout(self, text: str) -> None:
        """Write what is under the pointer; the title gives way where there is no room for both."""
        self.readout.setText(text)
        if isinstance(self._title, QLabel):
            room = self._title.sizeHint().width() + self.readout.sizeHint().width() + 2 * GRID
            free = self.header.width() - self._log_button.width() - 2 * GRID
            self._title.setVisible(not text or room <= free)

    def set_message(self, text: str, hint: str = "") -> None:
        """Write a line into the empty plot."""

    @property
    def has_message(self) -> bool:
        """Whether a line is written into the plot."""
        return False

    def set_theme(self, theme: Theme) -> None:
        """Draw in a theme's colours."""
        self.context.theme = theme
        self.graphics.setBackground(QColor(theme.ground))
        for area in self.areas:
            area.set_theme(theme)
        self._title.setFont(font(TITLE, strong=True))
        self.stale.emit()

    def reset_view(self) -> None:
        """Show everything."""
        for area in self.areas:
            area.reset_view()
        self.stale.emit()

    def set_log(self, log: bool) -> None:
        """Make the upright axis logarithmic or linear."""
        self._log_action.setChecked(log)
        self.areas[0].set_scale(log)
        self.stale.emit()

    def is_shown(self) -> bool:
        """Tell whether any of the plot can be seen."""
        return self.isVisible() and not self.graphics.viewport().visibleRegion().isEmpty()

    def add_area(self, area: Area) -> None:
        """Put an area below those that are there."""
        area.place_in(self._grid, 2 * len(self.areas))
        self.areas.append(area)
        area.view_changed.connect(self.stale)
        area.follow_changed.connect(self._on_follow_changed)

    def _make_title(self) -> QWidget:
        label = QLabel(self.title())
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def _make_log_button(self) -> tuple[QAction, QToolButton]:
        action = QAction(self.tr("Log"), self)
        action.setCheckable(True)
        action.setChecked(True)
        action.setToolTip(self.tr("Logarithmic axis: equal distances are equal factors"))
        action.toggled.connect(self.set_log)
        return action, _flat_button(action, self.tr("Logarithmic axis"))

    def _make_reset_button(self) -> tuple[QAction, QToolButton]:
        action = QAction(self.tr("Reset view"), self)
        action.setToolTip(self.tr("Show everything again and follow the run"))
        action.triggered.connect(self.reset_view)
        button = _flat_button(action, self.tr("Reset view"))
        button.hide()
        return action, button

    def _on_follow_changed(self, _follow: bool) -> None:
        self._reset_button.setVisible(not all(area.follow for area in self.areas))

    def _on_layer_chosen(self, _number: int | None) -> None:
        """Highlight the layer that is selected or under the pointer."""

    def pointer_moved(self, scene_place: QPointF) -> None:
        """Take note of the pointer at a place of the scene."""

    def pointer_left(self) -> None:
        """Take note that the pointer is elsewhere."""

    def pointer_clicked(self, scene_place: QPointF) -> None:
        """Take note of a click."""

    def menu_actions(self) -> list[QAction]:
        """Return what the context menu offers."""
        return [self._reset_action, self._log_action]


class PlotView(pg.GraphicsView):
    """The drawing surface of a plot: a grid of areas, and the mouse on them."""

    def __init__(self, plot: Plot) -> None:
        super().__init__(plot, background=None)
        self._plot = plot
        self._pressed: QPointF | None = None
        self._pointer: QPointF | None = None
        central = QGraphicsWidget()
        self.grid = QGraphicsGridLayout()
        self.grid.setContentsMargins(0, GRID, GRID, 0)
        self.grid.setSpacing(0)
        central.setLayout(self.grid)
        self.setCentralItem(central)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(plot.title())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell the plot where the pointer is."""
        super().mouseMoveEvent(event)
        if not event.buttons():
            self._pointer = self.mapToScene(event.position().toPoint())
            self._plot.pointer_moved(self._pointer)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where the mouse went down."""
        self._pressed = event.position()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell the plot of a click that was no drag."""
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        if event.button() is not Qt.MouseButton.LeftButton or pressed is None:
            return
        if (event.position() - pressed).manhattanLength() < 4:
            self._plot.pointer_clicked(self.mapToScene(event.position().toPoint()))

    def read_out_again(self) -> None:
        """Read out what is under the pointer now that something new is drawn."""
        if self._pointer is not None:
            self._plot.pointer_moved(self._pointer)

    def leaveEvent(self, event: QEvent) -> None:
        """Tell the plot that the pointer has left."""
        super().leaveEvent(event)
        self._pointer = None
        self._plot.pointer_left()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the plot."""
        menu = QMenu(self)
        menu.addActions(self._plot.menu_actions())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())


def _flat_button(action: QAction, name: str) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setAutoRaise(True)
    button.setAccessibleName(name)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def _readout() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    label.setFont(font(tabular=True))
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label
