"""ActivationSection: what φ lets through in this layer."""

import math

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from gradgui.engine.observations.lens import Passing
from gradgui.engine.specs.activation import ActivationSpec, Identity
from gradgui.engine.theory.activation_function import activation_function, largest_slope
from gradgui.ui.builder.section import Section
from gradgui.ui.builder.words import kind_label
from gradgui.ui.lens.activation_view import ActivationView
from gradgui.ui.lens.formula_terms import DIGITS, number_term
from gradgui.ui.lens.labels import body_label, show_words
from gradgui.ui.lens.layer_facts import LayerFacts
from gradgui.ui.lens.slope_picture import present_spec
from gradgui.ui.lens.terms_view import Term, TermsView
from gradgui.ui.lens.typesetter import Typesetter
from gradgui.ui.numbers import power_text
from gradgui.ui.theme import State, Theme

SATURATING = ("sigmoid", "tanh", "hardtanh")
"""Of whose entries one says that they are saturated."""

MANY = 0.5
"""A share of flat entries from which it is marked."""


class ActivationSection(Section):
    """φ and φ′ over the layer's pre-activations, and what they come to."""

    def __init__(self, theme: Theme, typesetter: Typesetter, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Activation: what φ′ keeps"), parent)
        self._facts: LayerFacts | None = None
        self.view = ActivationView(theme)
        self.caption = body_label()
        self.terms = TermsView(self.tr("φ′ of this layer"), theme, typesetter)
        self.hint = body_label()
        for widget in (self.view, self.caption, self.terms, self.hint):
            self.content.addWidget(widget)

    def set_theme(self, theme: Theme) -> None:
        """Draw in a theme's colours."""
        self.view.set_theme(theme)
        self.terms.set_theme(theme)

    def show_layer(self, facts: LayerFacts, color: QColor) -> None:
        """Show another layer; the output layer has no activation."""
        self._facts = facts
        self.setVisible(facts.spec is not None)
        if facts.spec is not None:
            self.view.show_layer(facts.spec.activation, color, self._before())
            self.show_passing(None)

    def _before(self) -> str:
        """Return what stands between Z and what φ gets; empty: nothing does."""
        assert self._facts is not None and self._facts.spec is not None
        spec, parts = self._facts.spec, []
        if spec.normalization.kind != "none" and spec.normalization.place == "before":
            parts.append(kind_label(spec.normalization))
        if spec.skip is not None and spec.skip.join == "before":
            parts.append(self.tr("the skip"))
        return self.tr(" and ").join(parts)

    def show_passing(self, passing: Passing | None) -> None:
        """Show what a step gave; None: nothing yet."""
        if self._facts is None or self._facts.spec is None:
            return
        activation = self._facts.spec.activation
        self.view.show_passing(passing)
        show_words(self.caption, self._caption(passing))
        self.terms.show_terms(_terms(passing, activation))
        slope = None if passing is None else passing.slope
        show_words(self.hint, _hint(present_spec(activation, slope), slope))
        self.view.setAccessibleDescription(self.words())

    def words(self) -> str:
        """Return the numbers in a sentence."""
        return " ".join(part for part in (self.terms.words(), self.caption.text(), self.hint.text()) if part)

    def _caption(self, passing: Passing | None) -> str:
        if passing is None:
            return ""
        if passing.received.nans or passing.received.infinities:
            return self.tr("What φ gets is in part NaN or infinite: there is nothing to draw of it.")
        if before := self._before():
            return self.tr("Filled: V, what φ gets. Dashed: Z, before {part}.").format(part=before)
        return self.tr("Filled: Z, the layer’s pre-activations.")


def _terms(passing: Passing | None, activation: ActivationSpec) -> list[Term]:
    mean, largest = (None, None) if passing is None else (passing.mean, passing.largest)
    terms = [number_term(_tr("mean φ′"), mean), number_term(_tr("max φ′"), largest)]
    if isinstance(activation, Identity):
        return terms
    name = _tr("saturated") if activation.kind in SATURATING else _tr("φ′ near 0")
    if passing is None or math.isnan(passing.flat):
        return [*terms, Term(name, "–" if passing is None else "NaN")]
    mark = State.WARNING if passing.flat > MANY and activation.kind in SATURATING else None
    return [*terms, Term(name, share_text(passing.flat), mark=mark)]


def share_text(share: float) -> str:
    """Return a share in percent, told apart from 0 and from all."""
    if 0 < share < 0.01:
        return "< 1 %"
    if 0.99 < share < 1:
        return "> 99 %"
    return f"{share:.0%}".replace("%", " %")


def _hint(spec: ActivationSpec, slope: float | None) -> str:
    """Return what is true of φ′ whatever it gets."""
    if isinstance(spec, Identity):
        return _tr("No activation: φ′ is 1 everywhere.")
    most = power_text(largest_slope(activation_function(spec)), DIGITS)
    if spec.kind == "relu":
        return _tr("φ′ of ReLU is 1 or 0. Hatched: φ′ is 0.")
    text = _tr("|φ′| of {name} is at most {most}. Hatched: below 5 % of that.")
    words = text.format(name=kind_label(spec), most=most)
    if slope is None:
        return words
    learned = _tr("Its slope is {slope} now.").format(slope=power_text(slope, DIGITS))
    return _tr("{sentence} {next_sentence}").format(sentence=words, next_sentence=learned)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Lens", text)
