"""Another language while the run goes on: the window is another, what it shows is the same."""

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
import shiboken6
from PySide6.QtCore import QLocale, Qt, QTimer
from PySide6.QtGui import QAction, QFontDatabase
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gradgui.engine.claim import Outcome
from gradgui.engine.events import NonFiniteFound, RunState, SpecChanged
from gradgui.engine.phrase import Phrase
from gradgui.ui.claims.claim_table import Progress
from gradgui.ui.command_list import menu_actions
from gradgui.ui.dialogs.command_palette import CommandPalette
from gradgui.ui.fonts import can_show, has_font_for
from gradgui.ui.gallery.gallery_dialog import GalleryDialog
from gradgui.ui.gallery.preset_cards import Role
from gradgui.ui.languages import CHINESE, ENGLISH, language_for
from gradgui.ui.main_window import MainWindow
from gradgui.ui.plots.live_curves import LiveCurves
from gradgui.ui.run_bar import RunBar
from gradgui.ui.settings import Settings
from gradgui.ui.windows import Windows
from tests.ui.plots.recording import experiment
from tests.ui.window_bench import LanguageBench

MEGABYTE = 2**20


@pytest.fixture
def bench(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[LanguageBench]:
    """Return a window in English with a run of four layers, 30 steps old."""
    made = LanguageBench(qapp, tmp_path, experiment(4))
    made.show(1200, 800)
    made.record(30)
    made.thread.tell(RunState.RUNNING)
    QApplication.processEvents()
    yield made
    made.end()


def drawn_steps(window: MainWindow) -> int:
    """Return how many steps the live curves show."""
    window.refresher.draw_all()
    assert isinstance(window.live, LiveCurves)
    return window.live.area.drawn_steps()


def run_button_text(window: MainWindow) -> str:
    """Return what stands on the first button of the tool bar."""
    assert isinstance(window.run_bar, RunBar)
    return window.actions_by_name["run"].text()


def test_that_another_language_is_another_window_on_the_same_run(bench: LanguageBench, qtbot: QtBot) -> None:
    """No command reaches the training thread, and every step is drawn again."""
    bench.front("histograms")
    commands, observed = list(bench.thread.commands), bench.thread.observed
    first = bench.window
    assert run_button_text(first) == "Run"
    bench.choose(CHINESE)
    assert bench.window is not first
    assert not shiboken6.isValid(first)
    assert bench.window.isVisible()
    assert run_button_text(bench.window) == "运行"
    assert bench.thread.commands == commands
    assert bench.window.run_bar.step.text() == "第 30 步"
    assert drawn_steps(bench.window) == 30
    assert not bench.window.live.has_message
    assert observed
    qtbot.waitUntil(lambda: bench.thread.observed == observed)
    assert bench.window.actions_by_name["pause"].isEnabled()


def test_that_the_window_looks_as_before(bench: LanguageBench) -> None:
    """Place, size, docks, selected layer, theme and metric."""
    bench.window.resize(1111, 777)
    bench.window.docks.below[0].close()
    bench.window.selection.select(3)
    assert isinstance(bench.window.live, LiveCurves)
    bench.window.live.choose_metric("weight_grad_norm")
    QApplication.processEvents()
    before, shown = bench.window.geometry(), [dock.isVisible() for dock in bench.window.docks]
    bench.choose(CHINESE)
    after = bench.window
    assert after.geometry() == before
    assert [dock.isVisible() for dock in after.docks] == shown
    assert after.docks.builder.isVisible()
    assert not after.docks.below[0].isVisible()
    assert after.selection.selected == 3
    assert after.looks.theme_name == "light"
    assert isinstance(after.live, LiveCurves)
    assert after.live.shown_metric.name == "weight_grad_norm"
    assert len(bench.window.builder.layers.view.selected_rows()) == 1


def test_that_further_plots_and_the_projector_go_along(bench: LanguageBench) -> None:
    """Each with its metric; the panels come back afterwards as they were."""
    bench.window.extra_plots.open({"metric": "gain"})
    QApplication.processEvents()
    visible = [dock.isVisible() for dock in bench.window.docks]
    bench.window.actions_by_name["projector"].trigger()
    bench.choose(CHINESE)
    window = bench.window
    assert [plot.shown_metric.name for plot in window.extra_plots.plots.values()] == ["gain"]
    assert window.audience.is_on
    assert window.actions_by_name["projector"].isChecked()
    assert not window.docks.builder.isVisible()
    window.actions_by_name["projector"].trigger()
    QApplication.processEvents()
    assert [dock.isVisible() for dock in window.docks] == visible


def test_that_a_language_is_chosen_from_the_palette(bench: LanguageBench, qtbot: QtBot) -> None:
    """By its own name or in English; nothing of the palette is left."""
    bench.window.actions_by_name["find_command"].trigger()
    palette = QApplication.activeModalWidget()
    assert isinstance(palette, CommandPalette)
    qtbot.waitUntil(palette.field.hasFocus)
    qtbot.keyClicks(palette.field, "simplified")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert run_button_text(bench.window) == "运行"
    assert not shiboken6.isValid(palette)


@pytest.mark.parametrize("query", ("平铺", "tile"))
def test_that_commands_are_found_in_both_languages(bench: LanguageBench, query: str) -> None:
    """In a Chinese window, by Chinese words and by English ones."""
    bench.choose(CHINESE)
    bench.window.actions_by_name["find_command"].trigger()
    palette = QApplication.activeModalWidget()
    assert isinstance(palette, CommandPalette)
    palette.field.setText(query)
    command = palette.chosen()
    assert command is not None
    assert command.text == "平铺下方各图"
    palette.close()


@pytest.mark.parametrize("query", ("死记", "by heart"))
def test_that_presets_are_found_in_both_languages(bench: LanguageBench, query: str) -> None:
    """In a Chinese gallery, whose cards are Chinese."""
    bench.choose(CHINESE)
    bench.window.actions_by_name["gallery"].trigger()
    gallery = QApplication.activeModalWidget()
    assert isinstance(gallery, GalleryDialog)
    gallery.search.setText(query)
    assert gallery.cards.index(0).data() == "死记硬背"
    assert str(gallery.cards.index(0).data(Role.LINE)).startswith("死记三十个")
    gallery.close()


def test_that_undo_marks_and_trouble_stay(bench: LanguageBench) -> None:
    """What was done and what happened is there in the other language."""
    bench.document.set_value("training.optimizer.lr", 0.01, "Learning rate 0.01")
    words = Phrase("{field} {before} → {after}", field=Phrase("Learning rate"), before="0.1", after="0.01")
    bench.deliver(SpecChanged(1, 12, "live", words))
    bench.deliver(NonFiniteFound(1, 29, 2, Phrase("the weight")))
    bench.choose(CHINESE)
    assert bench.document.undo_stack.canUndo()
    assert bench.window.actions_by_name["undo"].isEnabled()
    assert isinstance(bench.window.live, LiveCurves)
    words = [mark.words for mark in bench.window.live.area.marks]
    assert words[0] == "学习率 0.1 → 0.01"
    assert len(words) == 2
    assert bench.window.strip.text.startswith("第 29 步第 2 层出现 NaN 或无穷大 (权重)")
    bench.window.actions_by_name["undo"].trigger()
    assert bench.document.experiment.training.optimizer.lr == 0.1


def test_that_measured_claims_stay(bench: LanguageBench) -> None:
    """With their verdicts, in the other language; what was being measured is not."""
    table = bench.window.claims.table
    table.set_progress(["C3", "C4"])
    table.set_outcome("C2", Outcome("confirmed", 0.5, Phrase("layers"), Phrase("one")))
    bench.choose(CHINESE)
    after = bench.window.claims.table
    assert after is not table
    assert after.row_of("C2").outcome is not None
    assert after.state_text(after.row_of("C2")).endswith("证实")
    assert after.row_of("C3").progress is after.row_of("C4").progress is Progress.NOT_ASKED


def test_that_the_choice_is_remembered(bench: LanguageBench, tmp_path: Path) -> None:
    """And marked in the menu."""
    bench.choose(CHINESE)
    bench.settings.sync()
    assert Settings(tmp_path).language == CHINESE
    entries = [action for _, action in menu_actions(bench.window.menuBar())]
    assert {each.data() for each in entries if each.isChecked() and each.data()} == {"light", CHINESE}


def test_that_the_switch_holds_for_one_start(qapp: QApplication, tmp_path: Path) -> None:
    """What is asked for on the command line is not remembered."""
    made = LanguageBench(qapp, tmp_path, experiment(4), CHINESE)
    assert run_button_text(made.window) == "运行"
    assert made.settings.language == "system"
    made.end()


@pytest.mark.slow
def test_that_twenty_changes_leave_nothing_behind(bench: LanguageBench) -> None:
    """No window, no timer, and hardly any memory once the first few are made."""
    process = psutil.Process(os.getpid())
    sizes = []
    bench.window.extra_plots.open({"metric": "gain"})
    bench.window.actions_by_name["projector"].trigger()
    for turn in range(20):
        bench.window.actions_by_name["gallery"].trigger()
        bench.choose(CHINESE if turn % 2 == 0 else ENGLISH)
        gc.collect()
        sizes.append(process.memory_info().rss / MEGABYTE)
    windows = [each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow)]
    assert windows == [bench.window]
    timers = [each for each in gc.get_objects() if issubclass(type(each), QTimer) and shiboken6.isValid(each)]
    assert all(each.window() is bench.window for each in _owners(timers))
    assert not [each for each in QApplication.allWidgets() if isinstance(each, GalleryDialog)]
    assert len(bench.window.extra_plots.plots) == 1
    assert bench.window.audience.is_on
    assert sizes[-1] - sizes[3] < 16, sizes
    assert run_button_text(bench.window) == "Run"


