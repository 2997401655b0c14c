"""Pseudo-language: English with accents, longer and in brackets, made to find what is not translated."""

import re

CODE = "en_XA"
LONGER = 0.4
"""By how much of its length a text grows, brackets counted, as German does."""

_ACCENTS = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "àƀçđéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÀƁÇĐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ",
)
_KEPT = re.compile(r"(\{[^{}]*\}|%n|\*\.\w+)")
"""Places for values and the patterns of file names."""

_FILLING = "·"


def pseudo(text: str) -> str:
    """Return a text in the pseudo-language; places such as ``{name}`` stay as they are."""
    parts = _KEPT.split(text)
    accented = "".join(part if _KEPT.fullmatch(part) else part.translate(_ACCENTS) for part in parts)
    filling = round(LONGER * len(text)) - len("[ ]")
    return f"[{accented} {_FILLING * filling}]" if filling > 0 else f"[{accented}]"
