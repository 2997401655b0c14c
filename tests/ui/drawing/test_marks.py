"""The words of marks print over neither each other nor the labels at the curves' ends."""

from itertools import combinations

import pytest

from gradgui.ui.drawing.mapping import Mapping
from gradgui.ui.drawing.marks import Mark, place_words
from gradgui.ui.theme import font_metrics

VIEW = Mapping(0.0, 100.0, 0.0, 1.0, 800.0, 300.0)
WORDS = "lr 0.1 → 0.01"


def test_that_words_stand_right_of_their_line() -> None:
    """Where there is room."""
    [(_, left, row)] = place_words([Mark(10, WORDS)], VIEW, right=700.0)
    assert 80 < left < 90
    assert row == 0


def test_that_words_give_way_to_the_labels() -> None:
    """Beside the labels at the end they stand left of their line."""
    [(_, left, _)] = place_words([Mark(80, WORDS)], VIEW, right=650.0)
    assert left + font_metrics().horizontalAdvance(WORDS) == 636.0


def test_that_words_stand_at_their_own_line_or_nowhere() -> None:
    """Where the run ends so early that there is room on neither side of the line, they are left out."""
    assert place_words([Mark(1, WORDS)], VIEW, right=8.0) == []
    for step in range(101):
        for words, left, _ in place_words([Mark(step, WORDS)], VIEW, right=8.0 * step):
            assert left + font_metrics().horizontalAdvance(words) == pytest.approx(8 * step - 4)


def test_that_no_words_overlap_or_cross_a_line(qapp: object) -> None:
    """The newest come first; what finds no room is elided, or a line alone."""
    marks = [Mark(step, WORDS) for step in (10, 11, 12, 20, 30, 50, 50, 51)]
    placed = place_words(marks, VIEW, right=700.0)
    boxes = [(left, left + font_metrics().horizontalAdvance(words), row) for words, left, row in placed]
    for begin, end, _ in boxes:
        assert not any(begin < 8 * mark.step < end for mark in marks)
    for one, other in combinations(boxes, 2):
        assert one[2] != other[2] or one[1] <= other[0] or other[1] <= one[0]
    assert placed[0][:2] == (WORDS, 8 * 51 + 4)
    assert len(placed) < len(marks)


def test_that_words_are_elided_where_the_next_line_is_near() -> None:
    """They keep their beginning."""
    placed = place_words([Mark(1, WORDS), Mark(10, "")], VIEW, right=700.0)
    [(words, left, _)] = placed
    assert left == 12.0
    assert words.endswith("…")
    assert WORDS.startswith(words[:-1])


def test_that_words_keep_their_side_while_the_run_goes_on() -> None:
    """Made left of the line beside the labels, they stay there when the labels go on."""
    sides: dict[Mark, bool] = {}
    marks = [Mark(40, WORDS)]
    places = [place_words(marks, VIEW, 320.0 + moved, sides)[0][1] for moved in range(0, 400, 10)]
    assert len(set(places)) == 1
    assert places[0] < 320.0
    halved = Mapping(0.0, 400.0, 0.0, 1.0, 800.0, 300.0)
    assert place_words(marks, halved, 700.0, sides)[0][1] == 84.0
