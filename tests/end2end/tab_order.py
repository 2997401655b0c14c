"""Counts how often Tab must be pressed from the live curves to a field: run as a program of its own.

``python -m tests.end2end.tab_order NAME`` prints the number for the widget with that object name, found by
pressing Tab in the real window on a screen that nobody sees.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gradgui.engine import presets
from gradgui.engine.training_thread import TrainingThread
from gradgui.ui.document_controller import DocumentController
from gradgui.ui.main_window import MainWindow
from gradgui.ui.program import make_application, preset_entries, show
from gradgui.ui.run_controller import RunController
from gradgui.ui.settings import Settings
from tests.end2end.program import REPOSITORY

MOST = 200


def tabs_to(name: str) -> int:
    """Return how many presses of Tab lead from the live curves to the widget of that object name."""
    command = [sys.executable, "-m", "tests.end2end.tab_order", name]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        command, cwd=REPOSITORY, env=environment, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, f"no Tab leads to {name!r}:\n{done.stdout}{done.stderr}"
    return int(done.stdout)


def _count(name: str) -> int:
    app = make_application()
    opening = presets.find(presets.OPENING)
    assert opening is not None
    with tempfile.TemporaryDirectory() as folder:
        document, controller = DocumentController(opening.read()), RunController(TrainingThread)
        window = MainWindow(document, controller, Settings(Path(folder)), preset_entries(), "light")
        show(window, (1440, 900))
        window.activateWindow()
        app.processEvents()
        passed = [*_names_passed(window, name)]
        window.close()
    assert passed[-1] == name, f"Tab passed {passed}"
    return len(passed) - 1


def _names_passed(window: MainWindow, name: str) -> Iterator[str]:
    for _ in range(MOST):
        focused = QApplication.focusWidget()
        yield (focused.objectName() or focused.accessibleName()) if focused is not None else "nothing"
        if focused is not None and focused.objectName() == name:
            return
        QTest.keyClick(focused or window, Qt.Key.Key_Tab)


if __name__ == "__main__":
    print(_count(sys.argv[1]))
