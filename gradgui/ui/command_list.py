"""Commands: everything that can be done by its name: entries of menus, presets, layers, metrics."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QComboBox, QMenu, QMenuBar

from gradgui.engine.metric import METRICS
from gradgui.ui.actions import QT_TRANSLATE_NOOP
from gradgui.ui.builder.preset_entry import PresetEntry
from gradgui.ui.document_controller import DocumentController
from gradgui.ui.engine_words import preset_line, preset_text
from gradgui.ui.fuzzy import rank
from gradgui.ui.menus import IN_ENGLISH, WHY_NOT, plain
from gradgui.ui.selection import LayerSelection

PATH_WEIGHT, TIP_WEIGHT = 0.5, 0.3
ARROW = " ▸ "
OPEN = QT_TRANSLATE_NOOP("Commands", "Open {name}")
SELECT = QT_TRANSLATE_NOOP("Commands", "Select layer {number}")
SHOW = QT_TRANSLATE_NOOP("Commands", "Show {metric}")


@dataclass(frozen=True)
class Command:
    """One thing to do: its words, where else it is found, its keys, and why it cannot be done now.

    listed: whether it is offered before anything is typed. english: its words in English, which find it too.
    """

    text: str
    path: str
    run: Callable[[], object]
    keys: str = ""
    tip: str = ""
    enabled: bool = True
    why_not: str = ""
    listed: bool = False
    english: str = ""

    def rank(self, query: str) -> float | None:
        """Return how well it fits what was typed, or None."""
        if not query.strip():
            return 1.0 if self.listed else None
        names, places = (
            ((self.text, 1.0), (self.english, 1.0)),
            ((self.path, PATH_WEIGHT), (self.tip, TIP_WEIGHT)),
        )
        fits = rank(query, (*names, *places))
        return fits if fits is None or self.enabled else fits / 2


CommandSource = Callable[[], Sequence[Command]]


def menu_actions(bar: QMenuBar) -> Iterator[tuple[str, QAction]]:
    """Yield each entry of the menus with the path of menus that lead to it."""
    for action in bar.actions():
        if isinstance(menu := action.menu(), QMenu):
            yield from _actions_of(menu, plain(action.text()))


def _actions_of(menu: QMenu, path: str) -> Iterator[tuple[str, QAction]]:
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from _actions_of(inner, f"{path}{ARROW}{plain(action.text())}")
        elif not action.isSeparator() and action.isVisible():
            yield path, action


def menu_commands(bar: QMenuBar) -> list[Command]:
    """Return a command for each entry of the menus."""
    return [
        Command(
            text=plain(action.text()),
            path=path,
            run=action.trigger,
            keys=keys_text(action),
            tip=action.toolTip(),
            enabled=action.isEnabled(),
            why_not=str(action.property(WHY_NOT) or ""),
            listed=True,
            english=str(action.property(IN_ENGLISH) or ""),
        )
        for path, action in menu_actions(bar)
    ]


def preset_commands(presets: Sequence[PresetEntry], open_path: Callable[[Path], None]) -> list[Command]:
    """Return a command for each preset."""
    where = _tr("Preset")
    return [
        Command(
            _tr(OPEN).format(name=preset_text(each.name)),
            where,
            partial(open_path, each.path),
            tip=preset_line(each.description),
            english=OPEN.format(name=each.name),
        )
        for each in presets
    ]


def layer_commands(document: DocumentController, selection: LayerSelection) -> list[Command]:
    """Return a command for each layer of the network."""
    where, text = _tr("Layer"), _tr(SELECT)
    depth = document.experiment.network.depth() + 1
    return [
        Command(
            text.format(number=number),
            where,
            partial(selection.select, number),
            english=SELECT.format(number=number),
        )
        for number in range(1, depth + 1)
    ]


def metric_commands(selector: QComboBox, choose: Callable[[str], None]) -> list[Command]:
    """Return a command for each metric that a selector offers."""
    where, text = _tr("Metric of the live curves"), _tr(SHOW)
    names = [(selector.itemText(place), str(selector.itemData(place))) for place in range(selector.count())]
    return [
        Command(
            text.format(metric=words),
            where,
            partial(choose, name),
            english=SHOW.format(metric=METRICS[name].label),
        )
        for words, name in names
    ]


def keys_text(action: QAction) -> str:
    """Return an action's shortcuts as they are written on this system."""
    shown = [key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts()]
    return keys_between().join(dict.fromkeys(shown))


def keys_between() -> str:
    """Return what stands between two shortcuts of one thing."""
    return _tr(" or ")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Commands", text)
