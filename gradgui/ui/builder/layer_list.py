"""LayerList: the list of layers with the buttons and keys that change it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from gradgui.engine.dataset import DatasetError, DatasetShape
from gradgui.engine.experiment import Experiment
from gradgui.ui.builder import layer_edits
from gradgui.ui.builder.field_cell import ProblemLabel
from gradgui.ui.builder.glyph_button import GlyphButton
from gradgui.ui.builder.layer_delegate import LayerColor
from gradgui.ui.builder.layer_view import LayerView
from gradgui.ui.builder.problem import fault_details, fault_words
from gradgui.ui.builder.rows import Row, Sort, rows_of
from gradgui.ui.data_shape import shape_of
from gradgui.ui.document_controller import DocumentController
from gradgui.ui.selection import LayerSelection

SPACING = 8
SMALLEST_BUTTON = 56


class LayerList(QWidget):
    """Adds, removes, duplicates and moves layers and groups; each is one undo step."""

    rows_selected = Signal()

    def __init__(
        self,
        controller: DocumentController,
        selection: LayerSelection,
        layer_color: LayerColor,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._selection = selection
        self.view = LayerView(selection, layer_color, self)
        self.problem = ProblemLabel(self)
        self._make_buttons()
        self._lay_out()
        self._connect()
        self.show_experiment(controller.experiment)

    def show_experiment(self, experiment: Experiment) -> None:
        """Show what holds."""
        self.problem.show_problem("")
        self.view.show_rows(rows_of(experiment, self._shape(experiment)))
        selected = self._selection.selected
        if selected is not None and selected > experiment.network.depth() + 1:
            self._selection.select(None)
        self._enable_buttons()

    def add_layer(self) -> None:
        """Add a layer like the selected one after it."""
        data = self._controller.experiment.to_data()
        self._insert(data, layer_edits.new_layer(self._example(data)), self.tr("Add layer"))

    def add_group(self) -> None:
        """Add a group of layers like the selected one after it."""
        data = self._controller.experiment.to_data()
        layer = layer_edits.new_layer(self._example(data))
        group = {"kind": "group", "repeat": layer_edits.GROUP_REPEAT, "layers": [layer]}
        self._insert(data, group, self.tr("Add group"))

    def remove(self) -> None:
        """Remove the selected layers and groups."""
        paths = self._selected_paths()
        if paths:
            data = self._controller.experiment.to_data()
            self._apply(data, layer_edits.remove(data, paths), self.tr("Remove layers"))

    def duplicate(self) -> None:
        """Put a copy of the selected layer or group after it."""
        path = self._current_path()
        if path:
            data = self._controller.experiment.to_data()
            self._apply(data, layer_edits.duplicate(data, path), self.tr("Duplicate layer"))

    def move_up(self) -> None:
        """Move the selected layer or group towards the input."""
        self._move(down=False)

    def move_down(self) -> None:
        """Move the selected layer or group towards the output."""
        self._move(down=True)

    def _make_buttons(self) -> None:
        self.add_layer_button, self.add_group_button = QToolButton(self), QToolButton(self)
        self.add_layer_button.setText(self.tr("+ Layer"))
        self.add_group_button.setText(self.tr("+ Group"))
        self.add_layer_button.setToolTip(self.tr("Add a layer like the selected one after it (Ins)"))
        self.add_group_button.setToolTip(self.tr("Add a repeated group after the selected layer (Shift+Ins)"))
        for button in (self.add_layer_button, self.add_group_button):
            button.setAccessibleName(button.toolTip())
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setMinimumWidth(SMALLEST_BUTTON)
        self.duplicate_button = GlyphButton("copy", self.tr("Duplicate"), self.tr("Ctrl+D"), self)
        self.up_button = GlyphButton("up", self.tr("Move towards the input"), self.tr("Alt+Up"), self)
        self.down_button = GlyphButton("down", self.tr("Move towards the output"), self.tr("Alt+Down"), self)
        self.remove_button = GlyphButton("remove", self.tr("Remove"), self.tr("Del"), self)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACING // 2)
        buttons.addWidget(self.add_layer_button)
        buttons.addWidget(self.add_group_button)
        buttons.addStretch(1)
        for button in self._row_buttons():
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING)
        column.addWidget(self.view)
        column.addWidget(self.problem)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self.view.rows_selected.connect(self._on_rows_selected)
        self.view.row_dropped.connect(self._on_row_dropped)
        self._controller.experiment_changed.connect(self.show_experiment)
        self._controller.path_changed.connect(self._on_path_changed)
        for signal, keys, slot in self._actions():
            signal.connect(slot)
            shortcut = QShortcut(QKeySequence(keys), self.view)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(slot)

    def _actions(self) -> list[tuple[SignalInstance, str, Callable[[], None]]]:
        return [
            (self.add_layer_button.clicked, "Ins", self.add_layer),
            (self.add_group_button.clicked, "Shift+Ins", self.add_group),
            (self.duplicate_button.clicked, "Ctrl+D", self.duplicate),
            (self.up_button.clicked, "Alt+Up", self.move_up),
            (self.down_button.clicked, "Alt+Down", self.move_down),
            (self.remove_button.clicked, "Del", self.remove),
        ]

    def _row_buttons(self) -> tuple[GlyphButton, ...]:
        return self.duplicate_button, self.up_button, self.down_button, self.remove_button

    def _insert(self, data: dict[str, Any], layer: dict[str, Any], text: str) -> None:
        row = self.view.current_row()
        if row is not None and row.sort is Sort.INPUT:
            place = layer_edits.add(data, layer_edits.ROOT, layer)
        elif row is None or row.sort is Sort.OUTPUT:
            place = layer_edits.add_last(data, layer)
        else:
            place = layer_edits.add(data, row.path, layer)
        self._apply(data, place, text)

    def _move(self, down: bool) -> None:
        path = self._current_path()
        if path:
            data = self._controller.experiment.to_data()
            place = layer_edits.move(data, path, down)
            self._apply(data, place, self.tr("Move layer"))

    def _on_row_dropped(self, path: str, row: Row, lower: bool) -> None:
        """Move what was dragged beside the row it was dropped on; below a group's heading: into it."""
        data = self._controller.experiment.to_data()
        last = len(layer_edits.layers_at(data, layer_edits.ROOT)) - 1
        target, after = row.path, lower
        if row.sort is Sort.INPUT or row.sort is Sort.OUTPUT:
            after = row.sort is Sort.OUTPUT
            target = f"{layer_edits.ROOT}.{last if after else 0}"
        elif row.sort is Sort.GROUP and lower:
            target, after = f"{row.path}.layers.0", False
        place = layer_edits.move_beside(data, path, target, after)
        self._apply(data, place, self.tr("Move layer"))

    def _apply(self, data: dict[str, Any], select: str, text: str) -> None:
        faults = self._controller.apply(data, text)
        if faults:
            self.problem.show_problem(fault_words(faults), fault_details(faults))
        else:
            self.view.select_path(select)

    def _example(self, data: dict[str, Any]) -> dict[str, Any] | None:
        """Return the layer that a new one is made like: the selected one, else the last."""
        row = self.view.current_row()
        paths = [row.path] if row is not None and row.sort in (Sort.LAYER, Sort.GROUP) else []
        layers = data["network"]["layers"]
        layer = layer_edits.layer_at(data, paths[0]) if paths else (layers[-1] if layers else None)
        while layer is not None and layer["kind"] == "group":
            layer = layer["layers"][-1]
        return layer

    def _selected_paths(self) -> list[str]:
        return list(dict.fromkeys(row.path for row in self.view.selected_rows() if row.path))

    def _current_path(self) -> str:
        row = self.view.current_row()
        return row.path if row is not None else ""

    def _shape(self, experiment: Experiment) -> DatasetShape | None:
        try:
            return shape_of(experiment, self._controller.base_dir)
        except DatasetError:
            return None

    def _on_rows_selected(self) -> None:
        self._enable_buttons()
        self.rows_selected.emit()

    def _on_path_changed(self, _path: object) -> None:
        self.show_experiment(self._controller.experiment)

    def _enable_buttons(self) -> None:
        row: Row | None = self.view.current_row()
        for button in self._row_buttons():
            button.setEnabled(row is not None and bool(row.path))
