"""PReLU: the slope below zero is learned."""

from gradgui.engine.experiment import Experiment
from gradgui.engine.phrase import Phrase
from gradgui.engine.remedy import Remedy, register
from gradgui.engine.remedy_edits import without_cut_off
from gradgui.engine.specs.activation import PReLU


@register
class LearnedSlope(Remedy):
    """Takes the place of what lets nothing through."""

    name = "prelu"
    label = Phrase("PReLU")
    treats = ("dead",)
    why = Phrase(
        "Below zero the slope starts at 0.25 and is learned, so that no unit is cut off from the gradient."
    )
    reference = "He, Zhang, Ren & Sun 2015"

    def changed(self, experiment: Experiment) -> Experiment:
        """Return it with another activation where units can die."""
        return without_cut_off(experiment, PReLU())
