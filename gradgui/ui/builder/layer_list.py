"""LayerList: the list of layers with the buttons, keys and menu that change it."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QToolButton, QVBoxLayout, QWidget

from gradgui.engine.dataset import DatasetError, DatasetShape
from gradgui.engine.experiment import Experiment
from gradgui.ui.builder.field_cell import ProblemLabel, QuietLabel
from gradgui.ui.builder.folds import Fold, Folds, kept_folds, stepped
from gradgui.ui.builder.glyph_button import GlyphButton
from gradgui.ui.builder.layer_commands import COMMANDS
from gradgui.ui.builder.layer_delegate import LayerColor
from gradgui.ui.builder.layer_view import LayerView
from gradgui.ui.builder.list_edits import ListEdits, needs_met
from gradgui.ui.builder.rows import Row, Sort, default_fold, rows_of
from gradgui.ui.builder.settle import settle
from gradgui.ui.builder.wrapping_row import WrappingRow
from gradgui.ui.data_shape import shape_of
from gradgui.ui.document_controller import DocumentController
from gradgui.ui.selection import LayerSelection

SPACING = 8


class LayerList(QWidget):
    """Shows layers and groups and takes the commands on them; `edits` carries them out.

    The `more_button` with the menu of all commands is the owner's to place.
    """

    rows_selected = Signal()
    """The selection, or what its rows stand for, changed."""
    rows_shown = Signal()
    """The rows, or how far groups are folded, changed."""
    edit_asked = Signal()
    """The selected layers are to be edited."""
    skip_asked = Signal()
    """The skip of the selected layers is to be set."""

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
        self._folds: dict[str, Fold] = {}
        self._experiment = controller.experiment
        self.view = LayerView(selection, layer_color, self)
        self.edits = ListEdits(controller, self.view, self)
        self.problem = ProblemLabel(self)
        self.notice = QuietLabel("", self)
        self.notice.setWordWrap(True)
        self.notice.hide()
        self._make_menu()
        self._make_buttons()
        self._lay_out()
        self._connect()
        self._describe()
        self.show_experiment(controller.experiment)

    @property
    def folds(self) -> Folds:
        """How far groups are unfolded, where that was chosen."""
        return self._folds

    def show_experiment(self, experiment: Experiment) -> None:
        """Show what holds; groups stay folded as they were, but in another experiment."""
        self.problem.show_problem("")
        self._on_told("")
        same = experiment.name == self._experiment.name
        old, new = self._experiment.network.layers, experiment.network.layers
        self._folds = kept_folds(old, new, self._folds) if same else {}
        self._experiment = experiment
        self._show_rows()
        selected = self._selection.selected
        if selected is not None and selected > experiment.network.depth() + 1:
            self._selection.select(None)

    def add_layer(self) -> None:
        """Add a layer like the selected one after it."""
        self.edits.add_layer()

    def add_group(self) -> None:
        """Add a group of layers like the selected one after it."""
        self.edits.add_group()

    def remove(self) -> None:
        """Remove the selected layers and groups."""
        self.edits.remove()

    def duplicate(self) -> None:
        """Put copies of the selected layers and groups after them."""
        self.edits.duplicate()

    def move_up(self) -> None:
        """Move the selected layers and groups towards the input."""
        self.edits.move_up()

    def move_down(self) -> None:
        """Move the selected layers and groups towards the output."""
        self.edits.move_down()

    def show_less(self) -> None:
        """Fold the selected group by one degree; from a layer go to its group's heading."""
        row = self.view.current_row()
        if row is not None and (row.sort is Sort.LAYER or row.fold is Fold.CLOSED) and row.indent:
            self.view.select_paths([row.path.rpartition(".")[0].removesuffix(".layers")])
        elif row is not None and row.sort is Sort.GROUP:
            self.set_fold(row.path, stepped(row.fold, more=False, repeat=row.repeat))

    def show_more(self) -> None:
        """Unfold the selected group by one degree: each layer once, then every copy."""
        row = self.view.current_row()
        if row is not None and row.sort is Sort.GROUP:
            self.set_fold(row.path, stepped(row.fold, more=True, repeat=row.repeat))

    def set_fold(self, path: str, fold: Fold) -> None:
        """Show so much of the group at a place."""
        self._folds[path] = fold
        chosen = [row.path for row in self.view.selected_rows() if row.path]
        self._show_rows()
        if not self.view.selected_rows():
            self.view.select_paths(chosen)

    def run_command(self, name: str) -> None:
        """Carry out a command of layer_commands, if what it needs is selected."""
        rows, choices = self.view.selected_rows(), self.edits.choices()
        if needs_met(self.actions_by_name[name].property("needs"), rows, choices):
            self._run(name)

    def _run(self, name: str) -> None:
        if name == "edit":
            self.edit_asked.emit()
        elif name == "skip":
            self.skip_asked.emit()
        else:
            receiver = self if name in ("show_less", "show_more") else self.edits
            getattr(receiver, name)()

    def _show_rows(self) -> None:
        self.view.show_rows(rows_of(self._experiment, self._shape(), self._folds))
        settle(self)
        self.rows_shown.emit()

    def _make_menu(self) -> None:
        self.menu = QMenu(self)
        self.actions_by_name: dict[str, QAction] = {}
        for command in COMMANDS:
            if command is None:
                self.menu.addSeparator()
                continue
            action = self.menu.addAction(self.tr(command.text))
            action.setShortcut(QKeySequence(command.keys[0]))
            action.setData(command.name)
            action.setProperty("needs", command.needs)
            self.actions_by_name[command.name] = action

    def _make_buttons(self) -> None:
        self.add_layer_button, self.add_group_button = QToolButton(self), QToolButton(self)
        self.add_layer_button.setText(self.tr("+ Layer"))
        self.add_group_button.setText(self.tr("+ Group"))
        self.add_layer_button.setToolTip(self.tr("Add a layer like the selected one after it (Ins)"))
        self.add_group_button.setToolTip(self.tr("Add a repeated group after the selected layer (Shift+Ins)"))
        for button in (self.add_layer_button, self.add_group_button):
            button.setAccessibleName(button.toolTip())
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.duplicate_button = GlyphButton("copy", self.tr("Duplicate"), self.tr("Ctrl+D"), self)
        self.up_button = GlyphButton("up", self.tr("Move towards the input"), self.tr("Alt+Up"), self)
        self.down_button = GlyphButton("down", self.tr("Move towards the output"), self.tr("Alt+Down"), self)
        self.remove_button = GlyphButton("remove", self.tr("Remove"), self.tr("Del"), self)
        self.more_button = GlyphButton("more", self.tr("All commands on layers"), self.tr("Menu key"), self)
        self._buttons = {
            "add_layer": self.add_layer_button,
            "add_group": self.add_group_button,
            "duplicate": self.duplicate_button,
            "move_up": self.up_button,
            "move_down": self.down_button,
            "remove": self.remove_button,
        }
        for name, button in self._buttons.items():
            button.clicked.connect(self.actions_by_name[name].trigger)

    def _lay_out(self) -> None:
        """Put the buttons above the list, where they stay while it grows."""
        buttons = list(self._buttons.values())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING)
        column.addWidget(WrappingRow(buttons[:2], buttons[2:], self))
        for widget in (self.view, self.problem, self.notice):
            column.addWidget(widget)

    def _connect(self) -> None:
        self.view.set_keys({key: command.name for command in COMMANDS if command for key in command.keys})
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._on_menu_asked)
        self.view.command_asked.connect(self.run_command)
        self.view.rows_selected.connect(self._on_rows_selected)
        self.view.edit_asked.connect(self.edit_asked)
        self.view.fold_toggled.connect(self._on_fold_toggled)
        self.view.skips.judged.connect(self._on_told)
        self.view.skips.chosen_changed.connect(self._on_arc_chosen)
        self.edits.refused.connect(self.show_problem)
        self.edits.told.connect(self._on_told)
        self.menu.triggered.connect(self._on_action_triggered)
        self.more_button.clicked.connect(self._on_more_clicked)
        self._controller.experiment_changed.connect(self.show_experiment)
        self._controller.path_changed.connect(self._on_path_changed)

    def _describe(self) -> None:
        """Tell the keys of the list."""
        lines = [self.tr("From the input on top to the output at the bottom.")]
        for action in self.actions_by_name.values():
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            lines.append(f"{action.text()}: {keys}")
        lines.append(self.tr("Drag from the left of a chip to a later layer to draw a skip connection."))
        self.view.setAccessibleDescription("\n".join(lines))
        self.more_button.setToolTip(self.more_button.toolTip() + "\n" + "\n".join(lines))

    def set_tab_order(self, before: QWidget) -> None:
        """Let Tab go from a control before the list to its buttons and then to the rows."""
        for widget in (*self._buttons.values(), self.view):
            QWidget.setTabOrder(before, widget)
            before = widget

    def sizes(self) -> tuple[int, int]:
        """Return the widths of input and output, 1 each while the data cannot be read."""
        shape = self._shape()
        return (shape.features, shape.outputs) if shape is not None else (1, 1)

    def _shape(self) -> DatasetShape | None:
        try:
            return shape_of(self._experiment, self._controller.base_dir)
        except DatasetError:
            return None

    def _enable_commands(self) -> None:
        rows, choices = self.view.selected_rows(), self.edits.choices()
        for name, action in self.actions_by_name.items():
            action.setEnabled(needs_met(action.property("needs"), rows, choices))
            if name in self._buttons:
                self._buttons[name].setEnabled(action.isEnabled())

    def _on_action_triggered(self, action: QAction) -> None:
        self._run(str(action.data()))

    def _on_menu_asked(self, point: QPoint) -> None:
        self.menu.popup(self.view.viewport().mapToGlobal(point))

    def _on_more_clicked(self) -> None:
        self.menu.popup(self.more_button.mapToGlobal(self.more_button.rect().bottomLeft()))

    def _on_fold_toggled(self, row: Row) -> None:
        usual = default_fold(row.depth)
        self.set_fold(row.path, usual if row.fold is Fold.CLOSED else Fold.CLOSED)

    def show_problem(self, words: str, details: str = "") -> None:
        """Say under the list why something was not done; no words take that back."""
        self._show_notice("")
        self.problem.show_problem(words, details)

    def _on_told(self, words: str) -> None:
        self._show_notice(words)
        self.problem.show_problem("")

    def _show_notice(self, words: str) -> None:
        if words != self.notice.text():
            self.notice.setText(words)
            self.notice.setVisible(bool(words))
            settle(self)

    def _on_arc_chosen(self) -> None:
        chosen = self.view.skips.chosen
        if chosen is not None:
            words = self.tr("Skip into layer {numbers}: Del removes it, its factors are set below")
            self._on_told(words.format(numbers=self.view.rows[chosen.end].number_text))
        self._enable_commands()

    def _on_rows_selected(self) -> None:
        self._show_notice("")
        self._enable_commands()
        self.rows_selected.emit()

    def _on_path_changed(self, _path: object) -> None:
        self._show_rows()
