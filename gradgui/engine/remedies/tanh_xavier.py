"""Tanh with Xavier weights: slope 1 at zero, outputs centred on zero."""

from gradgui.engine.experiment import Experiment
from gradgui.engine.phrase import Phrase
from gradgui.engine.remedy import Remedy, register
from gradgui.engine.remedy_edits import activation_kinds, with_activation, with_initialization
from gradgui.engine.specs.activation import Tanh
from gradgui.engine.specs.initialization import XavierNormal


@register
class TanhAndXavier(Remedy):
    """Four times sigmoid's slope."""

    name = "tanh_xavier"
    label = Phrase("Tanh + Xavier")
    treats = ("vanishing", "stuck", "no_progress", "underflow")
    why = Phrase("Tanh has slope 1 at zero, four times that of sigmoid; Xavier weights keep it near zero.")
    reference = "Glorot & Bengio 2010"

    def fits(self, experiment: Experiment) -> bool:
        """Tell whether there is another activation."""
        return activation_kinds(experiment) != {"tanh"}

    def changed(self, experiment: Experiment) -> Experiment:
        """Return it with this activation and this start in all hidden layers."""
        return with_initialization(with_activation(experiment, Tanh()), XavierNormal())
