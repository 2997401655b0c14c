"""The real window on a training thread that trains nothing."""

from collections.abc import Iterable
from pathlib import Path

import numpy as np
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gradgui.engine.events import RunState
from gradgui.engine.experiment import Experiment
from gradgui.ui.builder.preset_entry import PresetEntry
from gradgui.ui.document_controller import DocumentController
from gradgui.ui.main_window import MainWindow
from gradgui.ui.program import preset_entries
from gradgui.ui.recording import Recording
from gradgui.ui.run_controller import RunController
from gradgui.ui.settings import Settings
from tests.ui.fake_training import FakeThread
from tests.ui.plots.recording import experiment


class FakeRun:
    """Document, run and settings; what the run tells, the test says."""

    def __init__(self, folder: Path, shown: Experiment) -> None:
        self.document = DocumentController(shown)
        self.controller = RunController(self._make)
        self.settings = Settings(folder)
        self.recording = Recording(self.document, self.controller, folder / "recovery")

    def _make(self, on_event: object) -> FakeThread:
        self.thread = FakeThread(on_event)  # type: ignore[arg-type]
        return self.thread

    def settle(self) -> None:
        """Let the window do what is waiting to be done."""
        QApplication.processEvents()

    def ready(self) -> None:
        """Let the run begin."""
        self.thread.answer()
        self.settle()

    def run(self) -> None:
        """Let the run go on, so that the window draws."""
        self.thread.tell(RunState.RUNNING)
        self.settle()

    def deliver(self, event: object) -> None:
        """Send an event of the run and let it arrive."""
        self.thread.send(event)  # type: ignore[arg-type]
        self.settle()

    def record(self, steps: int) -> None:
        """Record steps as the training thread does, of what is wanted."""
        store = self.thread.store
        self.thread.declare(self.thread.wanted - set(store.metrics()))
        for step in range(store.last_step + 1, store.last_step + 1 + steps):
            values: dict[str, object] = {
                name: 0.5 if not layers else np.full(len(layers), 0.1)
                for name, layers in store.metrics().items()
                if name in self.thread.wanted
            }
            store.append(step, values)  # type: ignore[arg-type]


class Bench(FakeRun):
    """A window with four layers; it is the test that shows it and lets its run begin."""

    def __init__(self, folder: Path, presets: Iterable[PresetEntry] | None = None) -> None:
        super().__init__(folder, experiment(4))
        entries = preset_entries() if presets is None else tuple(presets)
        self.window = MainWindow(
            self.document, self.controller, self.recording, self.settings, entries, "light"
        )


class Desk(Bench):
    """A window that is shown in a size, without presets, with a run that is ready."""

    def __init__(self, qtbot: QtBot, folder: Path, size: tuple[int, int] = (1440, 900)) -> None:
        super().__init__(folder, ())
        qtbot.addWidget(self.window)
        self.window.setMinimumSize(0, 0)
        self.window.resize(*size)
        self.window.show()
        self.window.reset_layout()
        qtbot.waitExposed(self.window)
        self.ready()

    def close(self) -> None:
        """Close the window."""
        self.window.close()
        self.settle()
