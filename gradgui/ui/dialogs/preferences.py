"""PreferencesDialog: a form made from the table of preferences; what is chosen applies at once."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from gradgui.ui.builder.editors import ChoiceBox
from gradgui.ui.preference_table import Preference
from gradgui.ui.settings import Settings
from gradgui.ui.theme import GRID, font

Buttons = QDialogButtonBox.StandardButton


class PreferencesDialog(QDialog):
    """Writes to the settings; Cancel and Escape bring back what they held before."""

    changed = Signal(str)
    """The name of the setting that is another now."""

    def __init__(self, table: Sequence[Preference], settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Preferences"))
        self.setObjectName("preferences")
        self._table = {each.name: each for each in table}
        self._settings = settings
        self._before = {each.name: getattr(settings, each.name) for each in table}
        self._chosen: dict[str, object] = {}
        self.boxes: dict[str, ChoiceBox] = {}
        self._headings: list[QLabel] = []
        self.buttons = QDialogButtonBox(Buttons.Ok | Buttons.Cancel, self)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._lay_out()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID)
        grid.setColumnStretch(1, 1)
        section = ""
        for preference in self._table.values():
            if preference.section != section:
                section = preference.section
                if self._headings:
                    grid.setRowMinimumHeight(grid.rowCount(), GRID)
                self._headings.append(QLabel(section, self))
                grid.addWidget(self._headings[-1], grid.rowCount(), 0, 1, 2)
            self._add_row(grid, preference)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(3 * GRID)
        column.addLayout(grid)
        column.addStretch(1)
        column.addWidget(self.buttons)
        self.retype()

    def _add_row(self, grid: QGridLayout, preference: Preference) -> None:
        choices = [(str(value), label, preference.tip) for value, label in preference.choices]
        box = ChoiceBox(choices, self)
        box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
        box.setPlaceholderText(str(self._before[preference.name]))
        box.set_value(str(self._before[preference.name]))
        box.setAccessibleName(preference.label)
        box.setObjectName(preference.name)
        box.setToolTip(preference.tip)
        box.value_committed.connect(partial(self._on_chosen, preference.name))
        label = QLabel(preference.label, self)
        label.setBuddy(box)
        row = grid.rowCount()
        grid.addWidget(label, row, 0)
        grid.addWidget(box, row, 1)
        self.boxes[preference.name] = box

    def retype(self) -> None:
        """Follow the size of type."""
        for heading in self._headings:
            heading.setFont(font(strong=True))

    def accept(self) -> None:
        """Keep what was chosen, and apply what waited for it."""
        for name, value in self._chosen.items():
            self._set(name, value)
        super().accept()

    def reject(self) -> None:
        """Bring back what held before."""
        for name, value in self._before.items():
            if getattr(self._settings, name) != value:
                self._set(name, value)
        super().reject()

    def _on_chosen(self, name: str, text: object) -> None:
        preference = self._table[name]
        value = next(value for value, _ in preference.choices if str(value) == text)
        if preference.at_once:
            self._set(name, value)
        else:
            self._chosen[name] = value
        self.boxes[name].set_value(text)

    def _set(self, name: str, value: object) -> None:
        setattr(self._settings, name, value)
        self.changed.emit(name)
        self.retype()
