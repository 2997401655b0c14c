"""LeCun's start: Var W = 1/n."""

from gradgui.engine.experiment import Experiment
from gradgui.engine.phrase import Phrase
from gradgui.engine.remedy import Remedy, register
from gradgui.engine.remedy_edits import STRAIGHT_AT_ZERO, activation_kinds, with_initialization
from gradgui.engine.specs.initialization import LecunNormal


@register
class LeCunStart(Remedy):
    """Keeps the size of the signal where φ′ is near 1."""

    name = "lecun_normal"
    label = Phrase("LeCun")
    treats = ("vanishing", "exploding", "saturated")
    why = Phrase("Weights of variance 1/n keep the signal at one size where the slope of φ is near 1.")
    reference = "LeCun, Bottou, Orr & Müller 1998"

    def fits(self, experiment: Experiment) -> bool:
        """Tell whether every φ has slope 1 at zero."""
        return activation_kinds(experiment) <= STRAIGHT_AT_ZERO | {"selu"}

    def changed(self, experiment: Experiment) -> Experiment:
        """Return it with this start in all layers."""
        return with_initialization(experiment, LecunNormal())
