"""What stands in the header of a plot that has little room."""

import pytest
from pytestqt.qtbot import QtBot

from gradgui.ui.drawing.axis import stacked
from gradgui.ui.plot_header import ReadoutLabel
from gradgui.ui.title_choice import TitleChoice

FORMS = ("Gradient of the signal  ‖∂L/∂Z‖", "Gradient of the signal", "‖∂L/∂Z‖")
READOUTS = (
    "step 1,240 · layer 3 · ‖∂L/∂Z‖ 2.13·10⁻⁷",
    "step 1,240 · layer 3 · 2.1·10⁻⁷",
    "1,240 · layer 3 · 2.1·10⁻⁷",
)


@pytest.mark.parametrize("form", FORMS)
def test_that_a_title_has_a_form_for_its_room(qtbot: QtBot, form: str) -> None:
    """The longest that fits; of the shortest what there is room for."""
    choice = TitleChoice("What is shown", 50)
    qtbot.addWidget(choice)
    choice.add_choice(FORMS[0], "signal_grad_norm", "tip", FORMS[1:])
    width = choice.fontMetrics().horizontalAdvance(form)
    assert choice.fitting(width) == form
    if form == FORMS[-1]:
        assert choice.fitting(width - 1) not in FORMS
        assert choice.fitting(width - 1)[0] == "‖"


@pytest.mark.parametrize("form", READOUTS)
def test_that_a_read_out_keeps_step_layer_and_value(qtbot: QtBot, form: str) -> None:
    """Where the longest form does not fit a shorter one does; the whole is what is read aloud."""
    label = ReadoutLabel()
    qtbot.addWidget(label)
    label.set_forms(READOUTS[0], READOUTS[1:])
    assert label.fitting(label.fontMetrics().horizontalAdvance(form)) == form
    assert label.text() == READOUTS[0]
    label.set_forms("step 3", ())
    assert label.fitting(1000) == "step 3"


@pytest.mark.parametrize(
    ("words", "lines"),
    [("准确率", ["准", "确", "率"]), ("x2 轴", ["x2", "轴"]), ("loss", []), ("x2", []), ("predicted 值", [])],
)
def test_that_chinese_axis_words_are_not_turned(words: str, lines: list[str]) -> None:
    """They stand one below the other; other words, and long ones among them, are turned as a whole."""
    assert stacked(words) == lines
