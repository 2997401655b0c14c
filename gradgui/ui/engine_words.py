"""The engine's texts in the window's language: what it says, what it calls things, its presets."""

from PySide6.QtCore import QCoreApplication

from gradgui.engine.metric import Metric
from gradgui.engine.phrase import Phrase
from gradgui.ui.numbers import with_powers

ENGINE, PRESET = "Engine", "Preset"
"""The contexts of their translations."""


def said(text: str) -> str:
    """Return what the engine says; text that is no phrase, such as a value from a file, stays as it is."""
    if not isinstance(text, Phrase):
        return text
    pattern = engine_text(text.pattern)
    if not text.values:
        return pattern
    return pattern.format(**{name: _value(value) for name, value in text.values.items()})


def engine_text(text: str) -> str:
    """Return a fixed text of the engine, such as the title of a field or the label of a metric."""
    return QCoreApplication.translate(ENGINE, text) if text else ""


def metric_name(metric: Metric, gap: str = " ") -> str:
    """Return a metric in words and with its symbol."""
    return engine_text(metric.label) + gap + engine_text(metric.symbol)


def preset_text(text: str) -> str:
    """Return the name or the line of a preset; the name of any other experiment stays as it is."""
    return QCoreApplication.translate(PRESET, text) if text else ""


def preset_line(text: str) -> str:
    """Return the line of a preset, with numbers as they are written elsewhere: 2·10⁻⁶."""
    return with_powers(preset_text(text))


def _value(value: object) -> object:
    return said(value) if isinstance(value, Phrase) else value
