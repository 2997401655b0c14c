"""Xavier's start: Var W = 2/(n_in + n_out)."""

from gradgui.engine.experiment import Experiment
from gradgui.engine.phrase import Phrase
from gradgui.engine.remedy import Remedy, register
from gradgui.engine.remedy_edits import (
    STRAIGHT_AT_ZERO,
    activation_kinds,
    starts_constant,
    with_initialization,
)
from gradgui.engine.specs.initialization import XavierNormal


@register
class XavierStart(Remedy):
    """Keeps the size of signal and gradient where φ′ is near 1."""

    name = "xavier_normal"
    label = Phrase("Xavier")
    treats = ("vanishing", "exploding", "saturated", "symmetric")
    why = Phrase(
        "Weights of variance 2/(n_in + n_out) keep signal and gradient at one size where φ has slope 1."
    )
    reference = "Glorot & Bengio 2010"

    def fits(self, experiment: Experiment) -> bool:
        """Tell whether every φ has slope 1 at zero, or the start is a constant."""
        return activation_kinds(experiment) <= STRAIGHT_AT_ZERO or starts_constant(experiment)

    def changed(self, experiment: Experiment) -> Experiment:
        """Return it with this start in all layers."""
        return with_initialization(experiment, XavierNormal())
