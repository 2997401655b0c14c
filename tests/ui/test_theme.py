"""Colours keep their contrast on every ground, and a layer's colour is the same in light and dark."""

from itertools import combinations, pairwise
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from gradgui.ui import theme as themes
from gradgui.ui.contrast import NON_TEXT_CONTRAST, STRONG_CONTRAST, contrast, luminance
from gradgui.ui.drawing.end_labels import readable
from gradgui.ui.layer_colors import LAYER_MAPS, LayerColors
from gradgui.ui.theme import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, State, Theme, layer_colors
from tests.ui.color_vision import SIGHTS, difference, lightness

DISTINCT = 10.0
"""CIEDE2000: colours that are told apart at a glance, side by side or not (a just noticeable one is 1)."""

NEIGHBOURS = 1.5
"""CIEDE2000 of two of ten layers: noticeable side by side."""

THEMES = tuple(themes.THEMES.values())
every_theme = pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
every_map = pytest.mark.parametrize("name", LAYER_MAPS)
every_sight = pytest.mark.parametrize("sight", SIGHTS)


def least_line_contrast(theme: Theme) -> float:
    """Return the contrast that lines need in a theme."""
    return STRONG_CONTRAST if theme.is_strong else NON_TEXT_CONTRAST


@every_theme
@every_map
@pytest.mark.parametrize("depth", (1, 2, 3, 10, 201, 1001))
def test_that_every_layer_stands_out_from_the_ground(theme: Theme, name: str, depth: int) -> None:
    """3 : 1 for every layer of any network; 4.5 : 1 in high contrast."""
    ground, colors = QColor(theme.ground), layer_colors(theme, name)
    worst = min(contrast(colors(number, depth), ground) for number in range(1, depth + 1))
    assert worst >= least_line_contrast(theme)


@every_map
def test_that_a_layer_has_one_color_in_light_and_dark(name: str) -> None:
    """The same on screen and in print."""
    light, dark = layer_colors(LIGHT, name), layer_colors(DARK, name)
    assert all(light(number, 10) == dark(number, 10) for number in range(1, 11))


@every_theme
@every_map
@every_sight
def test_that_layers_grow_lighter_with_depth(theme: Theme, name: str, sight: str) -> None:
    """Lightness alone tells the order, for whoever does not see the hue."""
    colors = layer_colors(theme, name)
    shades = [lightness(colors(number, 10), sight) for number in range(1, 11)]
    assert all(after - before > 1.0 for before, after in pairwise(shades))


@every_theme
@every_map
@every_sight
def test_that_layers_can_be_told(theme: Theme, name: str, sight: str) -> None:
    """Neighbours of ten side by side, the first and the last at a glance; however one sees colours."""
    colors = layer_colors(theme, name)
    ten = [colors(number, 10) for number in range(1, 11)]
    pairs = pairwise(ten)
    assert min(difference(*pair, sight) for pair in pairs) >= NEIGHBOURS
    assert difference(ten[0], ten[-1], sight) >= 2 * DISTINCT


@every_map
def test_that_layer_colors_are_those_of_the_map(name: str) -> None:
    """Within rounding of the published table."""
    import pyqtgraph as pg

    table = pg.colormap.get(name).getLookupTable(nPts=512)
    for theme in THEMES:
        colors = layer_colors(theme, name)
        for number in range(1, 10):
            color = colors(number, 9).getRgb()[:3]
            distance = min(max(abs(int(a) - b) for a, b in zip(row, color, strict=True)) for row in table)
            assert distance <= 4


def test_that_a_map_without_the_contrast_is_refused() -> None:
    """No colour is 4.5 : 1 on black and on white and apart from its neighbours."""
    with pytest.raises(ValueError, match="no colour of viridis"):
        LayerColors(("#000000", "#ffffff"), 4.6)


@every_theme
@every_sight
def test_that_states_can_be_told(theme: Theme, sight: str) -> None:
    """Each state has a visible colour and a shape of its own; no two colours look alike to anybody."""
    assert len({state.shape for state in State}) == len(State)
    colors = [theme.state_color(state) for state in State]
    assert all(contrast(color, QColor(theme.window)) >= least_line_contrast(theme) for color in colors)
    assert min(difference(*pair, sight) for pair in combinations(colors, 2)) >= DISTINCT


