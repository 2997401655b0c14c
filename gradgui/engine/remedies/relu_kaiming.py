"""ReLU with He weights: φ′ is 1 wherever a unit is on."""

from gradgui.engine.experiment import Experiment
from gradgui.engine.phrase import Phrase
from gradgui.engine.remedy import Remedy, register
from gradgui.engine.remedy_edits import activation_kinds, with_activation, with_initialization
from gradgui.engine.specs.activation import ReLU
from gradgui.engine.specs.initialization import KaimingNormal


@register
class ReLUAndHe(Remedy):
    """Takes sigmoid's quarter away, and starts with the variance that ReLU needs."""

    name = "relu_kaiming"
    label = Phrase("ReLU + He")
    treats = ("vanishing", "saturated", "stuck", "no_progress", "underflow")
    why = Phrase(
        "ReLU passes the gradient on unchanged where a unit is on; He weights make up for those that are off."
    )
    reference = "He, Zhang, Ren & Sun 2015"

    def fits(self, experiment: Experiment) -> bool:
        """Tell whether there is another activation."""
        return activation_kinds(experiment) != {"relu"}

    def changed(self, experiment: Experiment) -> Experiment:
        """Return it with this activation and this start in all hidden layers."""
        return with_initialization(with_activation(experiment, ReLU()), KaimingNormal())
