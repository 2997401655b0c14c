"""BuilderPanel: the panel in which an experiment is put together."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from gradgui.ui.builder.experiment_items import data_items, start_items, training_items
from gradgui.ui.builder.field_description import forget_descriptions
from gradgui.ui.builder.glyph_button import GlyphButton
from gradgui.ui.builder.layer_delegate import LayerColor
from gradgui.ui.builder.layer_editor import LayerEditor
from gradgui.ui.builder.layer_list import LayerList
from gradgui.ui.builder.preset_bar import PresetBar
from gradgui.ui.builder.preset_entry import PresetEntry
from gradgui.ui.builder.schematic import Schematic
from gradgui.ui.builder.section import FormSection, Section
from gradgui.ui.builder.words import depth_words, hidden_words
from gradgui.ui.document_controller import DocumentController
from gradgui.ui.selection import LayerSelection

__all__ = ["BuilderPanel", "PresetEntry"]

MARGIN = 8
SECTION_GAP = 16
USUAL_WIDTH = 328
SMALLEST_WIDTH = 280
FORM_ROWS = 4
"""Of the selected layer's form so many rows are in view together with the list."""


class BuilderPanel(QWidget):
    """Presets, data, layers, start and training of the controller's experiment, one below the other."""

    preset_chosen = Signal(object)
    """The path of the preset that was chosen; opening it is up to the receiver."""
    advanced_changed = Signal(bool)
    """Whether every field is shown, as the user chose."""

    def __init__(
        self,
        controller: DocumentController,
        selection: LayerSelection,
        layer_color: LayerColor,
        presets: Sequence[PresetEntry],
        parent: QWidget | None = None,
        advanced: bool = True,
    ) -> None:
        """`layer_color` gives the colour of a layer from its number (from 1) and the depth.

        advanced: whether every field is shown at first.
        """
        super().__init__(parent)
        forget_descriptions()
        self._controller = controller
        self.setAccessibleName(self.tr("Builder"))
        self.presets = PresetBar(controller, presets, self)
        self.data = FormSection(self.tr("Data"), controller, data_items)
        self.network = Section(self.tr("Network"))
        self.layers = LayerList(controller, selection, layer_color)
        self.editor = LayerEditor(controller, self.layers)
        self.schematic = Schematic(selection, layer_color)
        self.drawing_button = GlyphButton("drawing", self.tr("Drawing of the network"))
        self.drawing_button.setCheckable(True)
        self.drawing_button.setChecked(True)
        self.network.content.addWidget(self.schematic)
        self.network.content.addWidget(self.layers)
        self.network.head.addWidget(self.drawing_button)
        self.network.head.addWidget(self.layers.more_button)
        self.network.content.addWidget(self.editor)
        self.start = FormSection(self.tr("Initialisation"), controller, start_items)
        self.training = FormSection(self.tr("Training"), controller, training_items)
        self._lay_out()
        self.presets.preset_chosen.connect(self.preset_chosen)
        self.presets.advanced_button.toggled.connect(self._on_advanced_toggled)
        self.drawing_button.toggled.connect(self.schematic.setVisible)
        self.schematic.group_chosen.connect(self.layers.view.select_path)
        self.layers.rows_shown.connect(self._on_rows_shown)
        self.layers.view.layer_followed.connect(self._on_layer_followed)
        self._on_rows_shown()
        self.presets.advanced_button.setChecked(advanced)
        self._show_fields(advanced)

    def add_on_top(self, part: QWidget) -> None:
        """Show a part above all others that stays in view."""
        self._top.insertWidget(0, part)

    def has_focus(self) -> bool:
        """Tell whether the focus is in the builder."""
        focused = self.window().focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def focus(self) -> None:
        """Take the focus: the list of the layers."""
        self.layers.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_run_is_on(self, on: bool) -> None:
        """Say what edits do to the run while one is on."""
        for part in (self.data, self.start, self.training, self.editor):
            part.set_run_is_on(on)

    def sizeHint(self) -> QSize:
        """Return the width of a dock beside the plots."""
        return QSize(USUAL_WIDTH, 720)

    def minimumSizeHint(self) -> QSize:
        """Return the least that shows every field."""
        return QSize(SMALLEST_WIDTH, 240)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave room for a few rows of the form under the list."""
        super().resizeEvent(event)
        list_top = self.layers.view.mapTo(self.layers, QPoint()).y()
        above = self.presets.sizeHint().height() + 2 * MARGIN + list_top
        self.layers.view.set_room(self.height() - above - self._form_room())

    def _form_room(self) -> int:
        """Return the height from the end of the list to the end of the form's first rows."""
        field = self.presets.box.sizeHint().height() + self.fontMetrics().height() + 2 * MARGIN
        return self.editor.heading.sizeHint().height() + 2 * MARGIN + FORM_ROWS * field

    def _lay_out(self) -> None:
        self._content = QWidget()
        column = QVBoxLayout(self._content)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(SECTION_GAP)
        for section in (self.data, self.network, self.start, self.training):
            column.addWidget(section)
        column.addStretch(1)
        self.scroll_area = QScrollArea(self)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll_area.setWidget(self._content)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, MARGIN, 0, 0)
        outer.setSpacing(MARGIN)
        self._top = QVBoxLayout()
        self._top.setContentsMargins(MARGIN, 0, MARGIN, 0)
        self._top.addWidget(self.presets)
        outer.addLayout(self._top)
        outer.addWidget(self.scroll_area, 1)
        QWidget.setTabOrder(self.network.heading, self.drawing_button)
        QWidget.setTabOrder(self.drawing_button, self.layers.more_button)
        QWidget.setTabOrder(self.layers.more_button, self.schematic)
        self.layers.set_tab_order(self.schematic)

    def _show_fields(self, advanced: bool) -> None:
        for part in (self.data, self.start, self.training, self.editor):
            part.set_advanced(advanced)

    def _on_rows_shown(self) -> None:
        experiment = self._controller.experiment
        depth = depth_words(experiment)
        self.network.remark.setText(depth)
        self.network.remark.setToolTip(f"{depth}: {hidden_words(experiment)}")
        features, outputs = self.layers.sizes()
        self.schematic.show_network(experiment, self.layers.view.rows, features, outputs)

    def _on_layer_followed(self) -> None:
        """Scroll to the list and the first rows of the form below it."""
        top = self.layers.mapTo(self._content, QPoint()).y()
        end = top + self.layers.height() + self._form_room()
        self.scroll_area.ensureVisible(0, end, 0, 0)
        self.scroll_area.ensureVisible(0, top, 0, 0)

    def _on_advanced_toggled(self, advanced: bool) -> None:
        self._show_fields(advanced)
        self.advanced_changed.emit(advanced)
