"""The page of claims: measured in a process of its own, told in words and shapes, opened as presets."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

import gradgui.engine.claims  # noqa: F401  fills CLAIMS
from gradgui.engine.claim import CLAIMS, Outcome
from gradgui.engine.phrase import Phrase
from gradgui.ui.claims.claim_process import ClaimProcess
from gradgui.ui.claims.claim_table import TITLE, VERDICT, ClaimTable, Progress
from gradgui.ui.claims.claim_words import number_words, state_of_verdict, verdict_words
from gradgui.ui.claims.claims_dialog import ClaimsDialog
from gradgui.ui.claims.time_left import START_UP, TimeLeft
from gradgui.ui.program import preset_entries
from gradgui.ui.theme import DARK, LIGHT, State
from tests.ui.bench import Bench

FAKE = Path(__file__).with_name("fake_claims.py")
LEFT = Qt.MouseButton.LeftButton


def fake_command(how: str = "answers") -> tuple[str, ...]:
    return sys.executable, str(FAKE), how


@pytest.fixture
def dialog(qtbot: QtBot) -> Iterator[ClaimsDialog]:
    """Return the page of all claims on a process that answers at once."""
    made = make(qtbot, "answers")
    yield made
    made.process.cancel()
    made.close()


def make(qtbot: QtBot, how: str) -> ClaimsDialog:
    table = ClaimTable(list(CLAIMS.values()), LIGHT)
    entries = {entry.path.stem.partition("_")[2]: entry for entry in preset_entries()}
    process = ClaimProcess(fake_command(how))
    made = ClaimsDialog(table, process, entries, LIGHT)
    table.setParent(made)
    process.setParent(made)
    qtbot.addWidget(made)
    made.show_again()
    qtbot.waitExposed(made)
    return made


def verdict(dialog: ClaimsDialog, row: int) -> str:
    return str(dialog.table.index(row, VERDICT).data())


def test_that_every_claim_is_told_before_its_truth(dialog: ClaimsDialog) -> None:
    """First the claim and a question; neither number nor truth."""
    assert [dialog.table.index(row, 0).data() for row in range(20)] == list(CLAIMS)
    for row, claim in enumerate(CLAIMS.values()):
        dialog.view.selectRow(row)
        assert dialog.page.title.text() == claim.title == dialog.table.index(row, TITLE).data()
        assert verdict(dialog, row) == "–" and dialog.page.verdict.text() == "Not measured yet"
        shown = " ".join(label.text() for label in dialog.page.findChildren(QLabel) if label.isVisible())
        assert claim.truth not in shown
        assert len(dialog.page.open_buttons) == len(claim.presets)


def test_that_one_click_measures_a_claim(dialog: ClaimsDialog, qtbot: QtBot) -> None:
    dialog.view.selectRow(1)
    with qtbot.waitSignal(dialog.process.ended):
        qtbot.mouseClick(dialog.page.measure_button, LEFT)
        assert dialog.page.verdict.text() == "Measuring…" and verdict(dialog, 1) == "measuring…"
        assert dialog.bar.isVisible() and not dialog.all_button.isEnabled()
    assert verdict(dialog, 1) == "▲ refuted" == dialog.page.verdict.text()
    assert dialog.page.number.text() == "0.5 units" and dialog.page.sentence.text() == "C2 gave 0.5"
    assert dialog.page.truth.text() == CLAIMS["C2"].truth
    assert not dialog.bar.isVisible() and dialog.all_button.isEnabled()
    assert dialog.page.measure_button.text() == "&Measure again"
    assert verdict(dialog, 0) == "–"


def test_that_enter_measures_the_selected_claim(dialog: ClaimsDialog, qtbot: QtBot) -> None:
    dialog.view.selectRow(4)
    with qtbot.waitSignal(dialog.process.ended):
        qtbot.keyClick(dialog.view, Qt.Key.Key_Return)
    assert verdict(dialog, 4) == "◆ confirmed in part"
    assert dialog.isVisible()


def test_that_the_truth_can_be_had_without_measuring(dialog: ClaimsDialog, qtbot: QtBot) -> None:
    qtbot.mouseClick(dialog.page.truth_button, LEFT)
    assert dialog.page.truth.text() == CLAIMS["C1"].truth
    assert not dialog.page.truth_button.isVisible()
    dialog.view.selectRow(1)
    assert dialog.page.truth_button.isVisible()


def test_that_return_shows_the_truth_and_the_focus_goes_on(dialog: ClaimsDialog, qtbot: QtBot) -> None:
    """To what can be pressed next; each row's buttons follow Measure in the order of Tab."""
    for row in (3, 7):
        dialog.view.selectRow(row)
        qtbot.waitUntil(dialog.page.open_buttons[0].isVisible)
        dialog.page.measure_button.setFocus()
        qtbot.keyClick(dialog.page.measure_button, Qt.Key.Key_Tab)
        assert dialog.focusWidget() is dialog.page.truth_button
        qtbot.keyClick(dialog.page.truth_button, Qt.Key.Key_Return)
        assert not dialog.page.truth_button.isVisible()
        assert dialog.focusWidget() is dialog.page.open_buttons[0]
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
        assert dialog.focusWidget() is dialog.page.measure_button
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        for button in dialog.page.open_buttons:
            assert dialog.focusWidget() is button
            qtbot.keyClick(button, Qt.Key.Key_Tab)


