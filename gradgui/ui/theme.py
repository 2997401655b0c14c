"""Colours, type and spacing of the window, light and dark."""

from dataclasses import dataclass
from enum import Enum
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication

GRID = 8
"""Every distance in the window is a multiple of this many pixels (or half of it)."""

BODY, TITLE, LARGE = 11, 13, 16
"""The three type sizes in points."""

NORMAL_WEIGHT, STRONG_WEIGHT = QFont.Weight.Normal, QFont.Weight.Bold
"""The two weights; a font without bold characters, such as many Chinese ones, is thickened for Bold alone."""

GRID_INK = 0.10
NON_TEXT_CONTRAST = 3.0

_DEPTH_COLORS = (
    (49, 102, 142),
    (46, 111, 142),
    (42, 118, 142),
    (39, 127, 142),
    (36, 135, 142),
    (33, 143, 141),
    (31, 151, 139),
    (31, 159, 136),
    (34, 167, 133),
)
"""Viridis between 0.325 and 0.596: the part with a contrast of 3 : 1 on both grounds."""


class State(Enum):
    """What a message or a mark says; each has a colour (Okabe & Ito) and a shape of its own."""

    ERROR = ("▲", "#d55e00", "#e8741f")
    WARNING = ("◆", "#b87400", "#e69f00")
    FINE = ("●", "#008a64", "#00a87b")
    INFO = ("■", "#0072b2", "#56b4e9")

    @property
    def shape(self) -> str:
        """The character that stands for the state."""
        return str(self.value[0])


@dataclass(frozen=True)
class Theme:
    """One set of colours; ``ground`` is what plots and lists lie on, ``window`` what is around them."""

    name: str
    window: str
    ground: str
    ink: str
    quiet: str
    line: str
    control: str
    accent: str
    on_accent: str

    @property
    def is_dark(self) -> bool:
        """Whether ink is lighter than ground."""
        return self.name == "dark"

    def state_color(self, state: State) -> QColor:
        """Return the colour of a state on this theme's grounds."""
        return QColor(state.value[2 if self.is_dark else 1])

    def grid_color(self) -> QColor:
        """Return the colour of grid lines: ink at a tenth."""
        color = QColor(self.ink)
        color.setAlphaF(GRID_INK)
        return color


LIGHT = Theme(
    name="light",
    window="#f5f5f6",
    ground="#ffffff",
    ink="#1d1f23",
    quiet="#5f646d",
    line="#dcdee2",
    control="#ffffff",
    accent="#4f46d8",
    on_accent="#ffffff",
)
DARK = Theme(
    name="dark",
    window="#1a1c21",
    ground="#111317",
    ink="#e7e8eb",
    quiet="#9ba1ab",
    line="#32353c",
    control="#24272d",
    accent="#8f88ff",
    on_accent="#111317",
)


def layer_color(number: int, depth: int) -> QColor:
    """Return the colour of layer ``number`` of ``depth``: blue at the input, green at the output."""
    share = (number - 1) / (depth - 1) if depth > 1 else 1.0
    place = min(max(share, 0.0), 1.0) * (len(_DEPTH_COLORS) - 1)
    first = min(int(place), len(_DEPTH_COLORS) - 2)
    rest = place - first
    pair = zip(_DEPTH_COLORS[first], _DEPTH_COLORS[first + 1], strict=True)
    return QColor(*(round(a + (b - a) * rest) for a, b in pair))


def luminance(color: QColor) -> float:
    """Return the relative luminance of a colour, 0 to 1 (WCAG 2.2)."""
    parts = color.redF(), color.greenF(), color.blueF()
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: QColor, second: QColor) -> float:
    """Return the contrast of two colours, 1 to 21 (WCAG 2.2)."""
    lighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@cache
