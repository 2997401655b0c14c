"""Plot: the base of every plot: title, read-out, scale and view buttons around one or more areas."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import ClassVar

import numpy as np
from PySide6.QtCore import QPointF, Signal, Slot
from PySide6.QtGui import QAction, QColor, QResizeEvent
from PySide6.QtWidgets import QLabel, QMenu, QVBoxLayout, QWidget

from gradgui.engine.dataset import FloatArray
from gradgui.engine.registry import Registry
from gradgui.ui.drawing.area import Area, FrameClock
from gradgui.ui.drawing.marks import Mark
from gradgui.ui.drawing.time_axis import TimeAxis
from gradgui.ui.held_store import HeldStore
from gradgui.ui.icons import icon
from gradgui.ui.lane_modes import LaneModes
from gradgui.ui.lane_words import lane_words, of_lane
from gradgui.ui.marks_legend import MarksLegend
from gradgui.ui.numbers import step_text
from gradgui.ui.plot_actions import PlotActionSpec, build_plot_actions
from gradgui.ui.plot_header import (
    PlotHeader,
    ReadoutLabel,
    TitleLabel,
    flat_button,
    menu_button,
    plain_label,
)
from gradgui.ui.plot_view import PlotView
from gradgui.ui.selection import LayerSelection
from gradgui.ui.shown_run import Run
from gradgui.ui.theme import GRID, TITLE, State, Theme, font, scaled

PLOTS: Registry[type["Plot"]] = Registry("plot")

NARROW = 440
"""Pixels of a plot from which all buttons of its header stand beside its title."""

Table = tuple[tuple[str, ...], list[tuple[object, ...]]]
"""The names of columns, and rows of numbers, words and None."""


@dataclass
class PlotContext:
    """What every plot of a window shares."""

    theme: Theme
    selection: LayerSelection
    layer_color: Callable[[int, int], QColor]
    clock: FrameClock
    time: TimeAxis = field(default_factory=TimeAxis)


class Plot(QWidget):
    """One plot. It pulls from the run's store when it is told to refresh, and only what is new.

    name: as in settings. needs_changed: other metrics than before are needed. stale: something moved that
    makes a refresh worth while although no step was recorded. asked: the plot itself and what the window
    shall do with it, as ``receiver.method``. lane_chosen: the number of a lane that was clicked.
    """

    name: ClassVar[str]
    names_lanes: ClassVar[bool] = False
    """Whether its words say of which lane they tell, where there are several."""
    needs_changed = Signal()
    stale = Signal()
    asked = Signal(object, str)
    lane_chosen = Signal(int)

    def __init__(self, context: PlotContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.run: Run | None = None
        self.areas: list[Area] = []
        self.lanes: LaneModes | None = None
        self._newest_run: Run | None = None
        self._present: Run | None = None
        self._late_marks: list[Mark] = []
        self._title_wanted = True
        self._waiting = ""
        self.graphics = PlotView(self)
        self._group, self._actions = build_plot_actions(self, self.graphics)
        self._group.triggered.connect(self._on_action)
        self._log_action = self.action("log")
        self._reset_action = self.action("reset_view")
        self._make_header()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self.graphics, 1)
        self._grid = self.graphics.grid
        selection = context.selection
        selection.selected_changed.connect(self._on_layer_chosen)
        selection.hovered_changed.connect(self._on_layer_chosen)

    def _make_header(self) -> None:
        self.header = PlotHeader(self)
        self._header = self.header.row
        self._title: QWidget = self._make_title()
        self.readout = ReadoutLabel()
        self._state = plain_label()
        self._state.hide()
        self._log_action.setChecked(True)
        self._log_action.toggled.connect(self.set_log)
        self.action("pause").toggled.connect(self.set_paused)
        self._log_button = flat_button(self._log_action, self.tr("Logarithmic axis"))
        self._reset_button = flat_button(self._reset_action, self.tr("Reset view"))
        self._reset_button.hide()
        self._menu = QMenu(self)
        self._menu.setToolTipsVisible(True)
        self._menu.aboutToShow.connect(self._on_menu_opens)
        name = self.tr("What can be done with {plot}").format(plot=self.title())
        self.more_button = menu_button(self._menu, name)
        parts = (self._title, self.readout, self._state, self._reset_button, self._log_button)
        for widget in (*parts, self.more_button):
            self._header.addWidget(widget, 1 if widget is self.readout else 0)
        self.header.double_clicked.connect(self.action("maximise").trigger)

    def metrics(self) -> frozenset[str]:
        """Return the names of the metrics that the plot shows."""
        raise NotImplementedError

    def title(self) -> str:
        """Return what the plot shows, in words and with its symbol."""
        raise NotImplementedError

    def short_title(self) -> str:
        """Return the title in few words, for a tab and for menus."""
        return self.title()

    def table(self) -> Table:
        """Return what is in view as a tidy table: the columns' names, and one row a value."""
        raise NotImplementedError

    def state_words(self) -> str:
        """Return in a sentence or two what the plot shows now, for those who do not see it."""
        raise NotImplementedError

    def stops(self) -> FloatArray:
        """Return the places along the first area's axis at which keys let the read-out rest (n,)."""
        return np.empty(0)

    def heights(self, place: float) -> FloatArray:
        """Return the axis numbers of what can be read out at a place along the axis; NaN: nothing (n,)."""
        return np.empty(0)

    def choices(self) -> dict[str, object]:
        """Return what the user has chosen in the plot, as plain data, to be kept from start to start."""
        return {"log": self._log_action.isChecked()} if self._log_action.isVisible() else {}

    def take_choices(self, choices: Mapping[str, object]) -> None:
        """Choose again what was kept; what makes no sense changes nothing."""
        if isinstance(log := choices.get("log"), bool) and self._log_action.isVisible():
            self._log_action.setChecked(log)

    def words(self) -> str:
        """Return what the plot shows, and whether it is paused."""
        if self.run is None or self.run.store.last_step < 0:
            return self.tr("Nothing is recorded yet.")
        return self.with_lane(f"{self.state_words()} {self._paused_words()}".strip())

    def with_lane(self, words: str) -> str:
        """Return words after the name of the lane that they tell of, where there are several."""
        is_one = self.run is not None and self.run.others() and not self.names_lanes
        return of_lane(lane_words(self.run), words) if is_one and self.run is not None else words

    def file_words(self) -> str:
        """Return what the plot shows in words that a file's name can have."""
        return self.name.replace("_", " ")

    def set_run(self, run: Run | None, goes_on: bool = False) -> None:
        """Show a run; ``goes_on``: the same one at the same step, with a changed network.

        A paused plot keeps what it shows while the run goes on with the same layers, and is paused no longer
        when another run begins.
        """
        held = self.run.store if self.run is not None else None
        if self.paused and goes_on and isinstance(held, HeldStore) and held.is_valid():
            self._newest_run = run
            return
        self._newest_run = self._present = None
        self._late_marks.clear()
        self.run = run
        self.action("pause").setChecked(False)
        self._state.hide()
        if not goes_on:
            self.set_readout("")
        self._on_run_set(goes_on)
        self.stale.emit()

    def show_past(self, past: Run | None) -> None:
        """Show the run as it was at a past step, or as it is now, where the plot shows one step alone."""

    def _show_run_of(self, past: Run | None) -> None:
        """Show a past step's run, or that of now; a paused plot does it once it goes on."""
        if past is not None and self._present is None:
            self._present = self._newest_run or self.run
        shown = past or self._present
        if past is None:
            self._present = None
        if shown is None:
            return
        if self.paused:
            self._newest_run = shown
        else:
            self.run = shown
            self._on_run_set(True)
            self.stale.emit()

    @property
    def is_past(self) -> bool:
        """Whether a past step is shown instead of the newest."""
        return self._present is not None

    @property
    def paused(self) -> bool:
        """Whether the plot keeps what it shows while the run goes on."""
        return self._newest_run is not None

    def set_paused(self, paused: bool) -> None:
        """Keep what is shown, or show again what is new."""
        self.action("pause").setChecked(paused and self.run is not None)
        if paused == self.paused or self.run is None:
            return
        if paused:
            self._newest_run = self.run
            self.run = self._held(self.run)
        else:
            self.run, self._newest_run = self._newest_run, None
        self._state.setText(self._paused_words())
        self._state.setVisible(paused)
        self._on_run_set(True)
        for mark in self._late_marks:
            self.add_mark(mark)
        self._late_marks.clear()
        self.stale.emit()

    def _held(self, run: Run) -> Run:
        """Return a run with all its lanes as they are now."""
        metrics = self.metrics()
        beside = tuple(replace(each, store=HeldStore(each.store, metrics)) for each in run.others())
        return replace(run, store=HeldStore(run.store, metrics), others=lambda: beside)

    def _paused_words(self) -> str:
        if not self.paused or self.run is None:
            return ""
        return self.tr("Paused at step {step}").format(step=step_text(max(0, self.run.store.last_step)))

    def take_mark(self, mark: Mark) -> None:
        """Mark a step at which something changed; a paused plot does it once it goes on."""
        if self.paused:
            self._late_marks.append(mark)
        else:
            self.add_mark(mark)

    def _on_run_set(self, goes_on: bool) -> None:
        """Take over a run."""

    def refresh(self) -> bool:
        """Draw what is new; return whether anything was."""
        raise NotImplementedError

    def add_mark(self, mark: Mark) -> None:
        """Mark a step at which something changed, where the plot has a time axis."""

    def set_readout(self, text: str, shorter: tuple[str, ...] = ()) -> None:
        """Write what is under the pointer; the title gives way where there is no room for both.

        shorter: what to write where there is no room for the text even so, the longest first.
        """
        self.readout.set_forms(text, shorter)
        self._fit_title()

    def show_title(self, shown: bool) -> None:
        """Show the title in the header, or leave it to a tab above."""
        self._title_wanted = shown
        self._fit_title()

    def _fit_title(self) -> None:
        if isinstance(self._title, QLabel):
            buttons = (self._log_button, self._reset_button, self.more_button, self._state)
            taken = sum(each.width() + GRID for each in buttons if not each.isHidden())
            room = self._title.sizeHint().width() + self.readout.sizeHint().width() + 2 * GRID
            fits = not self.readout.text() or room <= self.header.width() - taken
            self._title.setVisible(self._title_wanted and fits)

    def set_waiting(self, words: str) -> None:
        """Say in the empty plot what will be there, and in ``words`` how to get it, or why it is not."""
        self._waiting = words
        self._show_waiting()

    def _show_waiting(self) -> None:
        for area, promise in zip(self.areas, self.promises(), strict=False):
            area.set_absence(promise, self._waiting)

    def promises(self) -> list[str]:
        """Return what will be in the first areas, in a few words."""
        return []

    @property
    def is_at_work(self) -> bool:
        """Whether something that belongs into the picture is still being computed."""
        return False

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
        self.more_button.setIcon(icon("more", QColor(theme.quiet)))
        self._state.setStyleSheet(f"color: {theme.state_color(State.INFO).name()}")
        self.readout.setFont(font(tabular=True))
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

    def leave_out_log(self) -> None:
        """Offer no logarithmic axis; for a plot that has none."""
        self._log_button.hide()
        self._log_action.setVisible(False)

    def move_view(self, right: float, up: float) -> None:
        """Move the view by parts of its width and height."""
        if self.areas:
            self.areas[0].move_view(right, up)

    def zoom_view(self, factor: float) -> None:
        """Show ``factor`` times as much of both axes, around the middle."""
        if self.areas:
            self.areas[0].zoom_view(factor)

    def explain_marks(self) -> None:
        """Show how what is no number is drawn."""
        in_colors = bool(self.areas) and self.areas[0].in_colors
        legend = MarksLegend(self.context.theme, self, in_colors)
        legend.show_at(self.graphics.mapToGlobal(self.graphics.rect().center()))

    def is_shown(self) -> bool:
        """Tell whether any of the plot can be seen."""
        return self.isVisible() and not self.graphics.viewport().visibleRegion().isEmpty()

    def add_area(self, area: Area) -> None:
        """Put an area below those that are there."""
        area.place_in(self._grid, 2 * len(self.areas))
        self.adopt(area)

    def adopt(self, area: Area) -> None:
        """Have an area, wherever it stands."""
        self.areas.append(area)
        area.view_changed.connect(self.stale)
        area.follow_changed.connect(self._on_follow_changed)

    def _make_title(self) -> QWidget:
        return TitleLabel(self.title())

    def action(self, name: str) -> QAction:
        """Return what can be done with the plot, by its name in the table."""
        return next(action for action in self._actions if action.objectName() == name)

    def menu_actions(self) -> list[QAction]:
        """Return what the menu of the plot offers."""
        return list(self._actions)

    @Slot()
    def _on_menu_opens(self) -> None:
        self._menu.clear()
        self._menu.addActions(self.menu_actions())

    @Slot(QAction)
    def _on_action(self, action: QAction) -> None:
        spec = action.data()
        if not isinstance(spec, PlotActionSpec) or spec.checkable:
            return
        receiver, _, method = spec.slot.partition(".")
        if receiver == "plot":
            getattr(self, method)()
        else:
            self.asked.emit(self, spec.slot)

    def _on_follow_changed(self, _follow: bool) -> None:
        self._reset_button.setVisible(not all(area.follow for area in self.areas))
        self._fit_buttons()

    def _fit_buttons(self) -> None:
        """Leave the scale to menu and key where the title needs the room."""
        crowded = self.width() < scaled(NARROW) and not self._reset_button.isHidden()
        self._log_button.setVisible(self._log_action.isVisible() and not crowded)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the buttons to the width (called by Qt)."""
        super().resizeEvent(event)
        self._fit_buttons()

    def _on_layer_chosen(self, _number: int | None) -> None:
        """Highlight the layer that is selected or under the pointer."""

    def pointer_moved(self, scene_place: QPointF) -> None:
        """Take note of the pointer at a place of the scene."""

    def pointer_left(self) -> None:
        """Take note that the pointer is elsewhere."""

    def pointer_clicked(self, scene_place: QPointF) -> None:
        """Take note of a click."""
