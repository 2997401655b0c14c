"""The real window on a screen that nobody sees, to ask it what an end-to-end test has to know."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from gradgui.engine import presets
from gradgui.engine.training_thread import TrainingThread
from gradgui.ui.document_controller import DocumentController
from gradgui.ui.garbage import GarbageCollector
from gradgui.ui.main_window import MainWindow
from gradgui.ui.program import make_application, preset_entries, show
from gradgui.ui.recording import Recording
from gradgui.ui.run_controller import RunController
from gradgui.ui.settings import Settings
from tests.end2end.program import REPOSITORY


@contextmanager
def real_window(width: int = 1440, height: int = 900) -> Iterator[MainWindow]:
    """Return the window as it opens, in a size."""
    app = make_application()
    garbage = GarbageCollector(app)
    opening = presets.find(presets.OPENING)
    assert opening is not None
    with tempfile.TemporaryDirectory() as folder:
        document, controller = DocumentController(opening.read()), RunController(TrainingThread)
        recording = Recording(document, controller, Path(folder) / "recovery")
        window = MainWindow(
            document, controller, recording, Settings(Path(folder)), preset_entries(), "light"
        )
        show(window, (width, height))
        window.activateWindow()
        app.processEvents()
        yield window
        window.files.close_unasked()
    garbage.close()


def ask(module: str, *words: str | int) -> str:
    """Return what a module of these tests prints that is run as a program of its own."""
    command = [sys.executable, "-m", f"tests.end2end.{module}", *map(str, words)]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        command, cwd=REPOSITORY, env=environment, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, f"{module} {words}:\n{done.stdout}{done.stderr}"
    return done.stdout
