"""MainWindow: builder, plots, run bar and messages put together."""

from collections.abc import Callable, Sequence
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
from gradgui.ui.data_thumbnail import DataThumbnail
from gradgui.ui.dialogs.window_dialogs import WindowDialogs, command_sources
from gradgui.ui.docks import Docks
from gradgui.ui.document_controller import DocumentController
from gradgui.ui.drawing.area import FrameClock
from gradgui.ui.extra_plots import ExtraPlots
from gradgui.ui.files import FileActions
from gradgui.ui.float64_runner import Float64Runner
from gradgui.ui.focus_ring import FocusRing
from gradgui.ui.help_actions import HelpActions
from gradgui.ui.layout_memory import LayoutMemory
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
from gradgui.ui.plot import PLOTS, PlotContext
from gradgui.ui.plot_files import PlotFiles
from gradgui.ui.plot_orders import PlotOrders
from gradgui.ui.plots.live_curves import LiveCurves
from gradgui.ui.preference_effects import PreferenceEffects
from gradgui.ui.refresher import Refresher
from gradgui.ui.run_bar import RunBar
from gradgui.ui.run_beginnings import RunBeginnings
from gradgui.ui.run_controller import RunController
from gradgui.ui.run_state_view import RunStateView
from gradgui.ui.run_views import RunViews
from gradgui.ui.selection import LayerSelection
from gradgui.ui.settings import Settings
from gradgui.ui.soon import Soon
from gradgui.ui.space_key import SpaceKey
from gradgui.ui.stage import Stage
from gradgui.ui.theme import GRID, Theme
from gradgui.ui.ways_in import WaysIn
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
        settings: Settings,
        presets: Sequence[PresetEntry],
        theme_name: str = "",
    ) -> None:
        super().__init__()
        self.document, self.controller, self.settings = document, controller, settings
        self.looks = Appearance(_app(), settings, theme_name, self)
        self.selection = LayerSelection(self)
        self.clock = FrameClock()
        self._painted = False
        self._make_panels(presets)
        self.files = FileActions(document, settings, self)
        self.help = HelpActions(
            document, settings, presets, self.looks.present_theme, self.looks.layer_colors, self
        )
        self.docks = Docks(
            self, self.builder, [plot for plot in self.plots.values() if plot is not self.live]
        )
        self._fit_docks = Soon(self.docks.fit, self)
        self._tell_painted = Soon(self.first_painted.emit, self)
        self.stage = Stage(self, self.docks, self.live)
        self.views = RunViews(
            self.plots, self.docks, controller, self.selection, self.live.context.time, self
        )
        self.observations = Observations(self.plots.values(), self.docks, controller, self)
        self.float64 = Float64Runner(controller, self)
        self.plot_files = PlotFiles(self)
        self.orders = PlotOrders({"files": self.plot_files, "stage": self.stage}, self)
        self.views.asked.connect(self.orders.carry_out)
        self.audience = Audience(self, self.looks)
        sources = command_sources(document, self.selection, self.live, presets, self.files.open)
        self.dialogs = WindowDialogs(self, settings, sources)
        self.actions_by_name = build_actions(self, self._receivers())
        self.menus = build_menus(self, self.actions_by_name)
        self.ways_in = WaysIn(self, self.files, self.help, self.menus["&File"])
        self.run_bar = RunBar(self.actions_by_name, self)
        self.addToolBar(Qt.ToolBarArea.TopToolBarArea, self.run_bar)
        self.refresher = Refresher(list(self.plots.values()), self.clock, self._is_running, self)
        self.extra_plots = ExtraPlots(self._plot_context, self.docks, self.views, self.refresher, self.stage)
        self._layout_memory = LayoutMemory(
            self, settings, self.plots, self.extra_plots, self.stage, self.docks
        )
        self.state_view = RunStateView(
            controller, self.run_bar, self.builder, self.live, self.views, self.refresher, self
        )
        self.beginnings = RunBeginnings(
            document, controller, self.selection, self.strip, self.views, self.state_view, self
        )
        self.title = WindowTitle(self, document, self.actions_by_name["revert"], settings.is_safe_mode)
        self._fill_view_menu()
        self.effects = PreferenceEffects(settings, self.looks, self.refresher, self.live, self)
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
            "dialogs": self.dialogs,
            "document": self.document,
            "files": self.files,
            "float64": self.float64,
            "help": self.help,
            "looks": self.looks,
            "run": self.controller,
            "stage": self.stage,
            "views": self.views,
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
        self.thumbnail = DataThumbnail(self.looks.theme)
        self.builder.data.set_preview(self.thumbnail)
        self.strip = MessageStrip(self.looks.theme, self)
        if isinstance(self.live, LiveCurves):
            self.live.choose_metric(self.settings.metric)

    def _lay_out(self) -> None:
        self.setObjectName("main_window")
        self.setMinimumSize(SMALLEST_SIZE)
        self.setCentralWidget(self.live)
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().addWidget(self.strip, 1)
        self.docks.place()

    def _fill_view_menu(self) -> None:
        menu = self.menus["&View"]
        menu.addSeparator()
        self.extra_plots.fill_menu(menu.addMenu(self.tr("Ne&w plot")))
        for dock in self.docks:
            dock.toggleViewAction().setProperty(IN_ENGLISH, dock.objectName().replace("_", " "))
            menu.addAction(dock.toggleViewAction())
        self._theme_group = build_theme_actions(self, menu, self.looks.theme_name)

    def add_language_menu(self, chosen: str, shows: Callable[[str], bool]) -> None:
        """Offer the languages in the View menu; `shows` tells which have a font."""
        group = build_language_menu(self, self.menus["&View"], chosen, shows)
        group.triggered.connect(self._on_language_chosen)

    def _connect(self) -> None:
        self.builder.preset_chosen.connect(self.files.open)
        self.builder.advanced_changed.connect(self._on_advanced_changed)
        self.controller.run_started.connect(self.thumbnail.show_run)
        self.files.opened.connect(self.beginnings.open)
        self.messages = Messages(
            self.controller, self.document, self.files, self.plot_files, self.strip, self
        )
        self.strip.action_chosen.connect(self._on_strip_action)
        self._theme_group.triggered.connect(self.looks.on_theme_chosen)
        self.looks.changed.connect(self._on_looks_changed)
        self.dialogs.preference_changed.connect(self.effects.apply)
        self.effects.language_chosen.connect(self.language_chosen)
        self.views.needs_changed.connect(self._on_needs_changed)
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
            self.strip,
            self.thumbnail,
            *self.docks,
            self.views,
            self.focus_ring,
        ]
        for part in parts:
            part.set_theme(theme)
        check(self._theme_group, self.looks.theme_name)
        self.docks.follow_type()
        self.docks.fit()

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
        """Begin the experiment again at step 0."""
        self.beginnings.begin()

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
        self._fit_docks.start()

    def event(self, event: QEvent) -> bool:
        """Tell once that the window is on the screen."""
        done = super().event(event)
        if event.type() is QEvent.Type.WindowStateChange:
            self.audience.show_state()
        if event.type() is QEvent.Type.Paint and not self._painted:
            self._painted = True
            self._tell_painted.start()
        return done

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
        self.refresher.stop()
        self.state_view.stop()
        self.docks.hold()
        self.hide()

    def shutdown(self) -> None:
        """Stop drawing and training and remember the layout; may be called more than once."""
        self.refresher.stop()
        self.state_view.stop()
        self.docks.hold()
        if self.controller.state is not RunState.STOPPED:
            self.audience.leave()
            self.keep_layout()
            self.settings.sync()
            self.controller.shutdown()


def _app() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app
