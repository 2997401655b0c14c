"""One selection, told once."""

import pytest
from pytestqt.qtbot import QtBot

from gradgui.ui.selection import LayerSelection


@pytest.mark.parametrize("what", ["selected", "hovered"])
def test_that_a_change_is_told_once(qtbot: QtBot, what: str) -> None:
    selection = LayerSelection()
    told: list[object] = []
    getattr(selection, f"{what}_changed").connect(told.append)
    for number in (3, 3, None, None, 1):
        setattr(selection, what, number)
    assert told == [3, None, 1]
    assert getattr(selection, what) == 1
