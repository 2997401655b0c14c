"""Sizes of type, the projector, and that everything comes back."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from gradgui.ui.appearance import FONT_STEPS
from gradgui.ui.program import keep_still
from gradgui.ui.theme import BODY, LIGHT, font, font_metrics, font_scale
from tests.ui.bench import Bench

CONTROL = Qt.KeyboardModifier.ControlModifier
SHOWN = (QLabel, QLineEdit, QComboBox, QPushButton, QToolButton)


def sizes(bench: Bench) -> set[float]:
    """Return the sizes of type of all controls in points, at the usual scale."""
    found = [each for kind in SHOWN for each in bench.window.findChildren(kind)]
    return {round(each.font().pointSizeF() / font_scale(), 2) for each in found}


def docks(bench: Bench) -> dict[str, tuple[bool, QRect]]:
    """Return which panels are shown where."""
    QApplication.processEvents()
    return {each.objectName(): (each.isVisible(), each.geometry()) for each in bench.window.docks}


@pytest.mark.parametrize("percent", FONT_STEPS)
def test_that_all_type_is_scaled(bench: Bench, percent: int) -> None:
    """Every control keeps to the three sizes, times the scale."""
    bench.ready()
    bench.settings.font_percent = percent
    bench.window.looks.dress()
    QApplication.processEvents()
    assert font_scale() == percent / 100
    assert sizes(bench) <= {11.0, 13.0, 16.0}
    assert font().pointSizeF() == pytest.approx(BODY * percent / 100)


def test_that_axes_are_scaled(bench: Bench) -> None:
    """Ticks' labels, and the room for them."""
    bench.ready()
    area = bench.window.live.areas[0]
    usual = area.left.width(), area.bottom.height()
    bench.settings.font_percent = 200
    bench.window.looks.dress()
    QApplication.processEvents()
    assert area.left.style["tickFont"].pointSizeF() == 2 * BODY
    assert area.left.width() == 2 * usual[0]
    assert area.bottom.height() > 1.5 * usual[1]
    assert font_metrics().height() < area.bottom.height()


def test_that_keys_change_the_size(bench: Bench, qtbot: QtBot) -> None:
    """And it is remembered."""
    bench.ready()
    qtbot.keyClick(bench.window, Qt.Key.Key_Plus, CONTROL)
    assert bench.settings.font_percent == 110
    qtbot.keyClick(bench.window, Qt.Key.Key_Minus, CONTROL)
    qtbot.keyClick(bench.window, Qt.Key.Key_Minus, CONTROL)
    assert bench.settings.font_percent == 90
    qtbot.keyClick(bench.window, Qt.Key.Key_0, CONTROL)
    assert bench.settings.font_percent == 100
    assert font_scale() == 1.0


def test_that_the_size_has_two_ends(bench: Bench) -> None:
    """70 % and 250 %."""
    for _ in range(20):
        bench.window.looks.larger()
    assert font_scale() == 2.5
    for _ in range(20):
        bench.window.looks.smaller()
    assert font_scale() == 0.7


def test_that_the_builder_comes_back_to_its_width(bench: Bench) -> None:
    """After larger and smaller type."""
    bench.ready()
    before = docks(bench)["builder"][1].width()
    for percent in (250, 70, 150, 100):
        bench.settings.font_percent = percent
        bench.window.looks.dress()
        QApplication.processEvents()
    assert docks(bench)["builder"][1].width() == before


def test_that_the_window_does_not_grow_with_the_type(bench: Bench) -> None:
    """Titles give way instead."""
    bench.ready()
    before = bench.window.size()
    bench.settings.font_percent = 250
    bench.window.looks.dress()
    QApplication.processEvents()
    assert bench.window.size() == before


def test_that_the_projector_brings_everything_back(bench: Bench, qtbot: QtBot) -> None:
    """Panels, sizes, type, theme: as before to the pixel."""
    bench.ready()
    bench.window.docks.below[1].hide()
    before, strip = docks(bench), bench.window.strip.height()
    bench.window.actions_by_name["projector"].trigger()
    assert font_scale() == 1.5
    assert bench.window.strip.height() == 1.5 * strip
    assert not docks(bench)["builder"][0]
    assert bench.window.looks.theme.curve_width >= 2
    assert bench.window.actions_by_name["projector"].isChecked()
    qtbot.keyClick(
        bench.window, Qt.Key.Key_F5, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert docks(bench) == before
    assert bench.window.looks.theme is LIGHT
    assert font_scale() == 1.0
    assert bench.window.strip.height() == strip
    assert not bench.window.actions_by_name["projector"].isChecked()


def test_that_closing_on_the_projector_keeps_the_usual_layout(bench: Bench) -> None:
    """The next start has its panels."""
    bench.ready()
    bench.window.actions_by_name["projector"].trigger()
    bench.window.shutdown()
    assert not bench.window.audience.is_on
    assert not bench.window.docks.builder.isHidden()


def test_that_few_curves_are_wide_and_many_are_not(bench: Bench) -> None:
    """A wide curve takes five times as long."""
    bench.ready()
    area = bench.window.live.areas[0]
    bench.window.looks.set_projector(True)
    assert area._curve_width() == 2.0  # type: ignore[attr-defined]
    area.traces[0].curves *= 10  # type: ignore[attr-defined]
    assert area._curve_width() == 1.0  # type: ignore[attr-defined]


def test_that_nothing_moves_by_itself(bench: Bench, qapp: QApplication) -> None:
    """Neither menus nor panels, so that reduced motion needs no switch."""
    keep_still(qapp)
    assert not any(qapp.isEffectEnabled(effect) for effect in Qt.UIEffect)
    assert not bench.window.isAnimated()


def test_that_full_screen_is_entered_and_left(bench: Bench, qtbot: QtBot) -> None:
    """By one key."""
    qtbot.keyClick(bench.window, Qt.Key.Key_F11)
    assert bench.window.isFullScreen()
    assert bench.window.actions_by_name["full_screen"].isChecked()
    qtbot.keyClick(bench.window, Qt.Key.Key_F11)
    assert not bench.window.isFullScreen()
