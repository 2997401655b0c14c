"""Phrase: an English text that remembers its pattern, so that a window can say it in another language."""

from collections.abc import Mapping


class Phrase(str):
    """A text made of a pattern with named places and the values in them; to everyone else a plain ``str``.

    Write the pattern as a literal, ``Phrase("at most {limit:,}", limit=5)``: it is collected for translation.
    Values may be phrases. The engine knows no other language than English.
    """

    pattern: str
    values: Mapping[str, object]

    def __new__(cls, pattern: str, **values: object) -> "Phrase":
        """Fill the values into the pattern."""
        phrase = super().__new__(cls, pattern.format(**values) if values else pattern)
        phrase.pattern = pattern
        phrase.values = values
        return phrase

    def __getnewargs_ex__(self) -> tuple[tuple[str], dict[str, object]]:
        """Return what a copy is made from."""
        return (self.pattern,), dict(self.values)


def listed(phrases: list[str]) -> str:
    """Return phrases in a row, parted by commas."""
    if len(phrases) < 2:
        return phrases[0] if phrases else ""
    return Phrase("{first}, {others}", first=phrases[0], others=listed(phrases[1:]))
