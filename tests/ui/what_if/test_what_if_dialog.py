"""What if, in the window: pictures beside the present one, best first, and a button that makes the edit."""

import json
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gradgui.engine.events import RunState, WhatIfMade
from gradgui.engine.experiment import Experiment
from gradgui.engine.experiment_file import parse
from gradgui.engine.phrase import Phrase
from gradgui.engine.remedy import REMEDIES
from gradgui.engine.what_if import PER_LAYER, Candidate, Outcome, Profile, WhatIf
from gradgui.ui.theme import DARK
from gradgui.ui.what_if.candidates import candidates
from gradgui.ui.what_if.profile_view import shared_ends
from gradgui.ui.what_if.what_if_dialog import WhatIfDialog
from tests.ui.bench import Bench

DEPTH = 4


def profile(first: float, last: float = 1.0, depth: int = DEPTH, **changes: np.ndarray | object) -> Profile:
    """Return norms that go evenly from the first layer's to the last one's."""
    values = {name: np.geomspace(first, last, depth) for name in PER_LAYER}
    values["clip_factor"] = np.ones(depth)
    nonfinite = changes.pop("nonfinite", None)
    return Profile({**values, **changes}, 0.7, nonfinite)  # type: ignore[arg-type,dict-item]


def answer(experiment: Experiment, **profiles: Profile | None) -> WhatIf:
    """Return an answer about candidates by name; None: one that cannot be computed."""
    outcomes = tuple(
        Outcome(
            Candidate(name, Phrase(name), experiment.model_copy(update={"seed": number})),
            "restart" if number % 2 else "carried",
            "signal_grad_norm",
            each,
            "" if each is not None else "network.layers: found too much",
        )
        for number, (name, each) in enumerate(profiles.items(), start=1)
    )
    return WhatIf(12, experiment, profile(1e-6), outcomes)


@pytest.fixture
def ask(bench: Bench, qtbot: QtBot) -> Callable[[], WhatIfDialog]:
    """Return what opens the dialog by its key in a window whose run is ready."""

    def press() -> WhatIfDialog:
        bench.window.activateWindow()
        bench.window.live.graphics.setFocus()
        qtbot.waitUntil(bench.window.isActiveWindow)
        qtbot.keyClick(bench.window, Qt.Key.Key_F9)
        dialog = bench.window.what_if.dialog
        assert dialog is not None
        qtbot.waitExposed(dialog)
        return dialog

    return press


def tell(bench: Bench, result: WhatIf | None, problem: str = "") -> None:
    bench.deliver(WhatIfMade(bench.thread.runs, result, problem))


def names(dialog: WhatIfDialog) -> list[str]:
    return [card.title.text() for card in dialog.cards]


def test_that_the_key_asks_about_the_remedies_that_apply(
    bench: Bench, ask: Callable[[], WhatIfDialog]
) -> None:
    """Those that change the gradient of this network, or what clipping leaves of it."""
    bench.ready()
    dialog = ask()
    assert bench.thread.commands[-1] == "what if"
    asked = {each.name: each for each in bench.thread.candidates}
    assert {"batch_normalization", "clip_norm"} <= set(asked)
    assert "lower_rate" not in asked and "relu_kaiming" not in asked
    for name, each in asked.items():
        assert each.experiment == REMEDIES[name].edit(bench.document.experiment)
    assert not dialog.isModal()


