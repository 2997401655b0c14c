"""The findings under the plots: what is shown of them, what a click does, when they come and go."""

import ast
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from gradgui.engine import diagnosis
from gradgui.engine.events import FindingsChanged, NonFiniteFound, RunFailed, RunState
from gradgui.engine.finding import Finding
from gradgui.engine.phrase import Phrase
from gradgui.engine.remedy import REMEDIES
from gradgui.ui import findings as findings_module
from gradgui.ui.finding_words import EVIDENCE, evidence_words, layer_words
from gradgui.ui.languages import Translations
from gradgui.ui.numbers import with_powers
from tests.ui.bench import Bench, Desk
from tests.ui.layout_check import layout_faults

VANISHING = Finding(
    "vanishing",
    "error",
    (1, 2, 3),
    4,
    {"ratio": 2e-6, "factor_per_layer": 0.23},
    Phrase(
        "Vanishing: layer 1 receives {ratio} of layer {last}'s gradient: each layer passes on {factor}. "
        "φ′ keeps {keeps}, the weights keep {weights}.",
        ratio="2e-6",
        last=4,
        factor="0.23",
        keeps="0.23",
        weights="1",
    ),
    ("tanh_xavier", "batch_normalization", "skip_connections", "selu_lecun", "adam"),
)
STUCK = Finding(
    "stuck",
    "warning",
    (1,),
    0,
    {"smallest_distance": 1e-7},
    Phrase("Stuck: {count} layers are within {still:.1g} of their start.", count=1, still=1e-4),
    ("batch_normalization",),
)
RATE = Finding("rate_high", "warning", (), 10, {"update_ratio": 0.3}, Phrase("Learning rate high."))


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(qtbot, tmp_path)
    desk.record(30)
    yield desk
    desk.window.files.close_unasked()
    QApplication.processEvents()


def tell(bench: Bench, *findings: Finding) -> None:
    """Let the rules find these."""
    bench.deliver(FindingsChanged(bench.thread.runs, findings))
    for _ in range(4):
        bench.settle()


def panel(bench: Bench) -> findings_module.FindingsPanel:
    return bench.window.findings.panel


def sentences(bench: Bench) -> list[str]:
    """Return what is said in the rows, from top to bottom; nothing where the panel is hidden."""
    rows = [row for row in panel(bench).rows.values() if row.isVisible()]
    return [row.sentence.text() for row in sorted(rows, key=lambda row: row.y())]


def press(qtbot: QtBot, button: object) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def test_that_the_panel_comes_with_a_finding_and_goes_with_it(desk: Desk) -> None:
    """Paused, at once; its numbers are written as everywhere else."""
    assert not panel(desk).isVisible() and desk.thread.judged
    tell(desk, VANISHING)
    assert sentences(desk) == [
        "Vanishing: layer 1 receives 2·10⁻⁶ of layer 4's gradient: each layer passes on 0.23. "
        "φ′ keeps 0.23, the weights keep 1."
    ]
    row = panel(desk).rows["vanishing"]
    assert (row.shape.text(), row.layers.text(), row.since.text()) == ("▲", "Layers 1–3", "since step 4")
    tell(desk)
    assert not panel(desk).isVisible()


def test_that_every_label_is_plain_text(desk: Desk) -> None:
    """A finding has words of a file in it."""
    tell(desk, VANISHING, STUCK)
    formats = {label.textFormat() for label in panel(desk).findChildren(QLabel) if label.text()}
    assert formats <= {Qt.TextFormat.PlainText, Qt.TextFormat.AutoText}
    wordy = [label for label in panel(desk).findChildren(QLabel) if len(label.text()) > 1]
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in wordy)


def test_that_the_graver_is_above_and_rows_stay_what_they_are(desk: Desk, qtbot: QtBot) -> None:
    """The same widget shows the next numbers: what is disclosed stays."""
    tell(desk, VANISHING)
    row = panel(desk).rows["vanishing"]
    press(qtbot, row.disclosure)
    assert row.evidence.isVisible() and "2·10⁻⁶" in row.evidence.text()
    later = Finding(**{**vars(VANISHING), "evidence": {"ratio": 3e-6}, "layers": (1, 2)})
    tell(desk, STUCK, later, RATE)
    assert panel(desk).rows["vanishing"] is row and row.evidence.isVisible()
    assert "3·10⁻⁶" in row.evidence.text() and row.layers.text() == "Layers 1–2"
    assert [text.partition(":")[0] for text in sentences(desk)] == [
        "Stuck",
        "Vanishing",
        "Learning rate high.",
    ]
    assert not panel(desk).rows["rate_high"].layers.isVisible()


