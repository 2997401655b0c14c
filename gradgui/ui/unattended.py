"""Unattended: runs of the window that nobody sits before: autorun, pictures, the self-test."""

import argparse
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot

from gradgui.engine.events import RunFailed, RunStarted, RunState
from gradgui.ui.main_window import MainWindow
from gradgui.ui.plots.live_curves import LiveCurves
from gradgui.ui.run_words import failure_words

SELF_TEST_STEPS = 50
_MILLISECONDS_TO_SETTLE = 120


def is_unattended(options: argparse.Namespace) -> bool:
    """Say whether the window ends by itself, so that a question would stand for ever."""
    return options.exit_after is not None or options.screenshot is not None or bool(options.self_test)


class Unattended(QObject):
    """Does what the switches ask for once the run is ready; ``exit_code`` says how it went."""

    def __init__(self, window: MainWindow, options: argparse.Namespace) -> None:
        super().__init__(window)
        self._window = window
        self._picture: Path | None = options.screenshot
        self._tests = bool(options.self_test)
        self._steps = int(SELF_TEST_STEPS if self._tests else options.steps)
        self._runs_on = bool(options.autorun) and not self._tests
        self._waits = self._tests or self._picture is not None
        self.exit_code = 1 if self._waits else 0
        self._end = QTimer(self, singleShot=True, interval=_MILLISECONDS_TO_SETTLE)
        self._end.timeout.connect(self._finish)
        if options.autorun and not self._waits:
            window.controller.run()
        if self._waits:
            window.controller.lane_started.connect(self._on_run_started)
            window.controller.state_changed.connect(self._on_state_changed)
            window.controller.run_failed.connect(self._on_run_failed)

    @Slot(object)
    def _on_run_started(self, _event: RunStarted) -> None:
        if self._runs_on:
            self._window.refresher.drawn.connect(self._on_drawn)
            self._window.controller.run()
        elif self._steps:
            self._window.controller.run_steps(self._steps)
        else:
            self._end.start()

    @Slot()
    def _on_drawn(self) -> None:
        store = self._window.controller.store
        if self._waits and store is not None and store.last_step + 1 >= self._steps:
            self._finish()

    @Slot(object)
    def _on_state_changed(self, state: RunState) -> None:
        if state is RunState.PAUSED and self._waits:
            self._end.start()

    @Slot(object)
    def _on_run_failed(self, event: RunFailed) -> None:
        print(f"gradgui: {failure_words(event)}", file=sys.stderr)
        if self._picture is not None:
            self._save_picture(self._picture)
        self._window.close()

    @Slot()
    def _finish(self) -> None:
        self._window.refresher.draw_all()
        if any(plot.is_at_work for plot in self._window.plots.values()):
            self._end.start()
            return
        self._waits = False
        self._window.refresher.draw_all()
        self.exit_code = 0
        if self._picture is not None:
            self._save_picture(self._picture)
        if self._tests:
            self._report()
        self._window.close()

    def _save_picture(self, path: Path) -> None:
        if not self._window.grab().save(str(path), "PNG"):
            print(f"gradgui: cannot write {path}", file=sys.stderr)
            self.exit_code = 1

    def _report(self) -> None:
        store = self._window.controller.store
        steps = store.last_step + 1 if store is not None else 0
        live = self._window.live
        drawn = isinstance(live, LiveCurves) and live.drawn_steps()
        passed = steps == drawn == SELF_TEST_STEPS
        print(f"self-test {'passed' if passed else 'failed'}: {steps} steps", flush=True)
        self.exit_code = 0 if passed else 1
