"""Colours of the window: light, dark, and both with high contrast; type and spacing come with them."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from gradgui.ui.contrast import NON_TEXT_CONTRAST, STRONG_CONTRAST
from gradgui.ui.layer_colors import DEFAULT_MAP, LayerColors
from gradgui.ui.style_sheet import style_sheet
from gradgui.ui.typography import BODY, LARGE, TITLE, font, font_metrics, font_scale, scaled, set_font_scale

__all__ = [
    "BODY",
    "GRID",
    "LARGE",
    "TITLE",
    "State",
    "Theme",
    "apply",
    "choose",
    "font",
    "font_metrics",
    "font_scale",
    "layer_colors",
    "palette",
    "scaled",
    "set_font_scale",
]

GRID = 8
"""Every distance in the window is a multiple of this many pixels (or half of it)."""

_FUSION_OUTLINE = 1.4
"""Fusion draws outlines in the window's colour made darker by this factor."""

_WITH_OUTLINE = (
    "QLineEdit",
    "QComboBox",
    "QAbstractSpinBox",
    "QCheckBox",
    "QRadioButton",
    "QPushButton",
    "QToolButton",
)


class State(Enum):
    """What a message or a mark says; each has a shape and, in every theme, a colour of its own."""

    ERROR = "▲"
    WARNING = "◆"
    FINE = "●"
    INFO = "■"

    @property
    def shape(self) -> str:
        """The character that stands for the state."""
        return str(self.value)


@dataclass(frozen=True)
class Theme:
    """One set of colours; ``ground`` is what plots and lists lie on, ``window`` what is around them.

    outline: around fields. states: error, warning, fine, info: Okabe and Ito's hues in shades that everybody
    tells apart. curve_width, focus_width: pixels. grid_ink: how much of the ink grid lines have.
    text_contrast: at least this for all text.
    """

    name: str
    window: str
    ground: str
    ink: str
    quiet: str
    line: str
    outline: str
    control: str
    accent: str
    on_accent: str
    states: tuple[str, str, str, str]
    is_dark: bool = False
    is_strong: bool = False
    curve_width: float = 1.0
    focus_width: int = 2
    grid_ink: float = 0.10
    text_contrast: float = 4.5

    @property
    def line_contrast(self) -> float:
        """At least this for lines and marks that carry meaning."""
        return STRONG_CONTRAST if self.is_strong else NON_TEXT_CONTRAST

    @property
    def problem(self) -> str:
        """The colour of words that say what is wrong."""
        return PROBLEM[self.is_dark]

    def state_color(self, state: State) -> QColor:
        """Return the colour of a state on this theme's grounds."""
        return QColor(self.states[list(State).index(state)])

    def grid_color(self) -> QColor:
        """Return the colour of grid lines."""
        color = QColor(self.ink)
        color.setAlphaF(self.grid_ink)
        return color


PROBLEM = {False: "#943b00", True: "#ff8f52"}
"""Vermillion as it reads on a light and on a dark ground, 7:1 or more."""

LIGHT = Theme(
    name="light",
    window="#f5f5f6",
    ground="#ffffff",
    ink="#1d1f23",
    quiet="#5f646d",
    line="#dcdee2",
    outline="#85888f",
    control="#ffffff",
    accent="#4f46d8",
    on_accent="#ffffff",
    states=("#ab4601", "#bc7507", "#0a8b66", "#0e6496"),
)
DARK = Theme(
    name="dark",
    window="#1a1c21",
    ground="#111317",
    ink="#e7e8eb",
    quiet="#9ba1ab",
    line="#32353c",
    outline="#7d828c",
    control="#24272d",
    accent="#8f88ff",
    on_accent="#111317",
    states=("#cc6e1d", "#e8a112", "#09a97c", "#36bcfb"),
    is_dark=True,
)
CONTRAST_LIGHT = Theme(
    name="contrast_light",
    window="#ffffff",
    ground="#ffffff",
    ink="#000000",
    quiet="#3d3d3d",
    line="#6b6b6b",
    outline="#555555",
    control="#ffffff",
    accent="#2a1fb8",
    on_accent="#ffffff",
    states=("#a43b07", "#472e09", "#146f4d", "#004990"),
    is_strong=True,
    curve_width=2.0,
    focus_width=4,
    grid_ink=0.25,
    text_contrast=7.0,
)
CONTRAST_DARK = Theme(
    name="contrast",
    window="#000000",
    ground="#000000",
    ink="#ffffff",
    quiet="#d0d0d0",
    line="#8a8a8a",
    outline="#b6b6b6",
    control="#000000",
    accent="#ffd60a",
    on_accent="#000000",
    states=("#f47a24", "#fdc628", "#1daf81", "#71c4fe"),
    is_dark=True,
    is_strong=True,
    curve_width=2.0,
    focus_width=4,
    grid_ink=0.25,
    text_contrast=7.0,
)
THEMES = {theme.name: theme for theme in (LIGHT, DARK, CONTRAST_DARK, CONTRAST_LIGHT)}
SYSTEM = "system"
THEME_NAMES = (SYSTEM, *THEMES)