def font(size: int = BODY, strong: bool = False, tabular: bool = False) -> QFont:
    """Return the system's font in one of the three sizes; ``tabular`` figures are all equally wide."""
    chosen = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    chosen.setPointSize(size)
    chosen.setWeight(STRONG_WEIGHT if strong else NORMAL_WEIGHT)
    if tabular:
        chosen.setFeature(QFont.Tag("tnum"), 1)
    return chosen


@cache
def font_metrics(strong: bool = False) -> QFontMetricsF:
    """Return the sizes of body type."""
    return QFontMetricsF(font(strong=strong))


def choose(name: str, app: QApplication) -> Theme:
    """Return the theme of a name: light, dark, or system (light where the system says nothing)."""
    if name == "system":
        dark = app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return DARK if dark else LIGHT
    return DARK if name == "dark" else LIGHT


def apply(theme: Theme, app: QApplication) -> None:
    """Give the whole program a theme's palette, font and style sheet."""
    app.setPalette(palette(theme))
    app.setFont(font())
    app.setStyleSheet(style_sheet(theme))


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


def style_sheet(theme: Theme) -> str:
    """Return the few rules that a palette cannot say: flat bars, thin separators."""
    return f"""
    QMainWindow::separator {{ background: {theme.window}; width: {GRID}px; height: {GRID}px; }}
    QMainWindow::separator:hover {{ background: {theme.line}; }}
    QToolBar {{ border: none; padding: 4px {GRID}px; spacing: 4px; background: {theme.window}; }}
    QToolBar::separator {{ background: {theme.line}; width: 1px; margin: 6px {GRID}px; }}
    QToolBar QToolButton {{ padding: 5px 10px 5px 8px; border-radius: 4px; border: 1px solid transparent; }}
    QToolBar QToolButton:hover {{ background: {theme.line}; }}
    QToolBar QToolButton:focus {{ border-color: {theme.accent}; }}
    QToolBar QToolButton#run {{ background: {theme.accent}; color: {theme.on_accent}; }}
    QToolBar QToolButton#run:disabled {{ background: transparent; color: {theme.quiet}; }}
    QMenuBar {{ background: {theme.window}; }}
    QMenuBar::item {{ padding: 5px 10px; background: transparent; }}
    QMenuBar::item:selected {{ background: {theme.line}; border-radius: 4px; }}
    QMenu {{ background: {theme.control}; border: 1px solid {theme.line}; padding: 4px; }}
    QMenu::item {{ padding: 5px 28px 5px 24px; border-radius: 4px; }}
    QMenu::item:selected {{ background: {theme.accent}; color: {theme.on_accent}; }}
    QMenu::item:disabled {{ color: {theme.quiet}; }}
    QMenu::separator {{ background: {theme.line}; height: 1px; margin: 4px {GRID}px; }}
    QToolTip {{ background: {theme.control}; color: {theme.ink}; border: 1px solid {theme.line}; }}
    QComboBox QAbstractItemView {{
        background: {theme.control}; color: {theme.ink};
        selection-background-color: {theme.accent}; selection-color: {theme.on_accent};
    }}
    QComboBox#title {{ border: none; background: transparent; padding: 2px {GRID}px 2px 0; }}
    QComboBox#title:focus {{ color: {theme.accent}; }}
    QToolButton#more::menu-indicator {{ image: none; }}
    QFrame#focus_line {{ background: {theme.accent}; }}
    MarksLegend {{ background: {theme.control}; border: 1px solid {theme.line}; }}
    QTabBar {{ background: {theme.window}; }}
    QTabBar::tab {{
        background: transparent; color: {theme.quiet}; border: none;
        padding: 5px {GRID}px 3px {GRID}px; border-bottom: 2px solid transparent;
    }}
    QTabBar::tab:hover {{ color: {theme.ink}; }}
    QTabBar::tab:selected {{ color: {theme.ink}; border-bottom-color: {theme.accent}; }}
    QTabBar QToolButton {{ background: {theme.window}; border: none; }}
    """