def test_that_a_click_on_the_layers_selects_them_in_turn(desk: Desk, qtbot: QtBot) -> None:
    """The first, then the next, then the first again."""
    tell(desk, VANISHING)
    seen = []
    for _ in range(4):
        press(qtbot, panel(desk).rows["vanishing"].layers)
        seen.append(desk.window.selection.selected)
    assert seen == [1, 2, 3, 1]


def test_that_a_click_on_the_step_puts_the_cursor_there(desk: Desk, qtbot: QtBot) -> None:
    """In all plots over time."""
    tell(desk, VANISHING)
    press(qtbot, panel(desk).rows["vanishing"].since)
    assert desk.window.live.context.time.cursor == 4


def test_that_a_remedy_is_tried_in_place_and_can_be_undone(desk: Desk, qtbot: QtBot) -> None:
    """One undo step, which the run takes over as any edit."""
    before = desk.document.experiment
    tell(desk, VANISHING)
    button = panel(desk).rows["vanishing"].remedies.buttons[1]
    assert button.text() == "BatchNorm" and "Ioffe" in button.toolTip() and "batch" in button.toolTip()
    press(qtbot, button)
    assert desk.document.experiment == REMEDIES["batch_normalization"].edit(before)
    assert desk.thread.commands[-1] == "change"
    assert desk.document.undo_stack.count() == 1 and "BatchNorm" in desk.document.undo_stack.undoText()
    desk.document.undo()
    assert desk.document.experiment == before


def test_that_what_has_no_button_is_in_the_menu(desk: Desk) -> None:
    """Named, with its reason."""
    tell(desk, VANISHING)
    remedies = panel(desk).rows["vanishing"].remedies
    assert (
        "BatchNorm" in remedies.buttons[2].toolTip()
        and "1/√L on each branch" in remedies.buttons[2].toolTip()
    )
    assert [button.text() for button in remedies.buttons] == [
        "Tanh + Xavier",
        "BatchNorm",
        "Skips + BN",
    ]
    actions = remedies.menu.actions()
    assert [action.text() for action in actions] == ["SELU + LeCun", "Adam", "", "Branch with"]
    assert "Klambauer" in actions[0].toolTip()
    before = desk.document.experiment
    actions[1].trigger()
    assert desk.document.experiment == REMEDIES["adam"].edit(before)


def test_that_each_remedy_can_be_tried_in_a_branch(desk: Desk) -> None:
    """The document and the lane that is on stay as they are."""
    tell(desk, VANISHING)
    remedies = panel(desk).rows["vanishing"].remedies
    actions = {action.text(): action for action in remedies.branches.actions()}
    assert list(actions) == ["Tanh + Xavier", "BatchNorm", "Skips + BN", "SELU + LeCun", "Adam"]
    before = desk.document.experiment
    actions["BatchNorm"].trigger()
    assert desk.document.experiment == before and desk.thread.commands[-1] == "branch 0"
    assert desk.thread.branched == REMEDIES["batch_normalization"].edit(before)


def test_that_a_run_whose_numbers_have_ended_begins_anew_with_a_remedy(desk: Desk) -> None:
    """Weights that are NaN stay it, whatever the rate."""
    desk.deliver(NonFiniteFound(desk.thread.runs, 20, 2, "∂L/∂Z"))
    tell(desk, Finding("nonfinite", "error", (), 20, {}, Phrase("Not finite."), ("lower_rate",)))
    panel(desk).rows["nonfinite"].remedies.buttons[0].click()
    desk.settle()
    assert desk.thread.commands[-2:] == ["change", "begin"]
    assert desk.document.experiment.training.optimizer.lr == pytest.approx(0.01)


