"""Builds menu bar and actions from their tables."""

import re
from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QMainWindow,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from gradgui.ui.actions import (
    CONTEXT,
    LANGUAGE,
    MENUS,
    SYSTEM_LANGUAGE,
    THEME_MENU,
    THEMES,
    TOOLBAR,
    ActionSpec,
)
from gradgui.ui.languages import LANGUAGES, SYSTEM

WHY_NOT = "why_not"
"""The property of an action that says why it is disabled."""

IN_ENGLISH = "in_english"
"""The property of an action with its English words, by which it is found in every language."""

_TAKES_SPACE = (QAbstractButton, QComboBox, QLineEdit, QAbstractSpinBox, QPlainTextEdit, QTextEdit, QMenu)


def takes_space(widget: QWidget | None) -> bool:
    """Tell whether the Space key means something to a widget that has the focus."""
    return isinstance(widget, _TAKES_SPACE)


def build_actions(window: QMainWindow, receivers: Mapping[str, QObject]) -> dict[str, QAction]:
    """Return an action for each entry, connected to its receiver's slot."""
    specs = [spec for _, entries in MENUS for spec in entries if spec is not None]
    known = {spec.name: spec for spec in (*specs, *TOOLBAR)}
    return {name: _action(window, spec, receivers) for name, spec in known.items()}


def _action(window: QMainWindow, spec: ActionSpec, receivers: Mapping[str, QObject]) -> QAction:
    action = QAction(_tr(spec.text), window)
    action.setObjectName(spec.name)
    keys = [QKeySequence(shortcut) for shortcut in spec.shortcuts]
    action.setShortcuts(keys)
    action.setCheckable(spec.checkable)
    action.setProperty(IN_ENGLISH, plain(spec.text))
    action.setProperty(WHY_NOT, _tr(spec.why_not) if spec.why_not else "")
    shown = f" ({keys[0].toString(QKeySequence.SequenceFormat.NativeText)})" if keys else ""
    action.setToolTip((_tr(spec.tip) if spec.tip else plain(action.text())) + shown)
    receiver, _, slot = spec.slot.partition(".")
    action.triggered.connect(getattr(receivers[receiver], slot))
    return action


def build_menus(window: QMainWindow, actions: dict[str, QAction]) -> dict[str, QMenu]:
    """Fill the menu bar; return the menus by their untranslated titles."""
    menus = {}
    for title, entries in MENUS:
        menu = window.menuBar().addMenu(_tr(title))
        menus[title] = menu
        for spec in entries:
            if spec is None:
                menu.addSeparator()
            else:
                menu.addAction(actions[spec.name])
    return menus


def build_theme_actions(window: QMainWindow, menu: QMenu, chosen: str) -> QActionGroup:
    """Add the choice of the theme to a menu; each action's data is the theme's name."""
    group = QActionGroup(window)
    choices = menu.addMenu(_tr(THEME_MENU))
    for name, text in THEMES:
        action = QAction(_tr(text), group)
        action.setProperty(IN_ENGLISH, plain(text))
        action.setCheckable(True)
        action.setData(name)
        choices.addAction(action)
    check(group, chosen)
    return group


def build_language_menu(
    window: QMainWindow, menu: QMenu, chosen: str, shows: Callable[[str], bool]
) -> QActionGroup:
    """Add the choice of the language to a menu; each action's data is the language's code.

    Languages have their own names, unless these cannot be shown.
    """
    group = QActionGroup(window)
    languages = menu.addMenu(_tr(LANGUAGE))
    own = [(code, name if shows(code) else english, english) for code, name, english in LANGUAGES]
    for code, name, english in ((SYSTEM, _tr(SYSTEM_LANGUAGE), plain(SYSTEM_LANGUAGE)), *own):
        action = QAction(name, group)
        action.setProperty(IN_ENGLISH, english)
        action.setCheckable(True)
        action.setData(code)
        action.setChecked(code == chosen)
        languages.addAction(action)
    return group


def check(group: QActionGroup, chosen: str) -> None:
    """Check the action of a group that has this data."""
    for action in group.actions():
        action.setChecked(action.data() == chosen)


def plain(text: str) -> str:
    """Return the words of a menu entry without its access key and dots."""
    text = re.sub(r"\(&.\)", "", text)
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…")


def _tr(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text)
