"""The ledger's line of one layer as terms: its gain, and the factors that it is the product of."""

import math
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from gradgui.engine.observations.lens import Factors
from gradgui.engine.specs.layer import DenseSpec
from gradgui.ui.lens.formula_terms import DIGITS, number_term
from gradgui.ui.lens.layer_facts import LayerFacts
from gradgui.ui.lens.terms_view import Term
from gradgui.ui.numbers import value_text
from gradgui.ui.theme import State

NEAR_ONE = 0.1
"""Of a gain whose logarithm is no further from 0 no factor is the worst."""


def factor_terms(factors: Factors | None, facts: LayerFacts) -> list[Term]:
    """Return gain = weights × … with the factors that such a layer has; the worst one is marked."""
    named = _named(factors, facts)
    gain = None if factors is None else factors.gain
    worst = _worst(gain, [value for _, value in named])
    terms = [number_term(_tr("gain"), gain)]
    for place, (name, value) in enumerate(named):
        term = number_term(name, value, "×" if place else "=")
        terms.append(replace(term, mark=State.WARNING) if place == worst else term)
    return terms


def worst_factor(factors: Factors, facts: LayerFacts) -> str:
    """Return the name of the factor that takes the gain farthest from 1; empty where it is near 1."""
    named = _named(factors, facts)
    place = _worst(factors.gain, [value for _, value in named])
    return "" if place is None else named[place][0]


def _named(factors: Factors | None, facts: LayerFacts) -> list[tuple[str, float | None]]:
    assert facts.spec is not None
    before, after = _side_names(facts.spec)
    joined = factors is not None and factors.joined
    names = (
        _tr("W and skips") if joined else _tr("next W"),
        _tr("skips") if facts.has_arrivals and not joined else "",
        after,
        "φ′" if facts.activates else "",
        before,
    )
    values: tuple[float | None, ...] = (None,) * len(names)
    if factors is not None:
        values = (factors.weights, factors.skips, factors.after, factors.derivative, factors.before)
    return [(name, value) for name, value in zip(names, values, strict=True) if name]


def _side_names(spec: DenseSpec) -> tuple[str, str]:
    """Return what β and a normalisation before and after φ are called in this layer; empty: it has none."""
    parts: dict[str, list[str]] = {"before": [], "after": []}
    if spec.normalization.kind != "none":
        parts[spec.normalization.place].append("N")
    if spec.skip is not None and spec.skip.branch_scale != 1:
        parts[spec.skip.join].append("β")
    names = {"before": _tr("{parts} before φ"), "after": _tr("{parts} after φ")}
    before, after = (names[side].format(parts=" ".join(own)) if own else "" for side, own in parts.items())
    return before, after


def _worst(gain: float | None, values: Sequence[float | None]) -> int | None:
    known = [math.log(value) if value and 0 < value < math.inf else 0.0 for value in values]
    if gain is None or not 0 < gain < math.inf or abs(math.log(gain)) < NEAR_ONE:
        return None
    return known.index(min(known) if gain < 1 else max(known))


def factor_words(factors: Factors | None, facts: LayerFacts) -> str:
    """Return what the line comes to, or why there is none."""
    if facts.spec is None:
        return _tr("∂L/∂Z of the output layer comes straight from the loss: there is no gain.")
    if factors is None:
        return ""
    if factors.no_gradient:
        return _tr("No gradient on this path: none comes from layer {number}.").format(
            number=facts.number + 1
        )
    if not math.isfinite(factors.gain):
        return _tr("No gain: the gradient is NaN or infinite.")
    text = _tr("‖∂L/∂Z‖ is {share} of the output layer’s.")
    words = text.format(share=value_text(factors.running, is_gradient=False, digits=DIGITS))
    worst = worst_factor(factors, facts)
    if not worst:
        return words
    taken = _tr("Most is lost to: {factor}.") if factors.gain < 1 else _tr("Most is added by: {factor}.")
    return _tr("{sentence} {next_sentence}").format(sentence=taken.format(factor=worst), next_sentence=words)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Lens", text)
