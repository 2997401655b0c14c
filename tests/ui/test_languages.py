"""Translators: what is looked up where, and what happens when a file cannot be read."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLibraryInfo
from PySide6.QtWidgets import QApplication, QWidget

from gradgui.ui import languages
from gradgui.ui.languages import CHINESE, ENGLISH, Translations, file_of
from gradgui.ui.translator import TableTranslator
from gradgui.ui.ts_file import Message


class Base(QWidget):
    """A widget with a text of its own."""

    def words(self) -> str:
        """Return the text."""
        return self.tr("Hello")


class Derived(Base):
    """A widget that inherits the text."""


@pytest.fixture
def translations(qapp: QApplication) -> Iterator[Translations]:
    """Return the application's translations, English again afterwards."""
    made = Translations(qapp)
    yield made
    made.remove()


def test_that_a_subclass_finds_the_texts_of_its_base(qapp: QApplication) -> None:
    """A text belongs to the class that it is written in."""
    translator = TableTranslator([Message("Base", "Hello", "你好"), Message("Base", "later", "")])
    qapp.installTranslator(translator)
    widget = Derived()
    try:
        assert widget.words() == "你好"
        assert widget.tr("later") == "later"
        assert QCoreApplication.translate("Other", "Hello") == "Hello"
    finally:
        qapp.removeTranslator(translator)
        widget.deleteLater()


def test_that_english_loads_nothing(translations: Translations) -> None:
    """The texts in the program are English."""
    translations.use(ENGLISH)
    assert translations._installed == []
    assert QCoreApplication.translate("MainWindow", "&File") == "&File"


def test_that_chinese_comes_and_goes(translations: Translations) -> None:
    """The program's texts, and those of Qt's own dialogs where Qt has them."""
    translations.use(CHINESE)
    assert QCoreApplication.translate("MainWindow", "&File") == "文件(&F)"
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    if (folder / "qtbase_zh_CN.qm").exists():
        assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"
    translations.use(ENGLISH)
    assert QCoreApplication.translate("MainWindow", "&File") == "&File"


def test_that_a_broken_file_leaves_english(
    translations: Translations, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And is noted in the log."""
    monkeypatch.setattr(languages, "file_of", lambda language: tmp_path / "missing.ts")
    translations.use(CHINESE)
    assert QCoreApplication.translate("MainWindow", "&File") == "&File"


def test_that_every_language_has_its_file() -> None:
    """All but English."""
    assert all(file_of(code).exists() for code, _, _ in languages.LANGUAGES if code != ENGLISH)
