"""A few letters find what is meant."""

import pytest

from gradgui.ui.fuzzy import fit, rank


def test_that_a_beginning_fits_best() -> None:
    """Then a word, the beginning of a word, then a part, then scattered letters, then nothing."""
    texts = ("reset layout", "all reset", "all resets", "unreset", "r e s e t", "layers")
    fits = [fit("reset", text) for text in texts]
    assert fits == sorted(fits, reverse=True)
    assert len(set(fits)) == len(fits)
    assert fits[-1] == 0


@pytest.mark.parametrize(("query", "found"), (("rsl", True), ("thm dark", True), ("dark zzz", False)))
def test_that_every_word_must_fit(query: str, found: bool) -> None:
    """In one of the texts; letters may be left out in the most important one."""
    texts = (("Reset layout, theme", 1.0), ("View ▸ dark", 0.5))
    assert (rank(query, texts) is not None) == found


def test_that_scattered_letters_do_not_count_in_lesser_texts() -> None:
    """Else long tooltips would fit everything."""
    assert rank("tpl", (("Run", 1.0), ("a tip that is long", 0.3))) is None


def test_that_the_more_important_text_counts_more() -> None:
    """A name before a tooltip."""
    by_name, by_tip = rank("gain", (("gain", 1.0),)), rank("gain", (("x", 1.0), ("gain", 0.3)))
    assert by_name is not None
    assert by_tip is not None
    assert by_name > by_tip


def test_that_words_in_their_order_count_more() -> None:
    """Of two texts with both words."""
    together, apart = (rank("layer 2", ((text, 1.0),)) for text in ("select layer 2", "2 of a layer"))
    assert together is not None
    assert apart is not None
    assert together > apart


def test_that_case_does_not_matter() -> None:
    """Also where small letters are more than capitals."""
    assert rank("RELU", (("ReLU", 1.0),)) == rank("relu", (("ReLU", 1.0),))
