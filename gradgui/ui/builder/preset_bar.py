"""PresetBar: the box of presets with undo and redo beside it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gradgui.ui.builder.editors import ChoiceBox
from gradgui.ui.builder.glyph_button import GlyphButton
from gradgui.ui.builder.preset_entry import PresetEntry
from gradgui.ui.document_controller import DocumentController
from gradgui.ui.engine_words import preset_line, preset_text


class PresetBar(QWidget):
    """Shows the preset that the experiment is named after, and reports the choice of another."""

    preset_chosen = Signal(object)
    """The chosen preset's path."""

    def __init__(
        self,
        controller: DocumentController,
        presets: Sequence[PresetEntry],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        choices = [(entry.name, preset_text(entry.name), preset_line(entry.description)) for entry in presets]
        self.box = ChoiceBox(choices, self)
        self._paths = {entry.name: entry.path for entry in presets}
        self._tips = {entry.name: preset_line(entry.description) for entry in presets}
        self.box.setAccessibleName(self.tr("Preset"))
        self.box.setObjectName("preset")
        self.box.setEnabled(bool(presets))
        self.advanced_button = GlyphButton("all_fields", self.tr("All fields"), "", self)
        self.advanced_button.setCheckable(True)
        self.advanced_button.setToolTip(
            self.tr("Show all fields; off: the most important ones and those that were changed")
        )
        self.undo_button = GlyphButton("undo", self.tr("Undo"), self.tr("Ctrl+Z"), self)
        self.redo_button = GlyphButton("redo", self.tr("Redo"), self.tr("Ctrl+Shift+Z"), self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.box, 1)
        row.addWidget(self.advanced_button)
        row.addWidget(self.undo_button)
        row.addWidget(self.redo_button)
        self._connect()
        self._refresh()

    def _connect(self) -> None:
        stack = self._controller.undo_stack
        self.box.activated.connect(self._on_activated)
        self.undo_button.clicked.connect(self._controller.undo)
        self.redo_button.clicked.connect(self._controller.redo)
        stack.canUndoChanged.connect(self.undo_button.setEnabled)
        stack.canRedoChanged.connect(self.redo_button.setEnabled)
        stack.undoTextChanged.connect(self._on_texts_changed)
        stack.redoTextChanged.connect(self._on_texts_changed)
        self._controller.experiment_changed.connect(self._on_experiment_changed)

    def _refresh(self) -> None:
        name = self._controller.experiment.name
        stack = self._controller.undo_stack
        self.box.set_value(name)
        if self.box.currentIndex() < 0:
            self.box.setPlaceholderText(preset_text(name))
        tip = self._tips.get(name, self.tr("Choose a prepared experiment"))
        self.box.setToolTip(f"{preset_text(name)}\n{tip}")
        self.undo_button.setEnabled(stack.canUndo())
        self.redo_button.setEnabled(stack.canRedo())
        self._on_texts_changed("")

    def _on_experiment_changed(self, _experiment: object) -> None:
        self._refresh()

    def _on_activated(self, index: int) -> None:
        name = self.box.itemData(index, Qt.ItemDataRole.UserRole)
        self.preset_chosen.emit(self._paths[name])

    def _on_texts_changed(self, _text: str) -> None:
        stack = self._controller.undo_stack
        undo = self.tr("Undo {edit} (Ctrl+Z)").format(edit=stack.undoText())
        redo = self.tr("Redo {edit} (Ctrl+Shift+Z)").format(edit=stack.redoText())
        self.undo_button.setToolTip(undo.replace("  ", " "))
        self.redo_button.setToolTip(redo.replace("  ", " "))
