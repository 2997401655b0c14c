"""A window on a fake training thread, in any language."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gradgui.engine.experiment import Experiment
from gradgui.ui.document_controller import DocumentController
from gradgui.ui.fonts import can_show
from gradgui.ui.main_window import MainWindow
from gradgui.ui.program import preset_entries
from gradgui.ui.run_controller import RunController
from gradgui.ui.settings import Settings
from gradgui.ui.windows import Owned, Windows
from tests.ui.fake_training import FakeThread


class LanguageBench:
    """Document, run and settings, and the windows that are made around them."""

    def __init__(
        self,
        app: QApplication,
        folder: Path,
        experiment: Experiment,
        language: str = "en",
        shows: Callable[[str], bool] = can_show,
    ) -> None:
        self.document = DocumentController(experiment)
        self.controller = RunController(self._make)
        self.settings = Settings(folder)
        owned = Owned(self.document, self.controller, self.settings, preset_entries())
        self.windows = Windows(app, owned, "light", language, shows)

    def _make(self, on_event: object) -> FakeThread:
        self.thread = FakeThread(on_event)  # type: ignore[arg-type]
        return self.thread

    @property
    def window(self) -> MainWindow:
        """The window that is there now."""
        return self.windows.window

    def show(self, width: int, height: int) -> None:
        """Show the window in a size, with a run that has begun."""
        self.window.resize(width, height)
        self.window.show()
        self.window.reset_layout()
        self.thread.answer()
        QApplication.processEvents()

    def record(self, steps: int) -> None:
        """Record steps as the training thread does."""
        for step in range(steps):
            values: dict[str, object] = {
                name: 0.5 if not layers else np.full(len(layers), 0.1)
                for name, layers in self.thread.store.metrics().items()
            }
            self.thread.store.append(step, values)  # type: ignore[arg-type]

    def deliver(self, event: object) -> None:
        """Send an event of the run and let it arrive."""
        self.thread.send(event)  # type: ignore[arg-type]
        QApplication.processEvents()

    def choose(self, language: str) -> None:
        """Choose a language in the View menu."""
        group = [action for action in self.window.findChildren(QAction) if action.data() == language]
        group[0].trigger()
        QApplication.processEvents()

    def front(self, name: str) -> None:
        """Bring a plot to the front of its tabs."""
        dock = next(each for each in self.window.docks if each.objectName() == name)
        dock.show()
        dock.raise_()
        QTest.qWait(0)

    def end(self) -> None:
        """Close everything."""
        self.window.close()
        self.windows.shutdown()
        self.windows.deleteLater()
        QApplication.processEvents()