def test_that_the_most_even_gradient_stands_first(bench: Bench, ask: Callable[[], WhatIfDialog]) -> None:
    """With its number now and then, what it does to the run, and what is not finite last, with its place."""
    bench.ready()
    dialog = ask()
    bad = profile(1.0, signal_grad_norm=np.full(DEPTH, np.nan), nonfinite=(3, Phrase("the weight")))
    tell(
        bench,
        answer(bench.document.experiment, far=profile(1e-3), huge=None, bad=bad, near=profile(2.0)),
    )
    assert names(dialog) == ["near", "far", "huge", "bad"]
    near, far, huge, broken = dialog.cards
    assert near.number.text() == "10⁻⁶ → 2"
    assert far.number.text() == "10⁻⁶ → 0.001"
    assert near.effect.text().startswith("Carried") and far.effect.text().startswith("Restart at step 0")
    assert "NaN or infinity in the weight of layer 3" in broken.note.text()
    assert "found too much" in huge.note.text()
    assert not huge.button.isEnabled() and near.button.isEnabled() and broken.button.isEnabled()
    assert dialog.sentence.text() == "Now layer 1 receives 10⁻⁶ times layer 4's gradient."
    assert "step 12, with the parameters after its update" in dialog.details.text()
    tell(bench, replace(answer(bench.document.experiment, far=profile(1e-3)), before_update=True))
    assert "before its update" in dialog.details.text()


def test_that_all_pictures_have_one_axis(bench: Bench, ask: Callable[[], WhatIfDialog]) -> None:
    """Whole decades around every number that is shown; what has no place on it is left out."""
    bench.ready()
    dialog = ask()
    zero = profile(1.0, signal_grad_norm=np.array([0.0, np.inf, 1e4, 1.0]))
    tell(bench, answer(bench.document.experiment, one=profile(3e-9), other=zero))
    ends = {card.view.drawn.ends for card in dialog.cards if card.view is not None}
    assert ends == {(-9.0, 5.0)}
    assert shared_ends([np.array([np.nan, 0.0])]) == (-1.0, 1.0)


@pytest.mark.parametrize("depth", (1, 3, 200))
def test_that_a_picture_has_the_layers_colours(
    bench: Bench, ask: Callable[[], WhatIfDialog], depth: int
) -> None:
    """At any depth; the present profile is another line than the candidate's."""
    bench.ready()
    dialog = ask()
    experiment = bench.document.experiment
    result = answer(experiment, one=profile(0.5, 1.0, depth))
    tell(bench, WhatIf(-1, experiment, profile(1e-9, 1.0, depth), result.outcomes))
    view = dialog.cards[0].view
    assert view is not None
    picture = view.grab().toImage()
    colors = {
        picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())
    }
    wanted = bench.window.looks.layer_colors(depth, depth).name()
    assert wanted in colors
    assert "before any step" in dialog.details.text()


def test_that_try_makes_the_edit_and_asks_again(
    bench: Bench, ask: Callable[[], WhatIfDialog], qtbot: QtBot
) -> None:
    """One step of undo; the answer about the network that is now there takes the place of the old one."""
    bench.ready()
    dialog = ask()
    before = bench.document.experiment
    tell(bench, answer(before, one=profile(0.5), two=profile(0.1)))
    dialog.cards[1].button.setFocus()
    qtbot.keyClick(dialog.cards[1].button, Qt.Key.Key_Space)
    assert bench.document.experiment.seed == 2
    assert bench.document.undo_stack.count() == 1
    assert bench.document.undo_stack.undoText() == "try two"
    assert bench.thread.commands[-1] == "change"
    bench.thread.answer()
    bench.settle()
    assert bench.thread.commands[-1] == "what if"
    tell(bench, answer(bench.document.experiment, three=profile(0.9)))
    assert names(dialog) == ["three"]
    bench.window.actions_by_name["undo"].trigger()
    assert bench.document.experiment == before


def test_that_a_live_edit_is_part_of_every_candidate(bench: Bench, ask: Callable[[], WhatIfDialog]) -> None:
    """Trying a remedy takes no edit back that was made since the run began."""
    bench.ready()
    bench.document.set_value("training.optimizer.lr", 0.0625)
    bench.settle()
    ask()
    assert bench.thread.candidates
    assert {each.experiment.training.optimizer.lr for each in bench.thread.candidates} == {0.0625}


