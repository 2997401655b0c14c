"""All shortcuts by groups: those of the menus, and those of lists, plots and fields."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow

from gradgui.ui.actions import QT_TRANSLATE_NOOP
from gradgui.ui.builder.layer_commands import COMMANDS
from gradgui.ui.command_list import ARROW, keys_between, keys_text, menu_actions
from gradgui.ui.menus import plain


@dataclass(frozen=True)
class ShortcutRow:
    """One thing that keys do; keys as they are written on this system."""

    group: str
    text: str
    keys: str

    @property
    def searched(self) -> str:
        """All of it in small letters."""
        return f"{self.group} {self.text} {self.keys}".casefold()


LAYER_LIST_KEYS: tuple[tuple[str, str], ...] = (
    ("Up", QT_TRANSLATE_NOOP("Shortcuts", "Select the layer before")),
    ("Down", QT_TRANSLATE_NOOP("Shortcuts", "Select the layer after")),
    ("Shift+Down", QT_TRANSLATE_NOOP("Shortcuts", "Select several layers")),
)
FIELD_KEYS: tuple[tuple[str, str], ...] = (
    ("Return", QT_TRANSLATE_NOOP("Shortcuts", "Take over what was typed")),
    ("Esc", QT_TRANSLATE_NOOP("Shortcuts", "Go back to what held before")),
    ("Up", QT_TRANSLATE_NOOP("Shortcuts", "A step up")),
    ("Down", QT_TRANSLATE_NOOP("Shortcuts", "A step down")),
)
PLOT_KEYS: tuple[tuple[str, str], ...] = (
    ("Right", QT_TRANSLATE_NOOP("Shortcuts", "Move the view, with each arrow key")),
    ("+", QT_TRANSLATE_NOOP("Shortcuts", "Zoom in")),
    ("-", QT_TRANSLATE_NOOP("Shortcuts", "Zoom out")),
    ("Ctrl+Right", QT_TRANSLATE_NOOP("Shortcuts", "Move the read-out, with each arrow key")),
    ("Ctrl+Return", QT_TRANSLATE_NOOP("Shortcuts", "Select what is read out")),
)
DOT_KEYS: tuple[tuple[str, str], ...] = (
    ("Shift+Right", QT_TRANSLATE_NOOP("Shortcuts", "Move the dot, with each arrow key")),
    ("Return", QT_TRANSLATE_NOOP("Shortcuts", "Set the initialisation to where the dot is")),
    ("Esc", QT_TRANSLATE_NOOP("Shortcuts", "Put the dot back")),
)
OTHER_KEYS: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (QT_TRANSLATE_NOOP("Shortcuts", "Fields"), FIELD_KEYS),
    (QT_TRANSLATE_NOOP("Shortcuts", "Phase diagram"), DOT_KEYS),
    (
        QT_TRANSLATE_NOOP("Shortcuts", "Everywhere"),
        (
            ("Tab", QT_TRANSLATE_NOOP("Shortcuts", "To the next control")),
            ("Shift+Tab", QT_TRANSLATE_NOOP("Shortcuts", "To the control before")),
            ("Alt+Down", QT_TRANSLATE_NOOP("Shortcuts", "Open the list of a choice")),
        ),
    ),
)


def shortcut_rows(window: QMainWindow) -> list[ShortcutRow]:
    """Return every shortcut: the menus', those of the panel with the focus, those that controls handle."""
    rows = [
        ShortcutRow(path.partition(ARROW)[0], plain(action.text()), keys_text(action))
        for path, action in menu_actions(window.menuBar())
        if action.shortcuts()
    ]
    rows += panel_rows(window)
    rows += layer_list_rows()
    for group, entries in OTHER_KEYS:
        rows += [ShortcutRow(_tr(group), _tr(text), _native(keys)) for keys, text in entries]
    return rows


def layer_list_rows() -> list[ShortcutRow]:
    """Return the keys of the list of layers, its commands' among them."""
    group, parted = _tr("List of layers"), keys_between()
    rows = [ShortcutRow(group, _tr(text), _native(keys)) for keys, text in LAYER_LIST_KEYS]
    for command in COMMANDS:
        if command is not None:
            text = QCoreApplication.translate("LayerList", command.text)
            rows.append(ShortcutRow(group, text, parted.join(map(_native, command.keys))))
    return rows


def panel_rows(window: QMainWindow) -> list[ShortcutRow]:
    """Return the shortcuts that hold while one panel has the focus; what all plots have stands once."""
    whole = (Qt.ShortcutContext.WindowShortcut, Qt.ShortcutContext.ApplicationShortcut)
    group = _tr("Plot with the focus")
    rows = [
        ShortcutRow(group, plain(action.text()), keys_text(action))
        for action in window.findChildren(QAction)
        if action.shortcuts() and action.shortcutContext() not in whole
    ]
    rows += [ShortcutRow(group, _tr(text), _native(keys)) for keys, text in PLOT_KEYS]
    return list(dict.fromkeys(rows))


def as_text(rows: list[ShortcutRow]) -> str:
    """Return shortcuts as plain text, the keys in a column of their own."""
    width = max((len(row.keys) for row in rows), default=0) + 2
    lines: list[str] = []
    group = ""
    for row in rows:
        if row.group != group:
            group = row.group
            lines += ["", group] if lines else [group]
        lines.append(f"  {row.keys:<{width}}{row.text}")
    return "\n".join(lines) + "\n"


def _native(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Shortcuts", text)
