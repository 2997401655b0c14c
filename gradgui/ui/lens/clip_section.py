"""ClipSection: what clipping does to the gradient now and did lately, and a threshold that would fit."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from gradgui.engine.experiment import Experiment
from gradgui.engine.observations.lens import ClippedLayer
from gradgui.engine.specs.training import TORCH_EPSILON, Clipping
from gradgui.engine.store import MetricStore
from gradgui.ui.builder.section import Section
from gradgui.ui.document_controller import DocumentController
from gradgui.ui.lens.activation_section import share_text
from gradgui.ui.lens.clip_numbers import NormRecord, clipped_share, norm_record
from gradgui.ui.lens.formula_terms import DIGITS, NO_NUMBER, number_term
from gradgui.ui.lens.labels import body_label, show_words
from gradgui.ui.lens.norm_view import NormView, Spread, spread_of
from gradgui.ui.lens.terms_view import Term, TermsView
from gradgui.ui.lens.typesetter import Typesetter
from gradgui.ui.numbers import power_text, step_text
from gradgui.ui.theme import Theme

KIND, THRESHOLD = "training.clipping.kind", "training.clipping.threshold"

NEEDS = {
    "none": frozenset[str](),
    "norm": frozenset[str](),
    "value": frozenset({"clip_factor"}),
    "norm_per_layer": frozenset({"clip_factor", "weight_grad_norm"}),
}
"""What has to be recorded for each kind beyond what always is."""


@dataclass(frozen=True, eq=False)
class ClipFacts:
    """What is known at a refresh: the document's clipping, the layer's share of it, the norms lately."""

    clipping: Clipping
    layer: int
    clipped: ClippedLayer | None
    record: NormRecord
    share: float

    @property
    def before(self) -> float:
        """The norm that is compared, before clipping."""
        of_layer = self.clipping.kind in ("value", "norm_per_layer") and self.clipped is not None
        return self.clipped.before if of_layer and self.clipped is not None else self.record.newest

    @property
    def after(self) -> float:
        """The same norm after clipping."""
        if self.clipping.kind == "norm":
            return self.before * min(1.0, self.clipping.threshold / (self.before + TORCH_EPSILON))
        return self.clipped.after if self.clipped is not None else float("nan")


def facts_of(store: MetricStore, clipping: Clipping, layer: int, clipped: ClippedLayer | None) -> ClipFacts:
    """Return what the records say of clipping."""
    if clipping.kind == "norm_per_layer":
        record = norm_record(store, "weight_grad_norm", layer)
        return ClipFacts(clipping, layer, clipped, record, clipped_share(store, layer))
    record = norm_record(store, "grad_norm")
    share = clipped_share(store) if clipping.kind == "value" else record.share_above(clipping.threshold)
    return ClipFacts(clipping, layer, clipped, record, share)


class ClipSection(Section):
    """Folded while clipping is off; a button sets the suggested threshold as one undo step."""

    def __init__(
        self,
        document: DocumentController,
        theme: Theme,
        typesetter: Typesetter,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Clipping"), parent)
        self._document = document
        self._suggested: float | None = None
        self.terms = TermsView(self.tr("Norm before and after clipping"), theme, typesetter)
        self.words = body_label()
        self.norms = NormView(theme)
        self.advice = body_label()
        self.button = QPushButton()
        self.button.clicked.connect(self._on_pressed)
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addStretch(1)
        for widget in (self.terms, self.words, self.norms, self.advice):
            self.content.addWidget(widget)
        self.content.addLayout(row)
        self._was_on = document.experiment.training.clipping.kind != "none"
        self.set_folded(not self._was_on)
        document.experiment_changed.connect(self._on_experiment_changed)

    def set_theme(self, theme: Theme) -> None:
        """Draw in a theme's colours."""
        self.terms.set_theme(theme)
        self.norms.set_theme(theme)

    def show_facts(self, facts: ClipFacts) -> None:
        """Show what is known now."""
        if self.body.isHidden():
            return
        is_on = facts.clipping.kind != "none"
        self.terms.show_terms(_terms(facts))
        show_words(self.words, _words(facts))
        self.norms.show_spread(_spread(facts))
        self._advise(facts, is_on)

    def _advise(self, facts: ClipFacts, is_on: bool) -> None:
        found = facts.record.suggestion() if facts.clipping.kind != "value" else None
        self._suggested = found[1] if found else None
        show_words(self.advice, _advice(facts, found))
        self.button.setVisible(found is not None and not (is_on and found[1] == facts.clipping.threshold))
        if found is not None:
            text = self.tr("Use {threshold}") if is_on else self.tr("Clip by norm at {threshold}")
            self.button.setText(text.format(threshold=power_text(found[1])))

    @Slot(object)
    def _on_experiment_changed(self, experiment: Experiment) -> None:
        """Unfold where clipping is turned on, fold where it is turned off."""
        is_on = experiment.training.clipping.kind != "none"
        if is_on != self._was_on:
            self._was_on = is_on
            self.set_folded(not is_on)

    @Slot()
    def _on_pressed(self) -> None:
        if self._suggested is None:
            return
        values: dict[str, object] = {THRESHOLD: self._suggested}
        if self._document.experiment.training.clipping.kind == "none":
            values[KIND] = "norm"
        self._document.set_values(values)


