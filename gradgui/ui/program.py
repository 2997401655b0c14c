"""The window as a program: application object, log, signals, unattended runs."""

import argparse
import logging
import sys
from functools import partial
from pathlib import Path
from time import perf_counter, time

import psutil
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QApplication, QStyleFactory

from gradgui import __version__
from gradgui.engine import presets as preset_files
from gradgui.engine.experiment import Experiment
from gradgui.engine.json_reader import read_json
from gradgui.engine.opened_document import OpenedDocument
from gradgui.engine.training_thread import TrainingThread
from gradgui.paths import APP_NAME, UserDirs
from gradgui.ui.builder.preset_entry import PresetEntry
from gradgui.ui.crash import CrashReporter
from gradgui.ui.document_controller import DocumentController
from gradgui.ui.ending import EndOnSignal
from gradgui.ui.garbage import GarbageCollector
from gradgui.ui.logs import start_log
from gradgui.ui.main_window import USUAL_SIZE, MainWindow
from gradgui.ui.recording import Recording
from gradgui.ui.run_controller import RunController
from gradgui.ui.settings import Settings
from gradgui.ui.settings_file import put_aside
from gradgui.ui.theme import font
from gradgui.ui.unattended import Unattended, is_unattended
from gradgui.ui.window_guards import WindowGuards
from gradgui.ui.windows import Owned, Windows

SWITCH_INTERVAL = 0.001
"""Seconds that the training thread may keep the interpreter while the window waits for it."""

PAINTED = "window painted after "
"""Begins a line of the log; seconds since the process began follow."""

log = logging.getLogger(__name__)


def run_window(
    options: argparse.Namespace,
    experiment: Experiment,
    path: Path | None,
    dirs: UserDirs,
    opened: OpenedDocument | None = None,
) -> int:
    """Show the window until it is closed; return the exit code. opened: the document of the experiment."""
    sys.setswitchinterval(SWITCH_INTERVAL)
    if options.safe_mode:
        QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_UseSoftwareOpenGL)
    app = make_application()
    garbage = GarbageCollector(app)
    log_file = start_log(dirs.logs, options.debug)
    crashes = CrashReporter(not is_unattended(options), app)
    log_file.report_to(crashes.take, crashes.keep)
    document = DocumentController(experiment)
    document.replace(experiment, path, None if opened is None else opened.base_dir)
    code = 0
    try:
        code = _show_until_closed(app, garbage, options, document, dirs, crashes, opened)
    except Exception as error:
        crashes.show_last_words(error)
    crashes.close()
    log_file.close()
    garbage.close()
    return code or crashes.exit_code


def _show_until_closed(
    app: QApplication,
    garbage: GarbageCollector,
    options: argparse.Namespace,
    document: DocumentController,
    dirs: UserDirs,
    crashes: CrashReporter,
    opened: OpenedDocument | None,
) -> int:
    begin = perf_counter()
    settings = open_settings(options, dirs)
    controller = RunController(partial(TrainingThread, threads=options.threads or settings.threads))
    guard = partial(WindowGuards, options=options, crashes=crashes)
    recording = Recording(document, controller, dirs.recovery)
    crashes.watch(recording)
    owned = Owned(document, controller, recording, settings, preset_entries())
    windows = Windows(app, owned, options.theme, options.lang, guard=guard)
    window = windows.window
    ending = EndOnSignal(windows.end)
    show(window, options.size)
    if opened is not None:
        window.opening.join(opened)
    window.first_painted.connect(_log_painted)
    window.first_painted.connect(controller.start)
    controller.run_started.connect(garbage.settle, Qt.ConnectionType.SingleShotConnection)
    windows.made_anew.connect(garbage.settle)
    windows.closed.connect(app.quit)
    unattended = Unattended(window, options)
    log.info("window ready after %.3f s", perf_counter() - begin)
    app.exec()
    ending.close()
    code = unattended.exit_code
    windows.shutdown()
    del window, unattended
    return code


def _log_painted() -> None:
    begun = psutil.Process().create_time()
    log.info("%s%.3f s", PAINTED, time() - begun)


def open_settings(options: argparse.Namespace, dirs: UserDirs) -> Settings:
    """Return the settings that the switches ask for."""
    if options.reset_settings and not options.safe_mode:
        try:
            put_aside(dirs.settings)
        except OSError as error:
            log.warning("the settings cannot be put aside: %s", error)
    return Settings(dirs.settings, options.safe_mode)


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
    keep_still(app)
    return app


def keep_still(app: QApplication) -> None:
    """Let menus, lists and tooltips open at once: nothing moves but what the run moves."""
    for effect in (
        Qt.UIEffect.UI_AnimateMenu,
        Qt.UIEffect.UI_FadeMenu,
        Qt.UIEffect.UI_AnimateCombo,
        Qt.UIEffect.UI_AnimateTooltip,
        Qt.UIEffect.UI_FadeTooltip,
        Qt.UIEffect.UI_AnimateToolBox,
    ):
        app.setEffectEnabled(effect, False)


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
