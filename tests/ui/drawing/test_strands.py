"""Deep networks of repeating blocks are drawn as one line for each place in the block."""

import pytest

from gradgui.ui.drawing.strands import Block, repeating_block, strands


@pytest.mark.parametrize(
    ("kinds", "block"),
    (
        ("a" * 50, None),
        ("x" + "ab" * 30, Block(2, 61, 2)),
        ("x" + "abc" * 20 + "yz", Block(2, 61, 3)),
        ("ab" * 3, None),
        ("x" * 60 + "ab" * 5, None),
        ("", None),
    ),
)
def test_that_the_repeating_block_is_found(kinds: str, block: Block | None) -> None:
    """Layers that are all alike are no block, nor is what repeats a few times only."""
    assert repeating_block(kinds) == block


def test_that_each_place_has_a_line_between_what_is_around() -> None:
    """From the last layer before the blocks to the first after them; no layer is left out."""
    lines = [line.tolist() for line in strands(range(1, 51), Block(2, 49, 2))]
    assert lines == [[0, *range(1, 49, 2), 49], [0, *range(2, 49, 2), 49]]


def test_that_few_layers_are_one_line() -> None:
    """Where the alternation itself can be seen."""
    assert [line.tolist() for line in strands(range(1, 11), Block(2, 9, 2))] == [list(range(10))]
