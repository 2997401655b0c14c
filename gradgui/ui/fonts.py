"""Fonts: whether a language can be written with those that are installed."""

from collections.abc import Callable

from PySide6.QtGui import QFont, QFontDatabase, QRawFont

from gradgui.ui.languages import CHINESE

_NEEDED = {CHINESE: "梯度消失与爆炸，简体中文"}
"""A few characters that a language cannot do without."""


def has_font_for(text: str) -> bool:
    """Tell whether one of the installed fonts has every character of a Chinese text."""
    families = QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese)
    return any(_has_all(family, text) for family in families)


def can_show(language: str, has_font: Callable[[str], bool] = has_font_for) -> bool:
    """Tell whether a language's characters can be drawn, rather than boxes."""
    return language not in _NEEDED or has_font(_NEEDED[language])


def _has_all(family: str, text: str) -> bool:
    font = QRawFont.fromFont(QFont(family), QFontDatabase.WritingSystem.SimplifiedChinese)
    return all(font.supportsCharacter(ord(character)) for character in text)
