"""Verdicts in words and shapes."""

from PySide6.QtCore import QCoreApplication

from gradgui.engine.claim import Outcome
from gradgui.ui.engine_words import said
from gradgui.ui.numbers import power_text
from gradgui.ui.theme import State


def state_of_verdict(outcome: Outcome) -> State:
    """Return the state whose shape and colour stand for a verdict."""
    if outcome.verdict == "refuted":
        return State.ERROR
    return State.WARNING if outcome.in_part else State.FINE


def verdict_words(outcome: Outcome) -> str:
    """Return a verdict in a word or three."""
    if outcome.in_part:
        return _tr("confirmed in part") if outcome.verdict == "confirmed" else _tr("refuted in part")
    return _tr("confirmed") if outcome.verdict == "confirmed" else _tr("refuted")


def number_words(outcome: Outcome) -> str:
    """Return the number that decided, with its unit."""
    words = _tr("{number} {unit}")
    return words.format(number=power_text(outcome.number, 3), unit=said(outcome.unit))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Claims", text)