def _owners(timers: list[QTimer]) -> list[MainWindow]:
    parents = [each.parent() for each in timers if each.isActive()]
    return [each.parent() for each in parents if each is not None and isinstance(each.parent(), MainWindow)]


def test_that_numbers_read_the_same_in_chinese(bench: LanguageBench) -> None:
    """A point before the decimals, and no other marks than a comma between thousands."""
    bench.record(1)
    bench.choose(CHINESE)
    bench.window.run_bar.show_progress(1239, lambda: 0.0, at_once=True)
    assert bench.window.run_bar.step.text() == "第 1,240 步"
    field = bench.window.builder.training.form.cell("training.optimizer.lr").editor
    assert field.text() == "0.1"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("code", "system", "language"),
    (
        ("system", "zh_CN", CHINESE),
        ("", "zh_SG", CHINESE),
        ("system", "zh_TW", ENGLISH),
        ("system", "de_DE", ENGLISH),
        ("zh-CN", "en_US", CHINESE),
        ("zh", "en_US", CHINESE),
        ("en", "zh_CN", ENGLISH),
        ("nonsense", "zh_CN", ENGLISH),
        ("en_XA", "zh_CN", "en_XA"),
    ),
)
def test_that_the_language_follows_choice_and_system(code: str, system: str, language: str) -> None:
    """Traditional characters are not simplified ones."""
    assert language_for(code, QLocale(system)) == language


