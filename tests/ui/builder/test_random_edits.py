"""Random edits of the real panel: each leaves it showing the experiment; all undone, the start is back."""

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
from gradgui.ui.document_controller import DocumentController
from gradgui.ui.program import preset_entries
from gradgui.ui.selection import LayerSelection
from tests.ui.builder.conftest import color_of, experiment_data
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
LIST_KEYS = ("Ins", "Shift+Ins", "Del", "Ctrl+D", "Alt+Up", "Alt+Down", "Up", "Down", "Shift+Down", "Ctrl+A")
LIST_KEYS += ("Ctrl+X", "Ctrl+C", "Ctrl+V", "Ctrl+G", "Ctrl+Shift+G", "Ctrl+I", "S", "Esc")
FIELD = st.one_of(st.sampled_from(KEYS), st.integers(0, 63))
PLACE = st.integers(0, 63)


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

    @rule(name=st.sampled_from(("add_layer", "add_group", "remove", "duplicate", "move_up", "move_down")))
    def press_a_list_button(self, name: str) -> None:
        """Add, remove, duplicate or move what is selected."""
        self.enter(2)
        getattr(self.layers, name)()

    @rule(keys=st.sampled_from(LIST_KEYS))
    def press_keys_in_the_list(self, keys: str) -> None:
        """Add, remove, duplicate, move, copy, paste and group by the keyboard."""
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
                index = choice % editor.count()
                editor.setCurrentIndex(index)
                editor.activated.emit(index)
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
        box = self.panel.presets.box
        index = preset % box.count()
        box.setCurrentIndex(index)
        box.activated.emit(index)

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


def do_edits(edits: int, steps: int = 60) -> None:
    """Let random machines of `steps` steps each make at least that many edits."""
    RandomEdits.edits = 0
    healthy = hypothesis.HealthCheck
    settings = hypothesis.settings(
        max_examples=max(1, edits // steps),
        stateful_step_count=steps,
        deadline=None,
        database=None,
        phases=[hypothesis.Phase.generate, hypothesis.Phase.shrink],
        suppress_health_check=[healthy.too_slow, healthy.data_too_large, healthy.large_base_example],
    )
    while RandomEdits.edits < edits:
        run_state_machine_as_test(RandomEdits, settings=settings)


@pytest.mark.timeout(600)
def test_that_10000_random_edits_hold(qapp: QApplication) -> None:
    """With mouse, keys and undo; see `RandomEdits`."""
    do_edits(10_000)


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_that_200000_random_edits_hold(qapp: QApplication) -> None:
    """The same for a quarter of an hour."""
    do_edits(200_000)
