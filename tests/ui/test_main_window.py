"""The window: keys and clicks reach the run, events reach the eye."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from gradgui.engine import experiment_file
from gradgui.engine.events import NonFiniteFound, RunFailed, RunState, SpecChanged, StateChanged
from gradgui.engine.fault import Fault
from gradgui.ui.command_list import menu_commands
from gradgui.ui.dialogs.faults_dialog import BREAK, FaultsDialog
from gradgui.ui.drawing.marks import Mark
from gradgui.ui.drawing.time_area import TimeArea
from gradgui.ui.drawing.time_axis import FIRST_CAPACITY
from gradgui.ui.plot import Plot
from gradgui.ui.program import preset_entries
from gradgui.ui.theme import DARK, LIGHT, font
from tests.ui.bench import Bench
from tests.ui.plots.recording import experiment

SPACE, F5 = Qt.Key.Key_Space, Qt.Key.Key_F5


def test_that_space_runs_and_pauses(bench: Bench, qtbot: QtBot) -> None:
    """One press runs, the next pauses."""
    bench.ready()
    assert bench.window.live.has_message
    qtbot.keyClick(bench.window, SPACE)
    assert bench.thread.commands[-1] == "resume"
    bench.thread.tell(RunState.RUNNING)
    QApplication.processEvents()
    assert not bench.window.live.has_message
    qtbot.keyClick(bench.window, SPACE)
    assert bench.thread.commands[-1] == "pause"


def test_that_space_while_loading_runs_as_soon_as_it_can(bench: Bench, qtbot: QtBot) -> None:
    """The command waits for PyTorch."""
    qtbot.keyClick(bench.window, SPACE)
    assert bench.thread.commands[-1] == "resume"
    assert bench.window.run_bar.note.text() == "PyTorch is loading …"
    assert not bench.window.live.has_message


def test_that_space_belongs_to_a_text_field_with_the_focus(bench: Bench, qtbot: QtBot) -> None:
    """F5 runs even then."""
    bench.ready()
    field = next(each for each in bench.window.builder.findChildren(QLineEdit) if each.isVisible())
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClick(field, SPACE)
    assert "resume" not in bench.thread.commands
    qtbot.keyClick(field, F5)
    assert bench.thread.commands[-1] == "resume"


def test_that_space_belongs_to_the_selector_with_the_focus(bench: Bench, qtbot: QtBot) -> None:
    """And comes back to the run once a metric is chosen."""
    bench.ready()
    selector = bench.window.live._title
    selector.setFocus()
    qtbot.waitUntil(selector.hasFocus)
    assert "Space" not in [key.toString() for key in bench.window.actions_by_name["toggle_run"].shortcuts()]
    bench.window.live._on_metric_chosen(2)  # type: ignore[attr-defined]
    qtbot.waitUntil(bench.window.live.graphics.hasFocus)
    qtbot.keyClick(bench.window, SPACE)
    assert bench.thread.commands[-1] == "resume"


def test_that_the_buttons_follow_the_state(bench: Bench, qtbot: QtBot) -> None:
    """What cannot be done cannot be pressed."""
    bench.ready()
    actions = bench.window.actions_by_name
    run, pause = (bench.window.run_bar.widgetForAction(actions[name]) for name in ("run", "pause"))
    assert (run.isEnabled(), pause.isEnabled()) == (True, False)
    qtbot.mouseClick(run, Qt.MouseButton.LeftButton)
    assert bench.thread.commands[-1] == "resume"
    assert (run.isEnabled(), pause.isEnabled()) == (False, True)
    qtbot.mouseClick(pause, Qt.MouseButton.LeftButton)
    assert bench.thread.commands[-1] == "pause"
    qtbot.keyClick(bench.window, Qt.Key.Key_F10)
    assert bench.thread.commands[-1] == "resume 1"


def test_that_an_edit_changes_the_run_and_can_be_undone(bench: Bench, qtbot: QtBot) -> None:
    """Ctrl+Z changes it back."""
    bench.ready()
    bench.document.set_value("training.optimizer.lr", 0.01)
    assert bench.thread.commands[-1] == "change"
    assert bench.window.isWindowModified()
    qtbot.keyClick(bench.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert bench.thread.commands[-2:] == ["change", "change"]
    assert bench.thread.experiment == experiment(4)
    assert not bench.window.isWindowModified()


def test_that_the_view_menu_fits_a_low_screen(bench: Bench) -> None:
    """Panels have a menu of their own, and stay among the commands."""
    assert bench.window.menus["&View"].sizeHint().height() < 700
    commands = {each.english: each.path for each in menu_commands(bench.window.menuBar())}
    for dock in (each for each in bench.window.docks if each is not bench.window.lens.dock):
        assert commands[dock.objectName().replace("_", " ")].endswith("Panels and plots")


def test_that_opening_a_preset_leaves_nothing_to_save(bench: Bench) -> None:
    """Nor does running it; an edit does, until it is undone."""
    bench.ready()
    bench.document.adopt(experiment(6), "open")
    bench.ready()
    bench.run()
    revert = bench.window.actions_by_name["revert"]
    assert not bench.window.isWindowModified() and not revert.isEnabled()
    bench.document.set_value("seed", 4)
    assert bench.window.isWindowModified() and revert.isEnabled()
    bench.document.undo()
    assert not bench.window.isWindowModified() and not revert.isEnabled()


def test_that_a_preset_begins_a_new_run(bench: Bench) -> None:
    """One new run, paused; what was there comes back by undo."""
    bench.ready()
    bench.thread.commands.clear()
    bench.window.builder.preset_chosen.emit(preset_entries()[0].path)
    assert bench.thread.commands == ["begin"]
    assert bench.document.path is None
    assert bench.document.undo_stack.canUndo()


def test_that_a_bad_file_is_refused_with_the_place(bench: Bench, tmp_path: Path) -> None:
    """Nothing is opened; the strip says where and why, and its button shows every place in the file."""
    bad = tmp_path / "bad.json"
    data = experiment(4).to_data()
    data["network"]["layers"][0]["repeat"] = -1
    bad.write_text(json.dumps(data), encoding="utf-8")
    bench.thread.commands.clear()
    bench.window.files.open(bad)
    assert bench.thread.commands == []
    assert "Repeat (network.layers.0.repeat): found -1" in bench.window.strip.text
    bench.window.strip.action_chosen.emit("details")
    dialog = bench.window.findChild(FaultsDialog)
    assert isinstance(dialog, FaultsDialog)
    assert dialog.table.item(0, 0).text().replace(BREAK, "") == "network.layers.0.repeat"
    dialog.close()
    bench.window.files.open(tmp_path / "missing.json")
    assert "missing.json" in bench.window.strip.text


def test_that_saving_writes_the_experiment(bench: Bench, tmp_path: Path) -> None:
    """Ctrl+S on a file that is known asks nothing."""
    path = tmp_path / "mine.json"
    bench.document.set_value("seed", 5)
    bench.document.save(path)
    bench.document.set_value("seed", 6)
    bench.window.files.save()
    assert experiment_file.read(path).seed == 6
    assert "mine.json" in bench.window.strip.text
    assert bench.window.windowTitle().startswith("mine.json")


def test_that_a_new_run_shows_all_of_its_time_axis(bench: Bench) -> None:
    """What was zoomed of the run before is forgotten, in every plot."""
    bench.ready()
    time = bench.window.live.context.time
    time.make_room(1000)
    time.show(10.0, 20.0)
    bench.window.reset()
    bench.ready()
    assert time.follow
    assert time.capacity == FIRST_CAPACITY
    assert time.epoch_steps == 6


def test_that_epochs_are_chosen_for_all_plots(bench: Bench) -> None:
    """By the View menu and its key."""
    bench.ready()
    bench.window.actions_by_name["toggle_epochs"].trigger()
    corners = [bench.window.plots[name].areas[-1].corner.text for name in ("heat_map", "loss_curves")]
    assert corners == ["epoch", "epoch"]


def test_that_the_visible_plots_metrics_are_wanted(bench: Bench) -> None:
    """A closed panel costs nothing."""
    everything = {"signal_grad_norm", "weight_grad_norm", "input_norm"}
    everything |= {"loss", "test_loss", "accuracy", "test_accuracy"}
    assert bench.thread.wanted == everything
    loss = next(dock for dock in bench.window.docks if dock.objectName() == "loss_curves")
    loss.close()
    QApplication.processEvents()
    assert bench.thread.wanted == {"signal_grad_norm", "weight_grad_norm", "input_norm"}
    bench.window.reset_layout()
    QApplication.processEvents()
    assert bench.thread.wanted == everything


@pytest.mark.parametrize(
    ("effect", "words"),
    (
        ("live", "lr 0.1 → 0.01, from step 1,240 on (live)"),
        (
            "carried",
            "lr 0.1 → 0.01: new run at the same step 1,240; parameters of the same name and shape kept",
        ),
        ("restart", "lr 0.1 → 0.01: restart at step 0"),
    ),
)
def test_that_the_strip_says_what_an_edit_did(bench: Bench, effect: str, words: str) -> None:
    """Live and carried edits are marked on the time axis too."""
    bench.ready()
    bench.deliver(SpecChanged(1, 1240, effect, "lr 0.1 → 0.01"))  # type: ignore[arg-type]
    assert bench.window.strip.text == words
    marks = bench.window.live.areas[0].marks  # type: ignore[attr-defined]
    assert [mark.step for mark in marks] == ([] if effect == "restart" else [1240])


def test_that_nan_is_named_with_its_place(bench: Bench, qtbot: QtBot) -> None:
    """And the way out is a button."""
    bench.ready()
    bench.deliver(NonFiniteFound(1, 17, 3, "∂L/∂Z"))
    assert "NaN or infinity in ∂L/∂Z of layer 3 at step 17: paused" in bench.window.strip.text
    qtbot.mouseClick(bench.window.strip.button, Qt.MouseButton.LeftButton)
    assert bench.thread.commands[-1] == "begin"


def test_that_a_failed_run_says_why_and_can_be_undone(bench: Bench, qtbot: QtBot) -> None:
    """The button takes back the edit that broke it."""
    bench.ready()
    bench.document.set_value("seed", 5)
    bench.thread.tell(RunState.FAILED)
    bench.deliver(RunFailed(1, "too large", (Fault("network.layers.0", "9 GB", "at most 4 GB"),)))
    assert "Layers: found 9 GB; allowed: at most 4 GB" in bench.window.strip.text
    assert not bench.window.actions_by_name["run"].isEnabled()
    qtbot.mouseClick(bench.window.strip.button, Qt.MouseButton.LeftButton)
    assert bench.document.experiment.seed == 0
    assert bench.thread.commands[-1] == "begin"


def test_that_steps_are_counted_and_drawn(bench: Bench, qtbot: QtBot) -> None:
    """What is recorded is on the screen without anybody telling the window."""
    bench.ready()
    bench.thread.tell(RunState.RUNNING)
    QApplication.processEvents()
    bench.record(60)
    area = bench.window.live.areas[0]
    qtbot.waitUntil(lambda: area.traces[0].columns.next_step == 60)  # type: ignore[attr-defined]
    bench.thread.tell(RunState.PAUSED)
    qtbot.waitUntil(lambda: bench.window.run_bar.step.text() == "step 60")


def test_that_drawing_stops_when_nothing_moves(bench: Bench, qtbot: QtBot) -> None:
    """No timer wakes an idle computer."""
    bench.ready()
    qtbot.waitUntil(lambda: not bench.window.refresher._timer.isActive())


def test_that_a_selected_layer_is_marked_in_all_plots(bench: Bench) -> None:
    """One selection for the window."""
    bench.ready()
    bench.record(5)
    bench.window.refresher.draw_all()
    bench.window.selection.select(2)
    live, depth = bench.window.live.areas[0], bench.window.plots["depth_profile"].areas[0]
    assert live._highlight == {2}  # type: ignore[attr-defined]
    assert depth._chosen == (2, None)  # type: ignore[attr-defined]


def test_that_a_theme_is_put_on_and_remembered(bench: Bench) -> None:
    """Plots and palette change together; the next start looks the same."""
    action = next(each for each in bench.window._theme_group.actions() if each.data() == "dark")
    action.trigger()
    assert bench.window.looks.theme is DARK
    assert all(area.theme is DARK for plot in bench.window.plots.values() for area in plot.areas)
    assert bench.settings.theme == "dark"
    next(each for each in bench.window._theme_group.actions() if each.data() == "light").trigger()
    assert bench.window.looks.theme is LIGHT


def test_that_the_live_plot_dominates(bench: Bench) -> None:
    """At least 40 % of a window of 1440 by 900."""
    bench.window.resize(1440, 900)
    QApplication.processEvents()
    bench.window.reset_layout()
    QApplication.processEvents()
    live = bench.window.live
    assert live.width() * live.height() >= 0.4 * 1440 * 900


def test_that_every_control_has_a_name(bench: Bench) -> None:
    """For screen readers."""
    assert all(plot.graphics.accessibleName() for plot in bench.window.plots.values())
    actions = bench.window.actions_by_name
    assert all(bench.window.run_bar.widgetForAction(actions[n]).accessibleName() for n in ("run", "step"))


def test_that_closing_ends_the_run(bench: Bench) -> None:
    """From the menu too."""
    bench.controller.start()
    bench.window.actions_by_name["close"].trigger()
    assert bench.thread.commands[-1] == "shutdown"
    assert bench.controller.state is RunState.STOPPED


def test_that_the_layout_comes_back(bench: Bench, qtbot: QtBot, tmp_path: Path) -> None:
    """What was closed stays closed in the next window."""
    bench.window.docks.below[1].close()
    bench.window.close()
    again = Bench(tmp_path)
    qtbot.addWidget(again.window)
    again.window.show()
    again.window.restore_layout()
    assert again.window.docks.below[1].isHidden()
    assert not again.window.docks.below[0].isHidden()
    again.window.close()


def test_that_what_a_preset_replaces_comes_back_by_undo(bench: Bench) -> None:
    """And a save then asks for a file instead of writing over the one that was open."""
    bench.ready()
    before = bench.document.experiment
    bench.window.files.open(preset_entries()[2].path)
    assert bench.document.experiment.name == preset_entries()[2].name
    assert bench.document.path is None
    bench.document.undo()
    assert bench.document.experiment == before


def test_that_the_builder_keeps_one_size_of_type(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    """In what is made at the start, what an edit makes anew, and after the theme was changed."""
    qapp.setFont(font())
    made = Bench(tmp_path)
    qtbot.addWidget(made.window)
    made.window.show()
    made.window.selection.select(2)
    made.window.files.open(preset_entries()[14].path)
    made.window.looks.choose_theme("dark")
    QApplication.processEvents()
    fields = [*made.window.builder.findChildren(QLineEdit), *made.window.builder.findChildren(QComboBox)]
    assert {field.font().pointSize() for field in fields} == {font().pointSize()}
    made.window.close()


def test_that_the_simple_builder_opens_and_the_choice_is_kept(bench: Bench) -> None:
    builder = bench.window.builder
    assert "training.optimizer.momentum" not in builder.training.form.paths()
    builder.presets.advanced_button.click()
    assert "training.optimizer.momentum" in builder.training.form.paths()
    assert bench.settings.advanced


def test_that_the_large_plot_says_what_it_waits_for(bench: Bench, qtbot: QtBot) -> None:
    """Not for a moment's wait; and the other plots say at once what will be there."""
    assert shown_texts(bench) == {"Press Space to run"}
    bench.controller.run()
    assert not bench.window.live.has_message
    assert shown_texts(bench) == {"PyTorch is loading …"}
    qtbot.waitUntil(lambda: bench.window.live.has_message, timeout=2000)
    assert bench.window.live.areas[0].message == "PyTorch is loading …"
    bench.ready()
    assert not bench.window.live.has_message


