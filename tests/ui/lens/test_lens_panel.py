"""The lens as a user meets it: a click opens it, and it shows that layer's numbers."""

import math
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gradgui.engine.events import NonFiniteFound, ObservationMade, RunFailed, RunState
from gradgui.engine.observed import ObservationData, Request
from gradgui.ui.builder.layer_model import ROW_ROLE
from gradgui.ui.lens.lens_panel import LensPanel
from tests.ui.bench import Bench
from tests.ui.lens.lens_data import FACTORS, LOST, NAN, NORMS, lens, passing


@pytest.fixture
def bench(bench: Bench) -> Bench:
    """Return a window on a run of four layers, of which three steps are recorded."""
    bench.ready()
    bench.record(3)
    return bench


def click_row(bench: Bench, number: int) -> None:
    """Click a layer's row in the builder."""
    view = bench.window.builder.layers.view
    model = view.model()
    places = [model.index(row, 0) for row in range(model.rowCount())]
    index = next(each for each in places if each.data(ROW_ROLE).numbers == (number,))
    view.scrollTo(index)
    middle = view.visualRect(index).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    bench.settle()


def panel_of(bench: Bench) -> LensPanel:
    return bench.window.lens_panel


def is_open(bench: Bench) -> bool:
    return not bench.window.docks.lens.isHidden()


def deliver(bench: Bench, data: ObservationData | None, layer: int = 2, problem: str = "") -> None:
    """Send an observation of a layer."""
    bench.deliver(ObservationMade(bench.thread.runs, 2, Request("lens", layer), data, problem))


def open_for(bench: Bench, layer: int = 2) -> LensPanel:
    bench.window.selection.select(layer)
    bench.settle()
    assert is_open(bench)
    return panel_of(bench)


def test_that_a_click_opens_the_lens_of_that_layer(bench: Bench, qtbot: QtBot) -> None:
    """It is closed at first; nothing is asked for until then."""
    assert not is_open(bench)
    assert Request("lens", 2) not in bench.thread.observed
    click_row(bench, 2)
    qtbot.waitUntil(lambda: Request("lens", 2) in bench.thread.observed)
    panel = panel_of(bench)
    assert panel.head.title.text() == "Layer 2 of 4"
    color = bench.window.looks.layer_colors(2, 4)
    assert panel.head.chip.color == color
    click_row(bench, 3)
    qtbot.waitUntil(lambda: Request("lens", 3) in bench.thread.observed)
    assert Request("lens", 2) not in bench.thread.observed


def test_that_its_numbers_stand_under_the_symbols(bench: Bench) -> None:
    panel = open_for(bench)
    deliver(bench, lens())
    assert panel.back_terms.words() == "∂L/∂X 0.02 = ∂L/∂Z 0.04 Wᵀ 5.5"
    assert panel.weight_terms.words() == "∂L/∂W 0.5 = Xᵀ 20 ∂L/∂Z 0.04"
    assert panel.factor_terms.words().startswith("gain 0.25 = next W 1 × φ′ 0.25")
    assert panel.activation.terms.words().startswith("mean φ′ 0.21 max φ′ 0.25")
    assert panel.back_words.text() == "W passes back 0.5 times ‖∂L/∂Z‖, to the layer before."
    assert "step 2," in panel.head.step.text()
    assert panel.back_terms.words() in panel.accessibleDescription()


def test_that_an_observation_of_another_layer_is_left_out(bench: Bench) -> None:
    panel = open_for(bench)
    deliver(bench, lens(3), layer=3)
    assert panel.data is None


def test_that_a_closed_lens_asks_for_nothing(bench: Bench, qtbot: QtBot) -> None:
    open_for(bench)
    qtbot.waitUntil(lambda: Request("lens", 2) in bench.thread.observed)
    bench.window.docks.lens.close()
    qtbot.waitUntil(lambda: Request("lens", 2) not in bench.thread.observed)


def test_that_whoever_closed_it_is_not_shown_it_again_by_a_click(bench: Bench) -> None:
    """Until it is asked for by its key."""
    open_for(bench)
    bench.window.docks.lens.close()
    click_row(bench, 3)
    assert not is_open(bench)
    assert bench.settings.lens_closed
    bench.window.actions_by_name["lens"].trigger()
    assert is_open(bench) and bench.window.actions_by_name["lens"].isChecked()
    bench.window.reset_layout()
    bench.settle()
    assert not is_open(bench)
    click_row(bench, 2)
    assert is_open(bench)


