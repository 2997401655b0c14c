"""The list of layers, clicked and typed at: folding, copies, several rows, the clipboard, skips."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from gradgui.engine import experiment_file
from gradgui.engine.specs.layer import GroupSpec
from gradgui.ui.builder.builder_panel import BuilderPanel
from gradgui.ui.builder.folds import Fold
from gradgui.ui.builder.number_field import NumberField
from gradgui.ui.document_controller import DocumentController
from gradgui.ui.selection import LayerSelection
from tests.ui.builder.pointing import (
    ALT,
    CONTROL,
    LEFT,
    NONE,
    SHIFT,
    click_row,
    drag_skip,
    handle,
    middle,
    press_key,
    selected_numbers,
    texts,
)

GROUP = 2
"""The row of the group's heading."""


@pytest.fixture(autouse=True)
def empty_clipboard(qapp: object) -> Iterator[None]:
    """Leave nothing on the clipboard."""
    QGuiApplication.clipboard().clear()
    yield
    QGuiApplication.clipboard().clear()


def repeats(controller: DocumentController) -> list[int]:
    """Return the repeats of the outermost groups, 0 for a layer."""
    layers = controller.experiment.network.layers
    return [layer.repeat if isinstance(layer, GroupSpec) else 0 for layer in layers]


def widths(controller: DocumentController) -> list[int]:
    return [layer.spec.units for layer in controller.experiment.hidden_layers()]


def click_triangle(panel: BuilderPanel, place: int) -> None:
    rect = panel.layers.view.visualRect(panel.layers.view.model().index(place, 0))
    QTest.mouseClick(panel.layers.view.viewport(), LEFT, NONE, QPoint(28, rect.center().y()))


def test_that_the_triangle_folds_and_unfolds(panel: BuilderPanel) -> None:
    click_triangle(panel, GROUP)
    assert texts(panel) == ["input · 2", "32 · Sigmoid", "32 · Sigmoid · × 8", "output · 2"]
    click_triangle(panel, GROUP)
    assert len(texts(panel)) == 12


def test_that_left_and_right_fold_by_degrees(panel: BuilderPanel) -> None:
    click_row(panel, GROUP)
    folds = []
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Right):
        press_key(panel, key)
        folds.append((panel.layers.view.rows[GROUP].fold, len(texts(panel))))
    assert folds == [(Fold.ONCE, 5), (Fold.CLOSED, 4), (Fold.CLOSED, 4), (Fold.ONCE, 5), (Fold.ALL, 12)]
    assert panel.layers.view.selected_rows()[0].path == "network.layers.1"


def test_that_left_goes_from_a_layer_to_its_group(panel: BuilderPanel) -> None:
    click_row(panel, 6)
    press_key(panel, Qt.Key.Key_Left)
    assert panel.layers.view.selected_rows()[0].path == "network.layers.1"


def test_that_a_fold_lives_through_edits_and_undo(
    panel: BuilderPanel, controller: DocumentController
) -> None:
    click_triangle(panel, GROUP)
    click_row(panel, 0)
    press_key(panel, Qt.Key.Key_Insert)
    assert texts(panel)[3] == "32 · Sigmoid · × 8"
    controller.undo()
    assert texts(panel)[2] == "32 · Sigmoid · × 8"


def test_that_a_closed_group_is_selected_from_a_plot(panel: BuilderPanel, selection: LayerSelection) -> None:
    click_triangle(panel, GROUP)
    selection.select(5)
    assert selected_numbers(panel) == [tuple(range(2, 10))]


def test_that_deleting_one_copy_takes_off_one_repeat(
    panel: BuilderPanel, controller: DocumentController
) -> None:
    click_row(panel, 6)
    press_key(panel, Qt.Key.Key_Delete)
    assert repeats(controller) == [0, 7]
    assert selected_numbers(panel) == [(5,)]
    assert controller.undo_stack.undoText() == "Remove layer"


