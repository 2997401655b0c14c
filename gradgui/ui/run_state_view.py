"""RunStateView: what run bar, builder and empty plots say of the state that the run is in."""

from PySide6.QtCore import QObject, QTimer, Slot

from gradgui.engine.events import RunFailed, RunStarted, RunState
from gradgui.ui.builder.builder_panel import BuilderPanel
from gradgui.ui.plot import Plot
from gradgui.ui.refresher import Refresher
from gradgui.ui.run_bar import RunBar
from gradgui.ui.run_controller import RunController
from gradgui.ui.run_views import RunViews
from gradgui.ui.run_words import failure_words

SHORTEST_WAIT = 300
"""Milliseconds; of what takes less nothing is said in the large plot."""


class RunStateView(QObject):
    """Follows the run's state; empty plots say what will be there and how to get it, or why it is not."""

    def __init__(
        self,
        controller: RunController,
        run_bar: RunBar,
        builder: BuilderPanel,
        live: Plot,
        views: RunViews,
        refresher: Refresher,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._controller, self._run_bar, self._builder = controller, run_bar, builder
        self._live, self._views, self._refresher = live, views, refresher
        self._waits_long = False
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(SHORTEST_WAIT)
        self._wait.timeout.connect(self._on_waited)
        controller.run_started.connect(self._on_run_started)
        controller.state_changed.connect(self._on_state_changed)
        controller.will_run_changed.connect(self.show_state)
        controller.run_failed.connect(self._on_run_failed)
        refresher.drawn.connect(self._on_drawn)

    @Slot()
    def show_state(self) -> None:
        """Say in which state the run is."""
        state, will_run = self._controller.state, self._controller.will_run
        self._run_bar.show_state(state, will_run)
        self._run_bar.note.setText(self._loading_words() if self._is_loading() else "")
        steps = self._steps()
        self._builder.set_run_is_on(steps > 0)
        self._watch_wait(will_run and self._is_loading())
        if state is RunState.FAILED:
            self._live.set_message(self.tr("Not running"), self.tr("The line below says why"))
        elif steps or will_run:
            self._live.set_message(self._loading_words() if self._waits_long else "")
        else:
            self._live.set_message(self.tr("Press Space"))
        self._views.set_waiting(self._waiting_words(state, will_run))

    def _waiting_words(self, state: RunState, will_run: bool) -> str:
        trouble = self._controller.trouble
        if state is RunState.FAILED:
            why = failure_words(trouble) if isinstance(trouble, RunFailed) else ""
            return self.tr("Not running. {why}").format(why=why).strip()
        if self._steps():
            return ""
        if will_run:
            return self._loading_words() if self._is_loading() else self.tr("It comes with the first step")
        return self.tr("Press Space to run")

    def _loading_words(self) -> str:
        return self.tr("PyTorch is loading …")

    def _is_loading(self) -> bool:
        return self._controller.state is RunState.LOADING and self._controller.run_event is None

    def _steps(self) -> int:
        store = self._controller.store
        return store.last_step + 1 if store is not None else 0

    def _watch_wait(self, waits: bool) -> None:
        if not waits:
            self.stop()
        elif not self._waits_long and not self._wait.isActive():
            self._wait.start()

    def stop(self) -> None:
        """Wait no longer."""
        self._wait.stop()
        self._waits_long = False

    @Slot()
    def _on_waited(self) -> None:
        self._waits_long = True
        self.show_state()

    def show_progress(self) -> None:
        """Show at once how far the run is."""
        if self._controller.store is not None:
            self._run_bar.show_progress(self._steps() - 1, lambda: 0.0, at_once=True)

    @Slot(object)
    def _on_run_started(self, _event: RunStarted) -> None:
        self.show_progress()
        self.show_state()

    @Slot(object)
    def _on_run_failed(self, _event: RunFailed) -> None:
        self.show_state()

    @Slot(object)
    def _on_state_changed(self, _state: RunState) -> None:
        self.show_state()
        self._on_drawn()
        self._refresher.wake()

    @Slot()
    def _on_drawn(self) -> None:
        if self._controller.store is None:
            return
        at_once = self._controller.state is not RunState.RUNNING
        self._run_bar.show_progress(self._steps() - 1, self._refresher.frames_per_second, at_once)
        if self._live.has_message and self._steps():
            self.show_state()
