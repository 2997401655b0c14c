"""The panel, clicked and typed at: what the experiment becomes and what is shown."""

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QListView, QWidget
from pytestqt.qtbot import QtBot

from gradgui.engine import experiment_file
from gradgui.engine.dataset import DATASETS
from gradgui.engine.specs.layer import DenseSpec, GroupSpec
from gradgui.engine.specs.training import OPTIMIZER_SPECS
from gradgui.ui.builder.builder_panel import BuilderPanel
from gradgui.ui.builder.editors import ChoiceBox
from gradgui.ui.builder.form import Form
from gradgui.ui.builder.number_field import NumberField
from gradgui.ui.document_controller import DocumentController
from gradgui.ui.selection import LayerSelection

LEFT = Qt.MouseButton.LeftButton


def click_row(panel: BuilderPanel, place: int, modifier: Any = Qt.KeyboardModifier.NoModifier) -> None:
    view: QListView = panel.layers.view
    rect = view.visualRect(view.model().index(place, 0))
    QTest.mouseClick(view.viewport(), LEFT, modifier, rect.center())


def type_number(form: Form, path: str, text: str) -> NumberField:
    field = form.cell(path).editor
    assert isinstance(field, NumberField)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)
    return field


def choose(form: Form, path: str, key: str) -> None:
    """Choose by keyboard, as a person does: focus, then the label's letters or the arrows."""
    box = form.cell(path).editor
    assert isinstance(box, ChoiceBox)
    box.setFocus()
    target, way = box.findData(key), Qt.Key.Key_Down
    if target < box.currentIndex():
        way = Qt.Key.Key_Up
    while box.currentIndex() != target:
        QTest.keyClick(box, way)


def texts(panel: BuilderPanel) -> list[str]:
    return [row.text for row in panel.layers.view.rows]


def test_that_the_opening_network_is_unfolded(panel: BuilderPanel) -> None:
    assert texts(panel) == ["input · 2", "32 · Sigmoid", "group × 8", *["32 · Sigmoid"] * 8, "output · 2"]
    assert panel.network.remark.text() == "10 layers"


def test_that_a_click_selects_the_layer_everywhere(panel: BuilderPanel, selection: LayerSelection) -> None:
    click_row(panel, 4)
    assert selection.selected == 3
    assert panel.editor.heading.text() == "Layer 3"
    click_row(panel, 11)
    assert selection.selected == 10
    click_row(panel, 2)
    assert selection.selected is None


def test_that_a_layer_selected_elsewhere_is_selected_here(
    panel: BuilderPanel, selection: LayerSelection
) -> None:
    selection.selected = 9
    assert [row.numbers for row in panel.layers.view.selected_rows()] == [(9,)]
    selection.selected = None
    assert panel.layers.view.selected_rows() == []
    assert panel.editor.heading.text() == "All hidden layers"


def test_that_the_pointer_hovers_the_layer_everywhere(
    qtbot: QtBot, panel: BuilderPanel, selection: LayerSelection
) -> None:
    view = panel.layers.view
    view.entered.emit(view.model().index(4, 0))
    assert selection.hovered == 3


def test_that_editing_an_unfolded_row_edits_its_group(
    panel: BuilderPanel, controller: DocumentController
) -> None:
    click_row(panel, 5)
    choose(panel.editor.form, "activation.kind", "tanh")
    group = controller.experiment.network.layers[1]
    assert isinstance(group, GroupSpec)
    assert isinstance(group.layers[0], DenseSpec)
    assert group.layers[0].activation.kind == "tanh"
    assert texts(panel)[1:5] == ["32 · Sigmoid", "group × 8", "32 · Tanh", "32 · Tanh"]
    assert [row.numbers for row in panel.layers.view.selected_rows()] == [(4,)]


def test_that_without_a_selection_all_layers_are_edited(
    panel: BuilderPanel, controller: DocumentController
) -> None:
    choose(panel.editor.form, "activation.kind", "relu")
    assert {layer.spec.activation.kind for layer in controller.experiment.hidden_layers()} == {"relu"}
    controller.undo()
    assert {layer.spec.activation.kind for layer in controller.experiment.hidden_layers()} == {"sigmoid"}


def test_that_several_rows_are_edited_at_once(panel: BuilderPanel, controller: DocumentController) -> None:
    click_row(panel, 1)
    click_row(panel, 3, Qt.KeyboardModifier.ControlModifier)
    type_number(panel.editor.form, "units", "7")
    assert {layer.spec.units for layer in controller.experiment.hidden_layers()} == {7}
    assert controller.undo_stack.count() == 1


