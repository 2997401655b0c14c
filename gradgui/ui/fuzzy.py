"""How well a few typed letters fit a text."""

from collections.abc import Sequence

_AT_START, _AT_WORD, _INSIDE, _SCATTERED = 100.0, 80.0, 50.0, 20.0
_WIDEST = 4
"""Scattered letters must lie within so many times their number."""


def rank(query: str, texts: Sequence[tuple[str, float]]) -> float | None:
    """Return how well a query fits texts with weights, or None; every word must fit one of the texts.

    Only in texts of weight 1 letters may be scattered.
    """
    total = 0.0
    for word in query.casefold().split():
        fits = [weight * fit(word, text.casefold(), weight >= 1.0) for text, weight in texts]
        best = max(fits, default=0.0)
        if best <= 0:
            return None
        total += best
    return total


def fit(word: str, text: str, scattered: bool = True) -> float:
    """Return how well a word fits a text, both in small letters: 0 (not) to 100 (the text begins with it)."""
    place = text.find(word)
    if place == 0:
        return _AT_START
    if f" {word}" in text:
        return _AT_WORD
    if place > 0:
        return _INSIDE
    span = _span(word, text) if scattered else 0
    return _SCATTERED * len(word) / span if 0 < span <= _WIDEST * len(word) else 0.0


def _span(word: str, text: str) -> int:
    """Return over how many letters a word's letters lie in their order; 0 where they do not."""
    place, first = -1, -1
    for letter in word:
        place = text.find(letter, place + 1)
        if place < 0:
            return 0
        first = place if first < 0 else first
    return place - first + 1
