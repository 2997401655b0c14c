"""The window as a program: application object, log, signals, unattended runs."""

import argparse
import logging
import sys
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, QLocale, Qt, QTimer, QTranslator
from PySide6.QtWidgets import QApplication, QStyleFactory

from gradgui import __version__
from gradgui.engine import presets as preset_files
from gradgui.engine.experiment import Experiment
from gradgui.engine.json_reader import read_json
from gradgui.engine.training_thread import TrainingThread
from gradgui.paths import APP_NAME, UserDirs, resource_dir
from gradgui.ui.builder.preset_entry import PresetEntry
from gradgui.ui.document_controller import DocumentController
from gradgui.ui.ending import EndOnSignal
from gradgui.ui.logs import start_log
from gradgui.ui.main_window import USUAL_SIZE, MainWindow
from gradgui.ui.run_controller import RunController
from gradgui.ui.settings import Settings
from gradgui.ui.theme import font
from gradgui.ui.unattended import Unattended

SWITCH_INTERVAL = 0.001
"""Seconds that the training thread may keep the interpreter while the window waits for it."""

log = logging.getLogger(__name__)


def run_window(
    options: argparse.Namespace, experiment: Experiment, path: Path | None, dirs: UserDirs
) -> int:
    """Show the window until it is closed; return the exit code."""
    begin = perf_counter()
    sys.setswitchinterval(SWITCH_INTERVAL)
    app = make_application()
    log_file = start_log(dirs.logs, options.debug)
    translators = install_translators(app, options.lang)
    document = DocumentController(experiment)
    document.replace(experiment, path)
    controller = RunController(TrainingThread)
    window = MainWindow(document, controller, Settings(dirs.settings), preset_entries(), options.theme)
    show(window, options.size)
    window.first_painted.connect(controller.start)
    window.closed.connect(app.quit)
    ending = EndOnSignal(window)
    unattended = Unattended(window, options)
    if options.exit_after is not None:
        QTimer.singleShot(round(1000 * options.exit_after), window.close)
    log.info("window ready after %.3f s", perf_counter() - begin)
    app.exec()
    window.shutdown()
    ending.close()
    code = unattended.exit_code
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete.value)
    del window, unattended, translators
    log_file.close()
    return code


def make_application() -> QApplication:
    """Return the application object, in the Fusion style."""
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


def install_translators(app: QApplication, language: str) -> list[QTranslator]:
    """Install the translations of a language (default: the system's) where there are any."""
    locale = QLocale(language) if language else QLocale.system()
    installed = []
    places = (
        ("gradgui", resource_dir() / "translations"),
        ("qtbase", Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))),
    )
    for name, folder in places:
        translator = QTranslator(app)
        if translator.load(locale, name, "_", str(folder)):
            app.installTranslator(translator)
            installed.append(translator)
    return installed


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