def test_that_the_preference_keeps_it_closed(bench: Bench) -> None:
    bench.settings.lens_opens = False
    click_row(bench, 2)
    assert not is_open(bench)
    bench.settings.lens_opens = True
    bench.settings.lens_closed = True
    bench.window.effects.apply("lens_opens")
    click_row(bench, 3)
    assert is_open(bench)


def test_that_it_stays_away_from_a_maximised_plot_and_a_projector(bench: Bench) -> None:
    bench.window.stage.toggle(bench.window.live)
    bench.window.selection.select(2)
    bench.settle()
    assert not is_open(bench)
    bench.window.stage.restore()
    bench.window.audience.toggle_projector()
    bench.window.selection.select(3)
    bench.settle()
    assert not is_open(bench)
    bench.window.audience.leave()


def test_that_without_a_layer_it_says_how_to_select_one(bench: Bench) -> None:
    bench.window.actions_by_name["lens"].trigger()
    panel = panel_of(bench)
    assert panel.nothing.isVisible() and "Click a layer" in panel.nothing.text()
    assert panel.words() == panel.nothing.text()
    assert not panel.head.isVisible() and not panel.back.isVisible()
    assert not panel.requests()


def test_that_a_fold_is_kept_when_the_layer_changes(bench: Bench) -> None:
    panel = open_for(bench)
    panel.ledger.set_folded(True)
    open_for(bench, 3)
    assert not panel.ledger.body.isVisible()


def test_that_before_the_first_step_it_says_how_to_get_numbers(bench: Bench) -> None:
    bench.window.reset()
    bench.ready()
    panel = open_for(bench)
    assert "Press Space" in panel.head.message.text()
    assert panel.back_terms.words() == "∂L/∂X – = ∂L/∂Z – Wᵀ –"
    assert panel.factor_terms.words() == "gain – = next W – × φ′ –"


def test_that_a_diverged_run_shows_the_reason(bench: Bench) -> None:
    """NaN by its name, no number made of it."""
    panel = open_for(bench)
    bench.deliver(NonFiniteFound(bench.thread.runs, 2, 1, "the loss"))
    lost = replace(FACTORS, gain=NAN, weights=NAN, derivative=NAN, running=NAN)
    nan = passing(DRAWS_OF_NAN, mean=NAN, largest=NAN, rms=NAN, flat=NAN)
    deliver(bench, lens(norms=LOST, factors=lost, passing=nan))
    assert panel.head.message.text().startswith("▲ NaN or infinity")
    assert panel.back_terms.words() == "∂L/∂X NaN = ∂L/∂Z NaN Wᵀ NaN"
    assert panel.back_words.text() == "‖∂L/∂Z‖ of this layer: NaN."
    assert panel.factor_words.text() == "No gain: the gradient is NaN or infinite."
    assert "NaN or infinite" in panel.activation.caption.text()
    assert panel.activation.terms.words() == "mean φ′ NaN max φ′ NaN φ′ near 0 NaN"
    assert not any(character.isdigit() for character in panel.back_terms.words())


def test_that_a_failed_run_shows_why(bench: Bench) -> None:
    panel = open_for(bench)
    bench.deliver(RunFailed(bench.thread.runs, "no memory"))
    bench.thread.tell(RunState.FAILED)
    bench.settle()
    assert "no memory" in panel.head.message.text()


def test_that_a_problem_of_the_observation_is_told(bench: Bench) -> None:
    panel = open_for(bench)
    deliver(bench, None, problem="RuntimeError: no")
    assert panel.head.message.text() == "▲ RuntimeError: no"
    assert "–" in panel.back_terms.words()


@pytest.mark.parametrize(
    ("signal", "above", "words"),
    [
        (0.0, 0.1, "‖∂L/∂Z‖ of this layer: 0: no gradient."),
        (0.0, 1e-37, "‖∂L/∂Z‖ of this layer: underflow (below 1.2e-38)."),
        (math.inf, 1.0, "‖∂L/∂Z‖ of this layer: infinite."),
    ],
)
def test_that_what_is_no_number_is_named(bench: Bench, signal: float, above: float, words: str) -> None:
    panel = open_for(bench)
    deliver(bench, lens(norms=replace(NORMS, back=signal, signal=signal, above=above)))
    assert panel.back_words.text() == words


