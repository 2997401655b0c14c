"""LedgerReading: a ledger of gains in words: which factors there are, which layer is worst."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

import numpy as np
from PySide6.QtCore import QCoreApplication

from gradgui.engine.dataset import FloatArray
from gradgui.engine.observations.ledger import LedgerData, PathPart
from gradgui.ui.actions import QT_TRANSLATE_NOOP
from gradgui.ui.drawing.number_marks import NumberState, nearest_towards_output, state_of
from gradgui.ui.numbers import power_text, state_text, value_text
from gradgui.ui.theme import State

NEGLIGIBLE = 1e-12
"""A factor that is nowhere farther from 1 than this is none of the network's."""


class FactorKind(Enum):
    """What a factor is due to; each has a colour, the theme's that everybody tells apart."""

    WEIGHTS = State.INFO
    SKIP = State.FINE
    NORMALIZATION = State.WARNING
    DERIVATIVE = State.ERROR

    @property
    def label(self) -> str:
        """Return its name in a legend."""
        return _tr(_LABELS[self])


@dataclass(frozen=True)
class Factor:
    """One of the five factors of a layer's gain, by its name in the ledger."""

    name: str
    kind: FactorKind
    words: str
    tip: str


_LABELS = {
    FactorKind.WEIGHTS: QT_TRANSLATE_NOOP("Ledger", "weights"),
    FactorKind.SKIP: QT_TRANSLATE_NOOP("Ledger", "skip"),
    FactorKind.NORMALIZATION: QT_TRANSLATE_NOOP("Ledger", "normalisation"),
    FactorKind.DERIVATIVE: QT_TRANSLATE_NOOP("Ledger", "φ′"),
}

FACTORS = (
    Factor(
        "weights",
        FactorKind.WEIGHTS,
        QT_TRANSLATE_NOOP("Ledger", "weights"),
        QT_TRANSLATE_NOOP("Ledger", "What the next layer's weights make of δ: ‖δ Wᵀ‖ / ‖δ‖"),
    ),
    Factor(
        "skips",
        FactorKind.SKIP,
        QT_TRANSLATE_NOOP("Ledger", "skip"),
        QT_TRANSLATE_NOOP("Ledger", "What arrives beside the weights by skip connections"),
    ),
    Factor(
        "after",
        FactorKind.NORMALIZATION,
        QT_TRANSLATE_NOOP("Ledger", "after φ"),
        QT_TRANSLATE_NOOP("Ledger", "Branch scale and normalisation behind the activation"),
    ),
    Factor(
        "derivative",
        FactorKind.DERIVATIVE,
        QT_TRANSLATE_NOOP("Ledger", "φ′"),
        QT_TRANSLATE_NOOP("Ledger", "What the activation's derivative φ′ lets through"),
    ),
    Factor(
        "before",
        FactorKind.NORMALIZATION,
        QT_TRANSLATE_NOOP("Ledger", "before φ"),
        QT_TRANSLATE_NOOP("Ledger", "Branch scale and normalisation before the activation"),
    ),
)
"""In the order in which the gradient meets them."""

_ALWAYS = ("weights", "derivative")


