"""A long walk of random edits: each leaves the panel showing the experiment; undone, the start is back."""

import random

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest

from gradgui.engine import experiment_file
from gradgui.ui.builder.builder_panel import BuilderPanel
from gradgui.ui.builder.editors import ChoiceBox, SwitchBox
from gradgui.ui.builder.field_cell import FieldCell
from gradgui.ui.builder.layer_commands import COMMANDS as COMMANDS_AND_GAPS
from gradgui.ui.builder.layer_model import is_leaf
from gradgui.ui.builder.number_field import NumberField
from gradgui.ui.builder.rows import Sort, rows_of
from gradgui.ui.data_shape import data_problem, shape_of
from gradgui.ui.document_controller import DocumentController
from tests.ui.builder.pointing import drag_skip, middle

STEPS = 200
MAX_DEPTH = 60
COMMANDS = [command.name for command in COMMANDS_AND_GAPS if command is not None]


class Walker:
    """Does one random thing after another to a panel."""

    def __init__(self, panel: BuilderPanel, controller: DocumentController, seed: int) -> None:
        self.panel, self.controller = panel, controller
        self.random = random.Random(seed)

    def step(self) -> None:
        """Select something and edit something."""
        if self.random.random() < 0.6:
            self.select()
        if self.controller.experiment.network.depth() > MAX_DEPTH:
            self.controller.undo()
        elif self.random.random() < 0.1:
            self.draw_skip()
        elif self.random.random() < 0.6:
            self.panel.layers.run_command(self.random.choice(COMMANDS))
        else:
            self.edit_field()

    def select(self) -> None:
        """Select a few random rows, or none."""
        view = self.panel.layers.view
        view.clearSelection()
        for _ in range(self.random.choice([0, 1, 1, 1, 2, 4])):
            index = view.model().index(self.random.randrange(len(view.rows)), 0)
            view.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)
            view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)

    def draw_skip(self) -> None:
        """Drag from beside a random row to another."""
        rows = self.panel.layers.view.rows
        starts = [place for place, row in enumerate(rows) if row.sort in (Sort.INPUT, Sort.LAYER)]
        drag_skip(
            self.panel, self.random.choice(starts), middle(self.panel, self.random.randrange(len(rows)))
        )

    def edit_field(self) -> None:
        """Change a random visible field as a user would."""
        cells = [cell for cell in self.panel.findChildren(FieldCell) if cell.isVisible() and cell.isEnabled()]
        editor = self.random.choice(cells).editor
        if isinstance(editor, NumberField):
            editor.selectAll()
            QTest.keyClicks(editor, self.random.choice(["0", "1", "2", "0,5", "1e-3", "-1", "17", "x"]))
            QTest.keyClick(editor, Qt.Key.Key_Return)
        elif isinstance(editor, ChoiceBox):
            index = self.random.randrange(editor.count())
            editor.setCurrentIndex(index)
            editor.activated.emit(index)
        elif isinstance(editor, SwitchBox):
            editor.click()


def check_shown(panel: BuilderPanel, controller: DocumentController) -> None:
    """Check that the list shows the experiment and that the experiment is a valid file."""
    experiment = controller.experiment
    known = data_problem(experiment, controller.base_dir) is None
    shape = shape_of(experiment, controller.base_dir) if known else None
    assert list(panel.layers.view.rows) == rows_of(experiment, shape, panel.layers.folds)
    numbers = [number for row in panel.layers.view.rows if is_leaf(row) for number in row.numbers]
    assert sorted(numbers) == list(range(1, experiment.network.depth() + 2))
    assert experiment_file.parse(experiment_file.dump(experiment)) == experiment


@pytest.mark.parametrize("seed", [0, 1])
def test_that_a_walk_undone_is_the_start(
    panel: BuilderPanel, controller: DocumentController, seed: int
) -> None:
    start = controller.experiment
    walker = Walker(panel, controller, seed)
    for _ in range(STEPS):
        walker.step()
        check_shown(panel, controller)
    end, steps = controller.experiment, controller.undo_stack.index()
    assert steps > STEPS / 5
    while controller.undo_stack.canUndo():
        controller.undo()
    check_shown(panel, controller)
    assert controller.experiment == start
    for _ in range(steps):
        controller.redo()
    assert controller.experiment == end
