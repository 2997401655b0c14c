"""How well a few typed letters fit a text."""

from collections.abc import Sequence

_AT_START, _WORD, _AT_WORD, _INSIDE, _SCATTERED = 100.0, 90.0, 80.0, 50.0, 20.0
_PHRASE = 50.0
"""More for a text in which the words stand as they were typed."""

_WIDEST = 4
"""Scattered letters must lie within so many times their number."""


def rank(query: str, texts: Sequence[tuple[str, float]]) -> float | None:
    """Return how well a query fits texts with weights, or None; every word must fit one of the texts.

    Only in texts of weight 1 letters may stand inside of words or scattered; Chinese words may anywhere: no
    blanks part them.
    """
    total = 0.0
    for word in query.casefold().split():
        fits = [weight * fit(word, text.casefold(), weight >= 1.0) for text, weight in texts]
        best = max(fits, default=0.0)
        if best <= 0:
            return None
        total += best
    phrase = " ".join(query.casefold().split())
    return total + max(_PHRASE * weight * (phrase in text.casefold()) for text, weight in texts)


def fit(word: str, text: str, anywhere: bool = True) -> float:
    """Return how well a word fits a text, both in small letters: 0 (not) to 100 (the text begins with it)."""
    place = text.find(word)
    if place == 0:
        return _AT_START
    if f" {word} " in f"{text} ":
        return _WORD
    if f" {word}" in text:
        return _AT_WORD
    if place > 0 and (anywhere or not word.isascii()):
        return _INSIDE
    if not anywhere:
        return 0.0
    span = _span(word, text)
    return _SCATTERED * len(word) / span if 0 < span <= _WIDEST * len(word) else 0.0


def _span(word: str, text: str) -> int:
    """Return over how few letters a word's lie in their order, from the start of a word on; 0: they don't."""
    starts = [
        place for place, letter in enumerate(text) if letter == word[0] and text[place - 1 : place] in " "
    ]
    spans = [_length(word, text, start) for start in starts]
    return min((span for span in spans if span), default=0)


def _length(word: str, text: str, start: int) -> int:
    place = start - 1
    for letter in word:
        place = text.find(letter, place + 1)
        if place < 0:
            return 0
    return place - start + 1
