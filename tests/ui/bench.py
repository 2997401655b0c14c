"""Bench: the real window on a training thread that trains nothing."""

from pathlib import Path

import numpy as np
from PySide6.QtWidgets import QApplication

from gradgui.ui.document_controller import DocumentController
from gradgui.ui.main_window import MainWindow
from gradgui.ui.program import preset_entries
from gradgui.ui.run_controller import RunController
from gradgui.ui.settings import Settings
from tests.ui.fake_training import FakeThread
from tests.ui.plots.recording import experiment


class Bench:
    """A window on a fake training thread."""

    def __init__(self, folder: Path) -> None:
        self.document = DocumentController(experiment(4))
        self.controller = RunController(self._make)
        self.settings = Settings(folder)
        self.window = MainWindow(self.document, self.controller, self.settings, preset_entries(), "light")

    def _make(self, on_event: object) -> FakeThread:
        self.thread = FakeThread(on_event)  # type: ignore[arg-type]
        return self.thread

    def ready(self) -> None:
        """Let the run begin."""
        self.thread.answer()
        QApplication.processEvents()

    def deliver(self, event: object) -> None:
        """Send an event of the run and let it arrive."""
        self.thread.send(event)  # type: ignore[arg-type]
        QApplication.processEvents()

    def record(self, steps: int) -> None:
        """Record steps as the training thread does."""
        for step in range(steps):
            values: dict[str, object] = {
                name: 0.5 if not layers else np.full(len(layers), 0.1)
                for name, layers in self.thread.store.metrics().items()
            }
            self.thread.store.append(step, values)  # type: ignore[arg-type]
