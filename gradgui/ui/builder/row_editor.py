"""RowEditor: units and activation of one row, edited where the row stands."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from gradgui.engine.specs.activation import ACTIVATION_SPECS
from gradgui.engine.specs.layer import DenseSpec
from gradgui.ui.builder.editors import ChoiceBox
from gradgui.ui.builder.field_description import describe_field
from gradgui.ui.builder.number_field import NumberField
from gradgui.ui.builder.words import kind_choices

UNITS_WIDTH = 64
MARGIN = 4


class RowEditor(QWidget):
    """A number and a choice over a row. Enter takes both and closes, Escape closes, leaving closes too."""

    edited = Signal(str, object)
    """Path in the layer and new value."""
    refused = Signal(str)
    """Why a number was not taken; empty when that is settled."""
    closed = Signal()
    """The editor is gone by a key."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        description = describe_field(DenseSpec, "units")
        self.units = NumberField(True, description.allowed, None, self)
        self.units.setAccessibleName(description.title)
        self.units.setToolTip(description.tip)
        self.units.setFixedWidth(UNITS_WIDTH)
        self.activation = ChoiceBox(kind_choices(ACTIVATION_SPECS.items()), self)
        self.activation.setAccessibleName(self.tr("Activation"))
        self.activation.setToolTip(self.tr("Activation φ; Enter closes"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(MARGIN)
        row.addWidget(self.units)
        row.addWidget(self.activation, 1)
        self.setAutoFillBackground(True)
        self.hide()
        self.units.value_committed.connect(self._on_units_committed)
        self.units.refused.connect(self.refused)
        self.activation.value_committed.connect(self._on_activation_committed)
        for widget in (self.units, self.activation):
            widget.installEventFilter(self)

    def open(self, layer: DenseSpec, place: QRect) -> None:
        """Show a layer's values over its row and take the keyboard."""
        self.show_layer(layer)
        height = self.sizeHint().height()
        top = place.center().y() - height // 2
        self.setGeometry(place.left() - MARGIN, top, place.width() + MARGIN, height)
        self.show()
        self.units.setFocus(Qt.FocusReason.TabFocusReason)

    def show_layer(self, layer: DenseSpec) -> None:
        """Show what holds."""
        self.units.set_value(layer.units)
        self.activation.set_value(layer.activation.kind)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close by Enter and Escape; close when the keyboard goes elsewhere."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
        elif event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._takes(event)
        elif event.type() is QEvent.Type.FocusOut:
            self._hide_unless_inside()
        return super().eventFilter(watched, event)

    def _takes(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self.units.set_value(self.units.value)
            self._close()
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.units.commit():
                self._close()
            return True
        return False

    def _close(self) -> None:
        self.refused.emit("")
        self.hide()
        self.closed.emit()

    def _hide_unless_inside(self) -> None:
        focus = QApplication.focusWidget()
        popup = QApplication.activePopupWidget()
        if popup is None and focus is not None and not self.isAncestorOf(focus):
            self.units.commit()
            self.hide()

    def _on_units_committed(self, value: object) -> None:
        self.edited.emit("units", value)

    def _on_activation_committed(self, value: object) -> None:
        self.edited.emit("activation.kind", value)
