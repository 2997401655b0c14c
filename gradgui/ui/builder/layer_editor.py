"""LayerEditor: the fields of the selected layers, or of all layers where none is selected."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from gradgui.engine.experiment import Experiment
from gradgui.engine.specs.layer import DenseSpec
from gradgui.ui.builder.effects import effect_of_layer_field, effect_words
from gradgui.ui.builder.field_cell import EffectWords, QuietLabel
from gradgui.ui.builder.form import Form, Item
from gradgui.ui.builder.layer_items import layer_items, values_for
from gradgui.ui.builder.layer_list import LayerList
from gradgui.ui.builder.row_editor import RowEditor
from gradgui.ui.builder.rows import Row, Sort, range_text
from gradgui.ui.builder.section import edit_text, report
from gradgui.ui.builder.settle import settle
from gradgui.ui.builder.simple_mode import shown_items
from gradgui.ui.builder.targets import Targets, targets_of
from gradgui.ui.document_controller import DocumentController

SPACING = 8


class LayerEditor(QWidget):
    """Edits what the list's selection stands for, all at once in one undo step."""

    def __init__(
        self, controller: DocumentController, layers: LayerList, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._layers = layers
        self._targets = Targets({}, None, 1, True)
        self._advanced = True
        self._run_is_on = False
        self.heading = QLabel(self)
        self.hint = QuietLabel("", self)
        self.hint.setWordWrap(True)
        self.only_button = QToolButton(self)
        self.only_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.only_button.setToolTip(self.tr("Split the group, so that edits change this alone (Ctrl+I)"))
        self.form = Form(self, self.only_button)
        self._lay_out()
        self.form.edited.connect(self._on_edited)
        self.row_editor = RowEditor(layers.view.viewport())
        self.row_editor.edited.connect(self._on_edited)
        self.row_editor.refused.connect(layers.show_problem)
        self.row_editor.closed.connect(layers.view.setFocus)
        self.only_button.clicked.connect(layers.edits.isolate)
        layers.rows_selected.connect(self.refresh)
        layers.edit_asked.connect(self.edit_in_place)
        layers.skip_asked.connect(self.focus_skip)
        layers.view.skips.chosen_changed.connect(self.refresh)
        self.refresh()

    def _lay_out(self) -> None:
        scope = QHBoxLayout()
        scope.setSpacing(SPACING)
        scope.addWidget(self.hint, 1)
        scope.addWidget(self.only_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING // 2)
        column.addWidget(self.heading)
        column.addLayout(scope)
        column.addWidget(self.form)

    def refresh(self) -> None:
        """Show what is selected now."""
        rows = self._layers.view.selected_rows()
        experiment: Experiment = self._controller.experiment
        self._targets = targets_of(experiment, rows)
        self.heading.setText(self._heading(rows))
        hint = self._hint(rows, experiment)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self._show_only_button(rows)
        items = self._shown_items()
        self.form.show_items(items)
        self.form.show_effects(self._effects(experiment, items) if self._run_is_on else {})
        if not self.row_editor.isHidden():
            self._show_in_row()
        settle(self)

    def set_advanced(self, advanced: bool) -> None:
        """Show every field, or only the simple and the unusual ones."""
        self._advanced = advanced
        self.refresh()

    def set_run_is_on(self, on: bool) -> None:
        """Say what edits do to the run while one is on."""
        if on != self._run_is_on:
            self._run_is_on = on
            self.refresh()

    def edit_in_place(self) -> None:
        """Edit the one selected layer where its row stands; of anything else the first field below."""
        rows = self._layers.view.selected_rows()
        if len(rows) == 1 and rows[0].sort is Sort.LAYER:
            place = self._layers.view.row_rect(rows[0])
            self.row_editor.open(next(iter(self._targets.layers.values())), place)
        else:
            self.focus_first()

    def focus_first(self) -> None:
        """Put the cursor into the first field."""
        if self._targets.layers or self._targets.group:
            first = layer_items(self._targets)[0]
            self.form.cell(first.path).editor.setFocus(Qt.FocusReason.TabFocusReason)

    def focus_skip(self) -> None:
        """Put the cursor where the skip of the selected layers is set, after giving them one."""
        paths = [item.path for item in layer_items(self._targets)]
        if "skip" in paths and "skip.from" not in paths:
            self._on_edited("skip", True)
            paths = [item.path for item in layer_items(self._targets)]
        if "skip.from" in paths:
            self.form.cell("skip.from").editor.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_only_button(self, rows: list[Row]) -> None:
        """Offer to split the group where single copies of it are selected."""
        copies = {number for row in rows if row.is_one_copy for number in row.numbers}
        words = self.tr("Only this one") if len(copies) == 1 else self.tr("Only these {count}")
        self.only_button.setText(words.format(count=len(copies)))
        self.only_button.setAccessibleName(self.only_button.text())
        self.only_button.setVisible(bool(copies))

    def _shown_items(self) -> list[Item]:
        """Return the fields to show; of a skip whose arc is chosen, all."""
        items = layer_items(self._targets)
        shown = [item.path for item in shown_items(items, self._advanced)]
        of_skip = self._layers.view.skips.chosen is not None
        return [item for item in items if item.path in shown or (of_skip and item.path.startswith("skip."))]

    def _effects(self, experiment: Experiment, items: list[Item]) -> dict[str, EffectWords]:
        layers = list(self._targets.layers.values())
        return {
            item.path: effect_words(effect_of_layer_field(experiment, _layer_with(layers, item.path), item))
            for item in items
        }

    def _show_in_row(self) -> None:
        """Keep the editor in the row up to date, or take it away with its row."""
        rows = self._layers.view.selected_rows()
        if len(rows) == 1 and rows[0].sort is Sort.LAYER:
            self.row_editor.show_layer(next(iter(self._targets.layers.values())))
        else:
            self.row_editor.hide()

    def _heading(self, rows: list[Row]) -> str:
        layers = [row for row in rows if row.sort is not Sort.GROUP]
        if not rows:
            return self.tr("All hidden layers")
        if rows[-1].sort is Sort.INPUT:
            return self.tr("Input")
        if len(rows) == 1 and rows[0].sort is Sort.OUTPUT:
            return self.tr("Output layer")
        if len(rows) == 1 and rows[0].sort is Sort.GROUP:
            return self.tr("Group of layers {numbers}").format(numbers=range_text(rows[0].numbers))
        numbers = sorted({number for row in (layers or rows) for number in row.numbers})
        one = len(numbers) == 1
        words = self.tr("Layer {numbers}") if one else self.tr("Layers {numbers}")
        return words.format(numbers=range_text(numbers))

    def _hint(self, rows: list[Row], experiment: Experiment) -> str:
        if not self._targets.layers:
            return self._hint_without_layers(rows, experiment)
        if self._targets.group is None or rows[0].sort is Sort.GROUP:
            return ""
        count = self._targets.repeat
        return self.tr("Edits change all {count} copies.").format(count=count)

    def _hint_without_layers(self, rows: list[Row], experiment: Experiment) -> str:
        if len(rows) == 1 and rows[0].sort is Sort.INPUT:
            return self.tr("As many features as the data have.")
        if rows and experiment.network.layers:
            return self.tr("As wide as data and loss need, with bias and without activation.")
        return self.tr("No hidden layers: add one.")

    def _on_edited(self, path: str, value: object) -> None:
        values = values_for(self._targets, path, value)
        report(self.form, path, self._controller.set_values(values, edit_text(self.form, path, value)))


def _layer_with(layers: list[DenseSpec], path: str) -> DenseSpec | None:
    """Return a layer that has the field at a path: for one of a skip, a layer that has a skip."""
    if path.startswith("skip."):
        return next((layer for layer in layers if layer.skip is not None), None)
    return layers[0] if layers else None
