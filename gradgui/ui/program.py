"""The window as a program: application object, log, signals, unattended runs."""

import argparse
import logging
import sys
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtWidgets import QApplication, QStyleFactory

from gradgui import __version__
from gradgui.engine import presets as preset_files
from gradgui.engine.experiment import Experiment
from gradgui.engine.json_reader import read_json
from gradgui.engine.training_thread import TrainingThread
from gradgui.paths import APP_NAME, UserDirs
from gradgui.ui.builder.preset_entry import PresetEntry
from gradgui.ui.document_controller import DocumentController
from gradgui.ui.ending import EndOnSignal
from gradgui.ui.logs import start_log
from gradgui.ui.main_window import USUAL_SIZE, MainWindow
from gradgui.ui.run_controller import RunController
from gradgui.ui.settings import Settings
from gradgui.ui.theme import font
from gradgui.ui.unattended import Unattended
from gradgui.ui.windows import Owned, Windows

SWITCH_INTERVAL = 0.001
"""Seconds that the training thread may keep the interpreter while the window waits for it."""

log = logging.getLogger(__name__)


def run_window(options: argparse.Namespace, experiment: Experiment, path: Path | None, dirs: UserDirs) -> int:
    """Show the window until it is closed; return the exit code."""
    begin = perf_counter()
    sys.setswitchinterval(SWITCH_INTERVAL)
    app = make_application()
    log_file = start_log(dirs.logs, options.debug)
    document = DocumentController(experiment)
    document.replace(experiment, path)
    controller = RunController(TrainingThread)
    owned = Owned(document, controller, Settings(dirs.settings), preset_entries())
    windows = Windows(app, owned, options.theme, options.lang)
    window = windows.window
    show(window, options.size)
    window.first_painted.connect(controller.start)
    windows.closed.connect(app.quit)
    ending = EndOnSignal(windows.close)
    unattended = Unattended(window, options)
    if options.exit_after is not None:
        QTimer.singleShot(round(1000 * options.exit_after), windows.close)
    log.info("window ready after %.3f s", perf_counter() - begin)
    app.exec()
    ending.close()
    code = unattended.exit_code
    windows.shutdown()
    del window, unattended
    log_file.close()
    return code


def make_application() -> QApplication:
    """Return the application object, in the Fusion style; numbers are in C notation in every language."""
    plain = QLocale.c()
    plain.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    QLocale.setDefault(plain)
    app = QApplication(sys.argv[:1])
    app.setApplicationName(APP_NAME)
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("gradgui")
    app.setStyle(QStyleFactory.create("Fusion"))
    app.setFont(font())
    return app


def preset_entries() -> list[PresetEntry]:
    """Return the presets by the names of their experiments."""
    entries = []
    for preset in preset_files.presets():
        name = read_json(preset.path.read_text(encoding="utf-8")).get("name", preset.name)
        entries.append(PresetEntry(str(name), preset.line, preset.path))
    return entries


def show(window: MainWindow, size: tuple[int, int] | None) -> None:
    """Show the window: in a size that was asked for, where it was before, or as large as is useful."""
    screen = window.screen().availableGeometry()
    wanted = USUAL_SIZE.boundedTo(screen.size())
    window.resize(*(size or (wanted.width(), wanted.height())))
    if size is not None:
        window.setMinimumSize(0, 0)
        window.move(screen.topLeft())
    else:
        window.move(screen.center() - window.rect().center())
    window.show()
    window.reset_layout()
    if size is None:
        window.restore_layout()
    window.live.graphics.setFocus()