def test_that_the_first_layer_needs_no_gradient_of_the_data(bench: Bench) -> None:
    panel = open_for(bench, 1)
    deliver(bench, lens(1, norms=replace(NORMS, back=None)), layer=1)
    assert panel.back_terms.words().startswith("∂L/∂X not needed = ∂L/∂Z 0.04")
    assert panel.back_words.text() == "X is the data here, which needs no gradient."


def test_that_the_output_layer_has_neither_activation_nor_gain(bench: Bench) -> None:
    panel = open_for(bench, 4)
    deliver(bench, lens(4, passing=None, factors=None), layer=4)
    assert panel.head.sentence.text() == "output layer, no activation"
    assert panel.activation.isHidden() and panel.factor_terms.isHidden()
    assert "straight from the loss" in panel.factor_words.text()
    open_for(bench, 3)
    assert not panel.activation.isHidden() and not panel.factor_terms.isHidden()


def test_that_a_late_look_is_told(bench: Bench) -> None:
    panel = open_for(bench)
    deliver(bench, lens(norms=replace(NORMS, is_late=True)))
    assert "W is that after the update" in panel.head.step.text()


def test_that_the_penalty_stands_apart(bench: Bench) -> None:
    bench.document.set_value("training.regularization.l2", 0.01)
    panel = open_for(bench)
    deliver(bench, lens())
    assert panel.weight_terms.words().endswith("+ 2 λ₂ W 0.3")
    assert panel.weight_words.text() == ("Of ∂L/∂W the loss gives ‖Xᵀ ∂L/∂Z‖ = 0.4, the penalty 0.3.")
    bench.document.set_value("training.regularization.l1", 0.01)
    assert panel.weight_terms.words().endswith("+ λ₁ sign W + 2 λ₂ W 0.3")


def test_that_an_edit_of_the_layer_is_followed(bench: Bench) -> None:
    panel = open_for(bench)
    deliver(bench, lens())
    bench.document.set_value("network.layers.0.layers.0.activation", {"kind": "prelu"})
    assert "PReLU" in panel.head.sentence.text()
    assert panel.data is None and "–" in panel.back_terms.words()
    deliver(bench, lens(passing=passing(slope=0.31)))
    assert "Its slope is 0.31 now." in panel.activation.hint.text()


def test_that_it_is_kept_with_the_arrangement(bench: Bench, tmp_path: Path) -> None:
    """Open when the program ends, open when it starts."""
    open_for(bench)
    bench.window.keep_layout()
    bench.window.docks.lens.close()
    bench.window.restore_layout()
    bench.settle()
    assert is_open(bench)
    bench.window.reset_layout()
    assert not is_open(bench)


def test_that_formulas_are_typeset_once_it_can_be_seen(bench: Bench) -> None:
    panel = panel_of(bench)
    assert panel.typesetter.drawing("signal_grad") is None
    open_for(bench)
    panel.typesetter.wait()
    bench.settle()
    drawing = panel.typesetter.drawing("signal_grad")
    assert drawing is not None and drawing.ascent > 0 and drawing.descent > 0
    assert panel.back_terms.minimumHeight() == panel.back_terms.height()


DRAWS_OF_NAN = passing().received.edges * math.nan


@pytest.mark.parametrize("width", [240, 262, 290, 336])
def test_that_nothing_of_the_lens_lies_over_the_next(bench: Bench, width: int) -> None:
    """A formula that needs another line in another width pushes down what is below it, at once."""
    panel = open_for(bench)
    panel.typesetter.wait()
    deliver(bench, lens())
    dock = bench.window.docks.lens
    bench.window.resizeDocks([dock], [width], Qt.Orientation.Horizontal)
    bench.settle()
    bench.settle()
    sections = [panel.back, panel.weights, panel.activation, panel.ledger]
    for above, below in pairwise(sections):
        assert above.geometry().bottom() < below.geometry().top()
    for terms in (panel.back_terms, panel.weight_terms, panel.factor_terms):
        assert terms.geometry().bottom() < terms.parentWidget().height()
