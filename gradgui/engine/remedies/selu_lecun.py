"""SELU with LeCun weights: each layer pulls mean and variance to 0 and 1."""

from gradgui.engine.experiment import Experiment
from gradgui.engine.phrase import Phrase
from gradgui.engine.remedy import Remedy, register
from gradgui.engine.remedy_edits import activation_kinds, with_activation, with_initialization
from gradgui.engine.specs.activation import SELU
from gradgui.engine.specs.initialization import LecunNormal

MOST_LAYERS = 40
"""Hidden layers; seventy diverged at a usual rate."""


@register
class SELUAndLeCun(Remedy):
    """Normalises itself."""

    name = "selu_lecun"
    label = Phrase("SELU + LeCun")
    treats = ("vanishing", "stuck", "no_progress")
    why = Phrase(
        "SELU with LeCun weights pulls each layer's mean to 0 and its variance to 1, without a normalisation."
    )
    reference = "Klambauer, Unterthiner, Mayr & Hochreiter 2017"

    def fits(self, experiment: Experiment) -> bool:
        """Tell whether there is another activation, and few enough layers."""
        return activation_kinds(experiment) != {"selu"} and experiment.network.depth() <= MOST_LAYERS

    def changed(self, experiment: Experiment) -> Experiment:
        """Return it with this activation and this start in all hidden layers."""
        return with_initialization(with_activation(experiment, SELU()), LecunNormal())