class LedgerReading:
    """What a ledger says. factors: those that the network has. depth: L."""

    def __init__(self, data: LedgerData) -> None:
        self.data = data
        self.depth = len(data.signal)
        self.factors = tuple(each for each in FACTORS if each.name in _ALWAYS or self._has(each))
        self.gains = data.gains
        self.running = data.running
        self._parts: dict[int, list[PathPart]] = {}
        for part in data.parts:
            self._parts.setdefault(part.layer, []).append(part)
        self.has_paths = any(part.is_skip for part in data.parts)

    def _has(self, factor: Factor) -> bool:
        values = self.values(factor)
        known = values[np.isfinite(values)]
        return bool((np.abs(known - 1) > NEGLIGIBLE).any())

    def values(self, factor: Factor) -> FloatArray:
        """Return a factor of the layers 1 … L−1."""
        return np.asarray(getattr(self.data, factor.name), np.float64)

    def state(self, layer: int) -> NumberState:
        """Return what ‖δ‖ of a layer is."""
        nearest = nearest_towards_output(self.data.signal, layer - 1)
        return state_of(float(self.data.signal[layer - 1]), nearest)

    @cached_property
    def broken(self) -> int | None:
        """The layer nearest to the output whose ‖δ‖ is no number above zero; None where all are."""
        usual = np.isfinite(self.data.signal) & (self.data.signal > 0)
        return None if usual.all() else int(np.flatnonzero(~usual)[-1]) + 1

    @cached_property
    def worst(self) -> int | None:
        """The layer whose gain is farthest from 1, by factor; None where no gain is a number."""
        with np.errstate(divide="ignore", invalid="ignore"):
            sizes = np.abs(np.log(self.gains))
        known = np.where(np.isfinite(sizes), sizes, -1.0)
        return int(known.argmax()) + 1 if known.size and known.max() > 0 else None

    def verdict(self) -> str:
        """Return in a few words where the ledger breaks, or which layer is worst."""
        broken, worst = self.broken, self.worst
        if broken is not None:
            return _tr("layer {layer}: {state}").format(layer=broken, state=self.short_reason(broken))
        if worst is None:
            return _tr("every gain is 1")
        text = _tr("largest decrease: layer {layer}, {gain}")
        if self.gains[worst - 1] > 1:
            text = _tr("largest growth: layer {layer}, {gain}")
        return text.format(layer=worst, gain=power_text(float(self.gains[worst - 1])))

    def short_verdict(self) -> str:
        """Return the layer of the verdict with its state or gain alone."""
        layer = self.broken or self.worst
        if layer is None:
            return self.verdict()
        is_broken = self.broken is not None
        value = self.short_reason(layer) if is_broken else power_text(float(self.gains[layer - 1]))
        return _tr("layer {layer}: {state}").format(layer=layer, state=value)

    def reason(self, layer: int) -> str:
        """Return why a layer has no number: what its ‖δ‖ is."""
        return state_text(self.state(layer), float(self.data.signal[layer - 1]), is_gradient=True)

    def short_reason(self, layer: int) -> str:
        """Return what ‖δ‖ of a layer is instead of a number, in a word."""
        words = {
            NumberState.ZERO: _tr("no gradient"),
            NumberState.UNDERFLOW: _tr("underflow"),
            NumberState.NAN: "NaN",
            NumberState.INFINITE: _tr("infinite"),
        }
        return words.get(self.state(layer), self.running_text(layer))

    def running_text(self, layer: int) -> str:
        """Return ‖δ_l‖ / ‖δ_L‖ of a layer, or what it is instead."""
        state = self.state(layer)
        if state in (NumberState.ZERO, NumberState.UNDERFLOW):
            return self.reason(layer)
        return value_text(float(self.running[layer - 1]), is_gradient=True)

    def gain_text(self, layer: int) -> str:
        """Return the gain of a hidden layer, or that there is none."""
        if self.data.no_gradient[layer - 1]:
            return _tr("no gradient on this path")
        return power_text(float(self.gains[layer - 1]))

    def factor_text(self, layer: int, factor: Factor) -> str:
        """Return a factor of a hidden layer; of skips that are one with the weights a word."""
        index = layer - 1
        if self.data.no_gradient[index]:
            return "–"
        if self.data.joined[index] and factor.name == "skips":
            return _tr("with the weights")
        return power_text(float(self.values(factor)[index]))

    def parts_text(self, layer: int) -> str:
        """Return what share of G each path has; empty where there is one path."""
        parts = self._parts.get(layer, [])
        if len(parts) < 2:
            return ""
        texts = [
            _tr("skip to {layer}: {share}") if each.is_skip else _tr("layer {layer}: {share}")
            for each in parts
        ]
        return " · ".join(
            text.format(layer=each.reader, share=_percent(each.share))
            for text, each in zip(texts, parts, strict=True)
        )

    def words(self, layer: int) -> tuple[str, ...]:
        """Return what there is to say of a layer, for a read-out: everything, then in ever fewer words."""
        name = _tr("layer {layer}").format(layer=layer)
        if layer == self.depth:
            return (f"{name} · {_tr('output, where the gradient begins')}", name)
        running = _tr("{value} of the output's").format(value=self.running_text(layer))
        rest = [part for part in (running, self.parts_text(layer)) if part]
        if self.data.no_gradient[layer - 1]:
            least = [name, self.gain_text(layer)]
            return (" · ".join([*least, *rest]), " · ".join(least))
        least = [name, _tr("gain {gain}").format(gain=self.gain_text(layer))]
        factors = [f"{_tr(each.words)} {self.factor_text(layer, each)}" for each in self.factors]
        return tuple(" · ".join(parts) for parts in ([*least, *factors, *rest], [*least, *factors], least))

    def parts_of(self, layer: int) -> Sequence[PathPart]:
        """Return the paths that come back to a layer's output."""
        return self._parts.get(layer, [])


def factor_words(factor: Factor) -> tuple[str, str]:
    """Return the name of a factor, and what it is."""
    return _tr(factor.words), _tr(factor.tip)


def _percent(share: float) -> str:
    return f"{share:.0%}".replace("-", "−") if np.isfinite(share) else "NaN"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Ledger", text)