def _terms(facts: ClipFacts) -> list[Term]:
    terms = [number_term(_tr("norm before"), facts.before)]
    if facts.clipping.kind != "none":
        terms.append(number_term(_tr("after"), facts.after))
        share = NO_NUMBER if np.isnan(facts.share) else share_text(facts.share)
        terms.append(Term(_tr("steps clipped"), share))
    return terms


def _words(facts: ClipFacts) -> str:
    kind, threshold = facts.clipping.kind, power_text(facts.clipping.threshold, DIGITS)
    text = {
        "none": _tr("Clipping is off. The norm is that of all parameters’ gradients together."),
        "norm": _tr("The norm of all parameters’ gradients together is cut to {threshold}."),
        "norm_per_layer": _tr(
            "The norm of each layer’s own gradients is cut to {threshold}; here layer {layer}’s. "
            "The picture counts its weights’ alone."
        ),
        "value": _tr("Each entry of the gradient is cut to ±{threshold}; the picture counts those of ∂L/∂W."),
    }[kind]
    words = text.format(threshold=threshold, layer=facts.layer)
    if not facts.record.steps:
        return words
    span = _tr("Last {steps} steps.").format(steps=step_text(facts.record.steps))
    if facts.record.nonfinite:
        lost = _tr("In {count} of the last {steps} steps the norm is NaN or infinite.")
        span = lost.format(count=step_text(facts.record.nonfinite), steps=step_text(facts.record.steps))
    return _tr("{sentence} {next_sentence}").format(sentence=words, next_sentence=span)


def _spread(facts: ClipFacts) -> Spread:
    threshold = facts.clipping.threshold if facts.clipping.kind != "none" else None
    if facts.clipping.kind == "value":
        entries = facts.clipped.entries if facts.clipped is not None else None
        if entries is None:
            return Spread(np.zeros(1), np.zeros(0, np.int64), threshold, None)
        return Spread(entries.edges, entries.counts, threshold, None)
    found = facts.record.suggestion()
    return spread_of(facts.record.norms, threshold, (found[0], found[2]) if found else None)


def _advice(facts: ClipFacts, found: tuple[float, float, float] | None) -> str:
    if found is None:
        return ""
    low, _, high = (power_text(value) for value in found)
    if facts.record.is_towered:
        text = _tr(
            "Shaded: 0.5 to 10 times the median norm, {low} to {high}, since a few steps tower over the rest "
            "(Pascanu et al. 2013)."
        )
    else:
        text = _tr(
            "Shaded: 0.5 to 10 times the mean norm, {low} to {high}. Thresholds there work "
            "(Pascanu et al. 2013)."
        )
    return text.format(low=low, high=high)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Lens", text)
