"""The caption: it gives way, and what is cut can still be read."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gradgui.ui.caption import Caption


def test_that_it_takes_no_room_that_is_not_there(qtbot: QtBot) -> None:
    """What is cut stands in the tooltip."""
    caption = Caption()
    qtbot.addWidget(caption)
    caption.setText("test part: 1,000,000 samples · no test part")
    assert caption.minimumSizeHint().width() == 0
    caption.resize(60, 20)
    assert not caption.grab().isNull()
    assert caption.toolTip() == caption.text()
    caption.resize(caption.sizeHint())
    assert not caption.grab().isNull()
    assert caption.toolTip() == ""


def test_that_the_surroundings_tell_what_has_no_room_at_all(qtbot: QtBot) -> None:
    """Until there is room again."""
    around = QWidget()
    qtbot.addWidget(around)
    caption = Caption(around)
    caption.setText("no test part")
    around.show()
    caption.resize(0, 20)
    assert around.toolTip() == "no test part"
    caption.resize(60, 20)
    assert around.toolTip() == ""


def test_that_the_surroundings_keep_a_tooltip_of_their_own(qtbot: QtBot) -> None:
    """Whether the caption has room or not."""
    around = QWidget()
    qtbot.addWidget(around)
    around.setToolTip("what this is")
    caption = Caption(around)
    around.show()
    for width in (0, 60, 0):
        caption.resize(width, 20)
        caption.setText(f"no test part {width}")
        assert around.toolTip() == "what this is"


def test_that_a_form_that_fits_is_shown_or_none(qtbot: QtBot) -> None:
    """A few letters of the shortest one say nothing; the tooltip has all."""
    caption = Caption()
    qtbot.addWidget(caption)
    caption.set_words("1.2 layers in a row of pixels; zoom in for each", "1.2 layers a row")
    widths = [caption.fontMetrics().horizontalAdvance(words) for words in ("1.2 layers a row", "1.2")]
    assert caption.fitting(1000) == caption.text()
    assert caption.fitting(widths[0]) == "1.2 layers a row"
    assert caption.fitting(widths[1]) == ""
    caption.resize(widths[1], 20)
    assert not caption.grab().isNull()
    assert caption.toolTip() == caption.text()