def test_that_the_copy_of_a_copy_is_selected(panel: BuilderPanel, controller: DocumentController) -> None:
    click_row(panel, 6)
    press_key(panel, Qt.Key.Key_D, CONTROL)
    assert repeats(controller) == [0, 9]
    assert selected_numbers(panel) == [(6,)]


def test_that_only_this_one_is_edited_after_the_split(
    panel: BuilderPanel, controller: DocumentController
) -> None:
    click_row(panel, 6)
    assert panel.editor.hint.text() == "Edits change all 8 copies."
    button = panel.editor.only_button
    assert button.text() == "Only this one"
    QTest.mouseClick(button, LEFT)
    assert repeats(controller) == [0, 3, 0, 4]
    assert selected_numbers(panel) == [(5,)]
    assert not button.isVisibleTo(panel)
    field = panel.editor.form.cell("units").editor
    assert isinstance(field, NumberField)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "7")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert widths(controller) == [32] * 4 + [7] + [32] * 4


def test_that_several_rows_are_removed_in_one_step(
    panel: BuilderPanel, controller: DocumentController
) -> None:
    click_row(panel, 1)
    click_row(panel, 4, CONTROL)
    click_row(panel, 6, CONTROL)
    press_key(panel, Qt.Key.Key_Delete)
    assert controller.experiment.network.depth() == 6
    assert controller.undo_stack.undoText() == "Remove 3 layers"
    controller.undo()
    assert repeats(controller) == [0, 8]


def test_that_rows_selected_with_shift_are_grouped_and_ungrouped(
    panel: BuilderPanel, controller: DocumentController
) -> None:
    before = [layer.spec for layer in controller.experiment.hidden_layers()]
    click_row(panel, 4)
    click_row(panel, 6, SHIFT)
    press_key(panel, Qt.Key.Key_G, CONTROL)
    assert repeats(controller) == [0, 0, 3, 4]
    assert panel.layers.view.selected_rows()[0].text == "group × 3"
    press_key(panel, Qt.Key.Key_G, CONTROL | SHIFT)
    assert repeats(controller) == [0, 0, 0, 0, 0, 4]
    assert selected_numbers(panel) == [(3,), (4,), (5,)]
    assert [layer.spec for layer in controller.experiment.hidden_layers()] == before


def test_that_what_cannot_be_grouped_is_said(panel: BuilderPanel, controller: DocumentController) -> None:
    click_row(panel, 4)
    click_row(panel, 8, CONTROL)
    press_key(panel, Qt.Key.Key_G, CONTROL)
    assert "in a row" in panel.layers.problem.text()
    assert repeats(controller) == [0, 8]


def test_that_layers_are_copied_as_the_files_own_text(
    panel: BuilderPanel, controller: DocumentController
) -> None:
    click_row(panel, 1)
    press_key(panel, Qt.Key.Key_C, CONTROL)
    assert '"units": 32' in QGuiApplication.clipboard().text()
    click_row(panel, 11)
    press_key(panel, Qt.Key.Key_V, CONTROL)
    assert repeats(controller) == [0, 8, 0]
    assert selected_numbers(panel) == [(10,)]
    press_key(panel, Qt.Key.Key_X, CONTROL)
    assert repeats(controller) == [0, 8]
    assert controller.undo_stack.undoText() == "Cut layer"


def test_that_pasted_garbage_is_refused_with_its_place(
    panel: BuilderPanel, controller: DocumentController
) -> None:
    QGuiApplication.clipboard().setText('[{"units": 3}, {"units": -4}]')
    click_row(panel, 1)
    press_key(panel, Qt.Key.Key_V, CONTROL)
    assert panel.layers.problem.text() == "▲ Not pasted. At 1.units: -4; allowed: at least 1"
    assert controller.undo_stack.count() == 0


def test_that_an_empty_clipboard_is_said(panel: BuilderPanel) -> None:
    click_row(panel, 1)
    press_key(panel, Qt.Key.Key_V, CONTROL)
    assert "holds no text" in panel.layers.problem.text()


