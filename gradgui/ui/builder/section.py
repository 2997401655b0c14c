"""Sections of the builder: a heading that folds what is under it, and one with a form of the experiment."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gradgui.engine.experiment import Experiment
from gradgui.engine.fault import Fault
from gradgui.ui.builder.effects import common_effect, effect_of_field, effect_words
from gradgui.ui.builder.experiment_items import ItemsOf, values_for
from gradgui.ui.builder.field_cell import QuietLabel
from gradgui.ui.builder.form import Form, Item
from gradgui.ui.builder.heading import Heading
from gradgui.ui.builder.problem import fault_details, fault_words
from gradgui.ui.builder.simple_mode import shown_items
from gradgui.ui.document_controller import DocumentController

SPACING = 8


class Section(QWidget):
    """A small bold heading; pressing it hides or shows the body."""

    folded_changed = Signal(bool)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = Heading(title, self)
        self.remark = QuietLabel("", self)
        self.remark.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.body = QWidget(self)
        self._lay_out()
        self.heading.toggled.connect(self._on_toggled)

    def set_folded(self, folded: bool) -> None:
        """Hide or show the body."""
        self.heading.setChecked(not folded)

    def set_preview(self, widget: QWidget) -> None:
        """Put a widget right under the heading, above the fields."""
        self.content.insertWidget(0, widget)

    def _lay_out(self) -> None:
        self.head = QHBoxLayout()
        self.head.setSpacing(SPACING)
        self.head.addWidget(self.heading)
        self.head.addWidget(self.remark, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING // 2)
        column.addLayout(self.head)
        column.addWidget(self.body)
        self.content = QVBoxLayout(self.body)
        self.content.setContentsMargins(0, 0, 0, 0)
        self.content.setSpacing(SPACING)

    def _on_toggled(self, shown: bool) -> None:
        self.body.setVisible(shown)
        self.folded_changed.emit(not shown)


class FormSection(Section):
    """A section whose body is a form of the experiment's fields, made by a function."""

    def __init__(
        self, title: str, controller: DocumentController, items_of: ItemsOf, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, parent)
        self._controller = controller
        self._items_of = items_of
        self._advanced = True
        self._run_is_on = False
        self.form = Form(self.body, self.heading)
        self.content.addWidget(self.form)
        self.form.edited.connect(self._on_edited)
        controller.experiment_changed.connect(self.show_experiment)
        controller.path_changed.connect(self._on_path_changed)
        self.show_experiment(controller.experiment)

    def show_experiment(self, experiment: Experiment) -> None:
        """Show what holds."""
        items = shown_items(self._items_of(experiment, self._controller.base_dir), self._advanced)
        self.form.show_items(items)
        self._show_effects(experiment, items)

    def set_advanced(self, advanced: bool) -> None:
        """Show every field, or only the simple and the unusual ones."""
        self._advanced = advanced
        self.show_experiment(self._controller.experiment)

    def set_run_is_on(self, on: bool) -> None:
        """Say what edits do to the run while one is on."""
        if on != self._run_is_on:
            self._run_is_on = on
            self.show_experiment(self._controller.experiment)

    def _show_effects(self, experiment: Experiment, items: list[Item]) -> None:
        """Say beside the heading what most edits do, beside a field what is different there."""
        if not self._run_is_on:
            self.remark.setText("")
            self.remark.setToolTip("")
            self.form.show_effects({})
            return
        effects = {item.path: effect_of_field(experiment, item) for item in items}
        usual = common_effect(effects.values())
        words = effect_words(usual)
        self.remark.setText(self.tr("edits: {effect}").format(effect=words.word))
        self.remark.setToolTip(f"{self.remark.text()}\n{words.meaning}")
        different = {path: effect_words(effect) for path, effect in effects.items() if effect != usual}
        self.form.show_effects(different)

    def _on_path_changed(self, _path: object) -> None:
        self.show_experiment(self._controller.experiment)

    def _on_edited(self, path: str, value: object) -> None:
        values = values_for(self._controller.experiment, path, value)
        text = edit_text(self.form, path, value)
        report(self.form, path, self._controller.set_values(values, text))


def edit_text(form: Form, path: str, value: object) -> str:
    """Return the name of an edit for the undo menu, such as ``Learning rate 0.01``."""
    return f"{form.cell(path).description.title} {_short(form, path, value)}"


def report(form: Form, path: str, faults: tuple[Fault, ...]) -> None:
    """Show beside a field why its edit was refused, if it was."""
    if faults:
        form.refuse(path, fault_words(faults), fault_details(faults))


def _short(form: Form, path: str, value: object) -> str:
    if isinstance(value, bool):
        return _tr("on") if value else _tr("off")
    labels = {key: label for key, label, _ in form.cell(path).description.choices}
    return labels.get(str(value), str(value))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Builder", text)
