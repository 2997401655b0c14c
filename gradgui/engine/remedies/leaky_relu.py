"""LeakyReLU: a unit that is off still learns."""

from gradgui.engine.experiment import Experiment
from gradgui.engine.phrase import Phrase
from gradgui.engine.remedy import Remedy, register
from gradgui.engine.remedy_edits import without_cut_off
from gradgui.engine.specs.activation import LeakyReLU


@register
class LeakySlope(Remedy):
    """Takes the place of what lets nothing through."""

    name = "leaky_relu"
    label = Phrase("LeakyReLU")
    treats = ("dead",)
    why = Phrase(
        "Below zero φ′ is 0.01 and not 0: a unit that is off still gets a gradient and can come back."
    )
    reference = "Maas, Hannun & Ng 2013"

    def changed(self, experiment: Experiment) -> Experiment:
        """Return it with another activation where units can die."""
        return without_cut_off(experiment, LeakyReLU())
