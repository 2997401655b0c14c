"""Appearance: theme, size of type and layer colours of the window, and what changes them."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from gradgui.ui import theme as themes
from gradgui.ui.settings import FONT_PERCENTS, Settings
from gradgui.ui.theme import SYSTEM, Theme

FONT_STEPS = (70, 80, 90, 100, 110, 125, 150, 175, 200, 225, 250)
"""Sizes of type in percent that the keys go through."""

PROJECTOR_FACTOR = 1.5
PROJECTOR_CURVE = 2.0
"""Pixels of a curve's width before an audience."""


class Appearance(QObject):
    """Dresses the program as the settings say; `changed` follows, and every part puts the theme on.

    theme_name: of the command line; it holds until another theme is chosen.
    """

    changed = Signal(object)
    """The Theme; type and layer colours may be others as well."""

    def __init__(
        self, app: QApplication, settings: Settings, theme_name: str = "", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._app = app
        self._settings = settings
        self._wanted = theme_name
        self._projector = False
        self.theme = themes.choose(self.theme_name, app)
        self.layer_colors = themes.layer_colors(self.theme, settings.layer_map)
        self._hints = app.styleHints()
        self._accessibility = self._hints.accessibility()
        self._hints.colorSchemeChanged.connect(self._on_system_changed)
        self._accessibility.contrastPreferenceChanged.connect(self._on_system_changed)
        themes.set_font_scale(self._scale())

    @property
    def theme_name(self) -> str:
        """The theme that was chosen: a theme's name, or system."""
        return self._wanted or self._settings.theme

    def present_theme(self) -> Theme:
        """Return the theme that the window wears now."""
        return self.theme

    def dress(self) -> None:
        """Put on what the settings say now."""
        theme = themes.choose(self.theme_name, self._app)
        if self._projector:
            theme = replace(theme, curve_width=max(PROJECTOR_CURVE, theme.curve_width))
        self.theme = theme
        self.layer_colors.choose(*themes.layer_grounds(theme), self._settings.layer_map)
        themes.set_font_scale(self._scale())
        themes.apply(theme, self._app)
        self.changed.emit(theme)

    def choose_theme(self, name: str) -> None:
        """Put on a theme and remember it."""
        self._wanted = ""
        self._settings.theme = name
        self.dress()

    def set_projector(self, on: bool) -> None:
        """Draw for an audience: larger type, thicker curves."""
        self._projector = on
        self.dress()

    @Slot()
    def larger(self) -> None:
        """Make all type a step larger."""
        self._set_percent(min((step for step in FONT_STEPS if step > self._percent), default=FONT_STEPS[-1]))

    @Slot()
    def smaller(self) -> None:
        """Make all type a step smaller."""
        self._set_percent(max((step for step in FONT_STEPS if step < self._percent), default=FONT_STEPS[0]))

    @Slot()
    def usual_size(self) -> None:
        """Give all type its usual size."""
        self._set_percent(100)

    @property
    def _percent(self) -> int:
        return self._settings.font_percent

    def _set_percent(self, percent: int) -> None:
        if percent != self._percent:
            self._settings.font_percent = percent
            self.dress()

    def _scale(self) -> float:
        factor = PROJECTOR_FACTOR if self._projector else 1.0
        return min(self._percent * factor, float(FONT_PERCENTS[1])) / 100

    @Slot(QAction)
    def on_theme_chosen(self, action: QAction) -> None:
        """Put on the theme whose name is the data of an action."""
        self.choose_theme(str(action.data()))

    @Slot()
    def _on_system_changed(self) -> None:
        if self.theme_name == SYSTEM:
            self.dress()
