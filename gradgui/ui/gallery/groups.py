"""The gallery's groups: the teaching order of the presets, cut where a new subject begins."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from gradgui.ui.actions import QT_TRANSLATE_NOOP

GROUPS: tuple[tuple[str, str], ...] = (
    ("01_sigmoid_ten_layers", QT_TRANSLATE_NOOP("Gallery", "First steps")),
    ("05_tanh_ten_layers", QT_TRANSLATE_NOOP("Gallery", "Vanishing")),
    ("09_normal_width_4", QT_TRANSLATE_NOOP("Gallery", "Exploding")),
    ("12_relu_he", QT_TRANSLATE_NOOP("Gallery", "Initialisation")),
    ("21_dead_relu", QT_TRANSLATE_NOOP("Gallery", "Activations")),
    ("25_sigmoid_batchnorm", QT_TRANSLATE_NOOP("Gallery", "Normalisation")),
    ("27_sigmoid_adam", QT_TRANSLATE_NOOP("Gallery", "Optimisation")),
    ("33_deep_plain", QT_TRANSLATE_NOOP("Gallery", "Skips, 200 layers")),
    ("38_sigmoid_wide", QT_TRANSLATE_NOOP("Gallery", "Claims")),
)
"""The file name (without its ending) that a group begins with, and the group's title."""


def group_of(stem: str, groups: Sequence[tuple[str, str]] = GROUPS) -> int:
    """Return the place of the group that a preset's file belongs to: the last that begins before it."""
    begun = [place for place, (first, _) in enumerate(groups) if first <= stem]
    return begun[-1] if begun else 0


def group_titles() -> list[str]:
    """Return the groups' titles in the user's language."""
    return [QCoreApplication.translate("Gallery", title) for _, title in GROUPS]
