"""Simple and advanced builder, and what is said of an edit's effect on a run."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gradgui.engine.edit import Effect
from gradgui.engine.experiment import Experiment
from gradgui.engine.specs.activation import PReLU
from gradgui.engine.specs.layer import DenseSpec, SkipSpec
from gradgui.ui.builder.builder_panel import BuilderPanel
from gradgui.ui.builder.effects import effect_of_field, effect_of_layer_field
from gradgui.ui.builder.experiment_items import data_items, start_items, training_items
from gradgui.ui.builder.layer_items import layer_items
from gradgui.ui.builder.number_field import NumberField
from gradgui.ui.builder.targets import Targets
from gradgui.ui.document_controller import DocumentController
from tests.ui.builder.pointing import LEFT, click_row


def simple(panel: BuilderPanel) -> None:
    QTest.mouseClick(panel.presets.advanced_button, LEFT)


def test_that_the_simple_builder_shows_what_matters(panel: BuilderPanel) -> None:
    simple(panel)
    assert panel.editor.form.paths() == [
        "units",
        "activation.kind",
        "normalization.kind",
        "initialization.kind",
        "skip",
    ]
    assert panel.training.form.paths() == [
        "training.optimizer.kind",
        "training.optimizer.lr",
        "training.batch_size",
        "training.clipping.kind",
        "training.clipping.threshold",
        "training.regularization.l1",
        "training.regularization.l2",
    ]
    assert panel.start.form.paths() == ["network.initialization.kind"]


def test_that_an_unusual_value_stays_in_view(panel: BuilderPanel, controller: DocumentController) -> None:
    simple(panel)
    controller.set_value("training.optimizer.momentum", 0.9)
    controller.set_value("network.layers.0.bias", False)
    assert "training.optimizer.momentum" in panel.training.form.paths()
    assert "bias" in panel.editor.form.paths()
    controller.undo()
    assert "bias" not in panel.editor.form.paths()


def test_that_the_mode_is_reported(panel: BuilderPanel) -> None:
    found: list[bool] = []
    panel.advanced_changed.connect(found.append)
    simple(panel)
    simple(panel)
    assert found == [False, True]


LAYER = DenseSpec(activation=PReLU(), skip=SkipSpec())
LAYER_EFFECTS: dict[str, Effect] = {
    "units": "restart",
    "activation.kind": "carried",
    "activation.slope": "restart",
    "normalization.kind": "carried",
    "initialization.kind": "restart",
    "bias": "carried",
    "trainable": "carried",
    "skip": "carried",
    "skip.from": "carried",
    "skip.join": "carried",
    "skip.scale": "live",
    "skip.branch_scale": "live",
}


def test_that_a_layers_fields_do_what_the_contract_says(experiment: Experiment) -> None:
    items = layer_items(Targets({"network.layers.0": LAYER}, None, 1, False))
    assert {item.path: effect_of_layer_field(experiment, LAYER, item) for item in items} == LAYER_EFFECTS


def test_that_the_other_fields_do_what_the_contract_says(
    experiment: Experiment, controller: DocumentController
) -> None:
    def effects_of(items_of: object) -> dict[str, Effect]:
        assert callable(items_of)
        items = items_of(experiment, controller.base_dir)
        return {item.path.rpartition(".")[2]: effect_of_field(experiment, item) for item in items}

    assert set(effects_of(data_items).values()) == {"restart"}
    assert set(effects_of(start_items).values()) == {"restart"}
    training = effects_of(training_items)
    assert {name for name, effect in training.items() if effect == "restart"} == {"loss", "batch_size"}
    assert training["steps"] == "none"
    assert training["lr"] == "live"


def test_that_effects_are_told_only_while_a_run_is_on(panel: BuilderPanel) -> None:
    cell = panel.training.form.cell("training.batch_size")
    assert not cell.effect.isVisibleTo(panel)
    panel.set_run_is_on(True)
    assert cell.effect.isVisibleTo(panel)
    assert cell.effect.text() == "restart"
    assert "step 0" in cell.editor.toolTip()
    assert panel.training.remark.text() == "edits: live"
    assert panel.data.remark.text() == "edits: restart"
    assert panel.editor.form.cell("units").effect.text() == "restart"
    panel.set_run_is_on(False)
    assert not cell.effect.isVisibleTo(panel)
    assert panel.data.remark.text() == ""


def test_that_a_sign_stands_where_the_word_has_no_room(panel: BuilderPanel) -> None:
    panel.set_run_is_on(True)
    cell = panel.editor.form.cell("normalization.kind")
    cell.resize(400, cell.height())
    assert cell.effect.text() == "carried"
    cell.resize(110, cell.height())
    assert cell.effect.text() == "→"
    assert cell.effect.toolTip()


@pytest.mark.parametrize("text", ["1,000.5", "-3", "x"])
def test_that_escape_restores_a_refused_number(panel: BuilderPanel, text: str) -> None:
    cell = panel.training.form.cell("training.optimizer.lr")
    field = cell.editor
    assert isinstance(field, NumberField)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert cell.problem.isVisibleTo(panel)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "0.1"
    assert not cell.problem.isVisibleTo(panel)


def test_that_escape_clears_what_the_engine_refused(panel: BuilderPanel) -> None:
    panel.network.set_folded(False)
    click_row(panel, 1)
    cell = panel.training.form.cell("training.optimizer.nesterov")
    QTest.keyClick(cell.editor, Qt.Key.Key_Space)
    assert cell.problem.isVisibleTo(panel)
    QTest.keyClick(cell.editor, Qt.Key.Key_Escape)
    assert not cell.problem.isVisibleTo(panel)


def test_that_a_network_too_large_is_refused_in_short(
    panel: BuilderPanel, controller: DocumentController
) -> None:
    cell = panel.editor.form.cell("units")
    field = cell.editor
    assert isinstance(field, NumberField)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "65536")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert cell.problem.text().startswith("▲ Found ") and "GiB; allowed" in cell.problem.text()
    assert "parameters and optimiser" not in cell.problem.text()
    assert "parameters and optimiser" in cell.problem.toolTip()