def test_that_a_finding_lingers_while_the_run_goes_on(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that comes and goes several times a second stays; a new run has none at once."""
    monkeypatch.setattr(findings_module, "LINGER", 60_000)
    desk.run()
    tell(desk, VANISHING, STUCK)
    tell(desk, STUCK)
    assert len(sentences(desk)) == 2
    monkeypatch.setattr(findings_module, "LINGER", 50)
    tell(desk, VANISHING, STUCK)
    tell(desk, STUCK)
    qtbot.waitUntil(lambda: len(sentences(desk)) == 1, timeout=20_000)
    desk.window.reset()
    desk.ready()
    assert not panel(desk).isVisible()
    desk.thread.tell(RunState.PAUSED)
    desk.settle()


def test_that_closing_ends_the_search_and_the_menu_brings_it_back(desk: Desk, qtbot: QtBot) -> None:
    """Closed it stays closed; opened without a finding it says that nothing is wrong."""
    tell(desk, VANISHING)
    press(qtbot, panel(desk).close_button)
    assert not panel(desk).isVisible() and not desk.thread.judged and not desk.settings.findings
    tell(desk, VANISHING)
    assert not panel(desk).isVisible()
    tell(desk)
    desk.window.actions_by_name["findings"].trigger()
    desk.settle()
    assert panel(desk).isVisible() and desk.thread.judged and desk.settings.findings
    assert panel(desk).rest.text() == "Looking…"
    tell(desk)
    assert panel(desk).rest.text() == "Nothing is wrong with this run so far."
    desk.window.actions_by_name["findings"].trigger()
    desk.settle()
    assert not panel(desk).isVisible()
    desk.window.reset_layout()
    assert not desk.settings.findings
    desk.window.actions_by_name["reset_layout"].trigger()
    assert desk.settings.findings


def test_that_a_run_that_failed_has_no_findings(desk: Desk) -> None:
    """Those of the run before are gone, and the panel says why there is none."""
    desk.window.findings.toggle()
    desk.window.live.graphics.setFocus()
    tell(desk, VANISHING)
    desk.window.reset()
    desk.deliver(RunFailed(desk.thread.runs, "The data has no rows"))
    desk.settle()
    assert not sentences(desk) and panel(desk).isVisible()
    assert panel(desk).rest.text() == "There is no run to look at. The data has no rows"
    assert panel(desk).rest_shape.text() == "▲"
    desk.window.reset()
    desk.ready()
    assert "Press Space to run" in panel(desk).rest.text()


def test_that_what_was_found_as_the_panel_closed_does_not_come_back(desk: Desk, qtbot: QtBot) -> None:
    """Opened again it looks anew, at what is there by then."""
    tell(desk, VANISHING)
    press(qtbot, panel(desk).close_button)
    tell(desk, VANISHING)
    desk.window.actions_by_name["findings"].trigger()
    desk.settle()
    assert not sentences(desk) and panel(desk).rest.text() == "Looking…"


def test_that_the_action_moves_to_the_first_remedy(desk: Desk, qtbot: QtBot) -> None:
    """From there the Tab key goes on to the others and to the layers."""
    desk.window.activateWindow()
    tell(desk, VANISHING)
    panel(desk).focus()
    row = panel(desk).rows["vanishing"]
    assert row.remedies.buttons[0].hasFocus()
    qtbot.keyClick(row.remedies.buttons[0], Qt.Key.Key_Tab)
    assert row.remedies.buttons[1].hasFocus()
    before = desk.document.experiment
    qtbot.keyClick(row.remedies.buttons[1], Qt.Key.Key_Space)
    assert desk.document.experiment == REMEDIES["batch_normalization"].edit(before)


def test_that_everything_in_a_row_has_a_name(desk: Desk) -> None:
    """For screen readers: what a button does, how grave it is."""
    tell(desk, VANISHING)
    row = panel(desk).rows["vanishing"]
    names = [button.accessibleName() for button in row.remedies.buttons]
    assert names == ["Try Tanh + Xavier", "Try BatchNorm", "Try Skips + BN"]
    assert row.shape.accessibleName() == "Error"
    assert row.disclosure.accessibleName() and panel(desk).close_button.accessibleName()


@pytest.mark.parametrize("size", ((1440, 900), (1366, 768), (1093, 614), (2560, 1440)))
def test_that_the_live_curves_stay_the_largest_and_come_back(
    qtbot: QtBot, tmp_path: Path, size: tuple[int, int]
) -> None:
    """Two findings at 1440 × 900 without scrolling, 40 % of it live curves, rows of plots as they need."""
    desk = Desk(qtbot, tmp_path, size)
    window = desk.window
    live, rows = window.live.height(), [row[0].height() for row in window.docks.rows()]
    tell(desk, VANISHING, STUCK, RATE)
    assert not layout_faults(window)
    if size >= (1440, 900):
        assert window.live.width() * window.live.height() >= 0.39 * size[0] * size[1]
        assert all(row[0].height() >= 184 for row in window.docks.rows())
        two = [panel(desk).rows[kind] for kind in ("vanishing", "stuck")]
        assert all(row.visibleRegion().boundingRect() == row.rect() for row in two)
    assert panel(desk).mapTo(window, panel(desk).rect().bottomLeft()).y() < window.statusBar().y()
    tell(desk)
    if size >= (1366, 768):
        assert abs(window.live.height() - live) <= 4
        for row, before in zip(window.docks.rows(), rows, strict=True):
            assert abs(row[0].height() - before) <= 4
    desk.close()


def test_that_a_maximised_plot_is_alone_and_the_findings_come_back(desk: Desk) -> None:
    """With what was found meanwhile."""
    tell(desk, VANISHING)
    desk.window.stage.toggle(desk.window.plots["depth_profile"])
    desk.settle()
    assert not panel(desk).isVisible()
    tell(desk, STUCK)
    assert not panel(desk).isVisible()
    desk.window.stage.restore()
    desk.settle()
    assert [text.partition(":")[0] for text in sentences(desk)] == ["Stuck"]


def test_that_the_arrangement_is_kept_without_the_panel(desk: Desk) -> None:
    """The next start has no finding yet."""
    tell(desk, VANISHING)
    desk.window.keep_layout()
    tell(desk)
    desk.window.restore_layout()
    desk.settle()
    assert not panel(desk).isVisible()
    tell(desk, VANISHING)
    desk.window.restore_layout()
    desk.settle()
    assert panel(desk).isVisible()


def test_that_it_is_said_in_chinese(qtbot: QtBot, tmp_path: Path, qapp: QApplication) -> None:
    """Sentence, layers, remedies, evidence."""
    translations = Translations(qapp)
    translations.use("zh_CN")
    try:
        desk = Desk(qtbot, tmp_path)
        tell(desk, VANISHING, STUCK)
        row = panel(desk).rows["vanishing"]
        texts = (row.sentence.text(), row.layers.text(), row.since.text(), row.evidence.text())
        assert all(any("\u4e00" <= sign <= "\u9fff" for sign in text) for text in texts)
        assert "2·10⁻⁶" in row.sentence.text() and "第 1–3 层" in row.layers.text()
        assert row.remedies.buttons[2].text() == "跳跃连接 + BN"
        assert not layout_faults(desk.window)
        desk.close()
    finally:
        translations.remove()


@pytest.mark.parametrize(
    ("layers", "words"),
    (
        ((3,), "Layer 3"),
        (range(1, 201), "Layers 1–200"),
        ((1, 2, 5), "Layers 1–2, 5"),
        ((1, 3, 5, 7), "Layer 1 and 3 others"),
    ),
)
def test_that_layers_are_named_in_a_few_words(layers: Sequence[int], words: str) -> None:
    """However many there are."""
    assert layer_words(tuple(layers)) == words


def test_that_powers_in_a_text_are_written_as_everywhere() -> None:
    """Not what only looks like one."""
    assert (
        with_powers("1.9e-06 of 1e5, float32e1, 3e, x2e4, 0.23")
        == "1.9·10⁻⁶ of 10⁵, float32e1, 3e, x2e4, 0.23"
    )


def test_that_numbers_of_the_evidence_have_words() -> None:
    """What a rule gives under another name is shown under that name."""
    assert evidence_words(VANISHING) == (
        "layer 1's gradient over the output layer's: 2·10⁻⁶ · each layer passes on: 0.23"
    )
    folder = Path(diagnosis.__file__).parent
    calls = [
        node
        for path in folder.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "Finding"
    ]
    named = {
        key.value
        for call in calls
        for table in ast.walk(call.args[4])
        if isinstance(table, ast.Dict)
        for key in table.keys
        if isinstance(key, ast.Constant)
    }
    assert len(named) > 10 and named <= set(EVIDENCE)