def shown_texts(bench: Bench) -> set[str]:
    """Return how the empty plots say that one gets what will be there."""
    plots = (bench.window.plots[name] for name in ("depth_profile", "heat_map", "loss_curves"))
    return {plot.areas[0].remedy for plot in plots}


def test_that_empty_plots_say_why_a_run_failed(bench: Bench) -> None:
    """Beside the strip's line."""
    bench.deliver(RunFailed(1, "The data has no rows"))
    bench.deliver(StateChanged(1, RunState.FAILED))
    assert shown_texts(bench) == {"Not running. The data has no rows"}


def test_that_a_nan_has_a_mark_in_the_plots(bench: Bench) -> None:
    """Once, with words in the live curves, without in the others over time."""
    bench.ready()
    for step in (1, 2):
        bench.deliver(NonFiniteFound(1, step, 3, "Z"))
    live, loss = bench.window.live, bench.window.plots["loss_curves"]
    assert [(mark.step, mark.words) for mark in marks_of(live)] == [(1, "NaN or ∞ in Z of layer 3")]
    assert [(mark.step, mark.words) for mark in marks_of(loss)] == [(1, "")]


def marks_of(plot: Plot) -> list[Mark]:
    """Return the marks in a plot's first area."""
    area = plot.areas[0]
    assert isinstance(area, TimeArea)
    return area.marks


def test_that_the_data_is_shown_small_in_a_low_window(bench: Bench, qtbot: QtBot) -> None:
    """So that the list of layers keeps its room."""
    bench.window.resize(1366, 768)
    qtbot.waitUntil(lambda: bench.window.thumbnail.height() <= 64)
    bench.window.resize(1920, 1080)
    qtbot.waitUntil(lambda: bench.window.thumbnail.height() > 100)