def layer_colors(theme: Theme, name: str = DEFAULT_MAP) -> LayerColors:
    """Return the colours of layers in a theme: the same in light and dark.

    High contrast takes another part of the same map: no part of any map has it on black and on white. On
    white that is the dark half, on black the light one, so that the hue in the middle of the map is the
    output's on white and the input's on black. The order is the same everywhere: lighter towards the output.
    """
    return LayerColors(*layer_grounds(theme), name)


def layer_grounds(theme: Theme) -> tuple[tuple[str, ...], float]:
    """Return on which grounds layers must stand out in a theme, and how much."""
    grounds = (theme.ground,) if theme.is_strong else (LIGHT.ground, DARK.ground)
    return grounds, theme.line_contrast


def choose(name: str, app: QApplication) -> Theme:
    """Return the theme of a name; ``system`` follows the system, light where that says nothing."""
    if name != SYSTEM:
        return THEMES.get(name, LIGHT)
    hints = app.styleHints()
    accessibility = hints.accessibility()
    dark = hints.colorScheme() is Qt.ColorScheme.Dark
    if accessibility.contrastPreference() is Qt.ContrastPreference.HighContrast:
        return CONTRAST_DARK if dark else CONTRAST_LIGHT
    return DARK if dark else LIGHT


def apply(theme: Theme, app: QApplication) -> None:
    """Give the whole program a theme's palette, font and style sheet."""
    app.setPalette(palette(theme))
    for name in _WITH_OUTLINE:
        app.setPalette(outlined_palette(theme), name)  # type: ignore[arg-type]  # the stubs say bytes, which it refuses
    app.setFont(font())
    app.setStyleSheet(style_sheet(theme, GRID))


def palette(theme: Theme) -> QPalette:
    """Return the theme as Qt's palette."""
    role = QPalette.ColorRole
    colors = {
        role.Window: theme.window,
        role.WindowText: theme.ink,
        role.Base: theme.ground,
        role.AlternateBase: theme.window,
        role.Text: theme.ink,
        role.Button: theme.control,
        role.ButtonText: theme.ink,
        role.BrightText: theme.on_accent,
        role.ToolTipBase: theme.control,
        role.ToolTipText: theme.ink,
        role.PlaceholderText: theme.quiet,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.on_accent,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.Light: theme.control,
        role.Midlight: theme.line,
        role.Mid: theme.line,
        role.Dark: theme.line,
        role.Shadow: theme.line,
        role.Accent: theme.accent,
    }
    result = QPalette()
    for each, color in colors.items():
        result.setColor(each, QColor(color))
    for each in (role.WindowText, role.Text, role.ButtonText):
        faint = QColor(theme.quiet)
        faint.setAlphaF(0.6)
        result.setColor(QPalette.ColorGroup.Disabled, each, faint)
    return result


def outlined_palette(theme: Theme) -> QPalette:
    """Return the palette of fields and buttons, whose outline Fusion derives from the window's colour."""
    result = palette(theme)
    color = QColor(theme.outline)
    value = min(255, round(color.value() * _FUSION_OUTLINE))
    color.setHsv(color.hue(), color.saturation(), value)
    result.setColor(QPalette.ColorRole.Window, color)
    return result
