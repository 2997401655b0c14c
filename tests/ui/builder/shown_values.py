"""What the builder's widgets show, read off the widgets, and what the experiment holds, read off its file."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from gradgui.engine.experiment import Experiment
from gradgui.ui.builder.builder_panel import BuilderPanel
from gradgui.ui.builder.experiment_items import data_items, start_items, training_items
from gradgui.ui.builder.field_cell import FieldCell
from gradgui.ui.builder.form import Form, Item
from gradgui.ui.builder.layer_items import layer_items
from gradgui.ui.builder.layer_model import is_leaf
from gradgui.ui.builder.number_field import NumberField
from gradgui.ui.builder.rows import Sort, rows_of
from gradgui.ui.builder.simple_mode import shown_items
from gradgui.ui.builder.targets import targets_of
from gradgui.ui.data_shape import data_problem, shape_of
from gradgui.ui.document_controller import DocumentController

MIXED = object()
"""Several values that differ."""

Data = dict[str, Any]


def check_shown(panel: BuilderPanel, controller: DocumentController) -> None:
    """Check every row of the list and every field of the forms against the experiment."""
    experiment = controller.experiment
    known = data_problem(experiment, controller.base_dir) is None
    shape = shape_of(experiment, controller.base_dir) if known else None
    view = panel.layers.view
    assert list(view.rows) == rows_of(experiment, shape, panel.layers.folds)
    numbers = [number for row in view.rows if is_leaf(row) for number in row.numbers]
    assert sorted(numbers) == list(range(1, experiment.network.depth() + 2))
    data = experiment.to_data()
    advanced = panel.presets.advanced_button.isChecked()
    for section, items_of in (
        (panel.data, data_items),
        (panel.start, start_items),
        (panel.training, training_items),
    ):
        check_form(section.form, [data])
        check_paths(section.form, items_of(experiment, controller.base_dir), advanced)
    check_layer_form(panel, experiment, data)
    items = layer_items(targets_of(experiment, view.selected_rows()))
    check_paths(panel.editor.form, items, advanced, all_of_skip=view.skips.chosen is not None)


def check_paths(form: Form, items: list[Item], advanced: bool, all_of_skip: bool = False) -> None:
    """Check that every field is shown, or in the simple mode the simple and the unusual ones."""
    wanted = {item.path for item in shown_items(items, advanced)}
    wanted |= {item.path for item in items if all_of_skip and item.path.startswith("skip.")}
    visible = [cell.path for cell in form.children() if isinstance(cell, FieldCell) and not cell.isHidden()]
    assert form.paths() == [item.path for item in items if item.path in wanted]
    assert sorted(visible) == sorted(form.paths())


def check_layer_form(panel: BuilderPanel, experiment: Experiment, data: Data) -> None:
    """Check the fields of the selected layers, or of all layers where none is selected."""
    rows = panel.layers.view.selected_rows()
    chosen = [row.path for row in rows if row.sort in (Sort.LAYER, Sort.GROUP)]
    every = list(layers_with_places(data["network"]["layers"], "network.layers"))
    under = [f"{path}." for path in chosen]
    layers = [
        layer
        for path, layer in every
        if layer["kind"] == "dense" and (not rows or f"{path}.".startswith(tuple(under)))
    ]
    groups = {path: layer for path, layer in every if layer["kind"] == "group"}
    around = {
        row.path if row.path in groups else row.path.rpartition(".layers.")[0] for row in rows if row.path
    }
    repeat = groups[around.pop()]["repeat"] if len(around) == 1 and around <= set(groups) else None
    check_form(panel.editor.form, layers, {"repeat": repeat})


def check_form(form: Form, sources: list[Data], own: Data | None = None) -> None:
    """Check each visible field against what all `sources` hold at its path, or against `own`."""
    for cell in form.children():
        if isinstance(cell, FieldCell) and not cell.isHidden():
            path = cell.path
            holds = own[path] if own and path in own else common([value_at(each, path) for each in sources])
            seen = shown(cell.editor)
            assert seen == holds or is_refused(cell), f"{path}: shows {seen!r}, the experiment has {holds!r}"


def is_refused(cell: FieldCell) -> bool:
    """Say whether a field shows a text that was not taken, and says so."""
    lines = [
        each for each in (cell.editor, *cell.editor.findChildren(QLineEdit)) if isinstance(each, QLineEdit)
    ]
    typed = any(line.isModified() for line in lines)
    return typed and cell.problem.isVisible() and bool(cell.problem.text())


def layers_with_places(layers: list[Data], path: str) -> list[tuple[str, Data]]:
    """Return every layer and group of a file's list with its place."""
    found = []
    for index, layer in enumerate(layers):
        found.append((f"{path}.{index}", layer))
        found += layers_with_places(layer.get("layers", []), f"{path}.{index}.layers")
    return found


def value_at(data: Data, path: str) -> object:
    """Return what stands at a dotted path; what may be left out counts as off, or as the network's."""
    if path == "skip":
        return "skip" in data
    if path == "initialization.kind" and "initialization" not in data:
        return ""
    here: Any = data
    for key in path.split("."):
        here = here[key]
    return here


def common(values: list[object]) -> object:
    """Return what all are, or MIXED."""
    return values[0] if all(value == values[0] for value in values) else MIXED


def shown(editor: QWidget) -> object:
    """Return what a widget shows: a number, a text, the key of a choice, on or off, a pair, or MIXED."""
    if isinstance(editor, QComboBox):
        return editor.currentData() if editor.currentIndex() >= 0 else MIXED
    if isinstance(editor, QCheckBox):
        partly = editor.checkState() is Qt.CheckState.PartiallyChecked
        return MIXED if partly else editor.isChecked()
    if isinstance(editor, NumberField):
        return number_or_text(editor.text()) if editor.text() else MIXED
    if isinstance(editor, QLineEdit):
        return editor.text()
    lines = [shown(line) for line in editor.findChildren(QLineEdit)]
    return MIXED if MIXED in lines else lines if len(lines) > 1 else lines[0]


def number_or_text(text: str) -> object:
    """Return the number that a text is, or the text."""
    try:
        return float(text)
    except ValueError:
        return text
