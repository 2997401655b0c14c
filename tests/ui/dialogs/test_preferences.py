"""Preferences apply at once; Cancel brings back what held before."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from gradgui.ui.builder.editors import ChoiceBox
from gradgui.ui.dialogs.preferences import PreferencesDialog
from gradgui.ui.preference_table import preferences
from gradgui.ui.settings import Settings
from gradgui.ui.theme import DARK, LIGHT, font_scale
from tests.ui.bench import Bench

Buttons = QDialogButtonBox.StandardButton


@pytest.fixture
def dialog(bench: Bench) -> Iterator[PreferencesDialog]:
    """Return the open dialog."""
    bench.ready()
    bench.window.actions_by_name["preferences"].trigger()
    opened = QApplication.activeModalWidget()
    assert isinstance(opened, PreferencesDialog)
    yield opened
    opened.close()


def choose(box: ChoiceBox, text: str) -> None:
    """Choose as a user does."""
    place = box.findData(text)
    assert place >= 0
    box.setCurrentIndex(place)
    box.activated.emit(place)


def test_that_every_preference_is_a_setting(bench: Bench) -> None:
    """With its present value among the choices, and each choice kept as it is."""
    for preference in preferences():
        values = [value for value, _ in preference.choices]
        assert getattr(bench.settings, preference.name) in values
        assert values == list(dict.fromkeys(values))
        for value in values:
            setattr(bench.settings, preference.name, value)
            assert getattr(bench.settings, preference.name) == value
        assert preference.label
        assert preference.tip


def test_that_a_theme_is_put_on_at_once_and_taken_off_by_cancel(
    bench: Bench, dialog: PreferencesDialog, qtbot: QtBot
) -> None:
    """Also the theme that the command line had asked for gives way to the choice."""
    choose(dialog.boxes["theme"], "dark")
    assert bench.window.looks.theme is DARK
    choose(dialog.boxes["font_percent"], "150")
    assert font_scale() == 1.5
    qtbot.mouseClick(dialog.buttons.button(Buttons.Cancel), Qt.MouseButton.LeftButton)
    assert bench.window.looks.theme is LIGHT
    assert font_scale() == 1.0
    assert (bench.settings.theme, bench.settings.font_percent) == ("system", 100)


def test_that_ok_keeps_what_was_chosen(bench: Bench, dialog: PreferencesDialog, qtbot: QtBot) -> None:
    """Escape afterwards changes nothing."""
    choose(dialog.boxes["metric"], "gain")
    assert bench.window.live.metrics() == {"gain"}
    choose(dialog.boxes["most_frames"], "10")
    assert bench.window.refresher._governor.shortest == 100
    qtbot.mouseClick(dialog.buttons.button(Buttons.Ok), Qt.MouseButton.LeftButton)
    assert (bench.settings.metric, bench.settings.most_frames) == ("gain", 10)


def test_that_layer_colors_change_everywhere(bench: Bench, dialog: PreferencesDialog) -> None:
    """In curves, depth plot and builder."""
    bench.record(5)
    bench.window.refresher.draw_all()
    live, depth = (bench.window.plots[name].areas[0] for name in ("live_curves", "depth_profile"))
    before = live.traces[0].curves[0].color, depth.colors[0]  # type: ignore[attr-defined]
    choose(dialog.boxes["layer_map"], "cividis")
    after = live.traces[0].curves[0].color, depth.colors[0]  # type: ignore[attr-defined]
    assert before[0] == before[1]
    assert after[0] == after[1] == bench.window.looks.layer_colors(1, 5 - 1)
    assert after != before


def test_that_the_language_waits_for_ok(bench: Bench, dialog: PreferencesDialog, qtbot: QtBot) -> None:
    """Because the window is made anew for it."""
    with qtbot.assertNotEmitted(bench.window.language_chosen):
        choose(dialog.boxes["language"], "zh_CN")
    assert bench.settings.language == "system"
    with qtbot.waitSignal(bench.window.language_chosen):
        dialog.accept()
    assert bench.settings.language == "zh_CN"


@pytest.mark.parametrize(
    ("key", "bad", "usual"),
    (
        ("theme", "purple", "system"),
        ("font_percent", "a lot", 100),
        ("font_percent", "9999", 100),
        ("language", "tlh", "system"),
        ("layer_map", "jet", "viridis"),
        ("most_frames", "0", 50),
        ("threads", "0", 1),
        ("ask_before_closing", "", "edited"),
    ),
)
def test_that_what_cannot_be_read_is_not_set(bench: Bench, key: str, bad: str, usual: object) -> None:
    """A damaged file does no harm."""
    settings: Settings = bench.settings
    settings._file.setValue(key, bad)
    assert getattr(settings, key) == usual
