"""A window on a fake training thread, with the plots that are not written yet where a test wants them."""

from pathlib import Path

import numpy as np
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gradgui.engine.events import RunState
from gradgui.ui.document_controller import DocumentController
from gradgui.ui.main_window import MainWindow
from gradgui.ui.run_controller import RunController
from gradgui.ui.settings import Settings
from tests.ui.fake_training import FakeThread
from tests.ui.plots.recording import experiment


class Desk:
    """A window that is shown, with a run of four layers that is ready."""

    def __init__(self, qtbot: QtBot, folder: Path, size: tuple[int, int] = (1440, 900)) -> None:
        self.document = DocumentController(experiment(4))
        self.controller = RunController(self._make)
        self.window = MainWindow(self.document, self.controller, Settings(folder), (), "light")
        qtbot.addWidget(self.window)
        self.window.setMinimumSize(0, 0)
        self.window.resize(*size)
        self.window.show()
        self.window.reset_layout()
        qtbot.waitExposed(self.window)
        self.thread.answer()
        self.settle()

    def _make(self, on_event: object) -> FakeThread:
        self.thread = FakeThread(on_event)  # type: ignore[arg-type]
        return self.thread

    def settle(self) -> None:
        """Let the window do what is waiting to be done."""
        QApplication.processEvents()

    def record(self, steps: int) -> None:
        """Record steps as the training thread does, of what is wanted."""
        first = self.thread.store.last_step + 1
        for metric in self.thread.wanted - set(self.thread.store.metrics()):
            per_step = metric in ("loss", "test_loss", "accuracy", "test_accuracy")
            self.thread.store.declare(metric, () if per_step else (1, 2, 3, 4))
        for step in range(first, first + steps):
            values: dict[str, object] = {
                name: 0.5 if not layers else np.full(len(layers), 0.1)
                for name, layers in self.thread.store.metrics().items()
                if name in self.thread.wanted
            }
            self.thread.store.append(step, values)  # type: ignore[arg-type]

    def run(self) -> None:
        """Let the run go on, so that the window draws."""
        self.thread.tell(RunState.RUNNING)
        self.settle()

    def close(self) -> None:
        """Close the window."""
        self.window.close()
        self.settle()
