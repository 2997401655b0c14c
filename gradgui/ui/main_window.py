"""MainWindow: builder, plots, run bar and messages put together."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow

import gradgui.ui.plots  # noqa: F401  fills PLOTS
from gradgui.engine.events import RunState
from gradgui.ui.appearance import Appearance
from gradgui.ui.audience import Audience
from gradgui.ui.builder.builder_panel import BuilderPanel
from gradgui.ui.builder.preset_entry import PresetEntry
from gradgui.ui.claims.claim_actions import ClaimActions
from gradgui.ui.compare.compare_actions import CompareActions
from gradgui.ui.data_thumbnail import DataThumbnail
from gradgui.ui.dialogs.window_dialogs import WindowDialogs, command_sources
from gradgui.ui.docks import Docks
from gradgui.ui.document_controller import DocumentController
from gradgui.ui.document_opening import DocumentOpening
from gradgui.ui.drawing.area import FrameClock
from gradgui.ui.extra_plots import ExtraPlots
from gradgui.ui.files import FileActions
from gradgui.ui.findings import Findings
from gradgui.ui.findings_panel import FindingsPanel
from gradgui.ui.float64_runner import Float64Runner
from gradgui.ui.floor import Floor
from gradgui.ui.focus_ring import FocusRing
from gradgui.ui.help_actions import HelpActions
from gradgui.ui.lane_bar import LaneBar
from gradgui.ui.lanes import Lanes
from gradgui.ui.layout_memory import LayoutMemory
from gradgui.ui.lens.lens_control import LensControl
from gradgui.ui.lens.lens_panel import LensPanel
from gradgui.ui.menus import (
    IN_ENGLISH,
    build_actions,
    build_language_menu,
    build_menus,
    build_theme_actions,
    check,
)
from gradgui.ui.message_strip import MessageStrip
from gradgui.ui.messages import Messages
from gradgui.ui.observations import Observations
from gradgui.ui.page_export import PageExport
from gradgui.ui.paste import Paste
from gradgui.ui.plot import PLOTS, PlotContext
from gradgui.ui.plot_files import PlotFiles
from gradgui.ui.plot_orders import PlotOrders
from gradgui.ui.plots.live_curves import LiveCurves
from gradgui.ui.preference_effects import PreferenceEffects
from gradgui.ui.recording import Recording
from gradgui.ui.refresher import Refresher
from gradgui.ui.run_bar import RunBar
from gradgui.ui.run_beginnings import RunBeginnings
from gradgui.ui.run_controller import RunController
from gradgui.ui.run_state_view import RunStateView
from gradgui.ui.run_views import RunViews
from gradgui.ui.runs.run_actions import RunActions
from gradgui.ui.scrubber import Scrubber
from gradgui.ui.selection import LayerSelection
from gradgui.ui.settings import Settings
from gradgui.ui.soon import Soon
from gradgui.ui.space_key import SpaceKey
from gradgui.ui.stage import Stage
from gradgui.ui.start_edits import StartEdits
from gradgui.ui.tab_chain import step_over
from gradgui.ui.theme import GRID, State, Theme
from gradgui.ui.time_travel import TimeTravel
from gradgui.ui.ways_in import WaysIn
from gradgui.ui.what_if.what_if_runner import WhatIfRunner
from gradgui.ui.window_title import WindowTitle

USUAL_SIZE = QSize(1440, 900)
SMALLEST_SIZE = QSize(880, 560)
TALL = 1000
"""Pixels of height from which the picture of the data has its full size."""


class Themed(Protocol):
    """A part of the window that draws in a theme's colours."""

    def set_theme(self, theme: Theme) -> None: ...


