"""Random edits of the real panel: each leaves it showing the experiment; all undone, the start is back."""

import json
from pathlib import Path

import hypothesis
import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test
from PySide6.QtCore import QCoreApplication, QEvent, QItemSelectionModel, QPointF, Qt
from PySide6.QtGui import QDropEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit

from gradgui.engine import experiment_file
from gradgui.ui.builder.builder_panel import BuilderPanel
from gradgui.ui.builder.field_cell import FieldCell
from gradgui.ui.builder.folds import Fold
from gradgui.ui.builder.layer_commands import COMMANDS
from gradgui.ui.builder.rows import Sort
from gradgui.ui.document_controller import DocumentController
from gradgui.ui.program import preset_entries
from gradgui.ui.selection import LayerSelection
from tests.ui.builder.conftest import color_of, experiment_data
from tests.ui.builder.pointing import LEFT, NONE, drag_skip, handle, middle
from tests.ui.builder.shown_values import check_shown
from tests.ui.complaints import gathered_complaints
from tests.ui.keys import type_instead

MAX_DEPTH = 40
PRESETS = [
    entry for entry in preset_entries() if experiment_file.read(entry.path).network.depth() <= MAX_DEPTH
]
KEYS = (
    "units",
    "activation.kind",
    "normalization.kind",
    "initialization.kind",
    "skip",
    "skip.from",
    "repeat",
)
KEYS += ("dataset.kind", "network.initialization.kind", "training.optimizer.kind", "training.clipping.kind")
TYPED = ("0", "1", "2", "3", "17", "128", "0,5", "0.9", "1e-3", "-1", "x", "", "1.000,5", "1e999", "nan", "٣")
LIST_KEYS = ("Up", "Down", "Shift+Down", "Ctrl+A", "Home", "End", "Esc")
LIST_KEYS += tuple(key for command in COMMANDS if command is not None for key in command.keys)
COMMAND_NAMES = [command.name for command in COMMANDS if command is not None]
FEWEST_WALKS = 10
"""Hypothesis begins with the simplest walk, which edits nothing: one more is not enough to go on."""
CLIPBOARDS = (
    "",
    "hello",
    "[]",
    "3",
    "[" * 100,
    '{"units": 0}',
    '{"units": 7}',
    '[{"units": NaN}]',
    '[{"units": 3, "skip": {"from": 2}}, {"units": 4, "activation": {"kind": "relu"}}]',
    '{"kind": "group", "repeat": 3, "layers": [{"units": 7}, {"units": 5, "bias": false}]}',
    '{"layers": [{"units": 6, "activation": {"kind": "swish"}}]}',
    json.dumps(experiment_data()),
)
FIELD = st.one_of(st.sampled_from(KEYS), st.integers(0, 63))
PLACE = st.integers(0, 63)
ROW_END = st.sampled_from((Qt.Key.Key_Return, Qt.Key.Key_Escape, None))


