"""Colours keep their contrast on both grounds, and a layer's colour is the same in both themes."""

import pytest
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from gradgui.ui import theme as themes
from gradgui.ui.theme import DARK, LIGHT, NON_TEXT_CONTRAST, State, Theme, contrast, layer_color, luminance

TEXT_CONTRAST = 4.5
both = pytest.mark.parametrize("theme", (LIGHT, DARK), ids=("light", "dark"))


@both
@pytest.mark.parametrize("depth", (1, 2, 3, 10, 201, 1001))
def test_that_every_layer_stands_out_from_the_ground(theme: Theme, depth: int) -> None:
    """3 : 1 for every layer of any network, on the same colours for light and dark."""
    ground = QColor(theme.ground)
    worst = min(contrast(layer_color(number, depth), ground) for number in range(1, depth + 1))
    assert worst >= NON_TEXT_CONTRAST


def test_that_layers_grow_lighter_with_depth() -> None:
    """Lightness alone tells the order, for whoever does not see the hue."""
    shades = [luminance(layer_color(number, 40)) for number in range(1, 41)]
    assert shades == sorted(shades)
    assert shades[-1] > 2 * shades[0]


def test_that_layer_colors_are_viridis() -> None:
    """The map is the cut of viridis that its docstring names."""
    import pyqtgraph as pg

    table = pg.colormap.get("viridis").getLookupTable(nPts=256)
    for number in range(1, 10):
        color = layer_color(number, 9).getRgb()[:3]
        distance = min(max(abs(int(a) - b) for a, b in zip(row, color, strict=True)) for row in table)
        assert distance <= 3


@both
def test_that_states_can_be_told(theme: Theme) -> None:
    """Each state has a visible colour and a shape of its own."""
    assert len({state.shape for state in State}) == len(State)
    assert all(contrast(theme.state_color(s), QColor(theme.window)) >= NON_TEXT_CONTRAST for s in State)


@both
def test_that_text_can_be_read(theme: Theme) -> None:
    """4.5 : 1 for every text colour on what it lies on."""
    for ink in (theme.ink, theme.quiet):
        for ground in (theme.ground, theme.window, theme.control):
            assert contrast(QColor(ink), QColor(ground)) >= TEXT_CONTRAST
    assert contrast(QColor(theme.on_accent), QColor(theme.accent)) >= TEXT_CONTRAST


@both
def test_that_the_palette_follows_the_theme(theme: Theme) -> None:
    """Fusion draws with the theme's colours."""
    palette = themes.palette(theme)
    assert palette.color(QPalette.ColorRole.Base).name() == theme.ground
    assert palette.color(QPalette.ColorRole.Highlight).name() == theme.accent


def test_that_a_named_theme_is_chosen(qapp: QApplication) -> None:
    """A name wins over the system."""
    assert themes.choose("dark", qapp) is DARK
    assert themes.choose("light", qapp) is LIGHT
    assert themes.choose("system", qapp) in (LIGHT, DARK)


def test_that_there_are_three_sizes_and_two_weights(qapp: QApplication) -> None:
    """Type keeps to the scale."""
    sizes = themes.BODY, themes.TITLE, themes.LARGE
    fonts = [themes.font(size, strong) for size in sizes for strong in (False, True)]
    assert {font.pointSize() for font in fonts} == {11, 13, 16}
    assert {font.weight() for font in fonts} == {QFont.Weight.Normal, QFont.Weight.Bold}
