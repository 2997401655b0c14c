"""Languages: which there are, which is meant, and bringing its translations to the application."""

import logging
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from gradgui.paths import resource_dir
from gradgui.ui import pseudo
from gradgui.ui.translator import PseudoTranslator, TableTranslator
from gradgui.ui.ts_file import read_messages

SYSTEM, ENGLISH, CHINESE = "system", "en", "zh_CN"

LANGUAGES: tuple[tuple[str, str, str], ...] = (
    (ENGLISH, "English", "English"),
    (CHINESE, "简体中文", "Simplified Chinese"),
)
"""Code, name in the language itself, name in English."""

log = logging.getLogger(__name__)


def language_for(code: str, system: QLocale | None = None) -> str:
    """Return the language to show for a code such as ``zh-CN`` or ``system``; English where there is none."""
    if code == pseudo.CODE:
        return code
    locale = (system or QLocale.system()) if code in ("", SYSTEM) else QLocale(code)
    chinese = locale.language() == QLocale.Language.Chinese
    simplified = locale.script() == QLocale.Script.SimplifiedHanScript
    return CHINESE if chinese and simplified else ENGLISH


class Translations:
    """The translators that are installed; at most one language's at a time."""

    def __init__(self, app: QCoreApplication) -> None:
        self._app = app
        self._installed: list[QTranslator] = []
        self.language = ENGLISH

    def use(self, language: str) -> None:
        """Let texts that are made from now on be in a language."""
        self.remove()
        self.language = language
        for translator in _translators(language, self._app):
            self._app.installTranslator(translator)
            self._installed.append(translator)

    def remove(self) -> None:
        """Go back to English."""
        for translator in self._installed:
            self._app.removeTranslator(translator)
            translator.deleteLater()
        self._installed.clear()
        self.language = ENGLISH


def _translators(language: str, app: QCoreApplication) -> list[QTranslator]:
    """Return Qt's own translations and the program's; none for English."""
    if language == ENGLISH:
        return []
    if language == pseudo.CODE:
        return [PseudoTranslator(app)]
    qt = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    found = [qt] if qt.load(QLocale(language), "qtbase", "_", folder) else []
    try:
        return [*found, TableTranslator(read_messages(file_of(language)), app)]
    except (OSError, ValueError) as error:
        log.warning("no translation to %s: %s", language, error)
        return found


def file_of(language: str) -> Path:
    """Return the file of a language's translations."""
    return resource_dir() / "translations" / f"gradgui_{language}.ts"
