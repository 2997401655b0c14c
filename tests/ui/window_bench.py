"""A window on a fake training thread, in any language."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gradgui.engine.experiment import Experiment
from gradgui.ui.main_window import MainWindow
from gradgui.ui.program import preset_entries
from gradgui.ui.windows import Owned, Windows
from tests.ui.bench import FakeRun


def shows_all(_language: str) -> bool:
    """Tell that there is a font for every language, whatever is installed."""
    return True


class LanguageBench(FakeRun):
    """A run, and the windows that are made around it."""

    def __init__(
        self,
        app: QApplication,
        folder: Path,
        experiment: Experiment,
        language: str = "en",
        shows: Callable[[str], bool] = shows_all,
    ) -> None:
        super().__init__(folder, experiment)
        owned = Owned(self.document, self.controller, self.recording, self.settings, preset_entries())
        self.windows = Windows(app, owned, "light", language, shows)

    @property
    def window(self) -> MainWindow:
        """The window that is there now."""
        return self.windows.window

    def show(self, width: int, height: int) -> None:
        """Show the window in a size, with a run that has begun."""
        self.window.resize(width, height)
        self.window.show()
        self.window.reset_layout()
        self.ready()

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
