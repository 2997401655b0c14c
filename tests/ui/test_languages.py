"""Translators: what is looked up where, and what happens when a file cannot be read."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLibraryInfo
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from gradgui.ui import languages
from gradgui.ui.command_list import keys_text
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


def test_that_qts_dialogs_have_no_english_left(translations: Translations, qtbot: QtBot) -> None:
    """Labels, columns and the keys' names."""
    translations.use(CHINESE)
    dialog = QFileDialog()
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    texts = [label.text() for label in dialog.findChildren(QLabel) if label.text()]
    assert {"查找范围(&L)：", "文件类型(&T)："} <= set(texts)
    assert not [text for text in texts if re.search("[a-z]", text)]
    assert QCoreApplication.translate("QFileSystemModel", "Size") == "大小"
    assert QCoreApplication.translate("QAbstractFileIconProvider", "Folder") == "文件夹"
    native = QKeySequence.SequenceFormat.NativeText
    assert [QKeySequence(key).toString(native) for key in ("Up", "Shift+Right")] == ["↑", "Shift+→"]
    assert keys_text(_action("Return", "Enter")) == "回车"


def _action(*keys: str) -> QAction:
    action = QAction(QCoreApplication.instance())
    action.setShortcuts([QKeySequence(key) for key in keys])
    return action


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
