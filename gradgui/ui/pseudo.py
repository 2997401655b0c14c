"""Pseudo-language: English with accents, longer and in brackets, made to find what is not translated."""

import re
from itertools import cycle, islice

CODE = "en_XA"
LONGER = 0.4
"""By how much of its length a text grows: Chinese is shorter than English, German this much longer."""

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
    more = round(LONGER * len(text))
    return f"[{accented} {''.join(islice(cycle(_FILLING), more))}]" if more else f"[{accented}]"