def test_that_return_presses_the_button_with_the_focus(
    bench: Bench, ask: Callable[[], WhatIfDialog], qtbot: QtBot
) -> None:
    """Try on a card; elsewhere it computes again. It closes nothing."""
    bench.ready()
    dialog = ask()
    tell(bench, answer(bench.document.experiment, one=profile(0.5), two=profile(0.1)))
    dialog.cards[1].button.setFocus()
    qtbot.keyClick(dialog.cards[1].button, Qt.Key.Key_Return)
    assert bench.document.experiment.seed == 2 and dialog.isVisible()
    bench.thread.answer()
    bench.settle()
    asked = bench.thread.commands.count("what if")
    tell(bench, answer(bench.document.experiment, three=profile(0.9)))
    dialog.area.setFocus()
    qtbot.keyClick(dialog.area, Qt.Key.Key_Return)
    assert bench.thread.commands.count("what if") == asked + 1 and dialog.isVisible()


def test_that_it_waits_for_the_run_and_says_when_it_takes_long(
    bench: Bench, ask: Callable[[], WhatIfDialog], qtbot: QtBot
) -> None:
    dialog = ask()
    assert dialog.sentence.text() == "There is no run yet."
    assert "what if" not in bench.thread.commands
    bench.ready()
    assert bench.thread.commands[-1] == "what if"
    qtbot.waitUntil(lambda: dialog.sentence.text().startswith("Computing"))
    tell(bench, answer(bench.document.experiment, one=profile(0.5)))
    assert names(dialog) == ["one"]


def test_that_a_problem_is_said_with_a_way_out(bench: Bench, ask: Callable[[], WhatIfDialog]) -> None:
    bench.ready()
    dialog = ask()
    tell(bench, answer(bench.document.experiment, one=profile(0.5)))
    tell(bench, None, "there is no run")
    assert dialog.sentence.text() == "The remedies cannot be computed: there is no run"
    assert "undo" in dialog.details.text() and dialog.cards == []


def test_that_a_network_without_remedies_is_named() -> None:
    """Every candidate changes the network or the clipping."""
    bare = parse(json.dumps({"gradgui": 1, "dataset": {"kind": "xor"}, "network": {"layers": []}}))
    for each in candidates(bare):
        assert each.experiment.network != bare.network or (
            each.experiment.training.clipping != bare.training.clipping
        )


def test_that_what_clipping_leaves_is_told(bench: Bench, ask: Callable[[], WhatIfDialog]) -> None:
    """Its gradient is the present one; the factor and the largest update are what changes."""
    bench.ready()
    dialog = ask()
    clipped = profile(1e-6, clip_factor=np.full(DEPTH, 0.12), update_ratio=np.full(DEPTH, 0.003))
    tell(bench, answer(bench.document.experiment, clip=clipped))
    assert "Clipping leaves 0.12 of the gradient" in dialog.cards[0].note.text()
    assert "1 → 0.003" in dialog.cards[0].note.text()


def test_that_the_dialog_wears_the_theme_and_closes_with_the_window(
    bench: Bench, ask: Callable[[], WhatIfDialog]
) -> None:
    bench.ready()
    dialog = ask()
    tell(bench, answer(bench.document.experiment, one=profile(0.5)))
    light = dialog.cards[0].grab().toImage().pixelColor(3, 3)
    bench.window.looks.choose_theme("dark")
    QApplication.processEvents()
    assert dialog.cards[0].grab().toImage().pixelColor(3, 3).name() == DARK.ground != light.name()
    dialog.close()
    bench.thread.tell(RunState.PAUSED)
    tell(bench, answer(bench.document.experiment, late=profile(0.5)))
    assert names(dialog) == ["one"]
    bench.window.looks.choose_theme("light")


def test_that_every_control_has_a_name(bench: Bench, ask: Callable[[], WhatIfDialog]) -> None:
    bench.ready()
    dialog = ask()
    tell(bench, answer(bench.document.experiment, one=profile(0.5)))
    card = dialog.cards[0]
    assert card.button.accessibleName() == "Try one"
    assert card.view is not None and card.view.accessibleName() == "one: 10⁻⁶ → 0.5"
    assert dialog.area.accessibleName()