def test_that_of_a_pasted_experiment_the_layers_are_taken(
    panel: BuilderPanel, controller: DocumentController
) -> None:
    QGuiApplication.clipboard().setText(experiment_file.dump(controller.experiment))
    click_row(panel, 11)
    press_key(panel, Qt.Key.Key_V, CONTROL)
    assert repeats(controller) == [0, 8, 0, 8]
    assert "data and training stay" in panel.layers.notice.text()
    assert panel.layers.notice.isVisibleTo(panel)


def test_that_a_skip_is_drawn_from_one_row_to_a_later(
    panel: BuilderPanel, controller: DocumentController
) -> None:
    click_row(panel, 11)
    press_key(panel, Qt.Key.Key_Insert)
    drag_skip(panel, 8, middle(panel, 11))
    last = controller.experiment.hidden_layers()[-1].spec
    assert last.skip is not None
    assert last.skip.distance == 3
    assert controller.undo_stack.undoText() == "Draw skip connection"
    assert selected_numbers(panel) == [(10,)]


@pytest.mark.parametrize(
    ("source", "target", "words"),
    [
        (5, 11, "takes no skip"),
        (5, 4, "later layer"),
        (5, 0, "towards the output"),
        (5, GROUP, "on the layer"),
    ],
)
def test_that_a_drop_that_cannot_be_is_explained(
    panel: BuilderPanel, controller: DocumentController, source: int, target: int, words: str
) -> None:
    drag_skip(panel, source, middle(panel, target))
    assert words in panel.layers.problem.text()
    assert controller.undo_stack.count() == 0


def test_that_a_skip_beyond_the_first_copys_reach_is_explained(panel: BuilderPanel) -> None:
    drag_skip(panel, 1, middle(panel, 7))
    assert "allowed: 1 to 2" in panel.layers.problem.text()


def test_that_escape_ends_the_drawing(panel: BuilderPanel, controller: DocumentController) -> None:
    port = panel.layers.view.viewport()
    QTest.mousePress(port, LEFT, NONE, handle(panel, 1))
    QTest.mouseMove(port, middle(panel, 4))
    assert panel.layers.notice.text() == "Layer 3 adds the output of layer 1"
    press_key(panel, Qt.Key.Key_Escape)
    QTest.mouseRelease(port, LEFT, NONE, middle(panel, 4))
    assert controller.undo_stack.count() == 0
    assert not panel.layers.notice.isVisibleTo(panel)


def test_that_a_clicked_arc_is_set_and_deleted_alone(
    panel: BuilderPanel, controller: DocumentController
) -> None:
    QTest.mouseClick(panel.presets.advanced_button, LEFT)
    click_row(panel, 11)
    press_key(panel, Qt.Key.Key_Insert)
    drag_skip(panel, 8, middle(panel, 11))
    skips = panel.layers.view.skips
    arc = skips.arcs[0]
    click_row(panel, 1)
    between = (handle(panel, arc.start) + handle(panel, arc.end)) / 2
    point = next(QPoint(x, between.y()) for x in range(40) if skips.arc_at(QPoint(x, between.y())) == arc)
    QTest.mouseClick(panel.layers.view.viewport(), LEFT, NONE, point)
    assert skips.chosen == arc
    assert selected_numbers(panel) == [(10,)]
    assert {"skip.scale", "skip.branch_scale", "skip.join"} <= set(panel.editor.form.paths())
    assert "Del removes it" in panel.layers.notice.text()
    press_key(panel, Qt.Key.Key_Delete)
    assert controller.experiment.network.depth() == 10
    assert controller.experiment.hidden_layers()[-1].spec.skip is None


def test_that_s_sets_a_skip_in_the_form(panel: BuilderPanel, controller: DocumentController) -> None:
    panel.activateWindow()
    click_row(panel, 4)
    press_key(panel, Qt.Key.Key_S)
    field = panel.editor.form.cell("skip.from").editor
    assert field.hasFocus()
    QTest.keyClicks(field, "2")
    QTest.keyClick(field, Qt.Key.Key_Return)
    skip = controller.experiment.hidden_layers()[3].spec.skip
    assert skip is not None
    assert skip.distance == 2