def test_that_a_missing_font_is_said_in_english(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    """The window stays in English, says what to install, and its menu still offers the languages."""
    made = LanguageBench(qapp, tmp_path, experiment(4), CHINESE, shows=lambda language: language != CHINESE)
    made.show(1200, 800)
    assert run_button_text(made.window) == "Run"
    assert "fonts-noto-cjk" in made.window.strip.text
    names = {each.data(): each.text() for each in made.window.findChildren(QAction) if each.data()}
    assert names[CHINESE] == "Simplified Chinese"
    made.choose(ENGLISH)
    assert "fonts" not in made.window.strip.text
    made.end()


def test_that_a_font_is_looked_for_by_its_characters() -> None:
    """A font that has some of them is not enough; English needs none."""
    assert can_show(ENGLISH, lambda text: False)
    assert not can_show(CHINESE, lambda text: False)
    assert can_show(CHINESE, lambda text: "简" in text)
    if QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese):
        assert has_font_for("梯度")
    assert not has_font_for("\U0010fffd")


def test_that_closing_the_window_is_told_once(bench: LanguageBench, qtbot: QtBot) -> None:
    """A window that made room for another is not a closed program."""
    closed: list[int] = []
    windows: Windows = bench.windows
    windows.closed.connect(lambda: closed.append(1))
    bench.choose(CHINESE)
    assert not closed
    windows.end()
    assert closed == [1]
    assert bench.thread.commands[-1] != "shutdown" or bench.controller.state is RunState.STOPPED