def test_that_values_that_differ_read_mixed(panel: BuilderPanel, controller: DocumentController) -> None:
    controller.set_value("network.layers.0.units", 8)
    field = panel.editor.form.cell("units").editor
    assert isinstance(field, NumberField)
    assert (field.text(), field.placeholderText()) == ("", "mixed")


def test_that_repeat_is_edited_at_the_group(panel: BuilderPanel, controller: DocumentController) -> None:
    click_row(panel, 2)
    type_number(panel.editor.form, "repeat", "100")
    assert controller.experiment.network.depth() == 101
    assert len(texts(panel)) == 5
    assert panel.network.remark.text() == "102 layers"


def test_that_keys_remove_duplicate_and_move(panel: BuilderPanel, controller: DocumentController) -> None:
    view = panel.layers.view
    start = controller.experiment
    click_row(panel, 1)
    QTest.keyClick(view, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert [layer.kind for layer in controller.experiment.network.layers] == ["dense", "dense", "group"]
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert controller.experiment.network.depth() == 1 + 8 * 2
    QTest.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert controller.experiment.network.depth() == 10
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert controller.experiment == start
    assert controller.undo_stack.count() == 4


def test_that_buttons_add_layers_and_groups(panel: BuilderPanel, controller: DocumentController) -> None:
    click_row(panel, 0)
    QTest.mouseClick(panel.layers.add_layer_button, LEFT)
    first = controller.experiment.network.layers[0]
    assert isinstance(first, DenseSpec)
    assert controller.experiment.network.depth() == 10
    click_row(panel, 1)
    QTest.mouseClick(panel.layers.add_group_button, LEFT)
    group = controller.experiment.network.layers[1]
    assert isinstance(group, GroupSpec)
    assert group.repeat == 4


def test_that_everything_can_be_removed(panel: BuilderPanel, controller: DocumentController) -> None:
    panel.layers.view.setFocus()
    panel.layers.view.selectAll()
    QTest.keyClick(panel.layers.view, Qt.Key.Key_Delete)
    assert controller.experiment.network.layers == ()
    assert texts(panel) == ["input · 2", "output · 2"]
    assert panel.editor.hint.text() == "No hidden layers: add one."
    QTest.mouseClick(panel.layers.add_layer_button, LEFT)
    assert controller.experiment.network.depth() == 1


def test_that_a_skip_is_switched_on_and_set(panel: BuilderPanel, controller: DocumentController) -> None:
    click_row(panel, 5)
    switch = panel.editor.form.cell("skip").editor
    assert isinstance(switch, QAbstractButton)
    QTest.mouseClick(switch, LEFT, pos=QPoint(8, switch.height() // 2))
    type_number(panel.editor.form, "skip.from", "2")
    type_number(panel.editor.form, "skip.branch_scale", "0,1")
    assert "32 · Sigmoid · ↺ from 2 before β 0.1" in texts(panel)
    field = type_number(panel.editor.form, "skip.from", "3")
    cell = panel.editor.form.cell("skip.from")
    assert cell.problem.isVisibleTo(panel)
    assert "1 to 2" in cell.problem.text()
    assert "network.layers.1.layers.0.skip.from" in cell.problem.toolTip()
    assert field.text() == "2"


def test_that_removing_what_a_skip_needs_is_refused_in_words(
    panel: BuilderPanel, controller: DocumentController
) -> None:
    controller.set_value("network.layers.1.layers.0.skip", {"from": 2})
    click_row(panel, 1)
    QTest.keyClick(panel.layers.view, Qt.Key.Key_Delete)
    assert panel.layers.problem.isVisibleTo(panel)
    assert controller.experiment.network.depth() == 9


def test_that_sine_takes_the_loss_along_and_back(panel: BuilderPanel, controller: DocumentController) -> None:
    choose(panel.data.form, "dataset.kind", "sine")
    assert controller.experiment.training.loss == "mse"
    assert texts(panel)[0] == "input · 1"
    choose(panel.data.form, "dataset.kind", "circles")
    assert controller.experiment.training.loss == "cross_entropy"


@pytest.mark.parametrize("kind", list(DATASETS))
def test_that_every_dataset_can_be_chosen(
    panel: BuilderPanel, controller: DocumentController, kind: str
) -> None:
    choose(panel.data.form, "dataset.kind", kind)
    assert controller.experiment.dataset.kind == kind


@pytest.mark.parametrize("kind", list(OPTIMIZER_SPECS))
def test_that_an_optimiser_comes_with_its_usual_rate(
    panel: BuilderPanel, controller: DocumentController, kind: str
) -> None:
    choose(panel.training.form, "training.optimizer.kind", kind)
    assert controller.experiment.training.optimizer == OPTIMIZER_SPECS[kind]()


def test_that_a_chosen_rate_is_kept_for_another_optimiser(
    panel: BuilderPanel, controller: DocumentController
) -> None:
    type_number(panel.training.form, "training.optimizer.lr", "0.03")
    choose(panel.training.form, "training.optimizer.kind", "adam")
    assert controller.experiment.training.optimizer.lr == 0.03


def test_that_a_refused_number_shows_why_and_what_holds(
    panel: BuilderPanel, controller: DocumentController
) -> None:
    field = type_number(panel.training.form, "training.optimizer.lr", "1,000.5")
    cell = panel.training.form.cell("training.optimizer.lr")
    assert cell.problem.isVisibleTo(panel)
    assert field.text() == "1,000.5"
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert field.text() == "0.1"
    assert cell.problem.isVisibleTo(panel)
    type_number(panel.training.form, "training.optimizer.lr", "0,5")
    assert not cell.problem.isVisibleTo(panel)
    assert controller.experiment.training.optimizer.lr == 0.5


def test_that_what_the_engine_refuses_is_shown_beside_the_field(
    panel: BuilderPanel, controller: DocumentController
) -> None:
    switch = panel.training.form.cell("training.optimizer.nesterov").editor
    assert isinstance(switch, QAbstractButton)
    QTest.mouseClick(switch, LEFT, pos=QPoint(8, switch.height() // 2))
    assert not switch.isChecked()
    cell = panel.training.form.cell("training.optimizer.nesterov")
    assert "momentum above 0" in cell.problem.text()
    assert controller.undo_stack.count() == 0


def test_that_the_threshold_waits_for_clipping(panel: BuilderPanel, controller: DocumentController) -> None:
    assert not panel.training.form.cell("training.clipping.threshold").editor.isEnabled()
    choose(panel.training.form, "training.clipping.kind", "norm")
    assert panel.training.form.cell("training.clipping.threshold").editor.isEnabled()
    assert controller.experiment.training.clipping.kind == "norm"


def test_that_a_csv_file_is_asked_for_and_read(
    panel: BuilderPanel, controller: DocumentController, tmp_path: Path
) -> None:
    choose(panel.data.form, "dataset.kind", "csv")
    cell = panel.data.form.cell("dataset.path")
    assert "path of a CSV file" in cell.problem.text()
    (tmp_path / "table.csv").write_text("a,b,c\n" + "1,2,x\n3,4,y\n" * 5)
    controller.replace(controller.experiment, tmp_path / "mine.json")
    line = cell.findChild(QLineEdit)
    assert line is not None
    QTest.keyClicks(line, "table.csv")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert not cell.problem.isVisibleTo(panel)
    assert texts(panel)[0] == "input · 2"
    target = panel.data.form.cell("dataset.target").editor
    QTest.keyClicks(target, "nothing")
    QTest.keyClick(target, Qt.Key.Key_Return)
    assert panel.data.form.cell("dataset.target").problem.text()


def test_that_presets_are_reported(qtbot: QtBot, panel: BuilderPanel) -> None:
    box = panel.presets.box
    assert box.currentText() == "Sigmoid, ten layers"
    box.setFocus()
    with qtbot.waitSignal(panel.preset_chosen) as signal:
        QTest.keyClick(box, Qt.Key.Key_Down)
    assert signal.args == [Path("he.json")]


def test_that_undo_and_redo_buttons_follow(panel: BuilderPanel, controller: DocumentController) -> None:
    undo, redo = panel.presets.undo_button, panel.presets.redo_button
    assert not undo.isEnabled()
    assert not redo.isEnabled()
    type_number(panel.start.form, "seed", "5")
    assert "Seed 5" in undo.toolTip()
    QTest.mouseClick(undo, LEFT)
    assert controller.experiment.seed == 0
    assert redo.isEnabled()
    QTest.mouseClick(redo, LEFT)
    assert controller.experiment.seed == 5


@pytest.mark.parametrize(
    ("source", "target", "lower", "kinds"),
    [(1, 11, False, ["group", "dense"]), (1, 2, True, ["group"]), (3, 0, True, ["dense", "dense", "group"])],
)
def test_that_a_row_is_dragged(
    panel: BuilderPanel,
    controller: DocumentController,
    source: int,
    target: int,
    lower: bool,
    kinds: list[str],
) -> None:
    view = panel.layers.view
    rect = view.visualRect(view.model().index(target, 0))
    position = QPointF(rect.bottomLeft() if lower else rect.topLeft())
    mime = view.model().mimeData([view.model().index(source, 0)])
    move = Qt.DropAction.MoveAction
    event = QDropEvent(position, move, mime, LEFT, Qt.KeyboardModifier.NoModifier)
    view.dropEvent(event)
    assert [layer.kind for layer in controller.experiment.network.layers] == kinds
    assert controller.undo_stack.undoText() == "Move layer"


def test_that_undo_reaches_the_document_from_a_field(
    panel: BuilderPanel, controller: DocumentController
) -> None:
    shortcut = QShortcut(QKeySequence.StandardKey.Undo, panel)
    shortcut.activated.connect(controller.undo)
    panel.activateWindow()
    field = type_number(panel.start.form, "seed", "5")
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert controller.experiment.seed == 0
    QTest.keyClicks(field, "77")
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert controller.undo_stack.canRedo()
    assert controller.experiment.seed == 0


def test_that_sections_fold(panel: BuilderPanel) -> None:
    QTest.mouseClick(panel.data.heading, LEFT)
    assert not panel.data.body.isVisibleTo(panel)
    panel.data.set_folded(False)
    assert panel.data.body.isVisibleTo(panel)


def test_that_every_control_is_named_and_explained(panel: BuilderPanel) -> None:
    controls = [
        widget
        for widget in panel.findChildren(QWidget)
        if isinstance(widget, QAbstractButton | QComboBox | NumberField | QListView)
        and widget.isVisibleTo(panel)
    ]
    assert len(controls) > 25
    unnamed = [widget for widget in controls if not widget.accessibleName()]
    assert not unnamed
    unexplained = [w for w in controls if not w.toolTip() and not isinstance(w, QListView)]
    assert not unexplained


def test_that_nothing_is_cut_at_the_narrowest(panel: BuilderPanel, controller: DocumentController) -> None:
    panel.resize(280, 500)
    QApplication.processEvents()
    content = panel.scroll_area.widget()
    assert content is not None
    assert content.width() <= panel.scroll_area.viewport().width()
    assert content.minimumSizeHint().width() <= panel.scroll_area.viewport().width()
    for button in (panel.layers.add_layer_button, panel.layers.add_group_button):
        assert button.width() >= button.sizeHint().width()


def test_that_500_listed_layers_stay_quick(
    qtbot: QtBot, panel: BuilderPanel, controller: DocumentController
) -> None:
    data = controller.experiment.to_data()
    data["network"]["layers"] = [{"kind": "dense", "units": 4} for _ in range(500)]
    controller.replace(experiment_file.validate(data))
    assert len(texts(panel)) == 502
    panel.layers.view.select_path("network.layers.250")
    with qtbot.waitSignal(panel.layers.view.model().dataChanged) as signal:
        type_number(panel.editor.form, "units", "9")
    first, last = signal.args[:2]
    assert (first.row(), last.row()) == (251, 251)


def test_that_tab_walks_from_top_to_bottom(panel: BuilderPanel, controller: DocumentController) -> None:
    click_row(panel, 5)
    panel.activateWindow()
    panel.presets.box.setFocus()
    heights: list[int] = []
    names: list[str] = []
    for _ in range(80):
        widget = QApplication.focusWidget()
        assert widget is not None
        heights.append(widget.mapTo(panel, QPoint(0, widget.height() // 2)).y() + _scrolled(panel, widget))
        names.append(widget.accessibleName())
        QTest.keyClick(widget, Qt.Key.Key_Tab)
        if QApplication.focusWidget() is panel.presets.box:
            break
    assert len(heights) > 30
    backwards = [
        (before, after)
        for (before, above), (after, below) in pairwise(zip(names, heights, strict=True))
        if below < above - 8
    ]
    assert not backwards


def _scrolled(panel: BuilderPanel, widget: QWidget) -> int:
    content = panel.scroll_area.widget()
    inside = content is not None and content.isAncestorOf(widget)
    return panel.scroll_area.verticalScrollBar().value() if inside else 0
