"""What stands below a field."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gradgui.ui import theme as themes
from gradgui.ui.builder.field_cell import ProblemLabel
from gradgui.ui.contrast import contrast
from gradgui.ui.theme import LIGHT, Theme


@pytest.fixture
def light_again(qapp: QApplication) -> Iterator[None]:
    """Leave the program as it was."""
    yield
    themes.apply(LIGHT, qapp)


@pytest.mark.usefixtures("light_again")
@pytest.mark.parametrize("theme", themes.THEMES.values(), ids=lambda theme: theme.name)
@pytest.mark.parametrize("is_shown_before", [True, False])
def test_that_a_problem_can_be_read_in_every_theme(
    qtbot: QtBot, qapp: QApplication, theme: Theme, is_shown_before: bool
) -> None:
    """Whether the theme or the problem was there first."""
    themes.apply(LIGHT if theme.is_dark else themes.DARK, qapp)
    around = QWidget()
    qtbot.addWidget(around)
    label = ProblemLabel(around)
    QVBoxLayout(around).addWidget(label)
    if is_shown_before:
        around.show()
        label.show_problem("Found nothing")
    themes.apply(theme, qapp)
    label.show_problem("Found 'x'; allowed: a number")
    around.show()
    picture = label.grab().toImage()
    ground = picture.pixelColor(0, 0)
    inks = {picture.pixelColor(x, y).rgb() for x in range(picture.width()) for y in range(picture.height())}
    assert label.palette().windowText().color().name() == theme.problem
    assert label.palette().windowText().color().rgb() in inks
    assert contrast(label.palette().windowText().color(), ground) >= 6.5