class Clock:
    """Seconds that pass only when the test lets them."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        """Return the time."""
        return self.now


class RandomEdits(RuleBasedStateMachine):
    """Does to one panel what a person with mouse and keyboard can do."""

    edits = 0

    def __init__(self) -> None:
        super().__init__()
        self.gathering = gathered_complaints()
        self.complaints = self.gathering.__enter__()
        self.clock = Clock()
        self.start = experiment_file.validate(experiment_data())
        self.controller = DocumentController(self.start, clock=self.clock)
        self.selection = LayerSelection()
        self.panel = BuilderPanel(self.controller, self.selection, color_of, PRESETS)
        self.panel.preset_chosen.connect(self.open_preset)
        self.panel.resize(320, 700)
        self.panel.show()
        self.panel.activateWindow()
        assert QTest.qWaitForWindowActive(self.panel)
        self.layers = self.panel.layers
        self.checked = self.start

    def open_preset(self, path: Path) -> None:
        """Do what the window does with the preset that was chosen."""
        self.controller.apply(experiment_file.read(path), "preset")

    def enter(self, seconds: float) -> None:
        """Count an edit, some time after the one before."""
        type(self).edits += 1
        self.clock.now += seconds

    @rule(name=st.sampled_from(COMMAND_NAMES))
    def choose_a_command(self, name: str) -> None:
        """Choose a command of the list from its menu, as far as it can be chosen."""
        self.enter(2)
        self.layers.actions_by_name[name].trigger()

    @rule(keys=st.sampled_from(LIST_KEYS))
    def press_keys_in_the_list(self, keys: str) -> None:
        """Move the cursor, or do any command by its keys."""
        self.enter(2)
        self.layers.view.setFocus()
        pressed = QKeySequence(keys)[0]
        QTest.keyClick(self.layers.view, pressed.key(), pressed.keyboardModifiers())

    @rule(dragged=PLACE, beside=PLACE, lower=st.booleans())
    def drag(self, dragged: int, beside: int, lower: bool) -> None:
        """Drop a row on the upper or the lower half of another."""
        self.enter(2)
        view = self.layers.view
        model = view.model()
        first, last = (model.index(place % model.rowCount(), 0) for place in (dragged, beside))
        box = view.visualRect(last)
        at = QPointF(box.center().x(), box.bottom() - 1 if lower else box.top() + 1)
        move, left, none = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        data = model.mimeData([first])
        view.dropEvent(QDropEvent(at, move, data, left, none))

    @rule(text=st.sampled_from(CLIPBOARDS))
    def paste(self, text: str) -> None:
        """Paste what another program copied: layers, an experiment, or anything else."""
        self.enter(2)
        QApplication.clipboard().setText(text)
        self.layers.run_command("paste")

    @rule(
        start=PLACE,
        command=st.sampled_from(("isolate", "duplicate", "remove", "group", "skip", "only")),
    )
    def edit_one_copy(self, start: int, command: str) -> None:
        """Unfold everything, select one copy in a group and edit it alone."""
        self.enter(2)
        for row in [row for row in self.layers.view.rows if row.sort is Sort.GROUP]:
            self.layers.set_fold(row.path, Fold.ALL)
        copies = [place for place, row in enumerate(self.layers.view.rows) if row.is_one_copy]
        if copies:
            self.select_rows(copies[start % len(copies)], 1)
            if command == "only":
                self.panel.editor.only_button.click()
            else:
                self.layers.run_command(command)

    @rule(place=PLACE, text=st.sampled_from(TYPED), choice=st.integers(0, 15), end=ROW_END)
    def edit_in_the_row(self, place: int, text: str, choice: int, end: Qt.Key | None) -> None:
        """Open the editor in a row, type and choose there; end it by a key or by going elsewhere."""
        self.enter(2)
        self.select_rows(place, 1)
        self.layers.run_command("edit")
        editor = self.panel.editor.row_editor
        if not editor.isHidden():
            type_instead(editor.units, text)
            if choice < editor.activation.count():
                choose(editor.activation, choice)
        if not editor.isHidden():
            if end is None:
                self.layers.view.setFocus()
            else:
                QTest.keyClick(editor.units, end)

    @rule(place=PLACE)
    def fold(self, place: int) -> None:
        """Click the triangle of a group."""
        view = self.layers.view
        groups = [place for place, row in enumerate(view.rows) if row.sort is Sort.GROUP]
        if groups:
            start = self.scrolled_to(groups[place % len(groups)])
            rect = view.visualRect(view.model().index(start, 0))
            triangle = view.itemDelegate().triangle_rect(view.rows[start], rect)
            QTest.mouseClick(view.viewport(), LEFT, NONE, triangle.center())

    @rule(first=PLACE, last=PLACE)
    def draw_a_skip(self, first: int, last: int) -> None:
        """Drag from beside a chip to another row in view."""
        self.enter(2)
        start = self.scrolled_to(self.place_with_chip(first))
        end = middle(self.panel, last % len(self.layers.view.rows))
        end.setY(max(0, min(self.layers.view.viewport().height() - 1, end.y())))
        drag_skip(self.panel, start, end)

    @rule(place=PLACE)
    def choose_an_arc(self, place: int) -> None:
        """Click beside a chip: on the arc that ends there, or on the row."""
        start = self.scrolled_to(self.place_with_chip(place))
        QTest.mouseClick(self.layers.view.viewport(), LEFT, NONE, handle(self.panel, start))

    def place_with_chip(self, number: int) -> int:
        """Return the place of the input or of a layer."""
        rows = enumerate(self.layers.view.rows)
        places = [place for place, row in rows if row.sort in (Sort.INPUT, Sort.LAYER)]
        return places[number % len(places)]

    def scrolled_to(self, place: int) -> int:
        """Bring a row into view and return its place."""
        view = self.layers.view
        view.doItemsLayout()
        view.scrollTo(view.model().index(place, 0))
        return place

    @rule()
    def show_all_fields_or_fewer(self) -> None:
        """Switch between the simple and the full forms."""
        self.panel.presets.advanced_button.click()

    @rule(on=st.booleans())
    def run(self, on: bool) -> None:
        """Begin or end a run: the forms say what edits do to it."""
        self.panel.set_run_is_on(on)

    @rule(first=PLACE, count=st.integers(0, 4))
    def select_rows(self, first: int, count: int) -> None:
        """Select some rows that follow each other, or none."""
        view = self.layers.view
        model, manner = view.model(), QItemSelectionModel.SelectionFlag
        view.clearSelection()
        for place in range(first % model.rowCount(), model.rowCount())[:count]:
            view.selectionModel().setCurrentIndex(model.index(place, 0), manner.Select)

    @rule(number=st.one_of(st.none(), PLACE))
    def select_in_a_plot(self, number: int | None) -> None:
        """Select a layer as a click on its curve does."""
        depth = self.controller.experiment.network.depth() + 1
        self.selection.select(None if number is None else number % depth + 1)

    @rule(
        field=FIELD,
        text=st.sampled_from(TYPED),
        end=st.sampled_from((Qt.Key.Key_Return, Qt.Key.Key_Tab)),
        choice=st.integers(0, 15),
        seconds=st.sampled_from((0.3, 2.0)),
    )
    def edit_a_field(self, field: str | int, text: str, end: Qt.Key, choice: int, seconds: float) -> None:
        """Type into a field and press Enter or Tab, choose from its box, or click it."""
        self.enter(seconds)
        cells = [cell for cell in self.panel.findChildren(FieldCell) if cell.isVisible() and cell.isEnabled()]
        named = [cell for cell in cells if cell.path == field]
        cell = named[0] if named else cells[(field if isinstance(field, int) else choice) % len(cells)]
        for editor in (cell.editor, *cell.editor.findChildren(QLineEdit)):
            if isinstance(editor, QComboBox):
                choose(editor, choice % editor.count())
            elif isinstance(editor, QCheckBox):
                editor.click()
            elif isinstance(editor, QLineEdit):
                editor.setFocus()
                type_instead(editor, text)
                QTest.keyClick(editor, end)

    @rule(preset=PLACE)
    def choose_a_preset(self, preset: int) -> None:
        """Choose from the box of presets."""
        self.enter(2)
        choose(self.panel.presets.box, preset % self.panel.presets.box.count())

    @rule(times=st.integers(1, 5))
    def undo(self, times: int) -> None:
        """Take steps back."""
        for _ in range(times):
            self.enter(2)
            self.controller.undo()

    @rule(times=st.integers(1, 5))
    def redo(self, times: int) -> None:
        """Do them again."""
        for _ in range(times):
            self.enter(2)
            self.controller.redo()

    @rule()
    def let_it_draw(self) -> None:
        """Let the event loop lay out, paint and delete."""
        QApplication.processEvents()

    @invariant()
    def is_shown_and_can_be_saved(self) -> None:
        """The panel shows what holds, nothing complained, and the file reads back the same."""
        assert not self.complaints, "\n".join(self.complaints)
        while self.controller.experiment.network.depth() > MAX_DEPTH:
            self.controller.undo()
        check_shown(self.panel, self.controller)
        experiment = self.controller.experiment
        if experiment is not self.checked:
            assert experiment_file.parse(experiment_file.dump(experiment)) == experiment
            self.checked = experiment

    def teardown(self) -> None:
        """Undo everything: the start; redo everything: the end; then close the panel."""
        try:
            self.check_history()
        finally:
            self.panel.close()
            self.panel.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
            self.gathering.__exit__(None, None, None)

    def check_history(self) -> None:
        """Walk the whole history, back and forth."""
        stack = self.controller.undo_stack
        while stack.canRedo():
            stack.redo()
        end = self.controller.experiment
        while stack.canUndo():
            stack.undo()
        assert self.controller.experiment == self.start
        assert self.controller.is_clean
        while stack.canRedo():
            stack.redo()
        assert self.controller.experiment == end
        assert not self.complaints, "\n".join(self.complaints)


def choose(box: QComboBox, index: int) -> None:
    """Choose from a box."""
    box.setCurrentIndex(index)
    box.activated.emit(index)


def do_edits(edits: int, steps: int = 60) -> None:
    """Let random machines of `steps` steps each make at least that many edits."""
    RandomEdits.edits = 0
    healthy = hypothesis.HealthCheck
    while RandomEdits.edits < edits:
        settings = hypothesis.settings(
            max_examples=FEWEST_WALKS + (edits - RandomEdits.edits) // steps,
            stateful_step_count=steps,
            deadline=None,
            database=None,
            derandomize=False,  # other edits each time, in both halves
            phases=[hypothesis.Phase.generate, hypothesis.Phase.shrink],
            suppress_health_check=[healthy.too_slow, healthy.data_too_large, healthy.large_base_example],
        )
        run_state_machine_as_test(RandomEdits, settings=settings)


@pytest.mark.timeout(600)
@pytest.mark.parametrize("half", ("first", "second"))
def test_that_10000_random_edits_hold(qapp: QApplication, half: str) -> None:
    """With mouse, keys and undo; see `RandomEdits`. Two processes can share them."""
    do_edits(5_000)


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_that_200000_random_edits_hold(qapp: QApplication) -> None:
    """The same for a quarter of an hour."""
    do_edits(200_000)