def test_that_a_row_is_edited_in_place(panel: BuilderPanel, controller: DocumentController) -> None:
    panel.activateWindow()
    click_row(panel, 1)
    press_key(panel, Qt.Key.Key_F2)
    editor = panel.editor.row_editor
    assert editor.isVisibleTo(panel)
    QTest.keyClicks(editor.units, "12")
    QTest.keyClick(editor.units, Qt.Key.Key_Tab)
    QTest.keyClick(editor.activation, Qt.Key.Key_Down)
    QTest.keyClick(editor.activation, Qt.Key.Key_Return)
    assert not editor.isVisibleTo(panel)
    assert texts(panel)[1] == "12 · Tanh"
    assert panel.layers.view.hasFocus()


def test_that_escape_leaves_the_row_as_it_was(panel: BuilderPanel, controller: DocumentController) -> None:
    panel.activateWindow()
    QTest.mouseDClick(panel.layers.view.viewport(), LEFT, NONE, middle(panel, 1))
    click_row(panel, 1)
    press_key(panel, Qt.Key.Key_F2)
    editor = panel.editor.row_editor
    QTest.keyClicks(editor.units, "12")
    QTest.keyClick(editor.units, Qt.Key.Key_Escape)
    assert not editor.isVisibleTo(panel)
    assert controller.undo_stack.count() == 0


def test_that_a_wrong_width_stays_open_and_says_why(panel: BuilderPanel) -> None:
    panel.activateWindow()
    click_row(panel, 1)
    press_key(panel, Qt.Key.Key_F2)
    editor = panel.editor.row_editor
    QTest.keyClicks(editor.units, "0")
    QTest.keyClick(editor.units, Qt.Key.Key_Return)
    assert editor.isVisibleTo(panel)
    assert "out of range" in panel.layers.problem.text()


def test_that_the_buttons_stay_where_they_are(panel: BuilderPanel) -> None:
    click_row(panel, 1)
    button = panel.layers.duplicate_button
    before = button.mapTo(panel, QPoint(0, 0))
    for _ in range(3):
        QTest.mouseClick(button, LEFT)
        assert button.mapTo(panel, QPoint(0, 0)) == before
    assert selected_numbers(panel) == [(4,)]


def test_that_one_copy_leaves_a_group_by_key(panel: BuilderPanel, controller: DocumentController) -> None:
    click_row(panel, 10)
    press_key(panel, Qt.Key.Key_Down, ALT)
    assert repeats(controller) == [0, 7, 0]
    assert selected_numbers(panel) == [(9,)]


def test_that_commands_are_off_without_a_layer(panel: BuilderPanel) -> None:
    click_row(panel, 0)
    actions = panel.layers.actions_by_name
    assert actions["paste"].isEnabled()
    assert not any(actions[name].isEnabled() for name in ("remove", "copy", "group", "ungroup", "isolate"))
    click_row(panel, 5)
    assert all(action.isEnabled() for action in actions.values())


def test_that_every_key_is_told_to_a_screen_reader(panel: BuilderPanel) -> None:
    spoken = panel.layers.view.accessibleDescription()
    assert all(words in spoken for words in ("Ctrl+G", "Alt+Up", "Paste", "skip connection"))


def test_that_two_quick_clicks_on_a_triangle_fold_and_unfold(panel: BuilderPanel) -> None:
    rect = panel.layers.view.visualRect(panel.layers.view.model().index(GROUP, 0))
    point = QPoint(28, rect.center().y())
    QTest.mouseClick(panel.layers.view.viewport(), LEFT, NONE, point)
    assert len(texts(panel)) == 4
    QTest.mouseDClick(panel.layers.view.viewport(), LEFT, NONE, point)
    assert not panel.editor.row_editor.isVisibleTo(panel)
    assert panel.layers.view.selected_rows() == []