def test_that_return_measures_and_the_focus_comes_back(dialog: ClaimsDialog, qtbot: QtBot) -> None:
    """Cancel has it meanwhile."""
    dialog.page.measure_button.setFocus()
    with qtbot.waitSignal(dialog.process.ended):
        qtbot.keyClick(dialog.page.measure_button, Qt.Key.Key_Return)
        assert dialog.focusWidget() is dialog.cancel_button
    assert dialog.focusWidget() is dialog.page.measure_button
    assert dialog.page.measure_button.text() == "&Measure again"


def test_that_the_place_in_the_list_is_kept(dialog: ClaimsDialog, qtbot: QtBot) -> None:
    """Return on a preset's button opens it; the page comes back on its claim, which can be seen."""
    dialog.view.selectRow(16)
    button = dialog.page.open_buttons[0]
    qtbot.waitUntil(button.isVisible)
    button.setFocus()
    with qtbot.waitSignal(dialog.preset_chosen):
        qtbot.keyClick(button, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    dialog.show_again()
    qtbot.wait(50)
    assert dialog.view.currentIndex().row() == 16
    shown = dialog.view.visualRect(dialog.view.currentIndex())
    assert dialog.view.viewport().rect().contains(shown.center())


def test_that_all_are_measured_in_turn(dialog: ClaimsDialog, qtbot: QtBot) -> None:
    measured = QSignalSpy(dialog.process.measured)
    with qtbot.waitSignal(dialog.process.ended, timeout=20_000):
        qtbot.mouseClick(dialog.all_button, LEFT)
        assert verdict(dialog, 0) == "measuring…" and verdict(dialog, 19) == "waiting"
        assert dialog.progress_text.text().startswith("C1, 1 of 20; about ")
    assert [measured.at(n)[0] for n in range(measured.count())] == list(CLAIMS)
    assert all(row.progress is Progress.DONE for row in dialog.table.rows)


def test_that_cancelling_keeps_what_is_measured(qtbot: QtBot) -> None:
    dialog = make(qtbot, "hangs")
    with qtbot.waitSignal(dialog.process.measured):
        dialog.measure_all()
    with qtbot.waitSignal(dialog.process.ended):
        qtbot.mouseClick(dialog.cancel_button, LEFT)
    assert verdict(dialog, 0) == "● confirmed"
    assert [verdict(dialog, row) for row in (1, 2)] == ["–", "–"]
    assert not dialog.process.is_running and dialog.all_button.isEnabled()
    dialog.close()


def test_that_escape_ends_the_measuring(qtbot: QtBot) -> None:
    dialog = make(qtbot, "hangs")
    with qtbot.waitSignal(dialog.process.measured):
        dialog.measure_all()
    qtbot.keyClick(dialog.view, Qt.Key.Key_Escape)
    assert not dialog.isVisible() and not dialog.process.is_running


@pytest.mark.parametrize(("how", "why"), [("dies", "MemoryError: no room"), ("refuses", "no data")])
def test_that_a_failure_is_told_with_a_way_out(qtbot: QtBot, how: str, why: str) -> None:
    """Where the whole process ends, what comes after it was not measured either."""
    dialog = make(qtbot, how)
    dialog.view.selectRow(1)
    with qtbot.waitSignal(dialog.process.ended, timeout=20_000):
        dialog.measure_all()
    assert verdict(dialog, 1) == "◆ not measured" == dialog.page.verdict.text()
    assert why in dialog.page.sentence.text() and "again" in dialog.page.sentence.text()
    assert dialog.page.measure_button.isVisible() and dialog.page.measure_button.isEnabled()
    assert dialog.page.truth_button.isVisible()
    assert verdict(dialog, 2) == ("–" if how == "dies" else "● confirmed")
    dialog.close()


def test_that_a_program_which_cannot_be_started_is_told(qtbot: QtBot) -> None:
    process = ClaimProcess(("/no/such/program",))
    failed = QSignalSpy(process.failed)
    with qtbot.waitSignal(process.ended):
        process.start(["C3", "C4"])
    assert failed.count() == 1 and failed.at(0)[0] == "C3" and failed.at(0)[1]
    assert not process.is_running


def test_that_lines_which_are_no_outcome_are_passed_over(qtbot: QtBot) -> None:
    process = ClaimProcess(fake_command("garbles"))
    measured = QSignalSpy(process.measured)
    with qtbot.waitSignal(process.ended):
        process.start(["C1", "C2"])
    assert [measured.at(n)[0] for n in range(measured.count())] == ["C1", "C2"]


def test_that_opening_a_preset_makes_room_and_goes_on_measuring(qtbot: QtBot) -> None:
    dialog = make(qtbot, "hangs")
    with qtbot.waitSignal(dialog.process.measured):
        dialog.measure_all()
    dialog.view.selectRow(2)
    with qtbot.waitSignal(dialog.preset_chosen) as chosen:
        qtbot.mouseClick(dialog.page.open_buttons[0], LEFT)
    assert chosen.args[0].stem.endswith("_" + CLAIMS["C3"].presets[0])
    assert not dialog.isVisible() and dialog.process.is_running
    dialog.show_again()
    assert dialog.bar.isVisible() and dialog.page.title.text() == CLAIMS["C3"].title
    dialog.close()
    assert not dialog.process.is_running


def test_that_verdicts_differ_by_word_shape_and_colour(dialog: ClaimsDialog) -> None:
    def outcome(word: str, in_part: bool) -> Outcome:
        return Outcome("confirmed" if word == "confirmed" else "refuted", 2e-7, Phrase("u"), "", in_part)

    yes, partly, no = outcome("confirmed", False), outcome("confirmed", True), outcome("refuted", True)
    assert [state_of_verdict(each) for each in (yes, partly, no)] == [State.FINE, State.WARNING, State.ERROR]
    assert [verdict_words(each) for each in (yes, partly, no)] == [
        "confirmed",
        "confirmed in part",
        "refuted in part",
    ]
    assert number_words(yes) == "2·10⁻⁷ u"
    for theme in (LIGHT, DARK):
        dialog.set_theme(theme)
        for name, each in (("C1", yes), ("C2", partly), ("C3", no)):
            dialog.table.set_outcome(name, each)
            brush = dialog.table.index(int(name[1]) - 1, VERDICT).data(Qt.ItemDataRole.ForegroundRole)
            assert brush.color() == theme.state_color(state_of_verdict(each))


def test_that_no_claim_is_cut_in_the_list(dialog: ClaimsDialog, qtbot: QtBot) -> None:
    """Every row is as high as its text needs at the width of the column."""
    for width in (1240, 900):
        dialog.resize(width, 600)
        qtbot.wait(50)
        metrics = dialog.view.fontMetrics()
        for row in range(20):
            room = dialog.view.columnWidth(TITLE) - 6
            text = str(dialog.table.index(row, TITLE).data())
            needed = metrics.boundingRect(0, 0, room, 10_000, Qt.TextFlag.TextWordWrap, text).height()
            assert dialog.view.rowHeight(row) >= needed


def test_that_the_menu_opens_the_claims_and_a_preset_opens_in_the_window(bench: Bench, qtbot: QtBot) -> None:
    """The experiment before it comes back by undo; the page is as it was left."""
    before = bench.document.experiment
    bench.window.actions_by_name["claims"].trigger()
    dialog = bench.window.claims.dialog
    assert dialog is not None and dialog.isVisible() and not dialog.isModal()
    dialog.view.selectRow(3)
    qtbot.mouseClick(dialog.page.open_buttons[0], LEFT)
    assert bench.document.experiment.name == "Chain of four one-unit layers"
    assert not dialog.isVisible()
    bench.document.undo()
    assert bench.document.experiment == before
    bench.window.claims.show_claims()
    assert bench.window.claims.dialog is dialog and dialog.isVisible()
    assert dialog.page.title.text() == CLAIMS["C4"].title
    bench.window.looks.larger()
    dialog.close()


def test_that_the_window_ends_a_measuring_when_it_goes(bench: Bench, qtbot: QtBot) -> None:
    bench.window.claims.process._command = fake_command("hangs")
    bench.window.claims.show_claims()
    dialog = bench.window.claims.dialog
    assert dialog is not None
    with qtbot.waitSignal(dialog.process.measured):
        dialog.measure_all()
    dialog.hide()
    assert dialog.process.is_running
    bench.window.files.close_unasked()
    assert not dialog.process.is_running


class Clock:
    """A clock that the test sets."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_that_the_time_left_learns_from_what_is_done() -> None:
    """On a machine of half the speed everything takes twice as long."""
    clock = Clock()
    time = TimeLeft(clock)
    time.start([("C1", 1.0), ("C2", 4.0), ("C3", 2.0)])
    assert time.count == 3
    assert time.share_done(["C1", "C2", "C3"]) == 0
    assert time.seconds_left(["C1", "C2", "C3"]) == START_UP + 7
    clock.now = 2 * (START_UP + 1)
    time.note_done()
    assert time.seconds_left(["C2", "C3"]) == 12
    clock.now += 4
    assert time.seconds_left(["C2", "C3"]) == 8
    assert time.share_done(["C2", "C3"]) == pytest.approx((START_UP + 1 + 2) / (START_UP + 7))
    clock.now += 1000
    assert 0.5 < time.share_done(["C2", "C3"]) < 1
    assert time.seconds_left([]) == 1
