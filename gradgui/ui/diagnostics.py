"""Diagnostics: what a report of a fault should name, collected on this computer and sent nowhere."""

import logging
import os
import platform
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, qVersion
from PySide6.QtGui import QFontInfo, QGuiApplication
from PySide6.QtWidgets import QApplication

from gradgui import __version__
from gradgui.ui.settings import Settings

PACKAGES = ("PySide6_Essentials", "pyqtgraph", "numpy", "torch", "pydantic", "platformdirs", "psutil")
THREAD_VARIABLES = ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS")


def diagnostics(settings: Settings) -> list[tuple[str, str]]:
    """Return names and values; torch is asked of its package, not loaded."""
    return [
        ("GradGUI", __version__),
        ("Python", f"{platform.python_version()} ({platform.python_implementation()})"),
        ("Qt", str(qVersion())),
        *((name, package_version(name)) for name in PACKAGES),
        (_tr("System"), platform.platform()),
        (_tr("Processor"), f"{platform.machine()} · {processor()}"),
        (_tr("Threads"), ", ".join(_threads())),
        (_tr("Window system"), QGuiApplication.platformName()),
        (_tr("Screens"), ", ".join(_screens())),
        (_tr("Locale"), f"{QLocale.system().name()} · {QLocale().name()}"),
        (_tr("Font"), _font()),
        (_tr("Settings"), settings.place),
        (_tr("Log file"), str(log_path() or _tr("none"))),
        (_tr("Program"), sys.executable),
    ]


def diagnostics_text(settings: Settings) -> str:
    """Return the diagnostics, a line each."""
    return "".join(f"{name}: {value}\n" for name, value in diagnostics(settings))


def package_version(name: str) -> str:
    """Return the version of an installed package."""
    try:
        return version(name)
    except PackageNotFoundError:
        return _tr("not known")


def log_path() -> Path | None:
    """Return the file to which the log is written now."""
    handlers = logging.getLogger("gradgui").handlers
    return next((Path(each.baseFilename) for each in handlers if isinstance(each, logging.FileHandler)), None)


def processor() -> str:
    """Return the processor's name where the system tells it."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return platform.processor() or _tr("not known")
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.processor() or _tr("not known"))


def _threads() -> Iterator[str]:
    yield _tr("{count} processors").format(count=os.cpu_count())
    for name in THREAD_VARIABLES:
        if name in os.environ:
            yield f"{name}={os.environ[name]}"


def _screens() -> Iterator[str]:
    for screen in QGuiApplication.screens():
        size = screen.size()
        yield f"{size.width()}×{size.height()} × {screen.devicePixelRatio():g}"


def _font() -> str:
    info = QFontInfo(QApplication.font())
    return f"{info.family()} {info.pointSizeF():g} pt"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Diagnostics", text)
