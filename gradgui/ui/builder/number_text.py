"""Numbers as people type them and as the program writes them, the same in every locale."""

import math
import re
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

_NUMBER = re.compile(r"[+-]?(?:[0-9]+(?:[.,][0-9]*)?|[.,][0-9]+)(?:[eE][+-]?[0-9]{1,4})?")
_THOUSANDS = re.compile(r"[+-]?[1-9][0-9]{0,2},[0-9]{3}")
_SERIES = (1, 2, 5)
_SMALLEST_STEP_EXPONENT = -12
_FIRST_STEP_EXPONENT = -3
_LARGEST_WHOLE = 10**30


class NumberError(ValueError):
    """A text that is no number as the program takes them; the message says why."""


def parse_number(text: str) -> float:
    """Return the number of a text with ``.`` or ``,`` as decimal point and e notation; raises NumberError."""
    plain = _plain(text)
    value = float(plain)
    if math.isinf(value):
        raise NumberError(_tr("“{}” is too large for a number").format(text.strip()))
    if value == 0 and re.match(r"[+-]?[0.]*[1-9]", plain):
        raise NumberError(_tr("“{}” is too small for a number other than 0").format(text.strip()))
    return value


def parse_whole(text: str) -> int:
    """Return the whole number of a text such as ``128`` or ``1e3``; raises NumberError."""
    plain = _plain(text)
    if "." in plain:
        raise NumberError(_tr("“{}”: a whole number without separators is needed").format(text.strip()))
    value = Decimal(plain)
    if abs(value) > _LARGEST_WHOLE:
        raise NumberError(_tr("“{}” is too large for a number").format(text.strip()))
    if value != value.to_integral_value():
        raise NumberError(_tr("“{}” is not a whole number").format(text.strip()))
    return int(value)


def format_number(value: float) -> str:
    """Return the shortest text that reads back as the value, in C notation: ``0.1``, ``1e-5``, ``32``."""
    if isinstance(value, int):
        return str(value)
    mantissa, e, exponent = repr(value).partition("e")
    mantissa = mantissa.removesuffix(".0")
    return f"{mantissa}e{int(exponent)}" if e else mantissa


def next_in_series(value: float, up: bool) -> float:
    """Return the neighbour of a value ≥ 0 in … 0.1, 0.2, 0.5, 1, 2, 5 …; 0 lies below 1e-12."""
    if value <= 0:
        return 10.0**_FIRST_STEP_EXPONENT if up else 0.0
    exponent = math.floor(math.log10(value))
    near = [float(f"{digit}e{exponent + shift}") for shift in (-1, 0, 1) for digit in _SERIES]
    if up:
        return min(step for step in near if step > value * (1 + 1e-9))
    below = max(step for step in near if step < value * (1 - 1e-9))
    return below if below >= 10.0**_SMALLEST_STEP_EXPONENT else 0.0


def next_in_steps(value: float, step: float, up: bool) -> float:
    """Return the value one step on, without the rounding that repeated sums of floats show."""
    change = Decimal(repr(step)) if up else -Decimal(repr(step))
    return float(Decimal(repr(value)) + change)


def _plain(text: str) -> str:
    """Return the text in C notation, with a decimal comma as a point; refuse what may be thousands."""
    stripped = text.strip().replace("\N{MINUS SIGN}", "-")
    if not stripped:
        raise NumberError(_tr("nothing was typed: a number is needed"))
    if _NUMBER.fullmatch(stripped) is None:
        separated = re.fullmatch(r"[+-]?[0-9][0-9.,'\s\u00a0\u202f]*", stripped) is not None
        words = _tr("“{}” has more than a decimal point") if separated else _tr("“{}” is not a number")
        raise NumberError(words.format(text.strip()))
    if _THOUSANDS.fullmatch(stripped) is not None:
        words = _tr("“{0}” can be read in two ways: write {1} or {2}")
        raise NumberError(words.format(stripped, stripped.replace(",", ""), stripped.replace(",", ".")))
    return stripped.replace(",", ".")


def _tr(text: str) -> str:
    return QCoreApplication.translate("NumberField", text)
