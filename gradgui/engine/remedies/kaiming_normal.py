"""He's start: Var W = 2/n, for activations that cut off one half."""

from gradgui.engine.experiment import Experiment
from gradgui.engine.phrase import Phrase
from gradgui.engine.remedy import Remedy, register
from gradgui.engine.remedy_edits import RECTIFIERS, activation_kinds, starts_constant, with_initialization
from gradgui.engine.specs.initialization import KaimingNormal


@register
class HeStart(Remedy):
    """Keeps the size of signal and gradient with ReLU and its kin."""

    name = "kaiming_normal"
    label = Phrase("He")
    treats = ("vanishing", "exploding", "nonfinite", "diverging", "no_progress", "symmetric")
    why = Phrase("Weights of variance 2/n keep signal and gradient at one size where ReLU cuts off one half.")
    reference = "He, Zhang, Ren & Sun 2015"

    def fits(self, experiment: Experiment) -> bool:
        """Tell whether every φ cuts off one half, or the start is a constant."""
        return activation_kinds(experiment) <= RECTIFIERS or starts_constant(experiment)

    def changed(self, experiment: Experiment) -> Experiment:
        """Return it with this start in all layers."""
        return with_initialization(experiment, KaimingNormal())
