"""The caption: it gives way, and what is cut can still be read."""

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
