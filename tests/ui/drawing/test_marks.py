"""The words of marks print over neither each other nor the labels at the curves' ends."""

from gradgui.ui.drawing.mapping import Mapping
from gradgui.ui.drawing.marks import ROWS, Mark, place_words
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
    assert left + font_metrics().horizontalAdvance(WORDS) < 640.0


def test_that_no_words_overlap(qapp: object) -> None:
    """Marks close together use several rows; what finds no place is a line alone."""
    marks = [Mark(10 + number, WORDS) for number in range(6)]
    placed = place_words(marks, VIEW, right=700.0)
    assert len(placed) == ROWS
    assert sorted(row for *_, row in placed) == list(range(ROWS))


def test_that_words_at_the_left_edge_stand_beyond_the_labels() -> None:
    """Where the run ends so early that there is room on neither side of the line."""
    assert place_words([Mark(1, WORDS)], VIEW, right=8.0) == []
    [(_, left, _)] = place_words([Mark(1, WORDS)], VIEW, right=8.0, beyond=90.0)
    assert left == 90.0
