"""What is said of a finding: its sentence, its layers, its evidence in words."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from gradgui.engine.finding import Finding
from gradgui.ui.engine_words import said
from gradgui.ui.numbers import power_text, step_text, with_powers
from gradgui.ui.theme import State

CONTEXT = "FindingWords"
MOST_RANGES = 2
"""Stretches of layers that are named; of more the first and the number of all layers are."""


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark a text for translation, under the name that Qt's tools look for."""
    return text


STATES = {"error": State.ERROR, "warning": State.WARNING, "info": State.INFO}

EVIDENCE: dict[str, str] = {
    "constant_loss": QT_TRANSLATE_NOOP("FindingWords", "loss of the best constant guess"),
    "derivative_factor": QT_TRANSLATE_NOOP("FindingWords", "φ′ keeps a layer"),
    "explained_by_one_unit": QT_TRANSLATE_NOOP("FindingWords", "share of the targets that one unit explains"),
    "factor_at_start": QT_TRANSLATE_NOOP("FindingWords", "each layer passed on at the first step"),
    "factor_per_layer": QT_TRANSLATE_NOOP("FindingWords", "each layer passes on"),
    "first_loss": QT_TRANSLATE_NOOP("FindingWords", "loss at first"),
    "first_layer_travel": QT_TRANSLATE_NOOP("FindingWords", "layer 1 moves in 2,000 steps"),
    "largest_distance": QT_TRANSLATE_NOOP("FindingWords", "farthest from its start"),
    "largest_early": QT_TRANSLATE_NOOP("FindingWords", "largest update at first"),
    "largest_share": QT_TRANSLATE_NOOP("FindingWords", "largest share in a layer"),
    "layer": QT_TRANSLATE_NOOP("FindingWords", "first layer with a gradient"),
    "layers": QT_TRANSLATE_NOOP("FindingWords", "layers concerned"),
    "loss": QT_TRANSLATE_NOOP("FindingWords", "loss now"),
    "lowest_loss": QT_TRANSLATE_NOOP("FindingWords", "lowest loss"),
    "lr": QT_TRANSLATE_NOOP("FindingWords", "learning rate"),
    "median_factor": QT_TRANSLATE_NOOP("FindingWords", "clipped to, in the middle"),
    "ratio": QT_TRANSLATE_NOOP("FindingWords", "layer 1's gradient over the output layer's"),
    "ratio_at_start": QT_TRANSLATE_NOOP("FindingWords", "the same at the first step"),
    "share": QT_TRANSLATE_NOOP("FindingWords", "share of the steps"),
    "smallest": QT_TRANSLATE_NOOP("FindingWords", "smallest gradient that is left"),
    "smallest_distance": QT_TRANSLATE_NOOP("FindingWords", "nearest to its start"),
    "step": QT_TRANSLATE_NOOP("FindingWords", "at step"),
    "theory_factor": QT_TRANSLATE_NOOP("FindingWords", "theory says a layer passes on"),
    "threshold": QT_TRANSLATE_NOOP("FindingWords", "threshold"),
    "update_ratio": QT_TRANSLATE_NOOP("FindingWords", "an update over the weights"),
    "usual": QT_TRANSLATE_NOOP("FindingWords", "usual"),
    "whole_net": QT_TRANSLATE_NOOP("FindingWords", "largest update of the whole net at first"),
    "weights_factor": QT_TRANSLATE_NOOP("FindingWords", "the weights keep a layer"),
}
"""What the numbers of a finding are, by their names in the file."""


def sentence(finding: Finding) -> str:
    """Return what is wrong, in a sentence."""
    return with_powers(said(finding.text))


def layer_words(layers: Sequence[int]) -> str:
    """Return layers as they are named on a button, neighbours as a range."""
    ranges = _ranges(layers)
    if len(layers) == 1:
        return _tr("Layer {number}").format(number=layers[0])
    if len(ranges) > MOST_RANGES:
        return _tr("Layer {number} and {count} others").format(number=layers[0], count=len(layers) - 1)
    text = ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in ranges)
    return _tr("Layers {numbers}").format(numbers=text)


def _ranges(layers: Sequence[int]) -> list[tuple[int, int]]:
    ranges: list[tuple[int, int]] = []
    for layer in layers:
        if ranges and ranges[-1][1] == layer - 1:
            ranges[-1] = (ranges[-1][0], layer)
        else:
            ranges.append((layer, layer))
    return ranges


def since_words(finding: Finding) -> str:
    """Return since when it is so."""
    return _tr("since step {step}").format(step=step_text(finding.since_step))


def evidence_words(finding: Finding) -> str:
    """Return the numbers that prove it, each with what it is."""
    parts = [_part(name, value) for name, value in finding.evidence.items()]
    return " · ".join(parts)


def _part(name: str, value: float | int | str) -> str:
    words = QCoreApplication.translate(CONTEXT, EVIDENCE[name]) if name in EVIDENCE else name
    number = value if isinstance(value, str) else power_text(float(value), 3)
    return _tr("{what}: {number}").format(what=words, number=number)


def _tr(text: str) -> str:
    return QCoreApplication.translate("FindingWords", text)
