"""Adam in the place of another optimiser."""

from gradgui.engine.experiment import Experiment
from gradgui.engine.phrase import Phrase
from gradgui.engine.remedy import Remedy, register
from gradgui.engine.remedy_edits import with_training
from gradgui.engine.specs.training import Adam

MOST_LAYERS = 30
"""Hidden layers; below about 1e-8 a gradient is nothing to Adam either."""


@register
class UseAdam(Remedy):
    """Divides by the gradient's size."""

    name = "adam"
    label = Phrase("Adam")
    treats = ("vanishing", "stuck", "no_progress", "rate_low")
    why = Phrase(
        "Adam divides a step by the usual size of its gradient: layers with little gradient move too."
    )
    reference = "Kingma & Ba 2015"

    def fits(self, experiment: Experiment) -> bool:
        """Tell whether the optimiser does not divide already, and gradients are within its reach."""
        return experiment.training.optimizer.kind == "sgd" and experiment.network.depth() <= MOST_LAYERS

    def changed(self, experiment: Experiment) -> Experiment:
        """Return it with Adam at its usual rate."""
        return with_training(experiment, optimizer=Adam())
