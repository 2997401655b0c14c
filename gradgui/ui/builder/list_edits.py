"""ListEdits: the commands of the list of layers, each one undo step of the experiment."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from gradgui.engine.fault import ExperimentError, Fault
from gradgui.ui.builder import layer_edits, layer_json, row_edits
from gradgui.ui.builder.chosen import Choice, choices_of
from gradgui.ui.builder.grouping import GroupingError
from gradgui.ui.builder.layer_edits import Data
from gradgui.ui.builder.layer_view import LayerView
from gradgui.ui.builder.problem import fault_details, fault_words
from gradgui.ui.builder.row_edits import ListEdit, counted
from gradgui.ui.builder.rows import Row, Sort
from gradgui.ui.builder.skip_arcs import skip_between
from gradgui.ui.document_controller import DocumentController


class ListEdits(QObject):
    """Edits what is selected in the view, and selects there what came of it."""

    refused = Signal(str, str)
    """Why an edit was not made, and the details of it."""
    told = Signal(str)
    """What an edit did beyond what the list shows; empty when an edit begins."""

    def __init__(self, controller: DocumentController, view: LayerView, parent: QObject) -> None:
        super().__init__(parent)
        self._controller = controller
        self._view = view
        view.rows_dropped.connect(self._on_rows_dropped)
        view.skips.drawn.connect(self._on_skip_drawn)

    def choices(self) -> list[Choice]:
        """Return the layers and groups that are selected."""
        return choices_of(self._view.selected_rows())

    def add_layer(self) -> None:
        """Add a layer like the selected one after it."""
        self._insert([self._new_layer()], self.tr("Add layer"))

    def add_group(self) -> None:
        """Add a group of layers like the selected one after it."""
        group = {"kind": "group", "repeat": layer_edits.GROUP_REPEAT, "layers": [self._new_layer()]}
        self._insert([group], self.tr("Add group"))

    def remove(self) -> None:
        """Remove the chosen skip, else the selected layers and groups."""
        arc, choices = self._view.skips.chosen, self.choices()
        if arc is not None:
            self.remove_skip(self._view.rows[arc.end])
        elif choices:
            text = counted(choices, self.tr("Remove layer"), self.tr("Remove {count} layers"))
            self._apply(row_edits.remove(self._data(), choices), text)

    def remove_skip(self, row: Row) -> None:
        """Take away the skip that ends at a row."""
        self._view.skips.choose(None)
        self._set_skip(row, None, self.tr("Remove skip connection"))

    def duplicate(self) -> None:
        """Put copies of the selected layers and groups after them."""
        if choices := self.choices():
            text = counted(choices, self.tr("Duplicate layer"), self.tr("Duplicate {count} layers"))
            self._apply(row_edits.duplicate(self._data(), choices), text)

    def move_up(self) -> None:
        """Move the selected layers and groups towards the input."""
        self._move(down=False)

    def move_down(self) -> None:
        """Move the selected layers and groups towards the output."""
        self._move(down=True)

    def group(self) -> None:
        """Put the selected neighbours into a group; the network stays what it is."""
        choices = self.choices()
        if not choices:
            return
        try:
            edit = row_edits.group(self._data(), choices)
        except GroupingError:
            self.refused.emit(self.tr("Only layers that stand in a row make a group"), "")
        else:
            self._apply(edit, counted(choices, self.tr("Group layer"), self.tr("Group {count} layers")))

    def ungroup(self) -> None:
        """Write out the selected group, or the one around the selection; the network stays what it is."""
        data = self._data()
        if path := row_edits.group_of(data, self.choices()):
            self._apply(row_edits.ungroup(data, path), self.tr("Ungroup"))

    def isolate(self) -> None:
        """Split groups, so that the selected copies can be edited alone; the network stays what it is."""
        choices = [choice for choice in self.choices() if choice.is_one_copy]
        if choices:
            text = counted(choices, self.tr("Split off layer"), self.tr("Split off {count} layers"))
            self._apply(row_edits.isolate(self._data(), choices), text)

    def copy(self) -> None:
        """Put the selected layers on the clipboard, as an experiment file has them."""
        if choices := self.choices():
            layers = row_edits.layers_of(self._data(), choices)
            QGuiApplication.clipboard().setText(layer_json.to_text(layers))

    def cut(self) -> None:
        """Put the selected layers on the clipboard and remove them."""
        if choices := self.choices():
            self.copy()
            text = counted(choices, self.tr("Cut layer"), self.tr("Cut {count} layers"))
            self._apply(row_edits.remove(self._data(), choices), text)

    def paste(self) -> None:
        """Put the clipboard's layers after the selection; of a whole experiment only its layers."""
        text = QGuiApplication.clipboard().text()
        if not text.strip():
            self.refused.emit(self.tr("The clipboard holds no text: copy layers first"), "")
            return
        try:
            pasted = layer_json.from_text(text)
        except ExperimentError as error:
            self._refuse_text(error.faults)
            return
        if self._insert(pasted.layers, self.tr("Paste layers")) and pasted.experiment:
            words = self.tr(
                "The layers of “{name}” are pasted; data and training stay. Edit ▸ Paste opens all of it."
            )
            self.told.emit(words.format(name=pasted.experiment))

    def _new_layer(self) -> Data:
        return layer_edits.new_layer(row_edits.example(self._data(), self._view.current_row()))

    def _insert(self, layers: Sequence[Data], text: str) -> bool:
        rows = self._view.selected_rows()
        return self._apply(row_edits.insert(self._data(), rows[-1] if rows else None, layers), text)

    def _move(self, down: bool) -> None:
        if choices := self.choices():
            edit = row_edits.move(self._data(), choices, down)
            self._apply(edit, counted(choices, self.tr("Move layer"), self.tr("Move {count} layers")))

    def _on_rows_dropped(self, dragged: list[Row], target: Row, lower: bool) -> None:
        if choices := choices_of(dragged):
            edit = row_edits.move_beside(self._data(), choices, target, lower)
            self._apply(edit, counted(choices, self.tr("Move layer"), self.tr("Move {count} layers")))

    def _on_skip_drawn(self, source: Row, target: Row | None) -> None:
        attempt = skip_between(source, target)
        if target is None or not attempt.distance:
            self.refused.emit(attempt.words, "")
            return
        before = layer_edits.layer_at(self._data(), target.path).get("skip", {})
        self._set_skip(target, {**before, "from": attempt.distance}, self.tr("Draw skip connection"))

    def _set_skip(self, row: Row, skip: Data | None, text: str) -> None:
        self.told.emit("")
        faults = self._controller.set_values({f"{row.path}.skip": skip}, text)
        if faults:
            self.refused.emit(fault_words(faults), fault_details(faults))
        elif skip is not None:
            self._view.select_layers(frozenset(row.numbers))
            if row.is_one_copy:
                self.told.emit(self.tr("The group's other copies take the skip too"))

    def _refuse_text(self, faults: Sequence[Fault]) -> None:
        first = faults[0]
        words = self.tr("Not pasted. At {place}: {found}; allowed: {allowed}")
        place = first.path or self.tr("the text as a whole")
        self.refused.emit(
            words.format(place=place, found=first.found, allowed=first.allowed), fault_details(faults)
        )

    def _apply(self, edit: ListEdit, text: str) -> bool:
        self.told.emit("")
        with self._view.held():
            faults = self._controller.apply(edit.data, text)
            if not faults:
                self._select(edit)
        if faults:
            self.refused.emit(fault_words(faults), fault_details(faults))
        return not faults

    def _select(self, edit: ListEdit) -> None:
        if edit.numbers:
            self._view.select_layers(edit.numbers)
        else:
            self._view.select_paths(edit.paths)

    def _data(self) -> Data:
        return self._controller.experiment.to_data()


def needs_met(needs: str, rows: Sequence[Row], choices: Sequence[Choice]) -> bool:
    """Tell whether what a command needs is selected."""
    if needs == "layers":
        return bool(choices)
    if needs == "copy":
        return any(choice.is_one_copy for choice in choices)
    if needs == "group":
        return any(row.sort is Sort.GROUP or row.indent for row in rows)
    return True