class MainWindow(QMainWindow):
    """The window. What it shows of a run it pulls from the run's store, at the refresher's pace."""

    first_painted = Signal()
    closed = Signal()
    language_chosen = Signal(str)
    """The code of a language, or system."""

    def __init__(
        self,
        document: DocumentController,
        controller: RunController,
        recording: Recording,
        settings: Settings,
        presets: Sequence[PresetEntry],
        theme_name: str = "",
    ) -> None:
        super().__init__()
        self.document, self.controller, self.settings = document, controller, settings
        self.recording = recording
        self.looks = Appearance(_app(), settings, theme_name, self)
        self.selection = LayerSelection(self)
        self.clock = FrameClock()
        self._painted = False
        self._make_panels(presets)
        self._make_stage()
        self._make_receivers(presets)
        self._make_menus()
        self._make_followers()
        self._fill_view_menu()
        self.effects = PreferenceEffects(settings, self.looks, self.refresher, self.live, recording, self)
        self._lay_out()
        self._connect()
        self.looks.dress()
        self.title.show_title()
        if controller.has_begun:
            self._join()
        else:
            self.beginnings.begin()

    def _join(self) -> None:
        """Show the run that another window began."""
        self.beginnings.join()
        if self.controller.run_event is not None:
            self.thumbnail.show_run(self.controller.run_event)
        self.observations.ask_anew()
        self.messages.repeat()

    def _receivers(self) -> dict[str, QObject]:
        """Return whose slots the actions call."""
        return {
            "audience": self.audience,
            "claims": self.claims,
            "compare": self.compare,
            "dialogs": self.dialogs,
            "document": self.document,
            "files": self.files,
            "findings": self.findings,
            "float64": self.float64,
            "help": self.help,
            "lanes": self.lanes,
            "lens": self.lens,
            "looks": self.looks,
            "page": self.page,
            "paste": self.paste,
            "run": self.controller,
            "runs": self.runs,
            "stage": self.stage,
            "travel": self.travel,
            "views": self.views,
            "what_if": self.what_if,
            "window": self,
        }

    def _make_panels(self, presets: Sequence[PresetEntry]) -> None:
        colors = self.looks.layer_colors
        self._plot_context = PlotContext(self.looks.theme, self.selection, colors, self.clock)
        self.plots = {name: kind(self._plot_context, self) for name, kind in PLOTS.items()}
        self.live = self.plots[LiveCurves.name]
        self.builder = BuilderPanel(
            self.document, self.selection, colors, presets, self, self.settings.advanced
        )
        self.lens_panel = LensPanel(
            self.document, self.controller, self.selection, colors, self.looks.theme, self
        )
        self.builder.add_on_top(LaneBar(self.controller, self))
        self.thumbnail = DataThumbnail(self.looks.theme)
        self.builder.data.set_preview(self.thumbnail)
        self.strip = MessageStrip(self.looks.theme, self)
        if isinstance(self.live, LiveCurves):
            self.live.choose_metric(self.settings.metric)

    def _make_stage(self) -> None:
        """Make docks, further plots, and what fills and draws them."""
        others = [plot for plot in self.plots.values() if plot is not self.live]
        self.docks = Docks(self, self.builder, self.lens_panel, others)
        self._fit_docks = Soon(self.docks.fit, self)
        self._share_bottom_soon = Soon(self._share_bottom, self)
        self._tell_painted = Soon(self.first_painted.emit, self)
        self.stage = Stage(self, self.docks, self.live)
        time = self.live.context.time
        self.views = RunViews(self.plots, self.docks, self.controller, self.selection, time, self)
        self.observations = Observations(self.plots.values(), self.docks, self.controller, self)
        self.refresher = Refresher(list(self.plots.values()), self.clock, self._is_running, self)
        self.extra_plots = ExtraPlots(self._plot_context, self.docks, self.views, self.refresher, self.stage)
        self._layout_memory = LayoutMemory(
            self, self.settings, self.plots, self.extra_plots, self.stage, self.docks
        )

    def _make_receivers(self, presets: Sequence[PresetEntry]) -> None:
        """Make what the actions call."""
        theme, colors = self.looks.present_theme, self.looks.layer_colors
        self.files = FileActions(self.document, self.recording, self.settings, self)
        self.help = HelpActions(self.document, self.settings, presets, theme, colors, self)
        self.claims = ClaimActions(presets, theme, self)
        self.paste = Paste(self.document, self.files.question, self.builder.layers.edits.paste, self)
        self.lanes = Lanes(self.controller, self.document, self)
        self.files.question.lane_words = self.lanes.unsaved_words
        self.compare = CompareActions(self.document, self.controller, presets, self)
        self.travel = TimeTravel(self.controller, self)
        self.runs = RunActions(self.recording, self.controller, self.document, theme, self)
        self.float64 = Float64Runner(self.controller, self)
        self._make_findings()
        self.what_if = WhatIfRunner(self.document, self.controller, self.looks, self)
        self.plot_files = PlotFiles(self)
        self.page = PageExport(self.controller, self.plot_files, self.views.plots, self)
        start = StartEdits(self.document, self)
        self.orders = PlotOrders({"files": self.plot_files, "stage": self.stage, "start": start}, self)
        self.audience = Audience(self, self.looks, self.docks)
        self._make_lens()
        sources = command_sources(self.document, self.selection, self.live, presets, self.files.open)
        self.dialogs = WindowDialogs(self, self.settings, sources)

    def _make_lens(self) -> None:
        self.lens = LensControl(
            self.lens_panel, self.docks, self.selection, self.settings, self.stage, self.audience, self
        )
        self.observations.add(self.lens_panel)
        self.views.add_needs(self.lens_panel.metrics)
        self.lens_panel.needs_changed.connect(self.views.tell_needs)

    def _make_findings(self) -> None:
        """Make the panel under the plots and what fills it."""
        panel = FindingsPanel(self.looks.theme, self)
        floor = Floor(self, panel, self.live, self.docks.rows, self.docks.center_least)
        self.docks.floor = floor
        panel.follow(self.docks.below[-1])
        self.stage.panels = [panel, self.builder]
        self.findings = Findings(
            self.controller,
            self.document,
            self.selection,
            self.live.context.time,
            panel,
            floor,
            self.settings,
        )
        self.findings.begun_anew.connect(self._on_begun_anew)
        panel.branch_chosen.connect(self.lanes.branch_with)

    def _make_menus(self) -> None:
        """Make actions, menus and the run bar."""
        self.actions_by_name = build_actions(self, self._receivers())
        self.menus = build_menus(self, self.actions_by_name)
        self.ways_in = WaysIn(self, self.files, self.help, self.paste, self.menus["&File"])
        self.run_bar = RunBar(self.actions_by_name, self)
        self.addToolBar(Qt.ToolBarArea.TopToolBarArea, self.run_bar)
        self.scrubber = Scrubber(self.travel, self.views, self.actions_by_name, self.looks.theme, self)

    def _make_followers(self) -> None:
        """Make what follows the run and the document."""
        self.state_view = RunStateView(
            self.controller, self.run_bar, self.builder, self.live, self.views, self.refresher, self
        )
        self.beginnings = RunBeginnings(
            self.document, self.controller, self.selection, self.strip, self.views, self.state_view, self
        )
        revert = self.actions_by_name["revert"]
        self.title = WindowTitle(self, self.document, self.recording, revert, self.settings.is_safe_mode)

    def _lay_out(self) -> None:
        self.setObjectName("main_window")
        self.setMinimumSize(SMALLEST_SIZE)
        self.setCentralWidget(self.live)
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().addWidget(self.strip, 1)
        self.statusBar().addPermanentWidget(self.scrubber)
        self.docks.place()

    def _fill_view_menu(self) -> None:
        menu = self.menus["&View"]
        menu.addSeparator()
        self.extra_plots.fill_menu(menu.addMenu(self.tr("Ne&w plot")))
        self.lens.bind(self.actions_by_name["lens"])
        panels = menu.addMenu(self.tr("Panels and pl&ots"))
        for dock in (each for each in self.docks if each is not self.lens.dock):
            dock.toggleViewAction().setProperty(IN_ENGLISH, dock.objectName().replace("_", " "))
            panels.addAction(dock.toggleViewAction())
        self._theme_group = build_theme_actions(self, menu, self.looks.theme_name)

    def add_language_menu(self, chosen: str, shows: Callable[[str], bool]) -> None:
        """Offer the languages in the View menu; `shows` tells which have a font."""
        group = build_language_menu(self, self.menus["&View"], chosen, shows)
        group.triggered.connect(self._on_language_chosen)

    def _connect(self) -> None:
        self.strip.text_changed.connect(self._share_bottom)
        self.builder.preset_chosen.connect(self.files.open)
        self.builder.advanced_changed.connect(self._on_advanced_changed)
        self.claims.preset_chosen.connect(self.files.open)
        self.controller.run_started.connect(self.thumbnail.show_run)
        self.controller.past_shown.connect(self._on_past_changed)
        self.controller.past_left.connect(self._on_past_changed)
        self.refresher.drawn.connect(self.scrubber.follow)
        self.files.opened.connect(self.beginnings.open)
        self.opening = DocumentOpening(
            self.files, self.recording, self.beginnings, self.controller, self.strip, self
        )
        self.paste.pasted.connect(self.beginnings.open_pasted)
        self.messages = Messages(
            self.controller,
            self.document,
            self.files,
            self.plot_files,
            self.lanes,
            self.travel,
            self.strip,
            self,
        )
        self.recording.problem_changed.connect(self.messages.show_recording_problem)
        self.compare.said.connect(self.messages.say)
        self.runs.said.connect(self.messages.say)
        self.runs.failed.connect(self.messages.fail)
        self.page.saved.connect(self.messages.tell_saved)
        self.page.failed.connect(self.messages.fail)
        self.paste.failed.connect(self.messages.fail)
        self.paste.refused.connect(self.messages.refuse)
        self.strip.action_chosen.connect(self._on_strip_action)
        self._theme_group.triggered.connect(self.looks.on_theme_chosen)
        self.looks.changed.connect(self._on_looks_changed)
        self.actions_by_name["reset_layout"].triggered.connect(self.findings.open)
        self.dialogs.preference_changed.connect(self.effects.apply)
        self.effects.language_chosen.connect(self.language_chosen)
        self.views.needs_changed.connect(self._on_needs_changed)
        self.lanes.mode_chosen.connect(self.views.show_lanes)
        self.views.asked.connect(self.orders.carry_out)
        self.document.undo_stack.canUndoChanged.connect(self.actions_by_name["undo"].setEnabled)
        self.document.undo_stack.canRedoChanged.connect(self.actions_by_name["redo"].setEnabled)
        self.actions_by_name["undo"].setEnabled(self.document.undo_stack.canUndo())
        self.actions_by_name["redo"].setEnabled(self.document.undo_stack.canRedo())
        SpaceKey(_app(), self.actions_by_name["toggle_run"], self)
        self.focus_ring = FocusRing(_app(), self.looks.theme, self)

    def keep_layout(self) -> None:
        """Remember where everything is and what it shows."""
        self._layout_memory.keep()

    def restore_layout(self) -> None:
        """Put window and docks where they were when the program ended."""
        self._layout_memory.restore()

    @Slot()
    def reset_layout(self) -> None:
        """Bring all docks back to their places, and close further plots."""
        self.stage.restore()
        self.extra_plots.close_all()
        self.docks.place()

    @Slot(object)
    def _on_looks_changed(self, theme: Theme) -> None:
        self.statusBar().setStyleSheet("QStatusBar::item { border: none }")
        self.live.header.setContentsMargins(0, GRID // 2, GRID, GRID // 2)
        parts: list[Themed] = [
            self.run_bar,
            self.scrubber,
            self.strip,
            self.thumbnail,
            self.claims,
            self.runs,
            *self.docks,
            self.lens,
            self.findings,
            self.views,
            self.focus_ring,
        ]
        for part in parts:
            part.set_theme(theme)
        check(self._theme_group, self.looks.theme_name)
        self.docks.follow_type()
        self.docks.fit()
        self._share_bottom_soon.start()

    def _is_running(self) -> bool:
        return self.controller.state is RunState.RUNNING

    @Slot()
    def deselect(self) -> None:
        """Bring back what a maximised plot hides; where there is none, select no layer."""
        if self.stage.plot is not None:
            self.stage.restore()
        else:
            self.selection.select(None)

    @Slot()
    def reset(self) -> None:
        """Begin the experiment again at step 0; where there are several lanes, each of them."""
        if len(self.controller.lanes) > 1:
            self.controller.begin_again()
        else:
            self.beginnings.begin()

    @Slot()
    def _on_begun_anew(self) -> None:
        """Begin again with a remedy: parameters that are NaN stay so."""
        self.reset()
        words = self.tr("The numbers had ended, so the run begins again at step 0. Press Space to run.")
        self.strip.show_message(State.INFO, words)

    @Slot(str)
    def _on_strip_action(self, key: str) -> None:
        self.strip.clear()
        if key == "undo":
            self.document.undo()
        elif key == "reset":
            self.reset()

    @Slot()
    def _on_needs_changed(self) -> None:
        if isinstance(self.live, LiveCurves):
            self.settings.metric = self.live.shown_metric.name

    @Slot()
    def _on_past_changed(self) -> None:
        self.lens_panel.show_past(self.controller.past)
        self.refresher.wake()

    @Slot(bool)
    def _on_advanced_changed(self, advanced: bool) -> None:
        self.settings.advanced = advanced

    @Slot(QAction)
    def _on_language_chosen(self, action: QAction) -> None:
        self.language_chosen.emit(str(action.data()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the plots below fit the window's new size once it has it (called by Qt)."""
        super().resizeEvent(event)
        self.thumbnail.set_low(self.height() < TALL)
        self._share_bottom()
        self._fit_docks.start()

    @Slot()
    def _share_bottom(self) -> None:
        """Let the scrubber leave the message its room."""
        self.scrubber.fit(self.width(), self.strip.needed_width())

    def event(self, event: QEvent) -> bool:
        """Tell once that the window is on the screen."""
        done = super().event(event)
        if event.type() is QEvent.Type.WindowStateChange:
            self.audience.show_state()
        if event.type() is QEvent.Type.Paint and not self._painted:
            self._painted = True
            self._tell_painted.start()
        return done

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Pass over what stands behind another tab (called by Qt)."""
        return step_over(self, partial(super().focusNextPrevChild, forward))

    def closeEvent(self, event: QCloseEvent) -> None:
        """End everything: the one way out of the window, which is gone at once."""
        if not self.files.may_close():
            event.ignore()
            return
        super().closeEvent(event)
        self.hide()
        self.shutdown()
        self.closed.emit()

    def retire(self) -> None:
        """Make room for another window on the same run."""
        self.claims.stop()
        self.runs.stop()
        self.refresher.stop()
        self.state_view.stop()
        self.lens.shutdown()
        self.findings.stop()
        self.travel.stop()
        self.docks.hold()
        self.hide()

    def shutdown(self) -> None:
        """Stop drawing and training and remember the layout; may be called more than once."""
        self.claims.stop()
        self.runs.stop()
        self.refresher.stop()
        self.state_view.stop()
        self.lens.shutdown()
        self.findings.stop()
        self.travel.stop()
        self.docks.hold()
        if self.controller.state is not RunState.STOPPED:
            self.audience.leave()
            self.keep_layout()
            self.settings.sync()
            self.controller.shutdown()
            self.files.documents.stop()
            self.recording.shutdown()


def _app() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app
