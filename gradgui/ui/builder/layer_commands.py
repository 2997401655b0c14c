"""What the list of layers can do, as data: the keys, the menu and the buttons are made from it."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from gradgui.ui.actions import QT_TRANSLATE_NOOP

Needs: TypeAlias = Literal["nothing", "layers", "group", "copy"]


@dataclass(frozen=True)
class LayerCommand:
    """One command: its name, its words in the menu, its keys, and what must be selected for it."""

    name: str
    text: str
    keys: tuple[str, ...]
    needs: Needs = "layers"


COMMANDS: tuple[LayerCommand | None, ...] = (
    LayerCommand("add_layer", QT_TRANSLATE_NOOP("LayerList", "Add layer"), ("Ins",), "nothing"),
    LayerCommand("add_group", QT_TRANSLATE_NOOP("LayerList", "Add group"), ("Shift+Ins",), "nothing"),
    LayerCommand("duplicate", QT_TRANSLATE_NOOP("LayerList", "Duplicate"), ("Ctrl+D",)),
    LayerCommand("remove", QT_TRANSLATE_NOOP("LayerList", "Remove"), ("Del", "Backspace")),
    None,
    LayerCommand(
        "edit", QT_TRANSLATE_NOOP("LayerList", "Edit in place"), ("F2", "Return", "Enter"), "nothing"
    ),
    LayerCommand("skip", QT_TRANSLATE_NOOP("LayerList", "Skip connection"), ("S",)),
    LayerCommand("isolate", QT_TRANSLATE_NOOP("LayerList", "Split off from its group"), ("Ctrl+I",), "copy"),
    None,
    LayerCommand("cut", QT_TRANSLATE_NOOP("LayerList", "Cut"), ("Ctrl+X", "Shift+Del")),
    LayerCommand("copy", QT_TRANSLATE_NOOP("LayerList", "Copy"), ("Ctrl+C", "Ctrl+Ins")),
    LayerCommand("paste", QT_TRANSLATE_NOOP("LayerList", "Paste"), ("Ctrl+V",), "nothing"),
    None,
    LayerCommand("move_up", QT_TRANSLATE_NOOP("LayerList", "Move towards the input"), ("Alt+Up",)),
    LayerCommand("move_down", QT_TRANSLATE_NOOP("LayerList", "Move towards the output"), ("Alt+Down",)),
    LayerCommand("group", QT_TRANSLATE_NOOP("LayerList", "Group"), ("Ctrl+G",)),
    LayerCommand("ungroup", QT_TRANSLATE_NOOP("LayerList", "Ungroup"), ("Ctrl+Shift+G",), "group"),
    None,
    LayerCommand("show_less", QT_TRANSLATE_NOOP("LayerList", "Fold the group"), ("Left",), "nothing"),
    LayerCommand("show_more", QT_TRANSLATE_NOOP("LayerList", "Unfold the group"), ("Right",), "nothing"),
)