@every_theme
def test_that_text_can_be_read(theme: Theme) -> None:
    """4.5 : 1 for every text colour on what it lies on; 7 : 1 in high contrast."""
    least = 7.0 if theme.is_strong else 4.5
    assert theme.text_contrast == least
    for ink in (theme.ink, theme.quiet):
        for ground in (theme.ground, theme.window, theme.control):
            assert contrast(QColor(ink), QColor(ground)) >= least
    assert contrast(QColor(theme.on_accent), QColor(theme.accent)) >= least


@every_theme
def test_that_end_labels_can_be_read(theme: Theme) -> None:
    """In the colour of their curve, as far as that goes."""
    colors = layer_colors(theme)
    labels = [readable(colors(number, 10), theme) for number in range(1, 11)]
    assert all(contrast(label, QColor(theme.ground)) >= theme.text_contrast for label in labels)


@every_theme
def test_that_fields_have_an_outline(theme: Theme) -> None:
    """3 : 1 around what can be typed in, as Fusion draws it."""
    drawn = themes.outlined_palette(theme).color(QPalette.ColorRole.Window).darker(140)
    for ground in (theme.ground, theme.window, theme.control):
        assert contrast(drawn, QColor(ground)) >= least_line_contrast(theme)


@every_theme
def test_that_the_focus_can_be_seen(theme: Theme) -> None:
    """The accent stands out from everything it lies on, thicker in high contrast."""
    for ground in (theme.ground, theme.window, theme.control):
        assert contrast(QColor(theme.accent), QColor(ground)) >= least_line_contrast(theme)
    assert theme.focus_width >= (4 if theme.is_strong else 2)


@every_theme
def test_that_the_palette_follows_the_theme(theme: Theme) -> None:
    """Fusion draws with the theme's colours."""
    palette = themes.palette(theme)
    assert palette.color(QPalette.ColorRole.Base).name() == theme.ground
    assert palette.color(QPalette.ColorRole.Highlight).name() == theme.accent


def test_that_a_named_theme_is_chosen(qapp: QApplication) -> None:
    """A name wins over the system."""
    assert themes.choose("dark", qapp) is DARK
    assert themes.choose("light", qapp) is LIGHT
    assert themes.choose("contrast", qapp) is CONTRAST_DARK
    assert themes.choose("contrast_light", qapp) is CONTRAST_LIGHT
    assert themes.choose("system", qapp) in THEMES


@pytest.mark.parametrize(
    ("scheme", "preference", "expected"),
    (
        (Qt.ColorScheme.Unknown, Qt.ContrastPreference.NoPreference, LIGHT),
        (Qt.ColorScheme.Light, Qt.ContrastPreference.NoPreference, LIGHT),
        (Qt.ColorScheme.Dark, Qt.ContrastPreference.NoPreference, DARK),
        (Qt.ColorScheme.Light, Qt.ContrastPreference.HighContrast, CONTRAST_LIGHT),
        (Qt.ColorScheme.Dark, Qt.ContrastPreference.HighContrast, CONTRAST_DARK),
    ),
)
def test_that_the_system_is_followed(
    scheme: Qt.ColorScheme, preference: Qt.ContrastPreference, expected: Theme
) -> None:
    """Its colours and its wish for contrast."""
    accessibility = SimpleNamespace(contrastPreference=lambda: preference)
    hints = SimpleNamespace(colorScheme=lambda: scheme, accessibility=lambda: accessibility)
    app = SimpleNamespace(styleHints=lambda: hints)
    assert themes.choose("system", app) is expected  # type: ignore[arg-type]


def test_that_there_are_three_sizes_and_two_weights(qapp: QApplication) -> None:
    """Type keeps to the scale."""
    sizes = themes.BODY, themes.TITLE, themes.LARGE
    fonts = [themes.font(size, strong) for size in sizes for strong in (False, True)]
    assert {font.pointSize() for font in fonts} == {11, 13, 16}
    assert {font.weight() for font in fonts} == {QFont.Weight.Normal, QFont.Weight.Bold}


def test_that_light_is_lighter_than_dark() -> None:
    """`is_dark` says what the colours are."""
    for theme in THEMES:
        assert theme.is_dark == (luminance(QColor(theme.ink)) > luminance(QColor(theme.ground)))
